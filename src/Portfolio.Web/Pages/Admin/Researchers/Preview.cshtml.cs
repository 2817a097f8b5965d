using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>A researcher's page before it is shown, with what is hidden marked.</summary>
internal sealed class PreviewModel(ResearcherProfile profiles) : EditPage
{
    public ResearcherPage Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if ((await profiles.RunAsync(slug, includePrivate: true, cancellation)).Value is not { } person) return NotFound();
        Person = person;
        return Page();
    }
}
