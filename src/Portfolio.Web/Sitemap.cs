using System.Text;
using System.Xml;
using Portfolio.Store.Searching;
using Portfolio.Web.Caching;
using Portfolio.Web.Settings;

namespace Portfolio.Web;

/// <summary>All pages, for search engines (https://www.sitemaps.org/protocol.html).</summary>
internal static class Sitemap
{
    // One file holds at most 50,000 addresses.
    private const int MostAddresses = 50_000;

    // Pages that stand on their own. A researcher has two.
    private static readonly string[] Fixed = ["/", "/publications", "/venues", "/about"];

    public static void MapSitemap(this WebApplication site)
    {
        var files = site.MapGroup("").AddEndpointFilter<StoreTag>();
        files.MapRead("/sitemap.xml", (HttpRequest request, PortfolioSettings settings, SiteSlugs slugs, CancellationToken cancellation) =>
            RootAsync(settings.AddressFor(request), slugs, MostAddresses, cancellation));
        files.MapRead("/sitemaps/{kind}-{number:int:min(1)}.xml", (string kind, int number, HttpRequest request, PortfolioSettings settings, SiteSlugs slugs, CancellationToken cancellation) =>
            PartAsync(settings.AddressFor(request), kind, number, slugs, MostAddresses, cancellation));
    }

    /// <summary>All addresses in one file; where they are too many, the list of the files that hold them.</summary>
    internal static async Task<IResult> RootAsync(string site, SiteSlugs slugs, int most, CancellationToken cancellation)
    {
        var (researchers, publications, venues) = await slugs.HighestKeysAsync(cancellation);
        if (Fixed.Length + (2L * researchers) + publications + venues <= most)
        {
            string[] paths =
            [
                .. Fixed,
                .. await PathsAsync("researchers", 0, researchers, slugs, cancellation),
                .. await PathsAsync("venues", 0, venues, slugs, cancellation),
                .. await PathsAsync("publications", 0, publications, slugs, cancellation),
            ];
            return Write("urlset", "url", site, paths);
        }

        return Write("sitemapindex", "sitemap", site, ["/sitemaps/pages-1.xml", .. Parts("researchers", researchers, most / 2), .. Parts("venues", venues, most), .. Parts("publications", publications, most)]);
    }

    /// <summary>One of the files of a large site.</summary>
    internal static async Task<IResult> PartAsync(string site, string kind, int number, SiteSlugs slugs, int most, CancellationToken cancellation)
    {
        if (kind == "pages" && number == 1) return Write("urlset", "url", site, Fixed);
        long span = kind == "researchers" ? most / 2 : most;
        if (kind is not ("researchers" or "venues" or "publications") || number * span > int.MaxValue) return Results.NotFound();
        var paths = await PathsAsync(kind, (int)((number - 1) * span), (int)(number * span), slugs, cancellation);
        return paths.Count > 0 ? Write("urlset", "url", site, paths) : Results.NotFound();
    }

    private static IEnumerable<string> Parts(string kind, int highest, int span) => Enumerable.Range(1, (highest + span - 1) / span).Select(number => $"/sitemaps/{kind}-{number}.xml");

    private static async Task<List<string>> PathsAsync(string kind, int after, int last, SiteSlugs slugs, CancellationToken cancellation) => kind switch
    {
        "researchers" => [.. (await slugs.ResearchersAsync(after, last, cancellation)).SelectMany(slug => new[] { $"/researchers/{slug}", $"/researchers/{slug}/cv" })],
        "venues" => [.. (await slugs.VenuesAsync(after, last, cancellation)).Select(slug => $"/venues/{slug}")],
        _ => [.. (await slugs.PublicationsAsync(after, last, cancellation)).Select(slug => $"/publications/{slug}")],
    };

    private static IResult Write(string list, string item, string site, IEnumerable<string> paths)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { Indent = true, OmitXmlDeclaration = true, NewLineChars = "\n" }))
        {
            xml.WriteStartElement(list, "http://www.sitemaps.org/schemas/sitemap/0.9");
            foreach (string path in paths)
            {
                xml.WriteStartElement(item);
                xml.WriteElementString("loc", site + new PathString(path).ToUriComponent());
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return Results.Text(text.ToString(), "application/xml", Encoding.UTF8);
    }
}
