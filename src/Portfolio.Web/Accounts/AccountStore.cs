using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>Identity's store of accounts, which keeps recovery codes as salted hashes only (NIST SP 800-63B, section 5.1.2.2).</summary>
internal sealed class AccountStore(AccountsDb db, IdentityErrorDescriber errors) : UserStore<Account, IdentityRole<int>, AccountsDb, int>(db, errors)
{
    private const string Provider = "Portfolio", RecoveryCodes = "RecoveryCodes", SetupStarted = "SecondFactorStarted";
    private const int Iterations = 100_000;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken)
    {
        byte[] salt = RandomNumberGenerator.GetBytes(16);
        return SetTokenAsync(user, Provider, RecoveryCodes, string.Join(';', recoveryCodes.Select(code => HashOf(code, salt)).Prepend(Convert.ToBase64String(salt))), cancellationToken);
    }

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        string[] kept = await KeptAsync(user, cancellationToken);
        int at = kept.Length == 0 ? -1 : Array.IndexOf(kept, HashOf(code, Convert.FromBase64String(kept[0])), 1);
        if (at < 0) return false;
        await SetTokenAsync(user, Provider, RecoveryCodes, string.Join(';', kept.Where((_, i) => i != at)), cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) => Math.Max(0, (await KeptAsync(user, cancellationToken)).Length - 1);

    /// <summary>Notes when the setting up of a second factor started.</summary>
    public Task StartSetupAsync(Account user, DateTimeOffset now, CancellationToken cancellation) => SetTokenAsync(user, Provider, SetupStarted, now.ToString("O"), cancellation);

    /// <summary>When the setting up of a second factor started; null when it didn't.</summary>
    public async Task<DateTimeOffset?> SetupStartedAsync(Account user, CancellationToken cancellation) =>
        await GetTokenAsync(user, Provider, SetupStarted, cancellation) is { } started ? DateTimeOffset.Parse(started, System.Globalization.CultureInfo.InvariantCulture) : null;

    /// <summary>Ends the setting up.</summary>
    public Task EndSetupAsync(Account user, CancellationToken cancellation) => RemoveTokenAsync(user, Provider, SetupStarted, cancellation);

    /// <summary>Forgets the key, the recovery codes and what was begun. Saved with the account.</summary>
    public async Task ForgetSecondFactorAsync(Account user, CancellationToken cancellation)
    {
        await RemoveTokenAsync(user, "[AspNetUserStore]", "AuthenticatorKey", cancellation);
        await RemoveTokenAsync(user, Provider, RecoveryCodes, cancellation);
        await EndSetupAsync(user, cancellation);
    }

    private async Task<string[]> KeptAsync(Account user, CancellationToken cancellation) =>
        (await GetTokenAsync(user, Provider, RecoveryCodes, cancellation))?.Split(';') ?? [];

    private static string HashOf(string code, byte[] salt) =>
        Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(code), salt, Iterations, HashAlgorithmName.SHA256, 32));
}
