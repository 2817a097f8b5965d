using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Researchers;

/// <summary>A document's sections, in its order.</summary>
internal sealed record DocumentSections(int Id, IReadOnlyList<StoredSection> Sections);

/// <summary>Where a document names a publication.</summary>
internal sealed record PublicationLine(int PublicationId, int? DocumentId, int Line);

/// <summary>
/// Puts entries under the headings that they stand under in their documents. What has no such heading comes after, by
/// kind; what a second document adds goes to the sections of the first.
/// </summary>
internal sealed class SectionLayout
{
    private static readonly SectionKind[] Head = [SectionKind.Contacts, SectionKind.Summary, SectionKind.Interests, SectionKind.Keywords];

    private readonly List<Slot> slots = [];

    public SectionLayout(IEnumerable<DocumentSections> documents)
    {
        foreach (var document in documents)
        {
            foreach (var section in document.Sections.Where(s => !Head.Contains(s.Kind)))
            {
                bool isOwn = slots.TrueForAll(slot => slot.DocumentId == document.Id || slot.Kind != section.Kind);
                if (isOwn) slots.Add(new Slot(section.Kind, document.Id, section.FirstLine, section.Heading, section.Notes ?? []));
            }
        }
    }

    public IReadOnlyList<ProfileSection> Lay(
        IEnumerable<Entities.Entry> entries, IEnumerable<PublicationLine> publications, Dictionary<int, PublicationItem> items)
    {
        var seen = new HashSet<(SectionKind, string)>();
        foreach (var document in entries.GroupBy(e => e.DocumentId).ToList())
        {
            // Two documents of one person say much twice. What one document says twice is its author's will.
            var fresh = document.Where(e => !seen.Contains((e.Kind, e.Json))).ToList();
            foreach (var entry in fresh.OrderBy(e => e.Kind).ThenBy(e => e.Ordinal))
            {
                seen.Add((entry.Kind, entry.Json));
                SlotOf(entry.Kind, entry.DocumentId, entry.FirstLine).Entries.Add(entry);
            }
        }

        var shown = new HashSet<int>();
        foreach (var publication in publications.Where(p => shown.Add(p.PublicationId)))
        {
            SlotOf(SectionKind.Publications, publication.DocumentId, publication.Line).Publications.Add(items[publication.PublicationId]);
        }

        return [.. slots
            .Where(slot => slot.Entries.Count > 0 || slot.Publications.Count > 0)
            .Select(slot => new ProfileSection(slot.Kind, slot.Heading, slot.Notes, slot.Read(), slot.Publications))];
    }

    // The last section of that kind that begins above the entry; entries without a line go to the first.
    private Slot SlotOf(SectionKind kind, int? document, int line)
    {
        var slot = slots.FindLast(s => s.Kind == kind && s.DocumentId == document && line > 0 && s.FirstLine <= line)
            ?? slots.Find(s => s.Kind == kind && s.DocumentId == document)
            ?? slots.Find(s => s.Kind == kind);
        if (slot is null) slots.Add(slot = new Slot(kind, document, 0, null, []));
        return slot;
    }

    private sealed record Slot(SectionKind Kind, int? DocumentId, int FirstLine, string? Heading, IReadOnlyList<string> Notes)
    {
        public List<Entities.Entry> Entries { get; } = [];

        /// <summary>The entries, those that a person gave a place by it.</summary>
        public IReadOnlyList<Cv.Entry> Read() => [.. Entries.OrderBy(e => e.Place ?? int.MaxValue).Select(e => EntryJson.Read(e.Kind, e.Json))];

        public List<PublicationItem> Publications { get; } = [];
    }
}
