using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Web.Caching;

namespace Portfolio.Web.Cards;

/// <summary>The pictures that stand beside links to the site's pages elsewhere.</summary>
internal static class CardAddresses
{
    public static void MapCards(this WebApplication site)
    {
        var cards = site.MapGroup("").AddEndpointFilter<StoreTag>();
        cards.MapRead("/card.png", async (HttpResponse response, PublicationYears years, CancellationToken cancellation) => Send(response, await years.RunAsync(null, cancellation)));
        cards.MapRead("/researchers/{slug}/card.png", async (string slug, HttpResponse response, ResearcherCv researchers, PublicationYears years, CancellationToken cancellation) =>
        {
            var found = await researchers.NameAsync(slug, cancellation);
            if (found.MovedTo is { } moved) return Results.Redirect(new PathString($"/researchers/{moved}/card.png").ToUriComponent(), permanent: true);
            return found.Value is null ? Results.NotFound() : Send(response, await years.RunAsync(slug, cancellation));
        });
    }

    // Other sites show it: that is what it is for.
    private static IResult Send(HttpResponse response, IReadOnlyList<(int Year, int Count)> years)
    {
        response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        return Results.Bytes(YearsCard.Draw(years), "image/png");
    }
}
