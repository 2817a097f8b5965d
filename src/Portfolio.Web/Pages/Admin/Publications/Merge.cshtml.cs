using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Store.Merging;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>Makes two publications one: which address stays, and which version of each field.</summary>
internal sealed class MergeModel(PublicationEditing publications, PublicationDesk desk, MergePublications merge) : AdminPage
{
    // Lists of both are put together unless somebody chooses.
    private static readonly string[] Together = ["links", "appearances", "contributors"];

    public EditablePublication Kept { get; private set; } = null!;

    /// <summary>The other one; null while it is being looked for.</summary>
    public EditablePublication? Gone { get; private set; }

    public string? Q { get; private set; }

    public IReadOnlyList<PublicationOnDesk> Found { get; private set; } = [];

    public IReadOnlyList<FormField> Fields { get; } = PublicationForm.Fields([], []);

    /// <summary>The fields on which the two differ.</summary>
    public IReadOnlyList<FormField> Differing { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(string slug, string? with, string? q, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, with, cancellation)) return NotFound();
        Q = q ?? (Gone is null ? Kept.Title : null);
        if (Gone is null) Found = await desk.FindAsync(q ?? string.Join(' ', Kept.Title.Split(' ').OrderByDescending(w => w.Length).Take(2)), slug, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, string? with, CancellationToken cancellation)
    {
        if (!await OpenAsync(slug, with, cancellation) || Gone is null) return NotFound();
        var choices = new Dictionary<string, bool>();
        foreach (var field in Differing)
        {
            string choice = Request.Form[$"{EditForm.ChoiceInput}.{field.Name}"].ToString();
            if (choice is "kept" or "gone") choices[field.Name] = choice == "gone";
        }

        string? one = await merge.RunAsync(slug, Gone.Slug, choices, Who, cancellation);
        return BackTo($"/admin/publications/{one ?? slug}", one is null ? "nothing" : "merged");
    }

    /// <summary>True for fields of which both versions are put together.</summary>
    public static bool IsTogether(FormField field) => Together.Contains(field.Name);

    // Whose lists are concerned is more than one editor's.
    private async Task<bool> OpenAsync(string slug, string? with, CancellationToken cancellation)
    {
        if (!IsAdmin || (await publications.RunAsync(slug, cancellation)).Value is not { IsDeleted: false } kept) return false;
        Kept = kept;
        if (string.IsNullOrEmpty(with)) return true;
        if (with == slug || (await publications.RunAsync(with, cancellation)).Value is not { IsDeleted: false } gone) return false;
        Gone = gone;
        Differing = [.. Fields.Where(f => !System.Text.Json.Nodes.JsonNode.DeepEquals(kept.Fields[f.Name], gone.Fields[f.Name]))];
        return true;
    }
}
