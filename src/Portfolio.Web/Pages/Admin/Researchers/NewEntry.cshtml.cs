using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>Adds an entry, under the section from whose foot the page was opened.</summary>
internal sealed class NewEntryModel(ResearchersForEditing researchers, EditEntry edit) : EntryPage(researchers)
{
    /// <summary>The heading to stand under; null for the first of the kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Section { get; set; }

    public async Task<IActionResult> OnGetAsync(string slug, string kind, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, kind, cancellation)) return NotFound();
        ChooseSection();
        Form = new EditForm(EntryForms.Of(Kind)!, []);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string kind, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, kind, cancellation)) return NotFound();
        ChooseSection();
        var (entry, instead) = Read();
        if (entry is null) return instead;
        return await edit.AddAsync(slug, Kind, entry, Who, Section, cancellation) is { } id
            ? Back(slug, "added", Request.Path, $"e{id}")
            : NotFound();
    }

    // One section of the kind needs no choice.
    private void ChooseSection() => Section = Headings.Count > 1 && Headings.Contains(Section) ? Section : null;
}
