using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store;
using Portfolio.Store.Entities;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>Pages that nobody guarded are guarded by their route.</summary>
public sealed class GuardingNewPages : IAsyncLifetime
{
    private readonly string folder = Directory.CreateTempSubdirectory("portfolio-guard-").FullName;
    private WebApplication site = null!;
    private Uri address = null!;

    public async Task InitializeAsync()
    {
        site = PortfolioSite.Build(["--applicationName=Portfolio.Web", "--urls=http://127.0.0.1:0", $"--Portfolio:DataDirectory={folder}", $"--Portfolio:ContentDirectory={Path.Combine(Site.Repository, "content")}"]);
        foreach (string route in (string[])["/admin/new", "/admin/researchers", "/admin/researchers/{slug}", "/admin/researchers/{slug}/new", "/admin/publications/new", "/admin/publications/{slug}/new", "/admin/{**rest}", "/account/new"])
        {
            site.MapGet(route, () => "in");
            site.MapPost(route, () => "in");
        }

        site.MapGet("/admin/marked", [EditorPage] () => "in");
        site.MapPost("/admin/marked", [EditorPage] () => "in");
        site.MapPost("/admin/marked/form", [EditorPage(TakesForms = true)] () => "in").AllowAnonymous();
        await PortfolioSite.PrepareAsync(site, CancellationToken.None);
        await site.StartAsync();
        address = new Uri(site.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        await Visitor.AddAdminAsync(site.Services);
        await Visitor.AddEditorAsync(site.Services, "editor@example.org", "sanghyuk-chun");
    }

    public async Task DisposeAsync()
    {
        await site.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_admin_comes_everywhere_and_who_is_not_signed_in_nowhere()
    {
        using var admin = await SignedInAsync(Visitor.Email);
        using var nobody = NewVisitor();
        foreach (string route in (string[])["/admin/new", "/admin/researchers", "/admin/researchers/sanghyuk-chun", "/admin/researchers/nobody/new", "/admin/publications/new", "/admin/publications/nothing/new", "/admin/marked", "/admin/elsewhere/and/on", "/account/new"])
        {
            Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync(route)).StatusCode);
            foreach (string method in (string[])["GET", "POST"])
            {
                var refused = await nobody.SendAsync(method, route);
                Assert.Equal(HttpStatusCode.Redirect, refused.StatusCode);
                Assert.StartsWith("/account/sign-in?", refused.Headers.Location!.PathAndQuery, StringComparison.Ordinal);
            }
        }

        Assert.Equal(HttpStatusCode.Redirect, (await nobody.SendAsync("POST", "/admin/marked/form")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await admin.SendAsync("POST", "/admin/new")).StatusCode);
    }

    [Fact]
    public async Task An_editor_comes_to_what_is_theirs_and_can_not_tell_the_rest_from_nothing()
    {
        var (theirs, both, others) = await PublicationsAsync("sanghyuk-chun");
        using var editor = await SignedInAsync("editor@example.org");
        foreach (string route in (string[])["/admin/researchers/sanghyuk-chun", "/admin/researchers/sanghyuk-chun/new", "/Admin/Researchers/sanghyuk-chun/new", $"/admin/publications/{theirs}/new", $"/admin/publications/{both}/new", "/admin/marked", "/account/new"])
        {
            Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(route)).StatusCode);
        }

        foreach (string route in (string[])["/admin/researchers/hwanjun-song", "/admin/researchers/hwanjun-song/new", "/admin/researchers/nobody/new", $"/admin/publications/{others}/new", "/admin/publications/nothing/new"])
        {
            foreach (string method in (string[])["GET", "POST"])
            {
                var refused = await editor.SendAsync(method, route);
                Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
            }
        }

        foreach (string route in (string[])["/admin/new", "/admin/researchers", "/admin/publications/new", "/admin/elsewhere/and/on"])
            Assert.Equal(HttpStatusCode.Forbidden, (await editor.GetAsync(route)).StatusCode);
        // A mark lets editors read; forms are theirs where it says so.
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.SendAsync("POST", "/admin/marked")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendAsync("POST", "/admin/marked/form")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await editor.SendAsync("POST", "/admin/researchers/sanghyuk-chun/new")).StatusCode);
    }

    [Fact]
    public async Task A_slug_that_was_given_up_is_still_theirs()
    {
        await using (var scope = site.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortfolioDb>();
            var researcher = await db.Researchers.SingleAsync(r => r.Slug == "sanghyuk-chun");
            db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Researcher, Slug = "chun", OwnerId = researcher.Id });
            await db.SaveChangesAsync();
        }

        using var editor = await SignedInAsync("editor@example.org");
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/admin/researchers/chun/new")).StatusCode);
    }

    [Fact]
    public async Task An_editors_home_lists_their_researchers_and_nothing_else()
    {
        using var editor = await SignedInAsync("editor@example.org");
        var page = await editor.PageAsync("/admin");
        Assert.Equal("Sanghyuk Chun", Assert.Single(page.QuerySelectorAll("section[aria-labelledby=researchers] li")).TextContent.Trim());
        Assert.All(page.QuerySelectorAll(".admin-bar nav a, .cards a"), a => Assert.Matches("^/admin(/researchers|/publications.*)?$", a.GetAttribute("href")!));
        Assert.Equal(HttpStatusCode.Forbidden, (await editor.SendAsync("POST", "/admin/duplicates?handler=Merge")).StatusCode);
    }

    // One of theirs alone, one that others have too, and one of others.
    private async Task<(string Theirs, string Both, string Others)> PublicationsAsync(string researcher)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortfolioDb>();
        int id = await db.Researchers.Where(r => r.Slug == researcher).Select(r => r.Id).SingleAsync();
        var sources = await db.PublicationSources.Select(s => new { s.PublicationId, s.ResearcherId }).ToListAsync();
        var slugs = await db.Publications.ToDictionaryAsync(p => p.Id, p => p.Slug);
        var owners = sources.GroupBy(s => s.PublicationId).ToDictionary(g => g.Key, g => g.Select(s => s.ResearcherId).ToHashSet());
        string theirs = slugs[owners.First(o => o.Value.SetEquals([id])).Key], others = slugs[owners.First(o => !o.Value.Contains(id)).Key];
        return (theirs, owners.FirstOrDefault(o => o.Value.Count > 1 && o.Value.Contains(id)) is { Key: > 0 } both ? slugs[both.Key] : theirs, others);
    }

    private Visitor NewVisitor() => new(new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = address });

    private async Task<Visitor> SignedInAsync(string email)
    {
        var visitor = NewVisitor();
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(email, Visitor.Password)).StatusCode);
        return visitor;
    }
}
