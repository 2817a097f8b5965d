using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>Links by which people set the password of an account that an admin made for them, or gives back to them.</summary>
internal sealed class Invitations(AccountsDb db, UserManager<Account> accounts, Sessions sessions, TimeProvider time)
{
    /// <summary>How long a link works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Makes an account without a password, and the token of its link.</summary>
    public async Task<(IdentityResult Result, Account Account, string Token)> InviteAsync(string email, string role, CancellationToken cancellation)
    {
        var account = new Account { UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true };
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var made = await accounts.CreateAsync(account);
        if (made.Succeeded) made = await accounts.AddToRoleAsync(account, role);
        if (!made.Succeeded) return (made, account, "");
        string token = await IssueAsync(account, cancellation);
        await transaction.CommitAsync(cancellation);
        return (made, account, token);
    }

    /// <summary>Takes an account's password away, ends its sessions, and makes the token of a new link in place of any earlier one: within a transaction.</summary>
    public async Task<string> RenewAsync(Account account, CancellationToken cancellation)
    {
        await accounts.RemovePasswordAsync(account);
        await accounts.SetLockoutEndDateAsync(account, null);
        await accounts.ResetAccessFailedCountAsync(account);
        await sessions.EndAllAsync(account.Id, cancellation: cancellation);
        return await IssueAsync(account, cancellation);
    }

    /// <summary>Whose link a token is; null when it doesn't work.</summary>
    public async Task<Account?> FindAsync(string? token, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(token)) return null;
        string hash = OneTimeToken.HashOf(token);
        var now = Now;
        return await db.Invitations.Where(i => i.Hash == hash && i.ExpiresAt > now && !i.Account.IsDisabled).Select(i => i.Account).FirstOrDefaultAsync(cancellation);
    }

    /// <summary>Uses a link up and sets the password; null when the link doesn't work. When the password is refused, it goes on working.</summary>
    public async Task<IdentityResult?> AcceptAsync(string? token, string password, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        if (await FindAsync(token, cancellation) is not { } account) return null;
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Invitations WHERE AccountId = {account.Id}", cancellation);
        var set = await accounts.AddPasswordAsync(account, password);
        if (set.Succeeded) await transaction.CommitAsync(cancellation);
        return set;
    }

    private async Task<string> IssueAsync(Account account, CancellationToken cancellation)
    {
        string token = OneTimeToken.New();
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Invitations WHERE AccountId = {account.Id}", cancellation);
        db.Invitations.Add(new Invitation { Hash = OneTimeToken.HashOf(token), AccountId = account.Id, ExpiresAt = Now + Lifetime });
        await db.SaveChangesAsync(cancellation);
        return token;
    }
}
