using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>
/// Signs in by e-mail address and password. A missing account, a wrong password and a locked account get the same
/// answer, after the same work and at the same time: nobody learns here who has an account.
/// </summary>
internal sealed class PasswordSignIn(UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher, AccountsDb db, TimeProvider time)
{
    // Longer than a hash and a write take. A refusal never comes sooner, nor does what it says depend on when it comes.
    private static readonly TimeSpan Refusal = TimeSpan.FromMilliseconds(750);

    private static readonly Account Nobody = new();
    private static string? nobodysHash;

    /// <summary>True when the account is signed in now.</summary>
    public async Task<bool> TryAsync(string email, string password, CancellationToken cancellation)
    {
        long start = time.GetTimestamp();
        if (await CheckAsync(email, password) is { } account)
        {
            await signIn.SignInAsync(account, isPersistent: false, authenticationMethod: "pwd");
            return true;
        }

        var rest = Refusal - time.GetElapsedTime(start);
        if (rest > TimeSpan.Zero) await Task.Delay(rest, time, cancellation);
        return false;
    }

    private async Task<Account?> CheckAsync(string email, string password)
    {
        if (password.Length > PasswordLength.Longest) return null;
        var account = await accounts.FindByEmailAsync(email);
        if (account is null)
        {
            nobodysHash ??= hasher.HashPassword(Nobody, "nobody has this password");
            hasher.VerifyHashedPassword(Nobody, nobodysHash, password);
            return null;
        }

        bool isRight = await accounts.CheckPasswordAsync(account, password);
        // What is typed while the account is locked counts for nothing, the right password neither.
        if (await accounts.IsLockedOutAsync(account)) return null;
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
