using Microsoft.AspNetCore.Mvc.RazorPages;
using Portfolio.Cv;
using Portfolio.Store.Desk;

namespace Portfolio.Web.Pages.Admin.Conflicts;

/// <summary>What somebody has to decide on; each is decided where it is edited.</summary>
internal sealed class IndexModel(OpenQuestions questions) : PageModel
{
    public IReadOnlyList<OpenQuestion> Questions { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellation) => Questions = await questions.RunAsync(200, cancellation);

    /// <summary>Where it is decided.</summary>
    public static string Address(OpenQuestion question) => question switch
    {
        { Kind: SectionKind.Publications } => $"/admin/publications/{question.Slug}",
        { EntryId: { } id } => $"/admin/researchers/{question.Slug}#e{id}",
        _ => $"/admin/researchers/{question.Slug}",
    };
}
