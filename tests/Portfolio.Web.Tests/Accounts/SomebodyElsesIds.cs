using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>
/// An editor at addresses of their own, with ids and slugs of somebody else in the rest of the address and in the forms:
/// every page below a researcher or a publication is tried, with every handler, without being named here.
/// </summary>
public sealed class SomebodyElsesIds(Site site) : IClassFixture<Site>
{
    private const string Theirs = "sanghyuk-chun", SomebodyElses = "hwanjun-song";

    // What forms call what they are about.
    private static readonly string[] IdFields = ["id", "entry", "entryId", "contact", "document", "publication", "revision", "item", "other", "with", "into", "from"];
    private static readonly string[] SlugFields = ["slug", "researcher", "researchers", "otherSlug", "target"];

    [Fact]
    public async Task Open_nothing_and_change_nothing_of_theirs()
    {
        var (ids, publications, ownPublication) = await KnownAsync();
        var before = await SeenAsync(publications);
        using var editor = await Visitor.SignedInEditorAsync(site, "nosy@example.org", Theirs);
        string token = (await editor.PageAsync("/admin")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var (route, handlers) in await RoutesAsync())
        {
            bool hasMore = route.Parameters.Count > 1;
            foreach (var (kind, id) in hasMore ? ids : ids[..1])
            {
                string address = Fill(route, ownPublication, kind, id);
                if (hasMore && route.Parameters.Any(p => p.ParameterPolicies.Any(policy => policy.Content == "int")))
                    Assert.True((await editor.GetAsync(address)).StatusCode != HttpStatusCode.OK, $"{address} shows what is somebody else’s.");
                var fields = IdFields.Select(name => KeyValuePair.Create(name, id.ToString(CultureInfo.InvariantCulture)))
                    .Concat(SlugFields.Select(name => KeyValuePair.Create(name, SomebodyElses))).Append(KeyValuePair.Create("__RequestVerificationToken", token)).ToList();
                foreach (string? handler in handlers)
                    await editor.PostAsync(address + (handler is null ? "" : $"?handler={handler}"), fields);
            }
        }

        Assert.Equal(before, await SeenAsync(publications));
    }

    [Fact]
    public async Task Show_no_history_at_ones_own_address()
    {
        var (ids, _, _) = await KnownAsync();
        using var editor = await Visitor.SignedInEditorAsync(site, "curious@example.org", Theirs);
        string own = await FindAsync(db => db.Entries.Where(e => db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == Theirs)).Select(e => e.Id).FirstAsync());
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync($"/admin/researchers/{Theirs}/history?id={own}")).StatusCode);
        foreach (var (_, id) in ids)
        {
            foreach (string query in (string[])[$"?id={id}", $"?id={id}&slug={SomebodyElses}", $"?id={id}&on=2026-01-01", $"?Id={id}"])
                Assert.True((await editor.GetAsync($"/admin/researchers/{Theirs}/history{query}")).StatusCode == HttpStatusCode.NotFound, query);
        }
    }

    private async Task<string> FindAsync(Func<PortfolioDb, Task<int>> find)
    {
        await using var scope = site.Services.CreateAsyncScope();
        return (await find(scope.ServiceProvider.GetRequiredService<PortfolioDb>())).ToString(CultureInfo.InvariantCulture);
    }

    // What everybody sees of the other researcher.
    private async Task<List<string>> SeenAsync(IEnumerable<string> publications)
    {
        using var anybody = new Visitor(site);
        var seen = new List<string>();
        foreach (string address in publications.Select(p => $"/publications/{p}.json").Prepend($"/researchers/{SomebodyElses}.json"))
        {
            var answer = await anybody.GetAsync(address);
            seen.Add($"{address}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        }

        Assert.Contains("Hwanjun", seen[0], StringComparison.Ordinal);
        return seen;
    }

    private async Task<(List<(string Kind, int Id)> Ids, List<string> Publications, string OwnPublication)> KnownAsync()
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PortfolioDb>();
        int other = await db.Researchers.Where(r => r.Slug == SomebodyElses).Select(r => r.Id).SingleAsync();
        int own = await db.Researchers.Where(r => r.Slug == Theirs).Select(r => r.Id).SingleAsync();
        var entries = await db.Entries.Where(e => e.ResearcherId == other).Select(e => new { e.Kind, e.Id }).ToListAsync();
        var publications = await db.Publications.Where(p => db.PublicationSources.Any(s => s.PublicationId == p.Id && s.ResearcherId == other) && !db.PublicationSources.Any(s => s.PublicationId == p.Id && s.ResearcherId == own)).Select(p => p.Slug).Take(3).ToListAsync();
        string ownPublication = await db.Publications.Where(p => db.PublicationSources.Any(s => s.PublicationId == p.Id && s.ResearcherId == own)).Select(p => p.Slug).FirstAsync();
        return ([.. entries.GroupBy(e => e.Kind).Select(g => (EnumName.Of(g.Key), g.First().Id))], publications, ownPublication);
    }

    private async Task<List<(RoutePattern Route, List<string?> Handlers)>> RoutesAsync()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        var routes = new List<(RoutePattern, List<string?>)>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.RoutePattern.PathSegments is not [{ Parts: [RoutePatternLiteralPart { Content: "admin" }] }, { Parts: [RoutePatternLiteralPart { Content: "researchers" or "publications" }] }, { Parts: [RoutePatternParameterPart] }, ..]) continue;
            var handlers = new List<string?> { null };
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
                handlers.AddRange((await loader.LoadAsync(page, endpoint.Metadata)).HandlerMethods.Where(h => h.HttpMethod == "Post").Select(h => h.Name).Where(name => name is not null));
            routes.Add((endpoint.RoutePattern, [.. handlers.Distinct()]));
        }

        Assert.NotEmpty(routes);
        return routes;
    }

    private static string Fill(RoutePattern route, string ownPublication, string kind, int id) => "/" + string.Join('/', route.PathSegments.Select((segment, at) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart when at == 2 => route.PathSegments[1].Parts[0] is RoutePatternLiteralPart { Content: "researchers" } ? Theirs : ownPublication,
        RoutePatternParameterPart { Name: "kind" } => kind,
        _ => id.ToString(CultureInfo.InvariantCulture),
    }))));
}
