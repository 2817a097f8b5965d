using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// HTML blocks that lay out a date beside a text are rows of a table: <c>&lt;div&gt;&lt;div&gt;2019&lt;/div&gt;&lt;div&gt;…&lt;/div&gt;&lt;/div&gt;</c>.
/// A row without a date has that of the row before.
/// </summary>
internal static partial class DivRows
{
    private const int LongestRow = 40, LongestLabel = 40;

    /// <summary>Puts rows in the place of such blocks.</summary>
    public static void PutInPlace(string[] lines)
    {
        var rows = new List<(int First, int Last, string Cells, string Tag, string Head, bool OfHeadings)>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!Open().IsMatch(lines[i]) || End(lines, i) is not { } last) continue;
            string cells = string.Join('\n', lines[(i + 1)..last]);
            // A role and its dates, each a heading in a cell of its own.
            bool ofHeadings = HoldsHeadings(cells);
            if (ofHeadings) cells = HeadingCell().Replace(cells, "<div>$2</div>");
            var match = Cells().Match(cells);
            if (!match.Success)
            {
                // Only beside a date are blocks in blocks the paragraphs of a cell.
                cells = string.Join('\n', Flat(lines[(i + 1)..last]));
                match = Cells().Match(cells);
                if (!match.Success || !IsDate(WithoutTags(match.Groups[2].Value).Trim())) continue;
            }

            // "August 2022<br>to present" is one cell.
            var head = match.Groups[2];
            if (DateGrammar.Whole(WithoutTags(head.Value)) is not null) cells = cells[..head.Index] + LineBreak().Replace(head.Value, " ") + cells[(head.Index + head.Length)..];
            rows.Add((i, last, cells, match.Groups[1].Value, WithoutTags(head.Value).Trim(), ofHeadings));
            i = last;
        }

        // Roles beside their dates look alike, and one of them is too long to be a label: none of them is.
        var heads = rows.Where(r => r.Head.Length >= LongestLabel && EndsWithDate(r.Cells)).Select(r => r.Tag).ToHashSet();
        // A date, or what several blocks that look alike begin with: a short label.
        var labels = rows.Where(r => !heads.Contains(r.Tag) && r.Head.Length is > 0 and < LongestLabel && (r.Tag.Contains("class", StringComparison.OrdinalIgnoreCase) || r.Tag.Contains("style", StringComparison.OrdinalIgnoreCase))).GroupBy(r => r.Tag).Where(g => g.Count() > 2).Select(g => g.Key).ToHashSet();
        foreach (var (i, last, cells, tag, label, areHeadings) in rows)
        {
            if (label.Length > 0 && !areHeadings && !IsDate(label) && !(labels.Contains(tag) && label.Length < LongestLabel)) continue;
            // No line may be left blank: it would end the table.
            string[] row = CellTag().Replace(IsDate(label) ? RowEach(cells, label) : cells, t => t.Value.StartsWith("</", StringComparison.Ordinal) ? "</td>" : "<td>").Split('\n');
            row.CopyTo(lines, i + 1);
            lines[i] = lines[i][..^lines[i].TrimStart().Length] + "<table><tr>";
            lines[last] = lines[last][..^lines[last].TrimStart().Length] + "</tr></table>";
        }
    }

    // Beside one date several times a title and what belongs to it, in paragraphs of the same classes: a row each.
    private static string RowEach(string cells, string date)
    {
        var paragraphs = ClassOfParagraph().Matches(cells).ToList();
        if (paragraphs.Count is < 4 or > LongestRow) return cells;
        int period = paragraphs.FindIndex(1, p => p.Groups[1].Value == paragraphs[0].Groups[1].Value);
        if (period < 2 || paragraphs.Count % period > 0 || Enumerable.Range(0, paragraphs.Count).Any(i => paragraphs[i].Groups[1].Value != paragraphs[i % period].Groups[1].Value)) return cells;
        foreach (var title in paragraphs.Where((_, i) => i > 0 && i % period == 0).Reverse()) cells = cells.Insert(title.Index, $"</div></tr><tr><div>{date}</div><div>");
        return cells;
    }

    [GeneratedRegex(@"<p\s+class=""([^""<>]{1,80})""\s?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ClassOfParagraph();

    private static bool IsDate(string text) => DateGrammar.Whole(text) is not null || DateGrammar.IsNow(text.Trim());

    private static bool EndsWithDate(string cells) => LastCell().Match(cells) is { Success: true } last && DateGrammar.Whole(WebUtility.HtmlDecode(last.Groups[1].Value).Trim()) is not null;

    [GeneratedRegex(@"<div\b[^<>]*>([^<>]{4,60})</div>\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex LastCell();

    // A date in a passage of its own is a cell too; blocks within the cells are their paragraphs.
    private static string[] Flat(string[] lines)
    {
        int first = Array.FindIndex(lines, l => !string.IsNullOrWhiteSpace(l));
        if (first >= 0 && SpanCell().Match(lines[first]) is { Success: true } span && IsDate(WebUtility.HtmlDecode(span.Groups[1].Value))) lines[first] = $"<div>{span.Groups[1].Value}</div>";
        int depth = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            lines[i] = AnyDiv().Replace(lines[i], tag =>
            {
                bool closes = tag.Value[1] == '/';
                if (!closes) depth++;
                bool isInner = depth > 1;
                if (closes) depth--;
                return !isInner ? tag.Value : closes ? "</p>" : "<p>";
            });
        }

        return lines;
    }

    [GeneratedRegex(@"^\s*<span\b[^<>]*>([^<>]+)</span>\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SpanCell();

    [GeneratedRegex(@"</?div\b[^<>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AnyDiv();

    private static int? End(string[] lines, int open)
    {
        int depth = 0;
        for (int i = open; i < Math.Min(lines.Length, open + LongestRow); i++)
        {
            foreach (var tag in AnyDiv().EnumerateMatches(lines[i])) depth += lines[i][tag.Index + 1] == '/' ? -1 : 1;
            if (depth == 0) return i > open + 1 && lines[i].Trim() == "</div>" ? i : null;
        }

        return null;
    }

    private static bool HoldsHeadings(string cells) =>
        HeadingCell().Matches(cells) is { Count: > 1 } headings && headings.Count(h => DateGrammar.Whole(WebUtility.HtmlDecode(h.Groups[2].Value)) is not null) == 1;

    private static string WithoutTags(string text) => AnyTag().Replace(LineBreak().Replace(text, " "), "");

    [GeneratedRegex(@"^[ \t]*<h([1-6])\b[^<>]*>([^<>]*)</h\1>[ \t]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex HeadingCell();

    [GeneratedRegex(@"<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LineBreak();

    [GeneratedRegex(@"^\s*<div\b[^<>]*>\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    // Two or more blocks and nothing else, none with a block, a heading or a list in it; paragraphs behind the first.
    [GeneratedRegex(@"^\s*(<div\b[^<>]*>)((?:(?!</?(?:div|h[1-6]|ul|ol|p|table)\b)[\s\S])*)</div>\s*(?:<div\b[^<>]*>(?:(?!</?(?:div|h[1-6]|ul|ol|table)\b)[\s\S])*</div>\s*)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cells();

    [GeneratedRegex(@"</?div\b[^<>]*>|<br\s*/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CellTag();

    [GeneratedRegex(@"</?[A-Za-z][^<>]*>")]
    internal static partial Regex AnyTag();
}
