using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>The one-time link by which the first admin makes an account, while there is none.</summary>
internal sealed class SetupTokens(AccountsDb db, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    /// <summary>Makes a token in place of any earlier one; null when there is an account already.</summary>
    public async Task<string?> IssueAsync(CancellationToken cancellation = default)
    {
        if (await db.Users.AnyAsync(cancellation)) return null;
        string token = OneTimeToken.New();
        db.SetupTokens.RemoveRange(await db.SetupTokens.ToListAsync(cancellation));
        db.SetupTokens.Add(new SetupToken { Hash = OneTimeToken.HashOf(token), ExpiresAt = Now + Lifetime });
        await db.SaveChangesAsync(cancellation);
        return token;
    }

    /// <summary>True while a token works.</summary>
    public async Task<bool> IsValidAsync(string? token, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(token)) return false;
        string hash = OneTimeToken.HashOf(token);
        var now = Now;
        return await db.SetupTokens.AnyAsync(t => t.Hash == hash && t.ExpiresAt > now, cancellation) && !await db.Users.AnyAsync(cancellation);
    }

    /// <summary>Uses the token up and makes the account, in one transaction: of two requests with one token one makes none.</summary>
    /// <param name="token">The token.</param>
    /// <param name="make">Makes the account; when it fails, the token goes on working.</param>
    /// <param name="cancellation">Stops it; nothing is made.</param>
    /// <returns>What <paramref name="make"/> came to; null when the token doesn't work.</returns>
    public async Task<IdentityResult?> RedeemAsync(string? token, Func<Task<IdentityResult>> make, CancellationToken cancellation = default)
    {
        if (string.IsNullOrEmpty(token)) return null;
        string hash = OneTimeToken.HashOf(token);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // The deletion takes SQLite's one right to write: a second request waits here, and then finds nothing.
        int found = await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SetupTokens WHERE Hash = {hash} AND ExpiresAt > {Now}", cancellation);
        if (found == 0 || await db.Users.AnyAsync(cancellation)) return null;
        var result = await make();
        if (result.Succeeded) await transaction.CommitAsync(cancellation);
        return result;
    }

    private DateTime Now => time.GetUtcNow().UtcDateTime;
}
