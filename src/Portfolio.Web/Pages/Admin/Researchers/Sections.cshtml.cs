using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>The order of a researcher's sections, and which of them visitors see.</summary>
internal sealed class SectionsModel(ResearchersForEditing researchers, EditPerson edit) : EditPage
{
    private const string List = "sections";

    public string Slug { get; private set; } = "";

    public string Name { get; private set; } = "";

    public IReadOnlyList<SectionChoice> Sections { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken cancellation) => await FindAsync(slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string slug, string? rows, string? reset, CancellationToken cancellation)
    {
        if (!await FindAsync(slug, cancellation)) return NotFound();
        Sections = reset is null ? Wanted(rows) : [];
        if (rows is not null) return Page();
        return Back(slug, await edit.ArrangeAsync(slug, Sections, Who, cancellation) ? "arranged" : "nothing");
    }

    private async Task<bool> FindAsync(string slug, CancellationToken cancellation)
    {
        if (await researchers.RunAsync(slug, cancellation) is not { } researcher) return false;
        (Slug, Name) = (slug, researcher.Name);
        Sections = [.. researcher.Sections.Select(s => new SectionChoice(s.Kind, s.Heading, s.IsVisible))];
        return true;
    }

    // Only sections that there are; those that the form doesn't name stay behind those that it does.
    private List<SectionChoice> Wanted(string? rows)
    {
        var text = FormText.Of(Request.Form);
        if (rows?.Split('.') is [List, var index, var way] && int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out int row))
            text.Swap(List, row, way == "up" ? row - 1 : row + 1);
        var wanted = new List<SectionChoice>();
        for (int i = 0; i < text.Rows(List); i++)
        {
            string name = FormText.Row(List, i);
            var section = Sections.FirstOrDefault(s => EnumName.Of(s.Kind) == text[$"{name}.kind"] && (s.Heading ?? "") == text[$"{name}.heading"]);
            if (section is not null && !wanted.Exists(w => w.Kind == section.Kind && w.Heading == section.Heading)) wanted.Add(section with { IsVisible = text[$"{name}.visible"].Length > 0 });
        }

        return [.. wanted, .. Sections.Where(s => !wanted.Exists(w => w.Kind == s.Kind && w.Heading == s.Heading))];
    }
}
