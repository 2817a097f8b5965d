using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Cv.Writing;
using Portfolio.Web.Languages;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Rendering;

/// <summary>Another form of a page: its address, its media type, what it is called, and the format's name.</summary>
internal sealed record AlternateForm(string Address, string MediaType, string Title, string Format);

/// <summary>Says which other forms a page has, to programs (RFC 8288) and to browsers.</summary>
internal static class AlternateForms
{
    private const string Key = "AlternateForms";

    // Proxies refuse a response whose head is longer than a page of memory.
    private const int LongestHeader = 2000;

    /// <summary>What is new on the site.</summary>
    public static AlternateForm Feed => new("/feed.atom", "application/atom+xml", Words.Of("New publications"), Words.Of("Atom feed"));

    /// <summary>The forms of a researcher's pages.</summary>
    /// <param name="slug">The researcher's part of the address.</param>
    /// <param name="name">The name.</param>
    /// <param name="hasPdf">Whether PDFs can be made.</param>
    public static IReadOnlyList<AlternateForm> OfResearcher(string slug, string name, bool hasPdf) =>
    [
        .. hasPdf ? (AlternateForm[])[new($"/researchers/{slug}/cv.pdf", "application/pdf", Words.Of("CV of {name} as PDF", name), "PDF")] : [],
        new($"/researchers/{slug}.json", "application/json", Words.Of("{name} as {format}", name, "JSON"), "JSON"),
        new($"/researchers/{slug}/cv.md", "text/markdown", Words.Of("{name} as {format}", name, "Markdown"), "Markdown"),
        new($"/researchers/{slug}/resume.json", "application/json", Words.Of("{name} as {format}", name, "JSON Resume"), "JSON Resume"),
        new($"/publications.bib?researcher={Uri.EscapeDataString(slug)}", "application/x-bibtex", Words.Of("Publications of {name} as {format}", name, "BibTeX"), "BibTeX"),
        new($"/researchers/{slug}/feed.atom", "application/atom+xml", Words.Of("New publications of {name}", name), Words.Of("Atom feed")),
    ];

    /// <summary>The forms of a list of publications.</summary>
    public static IReadOnlyList<AlternateForm> OfPublications(PublicationAddress address) =>
    [
        .. BibliographyFormats.All.Select(format => new AlternateForm(address.As(format.Extension), format.MediaType, Words.Of("These publications as {format}", format.Name), format.Name)),
        new(address.As(".atom"), "application/atom+xml", Words.Of("These publications as a feed"), Words.Of("Atom feed")),
    ];

    /// <summary>The forms of a publication.</summary>
    public static IReadOnlyList<AlternateForm> OfPublication(string slug) =>
        [.. BibliographyFormats.All.Select(format => new AlternateForm($"/publications/{slug}{format.Extension}", format.MediaType, Words.Of("This publication as {format}", format.Name), format.Name))];

    /// <summary>Tells the forms in the response's head, and keeps them for the page's.</summary>
    public static void Offer(this PageModel page, IReadOnlyList<AlternateForm> forms)
    {
        page.ViewData[Key] = forms;
        string[] links = [.. forms.Select(form => $"<{Escape(form.Address)}>; rel=\"alternate\"; type=\"{form.MediaType}\"")];
        if (links.Sum(link => link.Length) > LongestHeader) return;
        foreach (string link in links) page.Response.Headers.Append("Link", link);
    }

    /// <summary>The forms that the page offers.</summary>
    public static IReadOnlyList<AlternateForm> Of(Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary data) => data[Key] as IReadOnlyList<AlternateForm> ?? [];

    // A slug may be in any script; a header has ASCII only. What follows the question mark is escaped already.
    private static string Escape(string address) =>
        address.Split('?', 2) is [var path, var query] ? $"{new PathString(path).ToUriComponent()}?{query}" : new PathString(address).ToUriComponent();
}
