using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Account.Security;

/// <summary>Changes one's own password. The other sessions end.</summary>
[EnableRateLimiting(AccountRegistration.RateLimit)]
internal sealed class PasswordModel(PasswordSignIn signIn, SessionSignIn sessions, UserManager<Accounts.Account> accounts) : PageModel
{
    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnPostAsync(string? old, string? password, string? again, CancellationToken cancellation)
    {
        if (password != again)
        {
            Problems = [Words.Of("The two new passwords are not the same.")];
            return Page();
        }

        if (await signIn.ConfirmAsync(User, old, cancellation) is not { } account)
        {
            Problems = [Words.Of("The old password is wrong. After ten wrong tries an account takes none for a quarter of an hour.")];
            return Page();
        }

        var changed = await accounts.ChangePasswordAsync(account, old!, password ?? "");
        if (!changed.Succeeded)
        {
            Problems = [.. changed.Errors.Select(e => e.Description)];
            return Page();
        }

        await sessions.GoOnAloneAsync(account, User, cancellation);
        return Redirect("/account/security?done=password");
    }
}
