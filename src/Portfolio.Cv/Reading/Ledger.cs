using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading;

/// <summary>
/// Holds a CV against its document: every word of a line has to stand in what was read, or the line is kept in the
/// remainder. So nothing is lost, whatever a reader overlooked.
/// </summary>
internal static partial class Ledger
{
    /// <param name="source">The document.</param>
    /// <param name="cv">What was read from it.</param>
    /// <param name="unknownFields">Lines of front matter that say nothing for a CV.</param>
    /// <param name="structure">Lines that a reader turned into structure as a whole: the heads of tables, the date of the last change.</param>
    public static IReadOnlyList<Remainder> Remainder(MarkdownSource source, CurriculumVitae cv, IReadOnlyList<int> unknownFields, IReadOnlySet<int> structure)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        using (var json = JsonSerializer.SerializeToDocument(cv, CvJson.Options)) AddWords(json.RootElement, kept);
        var missing = new SortedSet<int>(unknownFields);
        foreach (var field in source.FrontMatter.Fields)
            if (!IsKept(field.Value, kept)) missing.Add(field.Line);
        foreach (var lines in source.TakenOut)
            for (int line = lines.First; line <= lines.Last; line++) missing.Add(line);
        string[] readable = [.. source.Readable];
        bool inBibTeX = false;
        for (int i = source.FrontMatter.LastLine; i < readable.Length; i++)
        {
            if (i + 1 < readable.Length) JoinHyphenated(ref readable[i], ref readable[i + 1], kept);
            string line = readable[i];
            if (line.TrimStart().StartsWith("```", StringComparison.Ordinal) || line.TrimStart().StartsWith("~~~", StringComparison.Ordinal))
            {
                inBibTeX = !inBibTeX && i + 1 < readable.Length && BibTeX.BibTeXReader.LooksLikeBibTeX(readable[i + 1]);
                // The language of a block is markup; more than that is text.
                if (inBibTeX && Fence().IsMatch(line)) continue;
            }

            if (!missing.Contains(i + 1) && !structure.Contains(i + 1) && !IsKept(inBibTeX ? BibTeXValue(line) : line, kept)) missing.Add(i + 1);
        }

        return [.. Runs(missing, source.Original).Select(r => new Remainder(r.First, r.Last, string.Join('\n', source.Original[(r.First - 1)..r.Last]).Trim('\r', '\n')))];
    }

    // A word that a line's end cut in two is one word.
    private static void JoinHyphenated(ref string line, ref string next, HashSet<string> kept)
    {
        int begin = 0;
        while (begin < next.Length && next[begin] is '#' or ' ') begin++;
        if (!line.EndsWith('-') || begin == next.Length || !char.IsLower(next[begin])) return;
        int from = line.Length - 1, to = begin;
        while (from > 0 && char.IsLetterOrDigit(line[from - 1])) from--;
        while (to < next.Length && char.IsLetterOrDigit(next[to])) to++;
        if (!kept.Contains((line[from..^1] + next[begin..to]).ToLowerInvariant())) return;
        (line, next) = (line[..from], next[to..]);
    }

    // An entry's type and key, and the names of its fields, are BibTeX's markup.
    private static string BibTeXValue(string line)
    {
        string text = line.Trim();
        if (text.StartsWith('@')) return "";
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return LaTeX.LaTeXText.ToText(equals > 0 && equals < 24 ? text[(equals + 1)..] : text);
    }

    private static bool IsKept(string line, HashSet<string> kept)
    {
        if (line.Length == 0) return true;
        string text = VisibleText.Of(line);
        if (AreKept(text, kept)) return true;
        string whole = line;
        line = FieldLists.FieldLabels.Without(line);
        // The label of a link that is a contact or a publication's says what kind of link it is.
        if (line.Contains("](", StringComparison.Ordinal)) line = ShortLink().Replace(line, link => AreKept(link.Groups[1].ValueSpan, kept) ? " " : link.Value);
        text = VisibleText.Of(line);
        if (AreKept(text, kept)) return true;
        // What the reader turned into structure is not lost: dates, labels, headings' numbers, words such as "in".
        string rest = text;
        foreach (var date in DateGrammar.Find(text).Reverse())
        {
            if (!IsYearKept(date.First) || !IsYearKept(date.Last)) return false;
            rest = rest.Remove(date.Start, date.Length);
        }

        // Looking for the words of a structure costs more than all the rest.
        return rest.Length < text.Length && AreKept(rest, kept) || AreKept(StructureWords.Without(rest), kept) || whole.Length < 160 && Outlining.HeadingVocabulary.IsTitle(whole);

        bool IsYearKept(PartialDate? date) => date is null || date.Value.IsPresent || kept.Contains(date.Value.Year.ToString(CultureInfo.InvariantCulture));
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
                // A slug is made of words, yet keeps none: it is cut, and its accents are gone.
                foreach (var property in element.EnumerateObject().Where(p => !p.NameEquals("slug"))) AddWords(property.Value, words);
                break;
            case JsonValueKind.Array:
                foreach (var item in element.EnumerateArray()) AddWords(item, words);
                break;
            case JsonValueKind.String:
                var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
                string text = element.GetString()!.ToLowerInvariant();
                for (int end = 0; NextWord(text, ref end) is { Length: > 0 } word;) lookup.Add(word);
                break;
            case JsonValueKind.Number:
                words.Add(element.GetRawText());
                break;
        }
    }

    [GeneratedRegex(@"^\s*(?:`{3,}|~{3,})(?:\s*[\w-]+)?\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"\[[^\[\]]{1,30}\]\(((?:https?:|mailto:|www\.)[^()\s]+)\)")]
    private static partial Regex ShortLink();

    /// <summary>The runs of letters and digits of a text, in lower case.</summary>
    public static IEnumerable<string> Words(string text)
    {
        for (int end = 0; ;)
        {
            string word = NextWord(text, ref end).ToString();
            if (word.Length == 0) yield break;
            yield return word.ToLowerInvariant();
        }
    }

    private static bool AreKept(ReadOnlySpan<char> text, HashSet<string> kept)
    {
        var lookup = kept.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[64];
        for (int end = 0; NextWord(text, ref end) is { Length: > 0 } word;)
        {
            bool isKept = word.Length <= lower.Length
                ? lookup.Contains(lower[..word.ToLowerInvariant(lower)])
                : kept.Contains(word.ToString().ToLowerInvariant());
            if (!isKept) return false;
        }

        return true;
    }

    // The next run of letters and digits; empty at the end.
    private static ReadOnlySpan<char> NextWord(ReadOnlySpan<char> text, ref int end)
    {
        int start = end;
        while (start < text.Length && !char.IsLetterOrDigit(text[start])) start++;
        end = start;
        while (end < text.Length && char.IsLetterOrDigit(text[end])) end++;
        return text[start..end];
    }
}
