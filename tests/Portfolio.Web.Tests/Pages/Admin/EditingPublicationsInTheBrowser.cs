using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>What an admin does with publications, venues and the site, without script.</summary>
public sealed partial class EditingPublicationsInTheBrowser(Site site) : IClassFixture<Site>
{
    private const string Owner = "jonghyun-song";
    private const string BibTeX = "@inproceedings{doe2025, title={Invented Looms Revisited}, author={Jonghyun Song and Jane Doe}, booktitle={Proceedings of ACL}, year={2025}, pages={1--9}, doi={10.1234/looms}}";

    [Fact]
    public async Task Pasted_BibTeX_fills_the_form_and_is_saved_when_the_form_is()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string address = $"/admin/publications/new?researcher={Owner}";
        var read = await admin.SubmitAsync(address, ".paste form", ("paste", BibTeX));
        var page = await ParseAsync(read);
        Assert.Equal("Invented Looms Revisited", Input(page, "title"));
        Assert.Equal(["Jonghyun Song", "Jane Doe"], page.QuerySelectorAll("input[name^='contributors.'][name$='.name']").Select(i => i.GetAttribute("value")).Where(v => !string.IsNullOrEmpty(v)));
        Assert.Equal("Jonghyun Song", page.QuerySelector("select[name='contributors.0.researcher'] option[selected]")!.TextContent);
        Assert.Equal("ACL", Input(page, "venue"));
        Assert.Equal("https://doi.org/10.1234/looms", Input(page, "links.0.url"));
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/publications/invented-looms-revisited")).StatusCode);

        var fields = Fields(page);
        fields["title"] = "Invented Looms, Revisited";
        var saved = await admin.PostAsync(address, fields);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.StartsWith("/admin/publications/invented-looms-revisited?done=added", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var list = await admin.PageAsync("/publications?year=2025");
        Assert.Contains("Invented Looms, Revisited", list.QuerySelector(".publications")!.TextContent, StringComparison.Ordinal);

        // Once more: the store has it, and says so.
        var again = await ParseAsync(await admin.PostAsync(address, fields));
        Assert.Contains("There is one like it already", again.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Invented Looms, Revisited", Input(again, "title"));
    }

    [Theory]
    [InlineData("/admin/publications/photorealistic-style-transfer-via-wavelet-transforms")]
    [InlineData($"/admin/publications/new?researcher={Owner}")]
    public async Task A_preview_shows_the_publication_as_visitors_would_see_it_and_saves_nothing(string address)
    {
        using var admin = await Visitor.SignedInAsync(site);
        var form = (await FilledForm.OpenAsync(admin, address)).With(
            ("title", "Preview of Looms"), ("contributors.0.name", "Ada Weaver"), ("venue", "Workshop on Invented Looms"), ("year", "2024"), ("track", "workshop"), ("abstract", "A **fast** loom."), ("do", "preview"));
        var page = await form.SendForPageAsync();
        var preview = page.QuerySelector("#preview")!;
        Assert.Equal("Preview of Looms", preview.QuerySelector("h3")!.TextContent);
        Assert.Null(preview.QuerySelector("h3 a[href]"));
        Assert.Contains("Ada Weaver", preview.QuerySelector(".authors")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("Workshop on Invented Looms", preview.QuerySelector(".venue")!.TextContent);
        Assert.Equal("2024", preview.QuerySelector(".year")!.TextContent.Trim());
        Assert.Equal("fast", preview.QuerySelector(".prose strong")!.TextContent);
        Assert.Equal("Preview of Looms", Input(page, "title"));

        Assert.DoesNotContain("Preview of Looms", (await admin.PageAsync("/publications")).QuerySelector(".publications")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Invented Looms", (await admin.PageAsync("/venues")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync("/publications/preview-of-looms")).StatusCode);
        Assert.DoesNotContain("Preview of Looms", (await admin.PageAsync("/admin/revisions")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whose_list_it_goes_on_is_chosen_by_name()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var choice = (await admin.PageAsync("/admin/publications/new")).QuerySelector("select[name='researcher']")!;
        string owner = choice.QuerySelectorAll("option").Single(o => o.GetAttribute("value") == Owner).TextContent;
        Assert.Contains(owner, (await admin.PageAsync($"/admin/publications/new?researcher={Owner}")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        var lists = await admin.PageAsync("/admin/publications/photorealistic-style-transfer-via-wavelet-transforms");
        Assert.Equal("researchers", lists.QuerySelector("#list-of")!.GetAttribute("list"));
        Assert.Equal(owner, lists.QuerySelector($"#researchers option[value='{Owner}']")!.TextContent);
    }

    [Theory]
    [InlineData("a line of text that is no publication at all, for all one knows")]
    [InlineData("[{\"title\":")]
    [InlineData("@article{broken, title={No end")]
    [InlineData("10.1234/abc")]
    [InlineData("")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Whatever_is_pasted_is_answered_with_the_form(string paste)
    {
        using var admin = await Visitor.SignedInAsync(site);
        var answer = await admin.SubmitAsync($"/admin/publications/new?researcher={Owner}", ".paste form", ("paste", paste));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await ParseAsync(answer);
        Assert.NotNull(page.QuerySelector("#reading"));
        Assert.Equal(paste, page.QuerySelector("#paste")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script:not([src])"));
    }

    public static TheoryData<string, string, string?> BadInput() => new()
    {
        { "title", "", "Title is missing" },
        { "title", new string('x', 1001), "at most 1,000 fit" },
        { "year", "two thousand", "is not a whole number" },
        { "date", "2019 – 2021", "is a span" },
        { "date", "Mar 1999", "Put one of them right" },
        { "track", "nowhere", "choose one of the list" },
        { "links.0.url", "javascript:alert(1)", "is no web address" },
        { "contributors.0.researcher", "999999", "choose one of the list" },
        { "title", "<script>alert(1)</script> & \"quotes\"", null },
        { "title", "'; DROP TABLE Publications; --", null },
        { "title", "Ünïcode 한국어 العربية 🧵", null },
        { "note", "with \u0001 a \u0007 bell \u202E and a turn", null },
    };

    [Theory]
    [MemberData(nameof(BadInput))]
    public async Task Each_bad_input_is_told_beside_its_field_and_each_odd_one_is_kept_as_text(string field, string value, string? error)
    {
        using var admin = await Visitor.SignedInAsync(site);
        const string address = "/admin/publications/photorealistic-style-transfer-via-wavelet-transforms";
        var fields = Fields(await admin.PageAsync(address));
        string before = fields["title"];
        fields[field] = value;
        var answer = await admin.PostAsync(address, fields);
        if (error is not null)
        {
            var page = await ParseAsync(answer);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains(error, page.QuerySelector(".errors")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(error, page.QuerySelector($"#f-{field.Replace('.', '-')}-error")!.TextContent, StringComparison.Ordinal);
            if (page.QuerySelector($"input[name='{field}']") is { } input) Assert.Equal(value, input.GetAttribute("value"));
            Assert.Equal(before, Input(await admin.PageAsync(address), "title"));
            return;
        }

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var shown = await admin.PageAsync(address.Replace("/admin", "", StringComparison.Ordinal));
        string seen = field == "title" ? shown.QuerySelector("h1")!.TextContent : shown.QuerySelector("main")!.TextContent;
        Assert.Contains(field == "title" ? value : "with a bell and a turn", Spaces().Replace(seen, " "), StringComparison.Ordinal);
        Assert.Empty(shown.QuerySelectorAll("main script:not([src])"));
        fields = Fields(await admin.PageAsync(address));
        fields["title"] = "Photorealistic Style Transfer via Wavelet Transforms";
        fields["note"] = "";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, fields)).StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_token_or_with_a_damaged_beginning_is_refused()
    {
        using var admin = await Visitor.SignedInAsync(site);
        const string address = "/admin/publications/automatic-music-tagging-with-harmonic-cnn";
        var fields = Fields(await admin.PageAsync(address));
        var stale = new Dictionary<string, string>(fields) { ["__RequestVerificationToken"] = "CfDJ8stale" };
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync(address, stale)).StatusCode);
        foreach (string begun in (string[])["", "{", "[]", "{\"contributors\":7}"])
        {
            var damaged = new Dictionary<string, string>(fields) { ["begun"] = begun };
            Assert.Equal(HttpStatusCode.BadRequest, (await admin.PostAsync(address, damaged)).StatusCode);
        }
    }

    [Fact]
    public async Task The_second_of_two_admins_sees_both_versions_and_chooses()
    {
        using var admin = await Visitor.SignedInAsync(site);
        const string address = "/admin/publications/data-driven-harmonic-filters-for-audio-representation-learning";
        var mine = Fields(await admin.PageAsync(address));
        var theirs = new Dictionary<string, string>(mine) { ["note"] = "Theirs", ["volume"] = "7" };
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, theirs)).StatusCode);
        mine["note"] = "Mine";
        var page = await ParseAsync(await admin.PostAsync(address, mine));
        Assert.Contains("Theirs", page.QuerySelector(".differences")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("7", Input(page, "volume"));
        var chosen = Fields(page);
        chosen["choice.note"] = "mine";
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(address, chosen)).StatusCode);
        page = await admin.PageAsync(address);
        Assert.Equal(("Mine", "7"), (Input(page, "note"), Input(page, "volume")));
    }

    [Theory]
    [InlineData("Show", "isVisible", "false", "Show", "true")]
    [InlineData("Delete", "x", "", "Restore", "")]
    public async Task What_is_hidden_or_deleted_is_on_no_public_address(string handler, string name, string value, string back, string backValue)
    {
        using var admin = await Visitor.SignedInAsync(site);
        const string slug = "cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable", title = "Strategy to Train Strong Classifiers";
        string[] addresses =
        [
            "/publications?q=cutmix", "/publications?venue=iccv", "/publications.bib?venue=iccv", "/publications.ris?venue=iccv", "/publications.csl.json?venue=iccv", "/publications.csv?venue=iccv",
            "/publications.json?venue=iccv", "/publications.atom", "/feed.atom", "/researchers/sanghyuk-chun/feed.atom", "/researchers/sanghyuk-chun", "/researchers/sanghyuk-chun/cv", "/researchers/sanghyuk-chun.json",
            "/researchers/sanghyuk-chun/cv.md", "/researchers/sanghyuk-chun/resume.json", "/api/v1/publications?venue=iccv", "/api/v1/researchers/sanghyuk-chun", "/search?q=cutmix", "/venues/iccv",
        ];
        string[] own = [$"/publications/{slug}", $"/publications/{slug}.bib", $"/publications/{slug}.json"];
        int facet = FacetOf(await admin.PageAsync("/publications"));
        foreach (string address in addresses) Assert.True(await SaysAsync(admin, address, title), address);

        await PostAsync(handler, name, value);
        foreach (string address in addresses) Assert.False(await SaysAsync(admin, address, title), address);
        foreach (string address in own) Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(address)).StatusCode);
        Assert.DoesNotContain(slug, await (await admin.GetAsync("/sitemap.xml")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(facet - 1, FacetOf(await admin.PageAsync("/publications")));
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync($"/admin/publications/{slug}")).StatusCode);

        await PostAsync(back, name, backValue);
        foreach (string address in own) Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(address)).StatusCode);
        Assert.Equal(facet, FacetOf(await admin.PageAsync("/publications")));

        async Task PostAsync(string post, string field, string with)
        {
            var page = await admin.PageAsync($"/admin/publications/{slug}");
            string token = page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
            var answer = await admin.PostAsync($"/admin/publications/{slug}?handler={post}", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, [field] = with });
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_venue_is_edited_and_says_whose_name_it_can_not_have()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var fields = Fields(await admin.PageAsync("/admin/venues/ismir"), "form.edit-form");
        fields["aliases"] += "\nICLR";
        var page = await ParseAsync(await admin.PostAsync("/admin/venues/ismir", fields));
        Assert.Contains("“ICLR” is a name of another venue", page.QuerySelector("#f-aliases-error")!.TextContent, StringComparison.Ordinal);
        fields["aliases"] = fields["aliases"].Replace("ICLR", "Invented Music Meeting", StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync("/admin/venues/ismir", fields)).StatusCode);
        Assert.Contains("Invented Music Meeting", (await admin.PageAsync("/venues/ismir")).QuerySelector(".aliases")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_adds_to_their_own_list_only()
    {
        using var editor = await Visitor.SignedInEditorAsync(site, "pubs-editor@example.org", "sanghyuk-chun");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/publications/new?researcher=sanghyuk-chun")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"/admin/publications/new?researcher={Owner}")).StatusCode);
        var fields = Fields(await editor.PageAsync("/admin/publications/new"));
        fields["researcher"] = Owner;
        fields["title"] = "Not Theirs to Add";
        Assert.Equal(HttpStatusCode.NotFound, (await editor.PostAsync("/admin/publications/new", fields)).StatusCode);
        var list = await editor.PageAsync("/admin/publications");
        Assert.DoesNotContain("Comparing Neighbors", list.Body!.TextContent, StringComparison.Ordinal);

        // Their publication, but somebody else's list, and what is for admins.
        const string theirs = "/admin/publications/toward-interpretable-music-tagging-with-self-attention";
        string token = (await editor.PageAsync(theirs)).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (string handler in (string[])["PutOn", "TakeOff", "Keep", "Drop", "Split"])
            Assert.Equal(HttpStatusCode.NotFound, (await editor.PostAsync($"{theirs}?handler={handler}", new Dictionary<string, string> { ["__RequestVerificationToken"] = token, ["researcher"] = Owner })).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await editor.GetAsync($"{theirs}/merge")).StatusCode);
    }

    private static async Task<bool> SaysAsync(Visitor visitor, string address, string text)
    {
        var answer = await visitor.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        string said = await answer.Content.ReadAsStringAsync();
        // BibTeX protects capitals with braces.
        return said.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal).Contains(text, StringComparison.Ordinal);
    }

    private static int FacetOf(IDocument page) => int.Parse(page.QuerySelector(".filters a[href*='venue=iccv'] .n")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private static string Input(IDocument page, string name) => page.QuerySelector($"form.edit-form [name='{name}']")?.GetAttribute("value") ?? "";

    private static Dictionary<string, string> Fields(IDocument page, string form = "form[data-draft]")
    {
        var fields = new Dictionary<string, string>();
        foreach (var input in page.QuerySelector(form)!.QuerySelectorAll("input[name], select[name], textarea[name]"))
        {
            string name = input.GetAttribute("name")!;
            if (input.GetAttribute("type") is "checkbox" or "radio" && !input.HasAttribute("checked")) continue;
            fields[name] = input.LocalName switch
            {
                "select" => input.QuerySelector("option[selected]")?.GetAttribute("value") ?? "",
                "textarea" => input.TextContent,
                _ => input.GetAttribute("value") ?? "",
            };
        }

        return fields;
    }

    private static async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        string html = await answer.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
