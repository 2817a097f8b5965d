using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What holds for every page, in light and dark, on a desktop and on a phone.</summary>
[Collection(BrowserSiteGroup.Name)]
public sealed class EveryPage(BrowserSite site)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("home", "/"),
        ("home-nobody", "/?q=nobody"),
        ("researcher", "/researchers/sanghyuk-chun"),
        ("researcher-awards", "/researchers/jonghyun-song"),
        ("researcher-statement", "/researchers/hwanjun-song"),
        ("cv", "/researchers/jonghyun-song/cv"),
        ("cv-resume", "/researchers/sanghyuk-chun/cv?form=resume&sections=education,publications,grants"),
        ("cv-malformed", "/researchers/sanghyuk-chun/cv?form=short"),
        ("publications", "/publications"),
        ("publications-filtered", "/publications?venue=cvpr&venue=iccv&track=workshop"),
        ("publications-nothing", "/publications?venue=nowhere"),
        ("publications-malformed", "/publications?year=abc"),
        ("publication", "/publications/comparing-neighbors-together-makes-it-easy-jointly-comparing-multiple-candidates"),
        ("venues", "/venues"),
        ("venue", "/venues/iccv"),
        ("venues-by-count", "/venues?sort=count&group=none"),
        ("publications-searched", "/publications?q=font&position=equal"),
        ("search", "/search?q=music"),
        ("search-mistyped", "/search?q=harmnic"),
        ("shortlist", "/shortlist?publication=cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable&researcher=hwanjun-song&publication=nothing&q=harmonic"),
        ("shortlist-empty", "/shortlist"),
        ("about", "/about"),
        ("missing", "/nowhere"),
    ];

    public static TheoryData<string, string, int, ColorScheme> Cases()
    {
        var cases = new TheoryData<string, string, int, ColorScheme>();
        foreach (var (name, path) in Pages)
            foreach (int width in (int[])[1280, 390])
                foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                    cases.Add(name, path, width, scheme);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_accessible_complains_of_nothing_and_fits_its_window(string name, string path, int width, ColorScheme scheme)
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync(path, complaints, width, scheme);
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserSite.Screenshots, $"{name}-{width}-{(scheme == ColorScheme.Dark ? "dark" : "light")}.png"), FullPage = true });
        var axe = await page.RunAxe(new AxeRunOptions());
        Assert.Empty(axe.Violations.Select(v => $"{v.Id}: {string.Join("; ", v.Nodes.Select(n => n.Html))}"));
        Assert.Equal(width, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        // The browser itself reports a document that came with 404 or 400.
        Assert.DoesNotContain(complaints, c => !c.Contains("the server responded with a status of 40", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/researchers/jonghyun-song/cv")]
    [InlineData("/publications?venue=cvpr")]
    public async Task It_fits_a_window_of_320_pixels(string path)
    {
        var page = await site.OpenAsync(path, [], width: 320);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await page.Context.CloseAsync();
    }
}
