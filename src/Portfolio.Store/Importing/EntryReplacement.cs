using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>
/// Brings the entries that came from a document to what it says now. What a person made of a field stays over it; what the
/// document no longer has is proposed to be deleted.
/// </summary>
internal static class EntryReplacement
{
    /// <summary>Writes the CV's entries over those that the document had.</summary>
    /// <param name="cv">What the document says now.</param>
    /// <param name="document">The document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="there">The document's rows, deleted ones too.</param>
    /// <param name="isReadAnew">True when the text is what it was: what a better reader no longer makes was never an entry.</param>
    /// <returns>The rows that are no longer wanted, those to add, and what became of each.</returns>
    public static (List<Entities.Entry> Gone, List<Entities.Entry> New, List<EntryChange> Changes) Write(
        CurriculumVitae cv, Document document, SourceText text, IReadOnlyList<Entities.Entry> there, bool isReadAnew)
    {
        var left = there.ToList();
        var added = new List<Entities.Entry>();
        var changes = new List<EntryChange>();
        foreach (var (kind, entries) in EntryJson.Of(cv))
        {
            var wanted = entries.Select((entry, ordinal) => Row(kind, ordinal, entry, document, text)).ToList();
            var matched = new Entities.Entry?[wanted.Count];
            // The same entry first, then one from the same lines' text, then one of the same beginning (its title or role).
            Match((old, now) => old.SourceJson == now.SourceJson);
            Match((old, now) => old.Hash == now.Hash);
            Match((old, now) => Beginning(old.SourceJson!) == Beginning(now.SourceJson!));
            for (int i = 0; i < wanted.Count; i++)
            {
                var row = matched[i];
                changes.Add(new EntryChange(kind, i, row is null ? EntryOutcome.New : row.SourceJson == wanted[i].SourceJson ? EntryOutcome.Unchanged : EntryOutcome.Changed));
                if (row is not null) Carry(wanted[i], row);
                else added.Add(wanted[i]);
            }

            void Match(Func<Entities.Entry, Entities.Entry, bool> isSame)
            {
                for (int i = 0; i < wanted.Count; i++)
                {
                    if (matched[i] is not null) continue;
                    int found = left.FindIndex(old => old.Kind == kind && isSame(old, wanted[i]));
                    if (found < 0) continue;
                    matched[i] = left[found];
                    left.RemoveAt(found);
                }
            }
        }

        changes.AddRange(left.Where(gone => !gone.IsGone).Select(gone => new EntryChange(gone.Kind, gone.Ordinal, EntryOutcome.Gone)));
        foreach (var row in left) row.IsGone = true;
        return (isReadAnew ? left.FindAll(row => row.Edits.Count == 0 && !row.IsDeleted) : [], added, changes);
    }

    private static Entities.Entry Row(SectionKind kind, int ordinal, Cv.Entry entry, Document document, SourceText text)
    {
        string json = EntryJson.Write(entry);
        return new Entities.Entry
        {
            ResearcherId = document.ResearcherId,
            DocumentId = document.Id,
            Kind = kind,
            Ordinal = ordinal,
            FirstLine = entry.Lines?.First ?? 0,
            LastLine = entry.Lines?.Last ?? 0,
            Hash = text.HashOf(entry.Lines, json),
            Json = json,
            SourceJson = json,
        };
    }

    private static void Carry(Entities.Entry from, Entities.Entry to)
    {
        (to.Ordinal, to.FirstLine, to.LastLine, to.Hash, to.IsGone) = (from.Ordinal, from.FirstLine, from.LastLine, from.Hash, false);
        if (to.SourceJson == from.SourceJson) return;
        to.SourceJson = from.SourceJson;
        var said = EntryJson.Fields(from.SourceJson!);
        to.Edits = FieldEdits.Carry(to.Edits, said);
        to.Json = to.Edits.Count == 0 ? from.Json : EntryJson.Write(to.Kind, FieldEdits.Apply(said, to.Edits));
    }

    // Records write their fields in a fixed order, what names the entry first.
    private static string Beginning(string json)
    {
        int end = json.IndexOf("\",\"", StringComparison.Ordinal);
        return end < 0 ? json : json[..end];
    }
}
