using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>An account's second factor: codes of an authenticator app (TOTP, RFC 6238), and recovery codes for when it is lost.</summary>
internal sealed class SecondFactor(UserManager<Account> accounts, AccountStore store, AccountsDb db, TimeProvider time, ILogger<SecondFactor> logger)
{
    /// <summary>How many recovery codes there are at first.</summary>
    public const int RecoveryCodes = 10;

    /// <summary>How long setting it up may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);

    // Longer than any code is valid.
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Begins to set it up with a new key. What the account had before goes on until <see cref="ConfirmAsync"/>.</summary>
    public async Task BeginAsync(Account account, CancellationToken cancellation)
    {
        if (account.TwoFactorEnabled) return;
        await store.SetAuthenticatorKeyAsync(account, accounts.GenerateNewAuthenticatorKey(), cancellation);
        await store.StartSetupAsync(account, time.GetUtcNow(), cancellation);
        await accounts.UpdateAsync(account);
    }

    /// <summary>The key that waits for its first code, in base 32; null when none does any more.</summary>
    public async Task<string?> PendingKeyAsync(Account account, CancellationToken cancellation) =>
        !account.TwoFactorEnabled && await store.SetupStartedAsync(account, cancellation) is { } started && time.GetUtcNow() - started < Patience
            ? await accounts.GetAuthenticatorKeyAsync(account)
            : null;

    /// <summary>Turns it on with the first code, and makes recovery codes, which are shown this once; null when the code is wrong.</summary>
    public async Task<IReadOnlyList<string>?> ConfirmAsync(Account account, string? code, CancellationToken cancellation)
    {
        if (await PendingKeyAsync(account, cancellation) is null || !await TakeCodeAsync(account, code, cancellation)) return null;
        await store.EndSetupAsync(account, cancellation);
        await accounts.SetTwoFactorEnabledAsync(account, true);
        logger.LogInformation("Account {Account} turned its second factor on", account.Id);
        return await RenewRecoveryCodesAsync(account);
    }

    /// <summary>Makes new recovery codes in place of the old ones; they are shown this once.</summary>
    public async Task<IReadOnlyList<string>> RenewRecoveryCodesAsync(Account account) =>
        [.. await accounts.GenerateNewTwoFactorRecoveryCodesAsync(account, RecoveryCodes) ?? []];

    /// <summary>How many recovery codes are left.</summary>
    public Task<int> CountRecoveryCodesAsync(Account account) => accounts.CountRecoveryCodesAsync(account);

    /// <summary>Takes it away, with its key and its codes.</summary>
    public async Task RemoveAsync(Account account, CancellationToken cancellation = default)
    {
        await store.ForgetSecondFactorAsync(account, cancellation);
        await accounts.SetTwoFactorEnabledAsync(account, false);
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM CodeTries WHERE AccountId = {account.Id}", cancellation);
        logger.LogInformation("Account {Account} has no second factor any more", account.Id);
    }

    /// <summary>Takes a code of the app: true when it is right and wasn't taken before.</summary>
    public async Task<bool> TakeCodeAsync(Account account, string? typed, CancellationToken cancellation)
    {
        string code = Bare(typed);
        if (code.Length != 6 || !code.All(char.IsAsciiDigit)) return false;
        if (!await accounts.VerifyTwoFactorTokenAsync(account, TokenOptions.DefaultAuthenticatorProvider, code)) return false;
        var now = time.GetUtcNow().UtcDateTime;
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM UsedCodes WHERE At < {now - Remembered}", cancellation);
        // Of two who bring the same code at once one finds its row there.
        return await db.Database.ExecuteSqlInterpolatedAsync($"INSERT OR IGNORE INTO UsedCodes (AccountId, Code, At) VALUES ({account.Id}, {code}, {now})", cancellation) == 1;
    }

    /// <summary>Takes a recovery code: true when it is one that is left.</summary>
    public async Task<bool> TakeRecoveryCodeAsync(Account account, string? typed)
    {
        string code = Bare(typed).ToUpperInvariant();
        if (code.Length != 10) return false;
        bool taken = (await accounts.RedeemTwoFactorRecoveryCodeAsync(account, $"{code[..5]}-{code[5..]}")).Succeeded;
        if (taken) logger.LogInformation("Account {Account} used a recovery code", account.Id);
        return taken;
    }

    // Apps and people group what they show.
    private static string Bare(string? typed) => string.Concat((typed ?? "").Where(c => !char.IsWhiteSpace(c) && c != '-'));
}
