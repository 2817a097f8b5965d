using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Searching;

namespace Portfolio.Web.Pages.Search;

/// <summary>A search over the whole site.</summary>
internal sealed class IndexModel(SiteSearch search) : PageModel
{
    public string? Q { get; private set; }

    public SiteSearchResult Found { get; private set; } = null!;

    public async Task OnGetAsync(string? q, CancellationToken cancellation)
    {
        Q = q?.Trim();
        Found = await search.RunAsync(Q, cancellation: cancellation);
    }
}
