using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <content>Tables: a row each, rows in pairs, rows above items.</content>
internal sealed partial class EntrySegmenter
{
    private List<EntryText> Rows(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        var entries = new List<EntryText>();
        var around = new List<Line>();
        IReadOnlyList<string> columns = [];
        var places = style == EntryStyle.Headed ? PlacesAbove(lines) : [];
        var own = groups;
        foreach (var line in lines)
        {
            if (places.Contains(line))
            {
                if (around.Count > 0) entries.AddRange(Flat([.. around], groups, groupDate));
                around.Clear();
                groups = [.. own, line];
                continue;
            }

            if (line.Kind != LineKind.TableRow)
            {
                // "<td>Assistant<br>University of X</td>": the cell goes on.
                if (around.Count == 0 && line.Kind == LineKind.Text && entries.Count > 0 && entries[^1].Lines[^1].Block == line.Block && entries[^1].Columns.Count == 0) entries[^1].Add(line);
                else around.Add(line);
                continue;
            }

            // "Honours:" above a table is what its rows stand under.
            if (around is [{ Plain.Length: < 60 } label] && label.Plain.TrimEnd().EndsWith(':')) groups = [.. groups, label];
            else if (around.Count > 0) entries.AddRange(Flat([.. around], groups, groupDate));
            around.Clear();
            if (line.IsTableHead) columns = [.. line.Text.Cells().Select(c => c.Plain)];
            else if (GoesOn(line) && entries.Count > 0 && entries[^1].Lines[0] is { Kind: LineKind.TableRow } head && (head.Block == line.Block || columns.Count == 0))
            {
                // An empty first cell: the row before goes on, or another entry has the same date.
                var date = HeadDate.Of(head) ?? entries[^1].GroupDate;
                if (head.Block == line.Block && BeginsBold(head) && !BeginsBold(line)) entries[^1].Add(AsText(line));
                else entries.Add(Entry([line], groups, date) with { Columns = columns });
            }
            else if (!line.Text.IsBlank) entries.Add(Entry([line], groups, groupDate) with { Columns = columns });
        }

        if (around.Count > 0) entries.AddRange(Flat(around, groups, groupDate));
        return entries;
    }

    // A row with where and when, and below it one with what was learnt there, again and again; null for other tables.
    private List<EntryText>? RowsInPairs(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (style != EntryStyle.Headed || lines.Count % 2 > 0) return null;
        for (int i = 0; i < lines.Count; i += 2)
        {
            if (lines[i] is not { Kind: LineKind.TableRow, IsTableHead: false } place || lines[i + 1] is not { Kind: LineKind.TableRow } degree) return null;
            if (HeadDate.Of(place) is null || DegreeGrammar.NamesDegree(place.Text.Cells().First().Plain.Split('(')[0]) || degree.Dates.Count > 0 || !DegreeGrammar.Begins(degree.Plain.TrimStart())) return null;
        }

        return [.. lines.Chunk(2).Select(pair => Entry([AsText(pair[0]), AsText(pair[1])], groups, groupDate))];
    }

    // "**Fellow**" in a row of its own, and below it where and when somebody was that, again and again; null for other tables.
    private List<EntryText>? RowsBelowBold(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (style != EntryStyle.Headed || !IsHead(lines[0]) || lines.Any(l => l.Kind != LineKind.TableRow)) return null;
        var parts = Chunks(lines, IsHead).ToList();
        if (parts.Count < 2 || !parts.TrueForAll(p => p.Count is > 1 and < 5 && p.Count(l => HeadDate.Of(l) is not null) == 1)) return null;
        return [.. parts.Select(p => Entry([.. p.Select((l, i) => AsText(l) with { AfterHardBreak = i > 0 })], groups, groupDate))];

        static bool IsHead(Line line) => line.Dates.Count == 0 && line.Text.Cells().Where(c => !c.IsBlank).ToList() is [var only] && only.Trim().IsAll(TextStyle.Bold);
    }

    // A row as a line of an entry.
    private static Line AsText(Line row) => row with { Kind = LineKind.Text, IsTableHead = false, Text = row.Text.Trim("\t") };

    // A row above a list, again and again: the list says what somebody was there, or tells of what the row names; null for other tables.
    private List<EntryText>? RowsAboveItems(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (style != EntryStyle.Headed || lines[0] is not { Kind: LineKind.TableRow, IsTableHead: false }) return null;
        var parts = Chunks(lines, l => l.Kind == LineKind.TableRow).ToList();
        if (parts.Count < 2 || !parts.TrueForAll(p => p.Count > 1 && !p[0].Text.IsBlank && (IsBesideHead(p[0], p[1]) ? p.Skip(2) : p.Skip(1)).All(l => l.Kind == LineKind.Bullet || l.Level > 0))) return null;
        var entries = new List<EntryText>();
        foreach (var part in parts)
        {
            var row = AsText(part[0]);
            var below = part[1..];
            bool areRoles = !DegreeGrammar.NamesDegree(row.Plain) && !FieldWords.NamesRole(row.Plain) && TopBullets(below).All(b => FieldWords.RoleWithin(40, b.Plain));
            entries.AddRange(areRoles ? Bulleted(below, [.. groups, row with { Text = HeadDate.Of(row) is { } date ? Sections.EntryFields.Without(row.Text, date.Start, date.End) : row.Text }], HeadDate.Of(row) ?? groupDate) : [Entry([row, .. below.Select(AsField)], groups, groupDate)]);
        }

        return entries;
    }

    // "Engineer | 2017 – 2018", again and again, and below it rows of one cell and items without a date: what belongs to it; null for other tables.
    private static List<EntryText>? RowsAboveCells(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (!IsHead(lines[0]) || !lines.Any(l => l.Kind == LineKind.TableRow && !IsHead(l))) return null;
        if (lines.Any(l => !IsHead(l) && (l.Kind == LineKind.TableRow ? l.Text.Cells().Count(c => !c.IsBlank) > 1 || l.Dates.Count > 0 : l.Kind == LineKind.Heading))) return null;
        return [.. Chunks(lines, IsHead).Select(part => Entry([AsText(part[0]), .. part.Skip(1).Select(l => l.Kind == LineKind.TableRow ? AsText(l) with { AfterHardBreak = true } : l)], groups, groupDate))];

        static bool IsHead(Line line) => line.Kind == LineKind.TableRow && line.Text.Cells().Where(c => !c.IsBlank).ToList() is [{ WholeDate: null }, { Dates.Count: > 0 } when] && Sections.EntryFields.Without(when, when.Dates[0].Start, when.Dates[^1].End).IsBlank;
    }

    // "Engineer | 2017 – 2018", and below it where that was.
    private static bool IsBesideHead(Line row, Line below) =>
        below is { Kind: LineKind.Text, Plain.Length: < 120 } && HeadDate.Of(row) is not null && HeadDate.Of(below) is null && (FieldWords.NamesRole(row.Plain) || DegreeGrammar.NamesDegree(row.Plain));

    // "University of X, Town" in a row of one cell above rows of roles and when they were held.
    private static HashSet<Line> PlacesAbove(IReadOnlyList<Line> lines)
    {
        var places = new HashSet<Line>(ReferenceEqualityComparer.Instance);
        for (int i = 0; i + 1 < lines.Count; i++)
        {
            if (IsPlace(lines[i]) && lines[i + 1] is { Kind: LineKind.TableRow } below && !IsPlace(below) && HeadDate.Of(below) is not null) places.Add(lines[i]);
        }

        return places.Count > 1 && lines.Count(IsPlace) == places.Count ? places : [];

        static bool IsPlace(Line line) =>
            line is { Kind: LineKind.TableRow, IsTableHead: false } && line.Dates.Count == 0 && !line.Plain.Trim().Contains('\t', StringComparison.Ordinal) && (FieldWords.NamesOrganisation(line.Plain) || PlaceGrammar.TrailingPlace(line.Plain) > 0);
    }

    private static bool GoesOn(Line row) => row.Plain.TrimStart(' ').StartsWith('\t') && !row.Text.IsBlank;

    private static bool BeginsBold(Line row)
    {
        int cell = row.Plain.IndexOf('\t', StringComparison.Ordinal) + 1;
        while (cell < row.Text.Length && char.IsWhiteSpace(row.Plain[cell])) cell++;
        return cell < row.Text.Length && row.Text.StyleAt(cell).HasFlag(TextStyle.Bold);
    }
}
