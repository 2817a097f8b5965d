using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>Whoever started the site follows the link that it printed; nobody after them.</summary>
public sealed class TheFirstAdmin(EmptySite site) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task The_printed_link_makes_the_first_account_once_with_the_keyboard_alone()
    {
        var complaints = new List<string>();
        string link = site.SetupLink!.PathAndQuery;
        var page = await site.OpenAsync(link, complaints, width: 390);
        await site.HoldsAsync(page, "account-setup");
        await BrowserSite.TypeIntoAsync(page, "#email", "first@example.org");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("short");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("short");
        await page.Keyboard.PressAsync("Enter");
        // The browser itself says that it is too short; nothing was sent.
        await Assertions.Expect(page.Locator("#password:invalid")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(BrowserSite.AdminPassword);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Control+A");
        await page.Keyboard.TypeAsync(BrowserSite.AdminPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");
        await site.HoldsAsync(page, "admin-first");
        Assert.Empty(complaints);

        var late = await site.OpenAsync(link, [], javaScript: false);
        await Assertions.Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link doesn’t work");
        await site.HoldsAsync(late, "account-setup-used");
        await page.Context.CloseAsync();
        await late.Context.CloseAsync();
    }
}
