using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Web.Photos;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>A researcher's photo.</summary>
internal sealed class PhotoModel(ResearchersForEditing researchers, EditPerson edit) : EditPage
{
    public EditableResearcher Person { get; private set; } = null!;

    /// <summary>Why a file was not taken.</summary>
    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await researchers.RunAsync(slug, cancellation) is not { } person) return NotFound();
        Person = person;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, IFormFile? photo, CancellationToken cancellation)
    {
        if (await researchers.RunAsync(slug, cancellation) is not { } person) return NotFound();
        Person = person;
        try
        {
            var read = await PhotoFile.ReadAsync(photo, cancellation);
            return Back(slug, await edit.SetPhotoAsync(slug, read, Who, cancellation) ? "photo" : "nothing");
        }
        catch (PhotoException e)
        {
            Problem = e.Message;
            return Page();
        }
    }

    public async Task<IActionResult> OnPostRemoveAsync(string slug, CancellationToken cancellation) =>
        Back(slug, await edit.SetPhotoAsync(slug, null, Who, cancellation) ? "photo" : "nothing");
}
