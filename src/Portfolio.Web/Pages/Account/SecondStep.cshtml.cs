using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Account;

/// <summary>The sign-in's second step: a code of the app, or a recovery code.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountRegistration.RateLimit)]
internal sealed class SecondStepModel(SecondStepSignIn signIn) : PageModel
{
    public string? ReturnUrl { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? returnUrl, CancellationToken cancellation)
    {
        ReturnUrl = Url.IsLocalUrl(returnUrl) ? returnUrl : null;
        return await signIn.IsWaitingAsync(cancellation) ? Page() : Over();
    }

    public async Task<IActionResult> OnPostAsync(string? code, string? returnUrl, CancellationToken cancellation) =>
        await AnswerAsync(await signIn.TryCodeAsync(code, cancellation), returnUrl, cancellation);

    public async Task<IActionResult> OnPostRecoveryAsync(string? recovery, string? returnUrl, CancellationToken cancellation) =>
        await AnswerAsync(await signIn.TryRecoveryCodeAsync(recovery, cancellation), returnUrl, cancellation);

    private async Task<IActionResult> AnswerAsync(SignInOutcome outcome, string? returnUrl, CancellationToken cancellation)
    {
        if (outcome == SignInOutcome.SignedIn) return LocalRedirect(Url.IsLocalUrl(returnUrl) ? returnUrl : "/admin");
        if (outcome == SignInOutcome.Over) return Over();
        Problem = Words.Of("This code is not taken. A code works once, for about a minute; after ten wrong ones an account takes none for a while.");
        return await OnGetAsync(returnUrl, cancellation);
    }

    private RedirectToPageResult Over() => RedirectToPage("/Account/SignIn", new { over = 1, returnUrl = ReturnUrl });
}
