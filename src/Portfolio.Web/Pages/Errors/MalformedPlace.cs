using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portfolio.Store;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Errors;

/// <summary>An address whose place to go on from (<c>after</c>) can't be read is the asker's mistake: 400, with what is wrong.</summary>
internal sealed class MalformedPlace : IExceptionFilter
{
    /// <summary>The request's item that holds what is wrong.</summary>
    public const string Explanation = "Portfolio.Explanation";

    /// <summary>What is wrong with a place that can't be read.</summary>
    public static string Message => Words.Of("“after” is not a place in this list. Leave it out to start from the first page.");

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not MalformedCursorException) return;
        context.HttpContext.Items[Explanation] = Message;
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        context.ExceptionHandled = true;
    }
}
