using System.Globalization;
using System.Text;
using System.Xml;
using Portfolio.Cv;
using Portfolio.Store.Publications;
using Portfolio.Store.Writing;
using Portfolio.Web.Publications;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Feeds;

/// <summary>Writes publications as an Atom feed (RFC 4287). An entry is as new as its coming to this site: of many papers nobody knows the day.</summary>
internal sealed class AtomFeed(PortfolioSettings settings, SiteIdentity identity, LastWrite lastWrite)
{
    public const string MediaType = "application/atom+xml";

    private const string Namespace = "http://www.w3.org/2005/Atom";

    /// <summary>A feed whose page is at a path.</summary>
    public IResult Of(HttpRequest request, string title, string page, IAsyncEnumerable<ExportedPublication> publications) => Results.Stream(
        async body =>
        {
            if (HttpMethods.IsHead(request.Method)) return;
            await WriteAsync(body, request, title, page, publications);
        },
        $"{MediaType}; charset=utf-8");

    private async Task WriteAsync(Stream body, HttpRequest request, string title, string page, IAsyncEnumerable<ExportedPublication> publications)
    {
        var cancellation = request.HttpContext.RequestAborted;
        string site = settings.AddressFor(request);
        string self = site + new PathString(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
        await using var xml = XmlWriter.Create(body, new XmlWriterSettings { Async = true, Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false), CloseOutput = false });
        await xml.WriteStartDocumentAsync();
        await xml.WriteStartElementAsync(null, "feed", Namespace);
        await WriteAsync(xml, "id", self);
        await WriteAsync(xml, "title", $"{title} · {identity.Name}");
        await WriteAsync(xml, "updated", Time((await lastWrite.RunAsync(cancellation)).At));
        await WriteLinkAsync(xml, "self", MediaType, self);
        await WriteLinkAsync(xml, "alternate", "text/html", site + new PathString(page).ToUriComponent() + request.QueryString.ToUriComponent());
        await WritePersonAsync(xml, identity.Name);
        await foreach (var publication in publications.WithCancellation(cancellation)) await WriteAsync(xml, site, publication);
        await xml.WriteEndElementAsync();
        await xml.WriteEndDocumentAsync();
    }

    private static async Task WriteAsync(XmlWriter xml, string site, ExportedPublication exported)
    {
        var publication = exported.Publication;
        string address = site + new PathString($"/publications/{publication.Slug}").ToUriComponent();
        await xml.WriteStartElementAsync(null, "entry", Namespace);
        await WriteAsync(xml, "id", address);
        await WriteAsync(xml, "title", publication.Title);
        await WriteAsync(xml, "updated", Time(exported.AddedAt));
        await WriteLinkAsync(xml, "alternate", "text/html", address);
        foreach (var link in publication.Links.Where(l => l.Kind is LinkKind.Doi or LinkKind.Arxiv)) await WriteLinkAsync(xml, "related", null, link.Url);
        foreach (var contributor in publication.Contributors) await WritePersonAsync(xml, contributor.Name);
        if (publication.Venue is { } venue)
        {
            await xml.WriteStartElementAsync(null, "category", Namespace);
            await xml.WriteAttributeStringAsync(null, "term", null, Clean(venue));
            await xml.WriteEndElementAsync();
        }

        string where = string.Join(", ", new[]
        {
            publication.VenueText ?? publication.Venue,
            publication.Year?.ToString(CultureInfo.InvariantCulture) is { } year && publication.VenueText?.Contains(year, StringComparison.Ordinal) != true ? year : null,
            publication.Track is { } track ? PublicationText.Track(track) : null,
            publication.Note,
        }.OfType<string>());
        if (where.Length > 0) await WriteAsync(xml, "summary", where);
        await xml.WriteEndElementAsync();
    }

    private static Task WriteAsync(XmlWriter xml, string name, string text) => xml.WriteElementStringAsync(null, name, Namespace, Clean(text));

    private static async Task WritePersonAsync(XmlWriter xml, string name)
    {
        await xml.WriteStartElementAsync(null, "author", Namespace);
        await WriteAsync(xml, "name", name);
        await xml.WriteEndElementAsync();
    }

    private static async Task WriteLinkAsync(XmlWriter xml, string relation, string? type, string address)
    {
        await xml.WriteStartElementAsync(null, "link", Namespace);
        await xml.WriteAttributeStringAsync(null, "rel", null, relation);
        if (type is not null) await xml.WriteAttributeStringAsync(null, "type", null, type);
        await xml.WriteAttributeStringAsync(null, "href", null, Clean(address));
        await xml.WriteEndElementAsync();
    }

    private static string Time(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no place for control characters and halves of characters, and no way to write them.
    private static string Clean(string text)
    {
        if (text.All(c => XmlConvert.IsXmlChar(c))) return text;
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))) clean.Append(rune.ToString());
        }

        return clean.ToString();
    }
}
