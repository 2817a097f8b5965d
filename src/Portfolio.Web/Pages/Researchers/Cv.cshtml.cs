using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Cv;
using Portfolio.Store.Researchers;
using Portfolio.Web.Pages.Errors;
using Portfolio.Web.Paper;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Researchers;

/// <summary>The CV as one page, in its document's own order: all of it, the résumé, or some sections.</summary>
internal sealed class CvModel(ResearcherProfile profiles, PdfProgram pdfs) : PageModel
{
    /// <summary>Whose CV it is, with all that it has.</summary>
    public ResearcherPage Person { get; private set; } = null!;

    /// <summary>What is asked for.</summary>
    public CvSelection Selection { get; private set; } = new();

    /// <summary>What of the CV is shown.</summary>
    public ResearcherPage Shown { get; private set; } = null!;

    /// <summary>Sections that are asked for and aren't there.</summary>
    public IReadOnlyList<SectionKind> Missing { get; private set; } = [];

    public bool HasPdf => pdfs.IsWorking;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await profiles.RunAsync(slug, includePrivate: false, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent(new PathString($"/researchers/{moved}/cv").ToUriComponent() + Request.QueryString);
        if (found.Value is null) return NotFound();
        var (selection, error) = CvSelection.Read(Request.Query);
        if (error is not null)
        {
            HttpContext.Items[MalformedPlace.Explanation] = error;
            return StatusCode(StatusCodes.Status400BadRequest);
        }

        (Person, Selection, Missing) = (found.Value, selection, selection.MissingIn(found.Value));
        Shown = selection.Of(Person);
        this.Offer(AlternateForms.OfResearcher(Person.Slug, Person.Name, HasPdf));
        return Page();
    }
}
