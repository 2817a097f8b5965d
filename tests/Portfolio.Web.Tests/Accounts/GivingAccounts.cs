using System.Net;
using System.Text.Json.Nodes;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store.Editing;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>Admins give accounts, roles and researchers, and take them away.</summary>
public sealed class GivingAccounts(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Somebody_is_invited_sets_a_password_and_edits_whom_they_were_given()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string link = await InviteAsync(admin, "grace@example.org", "editor");
        string address = await AddressOfAsync(admin, "grace@example.org");
        Assert.Contains("Invited", (await admin.PageAsync("/admin/accounts")).QuerySelector($".accounts li:has(a[href='{address}'])")!.TextContent, StringComparison.Ordinal);

        // Found by a word; what was found before stays chosen though a search doesn't show it.
        await ChooseAsync(admin, address, "hwanjun", "hwanjun-song");
        var searched = await admin.PageAsync(address + "?q=sanghyuk");
        Assert.Equal(["hwanjun-song", "sanghyuk-chun"], searched.QuerySelectorAll("input[name=researcher]").Select(i => i.GetAttribute("value")));
        Assert.Equal("hwanjun-song", Assert.Single(searched.QuerySelectorAll("input[name=researcher][checked]")).GetAttribute("value"));
        await ChooseAsync(admin, address, "sanghyuk", "sanghyuk-chun", "hwanjun-song");
        await ChooseAsync(admin, address, "nobody of this name", "sanghyuk-chun");

        using var grace = new Visitor(site);
        var page = await grace.PageAsync(link);
        Assert.Contains("grace@example.org", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("tried first", await (await AcceptAsync(grace, link, "password1234!")).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("not the same", await (await grace.SubmitAsync(link, "form.account-form", ("password", Visitor.Password), ("again", "x"))).Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal("/admin", (await AcceptAsync(grace, link, Visitor.Password)).Headers.Location!.OriginalString);
        var home = await grace.PageAsync("/admin");
        Assert.Contains("Sanghyuk Chun", home.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Hwanjun Song", home.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Null(home.QuerySelector(".admin-bar a[href='/admin/accounts']"));
        Assert.Equal(HttpStatusCode.Forbidden, (await grace.GetAsync("/admin/accounts")).StatusCode);

        // The link works once, and a link of nobody gets the same answer.
        using var late = new Visitor(site);
        var used = await late.GetAsync(link);
        var made = await late.GetAsync("/account/invitation?token=" + OneTimeToken.New());
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (used.StatusCode, made.StatusCode));
        Assert.Equal(await used.Content.ReadAsStringAsync(), await made.Content.ReadAsStringAsync());

        // A role counts at once.
        await admin.SubmitAsync(address, "form[action$=Role]", ("role", "admin"));
        Assert.Equal(HttpStatusCode.OK, (await grace.GetAsync("/admin/accounts")).StatusCode);
        await admin.SubmitAsync(address, "form[action$=Role]", ("role", "editor"));
        Assert.Equal(HttpStatusCode.Forbidden, (await grace.GetAsync("/admin/accounts")).StatusCode);
    }

    [Fact]
    public async Task Somebody_whose_page_is_hidden_still_can_be_given()
    {
        using var admin = await Visitor.SignedInAsync(site);
        await InviteAsync(admin, "mary@example.org", "editor");
        await using var scope = site.Services.CreateAsyncScope();
        string slug = await scope.ServiceProvider.GetRequiredService<EditPerson>().AddAsync(new JsonObject { ["name"] = "Ida Invented" }, "admin");
        string address = await AddressOfAsync(admin, "mary@example.org");
        await ChooseAsync(admin, address, "invented", slug);
        Assert.Equal(slug, Assert.Single((await admin.PageAsync(address)).QuerySelectorAll("input[name=researcher][checked]")).GetAttribute("value"));
    }

    [Fact]
    public async Task Accounts_are_found_by_their_address_where_there_are_many()
    {
        await using var many = new Site();
        using var admin = await Visitor.SignedInAsync(many);
        Assert.Null((await admin.PageAsync("/admin/accounts")).QuerySelector("main [role=search]"));
        await using (var scope = many.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
            for (int i = 0; i < 220; i++)
            {
                string email = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"person{i:000}@{(i % 2 == 0 ? "even" : "odd_100")}.example.org");
                Assert.True((await accounts.CreateAsync(new Account { UserName = email, Email = email })).Succeeded, email);
            }
        }

        var page = await admin.PageAsync("/admin/accounts");
        Assert.NotNull(page.QuerySelector("main [role=search] input[name=q]"));
        Assert.Equal(["person007@odd_100.example.org"], await FoundAsync("PERSON007"));
        Assert.Equal(110, (await FoundAsync("@even.")).Count);
        // What is typed is no pattern.
        Assert.Equal(110, (await FoundAsync("_100")).Count);
        Assert.Empty(await FoundAsync("person_0"));
        Assert.NotNull((await admin.PageAsync("/admin/accounts?q=nobody")).QuerySelector("main [role=search] input[value=nobody]"));

        async Task<List<string>> FoundAsync(string q)
        {
            var found = new List<string>();
            for (string? next = $"/admin/accounts?q={Uri.EscapeDataString(q)}"; next is not null;)
            {
                var list = await admin.PageAsync(next);
                found.AddRange(list.QuerySelectorAll(".accounts a").Select(a => a.TextContent));
                next = list.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            return found;
        }
    }

    [Fact]
    public async Task What_is_wrong_with_an_address_is_said_and_what_was_typed_stays()
    {
        using var admin = await Visitor.SignedInAsync(site);
        foreach (string email in (string[])["", "no address", Visitor.Email, new string('x', 300) + "@example.org", "<script>@x", "a'; DROP TABLE AspNetUsers; --"])
        {
            var answer = await ReadAsync(await admin.SubmitAsync("/admin/accounts", "form.narrow", ("email", email), ("role", "admin")));
            Assert.NotEmpty(answer.QuerySelector("[role=alert]")!.TextContent.Trim());
            Assert.Equal(email, answer.QuerySelector("#email")!.GetAttribute("value") ?? "");
            Assert.NotNull(answer.QuerySelector("input[value=admin][checked]"));
        }
    }

    [Fact]
    public async Task A_link_runs_out_and_a_new_one_takes_the_place_of_the_old_and_of_the_password()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string first = await InviteAsync(admin, "renewed@example.org", "admin");
        string address = await AddressOfAsync(admin, "renewed@example.org");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
            var invitation = await db.Invitations.SingleAsync(i => i.Account.Email == "renewed@example.org");
            Assert.DoesNotContain(invitation.Hash, first, StringComparison.Ordinal);
            invitation.ExpiresAt = DateTime.UtcNow.AddSeconds(-1);
            await db.SaveChangesAsync();
        }

        using var person = new Visitor(site);
        Assert.Equal(HttpStatusCode.NotFound, (await person.GetAsync(first)).StatusCode);
        string second = await LinkAsync(await admin.SubmitAsync(address, "form[action$=Reset]"));
        Assert.Equal("/admin", (await AcceptAsync(person, second, Visitor.Password)).Headers.Location!.OriginalString);

        string third = await LinkAsync(await admin.SubmitAsync(address, "form[action$=Reset]"));
        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await person.SignInAsync("renewed@example.org", Visitor.Password)).StatusCode);
        Assert.Equal("/admin", (await AcceptAsync(person, third, "another " + Visitor.Password)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_new_link_does_not_lead_around_the_second_factor_and_an_admin_takes_that_away()
    {
        using var admin = await Visitor.SignedInAsync(site);
        string link = await InviteAsync(admin, "careful@example.org", "admin");
        string address = await AddressOfAsync(admin, "careful@example.org");
        using var careful = new Visitor(site);
        await AcceptAsync(careful, link, Visitor.Password);
        var begun = await ReadAsync(await careful.SubmitAsync("/account/security/second-factor", "form[action$=Begin]", ("password", Visitor.Password)));
        await careful.SubmitAsync(begun, "", "form[action$=Confirm]", ("code", Totp.Code(begun.QuerySelector(".key-text")!.TextContent)));

        string again = await LinkAsync(await admin.SubmitAsync(address, "form[action$=Reset]"));
        using var person = new Visitor(site);
        Assert.Equal("/account/second-step", (await AcceptAsync(person, again, Visitor.Password)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await person.GetAsync("/admin")).StatusCode);

        await admin.SubmitAsync(address, "form[action$=SecondFactor]");
        Assert.Equal("/admin", (await person.SignInAsync("careful@example.org", Visitor.Password)).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_disabled_account_is_out_at_once_and_back_when_it_is_enabled()
    {
        using var admin = await Visitor.SignedInAsync(site);
        await Visitor.AddEditorAsync(site.Services, "paused@example.org");
        string address = await AddressOfAsync(admin, "paused@example.org");
        using var paused = new Visitor(site);
        await paused.SignInAsync("paused@example.org", Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, (await paused.GetAsync("/admin")).StatusCode);
        await admin.SubmitAsync(address, "form[action$=Disable]");
        Assert.Equal(HttpStatusCode.Redirect, (await paused.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await paused.SignInAsync("paused@example.org", Visitor.Password)).StatusCode);
        await admin.SubmitAsync(address, "form[action$=Enable]");
        Assert.Equal(HttpStatusCode.Redirect, (await paused.SignInAsync("paused@example.org", Visitor.Password)).StatusCode);

        Assert.Equal("/admin/accounts?done=deleted", (await admin.SubmitAsync(address, "form[action$=Delete]")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await paused.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await admin.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_form_can_not_overrule_what_its_address_names()
    {
        using var admin = await Visitor.SignedInAsync(site);
        await Visitor.AddEditorAsync(site.Services, "named@example.org");
        await Visitor.AddEditorAsync(site.Services, "smuggled@example.org");
        string named = await AddressOfAsync(admin, "named@example.org"), smuggled = await AddressOfAsync(admin, "smuggled@example.org");
        await admin.SubmitAsync(named, "form[action$=Disable]", ("id", smuggled.Split('/')[^1]));
        Assert.Contains("is disabled", (await admin.PageAsync(named)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("is disabled", (await admin.PageAsync(smuggled)).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<string> InviteAsync(Visitor admin, string email, string role) =>
        await LinkAsync(await admin.SubmitAsync("/admin/accounts", "form.narrow", ("email", email), ("role", role)));

    // The link as the admin sees it, this once.
    private static async Task<string> LinkAsync(HttpResponseMessage answer)
    {
        string link = (await ReadAsync(answer)).QuerySelector("#invitation-link")!.TextContent;
        Assert.StartsWith("http://localhost/account/invitation?token=", link, StringComparison.Ordinal);
        return new Uri(link).PathAndQuery;
    }

    private static Task<HttpResponseMessage> AcceptAsync(Visitor visitor, string link, string password) =>
        visitor.SubmitAsync(link, "form.account-form", ("password", password), ("again", password));

    private static async Task<string> AddressOfAsync(Visitor admin, string email) =>
        (await admin.PageAsync("/admin/accounts")).QuerySelectorAll(".accounts a").Single(a => a.TextContent == email).GetAttribute("href")!;

    private static async Task ChooseAsync(Visitor admin, string address, string q, params string[] slugs)
    {
        var page = await admin.PageAsync($"{address}?q={Uri.EscapeDataString(q)}");
        var form = page.QuerySelector("form[action$=Researchers]")!;
        var fields = form.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value")!))
            .Concat(slugs.Select(slug => KeyValuePair.Create("researcher", slug)));
        Assert.EndsWith("?done=researchers", (await admin.PostAsync(form.GetAttribute("action")!, fields)).Headers.Location!.OriginalString, StringComparison.Ordinal);
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        string html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }
}

/// <summary>The last admin who can sign in: on a site of its own.</summary>
public sealed class TheLastAdmin : IDisposable
{
    private readonly Site site = new() { ContentDirectory = Path.Combine(Path.GetTempPath(), "portfolio-no-content") };

    public void Dispose() => site.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public async Task Stays_whatever_is_tried()
    {
        using var admin = await Visitor.SignedInAsync(site);
        // Neither somebody who never set a password is another admin, nor somebody who is disabled.
        await admin.SubmitAsync("/admin/accounts", "form.narrow", ("email", "invited@example.org"), ("role", "admin"));
        await Visitor.AddAdminAsync(site, "disabled@example.org");
        string own = await AddressOfAsync(admin, Visitor.Email), other = await AddressOfAsync(admin, "disabled@example.org");
        Assert.EndsWith("?done=disabled", (await admin.SubmitAsync(other, "form[action$=Disable]")).Headers.Location!.OriginalString, StringComparison.Ordinal);

        foreach (var (form, values) in ((string, (string, string)[])[])[("Role", [("role", "editor")]), ("Disable", []), ("Delete", [])])
            Assert.Equal(own + "?done=last", (await admin.SubmitAsync(own, $"form[action$={form}]", values)).Headers.Location!.OriginalString);
        Assert.Contains("last admin", (await admin.PageAsync(own + "?done=last")).QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin/accounts")).StatusCode);

        // With another one there they may go.
        await admin.SubmitAsync(other, "form[action$=Enable]");
        Assert.Equal("/admin/accounts?done=deleted", (await admin.SubmitAsync(own, "form[action$=Delete]")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await admin.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Stays_when_two_remove_each_other_at_once()
    {
        await Visitor.AddAdminAsync(site, "a@example.org");
        await Visitor.AddAdminAsync(site, "b@example.org");
        var done = await Task.WhenAll(((string[])["a@example.org", "b@example.org"]).Select(email => Task.Run(async () =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            var account = await scope.ServiceProvider.GetRequiredService<AccountsDb>().Users.SingleAsync(a => a.Email == email);
            return await scope.ServiceProvider.GetRequiredService<AccountRoster>().SetEnabledAsync(account, false, default);
        })));
        Assert.Single(done, d => d);
    }

    private static async Task<string> AddressOfAsync(Visitor admin, string email) =>
        (await admin.PageAsync("/admin/accounts")).QuerySelectorAll(".accounts a").Single(a => a.TextContent == email).GetAttribute("href")!;
}
