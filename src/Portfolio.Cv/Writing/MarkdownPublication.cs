using System.Globalization;
using System.Text;

namespace Portfolio.Cv.Writing;

/// <summary>A publication or a patent as an item: authors with the owner in bold, the title in quotes, the venue in italics, remarks, links.</summary>
internal static class MarkdownPublication
{
    public static string Write(Publication entry)
    {
        var text = new StringBuilder("- ");
        string state = entry.Status switch { PublicationStatus.UnderReview => "Under review", PublicationStatus.InPress => "In press", PublicationStatus.Accepted => "To appear", _ => "" };
        string venue = entry.VenueText ?? state;
        foreach (var other in entry.Appearances) venue += " / " + other.Text;
        string date = entry.Date is { } day ? MarkdownDates.Text(day) : entry.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "";
        bool saysYear = date.Length == 0 || venue.Contains(date, StringComparison.Ordinal) || (entry.Year is { } y && (venue.Contains(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || venue.Contains($"'{y % 100:00}", StringComparison.Ordinal)));
        // A year that the venue doesn't say stands behind the authors, as APA has it: behind the venue it would be read as a part of that.
        // It also keeps the initial that a name ends in apart from the title.
        bool isBehindAuthors = entry.Contributors.Count > 0 && entry.Year is not null && (!saysYear || entry.Contributors[^1].Name.EndsWith('.'));
        string behind = entry.Date is { Month: not null } exact ? $"{exact.Year}, {MarkdownDates.MonthAndDay(exact)}" : $"{entry.Year}";
        text.Append(Authors(entry.Contributors, entry.Others, isBehindAuthors ? behind : "")).Append(Title(entry.Title));
        if (venue.Length > 0) text.Append(' ').Append(entry.VenueText is null ? venue : $"*{MarkdownEntries.Plain(venue)}*");
        if (!saysYear && !isBehindAuthors) text.Append(venue.Length > 0 ? ", " : " ").Append(date);
        if (venue.Length > 0 || (!saysYear && !isBehindAuthors)) text.Append('.');
        if (entry.VenueText is { } written && state.Length > 0 && !written.Contains(state, StringComparison.OrdinalIgnoreCase)) text.Append(" (").Append(state.ToLowerInvariant()).Append(')');
        if (entry.Presentation is { } presentation && !venue.Contains(presentation.ToString(), StringComparison.OrdinalIgnoreCase)) text.Append(" (").Append(presentation).Append(')');
        if (entry.Note is { } note) text.Append(" (").Append(MarkdownEntries.Plain(note)).Append(')');
        if (entry.Links.Count > 0) text.Append(' ').Append(MarkdownEntries.Links(entry.Links));
        text.Append('\n');
        if (entry.Abstract is { } words) text.Append("\n  Abstract: ").Append(words).Append('\n');
        return text.ToString();
    }

    public static string Write(Patent entry)
    {
        string inventors = Authors(entry.Contributors, others: false, "");
        string date = entry.Date is { } day ? MarkdownDates.Text(day) : entry.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "";
        string[] rest = [MarkdownEntries.Plain(entry.Number), MarkdownEntries.Plain(entry.Status), date, entry.Description ?? ""];
        string links = entry.Links.Count > 0 ? " " + MarkdownEntries.Links(entry.Links) : "";
        return $"- {inventors}{Title(entry.Title)} {string.Join(", ", rest.Where(r => r.Length > 0))}{links}\n";
    }

    private static string Title(string title)
    {
        bool ends = title.Length > 0 && title[^1] is '?' or '!' or '.';
        return title.Contains('"', StringComparison.Ordinal) ? $"**{MarkdownEntries.Plain(title)}{(ends ? "" : ".")}**" : $"\"{MarkdownEntries.Plain(title)}{(ends ? "" : ".")}\"";
    }

    private static string Authors(IReadOnlyList<Contributor> contributors, bool others, string year)
    {
        if (contributors.Count == 0) return "";
        string names = string.Join(", ", contributors.Select(c => (c.Self ? $"**{MarkdownEntries.Plain(c.Name)}**" : MarkdownEntries.Plain(c.Name)) + (c.Equal ? "\\*" : "") + (c.Corresponding ? "†" : "")));
        if (others) names += ", et al.";
        if (year.Length > 0) return $"{names} ({year}). ";
        return names + (names.EndsWith('.') ? " " : ". ");
    }
}
