using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Web.Caching;

namespace Portfolio.Web.Feeds;

/// <summary>What is new, for feed readers.</summary>
internal static class FeedAddresses
{
    private const int MostEntries = 50;

    public static void MapFeeds(this WebApplication site)
    {
        var feeds = site.MapGroup("").AddEndpointFilter<StoreTag>();
        feeds.MapRead("/feed.atom", async (HttpRequest request, PublicationExport export, AtomFeed feed, CancellationToken cancellation) =>
            feed.Of(request, "New publications", "/publications", (await export.LatestAsync(null, MostEntries, cancellation)).ToAsyncEnumerable()));
        feeds.MapRead("/researchers/{slug}/feed.atom", async (string slug, HttpRequest request, ResearcherCv researchers, PublicationExport export, AtomFeed feed, CancellationToken cancellation) =>
        {
            var found = await researchers.NameAsync(slug, cancellation);
            if (found.MovedTo is { } moved) return Results.Redirect(new PathString($"/researchers/{moved}/feed.atom").ToUriComponent(), permanent: true);
            if (found.Value is not { } name) return Results.NotFound();
            return feed.Of(request, $"New publications of {name}", $"/researchers/{slug}", (await export.LatestAsync(slug, MostEntries, cancellation)).ToAsyncEnumerable());
        });
    }
}
