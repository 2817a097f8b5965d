using System.Net;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Headings that are tables of one cell: <c>&lt;table&gt;&lt;tr&gt;&lt;td&gt;&lt;strong&gt;Education&lt;/strong&gt;&lt;/td&gt;&lt;/tr&gt;&lt;/table&gt;</c>.</summary>
internal static partial class TableHeadings
{
    private const int LongestTable = 10, FewestKnown = 2;

    /// <summary>Makes headings of such tables where several of them are called like sections; other documents stay as they are.</summary>
    public static void PutInPlace(string[] lines)
    {
        var found = new List<(int First, int Last, string Heading)>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].TrimStart().StartsWith("<table", StringComparison.OrdinalIgnoreCase)) continue;
            int last = i;
            while (last < lines.Length && last < i + LongestTable && !lines[last].Contains("</table>", StringComparison.OrdinalIgnoreCase)) last++;
            if (last >= lines.Length || last == i + LongestTable) continue;
            string table = string.Join(' ', lines[i..(last + 1)]);
            string heading = WebUtility.HtmlDecode(DivRows.AnyTag().Replace(table, " ")).Trim();
            if (Cell().Count(table) == 1 && heading.Length is > 2 and < 60 && heading.Any(char.IsLetter) && table.TrimEnd().EndsWith("</table>", StringComparison.OrdinalIgnoreCase)) found.Add((i, last, heading));
            i = last;
        }

        if (found.Count(f => HeadingVocabulary.Whole(f.Heading) is { IsTitle: false }) < FewestKnown) return;
        foreach (var (first, last, heading) in found)
        {
            // In the line that has its words, so that it can be found there.
            int own = Enumerable.Range(first, last - first + 1).Where(i => DivRows.AnyTag().Replace(lines[i], "").Any(char.IsLetter)).DefaultIfEmpty(first).First();
            for (int i = first; i <= last; i++) lines[i] = i == own ? $"<h2>{WebUtility.HtmlEncode(heading)}</h2>" : "";
        }
    }

    [GeneratedRegex(@"<t[dh]\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Cell();
}
