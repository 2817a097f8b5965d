using System.Net;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Pages.Errors;
using Portfolio.Web.Paper;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Researchers;

/// <summary>The CV as a PDF; where none can be made, what to do instead.</summary>
internal sealed class CvPdfModel(ResearcherProfile profiles, PrintedCv printed, PdfFiles pdfs, PortfolioSettings settings) : PageModel
{
    public ResearcherPage Person { get; private set; } = null!;

    public CvSelection Selection { get; private set; } = new();

    public PdfState State { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await profiles.RunAsync(slug, includePrivate: false, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent(new PathString($"/researchers/{moved}/cv.pdf").ToUriComponent() + Request.QueryString);
        if (found.Value is null) return NotFound();
        (Person, (Selection, string? error)) = (found.Value, CvSelection.Read(Request.Query));
        if (error is not null)
        {
            HttpContext.Items[MalformedPlace.Explanation] = error;
            return StatusCode(StatusCodes.Status400BadRequest);
        }

        var cv = new PdfOfCv(Person.Slug, $"{SiteLanguage.Current.Code} {settings.AddressFor(Request)}{Selection}", Title(Person.Name, Selection), Person.Name, Selection.Form == CvForm.Resume ? 1 : null);
        var asker = settings.IsStatic ? null : HttpContext.Connection.RemoteIpAddress ?? IPAddress.None;
        var answer = await pdfs.GetAsync(cv, lines => printed.WriteAsync(PageContext, Selection.Of(Person, lines), Selection), asker, cancellation);
        State = answer.State;
        if (answer.Pdf is null) return Explain();
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("inline") { FileNameStar = $"{Person.Slug}-{(Selection.Form == CvForm.Resume ? "resume" : "cv")}.pdf" }.ToString();
        Response.Headers.CacheControl = "no-cache";
        LanguageHeaders.Tell(Response);
        return new FileContentResult(answer.Pdf, "application/pdf") { EntityTag = new EntityTagHeaderValue($"\"{answer.Tag}\""), EnableRangeProcessing = true };
    }

    /// <summary>The document's title.</summary>
    public static string Title(string name, CvSelection selection) => selection.Form == CvForm.Resume ? Words.Of("{name}: résumé", name) : Words.Of("{name}: curriculum vitae", name);

    private PageResult Explain()
    {
        Response.StatusCode = State switch
        {
            PdfState.NoProgram => StatusCodes.Status501NotImplemented,
            PdfState.TooMany => StatusCodes.Status429TooManyRequests,
            _ => StatusCodes.Status503ServiceUnavailable,
        };
        if (State is PdfState.TooMany or PdfState.Busy) Response.Headers.RetryAfter = State == PdfState.TooMany ? "60" : "15";
        Response.Headers.CacheControl = "no-store";
        return Page();
    }
}
