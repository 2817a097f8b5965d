using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>Finds the lines on which one value of a field stands.</summary>
internal sealed partial class FieldSearch(string[] written, string[] visible, WordStream stream)
{
    // Dates and addresses are looked for line by line, in no more lines than an entry ever has.
    private const int MostLines = 2000;

    private readonly Dictionary<int, IReadOnlyList<DateMention>> dates = [];

    /// <summary>The lines of a text, a date, a number or an address.</summary>
    /// <param name="text">The value.</param>
    /// <param name="within">The lines to look at.</param>
    /// <param name="cursor">The place behind what was found last; it is moved.</param>
    public WordMatch Find(string text, SourceLines within, ref int cursor)
    {
        within = new SourceLines(Math.Max(1, within.First), Math.Min(within.Last, visible.Length));
        if (PartialDate.TryParse(text, out var date)) return Dated(date, within, cursor);
        if (text.Contains("://", StringComparison.Ordinal) || text.StartsWith("mailto:", StringComparison.Ordinal))
        {
            var address = Address(text, within, cursor);
            if (address.Lines.Count > 0) return address;
        }

        var match = stream.Find([.. Ledger.Words(VisibleText.Of(text))], within, cursor);
        cursor = match.Next;
        return match;
    }

    private WordMatch Dated(PartialDate date, SourceLines within, int cursor)
    {
        var lines = new SortedSet<int>();
        // As exact as it is written first; the year alone where a reader put two parts together.
        for (int exactness = 0; exactness < 2 && lines.Count == 0; exactness++)
        {
            for (int line = within.First; line <= Math.Min(within.Last, within.First + MostLines); line++)
            {
                bool isSaid = exactness == 0
                    ? Dates(line).Any(d => d.First == date || d.Last == date)
                    : !date.IsPresent && (Dates(line).Any(d => d.First.Year == date.Year || d.Last?.Year == date.Year) || HasShortYear(line, date.Year));
                if (isSaid) lines.Add(line);
            }
        }

        // One date is said once: with others of its kind the first line is as good as any.
        if (lines.Count > 1) lines = [lines.Min];
        return new WordMatch(lines, lines.Count, 1, cursor);
    }

    // "[CVPR'20]", "PAKDD20"
    private bool HasShortYear(int line, int year)
    {
        string two = (year % 100).ToString("00", CultureInfo.InvariantCulture), four = year.ToString(CultureInfo.InvariantCulture);
        return ShortYear().Matches(visible[line - 1]).Any(m => m.Groups["yy"].Value == two) || stream.WordsOf(line).Contains(four);
    }

    // A DOI or an arXiv number may stand without the rest of its address.
    private WordMatch Address(string url, SourceLines within, int cursor)
    {
        string bare = Scheme().Replace(url, "").TrimEnd('/');
        string? identifier = Identifier().Match(url) is { Success: true } match ? match.Groups["id"].Value : null;
        var lines = new SortedSet<int>();
        foreach (string? part in (string?[])[bare, identifier])
        {
            if (part is null or { Length: < 4 } || lines.Count > 0) continue;
            for (int line = within.First; line <= Math.Min(within.Last, within.First + MostLines); line++)
                if (written[line - 1].Contains(part, StringComparison.OrdinalIgnoreCase) || visible[line - 1].Contains(part, StringComparison.OrdinalIgnoreCase)) lines.Add(line);
        }

        if (lines.Count > 1) lines = [lines.Min];
        return new WordMatch(lines, lines.Count, 1, cursor);
    }

    private IReadOnlyList<DateMention> Dates(int line)
    {
        if (!dates.TryGetValue(line, out var found)) dates.Add(line, found = DateGrammar.Find(visible[line - 1]));
        return found;
    }

    [GeneratedRegex(@"(?:['’‘]|\p{L})(?<yy>\d\d)(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();

    [GeneratedRegex(@"^(?:https?://(?:www\.)?|mailto:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Scheme();

    [GeneratedRegex(@"(?<id>10\.\d{4,9}/\S+)|arxiv\.org/(?:abs|pdf)/(?<id>[^\s?#]{1,100}?)(?:\.pdf)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();
}
