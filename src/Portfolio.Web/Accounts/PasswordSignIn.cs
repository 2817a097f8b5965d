using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>
/// Signs in by e-mail address and password. A missing account, a wrong password, a locked and a disabled account get the
/// same answer, after the same work and at the same time: nobody learns here who has an account.
/// </summary>
internal sealed class PasswordSignIn(UserManager<Account> accounts, SessionSignIn sessions, SecondStepSignIn secondStep, IPasswordHasher<Account> hasher, AccountsDb db, TimeProvider time)
{
    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    /// <summary>Signs the account in, or leads on to its second factor.</summary>
    public async Task<SignInOutcome> TryAsync(string email, string password, CancellationToken cancellation)
    {
        long start = time.GetTimestamp();
        if (await CheckAsync(await accounts.FindByEmailAsync(email), password) is { } account) return await LetInAsync(account, cancellation);
        await SlowRefusal.WaitAsync(time, start, cancellation);
        return SignInOutcome.Refused;
    }

    /// <summary>Lets in whoever has shown who they are, as far as their second factor.</summary>
    public async Task<SignInOutcome> LetInAsync(Account account, CancellationToken cancellation)
    {
        if (account.TwoFactorEnabled)
        {
            await secondStep.BeginAsync(account, cancellation);
            return SignInOutcome.SecondStep;
        }

        await sessions.StartAsync(account, ["pwd"], cancellation);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Asks who is signed in for the password again; null when it is wrong. Wrong ones count as at the sign-in.</summary>
    public async Task<Account?> ConfirmAsync(ClaimsPrincipal user, string? password, CancellationToken cancellation)
    {
        long start = time.GetTimestamp();
        var account = await CheckAsync(await accounts.GetUserAsync(user), password ?? "");
        if (account is null) await SlowRefusal.WaitAsync(time, start, cancellation);
        return account;
    }

    private async Task<Account?> CheckAsync(Account? account, string password)
    {
        if (password.Length > PasswordLength.Longest) return null;
        if (account?.PasswordHash is null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, "nobody has this password");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return null;
        }

        bool isRight = await accounts.CheckPasswordAsync(account, password);
        // What is typed while the account is locked or disabled counts for nothing, the right password neither.
        if (account.IsDisabled || await accounts.IsLockedOutAsync(account)) return null;
        if (isRight)
        {
            await accounts.ResetAccessFailedCountAsync(account);
            return account;
        }

        // Many guesses at once are many failures: one that was overtaken by another is counted again.
        for (int tries = 0; tries < 5 && !(await accounts.AccessFailedAsync(account)).Succeeded; tries++) await db.Entry(account).ReloadAsync();
        return null;
    }
}
