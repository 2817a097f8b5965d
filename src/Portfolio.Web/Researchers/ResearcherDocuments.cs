using Portfolio.Cv;
using Portfolio.Cv.Writing;
using Portfolio.Store.Researchers;
using Portfolio.Web.Caching;

namespace Portfolio.Web.Researchers;

/// <summary>A researcher's CV in forms for programs, and as the Markdown that can be imported again.</summary>
internal static class ResearcherDocuments
{
    public static void MapResearcherDocuments(this WebApplication site)
    {
        site.MapRead("/researchers", () => Results.Redirect("/", permanent: true));
        var documents = site.MapGroup("").AddEndpointFilter<StoreTag>();
        documents.MapRead("/researchers/{slug}.json", (string slug, ResearcherCv query, CancellationToken cancellation) => WriteAsync(slug, ".json", "application/json", CvJson.Write, query, cancellation));
        documents.MapRead("/researchers/{slug}/cv.md", (string slug, ResearcherCv query, CancellationToken cancellation) => WriteAsync(slug, "/cv.md", "text/markdown; charset=utf-8", MarkdownWriter.Write, query, cancellation));
        documents.MapRead("/researchers/{slug}/resume.json", (string slug, ResearcherCv query, CancellationToken cancellation) => WriteAsync(slug, "/resume.json", "application/json", JsonResumeWriter.Write, query, cancellation));
    }

    private static async Task<IResult> WriteAsync(string slug, string form, string mediaType, Func<CurriculumVitae, string> write, ResearcherCv query, CancellationToken cancellation)
    {
        var found = await query.RunAsync(slug, includePrivate: false, cancellation);
        if (found.MovedTo is { } moved) return Results.Redirect(new PathString($"/researchers/{moved}{form}").ToUriComponent(), permanent: true);
        return found.Value is { } cv ? Results.Text(write(cv), mediaType) : Results.NotFound();
    }
}
