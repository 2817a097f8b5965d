using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Desk;

namespace Portfolio.Web.Pages.Admin.Dates;

/// <summary>Entries with dates that hardly can be.</summary>
internal sealed class IndexModel(OddDates dates) : PageModel
{
    public IReadOnlyList<OddDate> Entries { get; private set; } = [];

    public int Total { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellation) => (Entries, Total) = await dates.RunAsync(200, cancellation);
}
