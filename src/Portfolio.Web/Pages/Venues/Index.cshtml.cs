using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Venues;
using Portfolio.Web.Languages;
using Portfolio.Web.Pages.Errors;

namespace Portfolio.Web.Pages.Venues;

/// <summary>The venues at which something was published.</summary>
internal sealed class IndexModel(VenueList venues) : PageModel
{
    public string? Q { get; private set; }

    public VenueSort Sort { get; private set; }

    /// <summary>True for one field after the other.</summary>
    public bool IsByField { get; private set; }

    public ListPage<VenueListItem> List { get; private set; } = new([], 0, null);

    public async Task<IActionResult> OnGetAsync(string? q, string? sort, string? group, string? after, CancellationToken cancellation)
    {
        Q = q?.Trim();
        IsByField = !string.Equals(group, "none", StringComparison.OrdinalIgnoreCase);
        if (!EnumName.TryParse(sort ?? "name", out VenueSort order)) return Malformed(Words.Of("“sort={name}” is not an order. The orders are {orders}.", sort, "name, count"));
        if (IsByField && group is not null && !string.Equals(group, "field", StringComparison.OrdinalIgnoreCase)) return Malformed(Words.Of("“group={name}” is no way to group venues. They are {groups}.", group, "field, none"));
        Sort = order;
        List = await venues.RunAsync(Q, after, 500, Sort, IsByField, cancellation);
        return Page();
    }

    /// <summary>The address of the same list in another order, from its first page on.</summary>
    public string Address(VenueSort sort, bool byField, string? after = null)
    {
        var query = new List<KeyValuePair<string, string?>>();
        if (!string.IsNullOrEmpty(Q)) query.Add(new("q", Q));
        if (sort != VenueSort.Name) query.Add(new("sort", EnumName.Of(sort)));
        if (!byField) query.Add(new("group", "none"));
        if (after is not null) query.Add(new("after", after));
        return "/venues" + QueryString.Create(query);
    }

    private StatusCodeResult Malformed(string explanation)
    {
        HttpContext.Items[MalformedPlace.Explanation] = explanation;
        return StatusCode(StatusCodes.Status400BadRequest);
    }
}
