using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Desk;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Venues;

/// <summary>The venues to look after.</summary>
internal sealed class IndexModel(VenueDesk desk) : PageModel
{
    public string? Q { get; private set; }

    public ListPage<VenueOnDesk> List { get; private set; } = new([], 0, null);

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(string? q, string? after, string? done, CancellationToken cancellation)
    {
        Q = q;
        Done = done == "merged" ? Words.Of("The two are one venue now.") : null;
        List = await desk.RunAsync(q, after, 100, cancellation);
    }
}
