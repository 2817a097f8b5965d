using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Account.Security;

/// <summary>What keeps one's own account safe: password, second factor, sessions.</summary>
internal sealed class IndexModel(Sessions sessions, SecondFactor secondFactor, UserManager<Accounts.Account> accounts) : PageModel
{
    public IReadOnlyList<AccountSession> Sessions { get; private set; } = [];

    public bool HasSecondFactor { get; private set; }

    public int RecoveryCodes { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? done, CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return NotFound();
        Done = done switch
        {
            "password" => Words.Of("The password is changed. Whoever was signed in elsewhere with this account is out."),
            "second-factor-off" => Words.Of("The second factor is off: the password alone signs in. Other sessions were ended."),
            "ended" => Words.Of("The session was ended."),
            "others-ended" => Words.Of("All other sessions were ended."),
            _ => null,
        };
        HasSecondFactor = account.TwoFactorEnabled;
        RecoveryCodes = await secondFactor.CountRecoveryCodesAsync(account);
        Sessions = await sessions.OfAsync(account.Id, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(int id, CancellationToken cancellation)
    {
        await sessions.EndAsync(SessionSignIn.IdOf(User), id, cancellation);
        return Redirect("/account/security?done=ended");
    }

    public async Task<IActionResult> OnPostEndOthersAsync(CancellationToken cancellation)
    {
        await sessions.EndAllAsync(SessionSignIn.IdOf(User), SessionSignIn.KeyOf(User), cancellation);
        return Redirect("/account/security?done=others-ended");
    }

    /// <summary>True for the session that asks.</summary>
    public bool IsThisOne(AccountSession session) => SessionSignIn.KeyOf(User) is { } key && session.Hash == OneTimeToken.HashOf(key);
}
