using System.Globalization;
using System.Text;

namespace Portfolio.Cv.Writing;

/// <summary>A publication or a patent as an item: authors with the owner in bold, the title in quotes, the venue in italics, remarks, links.</summary>
internal static class MarkdownPublication
{
    public static string Write(Publication entry)
    {
        var text = new StringBuilder("- ");
        text.Append(Authors(entry.Contributors, entry.Others)).Append(Title(entry.Title));
        string venue = entry.VenueText ?? (entry.Status == PublicationStatus.UnderReview ? "Under review" : entry.Status == PublicationStatus.InPress ? "In press" : entry.Status == PublicationStatus.Accepted ? "To appear" : "");
        foreach (var other in entry.Appearances) venue += " / " + other.Text;
        if (venue.Length > 0) text.Append(' ').Append(entry.VenueText is null ? venue : $"*{MarkdownEntries.Plain(venue)}*");
        string date = entry.Date is { } day ? MarkdownDates.Text(day) : entry.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : "";
        bool saysYear = date.Length == 0 || venue.Contains(date, StringComparison.Ordinal) || (entry.Year is { } y && (venue.Contains(y.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal) || venue.Contains($"'{y % 100:00}", StringComparison.Ordinal)));
        if (!saysYear) text.Append(venue.Length > 0 ? ", " : " ").Append(date);
        if (venue.Length > 0 || !saysYear) text.Append('.');
        if (entry.Presentation is { } presentation && !venue.Contains(presentation.ToString(), StringComparison.OrdinalIgnoreCase)) text.Append(" (").Append(presentation).Append(')');
        if (entry.Note is { } note) text.Append(" (").Append(MarkdownEntries.Plain(note)).Append(')');
        if (entry.Links.Count > 0) text.Append(' ').Append(MarkdownEntries.Links(entry.Links));
        text.Append('\n');
        if (entry.Abstract is { } words) text.Append("\n  Abstract: ").Append(words).Append('\n');
        return text.ToString();
    }

    public static string Write(Patent entry)
    {
        string inventors = Authors(entry.Contributors, others: false);
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

    private static string Authors(IReadOnlyList<Contributor> contributors, bool others)
    {
        if (contributors.Count == 0) return "";
        string names = string.Join(", ", contributors.Select(c => (c.Self ? $"**{MarkdownEntries.Plain(c.Name)}**" : MarkdownEntries.Plain(c.Name)) + (c.Equal ? "\\*" : "") + (c.Corresponding ? "†" : "")));
        return names + (others ? ", et al. " : names.EndsWith('.') ? " " : ". ");
    }
}
