using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <content>Items: one each, below labels, or as the fields of what stands above them.</content>
internal sealed partial class EntrySegmenter
{
    // Lines of text among entries that are items: a short one labels the items below it, another is an entry itself.
    private List<EntryText> Labelled(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        var entries = new List<EntryText>();
        var label = groups;
        var items = new List<Line>();
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Bullet || !line.IsOutsideLists)
            {
                items.Add(line);
                continue;
            }

            // "Thesis: …" behind the item that names a degree.
            if (style == EntryStyle.Headed && items.Count > 0 && HeadDate.Of(line) is null && FieldLabel().Match(line.Plain) is { Success: true } field && field.Length < line.Plain.Length)
            {
                items.Add(line with { Level = 1 });
                continue;
            }

            Flush();
            // "University of X" and below it "Teaching assistant": the lines of one short paragraph label the items together.
            int next = i + 1;
            while (next < lines.Count && lines[next].Kind == LineKind.Text && lines[next].Block == line.Block && lines[next].Plain.Length < 100) next++;
            if (next < lines.Count && lines[next].Kind == LineKind.Bullet && (line.Plain.Length < 100 || line.Plain.Length < 200 && line.Plain.TrimEnd().EndsWith(':') && HeadDate.Of(line) is null))
            {
                label = [.. groups, .. lines.Skip(i).Take(next - i)];
                i = next - 1;
            }
            // An address behind the last item: nobody was that.
            else if (style == EntryStyle.Headed && entries.Count > 0 && HeadDate.Of(line) is null && IsAddress(line.Plain)) entries[^1].Add(line);
            else entries.Add(Entry([line], groups, groupDate));
        }

        Flush();
        return entries;

        void Flush()
        {
            if (items.Count > 0) entries.AddRange(Bulleted([.. items], label, label.Count > groups.Count ? label[^1].WholeDate ?? groupDate : groupDate));
            items.Clear();
        }
    }

    private static bool IsAddress(string text) =>
        !FieldWords.NamesRole(text) && !DegreeGrammar.NamesDegree(text) && text.Length < 100 && (FieldWords.NamesOrganisation(text) || FieldWords.NamesUnit(text) || PlaceGrammar.IsPlace(text) || PlaceGrammar.TrailingPlace(text) > 0 || char.IsDigit(text[0]));

    private List<EntryText> Bulleted(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        var bullets = lines.Where(l => l.Kind == LineKind.Bullet).ToList();
        if (bullets.Count == 0) return [Entry(lines, groups, groupDate)];
        int top = bullets.Min(b => b.Level);
        if (LostNesting.IsBelowNumbers(bullets))
        {
            lines = LostNesting.PutBelowNumbers(lines);
            bullets = [.. lines.Where(l => l.Kind == LineKind.Bullet)];
        }
        else if (LostNesting.Is(bullets, style, begins is not null)) lines = LostNesting.Restore(lines);

        var entries = new List<EntryText>();
        // Where roles stand above the courses, one may have a single course.
        bool areLabels = style == EntryStyle.Listed && bullets.Count(b => b.Level == top) > 1 && bullets.TrueForAll(b => (HeadDate.Of(b) is null) == (b.Level == top));
        List<List<Line>> chunks = [.. Chunks(lines, l => l.Kind == LineKind.Bullet && l.Level == top)];
        // Where most items are a date above the fields of one entry, all are.
        bool areFields = style == EntryStyle.Headed && chunks.Count > 2 && chunks.Count(c => TimeOf(c[0]) is not null && AreFields(c[1..])) * 2 > chunks.Count;
        foreach (var chunk in chunks)
        {
            var head = chunk[0];
            var below = chunk[1..];
            var inner = TopBullets(below);
            var date = TimeOf(head);
            bool isYear = date is not null && below.Count > 0 && (inner.Count > 1 || !date.IsRange);
            int datedInner = inner.Count(b => HeadDate.Of(b) is not null);
            // A title in quotes, with the occasions below it, is one entry.
            bool isLabel = (areLabels && inner.Count > 0) || inner.Count > 1 && head.Plain.AsSpan().IndexOfAny('"', '“', '„') < 0 && head.Plain[0] is not ('\'' or '‘') && HeadDate.Of(head) is null && (datedInner * 5 >= inner.Count * 3 || Outlining.HeadingVocabulary.Whole(head.Plain) is { IsTitle: false } || (style == EntryStyle.Listed && head.Plain.TrimEnd().EndsWith(':')));
            isLabel |= style == EntryStyle.Listed && inner.Count > 0 && FieldWords.NamesOrganisation(head.Plain) && HoldsLists(below, inner);
            // Rows in an item, each a role and its dates: what was held at the place that the item names.
            bool holdsRows = style == EntryStyle.Headed && below.Count(l => l is { Kind: LineKind.Text, Level: > 0 } && l.Plain.Contains('\t', StringComparison.Ordinal) && HeadDate.Of(l) is not null) > 1;
            if (holdsRows && below.FindIndex(l => l.Plain.Contains('\t', StringComparison.Ordinal)) is var row) entries.AddRange(Flat([.. below.Skip(row).Select(l => l with { Level = l.Level - 1 })], [.. groups, head, .. below.Take(row)], groupDate));
            else if (HoldsDatedLines(head, below)) entries.AddRange(below.Select(l => Entry([l with { Level = 0 }], [.. groups, head], groupDate)));
            else if (isYear && (areFields || AreFields(below))) entries.Add(Entry([head with { Kind = LineKind.Text, Level = 0 }, .. below.Select(l => l.Kind == LineKind.Bullet && l.Level == inner[0].Level && l.Plain.Length < 160 ? l with { Kind = LineKind.Text, Level = 0, Block = head.Block, AfterHardBreak = true } : l)], groups, groupDate));
            else if (isYear) entries.AddRange(Split(below, groups, date));
            else if (isLabel) entries.AddRange(Split(below, [.. groups, head], groupDate));
            else entries.Add(Entry(chunk, groups, groupDate));
        }

        return entries;
    }

    // "University of X (2013–2020)" above "Teaching" and "Assistant", and below each of them the courses with their dates.
    private static bool HoldsLists(List<Line> below, List<Line> inner) =>
        inner.TrueForAll(l => HeadDate.Of(l) is null && l.Plain.Length < 60) && below.Where(l => l.Kind == LineKind.Bullet && l.Level > inner[0].Level).ToList() is { Count: > 1 } items && items.Count >= inner.Count && items.Count(l => HeadDate.Of(l) is not null) * 5 >= items.Count * 4
        && Enumerable.Range(0, below.Count).All(i => below[i].Level != inner[0].Level || i + 1 < below.Count && below[i + 1].Level > inner[0].Level);

    // "Assistant" as a term, and each of its definitions a course and when it was.
    private bool HoldsDatedLines(Line head, List<Line> below) =>
        style == EntryStyle.Listed && below.Count > 1 && HeadDate.Of(head) is null && below.TrueForAll(l => l is { Kind: LineKind.Text, AfterHardBreak: true, Plain.Length: < 160 } && HeadDate.Of(l) is { } date && l.Plain.Length > date.Length + 10);

    // "2020.09 - 2023.09" above a degree, whose group it was and what was written: points, and yet the fields of one entry.
    private bool AreFields(List<Line> below)
    {
        var points = TopBullets(below);
        if (style != EntryStyle.Headed || points.Count is < 2 or > 5 || below[0].Kind != LineKind.Bullet || points.Exists(p => HeadDate.Of(p) is not null)) return false;
        int heads = points.Count(p => DegreeGrammar.NamesDegree(p.Plain) || FieldWords.RoleWithin(30, p.Plain) && !FieldLabel().IsMatch(p.Plain) && !IsPerson(p.Plain));
        int further = points.Skip(1).Count(p => FieldWords.NamesOrganisation(p.Plain) || FieldWords.NamesUnit(p.Plain) || FieldLabel().IsMatch(p.Plain) || p.Plain[0] is '(' or '（' || IsPerson(p.Plain));
        return heads == 1 ? further > 0 : heads == 0 && further == points.Count - 1;

        // "Prof. Jane Roe's group"
        static bool IsPerson(string text) => text.StartsWith("Prof", StringComparison.Ordinal) || text.StartsWith("Dr", StringComparison.Ordinal);
    }

    private static List<Line> TopBullets(IReadOnlyList<Line> lines)
    {
        var bullets = lines.Where(l => l.Kind == LineKind.Bullet).ToList();
        if (bullets.Count == 0) return bullets;
        int top = bullets.Min(b => b.Level);
        return [.. bullets.Where(b => b.Level == top)];
    }
}
