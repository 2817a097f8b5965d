using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Tables that CommonMark has no name for, as rows of HTML: rows between bars without a head, pandoc's grids
/// (<c>+---+---+</c> around the rows), and its columns below rules of dashes (<c>----- -----</c>).
/// </summary>
internal static partial class DrawnTables
{
    private const int LongestTable = 400;

    /// <summary>Puts rows in the place of such tables; each stands in the first of its lines.</summary>
    public static void PutInPlace(string[] lines)
    {
        bool inCode = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Fence().IsMatch(lines[i])) inCode = !inCode;
            if (inCode) continue;
            if (GridBorder().IsMatch(lines[i])) i = Grid(lines, i);
            else if (IsRow(lines[i])) i = Bars(lines, i);
            else if (DashRule().IsMatch(lines[i])) i = Columns(lines, i);
        }
    }

    private static bool IsRow(string line) => BarRow().IsMatch(line) || OpenRow().IsMatch(line);

    // "| 2019 | Prize |" and more rows like it, none of them a rule below a head.
    private static int Bars(string[] lines, int first)
    {
        int last = first;
        while (last + 1 < lines.Length && IsRow(lines[last + 1])) last++;
        // Org mode draws the rule below a head as "|------+------|".
        if (last > first && OrgRule().IsMatch(lines[first + 1])) lines[first + 1] = lines[first + 1].Replace('+', '|');
        var rows = Enumerable.Range(first, last - first + 1).Select(i => CellsOf(lines[i])).ToList();
        // "| |" ends a table.
        if (rows.Count > 2 && rows[^1] is [""])
        {
            rows.RemoveAt(rows.Count - 1);
            lines[last] = "";
        }

        bool isHeadless = rows.Count > 1 && rows[0].Count > 1 && rows.TrueForAll(r => r.Count == rows[0].Count) && !Enumerable.Range(first, rows.Count).Any(i => lines[i].Contains('-', StringComparison.Ordinal) && Rule().IsMatch(lines[i]));
        if (isHeadless && (first == 0 || !lines[first - 1].Contains('|', StringComparison.Ordinal)))
            for (int i = 0; i < rows.Count; i++) lines[first + i] = Row(rows[i]);
        return last;
    }

    private static int Grid(string[] lines, int first)
    {
        int last = first, borders = 0;
        while (last + 1 < lines.Length && (GridBorder().IsMatch(lines[last + 1]) || BarRow().IsMatch(lines[last + 1]) || PartOfBorder().IsMatch(lines[last + 1]))) last++;
        for (int i = first; i <= last; i++) borders += GridBorder().IsMatch(lines[i]) ? 1 : 0;
        if (borders < 2 || !GridBorder().IsMatch(lines[last])) return last;
        for (int row = first; row < last;)
        {
            int end = row + 1;
            while (!GridBorder().IsMatch(lines[end])) end++;
            bool isHead = lines[end].Contains('=', StringComparison.Ordinal);
            // "|      +------+": the first cell goes on, and the others begin anew.
            for (int from = row + 1; from < end;)
            {
                int to = Array.FindIndex(lines, from, end - from, PartOfBorder().IsMatch) is >= 0 and var part ? part : end;
                if (to > from) Put(lines, from, to, [.. lines[from..to].Select(CellsOf)], isHead);
                if (to < end) lines[to] = "";
                from = to + 1;
            }

            lines[row] = "";
            row = end;
        }

        lines[last] = "";
        return last;
    }

    // Below a rule of dashes each column is as wide as its dashes; a blank line parts rows of several lines.
    private static int Columns(string[] lines, int first)
    {
        int last = first + 1, end = Math.Min(lines.Length, first + LongestTable);
        while (last < end && !Rule(lines[last])) last++;
        if (last >= end || last == first + 1) return first;
        int[] starts = [.. Dashes().Matches(lines[first]).Select(m => m.Index)];
        var content = lines[(first + 1)..last];
        // What stands in the gap before a column shows that these are no columns.
        if (content.Any(l => starts.Skip(1).Any(s => s <= l.Length && l[s - 1] != ' '))) return first;
        // A further rule ends the head, and the table goes on.
        bool hasHead = last + 1 < end && !string.IsNullOrWhiteSpace(lines[last + 1]) && Array.FindIndex(lines, last + 1, end - last - 1, Rule) is > 0;
        int headEnd = last;
        if (hasHead) last = Array.FindIndex(lines, last + 1, end - last - 1, Rule);
        bool isOfBlocks = lines[(first + 1)..last].Any(string.IsNullOrWhiteSpace);
        lines[first] = lines[last] = "";
        if (hasHead)
        {
            Put(lines, first + 1, headEnd, [.. lines[(first + 1)..headEnd].Select(l => Cut(l, starts))], isHead: true);
            lines[headEnd] = "";
        }

        for (int row = hasHead ? headEnd + 1 : first + 1; row < last;)
        {
            int next = row + 1;
            while (isOfBlocks && next < last && !string.IsNullOrWhiteSpace(lines[next])) next++;
            if (!string.IsNullOrWhiteSpace(lines[row])) Put(lines, row, next, [.. lines[row..next].Select(l => Cut(l, starts))], isHead: false);
            row = next;
            while (row < last && string.IsNullOrWhiteSpace(lines[row])) row++;
        }

        return last;

        static bool Rule(string line) => DashRule().IsMatch(line);
    }

    // A cell's lines go on in one another, unless the writer broke them.
    private static void Put(string[] lines, int first, int end, List<List<string>> cells, bool isHead)
    {
        int columns = cells.Max(c => c.Count);
        var row = Enumerable.Range(0, columns).Select(column => string.Join(" ", cells.Select(c => column < c.Count ? c[column] : "").Where(c => c.Length > 0).Select(c => c.EndsWith('\\') ? c[..^1].TrimEnd() + " <p>" : c)));
        lines[first] = Row([.. row.Select(c => c.EndsWith(" <p>", StringComparison.Ordinal) ? c[..^4] : c)], isHead ? "th" : "td");
        for (int i = first + 1; i < end; i++) lines[i] = "";
    }

    private static List<string> CellsOf(string row) => [.. Bar().Split(row.Trim() is [.., '|'] and var closed ? closed[1..^1] : row.Trim()[1..]).Select(c => c.Trim())];

    private static List<string> Cut(string line, int[] starts) =>
        [.. starts.Select((start, i) => start >= line.Length ? "" : line[start..(i + 1 < starts.Length ? Math.Min(line.Length, starts[i + 1]) : line.Length)].Trim())];

    private static string Row(List<string> cells, string cell = "td")
    {
        // "**Education**" beside what belongs to it is its heading.
        bool isHeaded = cells.Count > 1 && BoldCell().Match(cells[0]) is { Success: true } bold && HeadingVocabulary.Whole(bold.Groups[1].Value) is { IsTitle: false };
        return isHeaded ? $"<h2>{cells[0].Trim('*')}</h2>{Row(cells[1..], cell)}" : Html(cells, cell);
    }

    [GeneratedRegex(@"^\*\*([^*]{2,60})\*\*$")]
    private static partial Regex BoldCell();

    private static string Html(List<string> cells, string cell) => $"<tr>{string.Concat(cells.Select(c => $"<{cell}>{Break().Replace(c, "<p>")}</{cell}>"))}</tr>";

    [GeneratedRegex(@"\s*<br\s*/?>\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Break();

    [GeneratedRegex(@"^\s*(```|~~~)")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*\|.*[^\\]\|\s*$")]
    private static partial Regex BarRow();

    // The last bar of a row may be missing.
    [GeneratedRegex(@"^\s*\|[^|\n]{1,200}\|[^|\n]*[^|\s]\s*$")]
    private static partial Regex OpenRow();

    [GeneratedRegex(@"(?<!\\)\|")]
    private static partial Regex Bar();

    [GeneratedRegex(@"^ {0,3}\|[^+|]*\+-{2,}(?:\+-{2,})*[+|]\s*$")]
    private static partial Regex PartOfBorder();

    [GeneratedRegex(@"^ {0,3}\|-+(?:\+-+)+\|\s*$")]
    private static partial Regex OrgRule();

    [GeneratedRegex(@"^[\s|:+=-]+$")]
    private static partial Regex Rule();

    [GeneratedRegex(@"^\s*\+(?:[-=:]{2,}\+){2,}\s*$")]
    private static partial Regex GridBorder();

    [GeneratedRegex(@"^ {0,3}-{3,}(?: +-{3,})+\s*$")]
    private static partial Regex DashRule();

    [GeneratedRegex("-+")]
    private static partial Regex Dashes();
}
