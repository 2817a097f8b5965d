using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Portfolio.Cv;
using Portfolio.Cv.Writing;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Rendering;

/// <summary>What a page's head says of it to search engines, to those who show links, and to reference managers.</summary>
internal sealed record PageMetadata
{
    private const string Key = "PageMetadata";

    /// <summary>The one address of what the page shows, as a path.</summary>
    public required string Path { get; init; }

    /// <summary>OpenGraph's type.</summary>
    public string Type { get; init; } = "website";

    /// <summary>The path of the picture that stands beside links to the page.</summary>
    public string Image { get; init; } = "/card.png";

    /// <summary>What the picture shows.</summary>
    public string ImageDescription { get; init; } = Words.Of("Publications per year");

    /// <summary>Tags by name.</summary>
    public IReadOnlyList<(string Name, string Content)> Tags { get; init; } = [];

    /// <summary>JSON-LD, fit to stand in a script element; null where there is none.</summary>
    public string? JsonLd { get; init; }

    public static PageMetadata Of(ResearcherPage person, HttpRequest request, PortfolioSettings settings)
    {
        string path = new PathString($"/researchers/{person.Slug}").ToUriComponent();
        return new PageMetadata
        {
            Path = path,
            Type = "profile",
            Image = path + "/card.png",
            ImageDescription = Words.Of("Publications of {name} per year", person.Name),
            JsonLd = SchemaOrgWriter.WriteProfile(ToCv(person), new Uri(settings.AddressFor(request) + path)),
        };
    }

    public static PageMetadata Of(PublicationRecord publication, HttpRequest request, PortfolioSettings settings)
    {
        string path = new PathString($"/publications/{publication.Item.Slug}").ToUriComponent();
        var page = new PageMetadata
        {
            Path = path,
            Type = "article",
            Tags = [.. HighwireTags.Of(publication.Cv)],
            JsonLd = SchemaOrgWriter.Write(publication.Cv, new Uri(settings.AddressFor(request) + path)),
        };
        return publication.Researchers is [var first, ..]
            ? page with { Image = new PathString($"/researchers/{first.Slug}/card.png").ToUriComponent(), ImageDescription = Words.Of("Publications of {name} per year", first.Name) }
            : page;
    }

    /// <summary>Keeps it for the page's head.</summary>
    public void Tell(PageModel page) => page.ViewData[Key] = this;

    /// <summary>What was told; null for a page that shows no one thing.</summary>
    public static PageMetadata? Of(ViewDataDictionary data) => data[Key] as PageMetadata;

    private static CurriculumVitae ToCv(ResearcherPage person) => new()
    {
        Name = person.Name,
        AlternativeNames = person.AlternativeNames,
        Headline = person.Headline,
        Affiliation = person.Affiliation,
        Updated = person.Updated,
        Contacts = [.. person.Contacts.Where(c => c.IsPublic).Select(c => new Contact { Kind = c.Kind, Value = c.Value })],
        Summary = person.Summary,
        Interests = person.Interests,
        Keywords = person.Keywords,
        Education = [.. Entries<Education>(person)],
        Awards = [.. Entries<Award>(person)],
        Languages = [.. Entries<Language>(person)],
    };

    private static IEnumerable<T> Entries<T>(ResearcherPage person) => person.Sections.SelectMany(s => s.Entries).OfType<T>();
}
