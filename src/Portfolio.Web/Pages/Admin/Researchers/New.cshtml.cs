using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>Adds a researcher by hand.</summary>
internal sealed class NewModel(EditPerson edit) : EditPage
{
    public EditForm Form { get; private set; } = new(PersonForm.Fields, []);

    /// <summary>Not null when the form came back.</summary>
    public string? IsPosted { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        if (EditForm.Read(PersonForm.Fields, Request.Form) is not { } form) return BadRequest();
        (Form, IsPosted) = (form, "");
        if (form.IsRowChange || form.Errors.All.Count > 0) return Page();
        try
        {
            return Back(await edit.AddAsync(form.Wanted, Who, cancellation), "made", Request.Path);
        }
        catch (JsonException)
        {
            return BadRequest();
        }
    }
}
