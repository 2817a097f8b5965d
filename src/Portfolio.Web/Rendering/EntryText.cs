using System.Globalization;
using Microsoft.AspNetCore.Html;
using Portfolio.Cv;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Rendering;

/// <summary>An entry of any kind as a page shows it: when, what, where, and more.</summary>
internal sealed record EntryText(string When, string Title)
{
    public IReadOnlyList<IHtmlContent> Lines { get; init; } = [];

    public string? Description { get; init; }

    public IReadOnlyList<Highlight> Highlights { get; init; } = [];

    public IReadOnlyList<Link> Links { get; init; } = [];

    public static EntryText Of(Entry entry) => entry switch
    {
        Education e => new(DateText.Of(e.Start, e.End), (e is { Degree: { Length: > 0 } degree, Field: { Length: > 0 } field } ? Words.Of("{degree} in {field}", degree, field) : Join("", e.Degree, e.Field)) ?? e.Institution ?? "")
        {
            Lines =
            [
                .. Texts(e.Degree is null && e.Field is null ? e.Location : Join(", ", e.Institution, e.Location)),
                .. Said(e.Thesis, text => Words.Html("Thesis: {text}", text)),
                .. Said(e.Advisor, text => Words.Html("Advisor: {text}", text)),
                .. Graded(e.Honours, e.Grade),
            ],
            Highlights = Points(e.Highlights),
        },
        Position p => new(DateText.Of(p.Start, p.End), p.Role ?? p.Organisation ?? "")
        {
            Lines =
            [
                .. Texts(Join(", ", p.Unit, p.Role is null ? null : p.Organisation, p.Location)),
                .. Said(p.Supervisor, name => Words.Html("with {supervisor}", name)),
            ],
            Description = p.Description,
            Highlights = p.Highlights,
        },
        Award a => new(DateText.Of(a.Date, a.End), a.Title) { Lines = Texts(a.Event, a.Awarder), Description = a.Description, Highlights = Points(a.Highlights) },
        Teaching t => new(string.Join(", ", new[] { DateText.Of(t.Term, t.End) }.Concat(t.Terms.Select(DateText.Of)).Where(x => x.Length > 0)), t.Course ?? t.Role ?? t.Institution ?? "")
        {
            Lines = Texts(Join(", ", t.Course is null ? null : t.Role, t.Institution)),
            Description = t.Description,
            Highlights = Points(t.Highlights),
        },
        Talk t => new(DateText.Of(t.Date ?? Year(t.Year), null), t.Title)
        {
            Lines = Texts([Join(", ", t.Event, t.Location), .. t.Showings.Select(s => Join(", ", s.Event, s.Year?.ToString(CultureInfo.InvariantCulture)))]),
            Description = t.Description,
            Links = t.Links,
        },
        Project p => new(DateText.Of(p.Start, p.End), p.Title) { Lines = Texts(Join(", ", p.Role, p.Organisation)), Description = p.Description, Highlights = Points(p.Highlights), Links = p.Links },
        Grant g => new(DateText.Of(g.Start, g.End), g.Title) { Lines = Texts(Join(", ", g.Funder, g.Amount, g.Role)), Description = g.Description },
        Patent p => new(DateText.Of(p.Date ?? Year(p.Year), null), p.Title)
        {
            Lines = Texts(Join(", ", [.. p.Contributors.Select(c => c.Name)]), Join(", ", p.Number, p.Status)),
            Description = p.Description,
            Links = p.Links,
        },
        _ => new("", ""),
    };

    private static PartialDate? Year(int? year) => year is { } y ? PartialDate.Of(y) : null;

    private static IEnumerable<IHtmlContent> Said(string? text, Func<Passage, IHtmlContent> line) => text is null ? [] : [line(Passage.Of(text))];

    private static IEnumerable<IHtmlContent> Graded(string? honours, string? grade) => (honours, grade) switch
    {
        (_, null) => Texts(honours),
        (null, _) => [Words.Html("Grade: {grade}", Passage.Of(grade))],
        _ => [Words.Html("{honours} · Grade: {grade}", Passage.Of(honours), Passage.Of(grade))],
    };

    private static string? Join(string separator, params string?[] texts)
    {
        string joined = string.Join(separator, texts.Where(t => !string.IsNullOrEmpty(t)));
        return joined.Length > 0 ? joined : null;
    }

    private static IReadOnlyList<IHtmlContent> Texts(params string?[] texts) => [.. texts.OfType<string>().Select(Passage.Of)];

    private static IReadOnlyList<Highlight> Points(IReadOnlyList<string> points) => [.. points.Select(p => new Highlight { Text = p })];
}
