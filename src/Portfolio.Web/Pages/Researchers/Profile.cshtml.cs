using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Paper;
using Portfolio.Web.Rendering;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Researchers;

/// <summary>A researcher's profile.</summary>
internal sealed class ProfileModel(ResearcherProfile profiles, PortfolioSettings settings, PdfProgram pdfs) : PageModel
{
    public ResearcherPage Person { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await profiles.RunAsync(slug, includePrivate: false, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent($"/researchers/{moved}");
        if (found.Value is null) return NotFound();
        Person = found.Value;
        this.Offer(AlternateForms.OfResearcher(Person.Slug, Person.Name, pdfs.IsWorking));
        PageMetadata.Of(Person, Request, settings).Tell(this);
        return Page();
    }

    /// <summary>A person in a sentence, for search engines.</summary>
    public static string Describe(ResearcherPage person)
    {
        string role = string.Join(", ", new[] { person.Headline, person.Affiliation }.Where(t => t is not null));
        return role.Length > 0 ? Words.Of("{name}: {role}. Publications and CV.", person.Name, role) : Words.Of("{name}. Publications and CV.", person.Name);
    }
}
