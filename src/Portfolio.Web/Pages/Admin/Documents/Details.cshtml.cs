using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv.Reading.Provenance;
using Portfolio.Store.Documents;
using Portfolio.Store.Merging;
using Portfolio.Store.Researchers;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Pages.Admin.Documents;

/// <summary>A document beside what was read from it.</summary>
internal sealed class DetailsModel(DocumentReading documents, MergeResearchers merge, ResearcherKeys researchers) : AdminPage
{
    /// <summary>More lines than these are not shown: a browser would not show them well.</summary>
    public const int MostLines = 4000;

    public StoredReading Document { get; private set; } = null!;

    public IReadOnlyList<LineProvenance> Lines { get; private set; } = [];

    public IReadOnlyList<FieldGroup> Entries { get; private set; } = [];

    /// <summary>The kinds of what was read, for the legend.</summary>
    public IReadOnlyList<LegendItem> Legend { get; private set; } = [];

    /// <summary>To whom it can be given.</summary>
    public IReadOnlyList<ResearcherKey> Researchers { get; private set; } = [];

    private Dictionary<FieldProvenance, string> Anchors { get; } = new(ReferenceEqualityComparer.Instance);

    public async Task<IActionResult> OnGetAsync(int id, CancellationToken cancellation)
    {
        if (await documents.RunAsync(id, cancellation) is not { } document) return NotFound();
        Document = document;
        Researchers = await researchers.FirstAsync(cancellation);
        var provenance = DocumentProvenance.Of(document.Text, document.Format, document.Reading.Cv);
        Lines = [.. provenance.Lines.Take(MostLines)];
        for (int i = 0; i < provenance.Fields.Count; i++) Anchors[provenance.Fields[i]] = string.Create(CultureInfo.InvariantCulture, $"f{i}");
        Entries = [.. provenance.Fields.Where(f => f.Lines.Count == 0 || f.Lines[0] <= MostLines).GroupBy(f => (f.Entry, Title: f.Entry.Length > 0 ? f.Entry : Words.Of("person"))).Select(g => new FieldGroup(g.Key.Title, g.First().Kind, [.. g]))];
        Legend = [.. Entries.Select(e => ReadingColour.Of(e.Kind)).Distinct().Order().Select(c => new LegendItem(c, ReadingColour.Name(c)))];
        return Page();
    }

    /// <summary>Why the document could not be moved.</summary>
    public string? MoveError { get; private set; }

    public async Task<IActionResult> OnPostMoveAsync(int id, string? to, string? newName, CancellationToken cancellation)
    {
        (to, newName) = (to?.Trim(), TypedLine.Of(newName ?? ""));
        bool isNew = string.IsNullOrEmpty(to);
        if (isNew ? newName.Length is > 0 and <= 200 : newName.Length == 0)
        {
            string? slug = await merge.MoveDocumentAsync(id, isNew ? null : to, newName, Who, cancellation);
            if (slug is not null) return Redirect(new PathString($"/researchers/{slug}").ToUriComponent());
            MoveError = Words.Of("There is no researcher “{address}”, or the document is theirs already.", to);
        }
        else
        {
            MoveError = isNew ? Words.Of("Whose is it? Write an address, or the name of a new researcher.") : Words.Of("Write an address or the name of a new researcher, not both.");
        }

        return await OnGetAsync(id, cancellation);
    }

    /// <summary>Where a field stands on the page.</summary>
    public string Anchor(FieldProvenance field) => Anchors[field];

    /// <summary>The anchors of several fields, for the script.</summary>
    public string AnchorsOf(IEnumerable<FieldProvenance> fields) => string.Join(' ', fields.Where(f => Anchors.ContainsKey(f)).Select(Anchor));
}

/// <summary>What was read of one entry.</summary>
internal sealed record FieldGroup(string Title, Cv.SectionKind Kind, IReadOnlyList<FieldProvenance> Fields);

/// <summary>A colour of the page and what it stands for.</summary>
internal sealed record LegendItem(string Class, string Name);
