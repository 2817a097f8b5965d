using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Importing;

/// <summary>
/// Finds the entries of a document again, though their text, their order or their section changed: first those that say
/// what they said, then the most alike, each with one other.
/// </summary>
internal static class EntryMatching
{
    /// <summary>For each wanted entry the row that it is; null for a new one. The same input gives the same answer.</summary>
    public static Entities.Entry?[] Match(IReadOnlyList<Entities.Entry> wanted, IReadOnlyList<Entities.Entry> there)
    {
        var matched = new Entities.Entry?[wanted.Count];
        var left = there.Where(row => row.SourceJson is not null).OrderBy(row => row.Ordinal).ThenBy(row => row.Id).ToList();
        var same = left.GroupBy(row => (row.Kind, row.SourceJson)).ToDictionary(g => g.Key, g => new Queue<Entities.Entry>(g));
        for (int i = 0; i < wanted.Count; i++)
        {
            if (same.TryGetValue((wanted[i].Kind, wanted[i].SourceJson), out var rows) && rows.TryDequeue(out var row)) matched[i] = row;
        }

        var taken = matched.OfType<Entities.Entry>().ToHashSet();
        left.RemoveAll(taken.Contains);
        foreach (var pair in Pairs(wanted, matched, left))
        {
            if (matched[pair.Wanted] is not null || !taken.Add(left[pair.Row])) continue;
            matched[pair.Wanted] = left[pair.Row];
        }

        return matched;
    }

    /// <summary>The record that is shown when a row says something else from now on, with the person's words over it; null when they don't fit it.</summary>
    public static (string Json, IReadOnlyList<FieldEdit> Edits)? Carried(Entities.Entry row, Entities.Entry wanted)
    {
        var said = EntryJson.Fields(wanted.SourceJson!);
        var edits = FieldEdits.Carry(row.Edits, said);
        if (edits.Count == 0) return (wanted.Json, edits);
        try
        {
            string json = EntryJson.Write(wanted.Kind, FieldEdits.Apply(said, edits));
            var shown = EntryJson.Fields(json);
            // In another section there may be no such field: what a person wrote must not be lost.
            return edits.All(edit => edit.Field == EntrySection.Field || JsonNode.DeepEquals(shown[edit.Field], edit.Is)) ? (json, edits) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // The most alike first; of equals what stands nearest, then what stands first.
    private static List<(int Wanted, int Row)> Pairs(IReadOnlyList<Entities.Entry> wanted, Entities.Entry?[] matched, List<Entities.Entry> left)
    {
        var rows = left.ConvertAll(row => new EntryLikeness(row));
        var byWord = new Dictionary<string, List<int>>();
        for (int i = 0; i < rows.Count; i++)
            foreach (string word in rows[i].Words) (byWord.TryGetValue(word, out var list) ? list : byWord[word] = []).Add(i);
        var pairs = new List<(int Wanted, int Row, double Likeness)>();
        for (int i = 0; i < wanted.Count; i++)
        {
            if (matched[i] is not null) continue;
            var now = new EntryLikeness(wanted[i]);
            foreach (int row in now.Words.SelectMany(word => byWord.GetValueOrDefault(word) ?? []).Distinct())
            {
                double likeness = rows[row].To(now);
                if (likeness > 0 && Carried(left[row], wanted[i]) is not null) pairs.Add((i, row, likeness));
            }
        }

        return [.. pairs
            .OrderByDescending(pair => Math.Round(pair.Likeness, 6))
            .ThenBy(pair => Math.Abs(left[pair.Row].Ordinal - wanted[pair.Wanted].Ordinal))
            .ThenBy(pair => pair.Wanted)
            .ThenBy(pair => pair.Row)
            .Select(pair => (pair.Wanted, pair.Row))];
    }
}
