using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Account;

/// <summary>The first admin's account, by the link that the first start printed.</summary>
[AllowAnonymous]
[EnableRateLimiting(AccountRegistration.RateLimit)]
internal sealed class SetupModel(SetupTokens tokens, AccountAdministration administration, PasswordSignIn signIn, UserManager<Accounts.Account> accounts) : PageModel
{
    public bool IsValid { get; private set; }

    public string? Token { get; private set; }

    public string? Email { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string? token, CancellationToken cancellation)
    {
        IsValid = await tokens.IsValidAsync(Token = token, cancellation);
        if (!IsValid) Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? token, string? email, string? password, string? again, CancellationToken cancellation)
    {
        (Token, Email) = (token, email?.Trim());
        if (password != again)
        {
            Problems = [Words.Of("The two passwords are not the same.")];
            return await OnGetAsync(token, cancellation);
        }

        var made = await tokens.RedeemAsync(token, () => administration.AddAdminAsync(Email ?? "", password ?? ""), cancellation);
        if (made is { Succeeded: true })
        {
            await signIn.LetInAsync((await accounts.FindByEmailAsync(Email!))!, cancellation);
            return LocalRedirect("/admin");
        }

        Problems = made is null ? [] : AccountProblems.Of(made);
        return await OnGetAsync(token, cancellation);
    }
}
