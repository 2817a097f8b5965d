using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Venues;
using Portfolio.Web.Charts;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Pages.Venues;

/// <summary>A venue: who of ours published there, and what.</summary>
internal sealed class DetailsModel(VenueProfile venues, PublicationSearch publications) : PageModel
{
    public VenuePage Venue { get; private set; } = null!;

    public PublicationPage Publications { get; private set; } = null!;

    /// <summary>Publications per year and track; null where none has a year.</summary>
    public YearChart? Chart { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await venues.RunAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent($"/venues/{moved}");
        if (found.Value is null) return NotFound();
        Venue = found.Value;
        Chart = YearChart.Of([.. Venue.YearsOfTracks.Select(c => new YearBlock(
            c.Year, c.Track, c.Count, Address(c.Year, c.Track), $"{c.Year}, {YearChart.Name(c.Track)}: {PublicationText.Count(c.Count)}"))]);
        Publications = await publications.RunAsync(new PublicationQuery { Venues = [slug], Sort = PublicationSort.Newest }, cancellation);
        return Page();
    }

    /// <summary>The list of what was shown there in a year and track.</summary>
    public string Address(int? year, Cv.PublicationTrack? track) =>
        $"/publications?venue={Venue.Slug}{(year is null ? "" : $"&year={year}")}{(track is { } known ? $"&track={EnumName.Of(known)}" : "")}";

    /// <summary>A share in whole percent.</summary>
    public static string Share(int part, int whole) => whole == 0 ? "–" : $"{Math.Round(100.0 * part / whole, MidpointRounding.AwayFromZero):0}%";
}
