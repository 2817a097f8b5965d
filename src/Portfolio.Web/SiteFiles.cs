using System.Text;
using System.Xml;
using Portfolio.Store.Opening;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;
using Portfolio.Web.Settings;

namespace Portfolio.Web;

/// <summary>What robots and monitors ask for.</summary>
internal static class SiteFiles
{
    // One file holds at most 50,000.
    private const int MostPaths = 45_000;

    public static void MapSiteFiles(this WebApplication site)
    {
        site.MapRead("/healthz", () => Results.Text("ok"));
        site.MapRead("/readyz", async (PortfolioStore store, CancellationToken cancellation) =>
            await store.IsReadyAsync(cancellation) ? Results.Text("ready") : Results.Text("The store doesn't answer.", statusCode: StatusCodes.Status503ServiceUnavailable));
        site.MapRead("/robots.txt", (HttpRequest request, PortfolioSettings settings) =>
            Results.Text($"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /search\nSitemap: {settings.AddressFor(request)}/sitemap.xml\n"));
        site.MapRead("/sitemap.xml", SitemapAsync);
    }

    private static async Task<IResult> SitemapAsync(HttpRequest request, PortfolioSettings settings, ResearcherList researchers, PublicationSearch publications, VenueList venues, CancellationToken cancellation)
    {
        string address = settings.AddressFor(request);
        var paths = new List<string> { "/", "/publications", "/venues", "/about" };
        for (string? after = null; paths.Count < MostPaths;)
        {
            var page = await researchers.RunAsync(null, after, 500, cancellation);
            paths.AddRange(page.Items.SelectMany(p => new[] { $"/researchers/{p.Slug}", $"/researchers/{p.Slug}/cv" }));
            if ((after = page.Next) is null) break;
        }

        paths.AddRange((await venues.RunAsync(pageSize: 1000, cancellation: cancellation)).Items.Select(v => $"/venues/{v.Slug}"));
        for (string? after = null; paths.Count < MostPaths;)
        {
            var page = await publications.RunAsync(new PublicationQuery { PageSize = 500, After = after, Sort = PublicationSort.Newest }, cancellation);
            paths.AddRange(page.Items.Select(p => $"/publications/{p.Slug}"));
            if ((after = page.Next) is null) break;
        }

        return Results.Text(Write(address, paths), "application/xml", Encoding.UTF8);
    }

    // https://www.sitemaps.org/protocol.html
    private static string Write(string address, IEnumerable<string> paths)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true }))
        {
            xml.WriteStartElement("urlset", "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (string path in paths)
            {
                xml.WriteStartElement("url");
                xml.WriteElementString("loc", address + Uri.EscapeDataString(path).Replace("%2F", "/", StringComparison.Ordinal));
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + text;
    }
}
