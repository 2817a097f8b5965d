using System.Text.Json.Nodes;
using Portfolio.Cv.LaTeX;

namespace Portfolio.Cv.Writing;

/// <summary>Writes publications as CSL-JSON 1.0.2, which Zotero and pandoc's citeproc take.</summary>
public static class CslJsonWriter
{
    /// <summary>Writes an array with one item per publication, in their order.</summary>
    public static string Write(IEnumerable<Publication> publications) => BibliographyFormats.Of(BibliographyFormat.CslJson).Write(publications);

    /// <summary>Writes one item.</summary>
    internal static string Write(string key, Publication publication) => JsonText.File(Item(key, new CitedPublication(publication)));

    private static JsonObject Item(string key, CitedPublication cited)
    {
        var publication = cited.Publication;
        return JsonText.Object(
            ("id", key),
            ("type", TypeOf(cited)),
            ("title", LaTeXWriter.Formula().Replace(publication.Title, "<span class=\"nocase\">$0</span>")),
            ("author", JsonText.Array(publication.Contributors.Select(contributor => (JsonNode?)Person(contributor.Name)))),
            ("container-title", cited.Kind == CitedKind.Preprint ? null : cited.Container),
            ("genre", cited.Kind switch { CitedKind.PhdThesis => "PhD thesis", CitedKind.MastersThesis => "Master's thesis", CitedKind.Preprint => "Preprint", _ => null }),
            ("publisher", cited.Kind == CitedKind.Preprint ? cited.Container ?? "arXiv" : publication.Publisher),
            ("number", cited is { Kind: CitedKind.Preprint, Arxiv: { } arxiv } ? "arXiv:" + arxiv : null),
            ("volume", publication.Volume),
            ("issue", publication.Issue),
            ("page", publication.Page),
            ("issued", Issued(cited.Date)),
            ("DOI", cited.Doi),
            ("URL", cited.Url),
            ("note", cited.Remark),
            ("abstract", publication.Abstract));
    }

    private static string TypeOf(CitedPublication cited) => cited.Kind switch
    {
        CitedKind.ConferencePaper => "paper-conference",
        CitedKind.JournalArticle => "article-journal",
        CitedKind.Preprint => "article",
        CitedKind.PhdThesis or CitedKind.MastersThesis => "thesis",
        CitedKind.Chapter => "chapter",
        CitedKind.Book => "book",
        CitedKind.Report => "report",
        CitedKind.Unpublished => "manuscript",
        CitedKind.Other => "document",
        _ => throw new InvalidOperationException($"CSL has no type for {cited.Kind}."),
    };

    private static JsonObject Person(string name)
    {
        var parts = NameParts.Of(name);
        return JsonText.Object(("literal", parts.Literal), ("family", parts.Family), ("given", parts.Given), ("suffix", parts.Suffix));
    }

    private static JsonObject? Issued(PartialDate? date)
    {
        if (date is not { IsPresent: false } d) return null;
        int?[] parts = [d.Year, d.Month, d.Day];
        return JsonText.Object(
            ("date-parts", new JsonArray(JsonText.Array(parts.Where(part => part is not null).Select(part => (JsonNode?)JsonValue.Create(part!.Value))))),
            ("season", d.Season switch { Season.Spring => (JsonNode)1, Season.Summer => 2, Season.Fall => 3, Season.Winter => 4, _ => null }));
    }
}
