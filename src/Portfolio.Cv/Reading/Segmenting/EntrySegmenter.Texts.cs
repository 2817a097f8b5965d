using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <content>Lines without items: paragraphs, terms and their definitions, years above entries.</content>
internal sealed partial class EntrySegmenter
{
    // Lines without items. A line in italics or bold alone before dated lines ("*Trinity College*") is what they stand under.
    private List<EntryText> Texts(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (style == EntryStyle.Listed && (BelowOwnDates(lines, groups) ?? ByYears(lines, groups)) is { } byDates) return byDates;
        if (Definitions(lines, groups, groupDate) is { } definitions) return definitions;
        // Terms, and below each of them more than one definition.
        if (style == EntryStyle.Listed && lines[0].TermLength > 0 && lines.All(l => l.IsDefinition && HeadDate.Of(l) is null) && lines.Count(l => l.TermLength > 0) is > 1 and var terms && terms < lines.Count) return [.. Chunks(lines, l => l.TermLength > 0).Select(c => Entry(c, groups, groupDate))];
        if (SetIn(lines, groups, groupDate) is { } setIn) return setIn;
        var entries = new List<EntryText>();
        var label = groups;
        var texts = new List<Line>();
        var labels = style == EntryStyle.Listed ? LabelsAlike(lines) : [];
        for (int i = 0; i < lines.Count; i++)
        {
            bool isLabel = style == EntryStyle.Listed && i + 1 < lines.Count && lines[i + 1].Block != lines[i].Block && (i == 0 || lines[i - 1].Block != lines[i].Block)
                && lines[i].Plain.Length < 80 && (lines[i].Text.IsAll(TextStyle.Italic) || lines[i].Text.IsAll(TextStyle.Bold)) && HeadDate.Of(lines[i]) is null
                && HeadDate.Of(lines[i + 1]) is not null && (FieldWords.NamesOrganisation(lines[i].Plain) || FieldWords.NamesUnit(lines[i].Plain));
            // "INSTRUCTOR:" alone above paragraphs.
            isLabel |= style == EntryStyle.Listed && i + 1 < lines.Count && lines[i + 1].Block != lines[i].Block && (i == 0 || lines[i - 1].Block != lines[i].Block) && lines[i].Plain.Length < 60 && lines[i].Plain.TrimEnd().EndsWith(':') && lines[i].Dates.Count == 0;
            if (isLabel || labels.Contains(lines[i]))
            {
                Flush();
                label = [.. groups, lines[i]];
            }
            else texts.Add(lines[i]);
        }

        Flush();
        return entries;

        void Flush()
        {
            if (texts.Count > 0) entries.AddRange(new TextRhythm(style, begins).Split([.. texts]).Select(l => Entry(l, label, groupDate)));
            texts.Clear();
        }
    }

    // "*Community*", "*University*": short lines in the same style, each alone above paragraphs in another one.
    private static HashSet<Line> LabelsAlike(IReadOnlyList<Line> lines)
    {
        var alike = new HashSet<Line>();
        TextStyle? style = null;
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            var line = lines[i];
            bool isAlone = lines[i + 1].Block != line.Block && (i == 0 || lines[i - 1].Block != line.Block);
            if (!isAlone || line.Plain.Length > (Outlining.HeadingVocabulary.Partly(line.Plain) is null ? 40 : 90) || line.Text.Runs.Length != 1 || line.Dates.Count > 0) continue;
            var own = line.Text.Runs[0].Style;
            if ((own & (TextStyle.Italic | TextStyle.Bold)) == 0 || own != (style ??= own) || lines[i + 1].Text.Runs[0].Style == own) continue;
            alike.Add(line);
        }

        return alike.Count > 1 && alike.Count * 2 < lines.Count ? alike : [];
    }
}
