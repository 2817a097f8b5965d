using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Searching;
using Portfolio.Web.Languages;
using Portfolio.Web.Pages.Errors;
using Portfolio.Web.Shortlists;

namespace Portfolio.Web.Pages.Shortlist;

/// <summary>A recruiter's marked publications and researchers, all of them in the address.</summary>
internal sealed class IndexModel(PublicationSearch publications, ResearcherList researchers, SiteSearch search) : PageModel
{
    public ShortlistAddress Address { get; private set; } = null!;

    public IReadOnlyList<PublicationItem> Publications { get; private set; } = [];

    public IReadOnlyList<ResearcherListItem> Researchers { get; private set; } = [];

    /// <summary>Marks of what isn't here, or is gone.</summary>
    public IReadOnlyList<string> Unknown { get; private set; } = [];

    /// <summary>What is searched for, to be added.</summary>
    public string? Q { get; private set; }

    /// <summary>What was found for it; null without words.</summary>
    public SiteSearchResult? Found { get; private set; }

    /// <summary>The address of this list with the site's own, to be sent.</summary>
    public string ToSend => $"{Request.Scheme}://{Request.Host}{Address}";

    public bool IsEmpty => Publications.Count + Researchers.Count + Unknown.Count == 0;

    public async Task<IActionResult> OnGetAsync(string? q, CancellationToken cancellation)
    {
        Address = ShortlistAddress.Of(Request.Query);
        Q = q?.Trim();
        if (Address.Publications.Count > PublicationQuery.MostPublications || Address.Researchers.Count > ResearcherList.Most)
        {
            HttpContext.Items[MalformedPlace.Explanation] = Words.Of("A shortlist has room for {publications} publications and {researchers} researchers. Make two of it.", PublicationQuery.MostPublications, ResearcherList.Most);
            return StatusCode(StatusCodes.Status400BadRequest);
        }

        if (Address.Publications.Count > 0)
        {
            var page = await publications.RunAsync(new PublicationQuery { Publications = Address.Publications, PageSize = PublicationQuery.MostPublications, Sort = PublicationSort.Newest }, cancellation);
            Publications = page.Items;
            Unknown = [.. page.Chips.Where(c => !c.IsKnown).Select(c => c.Value)];
        }

        Researchers = await researchers.OfAsync(Address.Researchers, cancellation);
        Unknown = [.. Unknown, .. Address.Researchers.Where(slug => !Researchers.Any(r => r.Slug == slug))];
        if (!string.IsNullOrEmpty(Q)) Found = await search.RunAsync(Q, cancellation: cancellation);
        return Page();
    }
}
