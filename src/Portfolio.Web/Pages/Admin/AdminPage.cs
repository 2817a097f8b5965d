using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portfolio.Web.Pages.Admin;

/// <summary>A page on which those who look after the site change something: who it is, and where they are led then.</summary>
internal abstract class AdminPage : PageModel
{
    /// <summary>True for an admin, false for an editor.</summary>
    public bool IsAdmin => User.IsInRole(Web.Accounts.Account.AdminRole);

    /// <summary>The name under which a change is recorded: the account's. Nobody comes here without one.</summary>
    protected string Who => User.Identity!.Name!;

    /// <summary>Leads to a page that tells what was done.</summary>
    /// <param name="path">The page.</param>
    /// <param name="done">What was done, as the page knows it.</param>
    /// <param name="saved">The path of a form whose draft the browser may forget.</param>
    /// <param name="at">Where on the page it stands.</param>
    protected RedirectResult BackTo(string path, string done, string? saved = null, string? at = null)
    {
        var query = QueryString.Create("done", done);
        if (saved is not null) query = query.Add("saved", saved);
        return Redirect(new PathString(path).ToUriComponent() + query.ToUriComponent() + (at is null ? "" : $"#{at}"));
    }
}
