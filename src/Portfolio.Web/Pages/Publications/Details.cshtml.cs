using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using Portfolio.Store.Publications;
using Portfolio.Web.Publications;
using Portfolio.Web.Rendering;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Publications;

/// <summary>One publication.</summary>
internal sealed class DetailsModel(PublicationDetail publications, PortfolioSettings settings) : PageModel
{
    public PublicationRecord Record { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        var found = await publications.RunAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return RedirectPermanent($"/publications/{moved}");
        if (found.Value is null) return NotFound();
        Record = found.Value;
        Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        this.Offer(AlternateForms.OfPublication(Record.Item.Slug));
        PageMetadata.Of(Record, Request, settings).Tell(this);
        if (PreferredFormat.Of(Request) is not { } format) return Page();
        Response.Headers.ContentLocation = new PathString($"/publications/{Record.Item.Slug}{format.Extension}").ToUriComponent();
        return Content(PublicationFiles.Write(format, Record.Cv), PublicationFiles.ContentType(format));
    }
}
