using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Blocks of code that hold an entry's fields, a label and a value in each line: <c>year : 2019</c>, <c>position : Fellow</c>.
/// Each becomes a heading, with the date behind the first other field, and the further fields below it.
/// </summary>
internal static partial class FieldBlocks
{
    private const int MostFields = 12;

    private sealed record Block(int First, int Last, IReadOnlyList<(string Label, string Value)> Fields);

    /// <summary>Puts headings in the place of such blocks, where two of a document have the same labels.</summary>
    public static void PutInPlace(string[] lines)
    {
        foreach (var alike in Blocks(lines).GroupBy(b => string.Join('|', b.Fields.Select(f => f.Label))).Where(g => g.Count() > 1))
            foreach (var block in alike) Heading(lines, block);
    }

    private static void Heading(string[] lines, Block block)
    {
        var fields = block.Fields;
        var dates = fields.Index().Where(f => DateLabel().IsMatch(f.Item.Label)).Select(f => f.Index).ToHashSet();
        int head = fields.Index().First(f => !dates.Contains(f.Index)).Index, first = block.First + 1;
        string? when = dates.Count > 0 ? string.Join(" – ", dates.Select(i => fields[i].Value)) : null;
        lines[block.First] = lines[block.Last] = "";
        for (int i = 0; i < fields.Count; i++) lines[first + i] = i == head || dates.Contains(i) ? "" : fields[i].Value + "  ";
        int authors = fields.TakeWhile(f => !AuthorsLabel().IsMatch(f.Label)).Count();
        if (authors == fields.Count || authors == head)
        {
            lines[first] = "###### " + fields[head].Value + (when is null ? "" : "\t" + when);
            return;
        }

        // What has authors is a reference, in one line.
        var further = fields.Where((_, i) => i != head && i != authors && !dates.Contains(i)).Select(f => f.Value).Append(when).OfType<string>();
        Array.Fill(lines, "", first, fields.Count);
        lines[first] = $"- {fields[authors].Value.TrimEnd('.')}. “{fields[head].Value.TrimEnd('.')}.” {string.Join(", ", further.Select(f => f.TrimEnd('.', ',')))}.";
    }

    private static IEnumerable<Block> Blocks(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (!Fence().IsMatch(lines[i])) continue;
            int last = i + 1;
            while (last < lines.Length && !Fence().IsMatch(lines[last])) last++;
            if (last == lines.Length) yield break;
            if (last - i is > 2 and <= MostFields + 1 && lines[(i + 1)..last].Select(l => Field().Match(l)).ToList() is var fields && fields.TrueForAll(f => f.Success) && fields.Exists(f => !DateLabel().IsMatch(f.Groups[1].Value.ToLowerInvariant())))
                yield return new Block(i, last, [.. fields.Select(f => (f.Groups[1].Value.ToLowerInvariant(), f.Groups[2].Value.Trim()))]);
            i = last;
        }
    }

    [GeneratedRegex(@"^\s{0,3}(?:```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*(\p{L}[\p{L} ]{1,15}?)\s*:\s+(\S.*)$")]
    private static partial Regex Field();

    [GeneratedRegex(@"^authors?$")]
    private static partial Regex AuthorsLabel();

    [GeneratedRegex(@"^(?:dates?|years?|when|period|time|duration|start|end|from|to|until)$")]
    private static partial Regex DateLabel();
}
