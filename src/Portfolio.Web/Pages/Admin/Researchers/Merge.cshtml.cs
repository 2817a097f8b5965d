using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Desk;
using Portfolio.Store.Merging;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>Makes two researchers who are one person one. For admins: it concerns more than one editor's.</summary>
internal sealed class MergeModel(ResearcherSuggestions researchers, MergeResearchers merge, ResearcherAccess access) : AdminPage
{
    public ResearcherKey Kept { get; private set; } = null!;

    public string? Q { get; private set; }

    public IReadOnlyList<ResearcherKey> Found { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string? q, CancellationToken cancellation)
    {
        if (!IsAdmin || await researchers.OneAsync(slug, cancellation) is not { } kept) return NotFound();
        (Kept, Q) = (kept, q ?? kept.Name.Split(' ')[^1]);
        Found = await researchers.FindAsync(Q, slug, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? gone, CancellationToken cancellation)
    {
        if (!IsAdmin) return NotFound();
        var merged = await merge.RunAsync(slug, gone ?? "", Who, cancellation);
        if (merged is null) return NotFound();
        // The two are one by now: whoever goes away from the page doesn't stop what belongs to that.
        await access.GiveAlsoAsync(merged.GoneId, merged.KeptId, CancellationToken.None);
        return BackTo($"/admin/researchers/{merged.Slug}", "merged");
    }
}
