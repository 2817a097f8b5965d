using Portfolio.Cv;
using Portfolio.Cv.Reading;

namespace Portfolio.Web.Tests.Researchers;

public sealed class TakingACvAlong(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("sanghyuk-chun")]
    [InlineData("jonghyun-song")]
    [InlineData("hwanjun-song")]
    public async Task A_CV_as_Markdown_reads_as_the_CV(string slug)
    {
        using var client = site.CreateClient();
        var response = await client.GetAsync(new Uri($"/researchers/{slug}/cv.md", UriKind.Relative));
        string markdown = await response.Content.ReadAsStringAsync();
        var cv = CvJson.Read(await client.GetStringAsync(new Uri($"/researchers/{slug}.json", UriKind.Relative)));
        var read = MarkdownReader.Read(markdown).Cv;

        Assert.Equal("text/markdown", response.Content.Headers.ContentType?.MediaType);
        Assert.StartsWith("# " + cv.Name, markdown, StringComparison.Ordinal);
        Assert.Equal(Essence(cv), Essence(read));
    }

    [Fact]
    public async Task A_profile_names_it()
    {
        var (response, page) = await site.GetAsync("/researchers/sanghyuk-chun");
        Assert.Contains("</researchers/sanghyuk-chun/cv.md>; rel=\"alternate\"; type=\"text/markdown\"", response.Headers.GetValues("Link"));
        Assert.NotNull(page.QuerySelector("head link[rel=alternate][href='/researchers/sanghyuk-chun/cv.md']"));
    }

    private static string Essence(CurriculumVitae cv) =>
        CvJson.Write(cv with { Slug = null, Sections = [], Remainder = [], Publications = [.. cv.Publications.Select(p => p with { Slug = null })] });
}
