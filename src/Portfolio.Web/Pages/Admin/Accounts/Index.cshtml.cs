using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Admin.Accounts;

/// <summary>The accounts, and a form that makes one.</summary>
internal sealed class IndexModel(AccountRoster roster, Invitations invitations, PortfolioSettings settings) : PageModel
{
    public IReadOnlyList<AccountListItem> Accounts { get; private set; } = [];

    public int? Next { get; private set; }

    /// <summary>The part of an address that is looked for.</summary>
    public string? Q { get; private set; }

    public string? Email { get; private set; }

    public string Role { get; private set; } = Web.Accounts.Account.EditorRole;

    /// <summary>The account that was just made, and its link, shown this once.</summary>
    public InvitationLink? Link { get; private set; }

    public IReadOnlyList<string> Problems { get; private set; } = [];

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(string? q, int? after, string? done, CancellationToken cancellation)
    {
        Done = done == "deleted" ? Words.Of("The account was deleted.") : null;
        Q = q?.Trim();
        (Accounts, Next) = await roster.ListAsync(Q, after, cancellation);
    }

    public async Task OnPostAsync(string? email, string? role, CancellationToken cancellation)
    {
        Role = role == Web.Accounts.Account.AdminRole ? role : Web.Accounts.Account.EditorRole;
        var (made, account, token) = await invitations.InviteAsync(email ?? "", Role, cancellation);
        if (made.Succeeded) Link = new InvitationLink(account.Id, account.Email!, $"{settings.AddressFor(Request)}/account/invitation?token={token}", Role == Web.Accounts.Account.EditorRole);
        else (Email, Problems) = (email, AccountProblems.Of(made));
        await OnGetAsync(null, null, null, cancellation);
    }
}

/// <summary>A link by which somebody sets their password.</summary>
/// <param name="Id">The account's key.</param>
/// <param name="Email">Whose it is.</param>
/// <param name="Address">The link.</param>
/// <param name="NeedsResearchers">True when researchers are to be chosen next.</param>
internal sealed record InvitationLink(int Id, string Email, string Address, bool NeedsResearchers);
