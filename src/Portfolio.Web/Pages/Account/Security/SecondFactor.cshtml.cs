using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Account.Security;

/// <summary>Turns one's own second factor on and off, and makes recovery codes. Each asks for the password first.</summary>
[EnableRateLimiting(AccountRegistration.RateLimit)]
internal sealed class SecondFactorModel(SecondFactor secondFactor, PasswordSignIn signIn, SessionSignIn sessions, UserManager<Accounts.Account> accounts, SiteIdentity site) : PageModel
{
    /// <summary>The account; whose page it is.</summary>
    public Accounts.Account Account { get; private set; } = null!;

    /// <summary>The key that waits for its first code; shown after the password was given.</summary>
    public string? Key { get; private set; }

    /// <summary>New recovery codes, shown this once.</summary>
    public IReadOnlyList<string> NewCodes { get; private set; } = [];

    public int RecoveryCodes { get; private set; }

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync() => await accounts.GetUserAsync(User) is { } account ? await ShowAsync(account) : NotFound();

    public Task<IActionResult> OnPostBeginAsync(string? password, CancellationToken cancellation) => AfterPasswordAsync(password, async account =>
    {
        await secondFactor.BeginAsync(account, cancellation);
        Key = await secondFactor.PendingKeyAsync(account, cancellation);
    }, cancellation);

    public async Task<IActionResult> OnPostConfirmAsync(string? code, CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return NotFound();
        if (await secondFactor.ConfirmAsync(account, code, cancellation) is { } codes)
        {
            NewCodes = codes;
            await sessions.GoOnAloneAsync(account, User, cancellation);
            return await ShowAsync(account);
        }

        Key = await secondFactor.PendingKeyAsync(account, cancellation);
        Problem = Key is null ? Words.Of("That took too long. Begin again.") : Words.Of("This is not the code of this key. Is the clock of the phone right? Try the next code.");
        return await ShowAsync(account);
    }

    public Task<IActionResult> OnPostRenewAsync(string? password, CancellationToken cancellation) => AfterPasswordAsync(password, async account =>
    {
        if (account.TwoFactorEnabled) NewCodes = await secondFactor.RenewRecoveryCodesAsync(account);
    }, cancellation);

    public async Task<IActionResult> OnPostTurnOffAsync(string? password, CancellationToken cancellation)
    {
        var page = await AfterPasswordAsync(password, async account =>
        {
            await secondFactor.RemoveAsync(account, cancellation);
            await sessions.GoOnAloneAsync(account, User, cancellation);
        }, cancellation);
        return Problem is null ? Redirect("/account/security?done=second-factor-off") : page;
    }

    /// <summary>The address that authenticator apps read: otpauth://totp/ISSUER:ACCOUNT?secret=….</summary>
    public string KeyAddress => $"otpauth://totp/{Uri.EscapeDataString(site.Name)}:{Uri.EscapeDataString(Account.Email!)}?secret={Key}&issuer={Uri.EscapeDataString(site.Name)}&digits=6&period=30";

    /// <summary>The same as a picture for a phone's camera.</summary>
    public IHtmlContent Picture => QrCodeSvg.Of(KeyAddress, Words.Of("QR code for your authenticator app; the same key stands below as text"));

    private async Task<IActionResult> AfterPasswordAsync(string? password, Func<Accounts.Account, Task> act, CancellationToken cancellation)
    {
        if (await accounts.GetUserAsync(User) is not { } account) return NotFound();
        if (await signIn.ConfirmAsync(User, password, cancellation) is { } confirmed) await act(confirmed);
        else Problem = Words.Of("The password is wrong. After ten wrong tries an account takes none for a quarter of an hour.");
        return await ShowAsync(account);
    }

    private async Task<IActionResult> ShowAsync(Accounts.Account account)
    {
        Account = account;
        RecoveryCodes = await secondFactor.CountRecoveryCodesAsync(account);
        return Page();
    }
}
