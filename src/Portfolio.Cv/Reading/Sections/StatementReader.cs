using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Keeps a free section as Markdown under its own heading.</summary>
internal static partial class StatementReader
{
    public static Statement Read(SectionText section)
    {
        string heading = section.Heading?.Plain.Trim() ?? "";
        var dates = DatesAtEnd().Match(heading) is { Success: true } bracket ? DateGrammar.Whole(bracket.Groups[1].Value) : null;
        return new Statement
        {
            Heading = heading,
            Level = Math.Max(1, section.Level),
            Start = dates?.First,
            End = dates?.Last,
            Markdown = Markdown(section.Lines),
            Lines = section.Heading is { } line ? new SourceLines(line.Source.First, section.Lines.Count > 0 ? section.Lines[^1].Source.Last : line.Source.Last) : null,
        };
    }

    /// <summary>Lines as Markdown that reads back as the same lines.</summary>
    public static string Markdown(IReadOnlyList<Line> lines)
    {
        var markdown = new StringBuilder();
        Line? previous = null;
        foreach (var line in lines)
        {
            if (previous is not null)
            {
                bool sameBlock = previous.Block == line.Block;
                bool bothItems = line.Kind == LineKind.Bullet && previous.Level > 0 && previous.Kind != LineKind.Heading;
                markdown.Append(line.Kind == LineKind.TableRow && previous.Kind == LineKind.TableRow ? "\n" : sameBlock ? (line.AfterHardBreak ? "  \n" : "\n") : bothItems ? "\n" : "\n\n");
            }

            string indent = new(' ', Math.Min(20, Math.Max(0, line.Level - (line.Kind == LineKind.Bullet ? 1 : 0))) * 2);
            markdown.Append(line.Kind switch
            {
                LineKind.Heading => new string('#', Math.Clamp(line.Level, 1, 6)) + " " + line.Text.ToMarkdown(),
                LineKind.Bullet => $"{indent}- {line.Text.ToMarkdown()}",
                LineKind.TableRow => "| " + string.Join(" | ", line.Text.Cells().Select(c => MarkdownText.Escape(c.Plain))) + " |" + (line.IsTableHead ? "\n|" + string.Concat(line.Text.Cells().Select(_ => " --- |")) : ""),
                LineKind.Code => $"```{line.Info}\n{line.Plain}\n```",
                _ => (line.Level > 0 ? indent : "") + line.Text.ToMarkdown(),
            });
            previous = line;
        }

        return markdown.ToString().Trim();
    }

    [GeneratedRegex(@"\(([^()]+)\)\s*$")]
    private static partial Regex DatesAtEnd();
}
