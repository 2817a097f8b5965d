using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>An admin adds a publication, puts it right and looks after the others: with the keyboard, on a phone, without script.</summary>
[Collection(EditorsSite.Name)]
public sealed class LookingAfterPublications(BrowserSite site)
{
    private static readonly (string Name, string Path)[] Pages =
    [
        ("admin-publications", "/admin/publications"),
        ("admin-publication-new", "/admin/publications/new?researcher=jonghyun-song"),
        ("admin-publication-whose", "/admin/publications/new"),
        ("admin-publication", "/admin/publications/automatic-music-tagging-with-harmonic-cnn"),
        ("admin-publication-merge", "/admin/publications/automatic-music-tagging-with-harmonic-cnn/merge"),
        ("admin-publication-merge-with", "/admin/publications/automatic-music-tagging-with-harmonic-cnn/merge?with=toward-interpretable-music-tagging-with-self-attention"),
        ("admin-venues", "/admin/venues"),
        ("admin-venue", "/admin/venues/cvpr?with=iccv"),
        ("admin-researcher-merge", "/admin/researchers/jonghyun-song/merge"),
        ("admin-documents", "/admin/documents"),
        ("admin-duplicates", "/admin/duplicates"),
        ("admin-conflicts", "/admin/conflicts"),
        ("admin-dates", "/admin/dates"),
        ("admin-settings", "/admin/settings"),
    ];

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Every_page_is_accessible_complains_of_nothing_and_fits_its_window(int width, ColorScheme scheme)
    {
        var complaints = new List<string>();
        var page = await site.OpenSignedInAsync("/admin", complaints, width, scheme);
        foreach (var (name, path) in Pages)
        {
            await page.GotoAsync(path);
            await site.HoldsAsync(page, name);
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task With_the_keyboard_alone_a_pasted_publication_is_put_right_and_shown(int width, bool javaScript)
    {
        string title = $"Invented Looms of {width}{(javaScript ? "" : " Without Script")}";
        var page = await site.OpenSignedInAsync("/admin/publications/new?researcher=jonghyun-song", [], width, javaScript: javaScript);
        await page.Locator("#paste").FocusAsync();
        await page.Keyboard.InsertTextAsync($"@inproceedings{{x, title={{Inventd Looms}}, author={{Jonghyun Song and Jane Doe}}, booktitle={{EMNLP}}, year={{2025}}, doi={{10.1234/looms.{width}.{javaScript}}}}}");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForSelectorAsync("#reading");
        await page.GetByLabel("Title").FocusAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(title);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/publications/invented-looms-of-*done=added*");
        Assert.Contains("was added", await page.GetByRole(AriaRole.Status).First.InnerTextAsync(), StringComparison.Ordinal);

        // The second author first, by the button on the row.
        await page.GetByRole(AriaRole.Button, new() { Name = "Move author 2 up" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("[name='contributors.0.name']")).ToHaveValueAsync("Jane Doe");
        await page.GetByRole(AriaRole.Button, new() { Name = "Preview", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("#preview .authors")).ToHaveTextAsync("Jane Doe, Jonghyun Song");
        await site.HoldsAsync(page, "admin-publication-preview");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**done=saved*");

        await page.GotoAsync("/publications?year=2025");
        var item = page.Locator(".publications > li", new() { HasText = title }).First;
        Assert.StartsWith("Jane Doe", (await item.Locator(".authors").InnerTextAsync()).Trim(), StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }
}
