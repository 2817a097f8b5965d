using System.Net;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Cv.Reading;
using Portfolio.Store.Editing;
using Portfolio.Store.Importing;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>What an admin sees and does.</summary>
public sealed class PagesForAdmins(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_documents_are_listed_with_what_each_leaves_to_do()
    {
        await ImportAsync("todo.md", "# Tod O. Example\n{% include nav.html %}\n\n## Experience\n\n- Engineer, Engines Ltd\n");
        using var admin = await Visitor.SignedInAsync(site);
        var page = await admin.PageAsync("/admin/documents");
        var row = page.QuerySelectorAll(".documents tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "todo.md");
        Assert.Equal("1 line", row.QuerySelectorAll("td")[1].TextContent);
        var shipped = page.QuerySelectorAll(".documents tbody tr").Single(r => r.QuerySelector("th")!.TextContent == "jonghyun-song.md");
        Assert.Equal("nothing", shipped.QuerySelectorAll("td")[1].TextContent);

        var document = await admin.PageAsync(row.QuerySelector("th a")!.GetAttribute("href")!);
        Assert.Equal("todo.md", document.QuerySelector("h1")!.TextContent);
        Assert.Contains("REMAINDER", document.QuerySelector("#l2.is-remainder .became")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_stands_beside_what_was_read_with_links_both_ways()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var home = await admin.PageAsync("/admin/documents");
        var page = await admin.PageAsync(home.QuerySelectorAll(".documents th a").Single(a => a.TextContent == "jonghyun-song.md").GetAttribute("href")!);
        string[] text = await File.ReadAllLinesAsync(Path.Combine(Site.Repository, "content", "jonghyun-song.md"));
        Assert.Equal(text, page.QuerySelectorAll(".lines .text").Select(l => l.TextContent).Take(text.Length));

        var line = page.QuerySelector("#l59")!;
        Assert.Contains("is-publication", line.ClassName!, StringComparison.Ordinal);
        var links = line.QuerySelectorAll(".became a");
        Assert.Equal("publications[1].venue", links[0].TextContent);
        var field = page.QuerySelector(links[0].GetAttribute("href")!)!;
        Assert.Equal("EMNLP", field.QuerySelector(".value")!.TextContent);
        Assert.Equal("#l59", field.QuerySelector(".from a")!.GetAttribute("href"));
        Assert.Contains("structure: heading of education", page.QuerySelector("#l17.is-structure .became")!.TextContent, StringComparison.Ordinal);
        // All anchors lead somewhere, and no id is there twice.
        Assert.All(page.QuerySelectorAll(".beside a"), a => Assert.NotNull(page.QuerySelector(a.GetAttribute("href")!)));
        Assert.Distinct(page.QuerySelectorAll("[id]").Select(e => e.Id));
        // A phone number is shown here, to an admin only.
        Assert.Contains("9418", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/admin/documents/9999")).StatusCode);
    }

    [Fact]
    public async Task What_stands_in_a_document_is_text_on_the_page()
    {
        await ImportAsync("evil.md", "# Eve <b>Ill</b> Example\n\n## Hobbies\n\n<script>alert(1)</script> and <img src=x onerror=alert(1)> \"chess\"\n");
        using var admin = await Visitor.SignedInAsync(site);
        var home = await admin.PageAsync("/admin/documents");
        var page = await admin.PageAsync(home.QuerySelectorAll(".documents th a").Single(a => a.TextContent == "evil.md").GetAttribute("href")!);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector("#l5 .text")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_admin_merges_what_looks_like_one_and_keeps_apart_what_is_two()
    {
        await ImportAsync("ann.md", "# Ann Example\n\n## Publications\n\n- A. Example, B. Other. **Weaving Algebraic Patterns with Punched Cards.** ACL 2022.\n- A. Example, B. Other. **Counting Mechanical Threads of Looms Twice.** ACL 2021.\n");
        await ImportAsync("bo.md", "# Bo Other\n\n## Publications\n\n- A. Example, B. Other. **Weaving Algebraic Patterns with Cards.** EMNLP 2023.\n- A. Example, B. Other. **Counting Mechanical Threads of Looms.** EMNLP 2021.\n");
        using var admin = await Visitor.SignedInAsync(site);
        var page = await admin.PageAsync("/admin/duplicates");
        Assert.Equal(2, page.QuerySelectorAll(".pairs > li").Length);

        Assert.Equal("/admin/duplicates?done=merged", (await DecideAsync(admin, page, "Weaving", "Merge")).Headers.Location!.OriginalString);
        Assert.Equal("/admin/duplicates?done=kept", (await DecideAsync(admin, page, "Counting", "Dismiss")).Headers.Location!.OriginalString);
        Assert.Equal("/admin/duplicates?done=gone", (await DecideAsync(admin, page, "Weaving", "Merge")).Headers.Location!.OriginalString);

        Assert.Empty((await admin.PageAsync("/admin/duplicates?done=merged")).QuerySelectorAll(".pairs > li"));
        var moved = await admin.GetAsync("/publications/weaving-algebraic-patterns-with-cards");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        // Whoever keeps it asks again: an undone merge has both back.
        Assert.Equal("no-cache", moved.Headers.CacheControl!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/publications/counting-mechanical-threads-of-looms")).StatusCode);
    }

    [Fact]
    public async Task Who_or_what_is_hidden_is_in_no_picture_of_co_authors()
    {
        await ImportAsync("cleo.md", "# Cleo Spinner\n\n## Publications\n\n- **C. Spinner**, Z. Unseen, Dora Spooler. **Spinning Threads of Many Colours.** ACL 2022.\n- **C. Spinner**, Dora Spooler. **Winding Threads of One Colour Alone.** ACL 2021.\n");
        await ImportAsync("dora.md", "# Dora Spooler\n\n## Publications\n\n- C. Spinner, Z. Unseen, **Dora Spooler**. **Spinning Threads of Many Colours.** ACL 2022.\n- C. Spinner, **Dora Spooler**. **Winding Threads of One Colour Alone.** ACL 2021.\n");
        var all = await CoAuthorsAsync();
        Assert.Contains("Z. Unseen", all.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(all.QuerySelectorAll("a[href='/researchers/dora-spooler']"));

        await using var scope = site.Services.CreateAsyncScope();
        var publications = scope.ServiceProvider.GetRequiredService<EditPublication>();
        foreach (var (hide, show) in ((Func<Task<bool>>, Func<Task<bool>>)[])
            [(() => publications.ShowAsync("spinning-threads-of-many-colours", false, "admin"), () => publications.ShowAsync("spinning-threads-of-many-colours", true, "admin")), (() => publications.DeleteAsync("spinning-threads-of-many-colours", "admin"), () => publications.RestoreAsync("spinning-threads-of-many-colours", "admin"))])
        {
            Assert.True(await hide());
            var fewer = await CoAuthorsAsync();
            Assert.DoesNotContain("Unseen", fewer.OuterHtml, StringComparison.Ordinal);
            Assert.Contains("Dora Spooler", fewer.TextContent, StringComparison.Ordinal);
            Assert.True(await show());
        }

        // A hidden researcher is an author like any other: the name stands in the papers, and leads to nobody's page.
        var people = scope.ServiceProvider.GetRequiredService<EditPerson>();
        Assert.True(await people.ShowAsync("dora-spooler", false, "admin"));
        var nobodys = await CoAuthorsAsync();
        Assert.Contains("Dora Spooler", nobodys.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("/researchers/dora-spooler", nobodys.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/researchers/dora-spooler")).Response.StatusCode);
        Assert.True(await people.ShowAsync("dora-spooler", true, "admin"));

        async Task<IElement> CoAuthorsAsync() => (await site.GetAsync("/researchers/cleo-spinner")).Page.QuerySelector("section.co-authors")!;
    }

    private static async Task<HttpResponseMessage> DecideAsync(Visitor admin, IDocument page, string title, string handler)
    {
        var form = page.QuerySelectorAll(".pairs > li").Single(p => p.TextContent.Contains(title, StringComparison.Ordinal)).QuerySelector("form")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        string address = form.QuerySelectorAll("button").Select(b => b.GetAttribute("formaction")!).Single(a => a.Contains(handler, StringComparison.OrdinalIgnoreCase));
        return await admin.PostAsync(address, fields);
    }

    private async Task ImportAsync(string name, string text)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var result = await scope.ServiceProvider.GetRequiredService<ImportDocument>().RunAsync(new ImportRequest { Reading = MarkdownReader.Read(text), DocumentName = name, Text = text });
        Assert.Null(result.Error);
    }
}
