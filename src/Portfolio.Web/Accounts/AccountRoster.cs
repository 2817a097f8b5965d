using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Accounts;

/// <summary>The accounts, as admins see and change them. There is always an admin left who can sign in.</summary>
internal sealed class AccountRoster(AccountsDb db, UserManager<Account> accounts, Sessions sessions, Invitations invitations, ResearcherKeys researchers, ILogger<AccountRoster> logger)
{
    private const int PageSize = 100;

    /// <summary>A page of accounts, by e-mail address.</summary>
    /// <param name="q">A part of the address; null or empty for all.</param>
    /// <param name="after">The key of the last account of the page before.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The accounts, and what to pass as <paramref name="after"/> for the next page.</returns>
    public async Task<(IReadOnlyList<AccountListItem> Items, int? Next)> ListAsync(string? q, int? after, CancellationToken cancellation)
    {
        string? last = after is null ? null : await db.Users.Where(a => a.Id == after).Select(a => a.NormalizedUserName).FirstOrDefaultAsync(cancellation);
#pragma warning disable CA1309 // SQLite compares, byte by byte, as its index is sorted.
        string part = accounts.NormalizeName(q ?? "");
        var found = db.Users.Where(a => (part == "" || a.NormalizedUserName!.Contains(part)) && (last == null || string.Compare(a.NormalizedUserName, last) > 0)).OrderBy(a => a.NormalizedUserName).Take(PageSize + 1);
#pragma warning restore CA1309
        var items = await Items(found).ToListAsync(cancellation);
        return items.Count > PageSize ? (items[..PageSize], items[PageSize - 1].Id) : (items, null);
    }

    /// <summary>An account; null when there is none of that key.</summary>
    public Task<AccountListItem?> FindAsync(int id, CancellationToken cancellation) => Items(db.Users.Where(a => a.Id == id)).FirstOrDefaultAsync(cancellation);

    /// <summary>The keys of the researchers that an editor was given.</summary>
    public Task<List<int>> GivenAsync(int account, CancellationToken cancellation) =>
        db.EditorResearchers.Where(g => g.AccountId == account).Select(g => g.ResearcherId).ToListAsync(cancellation);

    /// <summary>Gives an editor the chosen ones of the researchers that were shown, and takes the others of those away.</summary>
    public async Task GiveAsync(int account, IEnumerable<string> shown, IReadOnlyCollection<string> chosen, CancellationToken cancellation)
    {
        var given = await db.EditorResearchers.Where(g => g.AccountId == account).ToListAsync(cancellation);
        foreach (string slug in shown.Distinct())
        {
            if (await researchers.OfAsync(slug, cancellation) is not { } key) continue;
            var row = given.Find(g => g.ResearcherId == key);
            if (chosen.Contains(slug) && row is null) db.EditorResearchers.Add(new EditorResearcher { AccountId = account, ResearcherId = key });
            if (!chosen.Contains(slug) && row is not null) db.EditorResearchers.Remove(row);
        }

        await db.SaveChangesAsync(cancellation);
        logger.LogInformation("Account {Account} was given other researchers", account);
    }

    /// <summary>Gives an account a role in place of the one it has; false when nobody would be left to sign in as admin.</summary>
    public Task<bool> SetRoleAsync(Account account, string role, CancellationToken cancellation) =>
        ChangeAsync(account, isStillAdmin: role == Account.AdminRole, $"is {role} now", async () =>
        {
            await accounts.RemoveFromRolesAsync(account, await accounts.GetRolesAsync(account));
            await accounts.AddToRoleAsync(account, role);
        }, cancellation);

    /// <summary>Shuts an account, and ends its sessions, or opens it again; false when nobody would be left to sign in as admin.</summary>
    public Task<bool> SetEnabledAsync(Account account, bool isEnabled, CancellationToken cancellation) =>
        ChangeAsync(account, isStillAdmin: isEnabled, isEnabled ? "was enabled" : "was disabled", async () =>
        {
            account.IsDisabled = !isEnabled;
            await accounts.UpdateAsync(account);
            if (!isEnabled) await sessions.EndAllAsync(account.Id, cancellation: cancellation);
        }, cancellation);

    /// <summary>Deletes an account, with its sessions; what it wrote stays. False when nobody would be left to sign in as admin.</summary>
    public Task<bool> DeleteAsync(Account account, CancellationToken cancellation) =>
        ChangeAsync(account, isStillAdmin: false, "was deleted", () => accounts.DeleteAsync(account), cancellation);

    /// <summary>Takes an account's password away in favour of a new link, whose token this is; null when nobody would be left to sign in as admin.</summary>
    public async Task<string?> ResetAsync(Account account, CancellationToken cancellation)
    {
        string? token = null;
        await ChangeAsync(account, isStillAdmin: false, "was given a new link", async () => token = await invitations.RenewAsync(account, cancellation), cancellation);
        return token;
    }

    private async Task<bool> ChangeAsync(Account account, bool isStillAdmin, string what, Func<Task> change, CancellationToken cancellation)
    {
        // The transaction has SQLite's one right to write from its start: two admins can't remove each other at once.
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        await db.Entry(account).ReloadAsync(cancellation);
        if (!isStillAdmin && await Admins.AllAsync(id => id == account.Id, cancellation) && await Admins.AnyAsync(cancellation)) return false;
        await change();
        await transaction.CommitAsync(cancellation);
        logger.LogInformation("Account {Account} {Change}", account.Id, what);
        return true;
    }

    // Those who can sign in as admins.
    private IQueryable<int> Admins =>
        from account in db.Users
        join held in db.UserRoles on account.Id equals held.UserId
        join role in db.Roles on held.RoleId equals role.Id
        where role.Name == Account.AdminRole && !account.IsDisabled && account.PasswordHash != null
        select account.Id;

    private IQueryable<AccountListItem> Items(IQueryable<Account> found) => found.Select(a => new AccountListItem(
        a.Id,
        a.Email!,
        db.UserRoles.Where(held => held.UserId == a.Id).Join(db.Roles, held => held.RoleId, role => role.Id, (held, role) => role.Name).FirstOrDefault() ?? "",
        db.EditorResearchers.Count(given => given.AccountId == a.Id),
        a.IsDisabled,
        a.PasswordHash != null,
        a.TwoFactorEnabled,
        db.Invitations.Where(i => i.AccountId == a.Id).Select(i => (DateTime?)i.ExpiresAt).FirstOrDefault()));
}

/// <summary>An account in the admins' list.</summary>
/// <param name="Id">The key.</param>
/// <param name="Email">The e-mail address.</param>
/// <param name="Role">The role.</param>
/// <param name="Researchers">How many researchers it was given.</param>
/// <param name="IsDisabled">True when it was shut.</param>
/// <param name="HasPassword">True when somebody can sign in with it.</param>
/// <param name="HasSecondFactor">True when its sign-in asks for a code.</param>
/// <param name="LinkUntil">Until when its link works, in UTC; null when it has none.</param>
internal sealed record AccountListItem(int Id, string Email, string Role, int Researchers, bool IsDisabled, bool HasPassword, bool HasSecondFactor, DateTime? LinkUntil);
