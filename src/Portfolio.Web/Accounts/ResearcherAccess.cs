using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Accounts;

/// <summary>Who may edit whom: an admin everybody, an editor the researchers given to them and what stands in their CVs.</summary>
internal sealed class ResearcherAccess(AccountsDb accounts, ResearcherKeys researchers)
{
    /// <summary>True when the account may edit the researcher that has this slug, or had it once.</summary>
    public async Task<bool> MayEditResearcherAsync(ClaimsPrincipal user, string slug, CancellationToken cancellation = default) =>
        IsAdmin(user)
        || (user.IsInRole(Account.EditorRole) && await researchers.OfAsync(slug, cancellation) is { } key && await Given(user).AnyAsync(given => given == key, cancellation));

    /// <summary>True when the account may edit the publication: an editor, when it stands in the CV of a researcher of theirs.</summary>
    public async Task<bool> MayEditPublicationAsync(ClaimsPrincipal user, string slug, CancellationToken cancellation = default)
    {
        if (IsAdmin(user)) return true;
        if (!user.IsInRole(Account.EditorRole)) return false;
        var theirs = await researchers.OfPublicationAsync(slug, cancellation);
        return await Given(user).AnyAsync(given => theirs.Contains(given), cancellation);
    }

    /// <summary>The researchers that the account may edit, by family name; null when it may edit all.</summary>
    public async Task<IReadOnlyList<ResearcherKey>?> ResearchersAsync(ClaimsPrincipal user, CancellationToken cancellation = default)
    {
        if (IsAdmin(user)) return null;
        return user.IsInRole(Account.EditorRole) ? await researchers.NamesAsync(await Given(user).ToListAsync(cancellation), cancellation) : [];
    }

    private static bool IsAdmin(ClaimsPrincipal user) => user.IsInRole(Account.AdminRole);

    private IQueryable<int> Given(ClaimsPrincipal user)
    {
        int account = SessionSignIn.IdOf(user);
        return accounts.EditorResearchers.Where(given => given.AccountId == account).Select(given => given.ResearcherId);
    }
}
