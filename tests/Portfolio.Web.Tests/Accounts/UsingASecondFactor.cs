using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>Codes of an authenticator app, recovery codes, and that there is no way around them.</summary>
public sealed class UsingASecondFactor(Site site) : IClassFixture<Site>
{
    private const string Page = "/account/security/second-factor";

    [Fact]
    public async Task It_is_turned_on_asked_for_and_turned_off()
    {
        using var visitor = await SignedInAsync("on@example.org");
        using var elsewhere = new Visitor(site);
        await elsewhere.SignInAsync("on@example.org", Visitor.Password);

        // Not without the password.
        var refused = await ReadAsync(await visitor.SubmitAsync(Page, "form[action$=Begin]", ("password", "not the password")));
        Assert.Contains("The password is wrong", refused.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        Assert.Null(refused.QuerySelector(".qr"));

        var begun = await ReadAsync(await visitor.SubmitAsync(Page, "form[action$=Begin]", ("password", Visitor.Password)));
        string key = begun.QuerySelector(".key-text")!.TextContent;
        Assert.StartsWith("M", begun.QuerySelector("svg.qr path")!.GetAttribute("d")!, StringComparison.Ordinal);
        Assert.Equal($"otpauth://totp/Portfolio:on%40example.org?secret={key.Replace(" ", "", StringComparison.Ordinal)}&issuer=Portfolio&digits=6&period=30", begun.QuerySelector("a[href^=otpauth]")!.GetAttribute("href"));
        // Whoever comes later to the open page sees no key.
        Assert.Null((await visitor.PageAsync(Page)).QuerySelector(".qr"));

        var fields = Fields(begun, "form[action$=Confirm]");
        var wrong = await ReadAsync(await visitor.PostAsync(Page + "?handler=Confirm", Filled(fields, "code", "000000")));
        Assert.Equal(key, wrong.QuerySelector(".key-text")!.TextContent);
        Assert.NotNull(wrong.QuerySelector("[role=alert]"));
        var on = await ReadAsync(await visitor.PostAsync(Page + "?handler=Confirm", Filled(fields, "code", Totp.Code(key, -1))));
        Assert.Equal(10, on.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent).Distinct().Count());
        var again = await visitor.PageAsync(Page);
        Assert.Empty(again.QuerySelectorAll(".recovery-codes"));
        Assert.Contains("10 recovery codes are left", again.Body!.TextContent, StringComparison.Ordinal);
        // Who signed in with the password alone is out; who turned it on goes on.
        Assert.Equal(HttpStatusCode.Redirect, (await elsewhere.GetAsync("/admin")).StatusCode);

        // The password alone leads to the second step, and nowhere else.
        using var signing = new Visitor(site);
        var first = await signing.SignInAsync("on@example.org", Visitor.Password, "/account/sign-in?returnUrl=%2Faccount%2Fsecurity");
        Assert.Equal("/account/second-step?returnUrl=%2Faccount%2Fsecurity", first.Headers.Location!.OriginalString);
        foreach (string address in (string[])["/admin", "/admin/accounts", "/account/security", Page])
            Assert.StartsWith("/account/sign-in?", (await signing.GetAsync(address)).Headers.Location!.PathAndQuery, StringComparison.Ordinal);
        string code = Totp.Code(key);
        Assert.Equal("/account/security", (await StepAsync(signing, code, "/account/second-step?returnUrl=%2Faccount%2Fsecurity")).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await signing.GetAsync("/admin")).StatusCode);

        // A code that somebody looked at over a shoulder is worth nothing.
        using var thief = new Visitor(site);
        await thief.SignInAsync("on@example.org", Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, (await StepAsync(thief, code)).StatusCode);

        Assert.Equal(HttpStatusCode.OK, (await signing.SubmitAsync(Page, "form[action$=TurnOff]", ("password", "not the password"))).StatusCode);
        Assert.Equal("/account/security?done=second-factor-off", (await signing.SubmitAsync(Page, "form[action$=TurnOff]", ("password", Visitor.Password))).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await signing.GetAsync("/admin")).StatusCode);
        using var alone = new Visitor(site);
        Assert.Equal("/admin", (await alone.SignInAsync("on@example.org", Visitor.Password)).Headers.Location!.OriginalString);
        // Nothing of it is left.
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        int id = (await db.Users.SingleAsync(a => a.Email == "on@example.org")).Id;
        Assert.Empty(await db.UserTokens.Where(t => t.UserId == id).ToListAsync());
    }

    [Fact]
    public async Task A_recovery_code_works_once_and_new_ones_take_the_place_of_the_old()
    {
        var (key, codes) = await TurnOnAsync("recovery@example.org");
        using var visitor = new Visitor(site);
        await visitor.SignInAsync("recovery@example.org", Visitor.Password);
        // As people type it.
        Assert.Equal("/admin", (await RecoverAsync(visitor, codes[3].ToLowerInvariant().Replace('-', ' '))).Headers.Location!.OriginalString);
        Assert.Contains("9 recovery codes are left", (await visitor.PageAsync("/account/security")).Body!.TextContent, StringComparison.Ordinal);

        using var other = new Visitor(site);
        await other.SignInAsync("recovery@example.org", Visitor.Password);
        Assert.Equal(HttpStatusCode.OK, (await RecoverAsync(other, codes[3])).StatusCode);
        var renewed = await ReadAsync(await visitor.SubmitAsync(Page, "form[action$=Renew]", ("password", Visitor.Password)));
        string[] fresh = [.. renewed.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent)];
        Assert.Equal(10, fresh.Length);
        Assert.Equal(HttpStatusCode.OK, (await RecoverAsync(other, codes[4])).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await RecoverAsync(other, fresh[0])).StatusCode);

        // The store has none of them in clear.
        await using var scope = site.Services.CreateAsyncScope();
        var kept = await scope.ServiceProvider.GetRequiredService<AccountsDb>().UserTokens.Select(t => t.Value).ToListAsync();
        Assert.DoesNotContain(kept, value => fresh.Any(code => value!.Contains(code, StringComparison.OrdinalIgnoreCase)));
        Assert.NotEmpty(key);
    }

    [Fact]
    public async Task Five_codes_are_tried_then_the_password_is_asked_for_again_and_ten_wrong_ones_lock()
    {
        var (key, codes) = await TurnOnAsync("guessed@example.org");
        using var guesser = new Visitor(site);
        await guesser.SignInAsync("guessed@example.org", Visitor.Password);
        var answers = new List<string>();
        for (int i = 0; i < 4; i++) answers.Add(await TextAsync(await StepAsync(guesser, "00000" + i)));
        Assert.StartsWith("/account/sign-in?over=1", (await StepAsync(guesser, "000004")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.StartsWith("/account/sign-in?over=1", (await guesser.GetAsync("/account/second-step")).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Contains("Start with the password again", (await guesser.PageAsync("/account/sign-in?over=1")).QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);

        using var second = new Visitor(site);
        await second.SignInAsync("guessed@example.org", Visitor.Password);
        for (int i = 0; i < 4; i++) answers.Add(await TextAsync(await StepAsync(second, "00000" + i)));
        // The tenth wrong one locks, whichever way it is brought.
        using var third = new Visitor(site);
        await third.SignInAsync("guessed@example.org", Visitor.Password);
        answers.Add(await TextAsync(await RecoverAsync(third, "AAAAA-AAAAA")));

        using var owner = new Visitor(site);
        await owner.SignInAsync("guessed@example.org", Visitor.Password);
        answers.Add(await TextAsync(await StepAsync(owner, Totp.Code(key))));
        answers.Add(await TextAsync(await RecoverAsync(owner, codes[0])));
        // Wrong, used up or locked: nobody can tell.
        Assert.Single(answers.Distinct());

        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
            var tries = await db.CodeTries.SingleAsync(t => db.Users.Any(a => a.Id == t.AccountId && a.Email == "guessed@example.org"));
            Assert.Equal(10, tries.Failures);
            tries.LockedUntil = DateTime.UtcNow.AddSeconds(-1);
            await db.SaveChangesAsync();
        }

        Assert.Equal("/admin", (await StepAsync(owner, Totp.Code(key))).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task The_locks_get_longer_while_no_code_is_right()
    {
        await TurnOnAsync("patient@example.org");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        int id = (await db.Users.SingleAsync(a => a.Email == "patient@example.org")).Id;
        db.CodeTries.Add(new CodeTries { AccountId = id, Failures = 39 });
        await db.SaveChangesAsync();
        using var guesser = new Visitor(site);
        await guesser.SignInAsync("patient@example.org", Visitor.Password);
        await StepAsync(guesser, "000000");
        db.ChangeTracker.Clear();
        Assert.InRange((await db.CodeTries.SingleAsync(t => t.AccountId == id)).LockedUntil!.Value - DateTime.UtcNow, TimeSpan.FromMinutes(110), TimeSpan.FromMinutes(120));
    }

    [Fact]
    public async Task Many_guesses_at_once_are_five()
    {
        await TurnOnAsync("parallel@example.org");
        using var guesser = new Visitor(site);
        await guesser.SignInAsync("parallel@example.org", Visitor.Password);
        var fields = Fields(await guesser.PageAsync("/account/second-step"), "form.account-form");
        var answers = await Task.WhenAll(Enumerable.Range(0, 9).Select(i => guesser.PostAsync("/account/second-step", Filled(fields, "code", "00000" + i))));
        Assert.DoesNotContain(answers, a => a.Headers.Location?.OriginalString == "/admin");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        Assert.Equal(5, (await db.CodeTries.SingleAsync(t => db.Users.Any(a => a.Id == t.AccountId && a.Email == "parallel@example.org"))).Failures);
    }

    [Fact]
    public async Task A_step_is_void_without_its_password_and_after_its_account_changed()
    {
        using var nobody = new Visitor(site);
        Assert.StartsWith("/account/sign-in", (await nobody.GetAsync("/account/second-step")).Headers.Location!.OriginalString, StringComparison.Ordinal);

        var (key, _) = await TurnOnAsync("changed@example.org");
        using var visitor = new Visitor(site);
        await visitor.SignInAsync("changed@example.org", Visitor.Password);
        var fields = Fields(await visitor.PageAsync("/account/second-step"), "form.account-form");
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
            Assert.True((await accounts.ChangePasswordAsync((await accounts.FindByEmailAsync("changed@example.org"))!, Visitor.Password, Visitor.Password + " and 3 looms")).Succeeded);
        }

        var late = await visitor.PostAsync("/account/second-step", Filled(fields, "code", Totp.Code(key)));
        Assert.StartsWith("/account/sign-in?over=1", late.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Who_lost_the_phone_gets_in_after_a_reset()
    {
        await TurnOnAsync("lost@example.org");
        await using (var scope = site.Services.CreateAsyncScope())
            Assert.True((await scope.ServiceProvider.GetRequiredService<AccountAdministration>().ResetAsync("lost@example.org", Visitor.Password))!.Succeeded);
        using var visitor = new Visitor(site);
        Assert.Equal("/admin", (await visitor.SignInAsync("lost@example.org", Visitor.Password)).Headers.Location!.OriginalString);
    }

    private async Task<(string Key, string[] Codes)> TurnOnAsync(string email)
    {
        using var visitor = await SignedInAsync(email);
        var begun = await ReadAsync(await visitor.SubmitAsync(Page, "form[action$=Begin]", ("password", Visitor.Password)));
        string key = begun.QuerySelector(".key-text")!.TextContent;
        var on = await ReadAsync(await visitor.PostAsync(Page + "?handler=Confirm", Filled(Fields(begun, "form[action$=Confirm]"), "code", Totp.Code(key, -1))));
        return (key, [.. on.QuerySelectorAll(".recovery-codes code").Select(c => c.TextContent)]);
    }

    private async Task<Visitor> SignedInAsync(string email)
    {
        await Visitor.AddAdminAsync(site, email);
        var visitor = new Visitor(site);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(email, Visitor.Password)).StatusCode);
        return visitor;
    }

    private static Task<HttpResponseMessage> StepAsync(Visitor visitor, string code, string address = "/account/second-step") =>
        visitor.SubmitAsync(address, "form.account-form", ("code", code));

    private static Task<HttpResponseMessage> RecoverAsync(Visitor visitor, string code) =>
        visitor.SubmitAsync("/account/second-step", "form.recovery-form", ("recovery", code));

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return (await ReadAsync(response)).QuerySelector("main")!.TextContent;
    }

    private static async Task<IDocument> ReadAsync(HttpResponseMessage response)
    {
        string html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    private static Dictionary<string, string> Fields(IDocument page, string form) =>
        page.QuerySelector(form)!.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");

    private static Dictionary<string, string> Filled(Dictionary<string, string> fields, string name, string value) => new(fields) { [name] = value };
}
