using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>Edits an entry.</summary>
internal sealed class EntryModel(ResearchersForEditing researchers, EditEntry edit) : EntryPage(researchers)
{
    private readonly ResearchersForEditing entries = researchers;

    public EditableEntry Item { get; private set; } = null!;

    /// <summary>What a form calls a field.</summary>
    public string Label(string field) => EntryForms.Of(Kind)!.FirstOrDefault(f => f.Name == field)?.Label.ToString() ?? field;

    public async Task<IActionResult> OnGetAsync(string slug, string kind, int id, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, kind, id, cancellation)) return NotFound();
        Form = new EditForm(EntryForms.Of(Kind)!, EntryFields.Of(Item.Entry));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string kind, int id, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, kind, id, cancellation)) return NotFound();
        var (entry, instead) = Read();
        if (entry is null) return instead;
        var result = await edit.SaveAsync(slug, id, Form.Begun, entry, Who, cancellation);
        if (result.Outcome == EditOutcome.Saved) return Back(slug, "saved", Request.Path, $"e{id}");
        if (result.Outcome == EditOutcome.Missing) return NotFound();
        Form = Form.Beside(result.Differences, EntryFields.Of(result.Current!));
        return Page();
    }

    public async Task<IActionResult> OnPostSectionAsync(string slug, string kind, int id, string? section, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, kind, id, cancellation)) return NotFound();
        if (!string.IsNullOrEmpty(section) && !Headings.Contains(section)) return BadRequest();
        bool done = await edit.PutUnderAsync(slug, id, string.IsNullOrEmpty(section) ? null : section, Who, cancellation);
        return Back(slug, done ? "put" : "nothing", at: $"e{id}");
    }

    private async Task<bool> FindAsync(string slug, string kind, int id, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, kind, cancellation) || await entries.EntryAsync(slug, Kind, id, cancellation) is not { } item) return false;
        Item = item;
        return true;
    }
}
