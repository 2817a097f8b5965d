using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What people come for, from the first click to the last.</summary>
[Collection(VisitorsSite.Name)]
public sealed class Journeys(BrowserSite site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_recruiter_filters_by_venue_takes_filters_off_and_sends_the_address(bool javaScript)
    {
        var page = await site.OpenAsync("/", [], javaScript: javaScript);
        await page.GetByRole(AriaRole.Navigation, new() { Name = "Site" }).GetByRole(AriaRole.Link, new() { Name = "Publications" }).ClickAsync();
        await page.Locator(".filters a", new() { HasText = "CVPR" }).ClickAsync();
        await page.WaitForURLAsync("**/publications?venue=cvpr");
        await page.Locator(".filters a", new() { HasText = "ICCV" }).ClickAsync();
        await page.WaitForURLAsync("**/publications?venue=cvpr&venue=iccv");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("4 publications");

        var colleague = await site.OpenAsync(new Uri(page.Url).PathAndQuery, [], javaScript: javaScript);
        await Assertions.Expect(colleague.Locator(".count")).ToHaveTextAsync("4 publications");

        await page.Locator(".chips a", new() { HasText = "CVPR" }).ClickAsync();
        await page.WaitForURLAsync("**/publications?venue=iccv");
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("2 publications");
        await page.GetByRole(AriaRole.Link, new() { Name = "Clear all" }).ClickAsync();
        await page.WaitForURLAsync("**/publications");
        await page.Context.CloseAsync();
        await colleague.Context.CloseAsync();
    }

    [Fact]
    public async Task On_a_phone_the_list_comes_before_the_filters_are_opened()
    {
        var page = await site.OpenAsync("/publications", [], width: 390, javaScript: false);
        Assert.False(await page.Locator(".filters section").First.IsVisibleAsync());
        await page.Locator(".filters > summary").ClickAsync();
        await page.Locator(".filters a", new() { HasText = "ICASSP" }).ClickAsync();
        await Assertions.Expect(page.Locator(".count")).ToHaveTextAsync("1 publication");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task A_visitor_with_a_keyboard_skips_to_the_content_and_opens_a_profile()
    {
        var page = await site.OpenAsync("/", []);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("hwanjun");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/?q=hwanjun");
        await page.GetByRole(AriaRole.Link, new() { Name = "Hwanjun Song", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/researchers/hwanjun-song");
        Assert.Equal("Hwanjun Song", (await page.Locator("h1").TextContentAsync())!.Trim());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_whole_CV_prints_without_the_sites_furniture()
    {
        var page = await site.OpenAsync("/researchers/jonghyun-song/cv", [], scheme: ColorScheme.Dark);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        Assert.False(await page.Locator(".masthead").IsVisibleAsync());
        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserSite.Screenshots, "cv-print.png"), FullPage = true });
        byte[] pdf = await page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = false });
        Assert.Equal("%PDF"u8.ToArray(), pdf[..4]);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_header_finds_people_papers_and_venues_from_any_page()
    {
        var page = await site.OpenAsync("/about", []);
        await page.GetByLabel("Search researchers, publications and venues").FillAsync("harmonic");
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/search?q=harmonic");
        Assert.Equal(2, await page.Locator(".publication").CountAsync());
        await page.Context.CloseAsync();
    }
}
