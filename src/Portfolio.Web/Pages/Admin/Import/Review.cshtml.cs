using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Importing;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Admin.Import;

/// <summary>All that an uploaded document would change, to take as a whole or one by one.</summary>
[RequestFormLimits(ValueCountLimit = 100_000)]
internal sealed class ReviewModel(PendingImports pending, ResearcherKeys researchers) : AdminPage
{
    private const string Decide = "decide:";

    public string? Slug { get; private set; }

    public PendingItem Item { get; private set; } = null!;

    public ImportResult Result { get; private set; } = null!;

    public IReadOnlyList<ProposalGroup> Groups { get; private set; } = [];

    public IReadOnlyList<ResearcherKey> Researchers { get; private set; } = [];

    /// <summary>True when the store changed since the person chose.</summary>
    public bool IsOutdated { get; private set; }

    public string Address => Slug is null ? "/admin/import" : $"/admin/researchers/{Slug}/import";

    public string Own => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Item.Id}");

    public async Task<IActionResult> OnGetAsync(int id, string? slug, CancellationToken cancellation)
    {
        if (!await FindAsync(id, slug, cancellation)) return NotFound();
        return await pending.ReviewAsync(id, cancellation) is { } result ? await ShowAsync(result, cancellation) : NotFound();
    }

    public async Task<IActionResult> OnPostAcceptAsync(int id, string? slug, string? fingerprint, string? all, string[] take, CancellationToken cancellation)
    {
        if (!await FindAsync(id, slug, cancellation)) return Redirect($"{Address}?done=gone");
        var decisions = Request.Form.Where(f => f.Key.StartsWith(Decide, StringComparison.Ordinal)).ToDictionary(f => f.Key[Decide.Length..], f => f.Value.ToString());
        var choices = new ImportChoices(fingerprint ?? "", all is null ? take.ToHashSet(StringComparer.Ordinal) : null, decisions);
        if (await pending.AcceptAsync(id, choices, Who, cancellation) is not { } result) return Redirect($"{Address}?done=gone");
        IsOutdated = result.Outcome == ImportOutcome.Outdated;
        if (IsOutdated || result.Outcome == ImportOutcome.Refused) return await ShowAsync(result, cancellation);
        if (result.Outcome == ImportOutcome.Unchanged) await pending.DiscardAsync(id, cancellation);
        return Redirect($"{Address}?done={(result.Outcome == ImportOutcome.Unchanged ? "unchanged" : "imported")}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(int id, string? slug, CancellationToken cancellation)
    {
        bool isThere = await FindAsync(id, slug, cancellation) && await pending.DiscardAsync(id, cancellation);
        return Redirect($"{Address}?done={(isThere ? "discarded" : "gone")}");
    }

    public async Task<IActionResult> OnPostOwnerAsync(int id, string? slug, string? researcher, CancellationToken cancellation)
    {
        if (slug is not null || !await FindAsync(id, slug, cancellation)) return NotFound();
        await pending.SetOwnerAsync(id, string.IsNullOrWhiteSpace(researcher) ? null : researcher.Trim(), cancellation);
        return Redirect(Own);
    }

    public static string KindOf(ImportProposal proposal) => proposal.Key == "person" ? Words.Of("the person") : SectionText.Kind(proposal.Kind);

    // An editor's page shows what was uploaded for that researcher, and nothing else.
    private async Task<bool> FindAsync(int id, string? slug, CancellationToken cancellation)
    {
        Slug = slug;
        if (await pending.FindAsync(id, cancellation) is not { } item || (slug is not null && item.ResearcherSlug != slug)) return false;
        Item = item;
        return true;
    }

    private async Task<IActionResult> ShowAsync(ImportResult result, CancellationToken cancellation)
    {
        Result = result;
        if (result.Review is { } review) Groups = ProposalGroup.Of(review);
        if (Slug is null) Researchers = await researchers.FirstAsync(cancellation);
        return Page();
    }
}
