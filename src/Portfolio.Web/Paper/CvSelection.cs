using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Paper;

/// <summary>What of a CV is asked for, by the values <c>form</c>, <c>sections</c> and <c>paper</c> of an address.</summary>
internal sealed record CvSelection
{
    // The name and the contacts stand on every CV.
    private static readonly SectionKind[] Kinds = [.. Enum.GetValues<SectionKind>().Where(kind => kind != SectionKind.Contacts)];

    /// <summary>The whole CV or the page that matters most.</summary>
    public CvForm Form { get; init; }

    /// <summary>The sections, in the order in which they are asked for; none for all, in the CV's order.</summary>
    public IReadOnlyList<SectionKind> Sections { get; init; } = [];

    /// <summary>The paper of the PDF.</summary>
    public PaperSize Paper { get; init; }

    /// <summary>Reads the values; the text is what is wrong with them, or null.</summary>
    public static (CvSelection Selection, string? Error) Read(IQueryCollection query)
    {
        var selection = new CvSelection();
        if (Unreadable<CvForm>(query, "form", out var form) is { } noForm) return (selection, noForm);
        if (Unreadable<PaperSize>(query, "paper", out var paper) is { } noPaper) return (selection, noPaper);
        var sections = new List<SectionKind>();
        foreach (string name in query["sections"].SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)))
        {
            if (!EnumName.TryParse<SectionKind>(name, out var kind) || !Kinds.Contains(kind)) return (selection, Message("sections", name, Kinds));
            if (!sections.Contains(kind)) sections.Add(kind);
        }

        return (new CvSelection { Form = form, Sections = sections, Paper = paper }, null);
    }

    /// <summary>The part of a CV that is asked for.</summary>
    /// <param name="person">The whole CV.</param>
    /// <param name="lines">How many lines a résumé may have.</param>
    public ResearcherPage Of(ResearcherPage person, double lines = Resume.Lines)
    {
        var chosen = Sections.Count == 0 ? person : person with
        {
            Summary = Has(SectionKind.Summary) ? person.Summary : null,
            Interests = Has(SectionKind.Interests) ? person.Interests : [],
            Keywords = Has(SectionKind.Keywords) ? person.Keywords : [],
            Sections = [.. Sections.SelectMany(kind => person.Sections.Where(section => section.Kind == kind))],
        };
        return Form == CvForm.Resume ? Resume.Of(chosen, lines) : chosen;
    }

    /// <summary>The sections that a CV has, in its order: what can be chosen.</summary>
    public static IReadOnlyList<(SectionKind Kind, string Heading)> Offered(ResearcherPage person)
    {
        (SectionKind, string, bool)[] head =
        [
            (SectionKind.Summary, Words.Of("Summary"), person.Summary is not null),
            (SectionKind.Interests, Words.Of("Research interests"), person.Interests.Count > 0),
            (SectionKind.Keywords, Words.Of("Keywords"), person.Keywords.Count > 0),
        ];
        return [.. head.Where(h => h.Item3).Select(h => (h.Item1, h.Item2)), .. person.Sections.DistinctBy(s => s.Kind).Select(s => (s.Kind, SectionText.Heading(s)))];
    }

    /// <summary>The sections asked for that a CV doesn't have.</summary>
    public IReadOnlyList<SectionKind> MissingIn(ResearcherPage person) => [.. Sections.Except(Offered(person).Select(offered => offered.Kind))];

    /// <summary>The values as the part of an address behind the path; empty for what is usual.</summary>
    public override string ToString()
    {
        string[] values =
        [
            Form == default ? "" : $"form={EnumName.Of(Form)}",
            Sections.Count == 0 ? "" : $"sections={string.Join(',', Sections.Select(EnumName.Of))}",
            Paper == default ? "" : $"paper={EnumName.Of(Paper)}",
        ];
        string query = string.Join('&', values.Where(value => value.Length > 0));
        return query.Length == 0 ? "" : "?" + query;
    }

    private bool Has(SectionKind kind) => Sections.Contains(kind);

    private static string? Unreadable<T>(IQueryCollection query, string name, out T value)
        where T : struct, Enum
    {
        value = default;
        var given = query[name].Where(text => !string.IsNullOrEmpty(text)).ToList();
        if (given.Count == 0 || (given.Count == 1 && EnumName.TryParse(given[0], out value))) return null;
        return Message(name, string.Join(", ", given), Enum.GetValues<T>());
    }

    private static string Message<T>(string name, string given, IEnumerable<T> known)
        where T : struct, Enum => Words.Of("“{name}” is “{value}”; it can be {values}.", name, given.Length > 60 ? given[..60] + "…" : given, string.Join(", ", known.Select(EnumName.Of)));
}
