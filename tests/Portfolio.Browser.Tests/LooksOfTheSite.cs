using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>Light and dark, themes, motion, and the contents of a profile, as a visitor's browser shows them.</summary>
[Collection(VisitorsSite.Name)]
public sealed class LooksOfTheSite(BrowserSite site)
{
    private const string Ground = "getComputedStyle(document.documentElement).backgroundColor";
    private const string Day = "rgb(253, 252, 249)", Night = "rgb(22, 21, 19)";

    /// <summary>Themes and accents, and the colour that a profile's main button has by day.</summary>
    private static readonly (string Theme, string Accent, string Colour)[] Dresses =
    [
        ("journal", "", "rgb(122, 31, 43)"),
        ("swiss", "", "rgb(179, 19, 26)"),
        ("book", "", "rgb(33, 97, 63)"),
        ("lab", "", "rgb(31, 79, 138)"),
        ("lab", "green", "rgb(33, 97, 63)"),
    ];

    [Fact]
    public async Task The_button_goes_from_the_device_to_light_and_dark_and_says_which_it_is()
    {
        var complaints = new List<string>();
        var page = await site.OpenAsync("/", complaints, scheme: ColorScheme.Dark);
        Assert.Equal(Night, await page.EvaluateAsync<string>(Ground));
        await PressAsync("Colours: as the device has them");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Colours: light", Exact = true })).ToBeFocusedAsync();
        await Assertions.Expect(page.Locator(".masthead [aria-live]")).ToHaveTextAsync("Colours: light");
        Assert.Equal(Day, await page.EvaluateAsync<string>(Ground));
        Assert.Equal(["light", "#fdfcf9", "#fdfcf9"], await MetadataAsync(page));
        await PressAsync("Colours: light");
        Assert.Equal(Night, await page.EvaluateAsync<string>(Ground));
        Assert.Equal(["dark", "#161513", "#161513"], await MetadataAsync(page));

        // It is kept for other pages, also where the device has it otherwise.
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        await page.GotoAsync("/publications");
        Assert.Equal(Night, await page.EvaluateAsync<string>(Ground));
        await PressAsync("Colours: dark");
        Assert.Equal(Day, await page.EvaluateAsync<string>(Ground));
        Assert.Equal(["light dark", "#fdfcf9", "#161513"], await MetadataAsync(page));
        Assert.Empty(complaints);
        await page.Context.CloseAsync();

        async Task PressAsync(string name)
        {
            await page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }
    }

    [Fact]
    public async Task What_was_chosen_is_there_before_anything_is_painted()
    {
        var page = await site.OpenAsync("/", []);
        await page.GetByRole(AriaRole.Button, new() { Name = "Colours: as the device has them" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Colours: light" }).ClickAsync();

        // The first thing that is painted comes after the document's body begins; the choice has to stand before.
        await page.Context.AddInitScriptAsync("new MutationObserver((_, o) => { if (document.body) { window.atBody = document.documentElement.dataset.scheme ?? 'none'; o.disconnect(); } }).observe(document, { childList: true, subtree: true });");
        await page.GotoAsync("/venues");
        Assert.Equal("dark", await page.EvaluateAsync<string>("window.atBody"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Without_JavaScript_there_is_no_button_and_the_device_decides()
    {
        var page = await site.OpenAsync("/", [], scheme: ColorScheme.Dark, javaScript: false);
        await Assertions.Expect(page.Locator(".scheme")).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator(".masthead-search")).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(ReducedMotion.Reduce, "auto", "0s")]
    [InlineData(ReducedMotion.NoPreference, "smooth", "0.12s")]
    public async Task Nothing_moves_for_those_who_ask_for_it(ReducedMotion motion, string scrolling, string fading)
    {
        var page = await site.OpenAsync("/", []);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = motion });
        Assert.Equal(scrolling, await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).scrollBehavior"));
        Assert.Equal(fading, await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('main a')).transitionDuration.split(',')[0]"));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("researcher", "/researchers/sanghyuk-chun")]
    [InlineData("home", "/")]
    [InlineData("publications", "/publications?track=main")]
    [InlineData("publication", "/publications/photorealistic-style-transfer-via-wavelet-transforms")]
    [InlineData("search", "/search?q=music")]
    public async Task Every_theme_is_accessible_by_day_and_at_night_and_has_its_colour_or_the_chosen_one(string name, string path)
    {
        var page = await site.OpenAsync(path, []);
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        foreach (var (theme, accent, colour) in Dresses)
        {
            await page.EvaluateAsync("([theme, accent]) => { const root = document.documentElement; root.dataset.theme = theme; root.dataset.accent = accent; }", new[] { theme, accent });
            await page.SetViewportSizeAsync(1280, 900);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            if (name == "researcher") Assert.Equal(colour, await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.primary')).backgroundColor"));
            await page.LooksRightAsync($"theme-{theme}{accent}-{name}");
            await page.SetViewportSizeAsync(390, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await page.LooksRightAsync($"theme-{theme}{accent}-{name}");
        }

        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(390)]
    public async Task The_contents_of_a_profile_tell_where_one_is(int width)
    {
        var page = await site.OpenAsync("/researchers/sanghyuk-chun", [], width);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { ReducedMotion = ReducedMotion.Reduce });
        var current = page.Locator(".contents [aria-current=location]");
        await page.Locator(".contents a", new() { HasText = "Awards" }).ClickAsync();
        await Assertions.Expect(current).ToHaveTextAsync("Awards");
        await Assertions.Expect(current).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Awards", Exact = true })).ToBeInViewportAsync();
        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(current).ToHaveTextAsync("Co-authors");
        await page.Context.CloseAsync();
    }

    private static async Task<string[]> MetadataAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("[...document.querySelectorAll('meta[name=color-scheme], meta[name=theme-color]')].map(m => m.content)");
}
