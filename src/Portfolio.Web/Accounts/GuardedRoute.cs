using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing.Patterns;

namespace Portfolio.Web.Accounts;

/// <summary>By which rule a route under <c>/admin</c> or <c>/account</c> is guarded.</summary>
/// <param name="Policy">The policy that is asked for; null when everybody may come.</param>
/// <param name="Researcher">The part of the route that names a researcher whom the account has to be given.</param>
/// <param name="Publication">The part of the route that names a publication that the account has to be given.</param>
internal sealed record GuardedRoute(string? Policy, string? Researcher = null, string? Publication = null)
{
    /// <summary>The rule for a request; null when it is for a public address.</summary>
    public static GuardedRoute? Of(Endpoint endpoint, HttpRequest request)
    {
        var segments = (endpoint as RouteEndpoint)?.RoutePattern.PathSegments ?? [];
        if (IsWord(segments, 0, "admin") || request.Path.StartsWithSegments("/admin", StringComparison.OrdinalIgnoreCase)) return OfAdmin(endpoint, segments, request);
        if (!IsWord(segments, 0, "account") && !request.Path.StartsWithSegments("/account", StringComparison.OrdinalIgnoreCase)) return null;
        return new GuardedRoute(endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null ? Account.SignedIn : null);
    }

    /// <summary>True when a request only reads.</summary>
    public static bool Reads(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);

    /// <summary>True when the account that is signed in was given what the address names.</summary>
    public async Task<bool> IsOpenToAsync(HttpContext context, ResearcherAccess access)
    {
        if (Researcher is not null) return await access.MayEditResearcherAsync(context.User, Value(context, Researcher), context.RequestAborted);
        return Publication is null || await access.MayEditPublicationAsync(context.User, Value(context, Publication), context.RequestAborted);
    }

    private static GuardedRoute OfAdmin(Endpoint endpoint, IReadOnlyList<RoutePatternPathSegment> segments, HttpRequest request)
    {
        if (NameAt(segments, 2) is { } name)
        {
            if (IsWord(segments, 1, "researchers")) return new GuardedRoute(Account.EditorRole, Researcher: name);
            if (IsWord(segments, 1, "publications")) return new GuardedRoute(Account.EditorRole, Publication: name);
        }

        var mark = endpoint.Metadata.GetMetadata<EditorPageAttribute>();
        return new GuardedRoute(mark is not null && (mark.TakesForms || Reads(request)) ? Account.EditorRole : Account.AdminRole);
    }

    private static bool IsWord(IReadOnlyList<RoutePatternPathSegment> segments, int at, string word) =>
        at < segments.Count && segments[at].IsSimple && segments[at].Parts[0] is RoutePatternLiteralPart part && part.Content.Equals(word, StringComparison.OrdinalIgnoreCase);

    private static string? NameAt(IReadOnlyList<RoutePatternPathSegment> segments, int at) =>
        at < segments.Count && segments[at].IsSimple && segments[at].Parts[0] is RoutePatternParameterPart { IsCatchAll: false } part ? part.Name : null;

    private static string Value(HttpContext context, string name) => context.GetRouteValue(name) as string ?? "";
}
