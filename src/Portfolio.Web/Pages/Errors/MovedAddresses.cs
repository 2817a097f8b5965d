using Microsoft.Net.Http.Headers;

namespace Portfolio.Web.Pages.Errors;

/// <summary>
/// An address that was given up leads on for ever, until a person undoes what gave it up. Browsers keep such an answer
/// (301) without asking again, so they are told to ask (RFC 9111, section 5.2.2.4).
/// </summary>
internal static class MovedAddresses
{
    public static void UseMovedAddresses(this WebApplication app) => app.Use(static (context, next) =>
    {
        context.Response.OnStarting(
            static state =>
            {
                var response = (HttpResponse)state;
                if (response.StatusCode == StatusCodes.Status301MovedPermanently) response.Headers[HeaderNames.CacheControl] = "no-cache";
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    });
}
