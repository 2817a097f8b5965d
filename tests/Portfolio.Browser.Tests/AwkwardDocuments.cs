using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What CVs have that no page was drawn for: words without an end, wide tables, headings that leave out levels.</summary>
[Collection(EditorsSite.Name)]
public sealed class AwkwardDocuments(BrowserSite site)
{
    private static readonly string Endless = $"https://example.org/{string.Concat(Enumerable.Repeat("threads-and-looms/", 12))}";

    private static readonly string Text = $"""
        # Awa Kward

        awa@example.org

        ### Where I come from

        A village of weavers: {Endless.Replace("https://", "", StringComparison.Ordinal)}

        | | Spring | Autumn | Winter | All of the year and the next |
        |---|---|---|---|---|
        | Looms | twelve-and-a-half | thirteen-and-a-half | fourteen-and-a-half | fifteen-and-a-half |

        ##### Deeper than there is

        Some words.

        ## Publications

        {string.Join("\n", Enumerable.Range(2001, 24).Select(year => $"- Awa Kward. \"Looms of {year}\". {(year == 2024 ? $"Annals-of-{new string('w', 90)}" : "Journal of Awkward Looms")}, {year}."))}

        ## Skills

        - Tools: {new string('x', 120)}, looms

        ## Scholarship

        - Medal of Tin, 2019

        ## Service

        - Reviewer, Journal of Looms, 2020 ({Endless})

        ## Scholarship

        - Medal of Zinc, 2020
        """;

    [Fact]
    public async Task They_make_pages_that_are_valid_accessible_and_fit_their_window()
    {
        var complaints = new List<string>();
        var page = await site.OpenSignedInAsync("/admin/import", complaints);
        await ImportingAndUndoing.UploadAsync(page, "awkward.md", Text);
        await site.HoldsAsync(page, "awkward-review");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import all" }).ClickAsync();
        await page.WaitForURLAsync("**/admin/import?done=imported");
        foreach (string path in (string[])["/researchers/awa-kward", "/researchers/awa-kward/cv", "/admin/researchers/awa-kward", "/publications?researcher=awa-kward"])
        {
            foreach (int width in (int[])[320, 1280])
            {
                await page.SetViewportSizeAsync(width, 800);
                await page.GotoAsync(path);
                await site.HoldsAsync(page, "awkward" + path.Split('?')[0].Replace('/', '-'));
            }
        }

        Assert.Empty(complaints);
        await page.Context.CloseAsync();
    }
}
