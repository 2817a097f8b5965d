using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;

namespace Portfolio.Web.Languages;

/// <summary>Says of a page in which language it is, and to those who keep pages, what that depends on.</summary>
internal sealed class LanguageHeaders : IResultFilter
{
    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (context.Result is PageResult) Tell(context.HttpContext.Response);
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    /// <summary>The same of a file that is made of a page.</summary>
    public static void Tell(HttpResponse response)
    {
        response.Headers.ContentLanguage = SiteLanguage.Current.Code;
        response.Headers.Append(HeaderNames.Vary, HeaderNames.AcceptLanguage);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Cookie);
    }
}
