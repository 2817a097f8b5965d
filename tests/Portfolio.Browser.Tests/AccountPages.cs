using Microsoft.Playwright;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Browser.Tests;

/// <summary>Getting in: the second factor, sessions, and accounts that admins give, on a desktop and on a phone.</summary>
[Collection(AdminsSite.Name)]
public sealed class AccountPages(BrowserSite site)
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task A_second_factor_is_set_up_used_and_recovered_from_and_a_session_ended(int width, ColorScheme scheme)
    {
        string email = $"factor-{width}@example.org";
        await site.MakeAdminAsync(email);
        var complaints = new List<string>();
        var page = await site.OpenAsync("/account/sign-in", complaints, width, scheme);
        await BrowserSite.SignInAsync(page, email);
        await page.WaitForURLAsync("**/admin");
        await page.GetByRole(AriaRole.Link, new() { Name = "Security" }).ClickAsync();
        await site.HoldsAsync(page, "account-security");

        await page.GetByRole(AriaRole.Link, new() { Name = "Turn it on" }).ClickAsync();
        await site.HoldsAsync(page, "account-second-factor-off");
        await page.GetByLabel("Your password").FillAsync(BrowserSite.AdminPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        string key = await page.Locator(".key-text").InnerTextAsync();
        Assert.InRange((await page.Locator("svg.qr").BoundingBoxAsync())!.Width, 180, 300);
        await site.HoldsAsync(page, "account-second-factor-key");
        await page.GetByLabel("Code from the app").FillAsync(Totp.Code(key, -1));
        await page.GetByRole(AriaRole.Button, new() { Name = "Turn it on" }).ClickAsync();
        await Assertions.Expect(page.Locator(".recovery-codes code")).ToHaveCountAsync(10);
        var codes = await page.Locator(".recovery-codes code").AllInnerTextsAsync();
        await site.HoldsAsync(page, "account-recovery-codes");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(BrowserSite.Screenshots, $"recovery-codes-{width}-print.png"), FullPage = true });
        Assert.True(await page.Locator(".recovery-codes").IsVisibleAsync());
        Assert.False(await page.Locator(".admin-bar").IsVisibleAsync());
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        await page.GetByRole(AriaRole.Link, new() { Name = "I have kept them" }).ClickAsync();
        await site.HoldsAsync(page, "account-security-on");
        await page.GetByRole(AriaRole.Link, new() { Name = "Recovery codes, or turn it off" }).ClickAsync();
        await site.HoldsAsync(page, "account-second-factor-on");
        await page.GotoAsync("/account/security/password");
        await site.HoldsAsync(page, "account-password");

        // With the keyboard alone: the fields take the focus where one starts to type.
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.WaitForURLAsync(url => !url.Contains("/account/security", StringComparison.Ordinal));
        await page.GotoAsync("/account/sign-in");
        await BrowserSite.TypeIntoAsync(page, "#email", email);
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync(BrowserSite.AdminPassword);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/account/second-step**");
        await site.HoldsAsync(page, "account-second-step");
        await BrowserSite.TypeIntoAsync(page, "#code", "000000");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("not taken");
        await site.HoldsAsync(page, "account-second-step-wrong");
        await BrowserSite.TypeIntoAsync(page, "#code", Totp.Code(key));
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin");

        // Elsewhere, without the phone and without script.
        var other = await site.OpenAsync("/account/sign-in", complaints, width, scheme, javaScript: false);
        await BrowserSite.SignInAsync(other, email);
        await other.GetByText("Without the app").ClickAsync();
        await other.GetByLabel("Recovery code", new() { Exact = true }).FillAsync(codes[0]);
        await site.HoldsAsync(other, "account-second-step-recovery");
        await other.Locator(".recovery-form button").ClickAsync();
        await other.WaitForURLAsync("**/admin");
        await other.GotoAsync("/account/security");
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("9 recovery codes are left");
        await Assertions.Expect(other.Locator(".rows > li")).ToHaveCountAsync(2);
        await site.HoldsAsync(other, "account-security-two");
        await other.GetByRole(AriaRole.Button, new() { Name = "End the session of" }).ClickAsync();
        await Assertions.Expect(other.GetByRole(AriaRole.Status)).ToContainTextAsync("ended");
        await page.GotoAsync("/admin");
        Assert.Contains("/account/sign-in", page.Url, StringComparison.Ordinal);
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task A_password_is_changed_and_the_other_sessions_end(int width, bool javaScript)
    {
        string email = $"password-{width}@example.org";
        await site.MakeAdminAsync(email);
        var page = await site.OpenAsync("/account/sign-in?returnUrl=/account/security/password", [], width, javaScript: javaScript);
        await BrowserSite.SignInAsync(page, email);
        var other = await site.OpenAsync("/account/sign-in", [], width, javaScript: javaScript);
        await BrowserSite.SignInAsync(other, email);
        await other.WaitForURLAsync("**/admin");

        await ChangeAsync("not my password", "engines that weave 9 cards");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The old password is wrong");
        await ChangeAsync(BrowserSite.AdminPassword, "password1234");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("common");
        await ChangeAsync(BrowserSite.AdminPassword, "engines that weave 9 cards");
        await page.WaitForURLAsync("**/account/security?done=password");
        await other.GotoAsync("/admin");
        Assert.Contains("/account/sign-in", other.Url, StringComparison.Ordinal);
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();

        async Task ChangeAsync(string old, string password)
        {
            await page.GetByLabel("Old password").FillAsync(old);
            await page.GetByLabel("New password", new() { Exact = true }).FillAsync(password);
            await page.GetByLabel("New password, once more").FillAsync(password);
            await page.Keyboard.PressAsync("Enter");
        }
    }

    [Theory]
    [InlineData(1280, ColorScheme.Dark, true)]
    [InlineData(390, ColorScheme.Light, false)]
    public async Task An_editor_is_invited_given_researchers_and_sees_those(int width, ColorScheme scheme, bool javaScript)
    {
        await site.MakeAdminAsync();
        string email = $"editor-{width}@example.org";
        var complaints = new List<string>();
        var admin = await site.OpenAsync("/account/sign-in", complaints, width, scheme, javaScript);
        await BrowserSite.SignInAsync(admin, BrowserSite.AdminEmail);
        await admin.GetByRole(AriaRole.Link, new() { Name = "Accounts" }).ClickAsync();
        await admin.GetByLabel("E-mail address").FillAsync(email);
        await admin.GetByRole(AriaRole.Button, new() { Name = "Make an invitation link" }).ClickAsync();
        string link = await admin.Locator("#invitation-link").InnerTextAsync();
        await site.HoldsAsync(admin, "account-accounts");
        await admin.GetByRole(AriaRole.Link, new() { Name = "Choose the researchers" }).ClickAsync();
        await admin.GetByLabel("Find researchers").FillAsync("sanghyuk");
        await admin.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await admin.GetByLabel("Sanghyuk Chun").CheckAsync();
        await admin.GetByRole(AriaRole.Button, new() { Name = "Save the researchers" }).ClickAsync();
        await Assertions.Expect(admin.GetByRole(AriaRole.Status)).ToContainTextAsync("saved");
        await site.HoldsAsync(admin, "account-account");

        var editor = await site.OpenAsync(new Uri(link).PathAndQuery, complaints, width, scheme, javaScript);
        await site.HoldsAsync(editor, "account-invitation");
        await editor.GetByLabel("Password", new() { Exact = true }).FillAsync(BrowserSite.AdminPassword);
        await editor.GetByLabel("Password, once more").FillAsync(BrowserSite.AdminPassword);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Set the password" }).ClickAsync();
        await editor.WaitForURLAsync("**/admin");
        var late = await site.OpenAsync(new Uri(link).PathAndQuery, [], width, javaScript: false);
        await Assertions.Expect(late.GetByRole(AriaRole.Alert)).ToContainTextAsync("This link doesn’t work");
        await site.HoldsAsync(late, "account-invitation-used");
        await late.Context.CloseAsync();
        await Assertions.Expect(editor.Locator("main")).ToContainTextAsync("Sanghyuk Chun");
        await Assertions.Expect(editor.Locator("main")).Not.ToContainTextAsync("Hwanjun Song");
        await site.HoldsAsync(editor, "account-admin-editor");
        Assert.Empty(complaints);
        await admin.Context.CloseAsync();
        await editor.Context.CloseAsync();
    }
}
