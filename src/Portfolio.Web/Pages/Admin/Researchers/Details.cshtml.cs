using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Editing;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>All that is a researcher's, by section, with what can be done to each.</summary>
internal sealed class DetailsModel(ResearchersForEditing researchers, EditEntry edit, EditPerson person, EditPublicationList publications) : EditPage
{
    public EditableResearcher Researcher { get; private set; } = null!;

    /// <summary>What was done last.</summary>
    public string? Done => DoneText.Of(DoneWord);

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? DoneWord { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await researchers.RunAsync(slug, cancellation) is not { } researcher) return NotFound();
        Researcher = researcher;
        return Page();
    }

    public Task<IActionResult> OnPostUpAsync(string slug, string kind, int id, CancellationToken cancellation) => MoveAsync(slug, kind, id, -1, cancellation);

    public Task<IActionResult> OnPostDownAsync(string slug, string kind, int id, CancellationToken cancellation) => MoveAsync(slug, kind, id, 1, cancellation);

    public async Task<IActionResult> OnPostOrderAsync(string slug, string kind, string ids, CancellationToken cancellation)
    {
        if (!EnumName.TryParse(kind, out SectionKind known)) return BadRequest();
        var order = (ids ?? "").Split(',').Take(5000).Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int key) ? key : 0);
        return Answer(slug, await OrderAsync(slug, known, [.. order], cancellation), "moved");
    }

    public async Task<IActionResult> OnPostHideAsync(string slug, int id, CancellationToken cancellation) =>
        Answer(slug, await edit.ShowAsync(slug, id, false, Who, cancellation), "hidden", id);

    public async Task<IActionResult> OnPostShowAsync(string slug, int id, CancellationToken cancellation) =>
        Answer(slug, await edit.ShowAsync(slug, id, true, Who, cancellation), "shown", id);

    public async Task<IActionResult> OnPostDeleteAsync(string slug, int id, CancellationToken cancellation) =>
        Answer(slug, await edit.DeleteAsync(slug, id, Who, cancellation), "deleted");

    public async Task<IActionResult> OnPostRestoreAsync(string slug, int id, CancellationToken cancellation) =>
        Answer(slug, await edit.RestoreAsync(slug, id, Who, cancellation), "restored", id);

    public async Task<IActionResult> OnPostKeepAsync(string slug, int id, CancellationToken cancellation) =>
        Answer(slug, await edit.KeepAsync(slug, id, Who, cancellation), "kept", id);

    public Task<IActionResult> OnPostKeepEditAsync(string slug, int id, string field, CancellationToken cancellation) => DecideAsync(slug, id, field, true, cancellation);

    public Task<IActionResult> OnPostTakeDocumentAsync(string slug, int id, string field, CancellationToken cancellation) => DecideAsync(slug, id, field, false, cancellation);

    public async Task<IActionResult> OnPostShowPersonAsync(string slug, CancellationToken cancellation) =>
        Answer(slug, await person.ShowAsync(slug, true, Who, cancellation), "shown");

    public async Task<IActionResult> OnPostHidePersonAsync(string slug, CancellationToken cancellation) =>
        Answer(slug, await person.ShowAsync(slug, false, Who, cancellation), "hidden");

    private async Task<IActionResult> MoveAsync(string slug, string kind, int id, int by, CancellationToken cancellation)
    {
        if (!EnumName.TryParse(kind, out SectionKind known)) return BadRequest();
        if (await researchers.RunAsync(slug, cancellation) is not { } researcher) return NotFound();
        var ids = researcher.Sections.Where(s => s.Kind == known)
            .Select(s => (known == SectionKind.Publications ? s.Publications.Select(p => p.Id) : s.Entries.Select(e => e.Id)).ToList())
            .FirstOrDefault(s => s.Contains(id));
        int at = ids?.IndexOf(id) ?? -1;
        if (ids is null || at + by < 0 || at + by >= ids.Count) return Back(slug, "nothing");
        (ids[at], ids[at + by]) = (ids[at + by], ids[at]);
        bool isDone = await OrderAsync(slug, known, ids, cancellation);
        return Back(slug, isDone ? "moved" : "nothing", at: (known == SectionKind.Publications ? "p" : "e") + id.ToString(CultureInfo.InvariantCulture));
    }

    private Task<bool> OrderAsync(string slug, SectionKind kind, IReadOnlyList<int> ids, CancellationToken cancellation) =>
        kind == SectionKind.Publications ? publications.OrderAsync(slug, ids, Who, cancellation) : edit.OrderAsync(slug, kind, ids, Who, cancellation);

    private async Task<IActionResult> DecideAsync(string slug, int id, string field, bool keepsEdit, CancellationToken cancellation) => Answer(
        slug,
        id == 0 ? await person.DecideAsync(slug, field ?? "", keepsEdit, Who, cancellation) : await edit.DecideAsync(slug, id, field ?? "", keepsEdit, Who, cancellation),
        "decided",
        id);

    private RedirectResult Answer(string slug, bool isDone, string done, int id = 0) => Back(slug, isDone ? done : "nothing", at: id == 0 ? null : $"e{id}");
}
