using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>Where the network is slow: pages are read and used before their scripts come, and late answers change nothing any more.</summary>
[Collection(VisitorsSite.Name)]
public sealed class OnASlowNetwork(BrowserSite site)
{
    [Fact]
    public async Task Links_and_forms_work_while_the_scripts_are_still_on_their_way()
    {
        var held = new TaskCompletionSource();
        await using var context = await site.Browser.NewContextAsync(new() { BaseURL = site.Address });
        var page = await context.NewPageAsync();
        await page.RouteAsync(address => address.Contains("/site", StringComparison.Ordinal) && address.EndsWith(".js", StringComparison.Ordinal), async route =>
        {
            await held.Task;
            await route.AbortAsync();
        });
        await page.GotoAsync("/publications", new() { WaitUntil = WaitUntilState.Commit });
        await page.Locator("[data-key='venue=icml']").ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("venue=icml$"));
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("3 publications");
        await page.GetByLabel("Title, author or venue").FillAsync("biased");
        await page.Keyboard.PressAsync("Enter");
        // The address first: the page that is left shows the same chip.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("q=biased"));
        await Assertions.Expect(page.Locator(".chips a", new() { HasText = "ICML" })).ToHaveCountAsync(1);
        held.SetResult();
    }

    [Fact]
    public async Task The_last_click_wins_though_the_answer_to_an_earlier_one_comes_later()
    {
        var page = await site.OpenAsync("/publications", []);
        var late = new TaskCompletionSource();
        var answered = new TaskCompletionSource();
        await page.RouteAsync("**/publications?venue=cvpr", async route =>
        {
            await late.Task;
            try
            {
                await route.ContinueAsync();
            }
            catch (PlaywrightException)
            {
                // The page gave the request up, as it may.
            }

            answered.SetResult();
        });
        await page.Locator("[data-key='venue=cvpr']").ClickAsync();
        await page.Locator("[data-key='venue=icml']").ClickAsync();
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("ICML");
        string before = await page.Locator(".count").InnerTextAsync();
        late.SetResult();
        await answered.Task;
        await page.WaitForTimeoutAsync(500);
        Assert.Equal(before, await page.Locator(".count").InnerTextAsync());
        Assert.Contains("venue=icml", page.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
