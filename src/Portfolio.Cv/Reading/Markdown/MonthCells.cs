using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Tables that give the year in one column and the month in the next, as Japanese forms do: both are one date.</summary>
internal static partial class MonthCells
{
    private const int FewestRows = 3;

    /// <summary>Puts the month beside the year, in the rows that follow a year too; other tables stay as they are.</summary>
    public static void PutInPlace(string[] lines)
    {
        for (int first = 0; first < lines.Length;)
        {
            int next = first;
            while (next < lines.Length && lines[next].StartsWith('|')) next++;
            if (next - first >= FewestRows) Table(lines, first, next);
            first = next + 1;
        }
    }

    private static void Table(string[] lines, int first, int next)
    {
        // Two rows may be the table's head and the line below it.
        int dated = 0, others = 0;
        for (int i = first; i < next; i++)
        {
            if (Row().Match(lines[i]) is not { Success: true } row) others++;
            else if (row.Groups["year"].Length > 0 && row.Groups["month"].Length > 0) dated++;
        }

        if (dated < FewestRows - 1 || others > 2) return;
        string year = "";
        for (int i = first; i < next; i++)
        {
            if (Row().Match(lines[i]) is not { Success: true } row) continue;
            if (row.Groups["year"].Length > 0) year = row.Groups["year"].Value;
            if (row.Groups["month"].Length > 0 && year.Length > 0) lines[i] = $"| {year}.{row.Groups["month"].Value} | |{row.Groups["rest"].Value}";
        }
    }

    [GeneratedRegex(@"^\|(?:\s*(?<year>(?:19|20)\d\d))?\s*\|(?:\s*(?<month>1[0-2]|0?[1-9]))?\s*\|(?<rest>\s*\S.*)$")]
    private static partial Regex Row();
}
