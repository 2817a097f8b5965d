using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Publications;

namespace Portfolio.Web.Pages.Publications;

/// <summary>One publication.</summary>
internal sealed class DetailsModel(PublicationDetail publications) : PageModel
{
    public PublicationRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await publications.RunAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent($"/publications/{moved}");
        if (found.Value is null) return NotFound();
        Record = found.Value;
        return Page();
    }
}
