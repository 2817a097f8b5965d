using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Store;
using Portfolio.Store.Documents;

namespace Portfolio.Web.Pages.Admin.Documents;

/// <summary>The imported documents, and what each leaves to do.</summary>
internal sealed class IndexModel(DocumentList documents) : PageModel
{
    public ListPage<DocumentListItem> List { get; private set; } = new([], 0, null);

    public async Task OnGetAsync(string? after, CancellationToken cancellation) => List = await documents.RunAsync(after, 50, cancellation);
}
