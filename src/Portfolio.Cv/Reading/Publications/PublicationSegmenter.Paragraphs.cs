using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Publications;

/// <content>Publications written as paragraphs or lines.</content>
internal sealed partial class PublicationSegmenter
{
    /// <summary>Publications written as paragraphs or lines: one paragraph each, or title, authors and venue on lines or paragraphs of their own.</summary>
    private IEnumerable<IReadOnlyList<Line>> Paragraphs(List<Line> lines)
    {
        if (lines.Count == 0) yield break;
        var blocks = lines.GroupBy(l => l.Block).Select(g => g.ToList()).ToList();
        // "Title, venue, year" and "DOI: …" below it, again and again.
        if (blocks.Count > 1 && blocks.TrueForAll(b => b.Count is > 1 and < 5 && Identifier().IsMatch(b[^1].Plain) && b.SkipLast(1).All(l => l.Plain.Length > 20 && !Identifier().IsMatch(l.Plain))))
        {
            foreach (var block in blocks) yield return block;
            yield break;
        }

        // "**Title**" as a paragraph, and below it, a paragraph each, the authors and where it was printed.
        if (blocks.Count > 3 && IsBoldTitle(blocks[0]) && ByTitles(blocks) is { Count: > 1 } titled && titled.TrueForAll(t => t.Count is > 1 and < 7 && t.Skip(1).Any(IsAuthors)))
        {
            foreach (var one in titled) yield return one;
            yield break;
        }

        var entry = new List<Line>();
        char sign = Sign(lines[0]);
        bool signed = sign != ' ' && blocks.Count(b => Sign(b[0]) == sign) * 2 >= blocks.Count;
        foreach (var block in blocks.SelectMany(b => Lines(b, signed ? sign : ' ')))
        {
            bool quotesAbstract = entry.Count > 0 && !entry[0].IsQuoted && IsComplete(entry) && PublicationReader.IsLongQuotation(block);
            bool starts = !quotesAbstract && (signed ? Sign(block[0]) == sign || (IsComplete(entry) && HoldsWholeReference(string.Join(" ", block.Select(l => l.Plain)))) : StartsEntry(entry, block));
            if (starts && entry.Count > 0)
            {
                yield return entry;
                entry = [];
            }

            entry.AddRange(block);
        }

        if (entry.Count > 0) yield return entry;
    }

    private static bool IsBoldTitle(List<Line> block) => block is [{ Plain.Length: > 15 } line] && line.Text.IsAll(TextStyle.Bold);

    private static List<List<Line>> ByTitles(List<List<Line>> blocks)
    {
        var parts = new List<List<Line>>();
        foreach (var block in blocks)
        {
            if (IsBoldTitle(block)) parts.Add([]);
            parts[^1].AddRange(block);
        }

        return parts;
    }

    // The lines of one paragraph are one publication, unless each is one by itself.
    private IEnumerable<List<Line>> Lines(List<Line> block, char sign)
    {
        if (block.Count == 1) return [block];
        bool eachBegins = sign != ' ' && block.Count(l => Sign(l) == sign) > 1;
        bool eachIsWhole = block.Count(l => l.Plain.Length > 60 && HoldsWholeReference(l.Plain) && (l.Plain.Contains('\t', StringComparison.Ordinal) || l.Plain.TrimEnd() is [.., '.' or ')' or ']' or >= '0' and <= '9'])) == block.Count;
        // "Roe, J., Doe, A. (in review) Title" needs no full stop at its end.
        eachIsWhole |= block.Skip(1).All(l => l.AfterHardBreak) && block.TrueForAll(l => l.Plain.Length > 60 && NameGrammar.BeginsWithFamily(l.Plain) && HoldsWholeReference(l.Plain));
        if (eachIsWhole) return block.Select(l => new List<Line> { l });
        if (!eachBegins) return ByAuthors(block);
        var parts = new List<List<Line>>();
        foreach (var line in block)
        {
            if (parts.Count == 0 || Sign(line) == sign) parts.Add([]);
            parts[^1].Add(line);
        }

        return parts;
    }

    // "Title / authors / venue", again and again without an empty line: the authors' lines are the rhythm.
    private List<List<Line>> ByAuthors(List<Line> block)
    {
        var authors = Enumerable.Range(0, block.Count).Where(i => IsAuthors(block[i])).ToList();
        if (authors.Count < 2 || block.Count < authors.Count * 2) return [block];
        int before = authors[0];
        var parts = new List<List<Line>>();
        for (int i = 0; i < block.Count; i++)
        {
            if (i == 0 || authors.Contains(i + before)) parts.Add([]);
            parts[^1].Add(block[i]);
        }

        return parts;
    }

    private bool StartsEntry(List<Line> entry, List<Line> block)
    {
        if (entry.Count == 0) return true;
        var first = block[0];
        if (PublicationReader.BeginsAbstract(first.Plain) || PublicationReader.IsRemark(first)) return false;
        if (PublicationReader.LinkedTitle([first], context) is not null && PublicationReader.LinkedTitle(entry, context) is not null) return true;
        if (entry.Count == 1 && HoldsWholeReference(entry[0].Plain) && !IsAuthors(entry[0]) && first.Plain.Length > 40 && !IsOnlyLinks(first)) return true;
        if (IsOnlyLinks(first) || (IsAuthors(first) && block.Count == 1 && !entry.Exists(IsAuthors) && !HoldsWholeReference(Join(entry)))) return false;
        if (IsAuthors(first) && IsAuthors(entry[0])) return true;
        if (HoldsWholeReference(Join(block))) return true;
        if (VenuePart.Names(first.Plain) && first.Plain.Length < 160 && !HoldsVenue(entry)) return false;
        return IsComplete(entry) || !IsAuthors(entry[0]);
    }

    private bool IsComplete(List<Line> entry) => entry.Take(LongestEntry).Any(IsAuthors) && entry.Count > 1 || HoldsWholeReference(Join(entry.Take(LongestEntry)));

    // In lines; what goes on for longer is no reference, and is not looked through again for each line that follows.
    private const int LongestEntry = 20;
}
