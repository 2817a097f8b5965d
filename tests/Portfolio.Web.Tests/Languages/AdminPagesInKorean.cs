using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.History;
using Portfolio.Store.Importing;
using Portfolio.Store.Merging;
using Portfolio.Web.Forms;
using Portfolio.Web.Tests.Accounts;
using Portfolio.Web.Tests.Pages.Admin;

namespace Portfolio.Web.Tests.Languages;

/// <summary>Every page for admins and accounts, after much was done and much went wrong, in Korean: nothing is left in English.</summary>
public sealed class AdminPagesInKorean
{
    private const string Who = "ada@example.org", Jong = "jonghyun-song", Chun = "sanghyuk-chun", Hwan = "hwanjun-song", Ann = "ann-weaver";

    private const string Cv =
        "# Ann Weaver\n\nann@example.org · +82 10 0000 0000\n\n{% include nav.html %}\n\n[Your Name]\n\n## Education\n\n- Ph.D. in Looms, University of Threads, 2020 – 2024\n\n## Experience\n\n- Engineer, Engines Ltd, 2022 – 2019\n\n## Awards\n\n- Alpha Prize, Guild of Weavers, 2020\n- Beta Medal, Royal Society, 2021\n\n"
        + "## Publications\n\n- **A. Weaver**, B. Other. **Counting Mechanical Threads of Looms.** ACL 2021.\n- **A. Weaver**, B. Other. **Weaving Algebraic Patterns with Cards.** EMNLP 2023.\n- B. Other. **A Paper of Nobody in Particular.** Under review, 1999.\n";

    private const string Bibliography =
        "@article{bad, title={Looms of Many Hands} author={A, B, C, D}, year=2020}\n@article{twin, title={Looms of Many Feet}, author={Weaver, Cleo}, journal=unknown, crossref={gone}}\n@article{twin, author={X}}\n@article{open, title={Never closed\n";

    private readonly List<string> left = [];

    [Fact]
    public async Task Nothing_is_left_in_English()
    {
        await using var site = new Site();
        using var admin = await KoreanAsync(site);
        await WorkAsync(site, admin);
        var routes = new HashSet<string>();
        foreach (var (route, address) in await AddressesAsync(site))
        {
            var answer = await admin.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
            await LookAsync(answer, address);
            routes.Add(route);
        }

        // A new page can't be forgotten.
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null && e.RoutePattern.RawText!.Split('/')[0] is "admin" or "account").Select(e => e.RoutePattern.RawText!);
        Assert.Empty(pages.Except(routes).Except(["account/sign-out", "account/setup", "account/invitation", "account/second-step"]));
        Assert.True(left.Count == 0, string.Join('\n', left.Distinct()));
    }

    [Fact]
    public async Task What_goes_wrong_is_said_in_Korean()
    {
        await using var site = new Site();
        using var admin = await KoreanAsync(site);
        await ImportAsync(site, "ann.md", Cv, DocumentFormat.Markdown);
        int revision = await LastRevisionAsync(site);
        int award = await EntryAsync(site, Ann, SectionKind.Awards);

        // Forms with mistakes, and somebody else's changes meanwhile.
        foreach (var kind in EntryForms.All)
        {
            string address = $"/admin/researchers/{Ann}/{EnumName.Of(kind)}/new";
            var form = await FilledForm.OpenAsync(admin, address);
            await LookAsync(await form.SendAsync(), address);
            foreach (string name in form.Fields.Keys.Where(name => name is not "__RequestVerificationToken").ToList()) form.Fields[name] = name.StartsWith("begun", StringComparison.Ordinal) ? form.Fields[name] : "\u0001 nonsense " + new string('x', 300);
            await LookAsync(await form.SendAsync(), address);
        }

        string entry = $"/admin/researchers/{Ann}/awards/{award}";
        var mine = await FilledForm.OpenAsync(admin, entry);
        await (await FilledForm.OpenAsync(admin, entry)).With(("title", "Alpha Prize of Theirs")).SendAsync();
        await LookAsync(await mine.With(("title", "Alpha Prize of Mine")).SendAsync(), entry);
        await LookAsync(await admin.SubmitAsync($"/admin/revisions/{revision}", "form.undo"), "undo with choices");
        await ImportAsync(site, "ann.md", Cv.Replace("2021", "2022", StringComparison.Ordinal), DocumentFormat.Markdown);
        await LookAsync(await admin.SubmitAsync($"/admin/revisions/{revision}", "form.undo"), "undo that is blocked");

        // Publications: an address that can't be had, one like it, what is pasted.
        string publication = $"/admin/publications/{await PublicationAsync(site, Ann)}";
        foreach (string wanted in (string[])["Not An Address", "!!", "cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable"])
            await LookAsync(await admin.SubmitAsync(publication, "form[action*=Address]", ("wanted", wanted)), publication);
        foreach (string pasted in (string[])["", "https://example.org/paper", Bibliography, "{\"x\": \\ud83d}", "[{\"id\": 5}]", "- A. Weaver. **A Line of a CV.** ACL 2020.", new string('x', 30_000)])
            await LookAsync(await admin.SubmitAsync($"/admin/publications/new?researcher={Ann}", "form[action*=Read]", ("paste", pasted), ("researcher", Ann)), $"pasted {pasted}");
        await LookAsync(await (await FilledForm.OpenAsync(admin, $"/admin/publications/new?researcher={Ann}")).With(("title", "Counting Mechanical Threads of Looms")).SendAsync(), "one like it");
        await LookAsync(await (await FilledForm.OpenAsync(admin, publication)).With(("title", ""), ("year", "soon"), ("date", "soon")).SendAsync(), publication);

        // Documents that can't be taken, or of nobody.
        foreach (var (name, text) in (IEnumerable<(string, string)>)
            [("cv.docx", "PK\u0003\u0004rest"), ("cv.md", "%PDF-1.7"), ("cv.md", ""), ("cv.md", " \n"), ("cv.json", "no json"), ("cv.bib", "none"), ("cv.md", "a\0b"), ("cv.md", "a\u00ffb"), ("nobody.md", "## Hobbies\n\n- Chess\n"), ("broken.json", "{\"basics\": nothing}"), ("list.json", "[1, 2"), ("odd.json", "{\"title\": 5}")])
        {
            var answer = await admin.UploadAsync("/admin/import", "form[enctype]", name, Encoding.Latin1.GetBytes(text));
            await LookAsync(answer.Headers.Location is { } review ? await admin.GetAsync(review.OriginalString) : answer, name);
        }

        await LookAsync(await admin.UploadAsync("/admin/import", "form[enctype]", "x.md", Encoding.UTF8.GetBytes(Cv), ("researcher", "Not A Slug")), "an owner that can't be");
        await LookAsync(await admin.SubmitAsync($"/admin/documents/{await DocumentAsync(site)}", "form[action*=Move], .move-document form", ("to", "nobody"), ("newName", "")), "a document to nobody");
        await LookAsync(await admin.UploadAsync($"/admin/researchers/{Ann}/photo", "form[enctype]", "photo.png", [1, 2, 3]), "no photo");
        await LookAsync(await admin.SubmitAsync("/admin/accounts", "form.account-form", ("email", "no address"), ("role", "editor")), "/admin/accounts");
        await LookAsync(await (await FilledForm.OpenAsync(admin, "/admin/venues/acl")).With(("name", ""), ("parent", "acl")).SendAsync(), "/admin/venues/acl");
        await LookAsync(await (await FilledForm.OpenAsync(admin, "/admin/venues/acl")).With(("parent", "acl"), ("aliases", "CVPR")).SendAsync(), "/admin/venues/acl");

        // What scripts of forms ask is a part of their pages.
        Assert.Equal("2024년 3월(으)로 읽음", await (await admin.GetAsync("/admin/reading/date?text=Mar+2024")).Content.ReadAsStringAsync());

        // A site that knows nobody takes an export; not this one.
        await using var empty = new Site { ContentDirectory = Path.Combine(Path.GetTempPath(), "portfolio-no-content") };
        using var first = await KoreanAsync(empty);
        foreach (string address in (string[])["/admin", "/admin/export", "/admin/researchers", "/admin/publications", "/admin/venues", "/admin/documents", "/admin/revisions", "/admin/import"]) await LookAsync(await first.GetAsync(address), address);
        foreach (string export in (string[])["{\"x\"", "[]", "{\"format\":\"portfolio-export\",\"version\":99,\"tables\":{}}", "{\"format\":\"portfolio-export\",\"version\":1,\"tables\":{\"Contacts\":[{\"Id\":\"x\"}]}}"])
            await LookAsync(await first.UploadAsync("/admin/export", "form[enctype]", "portfolio.json", Encoding.UTF8.GetBytes(export)), export);
        Assert.True(left.Count == 0, string.Join('\n', left.Distinct()));
    }

    [Fact]
    public async Task Getting_in_is_said_in_Korean()
    {
        await using var site = new Site();
        using var stranger = Korean(site);
        foreach (string address in (string[])["/account/sign-in", "/account/sign-in?over=1", "/account/second-step", "/account/setup?token=x", "/account/invitation?token=x"]) await LookAsync(await stranger.GetAsync(address), address);
        await LookAsync(await stranger.SignInAsync("nobody@example.org", "not the password"), "a wrong password");
        using var admin = await KoreanAsync(site);
        var answer = await admin.SubmitAsync("/admin/accounts", "form.narrow", ("email", "grace@example.org"), ("role", "editor"));
        string link = (await Visitor.ReadAsync(answer, "/")).QuerySelector("#invitation-link")!.TextContent;
        await LookAsync(answer, "an invitation");
        link = link[link.IndexOf("/account", StringComparison.Ordinal)..];
        await LookAsync(await stranger.GetAsync(link), link);
        foreach (var (password, again) in ((string, string)[])[("short", "short"), ("password1234!", "password1234!"), (Visitor.Password, "x")])
            await LookAsync(await stranger.SubmitAsync(link, "form.account-form", ("password", password), ("again", again)), link);
        await LookAsync(await admin.SubmitAsync("/account/security/password", "form.account-form", ("old", "not the password"), ("password", Visitor.Password), ("again", "x")), "a change of password");

        const string factor = "/account/security/second-factor";
        await LookAsync(await admin.SubmitAsync(factor, "form[action$=Begin]", ("password", "not the password")), factor);
        answer = await admin.SubmitAsync(factor, "form[action$=Begin]", ("password", Visitor.Password));
        var begun = await Visitor.ReadAsync(answer, factor);
        string key = begun.QuerySelector(".key-text")!.TextContent;
        await LookAsync(answer, factor);
        await LookAsync(await admin.SubmitAsync(begun, factor, "form[action$=Confirm]", ("code", "000000")), factor);
        await LookAsync(await admin.SubmitAsync(begun, factor, "form[action$=Confirm]", ("code", Totp.Code(key, -1))), factor);
        foreach (string address in (string[])[factor, "/account/security"]) await LookAsync(await admin.GetAsync(address), address);
        using var late = Korean(site);
        await late.SignInAsync(Visitor.Email, Visitor.Password);
        await LookAsync(await late.GetAsync("/account/second-step"), "the second step");
        await LookAsync(await late.SubmitAsync("/account/second-step", "form.account-form", ("code", "000000")), "a wrong code");
        Assert.True(left.Count == 0, string.Join('\n', left.Distinct()));
    }

    // What fills histories and lists: edits, merges, imports, and their undoing.
    private static async Task WorkAsync(Site site, Visitor admin)
    {
        await ImportAsync(site, "ann.md", Cv, DocumentFormat.Markdown);
        await ImportAsync(site, "cleo.bib", Bibliography, DocumentFormat.BibTeX, "cleo-weaver");
        await ImportAsync(site, "bo.md", "# Bo Other\n\n## Publications\n\n- A. Weaver, B. Other. **Counting Mechanical Threads of Looms Twice.** EMNLP 2022.\n- A. Weaver, B. Other. **Weaving Algebraic Patterns with Punched Cards.** ACL 2022.\n- A. Weaver, **B. Other**. **Counting Mechanical Threads of Looms.** ACL 2021.\n", DocumentFormat.Markdown);
        int award = await EntryAsync(site, Ann, SectionKind.Awards), own = await EntryAsync(site, Jong, SectionKind.Awards);
        await (await FilledForm.OpenAsync(admin, $"/admin/researchers/{Ann}/awards/{award}")).With(("title", "Alpha Prize of the Guild")).SendAsync();
        await (await FilledForm.OpenAsync(admin, $"/admin/researchers/{Ann}/person")).With(("headline", "Weaver of Patterns")).SendAsync();
        await (await FilledForm.OpenAsync(admin, $"/admin/researchers/{Ann}/talks/new")).With(("title", "On Looms")).SendAsync();
        await (await FilledForm.OpenAsync(admin, "/admin/settings")).With(("name", "Looms"), ("theme", "lab"), ("accent", "blue")).SendAsync();
        await AskAsync<EditEntry>(site, async e =>
        {
            await e.DeleteAsync(Jong, own, Who);
            await e.RestoreAsync(Jong, own, Who);
            await e.ShowAsync(Jong, own, false, Who);
            await e.ShowAsync(Jong, own, true, Who);
            await e.PutUnderAsync(Jong, own, "Honours", Who);
            await e.PutUnderAsync(Jong, own, null, Who);
            await e.OrderAsync(Jong, SectionKind.Awards, [own], Who);
        });
        await AskAsync<EditPerson>(site, async e =>
        {
            await e.ShowAsync(Hwan, false, Who);
            await e.ShowAsync(Hwan, true, Who);
            await e.ArrangeAsync(Hwan, [new SectionChoice(SectionKind.Awards, null, false), new SectionChoice(SectionKind.Education, "Education", true)], Who);
        });
        string one = await PublicationAsync(site, Ann);
        await (await FilledForm.OpenAsync(admin, $"/admin/publications/{one}")).With(("note", "Best paper"), ("volume", "7")).SendAsync();
        await AskAsync<EditPublication>(site, async e =>
        {
            await e.ChangeSlugAsync(one, "counted-threads", Who);
            await e.DeleteAsync("counted-threads", Who);
            await e.RestoreAsync("counted-threads", Who);
            await e.ShowAsync("counted-threads", false, Who);
            await e.ShowAsync("counted-threads", true, Who);
        });
        await AskAsync<EditPublicationList>(site, async l =>
        {
            await l.PutOnAsync(Chun, "counted-threads", Who);
            await l.TakeOffAsync(Chun, "counted-threads", Who);
            await l.OrderAsync(Jong, [1], Who);
        });
        // The document says something else where somebody wrote, and has less.
        await ImportAsync(site, "ann.md", Cv.Replace("Alpha Prize", "Alpha Cup", StringComparison.Ordinal).Replace("- Beta Medal, Royal Society, 2021\n", "", StringComparison.Ordinal).Replace("- B. Other. **A Paper of Nobody in Particular.** Under review, 1999.\n", "", StringComparison.Ordinal), DocumentFormat.Markdown);
        await AskAsync<EditVenue>(site, e => e.MergeAsync("cvpr", "iccv", Who));
        await AskAsync<EditVenue>(site, e => e.SplitAsync("cvpr", "ICCV", Who));
        await (await FilledForm.OpenAsync(admin, "/admin/venues/acl")).With(("field", "Language")).SendAsync();
        await AskAsync<MergePublications>(site, async m =>
        {
            await m.RunAsync("counted-threads", "counting-mechanical-threads-of-looms-twice", new Dictionary<string, bool> { ["title"] = false }, Who);
            await m.SplitAsync("counted-threads", [(await SourceAsync(site, "counted-threads"))], Who);
        });
        await AskAsync<MergeResearchers>(site, async m =>
        {
            await m.MoveDocumentAsync(await DocumentAsync(site, "cleo.bib"), null, "Dee Dyer", Who);
            await m.RunAsync("dee-dyer", "cleo-weaver", Who);
        });
        int last = await LastRevisionAsync(site);
        await AskAsync<UndoRevision>(site, async u =>
        {
            foreach (int revision in (int[])[last, last + 1, last - 3, last - 6, 5]) await u.RunAsync(revision, (await u.RunAsync(revision, new Dictionary<string, bool>(), Who)).Conflicts.ToDictionary(c => c.Key, _ => true), Who);
        });
        // What waits: something new, something for nobody, something that can't be read.
        foreach (var (name, text) in (IEnumerable<(string, string)>)[("ann.md", Cv.Replace("Guild of Weavers", "Royal Guild", StringComparison.Ordinal) + "\n## Hobbies\n\nChess.\n"), ("nobody.md", "## Hobbies\n\n- Chess\n"), ("papers.bib", Bibliography)])
            await admin.UploadAsync("/admin/import", "form[enctype]", name, Encoding.UTF8.GetBytes(text), ("researcher", name == "papers.bib" ? Ann : ""));
        await Visitor.AddEditorAsync(site.Services, "editor@example.org", Jong);
    }

    // Each page at the addresses of all that there is for it.
    private static async Task<List<(string Route, string Address)>> AddressesAsync(Site site)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortfolioDb>();
        string today = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var all = new List<(string, string)>();
        foreach (string plain in (string[])
            ["admin", "admin/accounts", "admin/conflicts", "admin/dates", "admin/documents", "admin/duplicates", "admin/export", "admin/import", "admin/publications", "admin/publications/new", "admin/researchers", "admin/researchers/new", "admin/revisions", "admin/settings", "admin/venues", "account/security", "account/security/password", "account/security/second-factor", "account/sign-in"])
            all.Add((plain, "/" + plain));
        foreach (string query in (string[])["/admin/accounts?done=deleted", "/admin/import?done=imported", "/admin/import?done=unchanged", "/admin/import?done=gone", "/admin/import?problem=size", "/admin/duplicates?done=merged", "/admin/duplicates?done=kept", "/admin/revisions?done=undone", "/admin/revisions?day=2001-01-01", "/admin/researchers?q=nobody", "/admin/publications?q=nothing", "/admin/venues?q=nowhere", "/admin/settings?done=saved", $"/admin/publications/new?researcher={Ann}"])
            all.Add((query[1..query.IndexOf('?', StringComparison.Ordinal)], query));
        foreach (var filter in Enum.GetValues<Portfolio.Store.Desk.PublicationDeskFilter>()) all.Add(("admin/publications", $"/admin/publications?filter={EnumName.Of(filter)}"));
        all.AddRange((await db.Documents.Select(d => d.Id).ToListAsync()).Select(id => ("admin/documents/{id:int}", $"/admin/documents/{id}")));
        all.AddRange((await db.Revisions.Select(d => d.Id).ToListAsync()).Select(id => ("admin/revisions/{id:int}", $"/admin/revisions/{id}")));
        foreach (int id in await db.PendingImports.Select(p => p.Id).ToListAsync()) all.Add(("admin/import/{id:int}", $"/admin/import/{id}"));
        foreach (var pending in await db.PendingImports.Where(p => p.ResearcherSlug == Ann).ToListAsync()) all.Add(("admin/researchers/{slug}/import/{id:int}", $"/admin/researchers/{Ann}/import/{pending.Id}"));
        foreach (string slug in (string[])[Ann, Jong, Chun, Hwan, "dee-dyer"])
        {
            foreach (string below in (string[])["", "/person", "/sections", "/photo", "/preview", "/history", "/import", "/conflicts", "/merge"]) all.Add(($"admin/researchers/{{slug}}{below}", $"/admin/researchers/{slug}{below}"));
            all.Add(("admin/researchers/{slug}/history", $"/admin/researchers/{slug}/history?on={today}&done=restored"));
            all.Add(("admin/researchers/{slug}/merge", $"/admin/researchers/{slug}/merge?q=song"));
            foreach (var entry in await db.Entries.IgnoreQueryFilters().Where(e => !e.IsDeleted && db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == slug)).Select(e => new { e.Id, e.Kind }).ToListAsync())
            {
                string at = string.Create(CultureInfo.InvariantCulture, $"/admin/researchers/{slug}/{EnumName.Of(entry.Kind)}/{entry.Id}");
                all.Add(("admin/researchers/{slug}/{kind}/{id:int}", at));
                if (entry.Id % 10 == 0) all.Add(("admin/researchers/{slug}/{kind}/{id:int}/history", $"{at}/history?on={today}"));
            }
        }

        foreach (int id in await db.RevisionRows.Where(r => r.Table == "Entries" || r.Table == "Researchers").Join(db.Researchers.Where(r => r.Slug == Ann), row => row.Key, r => r.Id, (row, _) => row.RevisionId).Distinct().ToListAsync())
            if (await db.RevisionRows.AnyAsync(r => r.RevisionId == id && r.Table == "Researchers" && db.Researchers.Any(x => x.Id == r.Key && x.Slug == Ann))) all.Add(("admin/researchers/{slug}/history/{id:int}", $"/admin/researchers/{Ann}/history/{id}"));
        foreach (var kind in EntryForms.All) all.Add(("admin/researchers/{slug}/{kind}/new", $"/admin/researchers/{Ann}/{EnumName.Of(kind)}/new"));
        foreach (string slug in await db.Publications.IgnoreQueryFilters().OrderByDescending(p => p.Id).Select(p => p.Slug).Take(12).ToListAsync())
            foreach (string below in (string[])["", "/history", "/merge"]) all.Add(($"admin/publications/{{slug}}{below}", $"/admin/publications/{slug}{below}"));
        all.Add(("admin/publications/{slug}/merge", "/admin/publications/counted-threads/merge?q=weaving"));
        all.Add(("admin/publications/{slug}/merge", $"/admin/publications/counted-threads/merge?with={await PublicationAsync(site, Chun)}"));
        foreach (string slug in (string[])["cvpr", "acl", "emnlp"])
            foreach (string below in (string[])["", "/history"]) all.Add(($"admin/venues/{{slug}}{below}", $"/admin/venues/{slug}{below}"));
        all.Add(("admin/venues/{slug}", "/admin/venues/acl?q=cvpr"));
        foreach (int id in await scope.ServiceProvider.GetRequiredService<Portfolio.Web.Accounts.AccountsDb>().Users.Select(u => u.Id).ToListAsync()) all.Add(("admin/accounts/{id:int}", $"/admin/accounts/{id}?q=song"));
        return all;
    }

    private async Task LookAsync(HttpResponseMessage answer, string address)
    {
        if (answer.Content.Headers.ContentType?.MediaType != "text/html") return;
        var page = await Visitor.ReadAsync(answer, "/admin");
        if (page.DocumentElement.GetAttribute("lang") != "ko") left.Add($"{address} is no Korean page");
        else left.AddRange(LeftInEnglish.On(page).Select(text => $"{text}   ({address})"));
    }

    private static async Task<Visitor> KoreanAsync(Site site)
    {
        await Visitor.AddAdminAsync(site);
        var visitor = Korean(site);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(Visitor.Email, Visitor.Password)).StatusCode);
        return visitor;
    }

    private static Visitor Korean(Site site)
    {
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", "ko");
        return new Visitor(client);
    }

    private static async Task AskAsync<T>(Site site, Func<T, Task> ask)
        where T : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        await ask(scope.ServiceProvider.GetRequiredService<T>());
    }

    private static async Task<TResult> FindAsync<TResult>(Site site, Func<PortfolioDb, Task<TResult>> find)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await find(scope.ServiceProvider.GetRequiredService<PortfolioDb>());
    }

    private static Task ImportAsync(Site site, string name, string text, DocumentFormat format, string? researcher = null) => AskAsync<ImportDocument>(site, async import =>
        Assert.Null((await import.RunAsync(new ImportRequest { Reading = CvReader.Read(text, format), DocumentName = name, Text = text, Format = format, ResearcherSlug = researcher })).Error));

    private static Task<int> EntryAsync(Site site, string researcher, SectionKind kind) =>
        FindAsync(site, db => db.Entries.Where(e => e.Kind == kind && db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == researcher)).OrderBy(e => e.Ordinal).Select(e => e.Id).FirstAsync());

    private static Task<string> PublicationAsync(Site site, string researcher) =>
        FindAsync(site, db => db.Publications.Where(p => p.Sources.Any(s => db.Researchers.Any(r => r.Id == s.ResearcherId && r.Slug == researcher))).OrderBy(p => p.Id).Select(p => p.Slug).FirstAsync());

    private static Task<int> SourceAsync(Site site, string publication) =>
        FindAsync(site, db => db.PublicationSources.Where(s => s.Publication!.Slug == publication).OrderByDescending(s => s.Id).Select(s => s.Id).FirstAsync());

    private static Task<int> DocumentAsync(Site site, string? name = null) => FindAsync(site, db => db.Documents.Where(d => name == null || d.Name == name).Select(d => d.Id).FirstAsync());

    private static Task<int> LastRevisionAsync(Site site) => FindAsync(site, db => db.Revisions.MaxAsync(r => r.Id));
}
