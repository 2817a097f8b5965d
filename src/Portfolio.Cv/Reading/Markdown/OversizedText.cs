using System.Globalization;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Takes out of a document what is longer than anything in a CV, before it costs time: it is kept as remainder.</summary>
internal static class OversizedText
{
    /// <summary>Why a document is too large to be read, and what to do; null when it isn't.</summary>
    public static Sentence? Refusal(string text)
    {
        if (text.Length > MarkdownLimits.LongestDocument)
            return Sentence.Of("The document has {size} characters, and no CV has more than {most}: it was not read. Take out what is no part of the CV, or split it into several documents.", Number(text.Length), Number(MarkdownLimits.LongestDocument));
        int lines = 1 + text.AsSpan().Count('\n');
        return lines > MarkdownLimits.MostLines
            ? Sentence.Of("The document has {size} lines, and no CV has more than {most}: it was not read. Take out what is no part of the CV, or split it into several documents.", Number(lines), Number(MarkdownLimits.MostLines))
            : null;
    }

    /// <summary>Empties the lines that are too long.</summary>
    public static void TakeOutLines(string[] lines, List<SourceLines> takenOut, List<ReadingNote> notes)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (lines[i].Length <= MarkdownLimits.LongestLine) continue;
            notes.Add(new(i + 1, Sentence.Of("This line of {length} characters was not read, only kept: it is longer, or holds more open brackets, than any in a CV. Break it up where its entries end.", Number(lines[i].Length))));
            takenOut.Add(new SourceLines(i + 1, i + 1));
            lines[i] = "";
        }
    }

    /// <summary>Empties the paragraphs that are too long, and those that are full of unclosed links.</summary>
    public static void TakeOutParagraphs(string[] lines, List<SourceLines> takenOut, List<ReadingNote> notes)
    {
        for (int first = 0, next; first < lines.Length; first = next)
        {
            next = first + 1;
            int length = lines[first].Length, open = OpenTargets(lines[first]);
            if (length == 0) continue;
            for (; next < lines.Length && !StartsBlock(lines[next]); next++)
            {
                length += lines[next].Length;
                open += OpenTargets(lines[next]);
            }

            if (length <= MarkdownLimits.LongestParagraph && open <= MarkdownLimits.MostOpenTargets) continue;
            notes.Add(new(first + 1, Sentence.Of("This paragraph of {length} characters was not read, only kept: it is longer, or holds more open brackets, than any in a CV. Break it up where its entries end.", Number(length))));
            takenOut.Add(new SourceLines(first + 1, next));
            Array.Fill(lines, "", first, next - first);
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static bool StartsBlock(string line)
    {
        var content = line.AsSpan().TrimStart();
        return content.Length == 0 || content[0] is '-' or '*' or '+' or '#' or '>' or '|' || char.IsAsciiDigit(content[0]) && content.TrimStart("0123456789") is ['.' or ')', ..];
    }

    private static int OpenTargets(string line) => line.AsSpan().Count("](") - line.AsSpan().Count(')');
}
