using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>The one-time link by which the first admin makes an account.</summary>
public sealed class TheFirstAccount : IDisposable
{
    private readonly Site site = new() { ContentDirectory = Path.Combine(Path.GetTempPath(), "portfolio-no-content") };

    public void Dispose() => site.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public async Task The_link_works_once()
    {
        using var visitor = new Visitor(site);
        string link = "/account/setup?token=" + await IssueAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(link)).StatusCode);

        // What is wrong is told, and the link goes on working.
        var weak = await FillAsync(visitor, link, "password1234!");
        Assert.Contains("tried first", await weak.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        var unequal = await visitor.SubmitAsync(link, "form.account-form", ("email", Visitor.Email), ("password", Visitor.Password), ("again", "x"));
        Assert.Contains("not the same", await unequal.Content.ReadAsStringAsync(), StringComparison.Ordinal);

        var page = await visitor.PageAsync(link);
        var made = await FillAsync(visitor, link, Visitor.Password);
        Assert.Equal("/admin", made.Headers.Location!.OriginalString);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync("/admin")).StatusCode);

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(link)).StatusCode);
        var fields = page.QuerySelectorAll("form.account-form input[type=hidden]").ToDictionary(i => i.GetAttribute("name")!, i => i.GetAttribute("value") ?? "");
        (fields["email"], fields["password"], fields["again"]) = ("eve@example.org", Visitor.Password, Visitor.Password);
        using var other = new Visitor(site);
        Assert.NotEqual(HttpStatusCode.Redirect, (await other.PostAsync("/account/setup", fields)).StatusCode);
        Assert.Null(await AskAsync(tokens => tokens.IssueAsync()));
    }

    [Fact]
    public async Task Of_two_who_use_it_at_once_one_gets_in()
    {
        string token = (await IssueAsync())!;
        var results = await Task.WhenAll(Enumerable.Range(0, 4).Select(i => Task.Run(async () =>
        {
            await using var scope = site.Services.CreateAsyncScope();
            var administration = scope.ServiceProvider.GetRequiredService<AccountAdministration>();
            return await scope.ServiceProvider.GetRequiredService<SetupTokens>().RedeemAsync(token, () => administration.AddAdminAsync($"person{i}@example.org", Visitor.Password));
        })));
        Assert.Single(results, r => r is { Succeeded: true });
    }

    [Fact]
    public async Task A_link_runs_out_is_replaced_by_the_next_and_is_kept_as_a_hash_only()
    {
        string first = (await IssueAsync())!, second = (await IssueAsync())!;
        Assert.False(await AskAsync(tokens => tokens.IsValidAsync(first)));
        Assert.True(await AskAsync(tokens => tokens.IsValidAsync(second)));
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        var kept = await db.SetupTokens.SingleAsync();
        Assert.DoesNotContain(second, kept.Hash, StringComparison.Ordinal);
        kept.ExpiresAt = DateTime.UtcNow.AddSeconds(-1);
        await db.SaveChangesAsync();
        Assert.False(await AskAsync(tokens => tokens.IsValidAsync(second)));
    }

    private static Task<HttpResponseMessage> FillAsync(Visitor visitor, string link, string password) =>
        visitor.SubmitAsync(link, "form.account-form", ("email", Visitor.Email), ("password", password), ("again", password));

    private Task<string?> IssueAsync() => AskAsync(tokens => tokens.IssueAsync());

    private async Task<T> AskAsync<T>(Func<SetupTokens, Task<T>> ask)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<SetupTokens>());
    }
}
