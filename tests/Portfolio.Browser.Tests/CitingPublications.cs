using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>A visitor takes a citation along.</summary>
[Collection(VisitorsSite.Name)]
public sealed class CitingPublications(BrowserSite site)
{
    private const string Paper = "/publications/comparing-neighbors-together-makes-it-easy-jointly-comparing-multiple-candidates";

    [Fact]
    public async Task It_is_copied_with_the_keyboard_and_the_copy_is_announced()
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync(Paper, complaints);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the APA citation" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#copied")).ToHaveTextAsync("Copied the APA citation");
        Assert.Equal(await page.Locator("#cite-apa").TextContentAsync(), await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(page.Locator("#copied")).ToHaveTextAsync("Copied the IEEE citation");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the BibTeX entry" }).ClickAsync();
        await Assertions.Expect(page.Locator("#copied")).ToHaveTextAsync("Copied the BibTeX entry");
        Assert.StartsWith("@inproceedings{song2024comparing,\n  title = {", await page.EvaluateAsync<string>("navigator.clipboard.readText()"), StringComparison.Ordinal);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Where_there_is_no_clipboard_the_text_is_copied_all_the_same()
    {
        var page = await site.OpenAsync(Paper, []);
        await page.EvaluateAsync("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy the ACM citation" }).ClickAsync();
        await Assertions.Expect(page.Locator("#copied")).ToHaveTextAsync("Copied the ACM citation");
        Assert.Equal(await page.Locator("#cite-acm").TextContentAsync(), await page.EvaluateAsync<string>("getSelection().toString()"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_script_there_is_no_button_that_does_nothing()
    {
        var page = await site.OpenAsync(Paper, [], javaScript: false);
        Assert.True(await page.Locator("#cite-apa").IsVisibleAsync());
        Assert.Equal(0, await page.GetByRole(AriaRole.Button, new() { NameRegex = new("Copy") }).CountAsync());
        await page.Context.CloseAsync();
    }
}
