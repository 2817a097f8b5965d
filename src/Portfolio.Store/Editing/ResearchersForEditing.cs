using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Researchers;
using Entry = Portfolio.Store.Entities.Entry;

namespace Portfolio.Store.Editing;

/// <summary>Researchers with all that is theirs, what is hidden and deleted included, for those who edit them.</summary>
public sealed class ResearchersForEditing(PortfolioDb db)
{
    /// <summary>The researchers by family name, a page of them.</summary>
    /// <param name="q">Words that a researcher's name, affiliation or interests have.</param>
    /// <param name="keys">The keys of those who may be listed; null for all.</param>
    /// <param name="after">The place to go on from.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<EditableListItem>> ListAsync(string? q = null, IReadOnlyCollection<int>? keys = null, string? after = null, CancellationToken cancellation = default)
    {
        const string list = "editable";
        const int size = 100;
        var found = db.Researchers.IgnoreQueryFilters().AsNoTracking();
        if (keys is not null) found = found.Where(r => keys.Contains(r.Id));
        foreach (string word in TextKey.Words(q).Take(16)) found = found.Where(r => r.SearchText.Contains(word));
        int total = await found.CountAsync(cancellation);
        if (after is not null)
        {
            string last = Cursor.Read(after, list, 1)[0];
            found = found.Where(r => string.Compare(r.SortKey, last) > 0);
        }

        var rows = await found.OrderBy(r => r.SortKey).Take(size + 1).Select(r => new { r.SortKey, Item = new EditableListItem(r.Slug, r.Name, r.Affiliation, r.IsVisible) }).ToListAsync(cancellation);
        return new([.. rows.Take(size).Select(r => r.Item)], total, rows.Count > size ? Cursor.Write(list, rows[size - 1].SortKey) : null);
    }

    /// <summary>A researcher with sections and entries; null when nobody has the slug.</summary>
    public async Task<EditableResearcher?> RunAsync(string slug, CancellationToken cancellation = default)
    {
        if (await PersonAsync(slug, cancellation) is not { } researcher) return null;
        var documents = await db.Documents.Where(d => d.ResearcherId == researcher.Id).OrderBy(d => d.Id).Select(d => new DocumentSections(d.Id, d.Sections)).ToListAsync(cancellation);
        var entries = await db.Entries.IgnoreQueryFilters().AsNoTracking().Where(e => e.ResearcherId == researcher.Id)
            .OrderBy(e => e.Place ?? int.MaxValue).ThenBy(e => e.DocumentId).ThenBy(e => e.Ordinal)
            .ToListAsync(cancellation);
        var listed = await db.PublicationSources.IgnoreQueryFilters()
            .Where(s => s.ResearcherId == researcher.Id && !s.IsTakenOff && !s.Publication!.IsDeleted)
            .OrderBy(s => s.Place ?? int.MaxValue).ThenBy(s => s.DocumentId).ThenBy(s => s.Ordinal)
            .Select(s => new
            {
                Line = new PublicationLine(s.PublicationId, s.DocumentId, s.FirstLine),
                Item = new ListedPublication(s.PublicationId, s.Publication!.Slug, s.Publication.Title, s.Publication.Year, s.Publication.IsVisible, s.IsGone),
            })
            .ToListAsync(cancellation);
        var publications = listed.GroupBy(p => p.Item.Id).ToDictionary(g => g.Key, g => g.First().Item);
        var slots = new SectionLayout(documents, researcher.SectionChoices).Fill(entries.Where(e => !e.IsDeleted), listed.Select(p => p.Line));
        var photo = researcher.PhotoId is { } key ? await db.Photos.Where(p => p.Id == key).Select(Photos.ToItem).FirstOrDefaultAsync(cancellation) : null;
        return new EditableResearcher(slug, researcher.Name, researcher.IsVisible)
        {
            Photo = photo,
            Conflicts = [.. researcher.Edits.Where(e => e.IsConflict)],
            Sections = [.. slots.Select(slot => new EditableSection(slot.Kind, slot.Heading, slot.IsVisible, [.. slot.InOrder.Where(e => !slot.Repeated.Contains(e.Id)).Select(ToItem)], [.. slot.Publications.Select(id => publications[id])]))],
            Deleted = [.. entries.Where(e => e.IsDeleted).DistinctBy(e => (e.Kind, e.Json)).Select(ToItem)],
        };
    }

    /// <summary>A researcher's own fields; null when nobody has the slug.</summary>
    public async Task<(string Name, JsonObject Fields)?> FieldsAsync(string slug, CancellationToken cancellation = default) =>
        await PersonAsync(slug, cancellation) is { } researcher ? (researcher.Name, PersonFields.Of(researcher)) : null;

    /// <summary>An entry of a researcher; null when it is none of theirs, of another kind, or deleted.</summary>
    public async Task<EditableEntry?> EntryAsync(string slug, SectionKind kind, int id, CancellationToken cancellation = default)
    {
        int researcher = await db.Researchers.IgnoreQueryFilters().Where(r => r.Slug == slug).Select(r => r.Id).FirstOrDefaultAsync(cancellation);
        var row = await db.Entries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id && e.ResearcherId == researcher && e.Kind == kind, cancellation);
        return row is null ? null : ToItem(row);
    }

    private Task<Researcher?> PersonAsync(string slug, CancellationToken cancellation) =>
        db.Researchers.IgnoreQueryFilters().AsNoTracking().Include(r => r.Contacts).FirstOrDefaultAsync(r => r.Slug == slug, cancellation);

    private static EditableEntry ToItem(Entry row) => new(row.Id, row.Kind, EntryJson.Read(row.Kind, row.Json))
    {
        IsVisible = row.IsVisible,
        IsGone = row.IsGone,
        IsTyped = row.SourceJson is null,
        Edits = EntrySection.Without(row.Edits),
        Section = EntrySection.Of(row.Edits),
    };
}

/// <summary>A researcher in a list of those to edit.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="Affiliation">Where the person works.</param>
/// <param name="IsVisible">Whether visitors see the page.</param>
public sealed record EditableListItem(string Slug, string Name, string? Affiliation, bool IsVisible);

/// <summary>A researcher with all that is theirs.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="IsVisible">Whether visitors see the page.</param>
public sealed record EditableResearcher(string Slug, string Name, bool IsVisible)
{
    /// <summary>The photo; null where there is none.</summary>
    public PhotoItem? Photo { get; init; }

    /// <summary>The fields of the page's head on which the documents say something else than a person wrote.</summary>
    public IReadOnlyList<FieldEdit> Conflicts { get; init; } = [];

    /// <summary>The sections, in the page's order, hidden ones too.</summary>
    public IReadOnlyList<EditableSection> Sections { get; init; } = [];

    /// <summary>What people deleted, and can restore.</summary>
    public IReadOnlyList<EditableEntry> Deleted { get; init; } = [];
}

/// <summary>A section of a researcher's page.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Heading">The heading as the document has it; null when the document has no such section.</param>
/// <param name="IsVisible">Whether visitors see it.</param>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Publications">The publications, in order.</param>
public sealed record EditableSection(SectionKind Kind, string? Heading, bool IsVisible, IReadOnlyList<EditableEntry> Entries, IReadOnlyList<ListedPublication> Publications);

/// <summary>A publication on a researcher's list.</summary>
/// <param name="Id">The key.</param>
/// <param name="Slug">The part of the address.</param>
/// <param name="Title">The title.</param>
/// <param name="Year">The year.</param>
/// <param name="IsVisible">Whether visitors see it.</param>
/// <param name="IsGone">True when the document that named it no longer does, and nobody decided yet.</param>
public sealed record ListedPublication(int Id, string Slug, string Title, int? Year, bool IsVisible, bool IsGone);

/// <summary>An entry, with what a person who edits it should know.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Entry">What it says.</param>
public sealed record EditableEntry(int Id, SectionKind Kind, Cv.Entry Entry)
{
    /// <summary>A few words by which it is known again.</summary>
    public string Title => EntryTitle.Of(Kind, Entry);

    /// <summary>Whether visitors see it.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>True when its document no longer has it, and nobody decided yet.</summary>
    public bool IsGone { get; init; }

    /// <summary>True when a person typed it.</summary>
    public bool IsTyped { get; init; }

    /// <summary>What people made of its fields.</summary>
    public IReadOnlyList<FieldEdit> Edits { get; init; } = [];

    /// <summary>The heading that a person put it under; null where the document's place holds.</summary>
    public string? Section { get; init; }

    /// <summary>The fields on which its document says something else than a person wrote.</summary>
    public IEnumerable<FieldEdit> Conflicts => Edits.Where(e => e.IsConflict);
}
