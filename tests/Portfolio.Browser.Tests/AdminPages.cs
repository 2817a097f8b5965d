using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>The admin pages, as an admin's browser has them.</summary>
[Collection(AdminsSite.Name)]
public sealed class AdminPages(BrowserSite site)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task They_are_accessible_complain_of_nothing_and_fit_their_window(int width, ColorScheme scheme)
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync("/account/sign-in", complaints, width, scheme);
        await site.HoldsAsync(page, "sign-in");
        await site.MakeAdminAsync();
        await BrowserSite.SignInAsync(page);
        await page.WaitForURLAsync("**/admin");
        await site.HoldsAsync(page, "admin");
        await page.GotoAsync("/admin/documents");
        await page.GetByRole(AriaRole.Link, new() { Name = "sanghyuk-chun.md" }).ClickAsync();
        await site.HoldsAsync(page, "provenance");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Hover_and_focus_on_either_side_show_the_other()
    {
        var page = await OpenDocumentAsync(javaScript: true);
        await page.Locator("#l45 .text").HoverAsync();
        var contributors = page.Locator("dl > div.lit");
        Assert.StartsWith("contributors", (await contributors.InnerTextAsync()).Trim(), StringComparison.Ordinal);
        Assert.Contains("Jisung Hwang", await contributors.InnerTextAsync(), StringComparison.Ordinal);
        Assert.True(await IsInViewAsync(contributors));

        // From the other side, with the keyboard.
        await page.Locator("dl > div:has-text('Deepest Summer School') .from a").First.FocusAsync();
        Assert.Equal("l89", await page.Locator(".lines li.lit").GetAttributeAsync("id"));
        Assert.True(await IsInViewAsync(page.Locator("#l89")));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_the_links_lead_both_ways()
    {
        var page = await OpenDocumentAsync(javaScript: false);
        await page.Locator("#l45 .became a").ClickAsync();
        var field = page.Locator("dl > div:target");
        Assert.Contains("Jisung Hwang", await field.InnerTextAsync(), StringComparison.Ordinal);
        Assert.NotEqual("rgba(0, 0, 0, 0)", await field.EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor"));
        await field.Locator(".from a").ClickAsync();
        Assert.Equal("l45", await page.Locator(".lines li:target").GetAttributeAsync("id"));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenDocumentAsync(bool javaScript)
    {
        var page = await site.OpenSignedInAsync("/admin/documents", [], javaScript: javaScript);
        await page.GetByRole(AriaRole.Link, new() { Name = "sanghyuk-chun.md" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/documents/*");
        return page;
    }

    private static Task<bool> IsInViewAsync(ILocator element) => element.EvaluateAsync<bool>(
        "e => { const pane = e.closest('.beside > section').getBoundingClientRect(), box = e.getBoundingClientRect(); return box.bottom > pane.top && box.top < pane.bottom; }");
}
