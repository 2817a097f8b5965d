using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Venues;

namespace Portfolio.Web.Pages.Venues;

/// <summary>The venues at which something was published.</summary>
internal sealed class IndexModel(VenueList venues) : PageModel
{
    public string? Q { get; private set; }

    public ListPage<VenueListItem> List { get; private set; } = new([], 0, null);

    public async Task OnGetAsync(string? q, string? after, CancellationToken cancellation)
    {
        Q = q?.Trim();
        List = await venues.RunAsync(Q, after, 500, cancellation);
    }
}
