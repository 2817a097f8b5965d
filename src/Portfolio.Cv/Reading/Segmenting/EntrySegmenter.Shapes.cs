using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <content>Shapes that say by themselves where entries begin: a table's rows, paragraphs below years.</content>
internal sealed partial class EntrySegmenter
{
    // "- University of X", "- 2003 – 2004": an item that is a field of the entry's head.
    private static Line AsField(Line item) =>
        item is { Kind: LineKind.Bullet, Level: 1, Plain.Length: < 160 } && (item.WholeDate is not null || FieldWords.NamesOrganisation(item.Plain) && !item.Plain.Contains(':', StringComparison.Ordinal)) ? item with { Kind = LineKind.Text, Level = 0 } : item;

    // "### 2018 – 2022", and below it a degree or a role and what there is to say of it, an item each.
    private bool AreFieldsOfOne(Line heading, List<Line> body) =>
        style == EntryStyle.Headed && heading.WholeDate is not null && body.Count is > 1 and < 7 && body.TrueForAll(l => l is { Kind: LineKind.Bullet, Level: 1 } && HeadDate.Of(l) is null)
        && body.FindAll(l => DegreeGrammar.Begins(l.Plain) || FieldWords.RoleWithin(40, l.Plain)) is [var only] && only == body[0];

    // Paragraphs with their own dates between lists whose items have theirs: both are entries. What stands above such a
    // list, without a date, labels it; null where neither is sure.
    private List<EntryText>? Mixed(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        var parts = Chunks(lines, (before, line) => IsItem(before) != IsItem(line)).ToList();
        bool beginAlike = parts.Count > 1 && parts.TrueForAll(p => (IsItem(p[0]) ? TopBullets(p) : p.DistinctBy(l => l.Block)).All(BeginsWithDate));
        if (!beginAlike && (style != EntryStyle.Listed || !Enumerable.Range(1, parts.Count - 1).Any(i => IsLabelled(parts[i - 1], parts[i])))) return null;
        var entries = new List<EntryText>();
        var others = new List<Line>();
        List<Line> label = [];
        for (int i = 0; i < parts.Count; i++)
        {
            if (beginAlike) entries.AddRange(IsItem(parts[i][0]) ? Bulleted(parts[i], groups, groupDate) : Texts(parts[i], groups, groupDate));
            else if (i + 1 < parts.Count && IsLabelled(parts[i], parts[i + 1]))
            {
                var own = LastParagraph(parts[i]);
                others.AddRange(parts[i].SkipLast(own.Count));
                Flush();
                // "*Teaching assistant*" below courses that were given at the same university as another role.
                label = own.Count == 1 && label.Count > 1 && FieldWords.NamesRole(own[0].Plain) && !FieldWords.NamesOrganisation(own[0].Plain) ? [label[0], own[0]] : own;
                entries.AddRange(Bulleted(parts[i + 1], [.. groups, .. label], groupDate));
                i++;
            }
            else others.AddRange(parts[i]);
        }

        Flush();
        return entries;

        static bool IsItem(Line line) => line.Kind == LineKind.Bullet || !line.IsOutsideLists;
        static bool BeginsWithDate(Line line) => line.Dates is [var date, ..] && DateGrammar.HasNoWord(line.Plain.AsSpan(0, date.Start));
        static List<Line> LastParagraph(List<Line> texts) => [.. texts.Where(t => t.Block == texts[^1].Block)];
        static bool IsLabelled(List<Line> texts, List<Line> items) => !IsItem(texts[0]) && LastParagraph(texts) is { Count: < 4 } label
            && label.TrueForAll(l => l.Plain.Length < 100 && l.Dates.Count == 0) && TopBullets(items) is var bullets && bullets.Count(b => HeadDate.Of(b) is not null) * 5 >= bullets.Count * 4;

        void Flush()
        {
            if (others.Count > 0) entries.AddRange(Flat([.. others], groups, groupDate));
            others.Clear();
        }
    }

    // "University of X" as a term, and what somebody was there as its definitions, each with its date; null where no term has such.
    private List<EntryText>? Definitions(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (!lines.Any(l => l.TermLength > 0)) return null;
        return AmongOthers([.. Chunks(lines, (before, line) => line.TermLength > 0 || (!line.IsDefinition && before.IsDefinition))], HoldsEntries, part =>
        {
            var term = part[0] with { Text = part[0].Text.Slice(0, part[0].TermLength), TermLength = 0 };
            return part.Select(l => Entry([WithoutTerm(l)], [.. groups, term], groupDate));
        }, groups, groupDate);

        bool HoldsEntries(List<Line> part) =>
            part[0].TermLength > 0 && !part[0].Dates.Any(d => d.Start < part[0].TermLength) && part.TrueForAll(l => l.IsDefinition && HeadDate.Of(WithoutTerm(l)) is not null)
            && (part.Count > 1 || style == EntryStyle.Headed && WithoutTerm(part[0]).Plain is var text && (FieldWords.RoleWithin(40, text) || DegreeGrammar.Begins(text)));

        static Line WithoutTerm(Line line) => line.TermLength == 0 ? line : line with { Text = line.Text.Slice(line.TermLength).Trim(": \t"), TermLength = 0 };
    }

    // "University of X" and below it, set in or in italics, the degrees with their dates: an entry each; null where no paragraph has that shape.
    private List<EntryText>? SetIn(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        return AmongOthers([.. lines.GroupBy(l => l.Block).Select(b => b.ToList())], HoldsEntries, block =>
            Chunks(block.Skip(1), l => HeadDate.Of(l) is not null || !l.IsIndented).Select(entry => Entry(entry, [.. groups, block[0]], groupDate)), groups, groupDate);

        bool HoldsEntries(List<Line> block) => block.Count > 2 && !block[0].IsIndented
            && (style == EntryStyle.Headed && block.Skip(1).All(l => l.IsIndented) && block.Skip(1).Count(l => HeadDate.Of(l) is not null) > 1 || IsBoldAboveItalics(block) || style == EntryStyle.Headed && IsSchoolAboveDegrees(block));
    }

    // Parts that hold several entries, among lines that are read as ever; null where no part does.
    private List<EntryText>? AmongOthers(List<List<Line>> parts, Func<List<Line>, bool> holdsEntries, Func<List<Line>, IEnumerable<EntryText>> entriesOf, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (!parts.Exists(p => holdsEntries(p))) return null;
        var entries = new List<EntryText>();
        var others = new List<Line>();
        foreach (var part in parts)
        {
            if (!holdsEntries(part))
            {
                others.AddRange(part);
                continue;
            }

            Flush();
            entries.AddRange(entriesOf(part));
        }

        Flush();
        return entries;

        void Flush()
        {
            if (others.Count > 0) entries.AddRange(Texts([.. others], groups, groupDate));
            others.Clear();
        }
    }

    private static bool IsBoldAboveItalics(List<Line> block) =>
        (block[0].Text.IsAll(TextStyle.Bold) || IsBoldWithPlace(block[0])) && HeadDate.Of(block[0]) is null && block.Skip(1).All(l => l.Text.Runs[0].Style.HasFlag(TextStyle.Italic) && !l.Text.Runs[0].Style.HasFlag(TextStyle.Bold) && l.Dates.Count > 0);

    // "**University of X**, Town"
    private static bool IsBoldWithPlace(Line line) => line.Text.Runs[0] is var name && name.Style.HasFlag(TextStyle.Bold) && PlaceGrammar.IsPlace(line.Plain[name.Text.Length..].Trim(' ', ',', '(', ')'));

    // "University of X" and below it nothing but degrees, a line each.
    private static bool IsSchoolAboveDegrees(List<Line> block) =>
        !DegreeGrammar.Begins(block[0].Plain) && !FieldWords.NamesRole(block[0].Plain) && HeadDate.Of(block[0]) is null && (FieldWords.NamesOrganisation(block[0].Plain) || IsBoldWithPlace(block[0])) && block.Skip(1).All(l => DegreeGrammar.Begins(l.Plain));

    // A date alone in its line, and as many lines below each: the fields of one entry; null for lines of another shape.
    private static List<EntryText>? BelowOwnDates(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups)
    {
        if (lines[0].WholeDate is null) return null;
        var starts = Enumerable.Range(0, lines.Count).Where(i => lines[i].WholeDate is not null).ToList();
        var lengths = starts.Select((start, k) => (k + 1 < starts.Count ? starts[k + 1] : lines.Count) - start).ToList();
        int usual = lengths.GroupBy(l => l).MaxBy(g => g.Count())!.Key;
        // Below years that head groups stand as many entries by chance only; the same date twice heads none.
        bool areFields = starts.Count > 1 && usual is > 2 and < 6 && lengths.TrueForAll(l => l is > 1 and < 6) && lengths.Count(l => l == usual) * 10 >= lengths.Count * 8
            && (starts.Count > 3 || starts.Zip(starts.Skip(1)).Any(p => lines[p.First].WholeDate!.First == lines[p.Second].WholeDate!.First) || starts.Exists(i => lines[i].WholeDate!.IsRange));
        return areFields ? [.. starts.Select((start, k) => Entry([.. lines.Skip(start + 1).Take(lengths[k] - 1)], groups, lines[start].WholeDate))] : null;
    }

    // Years alone in their lines, each above paragraphs that are an entry each; null for lines of another shape.
    private List<EntryText>? ByYears(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups)
    {
        if (!IsYear(0)) return null;
        // "Lecturer. Databases": where each line says what somebody was, it is an entry, however the years stand above them.
        bool areLines = Enumerable.Range(0, lines.Count).All(i => IsYear(i) || begins?.Invoke(lines[i]) == true || lines[i].Plain is { Length: < 200 } text && FieldWords.RoleWithin(25, text)) && Enumerable.Range(0, lines.Count).Any(i => !IsYear(i));
        if (!areLines && lines.DistinctBy(l => l.Block).Count() <= Enumerable.Range(0, lines.Count).Count(IsYear)) return null;
        var entries = new List<EntryText>();
        DateMention? year = null;
        for (int i = 0; i < lines.Count; i++)
        {
            if (IsYear(i)) year = lines[i].WholeDate;
            else if (!areLines && i > 0 && lines[i - 1].Block == lines[i].Block && !IsYear(i - 1)) entries[^1].Add(lines[i]);
            else entries.Add(Entry([lines[i]], groups, year));
        }

        return entries;

        bool IsYear(int i) => lines[i].Plain.Length < 12 && (i == 0 || lines[i - 1].Block != lines[i].Block) && lines[i].WholeDate is { IsPrecise: false };
    }

    // "**2022**" and the items below it: an entry each of that year; a line behind them that bears its own date is one too.
    private List<EntryText>? BelowDate(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups)
    {
        if (style != EntryStyle.Listed || lines.Count < 2 || lines[0] is not { Kind: LineKind.Text, WholeDate: { } date } || lines[1].Kind != LineKind.Bullet) return null;
        var entries = new List<EntryText>();
        foreach (var line in lines.Skip(1))
        {
            if (line.Kind == LineKind.Bullet && line.Level == lines[1].Level) entries.Add(Entry([line], groups, date));
            else if (line.Kind == LineKind.Bullet || !line.IsOutsideLists) entries[^1].Add(line);
            else if (HeadDate.Of(line) is not null) entries.Add(Entry([line], groups, null));
            else return null;
        }

        return entries;
    }
}
