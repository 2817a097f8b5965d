using Portfolio.Store.Opening;
using Portfolio.Web.Settings;

namespace Portfolio.Web;

/// <summary>What robots and monitors ask for.</summary>
internal static class SiteFiles
{
    public static void MapSiteFiles(this WebApplication site)
    {
        site.MapRead("/healthz", () => Results.Text("ok"));
        site.MapRead("/readyz", async (PortfolioStore store, CancellationToken cancellation) =>
            await store.IsReadyAsync(cancellation) ? Results.Text("ready") : Results.Text("The store doesn't answer.", statusCode: StatusCodes.Status503ServiceUnavailable));
        site.MapRead("/robots.txt", (HttpRequest request, PortfolioSettings settings) =>
            Results.Text($"User-agent: *\nDisallow: /admin\nDisallow: /account\nDisallow: /search\nDisallow: /shortlist\nSitemap: {settings.AddressFor(request)}/sitemap.xml\n"));
    }
}
