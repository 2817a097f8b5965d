using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>A page with the form of an entry, new or old.</summary>
internal abstract class EntryPage(ResearchersForEditing researchers) : EditPage
{
    public EditableResearcher Researcher { get; private set; } = null!;

    public SectionKind Kind { get; private set; }

    public EditForm Form { get; protected set; } = null!;

    /// <summary>The entry as visitors would see it; null when nobody asked for it.</summary>
    public Entry? Preview { get; private set; }

    /// <summary>Not null when the form came back.</summary>
    public string? IsPosted { get; private set; }

    /// <summary>Where the form leads back to.</summary>
    public string Overview => $"/admin/researchers/{Researcher.Slug}";

    /// <summary>What one entry of the kind is called.</summary>
    public string One => EntryForms.One(Kind);

    /// <summary>The headings of the kind, where there are several to choose from.</summary>
    public IReadOnlyList<string> Headings { get; private set; } = [];

    /// <summary>Finds the researcher and the kind; false when there is none of either.</summary>
    protected async Task<bool> OpenAsync(string slug, string kind, CancellationToken cancellation)
    {
        if (!EnumName.TryParse(kind, out SectionKind known) || EnumName.Of(known) != kind || EntryForms.Of(known) is null) return false;
        if (await researchers.RunAsync(slug, cancellation) is not { } researcher) return false;
        (Researcher, Kind) = (researcher, known);
        Headings = [.. researcher.Sections.Where(s => s.Kind == known && s.Heading is not null).Select(s => s.Heading!).Distinct()];
        return true;
    }

    /// <summary>Reads the form that was submitted.</summary>
    /// <returns>The entry to save; null with the page to show instead.</returns>
    protected (Entry? Entry, IActionResult Instead) Read()
    {
        if (EntryForms.Read(Kind, Request.Form) is not { } form) return (null, BadRequest());
        (Form, IsPosted) = (form, "");
        if (form.IsRowChange || form.Errors.All.Count > 0) return (null, Page());
        try
        {
            var entry = EntryFields.Read(Kind, form.Wanted);
            if (Request.Form["do"] != "preview") return (entry, Page());
            Preview = entry;
            return (null, Page());
        }
        catch (JsonException)
        {
            return (null, BadRequest());
        }
    }
}
