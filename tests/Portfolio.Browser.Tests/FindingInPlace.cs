using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>The list of publications with JavaScript: it changes in place, and nobody loses the thread.</summary>
[Collection(VisitorsSite.Name)]
public sealed class FindingInPlace(BrowserSite site)
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task The_list_follows_each_click_keeps_the_focus_and_says_the_count(ColorScheme scheme)
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync("/publications", complaints, scheme: scheme);
        await page.EvaluateAsync("window.isTheSamePage = true");
        var icml = page.Locator("[data-key='venue=icml']");
        await icml.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/publications?venue=icml");
        await Assertions.Expect(page.Locator(".publication")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("main [role=status]")).ToHaveTextAsync("3 publications");
        await Assertions.Expect(icml).ToBeFocusedAsync();

        // The form above the list keeps what was chosen.
        await page.GetByLabel("Title, author or venue").FillAsync("biased");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync(new Regex(@"/publications\?q=biased&venue=icml$"));
        await Assertions.Expect(page.Locator(".publication mark").First).ToHaveTextAsync(new Regex("(?i)^biased$"));
        await Assertions.Expect(page.Locator("#q")).ToBeFocusedAsync();

        await page.Locator(".chips a", new() { HasText = "ICML" }).ClickAsync();
        await page.WaitForURLAsync("**/publications?q=biased");
        await Assertions.Expect(page.Locator(".count")).ToBeFocusedAsync();

        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".chips a", new() { HasText = "ICML" })).ToHaveCountAsync(1);
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("3 publications");
        await Assertions.Expect(page.GetByLabel("Title, author or venue")).ToHaveValueAsync("");
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".chips")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("window.isTheSamePage"));
        await page.LooksRightAsync("publications-found-in-place");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Years_and_an_author_are_typed_and_what_is_wrong_is_said(bool javaScript)
    {
        var page = await site.OpenAsync("/publications?track=main", [], javaScript: javaScript);
        await page.GetByLabel("From year").FillAsync("2019");
        await page.GetByLabel("To year").FillAsync("2019");
        await page.GetByLabel("Author’s name").FillAsync("Jaejun Yoo");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("1 publication");
        Assert.Equal(["Author Jaejun Yoo ×", "from 2019 ×", "to 2019 ×", "Track Main ×"], await ChipsAsync());
        await page.GetByLabel("From year").FillAsync("2020");
        await page.GetByRole(AriaRole.Button, new() { Name = "Apply" }).ClickAsync();
        await Assertions.Expect(page.Locator("[role=alert]")).ToContainTextAsync("“from” (2020) is later than “to” (2019)");
        await page.GetByRole(AriaRole.Link, new() { Name = "All publications" }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("21 publications");
        await page.Context.CloseAsync();

        async Task<IEnumerable<string>> ChipsAsync() => (await page.Locator(".chips a:not(.clear)").AllTextContentsAsync()).Select(t => Regex.Replace(t.Replace("Remove the filter", "", StringComparison.Ordinal), @"\s+", " ").Trim());
    }

    [Fact]
    public async Task A_mistyped_search_is_one_click_from_the_right_one()
    {
        var page = await site.OpenAsync("/publications?q=harmnic", []);
        await page.Locator(".suggestion a").ClickAsync();
        await page.WaitForURLAsync("**/publications?q=harmonic");
        await Assertions.Expect(page.Locator(".publication")).ToHaveCountAsync(2);
        await Assertions.Expect(page.GetByLabel("Title, author or venue")).ToHaveValueAsync("harmonic");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_profiles_pictures_are_tables_for_those_who_don_t_see_them()
    {
        var page = await site.OpenAsync("/researchers/sanghyuk-chun", [], javaScript: false);
        await page.Locator(".glance summary").ClickAsync();
        Assert.Equal("8", await page.Locator(".glance tbody tr", new() { HasText = "2019" }).Locator("td").First.TextContentAsync());
        await page.Locator(".year-chart a").Last.ClickAsync();
        Assert.Equal("Few-shot Font Generation with Localized Style Representations and Factorization", (await page.Locator("h1").TextContentAsync())!.Trim());
        await page.GoBackAsync();
        await page.Locator(".co-authors summary").ClickAsync();
        await page.Locator(".co-authors tbody td a").First.ClickAsync();
        await Assertions.Expect(page.Locator(".chips")).ToContainTextAsync("Sanghyuk Chun");
        await page.Context.CloseAsync();
    }
}
