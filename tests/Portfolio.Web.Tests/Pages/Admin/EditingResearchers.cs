using System.Net;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>An admin edits who somebody is, what of the page is seen, and the photo.</summary>
public sealed class EditingResearchers(Site site) : IClassFixture<Site>
{
    private const string Chun = "/admin/researchers/sanghyuk-chun", Song = "/admin/researchers/hwanjun-song";

    [Fact]
    public async Task A_researcher_is_added_by_hand_and_hidden_until_somebody_shows_the_page()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var answer = await (await FilledForm.OpenAsync(admin, "/admin/researchers/new")).With(
            ("name", "Grace Weaver"), ("headline", "Professor"), ("affiliation", "Institute of Looms"), ("keywords", "looms\ncards"), ("contacts.0.value", "grace@example.org")).SendAsync();
        Assert.StartsWith("/admin/researchers/grace-weaver?done=made&saved=", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("hidden", (await admin.PageAsync("/admin/researchers?q=weaver")).QuerySelector(".edit-list")!.TextContent, StringComparison.Ordinal);
        string id = EditingEntries.IdOf(await (await FilledForm.OpenAsync(admin, "/admin/researchers/grace-weaver/positions/new")).With(("role", "Head of Looms")).SendAsync());
        await UploadAsync(admin, "/admin/researchers/grace-weaver/photo", PhotoSamples.Png(64, 64));

        string[] addresses = ["/researchers/grace-weaver", "/researchers/grace-weaver/cv", "/researchers/grace-weaver.json", "/researchers/grace-weaver/cv.md", "/researchers/grace-weaver/resume.json", "/researchers/grace-weaver/feed.atom", "/researchers/grace-weaver/card.png", "/api/v1/researchers/grace-weaver"];
        foreach (string address in addresses) Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).Response.StatusCode);
        foreach (string address in (string[])["/", "/?q=weaver", "/search?q=weaver", "/sitemap.xml", "/api/v1/researchers", "/feed.atom"])
            Assert.DoesNotContain("Grace", await (await site.GetAsync(address)).Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var preview = await admin.PageAsync("/admin/researchers/grace-weaver/preview");
        Assert.Contains("Head of Looms", preview.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(preview.QuerySelector("img.photo")!.GetAttribute("src")!)).StatusCode);

        await FilledForm.Of(admin, "/admin/researchers/grace-weaver?handler=ShowPerson", await admin.PageAsync("/admin/researchers/grace-weaver"), "form.edit-buttons").SendAsync();
        foreach (string address in addresses) Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(address)).Response.StatusCode);
        Assert.Contains("Grace Weaver", (await site.GetAsync("/?q=weaver")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(id);
    }

    [Fact]
    public async Task A_telephone_number_is_private_until_somebody_says_otherwise()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var form = await FilledForm.OpenAsync(admin, Chun + "/person");
        int free = Enumerable.Range(0, 20).First(i => form.Fields[$"contacts.{i}.value"].Length == 0);
        await form.With(($"contacts.{free}.value", "+82 2 555 0199"), ("keywords", "looms")).SendAsync();
        Assert.DoesNotContain("0199", await PublicAsync("/researchers/sanghyuk-chun"), StringComparison.Ordinal);
        Assert.DoesNotContain("0199", await PublicAsync("/researchers/sanghyuk-chun.json"), StringComparison.Ordinal);
        Assert.Contains("looms", await PublicAsync("/researchers/sanghyuk-chun"), StringComparison.Ordinal);

        form = await FilledForm.OpenAsync(admin, Chun + "/person");
        Assert.Equal(("phone", "private"), (form.Fields[$"contacts.{free}.kind"], form.Fields[$"contacts.{free}.visibility"]));
        await form.With(($"contacts.{free}.visibility", "public"), ("contacts.0.visibility", "private")).SendAsync();
        Assert.Contains("0199", await PublicAsync("/researchers/sanghyuk-chun"), StringComparison.Ordinal);
        Assert.DoesNotContain(form.Fields["contacts.0.value"], await PublicAsync("/researchers/sanghyuk-chun"), StringComparison.Ordinal);
        Assert.Contains(form.Fields["contacts.0.value"], (await admin.PageAsync(Chun + "/preview")).QuerySelector(".contacts .hidden-part")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_of_two_people_is_shown_both_versions_of_the_person()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var second = await FilledForm.OpenAsync(admin, Song + "/person");
        await (await FilledForm.OpenAsync(admin, Song + "/person")).With(("headline", "First")).SendAsync();
        var page = await second.With(("headline", "Second")).SendForPageAsync();
        Assert.Equal("Headline", page.QuerySelector(".differences legend")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await FilledForm.Of(admin, Song + "/person", page).With(("choice.headline", "mine")).SendAsync()).StatusCode);
        Assert.Contains("Second", await PublicAsync("/researchers/hwanjun-song"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sections_are_put_in_order_and_hidden_from_every_public_address()
    {
        using var admin = await Visitor.SignedInAsync(site);
        async Task<string[]> HeadingsAsync() => [.. (await site.GetAsync("/researchers/sanghyuk-chun/cv")).Page.QuerySelectorAll("section.section > h2").Select(h => h.TextContent)];
        var before = await HeadingsAsync();
        int awards = Array.IndexOf(before, "Awards");
        string award = (await site.GetAsync("/researchers/sanghyuk-chun")).Page.QuerySelector(".section-awards .entry h3")!.TextContent;

        // Up by a button, which saves nothing yet.
        var form = (await FilledForm.OpenAsync(admin, Chun + "/sections", "form.edit-form")).With(("rows", $"sections.{awards}.up"));
        var page = await form.SendForPageAsync();
        Assert.Equal(before, await HeadingsAsync());
        await FilledForm.Of(admin, Chun + "/sections", page, "form.edit-form").SendAsync();
        Assert.Equal(awards - 1, Array.IndexOf(await HeadingsAsync(), "Awards"));

        form = await FilledForm.OpenAsync(admin, Chun + "/sections", "form.edit-form");
        form.Fields.Remove($"sections.{awards - 1}.visible");
        await form.SendAsync();
        Assert.DoesNotContain("Awards", await HeadingsAsync());
        foreach (string address in (string[])["/researchers/sanghyuk-chun", "/researchers/sanghyuk-chun.json", "/researchers/sanghyuk-chun/cv.md", "/researchers/sanghyuk-chun/resume.json", "/api/v1/researchers/sanghyuk-chun"])
            Assert.DoesNotContain(award, await PublicAsync(address), StringComparison.OrdinalIgnoreCase);
        Assert.NotNull((await admin.PageAsync(Chun + "/preview")).QuerySelector(".section-awards.hidden-part"));

        await (await FilledForm.OpenAsync(admin, Chun + "/sections", "form.edit-form")).With(("reset", "yes")).SendAsync();
        Assert.Equal(before, await HeadingsAsync());
    }

    [Fact]
    public async Task An_entry_is_added_under_the_heading_that_it_was_added_from_and_put_under_another()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var links = (await admin.PageAsync(Chun)).QuerySelectorAll(".edit-section header a[href*='/positions/new']").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(2, links.Count);
        string id = EditingEntries.IdOf(await (await FilledForm.OpenAsync(admin, links[1])).With(("role", "Loom intern")).SendAsync());
        async Task<string?> HeadingAsync() => (await site.GetAsync("/researchers/sanghyuk-chun")).Page.QuerySelectorAll(".section-positions").SingleOrDefault(s => s.TextContent.Contains("Loom intern", StringComparison.Ordinal))?.QuerySelector("h2")!.TextContent;
        Assert.Equal("Internship experiences", await HeadingAsync());
        var move = await FilledForm.OpenAsync(admin, $"{Chun}/positions/{id}", "form.edit-section");
        await move.With(("section", "")).SendAsync();
        Assert.Equal("Work & research experiences", await HeadingAsync());
        Assert.Equal(HttpStatusCode.BadRequest, (await (await FilledForm.OpenAsync(admin, $"{Chun}/positions/{id}", "form.edit-section")).With(("section", "Nowhere")).SendAsync()).StatusCode);
        await EditingEntries.PressAsync(admin, id, "Delete", Chun);
    }

    [Fact]
    public async Task A_photo_stands_on_the_page_under_an_address_of_its_own_and_can_be_removed()
    {
        using var admin = await Visitor.SignedInAsync(site);
        Assert.Equal(HttpStatusCode.Redirect, (await UploadAsync(admin, Song + "/photo", PhotoSamples.JpegWithPlace, "evil.html")).StatusCode);
        var image = (await site.GetAsync("/researchers/hwanjun-song")).Page.QuerySelector("img.photo")!;
        Assert.Equal(("64", "80", "Hwanjun Song"), (image.GetAttribute("width"), image.GetAttribute("height"), image.GetAttribute("alt")));
        string address = image.GetAttribute("src")!;
        var (file, _) = await site.GetAsync(address);
        Assert.Equal("image/jpeg", file.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", file.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("nosniff", file.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address.Replace(".jpg", ".png", StringComparison.Ordinal))).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address.Replace("hwanjun-song", "sanghyuk-chun", StringComparison.Ordinal))).Response.StatusCode);

        await FilledForm.Of(admin, Song + "/photo", await admin.PageAsync(Song + "/photo"), "form.photo-now").SendAsync();
        Assert.Null((await site.GetAsync("/researchers/hwanjun-song")).Page.QuerySelector("img.photo"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync(address)).Response.StatusCode);
    }

    [Fact]
    public async Task A_file_that_is_no_photo_is_refused_with_a_reason()
    {
        using var admin = await Visitor.SignedInAsync(site);
        foreach (var (file, reason) in ((byte[], string)[])[("<svg onload=alert(1)>"u8.ToArray(), "no PNG, JPEG or WebP"), ([], "No file was chosen"), (new byte[(2 * 1024 * 1024) + 1], "at most 2 MB")])
        {
            var page = await Visitor.ReadAsync(await UploadAsync(admin, Chun + "/photo", file, "photo.png"), Chun + "/photo");
            Assert.Contains(reason, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_a_form_says_of_whose_it_is_counts_for_nothing()
    {
        using var editor = await Visitor.SignedInEditorAsync(site, "editor@example.org", "sanghyuk-chun");
        var list = await editor.PageAsync("/admin/researchers");
        Assert.Equal(Chun, Assert.Single(list.QuerySelectorAll(".edit-list .entry-title")).GetAttribute("href"));
        await (await FilledForm.OpenAsync(editor, Chun + "/person")).With(("slug", "jonghyun-song"), ("headline", "Keeper of looms")).SendAsync();
        Assert.Contains("Keeper of looms", await PublicAsync("/researchers/sanghyuk-chun"), StringComparison.Ordinal);
        Assert.DoesNotContain("Keeper of looms", await PublicAsync("/researchers/jonghyun-song"), StringComparison.Ordinal);
        await FilledForm.Of(editor, Chun + "?handler=HidePerson", await editor.PageAsync(Chun), "form.edit-buttons").With(("slug", "jonghyun-song")).SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/researchers/jonghyun-song")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/researchers/sanghyuk-chun")).Response.StatusCode);
        // Whose page is hidden is still the editor's.
        await FilledForm.Of(editor, Chun + "?handler=ShowPerson", await editor.PageAsync(Chun), "form.edit-buttons").SendAsync();
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/researchers/sanghyuk-chun")).Response.StatusCode);
    }

    private static async Task<HttpResponseMessage> UploadAsync(Visitor admin, string address, byte[] file, string name = "photo.png")
    {
        string token = FilledForm.Of(admin, address, await admin.PageAsync(address), "form[enctype]").Fields["__RequestVerificationToken"];
        using var bytes = new ByteArrayContent(file);
        bytes.Headers.ContentType = new("image/png");
        using var token1 = new StringContent(token);
        using var form = new MultipartFormDataContent { { token1, "__RequestVerificationToken" }, { bytes, "photo", name } };
        return await admin.PostAsync(address, form);
    }

    private async Task<string> PublicAsync(string address) => await (await site.GetAsync(address)).Response.Content.ReadAsStringAsync();
}
