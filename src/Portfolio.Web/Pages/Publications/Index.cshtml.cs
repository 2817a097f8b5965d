using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Web.Pages.Errors;
using Portfolio.Web.Publications;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Publications;

/// <summary>All publications, to search and to filter.</summary>
internal sealed class IndexModel(PublicationSearch publications) : PageModel
{
    public PublicationPage List { get; private set; } = new() { Items = [], Total = 0, Sort = PublicationSort.Newest };

    public PublicationAddress Address { get; private set; } = null!;

    public string? Q { get; private set; }

    /// <summary>What is wrong with the address; null when nothing is.</summary>
    public string? Error { get; private set; }

    /// <summary>The orders to choose from: relevance only where there are words.</summary>
    public IEnumerable<PublicationSort> Sorts => Enum.GetValues<PublicationSort>().Where(s => s != PublicationSort.Relevance || Q is not null);

    /// <summary>The filters whose loss would fill an empty list, the most helpful first; all of them when no single one would.</summary>
    public IReadOnlyList<Chip> Droppable => List.Chips.Any(c => c.CountWithout > 0) ? [.. List.Chips.Where(c => c.CountWithout > 0).OrderByDescending(c => c.CountWithout)] : List.Chips;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        Address = PublicationAddress.Of(Request.Query);
        var query = PublicationQueryParameters.Read(Request.Query, out string? error);
        Q = query.Q;
        Error = error;
        try
        {
            if (error is null) List = await publications.RunAsync(query, cancellation);
        }
        catch (MalformedCursorException)
        {
            Error = MalformedPlace.Message;
        }

        if (Error is not null) Response.StatusCode = StatusCodes.Status400BadRequest;
        else this.Offer(AlternateForms.OfPublications(Address));
        return Page();
    }
}
