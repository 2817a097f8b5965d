using System.Globalization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Errors;

/// <summary>What a visitor sees when a page can't be shown: what happened, and a way on.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(Duration = 0, Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class StatusModel : PageModel
{
    public int Code { get; private set; }

    /// <summary>The words of the address that was asked for, to search with.</summary>
    public string Asked { get; private set; } = "";

    public string Title => Code switch
    {
        404 => Words.Of("There is no such page"),
        400 => HttpMethods.IsPost(Request.Method) ? Words.Of("This form can’t be read") : Words.Of("This address can’t be read"),
        403 => Words.Of("This is for admins"),
        429 => Words.Of("Too many tries"),
        405 => Words.Of("This page can’t be used that way"),
        503 => Words.Of("The site is not ready yet"),
        _ => Words.Of("Something went wrong"),
    };

    public string Explanation => Code switch
    {
        404 => Words.Of("It may have moved, or its address may have been mistyped."),
        400 => HttpContext.Items[MalformedPlace.Explanation] as string ?? (HttpMethods.IsPost(Request.Method) ? Words.Of("What was sent is too large, too old or damaged. Nothing was saved: go back, open the page anew, and try again.") : Words.Of("A part of it is malformed.")),
        403 => Words.Of("You are signed in with an account that may not see it."),
        405 => Words.Of("Pages of this site are to be read."),
        429 => Words.Of("Wait a minute, and try again."),
        503 => Words.Of("Try again in a moment."),
        _ => Words.Of("The fault is ours and was written to the log. Try again in a moment."),
    };

    public void OnGet() => Show();

    public void OnPost() => Show();

    private void Show()
    {
        // Not as a parameter: what can't be read of a form would keep that from being read, too.
        int code = int.TryParse(RouteData.Values["code"] as string, CultureInfo.InvariantCulture, out int given) ? given : 0;
        Code = code is >= 400 and <= 599 ? code : StatusCodes.Status404NotFound;
        Response.StatusCode = Code;
        if (HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath is { } path)
            Asked = path.Split('/', StringSplitOptions.RemoveEmptyEntries).LastOrDefault("").Replace('-', ' ');
    }
}
