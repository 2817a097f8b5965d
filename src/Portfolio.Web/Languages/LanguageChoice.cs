using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Web.Accounts;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Languages;

/// <summary>
/// Chooses the language of a page: what the visitor once chose by the switch, else what the browser asks for, else the
/// site's own. Files, feeds and the API are English: they are for programs, and one address gives one answer.
/// </summary>
internal static class LanguageChoice
{
    /// <summary>The cookie that the switch sets, and nothing else.</summary>
    public const string Cookie = "language";

    /// <summary>Where the switch sends its choice.</summary>
    public const string Address = "/language";

    public static IServiceCollection AddLanguages(this IServiceCollection services, PortfolioSettings settings) => services.Configure<RequestLocalizationOptions>(options =>
    {
        // Words follow the visitor; numbers, dates and addresses in data never do.
        options.SupportedCultures = [CultureInfo.InvariantCulture];
        options.SupportedUICultures = [.. SiteLanguage.All.Select(language => CultureInfo.GetCultureInfo(language.Code))];
        options.DefaultRequestCulture = new RequestCulture(CultureInfo.InvariantCulture, CultureInfo.GetCultureInfo(settings.Language));
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(IsPage(context) ? null : new ProviderCultureResult(SiteLanguage.English.Code))),
            new CustomRequestCultureProvider(context => Task.FromResult(SiteLanguage.Of(context.Request.Cookies[Cookie]) is { } chosen ? new ProviderCultureResult(chosen.Code) : null)),
            new AcceptLanguageHeaderRequestCultureProvider { MaximumAcceptLanguageHeaderValuesToTry = 20 },
        ];
    });

    /// <summary>
    /// Takes the choice. Without an antiforgery token, because no public page may carry one: all that a stranger's form
    /// could do is change the language, and even that is refused where the browser says that it is one.
    /// </summary>
    public static void MapLanguage(this WebApplication site) => site.MapPost(Address, async (HttpContext http, CancellationToken cancellation) =>
    {
        var (to, back) = await ReadAsync(http.Request, cancellation);
        if (http.Request.Headers["Sec-Fetch-Site"] == "cross-site" || SiteLanguage.Of(to) is not { } language)
            return Results.Problem("There is no such language to choose here.", statusCode: StatusCodes.Status400BadRequest, title: "This choice can’t be read");
        http.Response.Cookies.Append(Cookie, language.Code, new CookieOptions { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = http.Request.IsHttps, MaxAge = TimeSpan.FromDays(365), Path = "/" });
        return Results.LocalRedirect(back.All(c => c is > ' ' and < '\u007F') && RedirectHttpResult.IsLocalUrl(back) && !back.StartsWith('~') ? back : "/");
    });

    /// <summary>
    /// The address of the page that is shown, to come back to; the home where it was not simply asked for. Of a page that
    /// can't be shown only the path: what stood behind it may be somebody's token.
    /// </summary>
    public static string Here(HttpContext context)
    {
        if (!HttpMethods.IsGet(context.Request.Method)) return "/";
        string path = new PathString(context.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath ?? context.Request.Path.Value).ToUriComponent();
        return context.Response.StatusCode >= StatusCodes.Status400BadRequest ? path : path + context.Request.QueryString.ToUriComponent();
    }

    // Not as parameters: what can't be read of a form is the sender's mistake, and no fault of the site.
    private static async Task<(string To, string Back)> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (!request.HasFormContentType) return ("", "");
        try
        {
            var form = await request.ReadFormAsync(cancellation);
            return (form["to"].ToString(), form["return"].ToString());
        }
        catch (InvalidDataException)
        {
            return ("", "");
        }
    }

    // What an admin's page asks while somebody types is a part of it.
    private static bool IsPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata is { } endpoint && (endpoint.GetMetadata<PageActionDescriptor>() is not null || endpoint.GetMetadata<EditorPageAttribute>() is not null);
}
