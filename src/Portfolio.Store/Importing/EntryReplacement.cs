using Portfolio.Cv;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>Replaces the entries that came from a document. An entry that is the same keeps its key and whether it is shown.</summary>
internal static class EntryReplacement
{
    /// <summary>Writes the CV's entries over those that the document had; gives back the rows that are no longer wanted, those to add, and what became of each.</summary>
    public static (List<Entities.Entry> Gone, List<Entities.Entry> New, List<EntryChange> Changes) Write(
        CurriculumVitae cv, Document document, SourceText text, IReadOnlyList<Entities.Entry> there)
    {
        var left = there.ToList();
        var added = new List<Entities.Entry>();
        var changes = new List<EntryChange>();
        foreach (var (kind, entries) in EntryJson.Of(cv))
        {
            var wanted = entries.Select((entry, ordinal) => Row(kind, ordinal, entry, document, text)).ToList();
            var matched = new Entities.Entry?[wanted.Count];
            // The same entry first, then one from the same lines' text, then one of the same beginning (its title or role).
            Match((old, now) => old.Json == now.Json);
            Match((old, now) => old.Hash == now.Hash);
            Match((old, now) => Beginning(old.Json) == Beginning(now.Json));
            for (int i = 0; i < wanted.Count; i++)
            {
                var row = matched[i];
                changes.Add(new EntryChange(kind, i, row is null ? EntryOutcome.New : row.Json == wanted[i].Json ? EntryOutcome.Unchanged : EntryOutcome.Changed));
                if (row is not null) Copy(wanted[i], row);
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

        changes.AddRange(left.Select(gone => new EntryChange(gone.Kind, gone.Ordinal, EntryOutcome.Removed)));
        return (left, added, changes);
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
        };
    }

    private static void Copy(Entities.Entry from, Entities.Entry to) =>
        (to.Ordinal, to.FirstLine, to.LastLine, to.Hash, to.Json) = (from.Ordinal, from.FirstLine, from.LastLine, from.Hash, from.Json);

    // Records write their fields in a fixed order, what names the entry first.
    private static string Beginning(string json)
    {
        int end = json.IndexOf("\",\"", StringComparison.Ordinal);
        return end < 0 ? json : json[..end];
    }
}
