using System.Text;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>Uploading a document, looking at what it would change, taking it in and taking it back, as an admin would.</summary>
[Collection(AdminsSite.Name)]
public sealed class ImportingAndUndoing(BrowserSite site)
{
    private const string Text = "# Ida Spinner\n\nida@example.org\n\n## Awards\n\n- Alpha Prize, Guild of Weavers, 2020\n- Beta Medal, Royal Society, 2021\n";

    [Theory]
    [InlineData("Ida", 1280, true)]
    [InlineData("Eda", 390, true)]
    [InlineData("Oda", 1280, false)]
    public async Task A_document_is_uploaded_looked_at_imported_and_undone(string who, int width, bool javaScript)
    {
        string slug = $"{who.ToLowerInvariant()}-spinner", cv = Text.Replace("Ida", who, StringComparison.Ordinal).Replace("ida@", $"{who}@", StringComparison.Ordinal);
        var complaints = new List<string>();
        string name = $"{who}.md";
        var page = await site.OpenSignedInAsync("/admin/import", complaints, width, width < 600 ? ColorScheme.Dark : ColorScheme.Light, javaScript);
        await site.HoldsAsync(page, "import");
        await UploadAsync(page, name, cv);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import all" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import?done=*");

        await UploadAsync(page, name, cv.Replace("2020", "2019", StringComparison.Ordinal).Replace("- Beta Medal, Royal Society, 2021", "- Gamma Cup, Loom Club, 2022", StringComparison.Ordinal));
        await site.HoldsAsync(page, "import-review");
        // With the keyboard: the new one is left out, what is gone is deleted.
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Gamma Cup" }).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByLabel("Delete it").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import what is ticked" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/import?done=imported");

        await page.GotoAsync("/admin/revisions");
        await site.HoldsAsync(page, "revisions");
        await page.Locator(".revisions a").First.ClickAsync();
        await page.WaitForURLAsync("**/admin/revisions/*");
        await site.HoldsAsync(page, "revision");
        Assert.Contains("2020", await page.Locator("del").AllInnerTextsAsync().ContinueWith(texts => string.Concat(texts.Result), TaskScheduler.Default), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo this change" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**/admin/revisions?done=undone");
        await page.GotoAsync($"/admin/researchers/{slug}/history");
        await site.HoldsAsync(page, "history");
        await page.GotoAsync($"/researchers/{slug}");
        Assert.Contains("Beta Medal", await page.InnerTextAsync("main"), StringComparison.Ordinal);
        await page.GotoAsync("/admin/export");
        await site.HoldsAsync(page, "export");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    /// <summary>Uploads a document, as a signed-in admin, and stays at its review.</summary>
    internal static async Task UploadAsync(IPage page, string name, string text)
    {
        await page.GotoAsync("/admin/import");
        await page.GetByLabel("The file").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/markdown", Buffer = Encoding.UTF8.GetBytes(text) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and look" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import/*");
    }
}
