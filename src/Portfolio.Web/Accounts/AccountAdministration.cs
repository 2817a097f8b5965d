using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>Makes admins' accounts and gives them new passwords. What is wrong with a password is told in the result.</summary>
internal sealed class AccountAdministration(UserManager<Account> accounts, AccountsDb db, SecondFactor secondFactor, Sessions sessions)
{
    /// <summary>Brings the tables of accounts to today's form.</summary>
    public Task PrepareAsync(CancellationToken cancellation) => db.Database.MigrateAsync(cancellation);

    /// <summary>Makes an account with the role of an admin.</summary>
    public async Task<IdentityResult> AddAdminAsync(string email, string password)
    {
        var account = new Account { UserName = email.Trim(), Email = email.Trim(), EmailConfirmed = true };
        var made = await accounts.CreateAsync(account, password);
        return made.Succeeded ? await accounts.AddToRoleAsync(account, Account.AdminRole) : made;
    }

    /// <summary>
    /// Gives an account a new password, takes its second factor away, unlocks and enables it, and ends its sessions; null
    /// when there is no such account.
    /// </summary>
    public async Task<IdentityResult?> ResetAsync(string email, string password)
    {
        if (await accounts.FindByEmailAsync(email.Trim()) is not { } account) return null;
        foreach (var rule in accounts.PasswordValidators)
        {
            var allowed = await rule.ValidateAsync(accounts, account, password);
            if (!allowed.Succeeded) return allowed;
        }

        account.IsDisabled = false;
        await accounts.RemovePasswordAsync(account);
        await accounts.AddPasswordAsync(account, password);
        await accounts.SetLockoutEndDateAsync(account, null);
        await secondFactor.RemoveAsync(account);
        await sessions.EndAllAsync(account.Id);
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Invitations WHERE AccountId = {account.Id}");
        return await accounts.ResetAccessFailedCountAsync(account);
    }
}
