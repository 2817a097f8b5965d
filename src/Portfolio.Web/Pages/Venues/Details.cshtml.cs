using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Publications;
using Portfolio.Store.Venues;

namespace Portfolio.Web.Pages.Venues;

/// <summary>A venue: who of ours published there, and what.</summary>
internal sealed class DetailsModel(VenueProfile venues, PublicationSearch publications) : PageModel
{
    public VenuePage Venue { get; private set; } = null!;

    public PublicationPage Publications { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await venues.RunAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent($"/venues/{moved}");
        if (found.Value is null) return NotFound();
        Venue = found.Value;
        Publications = await publications.RunAsync(new PublicationQuery { Venues = [slug], Sort = PublicationSort.Newest }, cancellation);
        return Page();
    }
}
