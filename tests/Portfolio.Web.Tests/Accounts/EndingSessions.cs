using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>Who is signed in where, and how it ends.</summary>
public sealed class EndingSessions(Site site) : IClassFixture<Site>
{
    private const string Firefox = "Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Firefox/128.0";

    [Fact]
    public async Task They_are_listed_and_each_can_be_ended()
    {
        await Visitor.AddAdminAsync(site, "sessions@example.org");
        using var here = await SignedInAsync("sessions@example.org", Firefox);
        using var there = await SignedInAsync("sessions@example.org", "curl/8.5.0");
        using var third = await SignedInAsync("sessions@example.org", Firefox);

        var page = await here.PageAsync("/account/security");
        var rows = page.QuerySelectorAll(".rows > li");
        Assert.Equal(3, rows.Length);
        var own = Assert.Single(rows, r => r.QuerySelector(".tag") is not null);
        Assert.Contains("Firefox on Linux", own.TextContent, StringComparison.Ordinal);
        Assert.Contains("From 192.0.2.x", own.TextContent, StringComparison.Ordinal);
        Assert.Null(own.QuerySelector("form"));

        string id = rows.Single(r => r.TextContent.Contains("An unknown browser", StringComparison.Ordinal)).QuerySelector("input[name=id]")!.GetAttribute("value")!;
        var fields = page.QuerySelector(".rows form")!.QuerySelectorAll("input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value")!);
        fields["id"] = id;
        Assert.Equal("/account/security?done=ended", (await here.PostAsync("/account/security?handler=End", fields)).Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await third.GetAsync("/admin")).StatusCode);

        await here.PostAsync("/account/security?handler=EndOthers", fields);
        Assert.Equal(HttpStatusCode.Redirect, (await third.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task Nobody_ends_the_sessions_of_others()
    {
        await Visitor.AddAdminAsync(site, "victim@example.org");
        using var victim = await SignedInAsync("victim@example.org", Firefox);
        using var other = await Visitor.SignedInAsync(site);
        string id;
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
            id = (await db.Sessions.SingleAsync(s => db.Users.Any(a => a.Id == s.AccountId && a.Email == "victim@example.org"))).Id.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        var page = await other.PageAsync("/account/security");
        await other.PostAsync("/account/security?handler=End", new Dictionary<string, string> { ["id"] = id, ["__RequestVerificationToken"] = page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")! });
        Assert.Equal(HttpStatusCode.OK, (await victim.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_the_others_and_keeps_the_rules()
    {
        await Visitor.AddAdminAsync(site, "change@example.org");
        using var here = await SignedInAsync("change@example.org", Firefox);
        using var there = await SignedInAsync("change@example.org", Firefox);
        const string fresh = "three looms and one more card";
        Assert.Contains("old password is wrong", await ChangeAsync(here, "wrong", fresh, fresh), StringComparison.Ordinal);
        Assert.Contains("not the same", await ChangeAsync(here, Visitor.Password, fresh, fresh + "x"), StringComparison.Ordinal);
        Assert.Contains("tried first", await ChangeAsync(here, Visitor.Password, "passwordpassword", "passwordpassword"), StringComparison.Ordinal);
        Assert.Contains("12", await ChangeAsync(here, Visitor.Password, "short", "short"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/admin")).StatusCode);

        Assert.Equal("", await ChangeAsync(here, Visitor.Password, fresh, fresh));
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/admin")).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await there.GetAsync("/admin")).StatusCode);
        using var late = new Visitor(site);
        Assert.Equal(HttpStatusCode.OK, (await late.SignInAsync("change@example.org", Visitor.Password)).StatusCode);
        Assert.Equal(HttpStatusCode.Redirect, (await late.SignInAsync("change@example.org", fresh)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_ends_the_session_on_the_server_too()
    {
        await Visitor.AddAdminAsync(site, "out@example.org");
        using var visitor = await SignedInAsync("out@example.org", Firefox);
        await visitor.SubmitAsync("/admin", ".admin-bar form");
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        Assert.False(await db.Sessions.AnyAsync(s => db.Users.Any(a => a.Id == s.AccountId && a.Email == "out@example.org")));
    }

    [Fact]
    public async Task They_run_out_are_forgotten_and_note_when_they_were_used_but_seldom()
    {
        await Visitor.AddAdminAsync(site, "idle@example.org");
        using var visitor = await SignedInAsync("idle@example.org", Firefox);
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        var session = await db.Sessions.SingleAsync(s => db.Users.Any(a => a.Id == s.AccountId && a.Email == "idle@example.org"));
        var first = session.LastSeenAt;
        await visitor.GetAsync("/admin");
        await db.Entry(session).ReloadAsync();
        Assert.Equal(first, session.LastSeenAt);

        session.LastSeenAt = first.AddHours(-1);
        await db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);
        await db.Entry(session).ReloadAsync();
        Assert.True(session.LastSeenAt >= first);

        session.LastSeenAt = first.AddHours(-13);
        await db.SaveChangesAsync();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.GetAsync("/admin")).StatusCode);
        (session.LastSeenAt, session.StartedAt) = (first, first.AddDays(-31));
        await db.SaveChangesAsync();
        using (await SignedInAsync("idle@example.org", Firefox)) Assert.False(await db.Sessions.AnyAsync(s => s.Id == session.Id));
    }

    [Theory]
    [InlineData(Firefox, "Firefox on Linux")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 Edg/126.0.0.0", "Edge on Windows")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36", "Chrome on Windows")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5 Mobile/15E148 Safari/604.1", "Safari on iPhone")]
    [InlineData("Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/25.0 Chrome/121.0.0.0 Mobile Safari/537.36", "Samsung Internet on Android")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Safari/605.1.15", "Safari on Mac")]
    [InlineData("", "An unknown browser")]
    [InlineData(null, "An unknown browser")]
    public void A_browser_is_said_in_words(string? agent, string words) => Assert.Equal(words, VisitorText.Browser(agent));

    [Theory]
    [InlineData("203.0.113.77", "203.0.113.x")]
    [InlineData("::ffff:203.0.113.77", "203.0.113.x")]
    [InlineData("2001:db8:7:1::9", "2001:db8:7:x")]
    [InlineData("127.0.0.1", "this machine")]
    [InlineData("::1", "this machine")]
    public void An_address_is_kept_without_its_last_part(string address, string text) => Assert.Equal(text, VisitorText.Network(IPAddress.Parse(address)));

    private async Task<Visitor> SignedInAsync(string email, string agent)
    {
        var visitor = new Visitor(site, agent);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(email, Visitor.Password)).StatusCode);
        return visitor;
    }

    private static async Task<string> ChangeAsync(Visitor visitor, string old, string password, string again)
    {
        var answer = await visitor.SubmitAsync("/account/security/password", "form.account-form", ("old", old), ("password", password), ("again", again));
        return await answer.Content.ReadAsStringAsync();
    }
}
