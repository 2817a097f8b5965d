using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;
using Portfolio.Web.Paper;
using Portfolio.Web.Rendering;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages;

/// <summary>The home: all researchers, or the one there is.</summary>
internal sealed class IndexModel(ResearcherList researchers, ResearcherProfile profiles, PublicationSearch publications, VenueList venues, PortfolioSettings settings, PdfProgram pdfs) : PageModel
{
    public string? Q { get; private set; }

    public ListPage<ResearcherListItem> List { get; private set; } = new([], 0, null);

    public ResearcherPage? Profile { get; private set; }

    /// <summary>What else a home of many shows; null for a list that was searched, for its further pages, and where nobody is.</summary>
    public Hall? Hall { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? after, CancellationToken cancellation)
    {
        Q = q?.Trim();
        List = await researchers.RunAsync(Q, after, 50, cancellation);
        // A site of one person is that person's profile.
        bool isHome = string.IsNullOrEmpty(Q) && after is null;
        if (isHome && List.Total == 1) Profile = (await profiles.RunAsync(List.Items[0].Slug, false, cancellation)).Value;
        if (isHome && List.Total > 1)
        {
            var recent = await publications.ListAsync(new PublicationQuery { Sort = PublicationSort.Newest, PageSize = 6 }, cancellation);
            Hall = new Hall(recent, await venues.RunAsync(pageSize: 10, sort: VenueSort.Count, cancellation: cancellation));
        }

        this.Offer(Profile is null ? [AlternateForms.Feed] : AlternateForms.OfResearcher(Profile.Slug, Profile.Name, pdfs.IsWorking));
        if (Profile is not null) PageMetadata.Of(Profile, Request, settings).Tell(this);
        return Page();
    }
}

/// <summary>What stands below the people.</summary>
/// <param name="Recent">The newest publications.</param>
/// <param name="Venues">The venues with the most publications.</param>
internal sealed record Hall(PublicationPage Recent, ListPage<VenueListItem> Venues);
