using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>Everything that a site knows moves to a new one, and can be taken back there.</summary>
[Collection(AdminsSite.Name)]
public sealed partial class TakingAnExportIn(EmptySite site, BrowserSite other) : IClassFixture<EmptySite>
{
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
