using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Researchers;
using Portfolio.Web.Paper;
using Portfolio.Web.Rendering;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages;

/// <summary>The home: all researchers, or the one there is.</summary>
internal sealed class IndexModel(ResearcherList researchers, ResearcherProfile profiles, PortfolioSettings settings, PdfProgram pdfs) : PageModel
{
    public string? Q { get; private set; }

    public ListPage<ResearcherListItem> List { get; private set; } = new([], 0, null);

    public ResearcherPage? Profile { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? after, CancellationToken cancellation)
    {
        Q = q?.Trim();
        List = await researchers.RunAsync(Q, after, 50, cancellation);
        // A site of one person is that person's profile.
        if (string.IsNullOrEmpty(Q) && after is null && List.Total == 1) Profile = (await profiles.RunAsync(List.Items[0].Slug, false, cancellation)).Value;
        this.Offer(Profile is null ? [AlternateForms.Feed] : AlternateForms.OfResearcher(Profile.Slug, Profile.Name, pdfs.IsWorking));
        if (Profile is not null) PageMetadata.Of(Profile, Request, settings).Tell(this);
        return Page();
    }
}
