using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Account;

/// <summary>Somebody sets the password of the account that an admin made for them.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountRegistration.RateLimit)]
internal sealed class InvitationModel(Invitations invitations, PasswordSignIn signIn) : PageModel
{
    public string? Token { get; private set; }

    /// <summary>Whose account it is; null when the link doesn't work.</summary>
    public string? Email { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken cancellation)
    {
        Email = (await invitations.FindAsync(Token = token, cancellation))?.Email;
        if (Email is null) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? token, string? password, string? again, CancellationToken cancellation)
    {
        if (await invitations.FindAsync(token, cancellation) is not { } account) return await OnGetAsync(token, cancellation);
        if (password == again)
        {
            var set = await invitations.AcceptAsync(token, password ?? "", cancellation);
            // The link stands for the password only: an account with a second factor goes on to it.
            if (set is { Succeeded: true }) return LocalRedirect(await signIn.LetInAsync(account, cancellation) == SignInOutcome.SecondStep ? "/account/second-step" : "/admin");
            Problems = [.. set?.Errors.Select(e => e.Description) ?? []];
        }
        else
        {
            Problems = [Words.Of("The two passwords are not the same.")];
        }

        return await OnGetAsync(token, cancellation);
    }
}
