using Portfolio.Cv;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Web.Publications;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Paper;

/// <summary>
/// How many lines parts of a résumé take on paper, as near as counting letters comes. A PDF is counted afterwards, and
/// made again with less where it has more than one page.
/// </summary>
internal static class ResumeLines
{
    /// <summary>A section's heading, with the space above.</summary>
    public const double OfHeading = 2.1;

    // Letters in a line beside the dates, and over the page's whole width.
    private const double Beside = 90;
    private const double Whole = 116;

    private const double Gap = .3;

    public static double OfHead(ResearcherPage person)
    {
        string contacts = string.Join("  ·  ", person.Contacts.Select(ContactText.OnPaper));
        double interests = person.Interests.Count == 0 ? 0 : OfHeading + person.Interests.Sum(i => Text(i, Whole));
        // The name, and the line at the foot that leads to the whole CV.
        return 3.2 + 1.4 + Text(contacts, Whole) + (person.Headline is null && person.Affiliation is null ? 0 : 1.1)
            + (person.Updated is null ? 0 : 1) + (person.Summary is { } summary ? .5 + Text(summary, Whole) : 0) + interests;
    }

    public static double Of(Entry entry) => entry switch
    {
        Statement s => 1.8 + s.Markdown.Split("\n\n").Sum(paragraph => Text(paragraph, Whole) + Gap),
        SkillGroup g => Text(string.Join(", ", g.Items), Beside) + .15,
        Language => .6,
        Activity a => Text(a.Text, Whole) + .1,
        // Those of a role run on in a line.
        Service => .25,
        _ => Of(EntryText.Of(entry)),
    };

    // A span of time takes two lines in its column; what stands below the title runs on.
    private static double Of(EntryText entry) => Math.Max(entry.When.Length > 14 ? 2 : 1, Text(entry.Title, Beside) + Text(string.Join(" · ", entry.Lines), Beside)) + Gap;

    public static double Of(PublicationItem publication)
    {
        string authors = string.Join(", ", publication.Contributors.Select(c => c.Name));
        string written = publication.VenueText is { } text && PublicationText.SaysMore(text, publication) ? text : "";
        string venue = $"{publication.Venue?.Label} {written} {publication.Note} {string.Concat(publication.Appearances.Select(a => a.Text))}";
        return Text(publication.Title, Beside * .94) + Text($"{authors}  ·  {venue} (Workshop)", Beside) + Gap;
    }

    public static double OfHighlight(Highlight highlight) => Text(highlight.Text, Beside - 3);

    // Hangul and Han letters are twice as wide.
    private static double Text(string text, double width) => text.Length == 0 ? 0 : Math.Ceiling(text.Sum(c => c >= '\u1100' ? 2 : 1) / width);
}
