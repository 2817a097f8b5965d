using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Importing;

/// <summary>Leads who uploads too much back to the form, before any of it is read; the form says the limit.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class UploadSizeAttribute : Attribute, IAuthorizationFilter, IOrderedFilter
{
    // What the form adds to the file: its other fields and the lines between them.
    private const long Form = 64 * 1024;

    // Before the antiforgery token is looked for, which reads the form.
    public int Order => int.MinValue;

    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (context.HttpContext.Request.ContentLength > PortfolioSettings.LargestDocument + Form) context.Result = new LocalRedirectResult($"{context.HttpContext.Request.Path}?problem=size");
    }
}
