namespace Portfolio.Web;

/// <summary>Addresses that are only read.</summary>
internal static class ReadRoute
{
    private static readonly string[] Methods = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Answers GET, and HEAD with the same headers: monitors and link checkers ask with it.</summary>
    public static RouteHandlerBuilder MapRead(this IEndpointRouteBuilder site, string pattern, Delegate answer) => site.MapMethods(pattern, Methods, answer);
}
