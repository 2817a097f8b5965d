using Portfolio.Cv;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Researchers;

/// <summary>A researcher's CV in forms for programs.</summary>
internal static class ResearcherDocuments
{
    public static void MapResearcherDocuments(this WebApplication site)
    {
        site.MapRead("/researchers", () => Results.Redirect("/", permanent: true));
        site.MapRead("/researchers/{slug}.json", async (string slug, ResearcherCv query, CancellationToken cancellation) =>
        {
            var found = await query.RunAsync(slug, includePrivate: false, cancellation);
            if (found.MovedTo is { } moved) return Results.Redirect($"/researchers/{moved}.json", permanent: true);
            return found.Value is { } cv ? Results.Text(CvJson.Write(cv), "application/json") : Results.NotFound();
        });
    }
}
