using System.Text.Json.Nodes;

namespace Portfolio.Cv.Writing;

/// <summary>
/// Writes schema.org's JSON-LD. The result may stand in a page's <c>script</c> element as it is: whatever could end the
/// element is escaped.
/// </summary>
public static class SchemaOrgWriter
{
    /// <summary>One publication as a <c>ScholarlyArticle</c> (or <c>Thesis</c>, <c>Book</c>, <c>Chapter</c>, <c>Report</c>).</summary>
    /// <param name="publication">The publication.</param>
    /// <param name="page">The address of its page; null when it has none.</param>
    public static string Write(Publication publication, Uri? page = null) => JsonText.Page(WithContext(Work(publication, page)));

    /// <summary>Several publications as one graph.</summary>
    public static string Write(IEnumerable<Publication> publications) => JsonText.Page(JsonText.Object(
        ("@context", "https://schema.org"),
        ("@graph", JsonText.Array(publications.Select(publication => (JsonNode?)Work(publication, null))))));

    /// <summary>A person as the main entity of a <c>ProfilePage</c>.</summary>
    /// <param name="cv">The CV; of its contacts only those that may be public.</param>
    /// <param name="page">The address of the person's page.</param>
    public static string WriteProfile(CurriculumVitae cv, Uri page) => JsonText.Page(JsonText.Object(
        ("@context", "https://schema.org"),
        ("@type", "ProfilePage"),
        ("url", page.AbsoluteUri),
        ("dateModified", cv.Updated is { IsPresent: false, Season: null } updated ? updated.ToString() : null),
        ("mainEntity", Person(cv, page))));

    private static JsonObject Person(CurriculumVitae cv, Uri page) => JsonText.Object(
        ("@type", "Person"),
        ("@id", page.AbsoluteUri + "#person"),
        ("name", cv.Name),
        ("alternateName", JsonText.Array(cv.AlternativeNames)),
        ("url", page.AbsoluteUri),
        ("jobTitle", cv.Headline),
        ("affiliation", Named("Organization", cv.Affiliation)),
        ("description", Plain(cv.Summary)),
        ("email", cv.Contacts.FirstOrDefault(contact => contact.Kind == ContactKind.Email)?.Value),
        ("alumniOf", JsonText.Array(cv.Education.Select(education => education.Institution).Distinct().Select(institution => (JsonNode?)Named("CollegeOrUniversity", institution)))),
        ("award", JsonText.Array(cv.Awards.Select(award => (string?)award.Title))),
        ("knowsAbout", JsonText.Array(cv.Keywords.Concat(cv.Interests.Select(Plain)))),
        ("knowsLanguage", JsonText.Array(cv.Languages.Select(language => (string?)language.Name))),
        ("sameAs", JsonText.Array(cv.Contacts.Where(contact => contact.Kind is not (ContactKind.Email or ContactKind.Phone) && IsAddress(contact.Value)).Select(contact => (string?)contact.Value))));

    private static JsonObject Work(Publication publication, Uri? page)
    {
        var cited = new CitedPublication(publication);
        return JsonText.Object(
            ("@type", TypeOf(cited)),
            ("@id", page?.AbsoluteUri),
            ("name", publication.Title),
            ("headline", publication.Title),
            ("author", JsonText.Array(publication.Contributors.Select(contributor => (JsonNode?)Author(contributor.Name)))),
            ("datePublished", cited.Date switch { null => null, { Season: not null } term => cited.YearText, var date => date.ToString() }),
            ("isPartOf", Container(cited)),
            ("publisher", Named("Organization", publication.Publisher)),
            ("pageStart", cited.Pages.First),
            ("pageEnd", cited.Pages.Last),
            ("identifier", cited.Doi is { } doi ? JsonText.Object(("@type", "PropertyValue"), ("propertyID", "DOI"), ("value", doi)) : null),
            ("abstract", Plain(publication.Abstract)),
            ("award", publication.Note?.Contains("award", StringComparison.OrdinalIgnoreCase) == true ? publication.Note : null),
            ("url", page?.AbsoluteUri ?? cited.Url),
            ("sameAs", JsonText.Array(publication.Links.Where(link => link.Kind is LinkKind.Doi or LinkKind.Arxiv).Select(link => (string?)link.Url))));
    }

    private static string TypeOf(CitedPublication cited) => cited.Kind switch
    {
        CitedKind.ConferencePaper or CitedKind.JournalArticle or CitedKind.Preprint or CitedKind.Unpublished => "ScholarlyArticle",
        CitedKind.PhdThesis or CitedKind.MastersThesis => "Thesis",
        CitedKind.Chapter => "Chapter",
        CitedKind.Book => "Book",
        CitedKind.Report => "Report",
        CitedKind.Other => "CreativeWork",
        _ => throw new InvalidOperationException($"schema.org has no type for {cited.Kind}."),
    };

    // An article is part of an issue, which is part of a volume, which is part of a journal.
    private static JsonObject? Container(CitedPublication cited)
    {
        if (cited.Container is not { } name) return null;
        if (cited.Kind != CitedKind.JournalArticle) return Named(cited.Kind is CitedKind.ConferencePaper or CitedKind.Chapter ? "Book" : "CreativeWork", name);
        var part = Named("Periodical", name);
        if (cited.Publication.Volume is { } volume) part = JsonText.Object(("@type", "PublicationVolume"), ("volumeNumber", volume), ("isPartOf", part));
        return cited.Publication.Issue is { } issue ? JsonText.Object(("@type", "PublicationIssue"), ("issueNumber", issue), ("isPartOf", part)) : part;
    }

    private static JsonObject Author(string name)
    {
        var parts = NameParts.Of(name);
        return JsonText.Object(("@type", "Person"), ("name", name), ("givenName", parts.Given), ("familyName", parts.Family));
    }

    private static JsonObject? Named(string type, string? name) => name is null ? null : JsonText.Object(("@type", type), ("name", name));

    private static JsonObject WithContext(JsonObject json)
    {
        json.Insert(0, "@context", "https://schema.org");
        return json;
    }

    private static string? Plain(string? markdown) => markdown is null ? null : Markdig.Markdown.ToPlainText(markdown).Trim();

    private static bool IsAddress(string value) => Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https";
}
