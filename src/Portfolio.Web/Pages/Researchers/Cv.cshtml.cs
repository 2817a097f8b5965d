using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Researchers;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Researchers;

/// <summary>The whole CV as one page, in its document's own order.</summary>
internal sealed class CvModel(ResearcherProfile profiles) : PageModel
{
    public ResearcherPage Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await profiles.RunAsync(slug, includePrivate: false, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent($"/researchers/{moved}/cv");
        if (found.Value is null) return NotFound();
        Person = found.Value;
        this.Offer(AlternateForms.OfResearcher(Person.Slug, Person.Name));
        return Page();
    }
}
