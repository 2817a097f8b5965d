using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>The researchers that somebody may edit.</summary>
[EditorPage]
internal sealed class IndexModel(ResearchersForEditing researchers, ResearcherAccess access) : PageModel
{
    public ListPage<EditableListItem> List { get; private set; } = new([], 0, null);

    public string? Q { get; private set; }

    public async Task OnGetAsync(string? q, string? after, CancellationToken cancellation)
    {
        Q = q?.Trim();
        var theirs = await access.ResearchersAsync(User, cancellation);
        List = await researchers.ListAsync(Q, theirs?.Select(r => r.Id).ToList(), after, cancellation);
    }
}
