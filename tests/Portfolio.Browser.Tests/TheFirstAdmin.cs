using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>A new site, without a document: whoever started it follows the link that it printed, nobody after them, and brings another site's export.</summary>
[Collection(AdminsSite.Name)]
public sealed partial class TheFirstAdmin(EmptySite site, BrowserSite other) : IClassFixture<EmptySite>
{
    [Fact]
    public async Task The_printed_link_makes_the_first_account_once_with_the_keyboard_alone()
    {
        var complaints = new List<string>();
        string link = site.SetupLink!.PathAndQuery;
        var page = await site.OpenAsync(link, complaints, width: 390);
        await site.HoldsAsync(page, "account-setup");
        await page.Keyboard.TypeAsync("first@example.org");
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
        await page.Context.CloseAsync();
        await late.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280, true)]
    [InlineData(390, false)]
    public async Task An_export_of_another_site_is_taken_in_and_taken_back(int width, bool javaScript)
    {
        var complaints = new List<string>();
        var there = await other.OpenSignedInAsync("/admin/export", complaints, width, javaScript: javaScript);
        var download = await there.RunAndWaitForDownloadAsync(() => there.GetByRole(AriaRole.Link, new() { Name = "Download the export" }).ClickAsync());
        string zip = await download.PathAsync(), folder = Directory.CreateTempSubdirectory("portfolio-export-").FullName;
        await ZipFile.ExtractToDirectoryAsync(zip, folder);
        await there.GotoAsync("/publications");
        string count = await CountAsync(there);
        await there.Context.CloseAsync();

        var page = await site.OpenSignedInAsync("/admin/export", complaints, width, javaScript: javaScript);
        await site.HoldsAsync(page, "export-empty");
        await page.GetByLabel("The file portfolio.json").SetInputFilesAsync(Path.Combine(folder, "markdown", "jonghyun-song.md"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Choose the file portfolio.json of an export");
        await page.GetByLabel("The file portfolio.json").SetInputFilesAsync(Path.Combine(folder, "portfolio.json"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Take it in" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/export?done=taken");
        await Assertions.Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("was taken in");
        await page.GotoAsync("/publications");
        Assert.Equal(count, await CountAsync(page));

        await page.GotoAsync("/admin/revisions");
        await page.Locator(".revisions a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this change" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/revisions?done=undone");
        await page.GotoAsync("/");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Song");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<string> CountAsync(IPage page) => CountOfPublications().Match(await page.InnerTextAsync("main")).Value;

    [GeneratedRegex("[1-9][0-9]* publications")]
    private static partial Regex CountOfPublications();
}
