using System.Globalization;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Rendering;

/// <summary>A section's heading as a page shows it.</summary>
internal static class SectionText
{
    /// <summary>The document's own heading, with capitals and numbers of the document's layout taken back; else the kind's name.</summary>
    public static string Heading(ProfileSection section) => Heading(section.Kind, section.Heading);

    /// <summary>The same of a section that is not read.</summary>
    public static string Heading(SectionKind kind, string? heading)
    {
        if (heading is null) return OfKind(kind);
        bool isCapitals = heading.Any(char.IsUpper) && !heading.Any(char.IsLower);
        return isCapitals ? Sentence(heading) : heading;
    }

    /// <summary>True when a table of contents lists the section.</summary>
    public static bool IsTopLevel(ProfileSection section) => section.Kind != SectionKind.Statements || section.Heading is not null;

    /// <summary>The levels of a page's headings of statements, by section: as in the document, without leaving one out on the way down.</summary>
    public static IReadOnlyList<IReadOnlyList<int>> StatementLevels(IReadOnlyList<ProfileSection> sections)
    {
        int last = 1;
        var levels = new List<IReadOnlyList<int>>();
        foreach (var section in sections)
        {
            if (section.Kind != SectionKind.Statements) last = 2;
            levels.Add([.. section.Entries.OfType<Statement>().Select(statement => last = Math.Clamp(statement.Level, 2, Math.Min(last + 1, 4)))]);
        }

        return levels;
    }

    /// <summary>The heading over some of a kind's entries.</summary>
    public static string Selected(SectionKind kind) => kind switch
    {
        SectionKind.Publications => Words.Of("Selected publications"),
        SectionKind.Awards => Words.Of("Selected awards and honours"),
        SectionKind.Talks => Words.Of("Selected talks"),
        SectionKind.Grants => Words.Of("Selected grants"),
        SectionKind.Patents => Words.Of("Selected patents"),
        SectionKind.Projects => Words.Of("Selected projects"),
        _ => OfKind(kind),
    };

    /// <summary>A kind among other words: <c>education</c>.</summary>
    public static string Kind(SectionKind kind) => SiteLanguage.Current == SiteLanguage.English ? EnumName.Of(kind) : OfKind(kind);

    private static string Sentence(string capitals)
    {
        string lower = capitals.ToLower(CultureInfo.InvariantCulture);
        return char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    /// <summary>A kind as a heading: <c>Education</c>.</summary>
    public static string OfKind(SectionKind kind) => kind switch
    {
        SectionKind.Positions => Words.Of("Experience"),
        SectionKind.Awards => Words.Of("Awards and honours"),
        SectionKind.Statements => Words.Of("More"),
        _ => Words.Of(kind.ToString()),
    };
}
