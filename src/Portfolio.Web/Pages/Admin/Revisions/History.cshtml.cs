using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.History;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;
using Portfolio.Web.Languages;
using Portfolio.Web.Pages.Shared;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Admin.Revisions;

/// <summary>The history of a researcher, an entry, a publication or a venue: what its address says.</summary>
internal sealed class HistoryModel(RevisionList revisions, HistorySubject subjects, CvAsOf asOf, EditEntry entries, ResearcherAccess access, ResearcherKeys researchers) : AdminPage
{
    public RevisionScope Scope { get; private set; } = new();

    public string Name { get; private set; } = "";

    public string Address { get; private set; } = "";

    public RevisionsView View { get; private set; } = null!;

    public string? Done { get; private set; }

    public IReadOnlyList<DeletedEntry> Deleted { get; private set; } = [];

    /// <summary>The day that is asked for.</summary>
    public DateOnly? On { get; private set; }

    public CurriculumVitae? Cv { get; private set; }

    public Entry? Entry { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, int id, string? after, string? on, string? done, CancellationToken cancellation)
    {
        Scope = ScopeOf(slug, id);
        if (await subjects.NameAsync(Scope, cancellation) is not { } name) return NotFound();
        if (await revisions.RunAsync(Scope, null, null, after, 50, cancellation) is not { } page) return NotFound();
        (Name, Address) = (name, Request.Path.Value!);
        View = new RevisionsView(page, await ChangesAsync(slug, cancellation), page.Next is { } next ? $"{Address}?after={next}" : null, Words.Of("Nothing was changed yet."));
        Done = done switch { "restored" => Words.Of("It is back."), "undone" => Words.Of("The change was undone."), "missing" => Words.Of("It is not among the deleted any more."), _ => null };
        if (Scope.Of is RevisionSubject.Researcher or RevisionSubject.Entry) Deleted = await subjects.DeletedAsync(Scope, cancellation);
        if (DateOnly.TryParseExact(on, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1 and < 9999) await ShowAsOfAsync(slug, id, day, cancellation);
        return Page();
    }

    public async Task<IActionResult> OnPostRestoreAsync(string slug, int id, int entry, CancellationToken cancellation)
    {
        // A publication may have the slug of a researcher who isn't theirs.
        if (ScopeOf(slug, id).Of is not (RevisionSubject.Researcher or RevisionSubject.Entry)) return NotFound();
        return Redirect($"{Request.Path}?done={(await entries.RestoreAsync(slug, entry, Who, cancellation) ? "restored" : "missing")}");
    }

    /// <summary>The fields of an entry, for reading.</summary>
    public static IReadOnlyList<FieldChange> Fields(Entry entry) => JsonSerializer.SerializeToNode(entry, entry.GetType(), CvJson.Options) switch
    {
        JsonObject fields => [.. fields.Select(f => FieldChange.Of(f.Key, f.Value))],
        var text => [FieldChange.Of("text", text)],
    };

    /// <summary>What stood in a CV, by sections.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Titles)> Sections(CurriculumVitae cv) => cv.EntriesByKind().Where(s => s.Kind != SectionKind.Contacts && s.Entries.Count > 0).Select(s => (SectionText.OfKind(s.Kind), (IReadOnlyList<string>)[.. s.Entries.Select(e => EntryTitle.Of(s.Kind, e))]));

    // An editor sees changes at the address of a researcher of theirs.
    private async Task<string> ChangesAsync(string slug, CancellationToken cancellation)
    {
        if (await access.ResearchersAsync(User, cancellation) is not { } theirs) return "/admin/revisions";
        if (Scope.Of == RevisionSubject.Publication)
        {
            var owners = await researchers.OfPublicationAsync(slug, cancellation);
            slug = theirs.FirstOrDefault(researcher => owners.Contains(researcher.Id))?.Slug ?? slug;
        }

        return $"/admin/researchers/{slug}/history";
    }

    private async Task ShowAsOfAsync(string slug, int id, DateOnly day, CancellationToken cancellation)
    {
        On = day;
        var end = day.AddDays(1).ToDateTime(TimeOnly.MinValue).AddTicks(-1);
        if (Scope.Of == RevisionSubject.Entry) Entry = await asOf.EntryAsync(id, end, cancellation);
        else if (Scope.Of == RevisionSubject.Researcher) Cv = await asOf.RunAsync(slug, end, cancellation);
    }

    private RevisionScope ScopeOf(string slug, int id) => Request.Path.Value!.Split('/')[2].ToLowerInvariant() switch
    {
        "publications" => new RevisionScope(RevisionSubject.Publication, slug),
        "venues" => new RevisionScope(RevisionSubject.Venue, slug),
        _ => id > 0 ? new RevisionScope(RevisionSubject.Entry, slug, id) : new RevisionScope(RevisionSubject.Researcher, slug),
    };
}
