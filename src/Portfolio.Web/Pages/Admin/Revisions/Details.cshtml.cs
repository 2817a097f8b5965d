using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store;
using Portfolio.Store.History;
using Portfolio.Store.Researchers;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Admin.Revisions;

/// <summary>One change, with what was before and after, and its undo. Under a researcher's address: what of it is theirs.</summary>
internal sealed class DetailsModel(RevisionDetail revisions, UndoRevision undo, ResearcherKeys researchers) : AdminPage
{
    private const string Choice = "choice:";

    public RevisionDetails Revision { get; private set; } = null!;

    public IReadOnlyList<RevisionThing> Things { get; private set; } = [];

    /// <summary>The researcher to whom the page keeps; null for all.</summary>
    public string? Slug { get; private set; }

    public bool CanUndo { get; private set; }

    /// <summary>What stands in the way of the undo that was asked for.</summary>
    public UndoPlan? Plan { get; private set; }

    public async Task<IActionResult> OnGetAsync(int id, string? slug, CancellationToken cancellation) =>
        await FindAsync(id, slug, cancellation) ? Page() : NotFound();

    public async Task<IActionResult> OnPostUndoAsync(int id, string? slug, CancellationToken cancellation)
    {
        if (!await FindAsync(id, slug, cancellation) || !CanUndo) return NotFound();
        var choices = Request.Form.Where(f => f.Key.StartsWith(Choice, StringComparison.Ordinal)).ToDictionary(f => f.Key[Choice.Length..], f => f.Value == "back");
        var plan = await undo.RunAsync(id, choices, Who, cancellation);
        if (plan.Outcome == UndoOutcome.Done) return Redirect(Slug is null ? "/admin/revisions?done=undone" : $"/admin/researchers/{Slug}/history?done=undone");
        Plan = plan;
        return Page();
    }

    public string Address(int revision) => string.Create(CultureInfo.InvariantCulture, $"{(Slug is null ? "/admin/revisions" : $"/admin/researchers/{Slug}/history")}/{revision}");

    public static IHtmlContent Text(string? field, JsonNode? value) => Passage.Of(FieldText.Of(field ?? "", value) is { Length: > 0 } text ? text : Words.Of("(nothing)"));

    public string? HistoryOf(RevisionThing thing) => thing switch
    {
        { Table: "Entries", Kind: { } kind, ResearcherSlug: { } whose } => string.Create(CultureInfo.InvariantCulture, $"/admin/researchers/{whose}/{EnumName.Of(kind)}/{thing.Key}/history"),
        { Table: "Researchers", Slug: { } slug } => $"/admin/researchers/{slug}/history",
        { Table: "Publications", Slug: { } slug } => $"/admin/publications/{slug}/history",
        { Table: "Venues", Slug: { } slug } when Slug is null => $"/admin/venues/{slug}/history",
        _ => null,
    };

    private async Task<bool> FindAsync(int id, string? slug, CancellationToken cancellation)
    {
        if (await revisions.RunAsync(id, cancellation) is not { } found) return false;
        (Revision, Things, Slug, CanUndo) = (found, found.Things, slug, true);
        if (slug is null) return true;
        if (await researchers.OfAsync(slug, cancellation) is not { } owner) return false;
        var publications = await researchers.PublicationsAsync(owner, cancellation);
        Things = [.. found.Things.Where(thing => thing.ResearcherSlug == slug || (thing.Table == "Researchers" && thing.Key == owner) || (thing.Table == "Publications" && publications.Contains(thing.Key)))];
        // What came with it and is nobody's: a venue, a pair that looks like one. A merge moves what is somebody else's, too.
        CanUndo = found.Researchers.All(researcher => researcher == owner) && found.Things.Except(Things).All(thing => thing.Table is "Venues" or "LikelyDuplicates");
        return Things.Count > 0;
    }
}
