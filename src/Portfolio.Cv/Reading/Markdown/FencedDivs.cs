using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Pandoc's fenced blocks that hold an entry each: <c>::: {.award date="2024"}</c>, the entry's text, and <c>:::</c>. Each
/// becomes an item, and what its attributes say a field of it.
/// </summary>
internal static partial class FencedDivs
{
    private const int FewestAlike = 3;

    private sealed record Div(int First, int Last, string Class, IReadOnlyList<(string Key, string Value)> Attributes);

    /// <summary>Puts items in the place of such blocks.</summary>
    public static void PutInPlace(string[] lines)
    {
        var divs = Leaves(lines);
        foreach (var heads in divs.Where(d => d.Class.Length > 0).GroupBy(d => d.Class).Where(g => g.Count() >= FewestAlike)) Headings(lines, [.. heads]);
        var alike = divs.Where(d => d.Class.Length > 0).GroupBy(d => d.Class).Where(g => g.Count() >= FewestAlike).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var div in divs)
        {
            int text = div.First + 1;
            while (text < div.Last && string.IsNullOrWhiteSpace(lines[text])) text++;
            var date = div.Attributes.FirstOrDefault(a => DateKey().IsMatch(a.Key) && (DateGrammar.Find(a.Value).Count > 0 || DateGrammar.IsNow(a.Value)));
            if (text == div.Last || (date.Value is null && !(alike.Contains(div.Class) && EntryClass().IsMatch(div.Class))) || BeginsBlock().IsMatch(lines[text])) continue;
            lines[text] = "- " + (date.Value is null ? "" : date.Value + "\t") + lines[text].TrimStart();
            int last = text;
            for (int i = text + 1; i < div.Last; i++)
            {
                if (string.IsNullOrWhiteSpace(lines[i])) continue;
                lines[i] = "  " + lines[i];
                last = i;
            }

            foreach (var (_, value) in div.Attributes.Where(a => a != date && a.Value.Length > 0)) lines[last] = lines[last].TrimEnd() + "\t" + value;
            lines[div.First] = lines[div.Last] = "";
        }
    }

    // "::: {.section-title}", a line that is called like a section, ":::".
    private static void Headings(string[] lines, List<Div> divs)
    {
        var only = divs.ConvertAll(d => Enumerable.Range(d.First + 1, Math.Max(0, d.Last - d.First - 1)).Where(i => !string.IsNullOrWhiteSpace(lines[i])).ToList());
        if (!only.TrueForAll(o => o.Count == 1) || only.Count(o => HeadingVocabulary.Whole(lines[o[0]]) is { IsTitle: false }) * 2 < only.Count) return;
        foreach (var (div, line) in divs.Zip(only, (d, o) => (d, o[0])))
        {
            lines[line] = "## " + lines[line].Trim();
            lines[div.First] = lines[div.Last] = "";
        }
    }

    // The blocks that hold no other.
    private static List<Div> Leaves(string[] lines)
    {
        var leaves = new List<Div>();
        var open = new Stack<int>();
        bool isLeaf = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith(":::", StringComparison.Ordinal)) continue;
            if (Close().IsMatch(lines[i]))
            {
                if (!open.TryPop(out int first)) continue;
                if (isLeaf && Open().Match(lines[first]) is { Success: true } div)
                    leaves.Add(new Div(first, i, ClassName().Match(div.Groups[1].Value).Groups[1].Value + div.Groups[2].Value, [.. Attribute().Matches(div.Groups[1].Value).Select(a => (a.Groups[1].Value, a.Groups[2].Value.Trim()))]));
                isLeaf = false;
            }
            else
            {
                open.Push(i);
                isLeaf = true;
            }
        }

        return leaves;
    }

    [GeneratedRegex(@"^:{3,}\s*$")]
    private static partial Regex Close();

    [GeneratedRegex(@"^:{3,}\s*(?:\{([^{}]*)\}|([\w-]+))(?:\s*:+)?\s*$")]
    private static partial Regex Open();

    [GeneratedRegex(@"\.([\w-]+)")]
    private static partial Regex ClassName();

    [GeneratedRegex(@"([\w-]+)=""([^""]*)""")]
    private static partial Regex Attribute();

    [GeneratedRegex(@"^(?:dates?|years?|when|period|time|duration|start)$", RegexOptions.IgnoreCase)]
    private static partial Regex DateKey();

    [GeneratedRegex(@"item$|entry$", RegexOptions.IgnoreCase)]
    private static partial Regex EntryClass();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s|[-*+|>]\s|\||```|~~~|\d{1,3}[.)]\s|<(?:ul|ol|dl|table|h\d)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex BeginsBlock();
}
