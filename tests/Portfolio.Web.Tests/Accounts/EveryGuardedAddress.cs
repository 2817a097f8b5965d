using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>
/// Every address under <c>/admin</c> and <c>/account</c>, with every method and every handler of its page, as the site
/// has them: a new page is tried without being named here.
/// </summary>
public sealed class EveryGuardedAddress(Site site) : IClassFixture<Site>
{
    private const string Theirs = "sanghyuk-chun", SomebodyElses = "hwanjun-song";
    private const string SomebodyElsesPublication = "comparing-neighbors-together-makes-it-easy-jointly-comparing-multiple-candidates";
    private static readonly string[] Methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE"];

    /// <summary>Addresses that somebody needs before they are signed in. Nothing else may be open.</summary>
    private static readonly string[] Open = ["/account/invitation", "/account/second-step", "/account/setup", "/account/sign-in"];

    /// <summary>Pages under <c>/admin</c> that editors see, though they are no one researcher's: each asks ResearcherAccess what it shows.</summary>
    private static readonly string[] ForEditors = ["/admin", "/admin/publications", "/admin/publications/new", "/admin/reading/date", "/admin/reading/markdown", "/admin/researchers"];

    [Fact]
    public async Task Who_is_not_signed_in_is_led_to_the_sign_in_and_learns_nothing()
    {
        using var nobody = new Visitor(site);
        var open = new HashSet<string>();
        await foreach (var asked in AllAsync())
        {
            if (asked.IsOpen)
            {
                open.Add(asked.Route);
                continue;
            }

            var answer = await nobody.SendAsync(asked.Method, asked.Address);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.PathAndQuery.StartsWith("/account/sign-in?", StringComparison.Ordinal), $"{asked}: {answer.StatusCode}");
            Assert.Equal("", await answer.Content.ReadAsStringAsync());
        }

        Assert.Equal(Open.Order(), open.Order());
    }

    [Fact]
    public async Task An_editor_is_refused_what_is_not_theirs()
    {
        using var editor = await Visitor.SignedInEditorAsync(site, "editor@example.org", Theirs);
        var marked = new HashSet<string>();
        await foreach (var asked in AllAsync())
        {
            if (!asked.Route.StartsWith("/admin", StringComparison.Ordinal)) continue;
            if (asked.Mark is { } mark)
            {
                marked.Add(asked.Route);
                if (mark.TakesForms || asked.Method is "GET" or "HEAD") continue;
            }

            var answer = await editor.SendAsync(asked.Method, asked.Address);
            var expected = asked is { NamesWhose: true, IsForAdmins: false } ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden;
            Assert.True(answer.StatusCode == expected, $"{asked}: {answer.StatusCode}, not {expected}");
        }

        Assert.Equal(ForEditors.Order(), marked.Order());
    }

    [Fact]
    public async Task No_form_is_taken_without_its_token_nor_with_somebody_elses()
    {
        using var admin = await Visitor.SignedInAsync(site);
        using var other = new Visitor(site);
        var stale = (await other.PageAsync("/account/sign-in")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await foreach (var asked in AllAsync())
        {
            if (asked.Method is "GET" or "HEAD") continue;
            foreach (var fields in (Dictionary<string, string>[])[[], new() { ["__RequestVerificationToken"] = stale }])
            {
                var answer = await admin.SendAsync(asked.Method, asked.Address, fields);
                // A page that takes tries at secrets takes ten a minute.
                Assert.True(answer.StatusCode is HttpStatusCode.BadRequest || (asked.IsOpen && answer.StatusCode is HttpStatusCode.TooManyRequests), $"{asked}: {answer.StatusCode}");
            }
        }

        Assert.Equal(HttpStatusCode.OK, (await admin.GetAsync("/admin")).StatusCode);
    }

    [Fact]
    public void Pages_of_admins_and_accounts_have_addresses_that_are_guarded()
    {
        var pages = site.Services.GetRequiredService<EndpointDataSource>().Endpoints.Select(e => e.Metadata.GetMetadata<PageActionDescriptor>()).OfType<PageActionDescriptor>().ToList();
        Assert.Contains(pages, page => page.ViewEnginePath.StartsWith("/Admin/", StringComparison.Ordinal));
        Assert.All(pages, page =>
        {
            string folder = page.ViewEnginePath.Split('/')[1];
            if (folder is "Admin" or "Account") Assert.Equal(folder, page.AttributeRouteInfo!.Template!.TrimStart('/').Split('/')[0], ignoreCase: true);
        });
    }

    private async IAsyncEnumerable<Asked> AllAsync()
    {
        var loader = site.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            string route = "/" + endpoint.RoutePattern.RawText!.Trim('/').ToLowerInvariant();
            if (route.Split('/')[1] is not ("admin" or "account")) continue;
            var metadata = endpoint.Metadata;
            var handlers = new List<string?> { null };
            if (metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var compiled = await loader.LoadAsync(page, metadata);
                metadata = new EndpointMetadataCollection([.. metadata, .. compiled.EndpointMetadata ?? []]);
                handlers.AddRange(compiled.HandlerMethods.Select(h => h.Name).Where(name => name is not null));
            }

            foreach (string method in metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? Methods)
                foreach (string? handler in handlers.Distinct())
                    yield return new Asked(method, route, Fill(endpoint.RoutePattern) + (handler is null ? "" : $"?handler={handler}"), metadata.GetMetadata<IAllowAnonymous>() is not null,
                        metadata.GetOrderedMetadata<IAuthorizeData>().Any(a => a.Policy == Account.AdminRole), metadata.GetMetadata<EditorPageAttribute>());
        }
    }

    // The address with what is somebody else's in it.
    private static string Fill(RoutePattern route) => "/" + string.Join('/', route.PathSegments.Select((segment, at) => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart when at == 2 && Word(route, 1) == "researchers" => SomebodyElses,
        RoutePatternParameterPart when at == 2 && Word(route, 1) == "publications" => SomebodyElsesPublication,
        _ => "1",
    }))));

    private static string? Word(RoutePattern route, int at) => route.PathSegments[at].Parts[0] is RoutePatternLiteralPart literal ? literal.Content.ToLowerInvariant() : null;

    private sealed record Asked(string Method, string Route, string Address, bool IsOpen, bool IsForAdmins, EditorPageAttribute? Mark)
    {
        public bool NamesWhose => Route.StartsWith("/admin/researchers/{", StringComparison.Ordinal) || Route.StartsWith("/admin/publications/{", StringComparison.Ordinal);

        public override string ToString() => $"{Method} {Address} ({Route})";
    }
}
