using System.Globalization;
using Portfolio.Cv;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Rendering;

/// <summary>A section's heading as a page shows it.</summary>
internal static class SectionText
{
    /// <summary>The document's own heading, with capitals and numbers of the document's layout taken back; else the kind's name.</summary>
    public static string Heading(ProfileSection section)
    {
        if (section.Heading is not { } heading) return OfKind(section.Kind);
        bool isCapitals = heading.Any(char.IsUpper) && !heading.Any(char.IsLower);
        return isCapitals ? Sentence(heading) : heading;
    }

    /// <summary>True when a table of contents lists the section.</summary>
    public static bool IsTopLevel(ProfileSection section) => section.Kind != SectionKind.Statements || section.Heading is not null;

    /// <summary>The heading over some of a kind's entries.</summary>
    public static string Selected(SectionKind kind) => kind switch
    {
        SectionKind.Publications or SectionKind.Awards or SectionKind.Talks or SectionKind.Grants or SectionKind.Patents or SectionKind.Projects =>
            $"Selected {char.ToLowerInvariant(OfKind(kind)[0])}{OfKind(kind)[1..]}",
        _ => OfKind(kind),
    };

    private static string Sentence(string capitals)
    {
        string lower = capitals.ToLower(CultureInfo.InvariantCulture);
        return char.ToUpperInvariant(lower[0]) + lower[1..];
    }

    private static string OfKind(SectionKind kind) => kind switch
    {
        SectionKind.Positions => "Experience",
        SectionKind.Awards => "Awards and honours",
        SectionKind.Statements => "More",
        _ => kind.ToString(),
    };
}
