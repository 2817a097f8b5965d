using Portfolio.Store;
using Portfolio.Store.History;

namespace Portfolio.Web.Pages.Shared;

/// <summary>A list of revisions on a page.</summary>
/// <param name="Page">The revisions.</param>
/// <param name="Under">The address that a revision's number is put after.</param>
/// <param name="Next">The address of the next page; null on the last one.</param>
/// <param name="Nothing">What is said where there are none.</param>
internal sealed record RevisionsView(ListPage<RevisionItem> Page, string Under, string? Next, string Nothing)
{
    public string Address(int revision) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Under}/{revision}");
}
