using System.Text.Json;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading;

/// <summary>
/// Holds a CV against its document: every word of a line has to stand in what was read, or the line is kept in the
/// remainder. So nothing is lost, whatever a reader overlooked.
/// </summary>
internal static class Ledger
{
    public static IReadOnlyList<Remainder> Remainder(MarkdownSource source, CurriculumVitae cv, IReadOnlyList<int> unknownFields)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        using (var json = JsonDocument.Parse(CvJson.Write(cv))) AddWords(json.RootElement, kept);
        var missing = new SortedSet<int>(unknownFields);
        foreach (var lines in source.TakenOut)
            for (int line = lines.First; line <= lines.Last; line++) missing.Add(line);
        string[] cleaned = SourceText.Lines(string.Join('\n', source.Original));
        for (int i = source.FrontMatter.LastLine; i < source.Original.Length; i++)
        {
            if (!missing.Contains(i + 1) && !IsKept(cleaned[i], kept)) missing.Add(i + 1);
        }

        return [.. Runs(missing, source.Original).Select(r => new Remainder(r.First, r.Last, string.Join('\n', source.Original[(r.First - 1)..r.Last]).Trim('\r', '\n')))];
    }

    private static bool IsKept(string line, HashSet<string> kept)
    {
        if (line.Length == 0) return true;
        string text = VisibleText.Of(line);
        var words = Words(text).Where(w => !kept.Contains(w)).ToList();
        if (words.Count == 0) return true;
        // What the reader turned into structure is not lost: dates, labels, headings' numbers, words such as "in".
        string rest = text;
        foreach (var date in DateGrammar.Find(text).Reverse()) rest = rest.Remove(date.Start, date.Length);
        return Words(StructureWords.Without(rest)).All(kept.Contains);
    }

    private static IEnumerable<(int First, int Last)> Runs(SortedSet<int> lines, string[] original)
    {
        int first = 0, last = 0;
        foreach (int line in lines)
        {
            if (string.IsNullOrWhiteSpace(original[line - 1])) continue;
            bool follows = first > 0 && Enumerable.Range(last + 1, Math.Max(0, line - last - 1)).All(l => string.IsNullOrWhiteSpace(original[l - 1]));
            if (follows && line - last <= 2)
            {
                last = line;
                continue;
            }

            if (first > 0) yield return (first, last);
            first = last = line;
        }

        if (first > 0) yield return (first, last);
    }

    private static void AddWords(JsonElement element, HashSet<string> words)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in element.EnumerateObject()) AddWords(property.Value, words);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) AddWords(item, words);
                break;
            case JsonValueKind.String:
                foreach (string word in Words(element.GetString()!)) words.Add(word);
                break;
            case JsonValueKind.Number:
                words.Add(element.GetRawText());
                break;
        }
    }

    /// <summary>The runs of letters and digits of a text, in lower case.</summary>
    public static IEnumerable<string> Words(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool isWord = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (isWord && start < 0) start = i;
            else if (!isWord && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
