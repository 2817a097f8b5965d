using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>Who gets in, and what those who don't can learn.</summary>
public sealed class SigningIn(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task An_admin_signs_in_sees_the_admin_page_and_signs_out()
    {
        await Visitor.AddAdminAsync(site);
        using var visitor = new Visitor(site);
        var page = await visitor.GetAsync("/admin");
        Assert.Equal("/account/sign-in?returnUrl=%2Fadmin", page.Headers.Location!.PathAndQuery);

        var signedIn = await visitor.SignInAsync("ADA@example.org", Visitor.Password, page.Headers.Location.PathAndQuery);

        Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
        Assert.Equal("/admin", signedIn.Headers.Location!.OriginalString);
        string cookie = Assert.Single(signedIn.Headers.GetValues("Set-Cookie"), c => c.StartsWith("portfolio.account=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
        var admin = await visitor.GetAsync("/admin");
        Assert.Equal(HttpStatusCode.OK, admin.StatusCode);
        Assert.Equal("no-store", admin.Headers.CacheControl!.ToString());

        Assert.Equal("/", (await visitor.SubmitAsync("/admin", ".admin-bar form")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_wrong_password_a_missing_account_and_one_that_nobody_gets_in_with_get_the_same_answer()
    {
        await Visitor.AddAdminAsync(site, "charles@example.org");
        await Visitor.AddAdminAsync(site, "locked@example.org");
        await Visitor.AddAdminAsync(site, "disabled@example.org");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.SetLockoutEndDateAsync((await accounts.FindByEmailAsync("locked@example.org"))!, DateTimeOffset.UtcNow.AddHours(1));
            Assert.True(await scope.ServiceProvider.GetRequiredService<AccountRoster>().SetEnabledAsync((await accounts.FindByEmailAsync("disabled@example.org"))!, false, default));
            Assert.True((await scope.ServiceProvider.GetRequiredService<Invitations>().InviteAsync("invited@example.org", Account.AdminRole, default)).Result.Succeeded);
        }

        var answers = new List<string>();
        foreach (var (email, password) in ((string, string)[])[("charles@example.org", "not the password"), ("nobody@example.org", "not the password"),
            ("locked@example.org", Visitor.Password), ("disabled@example.org", Visitor.Password), ("invited@example.org", ""), ("invited@example.org", Visitor.Password), ("charles@example.org", new string('x', 5000))])
        {
            using var visitor = new Visitor(site);
            var response = await visitor.SignInAsync(email, password);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain(response.Headers.TryGetValues("Set-Cookie", out var cookies) ? cookies : [], c => !c.StartsWith("portfolio.form=", StringComparison.Ordinal));
            string html = await response.Content.ReadAsStringAsync();
            answers.Add(System.Text.RegularExpressions.Regex.Replace(html.Replace(email, "EMAIL", StringComparison.Ordinal), "name=\"__RequestVerificationToken\"[^>]*>", ""));
        }

        Assert.Contains("role=\"alert\"", answers[0], StringComparison.Ordinal);
        Assert.Single(answers.Distinct());
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example/")]
    public async Task A_sign_in_leads_to_no_other_site(string address)
    {
        await Visitor.AddAdminAsync(site);
        using var visitor = new Visitor(site);
        var signedIn = await visitor.SignInAsync(Visitor.Email, Visitor.Password, "/account/sign-in?returnUrl=" + Uri.EscapeDataString(address));
        Assert.Equal("/admin", signedIn.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        foreach (string address in (string[])["/account/sign-in", "/account/sign-out", "/account/setup"])
            Assert.Equal(HttpStatusCode.BadRequest, (await visitor.PostAsync(address, new Dictionary<string, string> { ["email"] = "x@example.org", ["password"] = "x" })).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_sessions_at_once()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<AccountAdministration>().ResetAsync(Visitor.Email, Visitor.Password))!.Succeeded);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task An_account_without_the_role_may_not_see_it()
    {
        await Visitor.AddAdminAsync(site, "former@example.org");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            await accounts.RemoveFromRoleAsync((await accounts.FindByEmailAsync("former@example.org"))!, Account.AdminRole);
        }

        using var visitor = new Visitor(site);
        await visitor.SignInAsync("former@example.org", Visitor.Password);
        Assert.Equal(HttpStatusCode.Forbidden, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Public_pages_set_no_cookie_and_are_the_same_for_an_admin()
    {
        using var admin = await Visitor.SignedInAsync(site);
        using var visitor = new Visitor(site);
        foreach (string address in (string[])["/", "/publications", "/researchers/sanghyuk-chun", "/about", "/venues", "/search?q=music"])
        {
            var theirs = await admin.GetAsync(address);
            var ours = await visitor.GetAsync(address);
            Assert.False(ours.Headers.Contains("Set-Cookie"));
            Assert.False(theirs.Headers.Contains("Set-Cookie"));
            Assert.Equal(await ours.Content.ReadAsStringAsync(), await theirs.Content.ReadAsStringAsync());
        }
    }
}

/// <summary>Guessing: on a site of its own, since it uses up what an address may try.</summary>
public sealed class Guessing
{
    [Fact]
    public async Task Ten_tries_a_minute_are_taken_from_one_address()
    {
        await using var site = new Site();
        using var visitor = new Visitor(site);
        var page = await visitor.PageAsync("/account/sign-in");
        var fields = page.QuerySelectorAll("form.account-form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["email"], fields["password"]) = ("nobody@example.org", "x");
        var answers = await Task.WhenAll(Enumerable.Range(0, 14).Select(_ => visitor.PostAsync("/account/sign-in", fields)));
        Assert.Equal(4, answers.Count(a => a.StatusCode == HttpStatusCode.TooManyRequests));
        Assert.All(answers.Where(a => a.StatusCode == HttpStatusCode.TooManyRequests), a => Assert.NotNull(a.Headers.RetryAfter));
        // Reading goes on.
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/account/sign-in")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task Ten_wrong_passwords_lock_the_account_for_the_right_one_too()
    {
        await using var site = new Site();
        await Visitor.AddAdminAsync(site);
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            var account = (await accounts.FindByEmailAsync(Visitor.Email))!;
            for (int i = 0; i < 9; i++) await accounts.AccessFailedAsync(account);
        }

        using var visitor = new Visitor(site);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync(Visitor.Email, "the tenth wrong one")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await visitor.SignInAsync(Visitor.Email, Visitor.Password)).StatusCode);
        await using (var scope = site.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<AccountAdministration>().ResetAsync(Visitor.Email, Visitor.Password);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(Visitor.Email, Visitor.Password)).StatusCode);
    }
}
