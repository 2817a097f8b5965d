using System.Globalization;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>Uploading a document, looking at what it would change, taking it in, and taking it back.</summary>
public sealed class ImportingInTheBrowser(Site site) : IClassFixture<Site>
{
    private const string Cv = "# Ann Weaver\n\nann@example.org\n\n## Awards\n\n- Alpha Prize, Guild of Weavers, 2020\n- Beta Medal, Royal Society, 2021\n\n## Publications\n\n- **A. Weaver**, B. Other. **Counting Mechanical Threads of Looms.** ACL 2021.\n";

    [Fact]
    public async Task An_upload_is_looked_at_taken_in_as_one_change_and_taken_back()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string first = await UploadAsync(admin, "ann.md", Cv);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/researchers/ann-weaver")).StatusCode);
        var review = await admin.PageAsync(first);
        Assert.Contains("who is new here", review.QuerySelector(".owner")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(4, review.QuerySelectorAll("input[name=take]").Length);
        await AcceptAsync(admin, first);
        string before = await JsonAsync(admin);
        Assert.Contains("Beta Medal", before, StringComparison.Ordinal);

        string second = await UploadAsync(admin, "ann.md", Cv.Replace("2020", "2019", StringComparison.Ordinal).Replace("- Beta Medal, Royal Society, 2021\n", "- Gamma Cup, Loom Club, 2022\n", StringComparison.Ordinal));
        review = await admin.PageAsync(second);
        Assert.Equal("2020 2019", Regexless(review.QuerySelector("#changed ~ .proposals .field-changes dd")!));
        Assert.Contains("Gamma Cup", review.QuerySelector("#new ~ .proposals")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Beta Medal", review.QuerySelector("#gone ~ .proposals")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before, await JsonAsync(admin));

        // Without the new one; what is gone is deleted.
        string taken = review.QuerySelectorAll("input[name=take]").Select(i => i.GetAttribute("value")!).Single(v => v == "awards:0");
        string gone = review.QuerySelector("#gone ~ .proposals input[value=delete]")!.GetAttribute("name")!;
        var answer = await admin.SubmitAsync(second, "form.review", ("take", taken), (gone, "delete"));
        Assert.Equal("/admin/import?done=imported", answer.Headers.Location!.OriginalString);
        string after = await JsonAsync(admin);
        Assert.Contains("2019", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Gamma Cup", after, StringComparison.Ordinal);
        Assert.DoesNotContain("Beta Medal", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(second)).StatusCode);

        var list = await admin.PageAsync("/admin/researchers/ann-weaver/history");
        string revision = list.QuerySelector(".revisions a")!.GetAttribute("href")!;
        var details = await admin.PageAsync(revision);
        Assert.Equal("Imported ann.md for ann-weaver", details.QuerySelector("h1")!.TextContent);
        Assert.NotNull(details.QuerySelector("del"));
        Assert.DoesNotContain("{", details.QuerySelector(".things")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/admin/revisions?done=undone", (await admin.SubmitAsync(revision, "form.undo")).Headers.Location!.OriginalString);
        Assert.Equal(before, await JsonAsync(admin));
    }

    [Fact]
    public async Task What_somebody_changed_meanwhile_is_shown_before_anything_is_written()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string cv = "# Bea Spinner\n\nbea@example.org\n\n## Awards\n\n- Alpha Prize, Guild, 2020\n";
        await AcceptAsync(admin, await UploadAsync(admin, "bea.md", cv));
        string one = await UploadAsync(admin, "bea.md", cv + "- Beta Medal, Royal Society, 2021\n", "bea-spinner");
        string two = await UploadAsync(admin, "bea.md", cv + "- Beta Medal, Guild, 2022\n");
        var begun = (await admin.PageAsync(two)).QuerySelector("form.review")!;
        await AcceptAsync(admin, one);
        var fields = begun.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        fields["all"] = "1";
        var answer = await admin.PostAsync(begun.GetAttribute("action")!, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("Something was changed since you looked", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/admin/import?done=discarded", (await admin.PostAsync(two + "?handler=Discard", fields)).Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("cv.docx", "PK\u0003\u0004rest", "ZIP archive")]
    [InlineData("bomb.md", "\u001f\u008brest", "gzip")]
    [InlineData("cv.md", "%PDF-1.7", "a PDF")]
    [InlineData("cv.md", "", "is empty")]
    [InlineData("cv.md", " \n \t\n", "white space")]
    [InlineData("cv.json", "no json", "says JSON")]
    [InlineData("cv.bib", "no entries", "says BibTeX")]
    [InlineData("cv.md", "a\0b", "not text")]
    [InlineData("cv.md", "a\u00ffb", "not UTF-8")]
    [InlineData("picture.png", "\u0089PNG\r\n", "a picture")]
    public async Task A_file_that_is_no_cv_is_refused_with_what_to_do(string name, string latin1, string told)
    {
        using var admin = await Visitor.SignedInAsync(site);
        var answer = await admin.UploadAsync("/admin/import", "form[enctype]", name, Encoding.Latin1.GetBytes(latin1));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains("The document wasn’t taken", page, StringComparison.Ordinal);
        Assert.Contains(told, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_refused_unread()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var answer = await admin.UploadAsync("/admin/import", "form[enctype]", "cv.md", new byte[11 * 1024 * 1024]);
        Assert.Equal("/admin/import?problem=size", answer.Headers.Location!.OriginalString);
        Assert.Contains("at most 10 MB", (await admin.PageAsync("/admin/import?problem=size")).QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_documents_bytes_say_what_it_is()
    {
        using var admin = await Visitor.SignedInAsync(site);
        const string bibliography = "@article{x, title={Looms of Many Hands and Feet}, author={Weaver, Cleo}, year={2020}, journal={Invented Results}}";
        string lying = await SendAsync(admin, "papers.md", Encoding.UTF8.GetBytes(bibliography), "cleo-weaver");
        Assert.Contains("BibTeX", (await admin.PageAsync(lying)).QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        byte[] utf16 = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("# Émile Née\n\n## Awards\n\n- Prix\n")];
        Assert.Contains("Émile Née", (await admin.PageAsync(await SendAsync(admin, "../../e<b>.md", utf16, null))).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        var page = await admin.PageAsync("/admin/import");
        Assert.Contains("e<b>.md", page.QuerySelectorAll(".waiting a").Select(a => a.TextContent));
        // A name that can't be an address is told, and nothing is kept.
        var answer = await admin.UploadAsync("/admin/import", "form[enctype]", "x.md", Encoding.UTF8.GetBytes(Cv), ("researcher", "Not A Slug'; DROP TABLE Researchers;--"));
        Assert.Contains("can’t be a researcher’s address", WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_imports_for_whom_they_were_given_and_nobody_else()
    {
        const string own = "/admin/researchers/sanghyuk-chun/import";
        using var admin = await Visitor.SignedInAsync(site);
        using var editor = await Visitor.SignedInEditorAsync(site, "importer@example.org", "sanghyuk-chun");
        string others = await UploadAsync(admin, "hwanjun.md", "# Hwanjun Song\n\n## Awards\n\n- Prize\n", "hwanjun-song");
        string id = others.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{own}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(others)).StatusCode);
        // The page's form names no researcher; whoever sends one is not heard.
        var answer = await editor.UploadAsync(own, "form[enctype]", "chun.md", Encoding.UTF8.GetBytes("# Hwanjun Song\n\n## Awards\n\n- Prize of Looms\n"), ("researcher", "hwanjun-song"));
        string address = answer.Headers.Location!.OriginalString;
        Assert.StartsWith(own + "/", address, StringComparison.Ordinal);
        var review = await editor.PageAsync(address);
        Assert.Null(review.QuerySelector(".owner"));
        var moved = await editor.PostAsync(address + "?handler=Owner", Hidden(review.QuerySelector("form.review")!, ("researcher", "hwanjun-song")));
        Assert.Equal(HttpStatusCode.NotFound, moved.StatusCode);
        Assert.Equal(own + "?done=imported", (await editor.PostAsync(address + "?handler=Accept", Hidden(review.QuerySelector("form.review")!, ("all", "1")))).Headers.Location!.OriginalString);
        Assert.Contains("Prize of Looms", await (await editor.GetAsync("/researchers/sanghyuk-chun.json")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var history = await editor.PageAsync("/admin/researchers/sanghyuk-chun/history");
        string revision = history.QuerySelector(".revisions a")!.GetAttribute("href")!;
        Assert.StartsWith("/admin/researchers/sanghyuk-chun/history/", revision, StringComparison.Ordinal);
        Assert.Equal("/admin/researchers/sanghyuk-chun/history?done=undone", (await editor.SubmitAsync(revision, "form.undo")).Headers.Location!.OriginalString);
        Assert.DoesNotContain("Prize of Looms", await (await editor.GetAsync("/researchers/sanghyuk-chun.json")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        // Somebody else's change can't be seen, nor undone.
        string foreign = (await admin.PageAsync("/admin/researchers/hwanjun-song/history")).QuerySelector(".revisions a")!.GetAttribute("href")!.Split('/')[^1];
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/admin/researchers/sanghyuk-chun/history/{foreign}")).StatusCode);
    }

    [Fact]
    public async Task Files_of_the_content_folder_wait_until_somebody_looked()
    {
        string folder = Directory.CreateTempSubdirectory("portfolio-content-").FullName;
        await File.WriteAllTextAsync(Path.Combine(folder, "ann.md"), Cv);
        await using var own = new Site { ContentDirectory = folder };
        using var admin = await Visitor.SignedInAsync(own);
        Assert.Empty((await admin.PageAsync("/admin/import")).QuerySelectorAll("#content ~ .waiting li"));
        await File.AppendAllTextAsync(Path.Combine(folder, "ann.md"), "\n## Languages\n\n- Korean (native)\n");
        await File.WriteAllTextAsync(Path.Combine(folder, "new.bib"), "@article{x, title={A}, author={B}}");
        var waiting = (await admin.PageAsync("/admin/import")).QuerySelectorAll("#content ~ .waiting li");
        Assert.Equal(["ann.md changed since it was imported", "new.bib new"], waiting.Select(w => string.Join(' ', w.QuerySelectorAll("span").Select(s => s.TextContent))));
        var fields = Hidden(waiting[0].QuerySelector("form")!);
        string address = (await admin.PostAsync("/admin/import?handler=Content", fields)).Headers.Location!.OriginalString;
        await AcceptAsync(admin, address);
        Assert.Single((await admin.PageAsync("/admin/import")).QuerySelectorAll("#content ~ .waiting li"));
        fields["name"] = "../../etc/passwd";
        Assert.Equal("/admin/import?done=gone", (await admin.PostAsync("/admin/import?handler=Content", fields)).Headers.Location!.OriginalString);
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task The_changes_are_filtered_and_paged()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var all = await admin.PageAsync("/admin/revisions");
        Assert.True(all.QuerySelectorAll(".revisions > li").Length >= 3);
        var one = await admin.PageAsync("/admin/revisions?researcher=jonghyun-song&who=import");
        Assert.All(one.QuerySelectorAll(".revisions > li > a"), a => Assert.Contains("jonghyun-song", a.TextContent, StringComparison.Ordinal));
        Assert.NotEmpty(one.QuerySelectorAll(".revisions > li"));
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.NotEmpty((await admin.PageAsync($"/admin/revisions?day={today}")).QuerySelectorAll(".revisions > li"));
        Assert.Empty((await admin.PageAsync("/admin/revisions?day=2001-01-01")).QuerySelectorAll(".revisions > li"));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin/revisions?day=nonsense&who=<script>&researcher=x'y")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.GetAsync("/admin/revisions?after=nonsense")).StatusCode);
        foreach (string missing in (string[])["/admin/revisions/99999", "/admin/researchers/nobody/history", "/admin/publications/nothing/history", "/admin/venues/nowhere/history", "/admin/researchers/jonghyun-song/awards/99999/history", "/admin/import/99999"])
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(missing)).StatusCode);
        var past = await admin.PageAsync($"/admin/researchers/jonghyun-song/history?on={today}");
        Assert.Contains("Joint Sparse-Dense Optimization", past.QuerySelector(".as-of")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("was not there then", (await admin.PageAsync("/admin/researchers/jonghyun-song/history?on=2001-01-01")).QuerySelector(".as-of")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("History of CVPR", (await admin.PageAsync("/admin/venues/cvpr/history")).QuerySelector("h1")!.TextContent);
    }

    private static string Regexless(IElement element)
    {
        foreach (var hidden in element.QuerySelectorAll(".visually-hidden")) hidden.TextContent = " ";
        return string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static Dictionary<string, string> Hidden(IElement form, params (string Name, string Value)[] values)
    {
        var fields = form.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        foreach (var (name, value) in values) fields[name] = value;
        return fields;
    }

    private static Task<string> UploadAsync(Visitor visitor, string name, string text, string? researcher = null) => SendAsync(visitor, name, Encoding.UTF8.GetBytes(text), researcher);

    private static async Task<string> SendAsync(Visitor visitor, string name, byte[] bytes, string? researcher)
    {
        var answer = await visitor.UploadAsync("/admin/import", "form[enctype]", name, bytes, ("researcher", researcher ?? ""));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }

    private static async Task AcceptAsync(Visitor visitor, string address) =>
        Assert.Equal("/admin/import?done=imported", (await visitor.SubmitAsync(address, "form.review", ("all", "1"))).Headers.Location!.OriginalString);

    private static async Task<string> JsonAsync(Visitor visitor) => await (await visitor.GetAsync("/researchers/ann-weaver.json")).Content.ReadAsStringAsync();
}
