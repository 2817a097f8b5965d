using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// The column at which an editor or a converter wrapped a document's paragraphs. A line that ends because its next word
/// would have passed that column goes on in the next line; one that ends sooner ends on purpose.
/// </summary>
internal static partial class WrapWidth
{
    private const int Narrowest = 50, Widest = 130, FewestBreaks = 4, LongestWord = 30;

    /// <summary>True for each line that goes on in the next one.</summary>
    /// <param name="lines">The lines as they are read.</param>
    /// <param name="written">The lines as they were written: what was taken out of them since was as long as it was.</param>
    public static bool[] Find(string[] lines, string[] written)
    {
        var goesOn = new bool[lines.Length];
        var breaks = Enumerable.Range(0, Math.Max(0, lines.Length - 1)).Where(i => CanGoOn(lines[i], lines[i + 1])).Select(i => (Line: i, Length: written[i].TrimEnd().Length, Next: FirstWord(written[i + 1]))).ToList();
        if (breaks.Count < FewestBreaks) return goesOn;
        // A long address has no place to be wrapped at, and says nothing of the width.
        var telling = breaks.Where(b => !HasLongWord(written[b.Line]) && b.Next <= LongestWord).ToList();
        int width = 0, most = 0;
        foreach (int candidate in telling.Select(b => b.Length).Where(length => length is >= Narrowest and <= Widest).Distinct())
        {
            int fitting = telling.Count(b => b.Length <= candidate && IsFull(b.Length, b.Next, candidate));
            if (fitting > most) (width, most) = (candidate, fitting);
        }

        if (most < FewestBreaks || most * 10 < telling.Count * 7) return goesOn;
        // Editors keep some words together, and break a little sooner then.
        foreach (var one in breaks)
            goesOn[one.Line] = LeavesEmphasisOpen(lines[one.Line]) || IsFull(one.Length, one.Next, width) || one.Length * 20 >= width * 17 || lines[one.Line].TrimEnd().EndsWith(',') || (one.Length * 5 >= width * 3 && char.IsLower(lines[one.Line + 1].TrimStart()[0]));
        return goesOn;
    }

    private static bool IsFull(int length, int nextWord, int width) => length + 1 + nextWord > width;

    // Lines of one paragraph, whose break the writer did not mark.
    private static bool CanGoOn(string line, string next) =>
        line.Length > 0 && next.Length > 0 && !string.IsNullOrWhiteSpace(line) && !string.IsNullOrWhiteSpace(next) && !EndsOnPurpose().IsMatch(line) && !Structure().IsMatch(HeadingBefore().Match(line) is { Success: true } heading ? line[heading.Length..] : line.TrimStart() is ['-' or '*' or '+', ' ', ..] ? "" : line) && !BeginsBlock().IsMatch(next);

    // "*Journal of" at a line's end is in the middle of a name.
    private static bool LeavesEmphasisOpen(string line)
    {
        int marks = 0;
        for (int i = 0; i < line.Length; i++)
        {
            if (line[i] == '\\') i++;
            else if (line[i] == '*' && (i + 1 == line.Length || line[i + 1] != ' ' || i > 0 && line[i - 1] != ' ')) marks++;
        }

        return marks % 2 == 1;
    }

    private static int FirstWord(string line)
    {
        string text = line.TrimStart();
        int end = text.IndexOf(' ', StringComparison.Ordinal);
        return end < 0 ? text.Length : end;
    }

    private static bool HasLongWord(string line)
    {
        int length = 0;
        foreach (char c in line)
        {
            length = c == ' ' ? 0 : length + 1;
            if (length > LongestWord) return true;
        }

        return false;
    }

    // A heading that stands beside the first line of its section.
    [GeneratedRegex(@"^<h2>[^<]*</h2>\s+")]
    private static partial Regex HeadingBefore();

    [GeneratedRegex(@"(?:  |\\|<br\s*/?>\s*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EndsOnPurpose();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s|\||```|~~~|[=-]{3,}\s*$|</?\w)|^[\w-]+:\s")]
    private static partial Regex Structure();

    [GeneratedRegex(@"^\s*(?:#{1,6}\s|\||```|~~~|[=-]{3,}\s*$|[-*+•]\s|\d{1,3}[.)]\s|\[\d+\]|:\s|>|</?\w|\\item)")]
    private static partial Regex BeginsBlock();
}
