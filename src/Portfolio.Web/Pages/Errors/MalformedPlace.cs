using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portfolio.Store;

namespace Portfolio.Web.Pages.Errors;

/// <summary>An address whose place to go on from (<c>after</c>) can't be read is the asker's mistake: 400, with what is wrong.</summary>
internal sealed class MalformedPlace : IExceptionFilter
{
    /// <summary>The request's item that holds what is wrong.</summary>
    public const string Explanation = "Portfolio.Explanation";

    public void OnException(ExceptionContext context)
    {
        if (context.Exception is not MalformedCursorException malformed) return;
        context.HttpContext.Items[Explanation] = malformed.Message;
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
        context.ExceptionHandled = true;
    }
}
