using Portfolio.Store.Publications;

namespace Portfolio.Web.Shortlists;

/// <summary>The address of a shortlist: all that is marked stands in it, so that it can be sent, and nothing is kept here.</summary>
internal sealed class ShortlistAddress
{
    private readonly List<string> publications;
    private readonly List<string> researchers;

    private ShortlistAddress(IEnumerable<string> publications, IEnumerable<string> researchers)
    {
        this.publications = [.. publications.Distinct(StringComparer.Ordinal)];
        this.researchers = [.. researchers.Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The slugs of marked publications.</summary>
    public IReadOnlyList<string> Publications => publications;

    /// <summary>The slugs of marked researchers.</summary>
    public IReadOnlyList<string> Researchers => researchers;

    /// <summary>The shortlist of an address.</summary>
    public static ShortlistAddress Of(IQueryCollection query) => new(Slugs(query, FacetNames.Publication), Slugs(query, FacetNames.Researcher));

    public bool Has(string name, string slug) => (name == FacetNames.Publication ? publications : researchers).Contains(slug);

    /// <summary>The address with one more.</summary>
    public string With(string name, string slug) =>
        (name == FacetNames.Publication ? new ShortlistAddress(publications.Append(slug), researchers) : new ShortlistAddress(publications, researchers.Append(slug))).ToString();

    /// <summary>The address with one less.</summary>
    public string Without(string name, string slug) =>
        (name == FacetNames.Publication ? new ShortlistAddress(publications.Where(s => s != slug), researchers) : new ShortlistAddress(publications, researchers.Where(s => s != slug))).ToString();

    /// <summary>The publications in a form to take along.</summary>
    public string PublicationsAs(string extension) => "/publications" + extension + Pairs(publications.Select(s => KeyValuePair.Create(FacetNames.Publication, (string?)s)));

    /// <summary>All publications of the researchers in a form to take along.</summary>
    public string ResearchersAs(string extension) => "/publications" + extension + Pairs(researchers.Select(s => KeyValuePair.Create(FacetNames.Researcher, (string?)s)));

    public override string ToString() => "/shortlist" + Pairs(All);

    /// <summary>The marks as a form's fields.</summary>
    public IEnumerable<KeyValuePair<string, string?>> All =>
        publications.Select(s => KeyValuePair.Create(FacetNames.Publication, (string?)s)).Concat(researchers.Select(s => KeyValuePair.Create(FacetNames.Researcher, (string?)s)));

    private static string Pairs(IEnumerable<KeyValuePair<string, string?>> pairs) => QueryString.Create(pairs).ToString();

    private static IEnumerable<string> Slugs(IQueryCollection query, string name) => query[name].Where(s => !string.IsNullOrWhiteSpace(s)).Select(s => s!.Trim());
}
