using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Desk;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>The publications to look after. An editor sees those of their researchers.</summary>
[EditorPage]
internal sealed class IndexModel(PublicationDesk desk, ResearcherAccess access) : PageModel
{
    /// <summary>What can be asked for, and its words.</summary>
    public static IReadOnlyList<(PublicationDeskFilter Filter, string Label)> Filters =>
    [
        (PublicationDeskFilter.All, Words.Of("all")), (PublicationDeskFilter.NoVenue, Words.Of("no venue")), (PublicationDeskFilter.NoYear, Words.Of("no year")), (PublicationDeskFilter.NoAuthors, Words.Of("no authors")),
        (PublicationDeskFilter.LongUnderReview, Words.Of("under review for over a year")), (PublicationDeskFilter.OddYear, Words.Of("odd year")), (PublicationDeskFilter.Conflicts, Words.Of("conflicts")),
        (PublicationDeskFilter.Gone, Words.Of("gone from a document")), (PublicationDeskFilter.Hidden, Words.Of("hidden")), (PublicationDeskFilter.Deleted, Words.Of("deleted")),
    ];

    public PublicationDeskQuery Query { get; private set; } = new();

    public ListPage<PublicationOnDesk> List { get; private set; } = new([], 0, null);

    /// <summary>An editor's researchers; null for an admin.</summary>
    public IReadOnlyList<ResearcherKey>? Researchers { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    public async Task<IActionResult> OnGetAsync(string? q, string? show, string? researcher, string? after, string? done, CancellationToken cancellation)
    {
        var filter = PublicationDeskFilter.All;
        if (show is not null && !EnumName.TryParse(show, out filter)) return NotFound();
        Researchers = await access.ResearchersAsync(User, cancellation);
        Query = new PublicationDeskQuery { Q = q, Filter = filter, Researcher = researcher, Researchers = Researchers?.Select(r => r.Id).ToList() };
        List = await desk.RunAsync(Query, after, 50, cancellation);
        Done = DoneText.Of(done);
        return Page();
    }

    /// <summary>The address of the list with another filter, or further on.</summary>
    public string Address(PublicationDeskFilter filter, string? after = null) => "/admin/publications" + QueryString.Create(
        new[] { ("q", Query.Q), ("show", filter == PublicationDeskFilter.All ? null : EnumName.Of(filter)), ("researcher", Query.Researcher), ("after", after) }
            .Where(p => !string.IsNullOrEmpty(p.Item2))
            .Select(p => KeyValuePair.Create(p.Item1, p.Item2))).ToUriComponent();
}
