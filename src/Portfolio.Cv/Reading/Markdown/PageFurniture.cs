using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Running heads and page numbers that a conversion from PDF left in the middle of the text. They are taken out, and a
/// sentence that they cut in two is put together again.
/// </summary>
internal static partial class PageFurniture
{
    /// <summary>Takes the furniture out of the lines; returns the lines that it stood in, counted from 1.</summary>
    public static IEnumerable<int> TakeOut(string[] lines)
    {
        var numbers = Enumerable.Range(0, lines.Length).Where(i => EndsInNumber(lines[i]) && PageNumber().IsMatch(lines[i])).ToHashSet();
        string title = Words(lines.FirstOrDefault(l => !string.IsNullOrWhiteSpace(l)) ?? "");
        for (int i = 1; i < lines.Length; i++)
            if (EndsInNumber(lines[i]) && NumberAfterName().Match(lines[i]) is { Success: true } running && title.Length > 3 && Words(running.Groups[1].Value) == title) numbers.Add(i);
        if (numbers.Count == 0) return [];

        // What stands beside page numbers again and again is the head or foot of the page.
        var beside = numbers.SelectMany(i => new[] { i - 1, i + 1 }).Where(i => i >= 0 && i < lines.Length && !numbers.Contains(i) && !string.IsNullOrWhiteSpace(lines[i]) && lines[i].Length < 100);
        var furniture = numbers.Concat(beside.GroupBy(i => Words(lines[i])).Where(g => g.Distinct().Count() > 1).SelectMany(g => g)).Order().Distinct().ToList();
        foreach (int i in furniture) lines[i] = "";
        foreach (int i in furniture) JoinAround(lines, i);
        return furniture.Select(i => i + 1);
    }

    // Most lines don't: the patterns are tried on few.
    private static bool EndsInNumber(string line)
    {
        int end = line.AsSpan().TrimEnd().Length;
        return line.AsSpan(Math.Max(0, end - 5), Math.Min(5, end)).ContainsAnyInRange('0', '9');
    }

    private static void JoinAround(string[] lines, int at)
    {
        int before = at, after = at;
        while (before > 0 && string.IsNullOrWhiteSpace(lines[before])) before--;
        while (after < lines.Length - 1 && string.IsNullOrWhiteSpace(lines[after])) after++;
        string end = lines[before].TrimEnd(), start = lines[after].TrimStart();
        if (end.Length < 30 || start.Length == 0 || !char.IsLower(start[0]) || end[^1] is '.' or ':' or '?' or '!' or ';' || end[0] == '#') return;
        lines[before] = end + (end[^1] == '-' && char.IsLetter(end[^2]) ? "\n" : " ") + start;
        lines[before] = lines[before].Replace("-\n", "", StringComparison.Ordinal);
        lines[after] = "";
    }

    private static string Words(string line) => string.Concat(VisibleText.Of(line).Where(char.IsLetter)).ToLowerInvariant();

    [GeneratedRegex(@"^\W{0,4}(?:[^|]{0,70}[\s–—|·-])?(?:page|seite|página|pagina)\s+\d{1,3}(?:\s*(?:of|/|von|de|sur)\s*\d{1,3})?\W{0,4}$|^\W{0,4}\d{1,3}\s*(?:of|/)\s*\d{1,3}\W{0,4}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PageNumber();

    [GeneratedRegex(@"^(.{4,60}?)(?:\t+|\s{2,}|\s*\|\s*)\d{1,2}\s*$")]
    private static partial Regex NumberAfterName();
}
