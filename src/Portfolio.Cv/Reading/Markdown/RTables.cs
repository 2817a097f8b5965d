using System.Text;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Tables that R Markdown writes out cell by cell: <c>tribble(~ Year, ~ Prize, "2019", "Reed Prize")</c> in a chunk of
/// code. Each row becomes an item, in the line where it begins; the rest of the chunk is code and no text.
/// </summary>
internal static class RTables
{
    /// <summary>Puts the rows in their lines; returns the lines of the chunks that are code.</summary>
    public static IReadOnlyList<SourceLines> PutInPlace(string[] lines)
    {
        var code = new List<SourceLines>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```{r", StringComparison.Ordinal)) continue;
            int end = Array.FindIndex(lines, i + 1, l => l.StartsWith("```", StringComparison.Ordinal));
            if (end < 0) break;
            if (Rows(lines, i + 1, end) is { Count: > 0 } rows) code.AddRange(Replace(lines, i, end, rows));
            i = end;
        }

        return code;
    }

    private static IEnumerable<SourceLines> Replace(string[] lines, int first, int last, List<Row> rows)
    {
        int next = first;
        for (int i = first; i <= last; i++) lines[i] = "";
        foreach (var row in rows)
        {
            if (row.First > next) yield return new SourceLines(next + 1, row.First);
            lines[row.First] = (lines[row.First].Length > 0 ? lines[row.First] + "; " : "- ") + string.Join(" | ", row.Cells);
            next = row.Last + 1;
        }

        yield return new SourceLines(next + 1, last + 1);
    }

    private sealed record Row(int First, int Last, IReadOnlyList<string> Cells);

    private static List<Row>? Rows(string[] lines, int from, int end)
    {
        var rows = new List<Row>();
        for (int i = from; i < end; i++)
        {
            int at = lines[i].IndexOf("tribble(", StringComparison.Ordinal);
            if (at < 0) continue;
            var cells = Cells(lines, ref i, at + "tribble(".Length, end, out int columns);
            if (cells is null || columns == 0 || cells.Count % columns != 0) return null;
            for (int c = 0; c < cells.Count; c += columns)
            {
                List<string> texts = [.. cells.Skip(c).Take(columns).Select(cell => cell.Text).Where(text => text is not ("NA" or ""))];
                if (texts.Count > 0) rows.Add(new Row(cells[c].First, cells[c + columns - 1].Last, texts));
            }
        }

        return rows;
    }

    // The cells up to the bracket's end; null for what is computed.
    private static List<(string Text, int First, int Last)>? Cells(string[] lines, ref int line, int at, int end, out int columns)
    {
        var cells = new List<(string, int, int)>();
        columns = 0;
        for (; line < end; line++, at = 0)
        {
            string text = lines[line];
            while (at < text.Length)
            {
                char c = text[at];
                if (c == ')') return cells;
                if (c == '#') break;
                if (char.IsWhiteSpace(c) || c == ',') at++;
                else if (c == '~')
                {
                    columns++;
                    while (at < text.Length && text[at] is not (',' or ')')) at++;
                }
                else if (c is '"' or '\'')
                {
                    int first = line;
                    if (Quoted(lines, ref line, ref at, end) is not { } cell) return null;
                    cells.Add((cell, first, line));
                    text = lines[line];
                }
                else
                {
                    int start = at;
                    while (at < text.Length && text[at] is not (',' or ')' or '(')) at++;
                    if (at < text.Length && text[at] == '(') return null;
                    cells.Add((text[start..at].Trim(), line, line));
                }
            }
        }

        return null;
    }

    private static string? Quoted(string[] lines, ref int line, ref int at, int end)
    {
        char quote = lines[line][at++];
        var cell = new StringBuilder();
        for (; line < end; line++, at = 0)
        {
            for (; at < lines[line].Length; at++)
            {
                char c = lines[line][at];
                if (c == '\\' && at + 1 < lines[line].Length) cell.Append(lines[line][++at] is 'n' or 't' ? ' ' : lines[line][at]);
                else if (c == quote)
                {
                    at++;
                    return cell.ToString().Trim();
                }
                else cell.Append(c);
            }

            cell.Append(' ');
        }

        return null;
    }
}
