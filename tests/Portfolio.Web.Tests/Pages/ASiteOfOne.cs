using System.Net;

namespace Portfolio.Web.Tests.Pages;

/// <summary>A site with one researcher is that person's profile.</summary>
public sealed class ASiteOfOne : IDisposable
{
    private readonly string _content = Directory.CreateTempSubdirectory("portfolio-one-").FullName;

    public ASiteOfOne() => File.WriteAllText(Path.Combine(_content, "cv.md"), "# 김하늘\n\nhaneul@example.org\n\n## Education\n\n- Ph.D. in Physics, University of Somewhere, 2020\n");

    public void Dispose() => Directory.Delete(_content, recursive: true);

    [Theory]
    [InlineData(null, "김하늘")]
    [InlineData("", "김하늘")]
    [InlineData("Portfolio", "Portfolio")]
    [InlineData("Looms", "Looms")]
    public async Task It_has_the_persons_name_unless_somebody_named_it(string? named, string shown)
    {
        await using var site = new Site { ContentDirectory = _content, SiteName = named };
        Assert.Equal(shown, (await site.GetAsync("/")).Page.QuerySelector(".masthead-name")!.TextContent);
    }

    [Fact]
    public async Task Its_home_shows_the_person()
    {
        await using var site = new Site { ContentDirectory = _content };
        var (response, page) = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var name = page.QuerySelector("h1")!;
        Assert.Equal(("김하늘", "ko"), (name.TextContent.Trim(), name.GetAttribute("lang")));
        Assert.NotNull(page.QuerySelector("main a[href='mailto:haneul@example.org']"));
        Assert.Contains("Physics", page.QuerySelector(".entry h3")!.TextContent, StringComparison.Ordinal);
        Assert.True(response.Headers.Contains("Link"));

        // The site has the person's name, and its head leads to what there is of one person.
        Assert.Equal("김하늘", page.Title);
        Assert.Equal(("김하늘", "ko"), (page.QuerySelector(".masthead-name")!.TextContent, page.QuerySelector(".masthead-name")!.GetAttribute("lang")));
        Assert.Equal(["Profile", "CV"], page.QuerySelectorAll(".masthead nav a").Take(2).Select(a => a.TextContent));
        Assert.Equal("Profile", page.QuerySelector(".masthead [aria-current]")!.TextContent);
        (_, page) = await site.GetAsync(page.QuerySelectorAll(".masthead nav a")[1].GetAttribute("href")!);
        Assert.Equal("CV", page.QuerySelector(".masthead [aria-current]")!.TextContent);
    }
}
