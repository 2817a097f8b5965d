using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>A recruiter's shortlist, kept by the browser or by the address alone.</summary>
[Collection(VisitorsSite.Name)]
public sealed class KeepingAShortlist(BrowserSite site)
{
    private const string Paper = "/shortlist?publication=cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable";

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Marks_are_kept_counted_sent_and_taken_off(ColorScheme scheme)
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync("/publications?venue=iccv", complaints, scheme: scheme);
        var marks = page.Locator(".publication button.keep");
        await marks.Nth(0).ClickAsync();
        await Assertions.Expect(marks.Nth(0)).ToHaveAttributeAsync("aria-pressed", "true");
        // What came in place can be marked too.
        await page.Locator(".filters a", new() { HasText = "ICML" }).ClickAsync();
        await page.WaitForURLAsync("**venue=icml");
        await page.Locator(".publication", new() { HasText = "De-biased" }).Locator("button.keep").ClickAsync();
        await page.GotoAsync("/researchers/hwanjun-song");
        await page.Locator(".person-head button.keep").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        var link = page.GetByRole(AriaRole.Link, new() { Name = "Shortlist (3)" });
        await link.ClickAsync();
        await page.WaitForURLAsync("**/shortlist?publication=*");
        await Assertions.Expect(page.Locator(".publication")).ToHaveCountAsync(2);
        await Assertions.Expect(page.Locator(".person")).ToHaveCountAsync(1);
        await page.LooksRightAsync("shortlist-kept");
        string sent = new Uri(page.Url).PathAndQuery;
        Assert.EndsWith(sent, await page.GetByLabel("Address").InputValueAsync(), StringComparison.Ordinal);

        await page.Locator(".person a.keep").ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Shortlist (2)" })).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".person")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Clear the list" }).ClickAsync();
        await page.WaitForURLAsync("**/shortlist");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Shortlist", Exact = true })).ToBeVisibleAsync();
        Assert.Empty(complaints);

        // Somebody else opens what was sent, and keeps it.
        var colleague = await site.OpenAsync(sent, [], scheme: scheme);
        await Assertions.Expect(colleague.Locator(".publication")).ToHaveCountAsync(2);
        await colleague.GetByRole(AriaRole.Button, new() { Name = "Keep this one" }).ClickAsync();
        await colleague.GotoAsync("/shortlist");
        await colleague.WaitForURLAsync($"**{sent}");
        await page.Context.CloseAsync();
        await colleague.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_JavaScript_the_address_keeps_it()
    {
        var page = await site.OpenAsync("/publications?q=cutmix", [], javaScript: false);
        await page.Locator(".publication .keep").ClickAsync();
        await page.WaitForURLAsync($"**{Paper}");
        await page.GetByLabel("Find more to add").FillAsync("jonghyun");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.Locator(".to-add .keep").First.ClickAsync();
        await page.WaitForURLAsync($"**{Paper}&researcher=jonghyun-song");
        await Assertions.Expect(page.Locator(".person h2")).ToContainTextAsync("Jonghyun Song");
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".take-along").Last.GetByRole(AriaRole.Link, new() { Name = "BibTeX" }).ClickAsync());
        Assert.Contains("CutMix", await File.ReadAllTextAsync(await download.PathAsync()), StringComparison.Ordinal);
        await page.Locator(".publication .keep").ClickAsync();
        await page.WaitForURLAsync("**/shortlist?researcher=jonghyun-song");
        await page.Context.CloseAsync();
    }
}
