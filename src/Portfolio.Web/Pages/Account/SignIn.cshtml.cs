using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Account;

/// <summary>The sign-in. One answer for all that can be wrong.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountRegistration.RateLimit)]
internal sealed class SignInModel(PasswordSignIn signIn) : PageModel
{
    public string? Email { get; private set; }

    public string? ReturnUrl { get; private set; }

    public string? Problem { get; private set; }

    public void OnGet(string? returnUrl, string? over)
    {
        ReturnUrl = Local(returnUrl);
        if (over is not null) Problem = Words.Of("The second step took too long, or too many codes. Start with the password again.");
    }

    public async Task<IActionResult> OnPostAsync(string? email, string? password, string? returnUrl, CancellationToken cancellation)
    {
        ReturnUrl = Local(returnUrl);
        switch (await signIn.TryAsync(email?.Trim() ?? "", password ?? "", cancellation))
        {
            case SignInOutcome.SignedIn: return LocalRedirect(ReturnUrl ?? "/admin");
            case SignInOutcome.SecondStep: return RedirectToPage("/Account/SecondStep", new { returnUrl = ReturnUrl });
        }

        Email = email;
        Problem = Words.Of("The e-mail address or the password is wrong. After ten wrong tries an account takes none for a quarter of an hour.");
        return Page();
    }

    // A link to this page must not lead on to another site.
    private string? Local(string? address) => Url.IsLocalUrl(address) ? address : null;
}
