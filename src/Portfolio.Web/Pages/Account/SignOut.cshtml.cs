using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Pages.Account;

/// <summary>Ends the session: by a form only, so that no other site's link does it.</summary>
internal sealed class SignOutModel(SessionSignIn sessions) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        await sessions.EndAsync(User, cancellation);
        return LocalRedirect("/");
    }
}
