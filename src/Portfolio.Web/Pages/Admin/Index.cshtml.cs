using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Documents;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Pages.Admin;

/// <summary>The admins' home: what needs a hand. An editor has their researchers here.</summary>
[EditorPage]
internal sealed class IndexModel(DocumentList documents, DuplicateList duplicates, DecideDuplicate decide, ResearcherAccess access) : PageModel
{
    /// <summary>An editor's researchers; null for an admin.</summary>
    public IReadOnlyList<ResearcherKey>? Researchers { get; private set; }

    public ListPage<DocumentListItem> Documents { get; private set; } = new([], 0, null);

    public IReadOnlyList<DuplicatePair> Pairs { get; private set; } = [];

    public int TotalPairs { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(string? after, string? done, CancellationToken cancellation)
    {
        Researchers = await access.ResearchersAsync(User, cancellation);
        if (Researchers is not null) return;
        Done = done switch
        {
            "merged" => "The two are one publication now.",
            "kept" => "The two are kept apart, and not proposed again.",
            "gone" => "Somebody decided on these two already.",
            _ => null,
        };
        Documents = await documents.RunAsync(after, 50, cancellation);
        (Pairs, TotalPairs) = await duplicates.RunAsync(50, cancellation);
    }

    public async Task<IActionResult> OnPostMergeAsync(int id, CancellationToken cancellation) =>
        Redirect(await decide.MergeAsync(id, Who, cancellation) is null ? "/admin?done=gone" : "/admin?done=merged");

    public async Task<IActionResult> OnPostDismissAsync(int id, CancellationToken cancellation) =>
        Redirect(await decide.DismissAsync(id, Who, cancellation) ? "/admin?done=kept" : "/admin?done=gone");

    private string Who => User.Identity?.Name ?? "admin";
}
