using System.Globalization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Web.Accounts;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Admin.Accounts;

/// <summary>One account: its role, whom it looks after, and how it gets in.</summary>
internal sealed class DetailsModel(AccountRoster roster, SecondFactor secondFactor, Sessions sessions, UserManager<Web.Accounts.Account> accounts, ResearcherChoice researchers, PortfolioSettings settings) : PageModel
{
    public AccountListItem Account { get; private set; } = null!;

    /// <summary>The researchers to choose from: those given, and those that the search found.</summary>
    public IReadOnlyList<ChosenResearcher> Researchers { get; private set; } = [];

    /// <summary>How many researchers the search found; more than are shown, maybe.</summary>
    public int Found { get; private set; }

    public string? Q { get; private set; }

    public InvitationLink? Link { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    /// <summary>True for the account that looks at its own page.</summary>
    public bool IsOwn => Account.Id == SessionSignIn.IdOf(User);

    public async Task<IActionResult> OnGetAsync(int id, string? q, string? done, CancellationToken cancellation)
    {
        if (await roster.FindAsync(id, cancellation) is not { } account) return NotFound();
        (Account, Q, Done) = (account, q, AccountChangeText.Of(done));
        if (account.Role == Web.Accounts.Account.EditorRole) (Researchers, Found) = await researchers.RunAsync(id, q, cancellation);
        return Page();
    }

    public Task<IActionResult> OnPostRoleAsync(int id, string? role, CancellationToken cancellation) => ChangeAsync(id, "role", account =>
        roster.SetRoleAsync(account, role == Web.Accounts.Account.AdminRole ? role : Web.Accounts.Account.EditorRole, cancellation));

    public Task<IActionResult> OnPostResearchersAsync(int id, string[] shown, string[] researcher, CancellationToken cancellation) => ChangeAsync(id, "researchers", async account =>
    {
        await roster.GiveAsync(account.Id, shown, researcher, cancellation);
        return true;
    });

    public Task<IActionResult> OnPostDisableAsync(int id, CancellationToken cancellation) => ChangeAsync(id, "disabled", account => roster.SetEnabledAsync(account, false, cancellation));

    public Task<IActionResult> OnPostEnableAsync(int id, CancellationToken cancellation) => ChangeAsync(id, "enabled", account => roster.SetEnabledAsync(account, true, cancellation));

    public Task<IActionResult> OnPostSecondFactorAsync(int id, CancellationToken cancellation) => ChangeAsync(id, "second-factor", async account =>
    {
        await secondFactor.RemoveAsync(account, cancellation);
        await sessions.EndAllAsync(account.Id, cancellation: cancellation);
        return true;
    });

    public async Task<IActionResult> OnPostDeleteAsync(int id, CancellationToken cancellation) =>
        await ChangeAsync(id, "", account => roster.DeleteAsync(account, cancellation)) is RedirectResult { Url: var address } result
            ? address.EndsWith("=last", StringComparison.Ordinal) ? result : Redirect("/admin/accounts?done=deleted")
            : NotFound();

    public async Task<IActionResult> OnPostResetAsync(int id, CancellationToken cancellation)
    {
        if (await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } account) return NotFound();
        if (id == SessionSignIn.IdOf(User)) return Redirect("/account/security/password");
        if (await roster.ResetAsync(account, cancellation) is not { } token) return Redirect($"/admin/accounts/{id}?done=last");
        Link = new InvitationLink(id, account.Email!, $"{settings.AddressFor(Request)}/account/invitation?token={token}", NeedsResearchers: false);
        return await OnGetAsync(id, null, null, cancellation);
    }

    private async Task<IActionResult> ChangeAsync(int id, string done, Func<Web.Accounts.Account, Task<bool>> change)
    {
        if (await accounts.FindByIdAsync(id.ToString(CultureInfo.InvariantCulture)) is not { } account) return NotFound();
        return Redirect($"/admin/accounts/{id}?done={(await change(account) ? done : "last")}");
    }
}
