using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>A researcher's own fields: names, contacts, summary.</summary>
internal sealed class PersonModel(ResearchersForEditing researchers, EditPerson edit) : EditPage
{
    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public EditForm Form { get; private set; } = null!;

    /// <summary>Not null when the form came back.</summary>
    public string? IsPosted { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation)
    {
        if (await researchers.FieldsAsync(slug, cancellation) is not { } person) return NotFound();
        (Slug, Name, Form) = (slug, person.Name, new EditForm(PersonForm.Fields, person.Fields));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (await researchers.FieldsAsync(slug, cancellation) is not { } person) return NotFound();
        if (EditForm.Read(PersonForm.Fields, Request.Form) is not { } form) return BadRequest();
        (Slug, Name, Form, IsPosted) = (slug, person.Name, form, "");
        if (form.IsRowChange || form.Errors.All.Count > 0) return Page();
        try
        {
            var result = await edit.SaveAsync(slug, JsonNode.Parse(form.Begun)!.AsObject(), form.Wanted, Who, cancellation);
            if (result.Outcome == EditOutcome.Saved) return Back(slug, "saved", Request.Path);
            if (result.Outcome == EditOutcome.Missing) return NotFound();
            Form = form.Beside(result.Differences, JsonNode.Parse(result.Current!)!.AsObject());
            return Page();
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return BadRequest();
        }
    }
}
