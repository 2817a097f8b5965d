using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Researchers;

/// <summary>A document's sections, in its order.</summary>
internal sealed record DocumentSections(int Id, IReadOnlyList<StoredSection> Sections);

/// <summary>Where a document names a publication.</summary>
internal sealed record PublicationLine(int PublicationId, int? DocumentId, int Line);

/// <summary>
/// Puts entries under the headings that they stand under in their documents. What has no such heading comes after, by
/// kind; what a second document adds goes to the sections of the first. What a person decided on the sections comes last:
/// their order, and which of them visitors see.
/// </summary>
internal sealed class SectionLayout
{
    private static readonly SectionKind[] Head = [SectionKind.Contacts, SectionKind.Summary, SectionKind.Interests, SectionKind.Keywords];

    private readonly List<Slot> slots = [];
    private readonly IReadOnlyList<SectionChoice> choices;

    public SectionLayout(IEnumerable<DocumentSections> documents, IReadOnlyList<SectionChoice> choices)
    {
        this.choices = choices;
        foreach (var document in documents)
        {
            foreach (var section in document.Sections.Where(s => !Head.Contains(s.Kind)))
            {
                bool isOwn = slots.TrueForAll(slot => slot.DocumentId == document.Id || slot.Kind != section.Kind);
                if (isOwn) slots.Add(new Slot(section.Kind, document.Id, section.FirstLine, section.Heading, section.Notes ?? []));
            }
        }
    }

    /// <summary>The sections, in order, with all their entries: those that another document repeats are marked, not left out.</summary>
    public IReadOnlyList<Slot> Fill(IEnumerable<Entities.Entry> entries, IEnumerable<PublicationLine> publications)
    {
        var seen = new HashSet<(SectionKind, string)>();
        foreach (var document in entries.GroupBy(e => e.DocumentId).ToList())
        {
            // Two documents of one person say much twice. What one document says twice is its author's will.
            var repeated = document.Where(e => seen.Contains((e.Kind, e.Json))).ToHashSet();
            foreach (var entry in document.OrderBy(e => e.Kind).ThenBy(e => e.Ordinal))
            {
                var slot = SlotOf(entry.Kind, entry.DocumentId, entry.FirstLine, EntrySection.Of(entry.Edits));
                slot.Entries.Add(entry);
                if (repeated.Contains(entry)) slot.Repeated.Add(entry.Id);
                else seen.Add((entry.Kind, entry.Json));
            }
        }

        var shown = new HashSet<int>();
        foreach (var publication in publications.Where(p => shown.Add(p.PublicationId)))
        {
            SlotOf(SectionKind.Publications, publication.DocumentId, publication.Line, null).Publications.Add(publication.PublicationId);
        }

        foreach (var slot in slots) slot.IsVisible = ChoiceOf(slot)?.IsVisible ?? true;
        return [.. slots.Where(slot => slot.Entries.Count > 0 || slot.Publications.Count > 0).OrderBy(Place)];
    }

    /// <summary>The sections as a page shows them.</summary>
    /// <param name="entries">The entries, those with a place first.</param>
    /// <param name="publications">Where documents name publications, likewise.</param>
    /// <param name="items">The publications by key.</param>
    /// <param name="includePrivate">True to have what visitors don't see, too, and marked as such.</param>
    public IReadOnlyList<ProfileSection> Lay(
        IEnumerable<Entities.Entry> entries, IEnumerable<PublicationLine> publications, Dictionary<int, PublicationItem> items, bool includePrivate) =>
    [
        .. Fill(entries, publications)
            .Where(slot => slot.IsVisible || includePrivate)
            .Select(slot => ToSection(slot, items))
            .Where(section => section.Entries.Count > 0 || section.Publications.Count > 0),
    ];

    private static ProfileSection ToSection(Slot slot, Dictionary<int, PublicationItem> items)
    {
        var rows = slot.InOrder.Where(e => !slot.Repeated.Contains(e.Id)).Select(e => (Row: e, Entry: EntryJson.Read(e.Kind, e.Json))).ToList();
        return new ProfileSection(slot.Kind, slot.Heading, slot.Notes, rows.ConvertAll(r => r.Entry), [.. slot.Publications.Select(id => items[id])])
        {
            IsVisible = slot.IsVisible,
            HiddenEntries = rows.Where(r => !r.Row.IsVisible).Select(r => (object?)r.Entry).ToHashSet(ReferenceEqualityComparer.Instance),
        };
    }

    // A section that nobody decided on stands after those that somebody did.
    private int Place(Slot slot) => ChoiceOf(slot) is { } choice ? choices.ToList().IndexOf(choice) : int.MaxValue;

    private SectionChoice? ChoiceOf(Slot slot) =>
        choices.FirstOrDefault(c => c.Kind == slot.Kind && c.Heading == slot.Heading) ?? choices.FirstOrDefault(c => c.Kind == slot.Kind && c.Heading is null);

    // Where a person put it; else the last section of that kind that begins above the entry; entries without a line go to the first.
    private Slot SlotOf(SectionKind kind, int? document, int line, string? heading)
    {
        var slot = (heading is null ? null : slots.Find(s => s.Kind == kind && s.Heading == heading))
            ?? slots.FindLast(s => s.Kind == kind && s.DocumentId == document && line > 0 && s.FirstLine <= line)
            ?? slots.Find(s => s.Kind == kind && s.DocumentId == document)
            ?? slots.Find(s => s.Kind == kind);
        if (slot is null) slots.Add(slot = new Slot(kind, document, 0, null, []));
        return slot;
    }
}

/// <summary>A section with what stands in it.</summary>
internal sealed record Slot(SectionKind Kind, int? DocumentId, int FirstLine, string? Heading, IReadOnlyList<string> Notes)
{
    public List<Entities.Entry> Entries { get; } = [];

    /// <summary>The keys of the entries that an earlier document has in the same words.</summary>
    public HashSet<int> Repeated { get; } = [];

    /// <summary>The keys of the publications, in order.</summary>
    public List<int> Publications { get; } = [];

    public bool IsVisible { get; set; } = true;

    /// <summary>The entries, those that a person gave a place by it.</summary>
    public IEnumerable<Entities.Entry> InOrder => Entries.OrderBy(e => e.Place ?? int.MaxValue);
}
