using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portfolio.Store.Publications;
using Portfolio.Store.Searching;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Errors;

/// <summary>A text to search for that nobody types is the asker's mistake: 400, with what is wrong.</summary>
internal sealed class TooManyWords : IResourceFilter
{
    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (!context.HttpContext.Request.Query[FacetNames.Q].Any(q => q?.Length > SearchWords.LongestText)) return;
        context.HttpContext.Items[MalformedPlace.Explanation] = Words.Of("What is searched for is longer than {most} characters. Search for fewer words.", SearchWords.LongestText);
        context.Result = new StatusCodeResult(StatusCodes.Status400BadRequest);
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }
}
