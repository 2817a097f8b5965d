namespace Portfolio.Cv.Reading.Provenance;

/// <summary>
/// Finds the lines of each field: within its entry's lines, else in the headings above that speak for several entries,
/// else anywhere. What has no words of the document follows from a neighbour: an acronym from the venue as written.
/// </summary>
internal sealed class FieldTracing(CurriculumVitae cv, WordStream stream, FieldSearch search)
{
    // A heading that speaks for an entry stands this near above it.
    private const int Reach = 40;

    // A name or an address stands on one line, near the document's beginning.
    private const int MostWordsOfALine = 12;
    private const int MostLinesOfAHead = 60;

    private readonly SourceLines all = new(1, stream.LineCount);
    private readonly bool[] isInEntry = new bool[stream.LineCount + 2];

    public List<FieldProvenance> Run()
    {
        foreach (var entry in cv.EntriesByKind().SelectMany(kind => kind.Entries))
        {
            if (entry.Lines is not { } lines) continue;
            for (int line = Math.Max(1, lines.First); line <= Math.Min(lines.Last, stream.LineCount); line++) isInEntry[line] = true;
        }

        var traced = new List<FieldProvenance>();
        foreach (var entry in CvFields.Of(cv).ToList().GroupAdjacent(field => field.Entry)) Trace(entry, traced);
        return traced;
    }

    private void Trace(List<CvField> entry, List<FieldProvenance> traced)
    {
        int cursor = 0, first = traced.Count;
        string list = "";
        foreach (var field in entry)
        {
            // The items of a list stand one after the other; other fields stand anywhere.
            string name = field.Name.Split('[')[0];
            if (name != list) (cursor, list) = (0, name);
            var lines = new SortedSet<int>();
            foreach (string text in field.Texts) lines.UnionWith(Lines(field, text, ref cursor));
            traced.Add(new FieldProvenance(field.Entry, field.Name, field.Kind, field.Value, [.. lines], IsInferred: false));
        }

        for (int i = first; i < traced.Count; i++)
        {
            if (traced[i].Lines.Count > 0) continue;
            traced[i] = traced[i] with { Lines = InferredFrom(traced[i], traced[first..], entry[0].Lines), IsInferred = true };
        }
    }

    private SortedSet<int> Lines(CvField field, string text, ref int cursor)
    {
        if (field.Lines is { } own)
        {
            var match = search.Find(text, own, ref cursor);
            // A year that stands alone in a heading is as good as one in the entry.
            if (match.IsLikely) return match.Lines;
            int nowhere = 0;
            for (int line = own.First - 1; line >= Math.Max(1, own.First - Reach); line--)
            {
                if (isInEntry[line]) continue;
                var above = search.Find(text, new SourceLines(line, line), ref nowhere);
                if (above.IsSure) return above.Lines;
            }

            return match.Lines;
        }

        return Anywhere(field, text, ref cursor);
    }

    // The person's own fields: their section, then what no entry has, then the whole document.
    private SortedSet<int> Anywhere(CvField field, string text, ref int cursor)
    {
        int start = cursor;
        var ranges = cv.Sections.Where(s => s.Kind == field.Kind).Select(s => s.Lines).OfType<SourceLines>().Concat(Free());
        foreach (var range in ranges)
        {
            if (field.Kind == SectionKind.Contacts && OneLine(text, range) is { } line) return line;
            int at = start;
            var match = search.Find(text, range, ref at);
            if (!match.IsSure) continue;
            cursor = at;
            return match.Lines;
        }

        var anywhere = search.Find(text, all, ref cursor);
        return anywhere.IsLikely ? anywhere.Lines : [];
    }

    // "Jane (Janey) Doe" has Jane Doe's name as much as a line below that has it in one piece.
    private SortedSet<int>? OneLine(string text, SourceLines range)
    {
        if (Ledger.Words(text).Take(MostWordsOfALine + 1).Count() > MostWordsOfALine) return null;
        int nowhere = 0;
        for (int line = range.First; line <= Math.Min(range.Last, range.First + MostLinesOfAHead); line++)
        {
            var match = search.Find(text, new SourceLines(line, line), ref nowhere);
            if (match.IsSure) return match.Lines;
        }

        return null;
    }

    // Long runs of lines that no entry has, the first ones first.
    private IEnumerable<SourceLines> Free()
    {
        int from = 0;
        for (int line = 1; line <= stream.LineCount + 1; line++)
        {
            bool isFree = line <= stream.LineCount && !isInEntry[line];
            if (isFree && from == 0) from = line;
            if (isFree || from == 0) continue;
            yield return new SourceLines(from, line - 1);
            from = 0;
        }
    }

    private static IReadOnlyList<int> InferredFrom(FieldProvenance field, List<FieldProvenance> entry, SourceLines? lines)
    {
        string[] neighbours = field.Name switch
        {
            "venue" or "track" or "status" or "presentation" => ["venueText", "venue", "year", "title"],
            "year" or "date" or "start" or "end" or "term" => ["venueText", "venue", "start", "date"],
            "fluency" => ["language"],
            _ => [],
        };
        foreach (string name in neighbours)
        {
            if (entry.Find(f => f.Name == name && f.Lines.Count > 0 && !f.IsInferred) is { } neighbour) return neighbour.Lines;
        }

        return lines is { } own ? [.. Enumerable.Range(own.First, own.Last - own.First + 1)] : [];
    }
}

/// <summary>Neighbours that belong together.</summary>
internal static class Adjacent
{
    /// <summary>Runs of items with the same key.</summary>
    public static IEnumerable<List<T>> GroupAdjacent<T, TKey>(this IEnumerable<T> items, Func<T, TKey> key)
    {
        var run = new List<T>();
        foreach (var item in items)
        {
            if (run.Count > 0 && !EqualityComparer<TKey>.Default.Equals(key(run[^1]), key(item)))
            {
                yield return run;
                run = [];
            }

            run.Add(item);
        }

        if (run.Count > 0) yield return run;
    }
}
