using System.IO.Compression;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What comes to a site that is empty: another one's export, and files that are put into its content folder. Both can be taken back.</summary>
[Collection(AdminsSite.Name)]
public sealed partial class FillingAnEmptySite(EmptySite site, BrowserSite other) : IClassFixture<EmptySite>
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

    [Theory]
    [InlineData("Mila", 1280, true)]
    [InlineData("Nora", 390, false)]
    public async Task A_file_dropped_into_the_content_folder_is_looked_at_and_imported_with_the_keyboard(string who, int width, bool javaScript)
    {
        string file = Path.Combine(site.Content, $"{who}.md");
        await File.WriteAllTextAsync(file, $"# {who} Weaver\n\n{who}@example.org\n\n## Awards\n\n- Alpha Prize, Guild of Weavers, 2020\n");
        var page = await site.OpenSignedInAsync("/admin/import", [], width, javaScript: javaScript);
        await page.GetByRole(AriaRole.Button, new() { Name = $"Look at what {who}.md would change" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/import/*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Alpha Prize");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import all" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/import?done=imported");
        await page.GotoAsync($"/researchers/{who.ToLowerInvariant()}-weaver");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Alpha Prize");

        // The site is empty again for whoever comes next.
        await page.GotoAsync("/admin/revisions");
        await page.Locator(".revisions a").First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this change" }).PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/revisions?done=undone");
        File.Delete(file);
        await page.Context.CloseAsync();
    }

    private static async Task<string> CountAsync(IPage page) => CountOfPublications().Match(await page.InnerTextAsync("main")).Value;

    [GeneratedRegex("[1-9][0-9]* publications")]
    private static partial Regex CountOfPublications();
}
