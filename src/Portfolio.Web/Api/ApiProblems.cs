using Portfolio.Cv.Writing;
using Portfolio.Store;

namespace Portfolio.Web.Api;

/// <summary>What is asked is malformed. The message says what, and what to do.</summary>
internal sealed class MalformedRequestException(string message) : Exception(message);

/// <summary>Errors of the API as problem details (RFC 9457).</summary>
internal sealed class ApiProblems : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception e) when (e is MalformedRequestException or MalformedCursorException)
        {
            return Results.Problem(e.Message, statusCode: StatusCodes.Status400BadRequest, title: "This address can’t be read");
        }
    }
}

/// <summary>Keeps the site's pages for errors away from addresses that programs ask: the API, and files.</summary>
internal static class ApiErrors
{
    // Of what can be taken along; a page's address has no dot.
    private static readonly string[] Extensions = [.. BibliographyFormats.All.Select(format => Path.GetExtension(format.Extension)), ".atom", ".md"];

    /// <summary>Whatever goes wrong there is told as problem details, without a trace of the program's insides.</summary>
    public static void UseProblemsForPrograms(this WebApplication site) => site.UseWhen(
        context => IsOfApi(context.Request.Path) || Extensions.Contains(Path.GetExtension(context.Request.Path.Value)),
        api =>
        {
            api.UseStatusCodePages(context => WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode));
            api.UseExceptionHandler(failed => failed.Run(context => WriteAsync(context, StatusCodes.Status500InternalServerError)));
        });

    private static bool IsOfApi(PathString path) => path.StartsWithSegments("/api") || path.StartsWithSegments("/openapi");

    private static Task WriteAsync(HttpContext context, int status) => Results.Problem(
        status switch
        {
            StatusCodes.Status404NotFound => IsOfApi(context.Request.Path) ? "There is nothing at this address. /openapi/v1.json says what there is." : "There is no such file. What it was made of may have moved, or is no longer public.",
            StatusCodes.Status405MethodNotAllowed => "This is only to be read: use GET or HEAD.",
            StatusCodes.Status500InternalServerError => "The fault is ours and was written to the log. Try again in a moment.",
            _ => null,
        },
        statusCode: status).ExecuteAsync(context);
}
