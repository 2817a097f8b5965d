using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Duplicates;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Duplicates;

/// <summary>Pairs of publications that look like one.</summary>
internal sealed class IndexModel(DuplicateList duplicates, DecideDuplicate decide) : AdminPage
{
    public IReadOnlyList<DuplicatePair> Pairs { get; private set; } = [];

    public int Total { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        Done = done switch
        {
            "merged" => Words.Of("The two are one publication now."),
            "kept" => Words.Of("The two are kept apart, and not proposed again."),
            "gone" => Words.Of("Somebody decided on these two already."),
            _ => null,
        };
        (Pairs, Total) = await duplicates.RunAsync(50, cancellation);
    }

    public async Task<IActionResult> OnPostMergeAsync(int id, CancellationToken cancellation) =>
        Redirect(await decide.MergeAsync(id, Who, cancellation) is null ? "/admin/duplicates?done=gone" : "/admin/duplicates?done=merged");

    public async Task<IActionResult> OnPostDismissAsync(int id, CancellationToken cancellation) =>
        Redirect(await decide.DismissAsync(id, Who, cancellation) ? "/admin/duplicates?done=kept" : "/admin/duplicates?done=gone");
}
