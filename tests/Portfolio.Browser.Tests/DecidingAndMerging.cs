using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>Where documents and people, or two people, disagree, and where two are one: an admin decides, on a desktop and on a phone.</summary>
[Collection(AdminsSite.Name)]
public sealed class DecidingAndMerging(BrowserSite site)
{
    [Theory]
    [InlineData("Alma", 1280, true)]
    [InlineData("Berta", 390, true)]
    [InlineData("Clara", 390, false)]
    public async Task What_a_document_and_a_person_disagree_on_is_decided_with_the_keyboard(string who, int width, bool javaScript)
    {
        var complaints = new List<string>();
        string slug = $"{who.ToLowerInvariant()}-weaver", cv = Cv(who, "- Alpha Prize, Guild of Weavers, 2020\n- Beta Medal, Royal Society, 2021");
        var page = await ImportedAsync(who, cv, complaints, width, javaScript);
        await page.GotoAsync($"/admin/researchers/{slug}");
        await page.Locator("a.entry-title", new() { HasText = "Alpha Prize" }).ClickAsync();
        await page.Locator("#f-date").FillAsync("2018");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await page.WaitForURLAsync("**done=saved*");

        // The document's next version says something else of the same field, and no longer has the other award.
        await ImportingAndUndoing.UploadAsync(page, $"{who}.md", Cv(who, "- Alpha Prize, Guild of Weavers, 2019"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Import what is ticked" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import?done=*");
        await page.GotoAsync($"/researchers/{slug}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2018");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Beta Medal");

        await page.GotoAsync($"/admin/researchers/{slug}/conflicts");
        await site.HoldsAsync(page, "admin-conflicts-open");
        await PressAsync(page, new Regex("^Take what the document says as date of Alpha Prize", RegexOptions.IgnoreCase));
        await page.WaitForURLAsync("**done=decided*");
        await PressAsync(page, "Delete it: Beta Medal");
        await page.WaitForURLAsync("**done=decided*");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Nothing waits");
        await page.GotoAsync($"/researchers/{slug}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2019");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Beta Medal");

        // What was deleted is restored from the history, and the CV is seen as of today.
        await page.GotoAsync($"/admin/researchers/{slug}/history");
        await PressAsync(page, "Restore Beta Medal");
        await page.WaitForURLAsync("**done=*");
        await page.Locator("input[name=on]").FillAsync(DateTime.UtcNow.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await page.GetByRole(AriaRole.Button, new() { Name = "Show", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".as-of")).ToContainTextAsync("Beta Medal");
        await site.HoldsAsync(page, "admin-history-as-of");
        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("Dora", 1280, true)]
    [InlineData("Emma", 390, false)]
    public async Task The_second_of_two_people_sees_both_versions_and_chooses(string who, int width, bool javaScript)
    {
        var page = await ImportedAsync(who, Cv(who, "- Alpha Prize, Guild of Weavers, 2020"), [], width, javaScript);
        await OpenAsync(page);
        var other = await site.OpenSignedInAsync("/admin", [], width, javaScript: javaScript);
        await OpenAsync(other);
        await SaveAsync(page, "Alpha Prize for Looms");
        await page.WaitForURLAsync("**done=saved*");

        await SaveAsync(other, "First Prize");
        await Assertions.Expect(other.Locator(".differences")).ToContainTextAsync("Somebody else saved this while you were writing");
        await site.HoldsAsync(other, "edit-differences");
        var theirs = other.GetByRole(AriaRole.Radio, new() { Name = "Theirs" });
        await theirs.FocusAsync();
        await other.Keyboard.PressAsync("Space");
        await other.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        await other.WaitForURLAsync("**done=saved*");
        await other.GotoAsync($"/researchers/{who.ToLowerInvariant()}-weaver");
        await Assertions.Expect(other.Locator("main")).ToContainTextAsync("Alpha Prize for Looms");
        await page.Context.CloseAsync();
        await other.Context.CloseAsync();

        async Task OpenAsync(IPage opened)
        {
            await opened.GotoAsync($"/admin/researchers/{who.ToLowerInvariant()}-weaver");
            await opened.Locator("a.entry-title", new() { HasText = "Alpha Prize" }).ClickAsync();
            await opened.Locator("#f-title").WaitForAsync();
        }

        static async Task SaveAsync(IPage opened, string title)
        {
            await opened.Locator("#f-title").FillAsync(title);
            await opened.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();
        }
    }

    [Theory]
    [InlineData("Fanny", 1280, true)]
    [InlineData("Greta", 390, false)]
    public async Task Publications_venues_and_people_are_made_one_and_old_addresses_lead_on(string who, int width, bool javaScript)
    {
        string slug = $"{who.ToLowerInvariant()}-weaver", low = who.ToLowerInvariant();
        string papers = $"## Publications\n\n- {who} Weaver. \"{who} on Looms and Engines\". Journal of {who} Looms, 2020.\n- {who} Weaver. \"{who} Considers the Spindle\". Annals of {who} Spindles, 2021.\n";
        var page = await ImportedAsync(who, Cv(who, "- Alpha Prize, Guild of Weavers, 2020") + papers, [], width, javaScript);
        await ImportingAndUndoing.UploadAsync(page, $"{who}-2.md", $"# {who} Spinner\n\nspinner-{who}@example.org\n\n## Awards\n\n- Gamma Cup, Loom Club, 2022\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import all" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import?done=*");

        // The second publication first, by the button on its row.
        await page.GotoAsync($"/admin/researchers/{slug}");
        await PressAsync(page, $"Move “{who} on Looms and Engines” down");
        await page.WaitForURLAsync("**done=moved*");
        Assert.Equal([$"{who} Considers the Spindle", $"{who} on Looms and Engines"], await page.Locator("a.entry-title[href^='/admin/publications/']").AllInnerTextsAsync());

        await page.GotoAsync($"/admin/venues/journal-of-{low}-looms?with=annals+{low}");
        await PressAsync(page, $"Merge into this: Annals of {who} Spindles");
        await page.WaitForURLAsync($"**/admin/venues/annals-of-{low}-spindles?done=merged*");
        await page.GotoAsync($"/venues/journal-of-{low}-looms");
        Assert.EndsWith($"/venues/annals-of-{low}-spindles", page.Url, StringComparison.Ordinal);

        await page.GotoAsync($"/admin/publications/{low}-on-looms-and-engines/merge?q={low}+spindle");
        await page.GetByRole(AriaRole.Link, new() { Name = $"Choose {who} Considers the Spindle" }).ClickAsync();
        await site.HoldsAsync(page, "admin-publication-merge-chosen");
        await PressAsync(page, "Merge");
        await page.WaitForURLAsync($"**/admin/publications/{low}-on-looms-and-engines?done=*");
        await page.GotoAsync($"/publications/{low}-considers-the-spindle");
        Assert.EndsWith($"/publications/{low}-on-looms-and-engines", page.Url, StringComparison.Ordinal);

        await page.GotoAsync($"/admin/researchers/{slug}/merge?q={low}+spinner");
        await PressAsync(page, $"They are one: merge {who} Spinner ({low}-spinner) into {who} Weaver");
        await page.WaitForURLAsync($"**/admin/researchers/{slug}?done=merged*");
        await page.GotoAsync($"/researchers/{low}-spinner");
        Assert.EndsWith($"/researchers/{slug}", page.Url, StringComparison.Ordinal);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Gamma Cup");

        // The last of the three is undone: both are there again.
        await page.GotoAsync("/admin/revisions");
        await page.Locator(".revisions a").First.ClickAsync();
        await PressAsync(page, "Undo this change");
        await page.WaitForURLAsync("**/admin/revisions?done=undone");
        await page.GotoAsync($"/researchers/{low}-spinner");
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync($"{who} Spinner");

        // The two publications are none after all.
        await page.GotoAsync($"/admin/publications/{low}-on-looms-and-engines");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Considers the Spindle" }).CheckAsync();
        await PressAsync(page, "Split");
        await page.WaitForURLAsync("**done=split*");
        await page.GotoAsync($"/researchers/{slug}");
        Assert.Equal(2, await page.Locator(".publications > li").CountAsync());

        // The second document is somebody else's: a person is split.
        await page.GotoAsync("/admin/documents");
        await page.GetByRole(AriaRole.Link, new() { Name = $"{who}-2.md", Exact = true }).ClickAsync();
        await page.GetByText("Is it somebody else’s document?").ClickAsync();
        await PressAsync(page, "Move it there");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Whose is it?");
        await page.GetByLabel("or to a new one, named").FillAsync($"{who} Carder");
        await PressAsync(page, "Move it there");
        await page.WaitForURLAsync($"**/researchers/{low}-carder");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Gamma Cup");

        // And the two venues were two.
        await page.GotoAsync($"/admin/venues/annals-of-{low}-spindles");
        await page.GetByRole(AriaRole.Button, new() { Name = "Split off" }).PressAsync("Enter");
        await page.WaitForURLAsync("**done=split*");
        await page.GotoAsync("/venues");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = $"Journal of {who} Looms" }).First).ToBeVisibleAsync();
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("Hanna", 1280, true)]
    [InlineData("Irma", 390, false)]
    public async Task Sections_are_arranged_the_site_is_named_and_everything_is_taken_along(string who, int width, bool javaScript)
    {
        string slug = $"{who.ToLowerInvariant()}-weaver";
        var page = await ImportedAsync(who, Cv(who, "- Alpha Prize, Guild of Weavers, 2020") + "## Education\n\n- Ph.D. in Weaving, University of Somewhere, 2010\n", [], width, javaScript);
        await page.GotoAsync($"/admin/researchers/{slug}/sections");
        await PressAsync(page, "Move section 2 up");
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Awards" }).UncheckAsync();
        await PressAsync(page, "Save");
        await page.WaitForURLAsync("**done=arranged*");
        await page.GotoAsync($"/researchers/{slug}");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("Weaving");
        await Assertions.Expect(page.Locator("main")).Not.ToContainTextAsync("Alpha Prize");

        await page.GotoAsync("/admin/settings");
        string before = await page.Locator("#f-name").InputValueAsync(), shown = await page.Locator(".masthead-name").InnerTextAsync();
        await page.Locator("#f-name").FillAsync($"The Looms of {who}");
        await PressAsync(page, "Save");
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("Saved");
        await Assertions.Expect(page.Locator(".masthead-name")).ToHaveTextAsync($"The Looms of {who}");
        await page.Locator("#f-name").FillAsync(before);
        await PressAsync(page, "Save");
        await Assertions.Expect(page.Locator(".masthead-name")).ToHaveTextAsync(shown);

        await page.GotoAsync("/admin/export");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "Download the export" }).ClickAsync());
        using var zip = System.IO.Compression.ZipFile.OpenRead((await download.PathAsync())!);
        Assert.Contains(zip.Entries, entry => entry.FullName == "portfolio.json");
        Assert.Contains(zip.Entries, entry => entry.FullName.EndsWith($"{slug}.md", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private static string Cv(string who, string awards) => $"# {who} Weaver\n\n{who}@example.org\n\n## Awards\n\n{awards}\n\n";

    private async Task<IPage> ImportedAsync(string who, string cv, List<string> complaints, int width, bool javaScript)
    {
        var page = await site.OpenSignedInAsync("/admin/import", complaints, width, javaScript: javaScript);
        await ImportingAndUndoing.UploadAsync(page, $"{who}.md", cv);
        await page.GetByRole(AriaRole.Button, new() { Name = "Import all" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import?done=*");
        return page;
    }

    // The browser puts a space before what stands in a box of its own, seen or not.
    private static Task PressAsync(IPage page, string button) => PressAsync(page, new Regex($"^{Regex.Escape(button).Replace(":", " ?:", StringComparison.Ordinal)}$"));

    private static Task PressAsync(IPage page, Regex button) => page.GetByRole(AriaRole.Button, new() { NameRegex = button }).First.PressAsync("Enter");
}
