using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portfolio.Store;
using Portfolio.Web.Forms;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>An admin edits what stands in a CV, without script.</summary>
public sealed class EditingEntries(Site site) : IClassFixture<Site>
{
    private const string Slug = "jonghyun-song", Overview = "/admin/researchers/" + Slug;
    private static readonly string[] Public = [$"/researchers/{Slug}", $"/researchers/{Slug}/cv", $"/researchers/{Slug}.json", $"/researchers/{Slug}/cv.md", $"/researchers/{Slug}/resume.json", $"/api/v1/researchers/{Slug}", "/", "/feed.atom", $"/researchers/{Slug}/feed.atom", "/sitemap.xml"];

    public static TheoryData<string, string> Kinds() => new()
    {
        { "education", "institution" }, { "positions", "role" }, { "awards", "title" }, { "teaching", "course" }, { "talks", "title" }, { "service", "venue" },
        { "projects", "title" }, { "grants", "title" }, { "patents", "title" }, { "skills", "items" }, { "languages", "language" }, { "statements", "heading" }, { "activities", "text" },
    };

    [Fact]
    public void Every_kind_but_publications_has_a_form() =>
        Assert.Equal(Kinds().Select(k => (string)((object[])k)[0]).Order(), EntryForms.All.Select(k => EnumName.Of(k)).Order());

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task An_entry_of_any_kind_is_added_changed_hidden_shown_deleted_and_restored(string kind, string field)
    {
        using var admin = await Visitor.SignedInAsync(site);
        string word = $"Zebrafinch{kind}", other = $"Quagga{kind}";

        var added = await (await FilledForm.OpenAsync(admin, $"{Overview}/{kind}/new")).With((field, word)).SendAsync();
        string id = IdOf(added);
        await AssertSeenAsync(word, true);

        var form = await FilledForm.OpenAsync(admin, $"{Overview}/{kind}/{id}");
        Assert.Equal(word, form.Fields[field]);
        Assert.Equal(id, IdOf(await form.With((field, other)).SendAsync()));
        await AssertSeenAsync(word, false);
        await AssertSeenAsync(other, true);

        await PressAsync(admin, id, "Hide");
        await AssertSeenAsync(other, false);
        Assert.Contains(other, await TextAsync(admin, $"{Overview}/preview"), StringComparison.Ordinal);
        await PressAsync(admin, id, "Show");
        await AssertSeenAsync(other, true);

        await PressAsync(admin, id, "Delete");
        await AssertSeenAsync(other, false);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync($"{Overview}/{kind}/{id}")).StatusCode);
        await PressAsync(admin, id, "Restore");
        await AssertSeenAsync(other, true);
        await PressAsync(admin, id, "Delete");
    }

    [Fact]
    public async Task An_entry_of_which_only_a_description_is_known_has_no_empty_heading()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string id = IdOf(await (await FilledForm.OpenAsync(admin, $"{Overview}/positions/new")).With(("description", "Quoll keeping")).SendAsync());
        foreach (string address in (string[])[$"/researchers/{Slug}", $"/researchers/{Slug}/cv"])
        {
            var page = await PageAsync(address);
            Assert.Contains("Quoll keeping", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
            Assert.DoesNotContain(page.QuerySelectorAll("h1, h2, h3, h4"), h => string.IsNullOrWhiteSpace(h.TextContent));
        }

        await PressAsync(admin, id, "Delete");
    }

    [Fact]
    public async Task Every_field_of_a_form_comes_back_as_it_was_saved()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var form = (await FilledForm.OpenAsync(admin, $"{Overview}/talks/new")).With(
            ("title", "A talk of many fields"), ("event", "Seminar"), ("location", "Seoul"), ("date", "3. März 2021"), ("description", "With *emphasis*.\n\nAnd a second paragraph."),
            ("showings.0.event", "Elsewhere"), ("showings.0.year", "2022"), ("links.0.url", "www.youtube.com/watch?v=1"), ("links.1.url", "10.1234/abc.5"), ("links.1.kind", ""), ("links.2.url", "https://example.org/talk.key"), ("links.2.kind", "slides"));
        string id = IdOf(await form.SendAsync());

        var back = await FilledForm.OpenAsync(admin, $"{Overview}/talks/{id}");
        Assert.Equal(("3 Mar 2021", "2021"), (back.Fields["date"], back.Fields["year"]));
        Assert.Equal(("Elsewhere", "2022"), (back.Fields["showings.0.event"], back.Fields["showings.0.year"]));
        Assert.Equal(("https://www.youtube.com/watch?v=1", "video"), (back.Fields["links.0.url"], back.Fields["links.0.kind"]));
        Assert.Equal(("https://doi.org/10.1234/abc.5", "doi"), (back.Fields["links.1.url"], back.Fields["links.1.kind"]));
        Assert.Equal("slides", back.Fields["links.2.kind"]);
        var page = await PageAsync($"/researchers/{Slug}");
        Assert.Contains(page.QuerySelectorAll(".prose em"), e => e.TextContent == "emphasis");
        await PressAsync(admin, id, "Delete");
    }

    [Fact]
    public async Task Points_below_points_are_kept_by_their_indent()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string id = IdOf(await (await FilledForm.OpenAsync(admin, $"{Overview}/positions/new")).With(("role", "Weaver"), ("start", "2019"), ("end", "now"), ("highlights", "- Built looms\n  Of wood\n    Of oak\n  Of iron\n• Wrote *cards*")).SendAsync());
        Assert.Equal("Built looms\r\n  Of wood\r\n    Of oak\r\n  Of iron\r\nWrote *cards*", (await FilledForm.OpenAsync(admin, $"{Overview}/positions/{id}")).Fields["highlights"]);
        var entry = (await PageAsync($"/researchers/{Slug}")).QuerySelectorAll(".entry").Single(e => e.QuerySelector("h3")!.TextContent == "Weaver");
        Assert.Equal("2019 – present", entry.QuerySelector(".when")!.TextContent);
        Assert.Equal(["Of wood", "Of iron"], entry.QuerySelectorAll(".what > ul > li > ul > li").Select(li => li.ChildNodes[0].TextContent.Trim()));
        await PressAsync(admin, id, "Delete");
    }

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script>alert(1)</script>")]
    [InlineData("<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>")]
    [InlineData("'; DROP TABLE Entries; --", "'; DROP TABLE Entries; --")]
    [InlineData("Preis für 최고의 논문 🏆 עברית", "Preis für 최고의 논문 🏆 עברית")]
    [InlineData("ab\u0007c\u001b[31md\u009ce", "abc[31mde")]
    [InlineData("abc\u202Egnp.exe\u2066 \u200Fend", "abcgnp.exe \u200Fend")]
    [InlineData("  runs \t of\u00a0\u00a0space  ", "runs of space")]
    public async Task What_is_typed_is_text_and_nothing_else(string typed, string kept)
    {
        using var admin = await Visitor.SignedInAsync(site);
        string id = IdOf(await (await FilledForm.OpenAsync(admin, $"{Overview}/awards/new")).With(("title", typed), ("description", typed)).SendAsync());
        var page = await PageAsync($"/researchers/{Slug}");
        Assert.Contains(page.QuerySelectorAll(".entry h3"), h => h.TextContent == kept);
        Assert.Empty(page.QuerySelectorAll("main script, main img"));
        Assert.Equal(kept, (await FilledForm.OpenAsync(admin, $"{Overview}/awards/{id}")).Fields["title"]);
        await PressAsync(admin, id, "Delete");
    }

    [Theory]
    [InlineData("awards", "title", "", "Award is missing")]
    [InlineData("positions", "role", "", "The position is empty")]
    [InlineData("awards", "date", "someday soon", "is not read as a date")]
    [InlineData("awards", "date", "present", "is not read as a date")]
    [InlineData("positions", "start", "2019 – 2021", "is a span")]
    [InlineData("service", "year", "twenty", "is not a whole number")]
    [InlineData("service", "year", "99999999999999", "is not a whole number")]
    [InlineData("projects", "links.0.url", "javascript:alert(1)", "is no web address")]
    [InlineData("projects", "links.0.url", "data:text/html,x", "is no web address")]
    [InlineData("projects", "links.0.kind", "malware", "choose one of the list")]
    [InlineData("teaching", "terms", "Fall 2020\nnever", "“never” is not read as a date")]
    public async Task What_is_wrong_is_said_beside_the_field_and_at_the_top_and_what_was_typed_stays(string kind, string field, string typed, string message)
    {
        using var admin = await Visitor.SignedInAsync(site);
        var form = (await FilledForm.OpenAsync(admin, $"{Overview}/{kind}/new")).With((field, typed));
        if (kind == "projects") form.With(("title", "Kept title"));
        var page = await form.SendForPageAsync();

        var link = page.QuerySelectorAll(".errors a").First(a => a.TextContent.Contains(message, StringComparison.Ordinal));
        var input = page.QuerySelector(link.GetAttribute("href")!)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        var beside = page.GetElementById(input.GetAttribute("aria-describedby")!.Split(' ').Single(i => i.EndsWith("-error", StringComparison.Ordinal)))!;
        Assert.Equal(link.TextContent, beside.TextContent);
        Assert.NotNull(page.QuerySelector($"label[for={input.Id}]"));
        var again = FilledForm.Of(admin, "", page);
        if (field != "links.0.kind") Assert.Equal(typed, again.Fields[field].ReplaceLineEndings("\n"));
        if (kind == "projects") Assert.Equal("Kept title", again.Fields["title"]);
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused_with_its_length()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var page = await (await FilledForm.OpenAsync(admin, $"{Overview}/grants/new")).With(("title", new string('x', 501)), ("description", new string('y', 20_001))).SendForPageAsync();
        Assert.Equal(["Title has 501 characters; at most 500 fit. Shorten it.", "Description has 20,001 characters; at most 20,000 fit. Shorten it."], page.QuerySelectorAll(".errors li").Select(li => li.TextContent));
        var huge = await (await FilledForm.OpenAsync(admin, $"{Overview}/grants/new")).With(("title", new string('x', 5 * 1024 * 1024))).SendAsync();
        Assert.Equal(HttpStatusCode.BadRequest, huge.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await (await FilledForm.OpenAsync(admin, $"{Overview}/grants/new")).With(("title", "a\0b")).SendAsync()).StatusCode);
    }

    [Fact]
    public async Task The_second_of_two_people_chooses_per_field()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string id = IdOf(await (await FilledForm.OpenAsync(admin, $"{Overview}/grants/new")).With(("title", "Looms"), ("funder", "The Crown"), ("amount", "1 £")).SendAsync());
        string address = $"{Overview}/grants/{id}";
        var second = await FilledForm.OpenAsync(admin, address);
        await (await FilledForm.OpenAsync(admin, address)).With(("funder", "The Crown Estate"), ("amount", "2 £"), ("role", "PI")).SendAsync();

        var page = await second.With(("funder", "Parliament"), ("amount", "3 £"), ("description", "Mine alone")).SendForPageAsync();
        Assert.Contains("What only they changed stands in the form now: Role", page.QuerySelector(".differences")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Funder", "Amount"], page.QuerySelectorAll(".differences legend").Select(l => l.TextContent).OrderDescending());
        Assert.Contains("Parliament", page.QuerySelector("#f-choice-funder")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The Crown Estate", page.QuerySelector("#f-choice-funder")!.TextContent, StringComparison.Ordinal);

        // Who chooses nothing is asked again, and nothing is overwritten.
        page = await FilledForm.Of(admin, address, page).With(("choice.funder", "mine")).SendForPageAsync();
        Assert.Equal(["Amount"], page.QuerySelectorAll(".differences legend").Select(l => l.TextContent));
        Assert.NotEmpty(page.QuerySelectorAll(".errors a[href='#f-choice-amount']"));
        Assert.Equal(id, IdOf(await FilledForm.Of(admin, address, page).With(("choice.amount", "theirs")).SendAsync()));

        var now = await FilledForm.OpenAsync(admin, address);
        Assert.Equal(("Parliament", "2 £", "PI", "Mine alone"), (now.Fields["funder"], now.Fields["amount"], now.Fields["role"], now.Fields["description"]));
        await PressAsync(admin, id, "Delete");
    }

    [Fact]
    public async Task Rows_are_moved_added_and_removed_by_buttons_that_save_nothing()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string address = $"{Overview}/patents/new";
        var form = (await FilledForm.OpenAsync(admin, address)).With(("title", "Loom"), ("contributors.0.name", "Ada"), ("contributors.1.name", "Bo"), ("contributors.1.equal", "on"), ("rows", "contributors.1.up"));
        var page = await form.SendForPageAsync();
        form = FilledForm.Of(admin, address, page);
        Assert.Equal(("Bo", "on", "Ada"), (form.Fields["contributors.0.name"], form.Fields["contributors.0.equal"], form.Fields["contributors.1.name"]));
        Assert.False(form.Fields.ContainsKey("contributors.1.equal"));
        Assert.Equal("", form.Fields["contributors.2.name"]);
        Assert.Empty(page.QuerySelectorAll(".errors"));

        form = FilledForm.Of(admin, address, await form.With(("rows", "contributors.0.remove")).SendForPageAsync());
        Assert.Equal(("Ada", ""), (form.Fields["contributors.0.name"], form.Fields["contributors.1.name"]));
        Assert.DoesNotContain((await admin.PageAsync(Overview)).QuerySelectorAll(".entry-title"), t => t.TextContent == "Loom");
    }

    [Fact]
    public async Task A_preview_shows_the_entry_as_visitors_would_see_it_and_saves_nothing()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var page = await (await FilledForm.OpenAsync(admin, $"{Overview}/awards/new")).With(("title", "Medal of Zinc"), ("description", "For **looms**"), ("do", "preview")).SendForPageAsync();
        Assert.Equal("Medal of Zinc", page.QuerySelector("#preview .entry h3")!.TextContent);
        Assert.Equal("looms", page.QuerySelector("#preview strong")!.TextContent);
        Assert.Equal("Medal of Zinc", FilledForm.Of(admin, "", page).Fields["title"]);
        await AssertSeenAsync("Medal of Zinc", false);
    }

    [Fact]
    public async Task Entries_are_put_in_order_by_buttons_and_by_dragging()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string[] Titles(IDocument page) => [.. page.QuerySelectorAll(".section-education .entry h3").Select(h => h.TextContent)];
        var before = Titles(await PageAsync($"/researchers/{Slug}"));
        Assert.True(before.Length >= 2);
        var overview = await admin.PageAsync(Overview);
        string first = overview.QuerySelector("a.entry-title[href*='/education/']")!.GetAttribute("href")!.Split('/')[^1];
        await PressAsync(admin, first, "Down");
        string[] swapped = [before[1], before[0], .. before[2..]];
        Assert.Equal(swapped, Titles(await PageAsync($"/researchers/{Slug}")));

        var order = overview.QuerySelectorAll("form[id^=order-]").Single(f => f.QuerySelector("[name=kind]")!.GetAttribute("value") == "education");
        await FilledForm.Of(admin, Overview, overview, "#" + order.Id).SendAsync();
        Assert.Equal(before, Titles(await PageAsync($"/researchers/{Slug}")));
        Assert.Equal(HttpStatusCode.Redirect, (await FilledForm.Of(admin, Overview, overview, "#" + order.Id).With(("ids", "x,-1,99999999999,")).SendAsync()).StatusCode);
    }

    [Fact]
    public async Task Saving_what_was_left_alone_changes_nothing()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var overview = await admin.PageAsync(Overview);
        var hrefs = overview.QuerySelectorAll("a.entry-title").Select(a => a.GetAttribute("href")!).ToList();
        Assert.True(hrefs.Count > 10);
        foreach (string href in hrefs) Assert.Equal(HttpStatusCode.Redirect, (await (await FilledForm.OpenAsync(admin, href)).SendAsync()).StatusCode);
        await (await FilledForm.OpenAsync(admin, $"{Overview}/person")).SendAsync();
        overview = await admin.PageAsync(Overview);
        Assert.DoesNotContain(overview.QuerySelectorAll(".badge"), b => b.TextContent == "changed here");
    }

    [Fact]
    public async Task Somebody_elses_entries_other_kinds_and_damaged_forms_are_refused()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string href = (await admin.PageAsync(Overview)).QuerySelector("a.entry-title[href*='/education/']")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(href.Replace(Slug, "sanghyuk-chun", StringComparison.Ordinal))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(href.Replace("education", "awards", StringComparison.Ordinal))).StatusCode);
        foreach (string missing in (string[])[$"{Overview}/summary/new", $"{Overview}/Education/new", $"{Overview}/nonsense/new", $"{Overview}/education/0", "/admin/researchers/nobody", "/admin/researchers/nobody/person"])
            Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(missing)).StatusCode);
        foreach (string damaged in (string[])["", "no JSON", "[]", "{\"institution\": 5}", new string('[', 5000)])
            Assert.Equal(HttpStatusCode.BadRequest, (await (await FilledForm.OpenAsync(admin, href)).With(("begun", damaged)).SendAsync()).StatusCode);
    }

    /// <summary>The id of the entry that an answer leads to.</summary>
    internal static string IdOf(HttpResponseMessage saved)
    {
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return Regex.Match(saved.Headers.Location!.OriginalString, "#e(\\d+)$").Groups[1].Value;
    }

    /// <summary>Presses a button of an entry on the overview.</summary>
    internal static async Task PressAsync(Visitor admin, string id, string button, string overview = Overview)
    {
        var page = await admin.PageAsync(overview);
        var item = page.GetElementById("e" + id) ?? throw new InvalidOperationException($"There is no entry {id} on {overview}.");
        var form = item.QuerySelector("form.entry-buttons")!;
        string address = form.QuerySelectorAll("button").Select(b => b.GetAttribute("formaction")!).Single(a => a.EndsWith("handler=" + button, StringComparison.OrdinalIgnoreCase));
        var fields = form.QuerySelectorAll("input").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        var answer = await admin.PostAsync(address, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.DoesNotContain("done=nothing", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private async Task AssertSeenAsync(string word, bool isSeen)
    {
        using var visitor = new Visitor(site);
        var seen = new List<string>();
        foreach (string address in Public)
        {
            var answer = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            if ((await answer.Content.ReadAsStringAsync()).Contains(word, StringComparison.OrdinalIgnoreCase)) seen.Add(address);
        }

        Assert.DoesNotContain((await visitor.PageAsync("/search?q=" + word)).QuerySelectorAll("main a"), a => a.TextContent.Contains(word, StringComparison.Ordinal));
        if (isSeen) Assert.Superset(Public[..4].ToHashSet(), seen.ToHashSet());
        else Assert.Empty(seen);
    }

    private static async Task<string> TextAsync(Visitor visitor, string address) => await (await visitor.GetAsync(address)).Content.ReadAsStringAsync();

    private async Task<IDocument> PageAsync(string address) => (await site.GetAsync(address)).Page;
}
