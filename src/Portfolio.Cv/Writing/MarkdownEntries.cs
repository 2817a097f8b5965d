using System.Text;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Writing;

/// <summary>Entries as CVs have them: a heading with points below, or an item each.</summary>
internal static class MarkdownEntries
{
    public static string Education(Education entry, MarkdownForm form)
    {
        string degree = string.Join(", ", Given(entry.Degree is null ? entry.Field : entry.Field is null ? entry.Degree : $"{entry.Degree} in {entry.Field}", entry.Honours));
        string where = string.Join(", ", Given(Italic(entry.Institution), Plain(entry.Location)));
        var points = new List<string>();
        if (entry.Advisor is { } advisor) points.Add("Advisor: " + Plain(advisor));
        if (entry.Thesis is { } thesis) points.Add("Thesis: " + Plain(thesis));
        if (entry.Grade is { } grade) points.Add("GPA: " + Plain(grade));
        return Headed(form, Plain(degree), MarkdownDates.Range(entry.Start, entry.End), where, null, Points(points.Concat(entry.Highlights)));
    }

    public static string Position(Position entry, MarkdownForm form)
    {
        string role = Plain(entry.Role) + (entry.Supervisor is { } supervisor ? $" under Professor {Plain(supervisor)}" : "");
        string where = string.Join(", ", Given(Italic(string.Join(", ", Given(entry.Unit, entry.Organisation))), Plain(entry.Location)));
        return Headed(form, role, MarkdownDates.Range(entry.Start, entry.End), where, entry.Description, Points(entry.Highlights, 0));
    }

    public static string Project(Project entry, MarkdownForm form)
    {
        string links = Links(entry.Links);
        return Headed(form, Plain(entry.Title), MarkdownDates.Range(entry.Start, entry.End), string.Join(", ", Given(Plain(entry.Role), Plain(entry.Organisation))), string.Join(" ", Given(entry.Description, links)), Points(entry.Highlights));
    }

    public static string Award(Award entry) => Item(
        [Bold(entry.Title), Plain(entry.Event), Plain(entry.Awarder)], MarkdownDates.Range(entry.Date, entry.End), (entry.Description is { } text ? [text] : Array.Empty<string>()).Concat(entry.Highlights));

    public static string Grant(Grant entry) => Item(
        [Bold(entry.Title), Plain(entry.Funder), Plain(entry.Amount), Plain(entry.Role)], MarkdownDates.Range(entry.Start, entry.End), entry.Description is { } text ? [text] : []);

    public static string Teaching(Teaching entry) => Item(
        [Bold(entry.Role), Italic(entry.Course), Plain(entry.Institution)], string.Join(", ", entry.Terms.Select(MarkdownDates.Text).Prepend(MarkdownDates.Range(entry.Term, entry.End)).Where(d => d.Length > 0)), (entry.Description is { } text ? [text] : Array.Empty<string>()).Concat(entry.Highlights));

    public static string Talk(Talk entry)
    {
        string date = entry.Date is { } day ? MarkdownDates.Text(day) : entry.Year is { } year ? MarkdownDates.Text(PartialDate.Of(year)) : "";
        string happening = entry.Showings.Count == 0 ? Plain(entry.Event) : string.Join(", ", entry.Showings.Prepend(new Showing(entry.Event ?? "", entry.Year)).Select(s => $"{Plain(s.Event)} ({s.Year})"));
        string links = Links(entry.Links);
        return Item([$"\"{Plain(entry.Title)}\"", happening, Plain(entry.Location)], entry.Showings.Count > 0 ? "" : date, entry.Description is { } text ? [text] : [], links);
    }

    /// <summary>Services with the same role on one line, and the years of one venue together: <c>Reviewer: CVPR 2020, 2021; ICCV 2021</c>.</summary>
    public static string Service(IReadOnlyList<Service> services)
    {
        var text = new StringBuilder();
        foreach (var sameRole in Runs(services, s => s.Role))
        {
            var venues = Runs(sameRole, s => s is { Venue: not null, Start: null, End: null, Note: null, Year: not null } ? s.Venue : null);
            text.Append("- ").Append(sameRole[0].Role is { } role ? Plain(role) + ": " : "").AppendJoin("; ", venues.Select(years => string.Join(", ", years.Skip(1).Select(Date).Prepend(One(years[0]))))).Append('\n');
        }

        return text.ToString();

        static string One(Service service) => string.Join(" ", Given(Plain(service.Venue), Date(service), service.Note is null ? null : $"({Plain(service.Note)})"));

        static string Date(Service service) =>
            service.Start is null && service.Year is { } year ? MarkdownDates.Range(PartialDate.Of(year), service.End) : MarkdownDates.Range(service.Start, service.End);
    }

    // What follows each other and is of one sort; what has no sort stands for itself.
    private static List<List<Service>> Runs(IReadOnlyList<Service> services, Func<Service, string?> sort)
    {
        var runs = new List<List<Service>>();
        foreach (var service in services)
        {
            if (runs.Count > 0 && sort(service) is { } key && sort(runs[^1][0]) == key) runs[^1].Add(service);
            else runs.Add([service]);
        }

        return runs;
    }

    public static string Skill(SkillGroup group) =>
        $"- {(group.Group is { } name ? $"**{Plain(name)}**: " : "")}{string.Join(", ", group.Items.Select(item => Plain(item)))}\n";

    public static string Language(Language language) =>
        $"- {Plain(language.Name)}{(language.Fluency is { } fluency ? $" ({Plain(fluency)})" : "")}\n";

    public static string Statements(IEnumerable<Statement> statements) =>
        string.Join("\n", statements.Select(s => $"{new string('#', Math.Clamp(s.Level, 1, 6))} {Plain(s.Heading)}\n{(s.Markdown.Length > 0 ? $"\n{s.Markdown}\n" : "")}"));

    /// <summary>Links with their kinds as labels.</summary>
    public static string Links(IEnumerable<Link> links) => string.Join(" ", links.Select(link => $"[{Label(link.Kind)}]({(link.Url.AsSpan().IndexOfAny("() ") >= 0 ? $"<{link.Url}>" : link.Url)})"));

    public static string Plain(string? text) => text is null ? "" : MarkdownText.Escape(text, atLineStart: false);

    private static string Label(LinkKind kind) => kind switch { LinkKind.Other => "link", LinkKind.Arxiv => "arXiv", LinkKind.Doi => "DOI", _ => kind.ToString().ToLowerInvariant() };

    private static string Bold(string? text) => string.IsNullOrEmpty(text) ? "" : $"**{Plain(text)}**";

    private static string Italic(string? text) => string.IsNullOrEmpty(text) ? "" : $"*{Plain(text)}*";

    private static string Headed(MarkdownForm form, string heading, string date, string where, string? description, string points)
    {
        if (form == MarkdownForm.Items)
        {
            string line = string.Join(", ", Given(heading.Length > 0 ? $"**{heading}**" : "", where)) + (date.Length > 0 ? $" ({date})" : "");
            return $"- {line}\n{Indented(description)}{Indented(points.TrimEnd('\n'))}";
        }

        var text = new StringBuilder();
        string[] blocks = [heading.Length > 0 ? "### " + heading : "### " + where, date, heading.Length > 0 ? where : "", description ?? "", points.TrimEnd('\n')];
        foreach (string block in blocks.Where(b => b.Length > 0)) text.Append(block).Append("\n\n");
        return text.ToString();

        static string Indented(string? block) => string.IsNullOrEmpty(block) ? "" : $"\n  {block.Replace("\n", "\n  ", StringComparison.Ordinal)}\n";
    }

    private static string Item(IEnumerable<string> fields, string date, IEnumerable<string> points, string after = "")
    {
        string line = string.Join(", ", fields.Where(f => f.Length > 0)) + (date.Length > 0 ? $" ({date})" : "") + (after.Length > 0 ? " " + after : "");
        return $"- {line}\n{string.Concat(points.Select(p => $"  - {p}\n"))}";
    }

    private static string Points(IEnumerable<string> points) => string.Concat(points.Select(p => $"- {p}\n"));

    private static string Points(IReadOnlyList<Highlight> points, int depth) =>
        string.Concat(points.Select(p => $"{new string(' ', depth * 2)}- {p.Text}\n{Points(p.Highlights, depth + 1)}"));

    private static IEnumerable<string> Given(params IEnumerable<string?> parts) => parts.Where(p => !string.IsNullOrEmpty(p)).Select(p => p!);
}
