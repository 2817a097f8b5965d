using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What holds for every page, in light and dark, on a desktop and on a phone. A site of its own: the longest of the visitors' tests runs beside the others.</summary>
public sealed class EveryPage(BrowserSite site) : IClassFixture<BrowserSite>
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

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var (name, path) in Pages) cases.Add(name, path);
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task It_is_valid_accessible_complains_of_nothing_and_fits_its_window(string name, string path)
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync(path, complaints);
        await site.HoldsAsync(page, name);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await page.LooksRightAsync(name, recoloured: true);
        await page.SetViewportSizeAsync(390, 844);
        await page.LooksRightAsync(name);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await page.LooksRightAsync(name, recoloured: true);
        await page.SetViewportSizeAsync(320, 844);
        await page.LooksRightAsync(name);
        await page.SetViewportSizeAsync(1280, 900);
        int height = await page.HeightAsync();
        await page.EnlargeTextAsync(2);
        await page.LooksRightAsync(name + "-text-at-200-percent");
        // Twice as large takes four times the room; more, and a column beside another has squeezed it.
        Assert.InRange(await page.HeightAsync(), height, 4 * height);

        // The browser itself reports a document that came with 404 or 400.
        Assert.DoesNotContain(complaints, c => !c.Contains("the server responded with a status of 40", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task Nothing_moves_by_itself_while_it_is_opened(int width)
    {
        var context = (await site.OpenAsync("/", [], width)).Context;
        foreach (var (name, path) in Pages)
        {
            var page = await context.NewPageAsync();
            await page.StaysAsync(path, name);
            await page.CloseAsync();
        }

        await context.CloseAsync();
    }
}
