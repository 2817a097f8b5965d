using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>How the entries of a section usually look.</summary>
internal enum EntryStyle
{
    /// <summary>A head with a date, and points below it: positions, education, projects.</summary>
    Headed,

    /// <summary>A line or an item each: awards, talks, teaching, service.</summary>
    Listed,
}

/// <summary>
/// Splits the lines of a section into entries by the shape that the section itself repeats: a heading each, an item
/// each, a row each, a paragraph each, or lines between dates.
/// </summary>
internal sealed partial class EntrySegmenter(EntryStyle style, Func<Line, bool>? begins)
{
    /// <param name="lines">The section's lines.</param>
    /// <param name="style">How its entries usually look.</param>
    /// <param name="begins">True for a line that begins an entry whatever stands around it.</param>
    public static IReadOnlyList<EntryText> Split(IReadOnlyList<Line> lines, EntryStyle style, Func<Line, bool>? begins = null) =>
        new EntrySegmenter(style, begins).Split(lines, [], null);

    private List<EntryText> Split(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        // A picture between entries says nothing of any.
        if (lines.Any(IsPicture)) lines = [.. lines.Where(l => !IsPicture(l))];
        lines = RowsBelowHeads(lines);
        int first = IndexOf(lines, l => l.Kind == LineKind.Heading);
        if (first < 0) return Flat(lines, groups, groupDate);
        var entries = first > 0 ? Flat([.. lines.Take(first)], groups, groupDate) : [];
        int level = lines.Where(l => l.Kind == LineKind.Heading).Min(l => l.Level);
        foreach (var chunk in HeadsOfTwo([.. Chunks(lines.Skip(first), l => l.Kind == LineKind.Heading && l.Level == level)])) entries.AddRange(Headed(chunk, groups, groupDate));
        return entries;
    }

    // "#### University of X, 2022" and right below it "#### *Ph.D. Chemistry*": one head in two headings, where each of them comes in two.
    private List<List<Line>> HeadsOfTwo(List<List<Line>> chunks)
    {
        if (style != EntryStyle.Headed || chunks.Count < 2 || chunks.Count % 2 > 0) return chunks;
        for (int i = 0; i < chunks.Count; i += 2)
        {
            if (chunks[i].Count > 1 || HeadDate.Of(chunks[i][0]) is null == (HeadDate.Of(chunks[i + 1][0]) is null)) return chunks;
        }

        return [.. chunks.Chunk(2).Select(pair => new List<Line>([pair[0][0], pair[1][0] with { Kind = LineKind.Text, Level = 0 }, .. pair[1].Skip(1)]))];
    }

    private static bool IsPicture(Line line) => line is { Kind: LineKind.Text, Text.IsBlank: false } && (line.Text.IsAll(TextStyle.Image) || !Sections.EntryFields.HasWord(line.Plain));

    // One row below a heading, or in an item, is a line of the entry: a role and its dates side by side.
    private static IReadOnlyList<Line> RowsBelowHeads(IReadOnlyList<Line> lines)
    {
        if (!lines.Any(l => l.Kind == LineKind.TableRow)) return lines;
        return [.. lines.Select((line, i) => IsAlone(i) && (line.Level > 0 || (i > 0 && lines[i - 1].Kind == LineKind.Heading)) ? line with { Kind = LineKind.Text, AfterHardBreak = true } : line)];

        bool IsAlone(int i) => lines[i] is { Kind: LineKind.TableRow, IsTableHead: false } && (i + 1 == lines.Count || lines[i + 1].Kind != LineKind.TableRow) && (i == 0 || lines[i - 1].Kind != LineKind.TableRow);
    }

    private List<EntryText> Headed(List<Line> chunk, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        var heading = chunk[0];
        var body = chunk[1..];
        // "- October 2022 – now" alone below the heading of what it was.
        if (style == EntryStyle.Headed && body is [{ Kind: LineKind.Bullet, WholeDate: not null } alone, ..] && body.Count(l => l.Kind == LineKind.Bullet && l.Level == alone.Level) == 1) body[0] = alone with { Kind = LineKind.Text, Level = 0 };
        if (heading.Kind != LineKind.Heading) return Split(body.Prepend(heading with { Kind = LineKind.Text, Level = 0 }).ToList(), groups, groupDate);
        // "### University of X", "#### 2020 – 2022", and paragraphs that say what was done there.
        if (heading.WholeDate is { IsRange: true } held && style == EntryStyle.Headed && groups.Count > 0 && body.Count > 0 && body.TrueForAll(l => l.Kind == LineKind.Text && HeadDate.Of(l) is null && !DegreeGrammar.NamesDegree(l.Plain)) && body.Skip(1).All(l => l.Block == body[0].Block || !FieldWords.RoleWithin(20, l.Plain)))
            return [Entry(body, groups, held)];
        if (AreFieldsOfOne(heading, body)) return [Entry([body[0] with { Kind = LineKind.Text, Level = 0 }, .. body.Skip(1).Select(AsField)], groups, heading.WholeDate)];
        // "#### April 2019 – March 2021" above the number of a grant and its title.
        if (style == EntryStyle.Listed && heading.WholeDate is { IsRange: true } term && body.Count is > 1 and < 5 && NumberFirst().IsMatch(body[0].Plain) && body.TrueForAll(l => l is { Kind: LineKind.Text, Level: 0, Dates.Count: 0 } && l.Block == body[0].Block)) return [Entry(body, groups, term)];
        if (TimeOf(heading) is { } date && body.Count > 0) return Split(body, groups, date);
        // A heading that is only a kind of entries, and has none.
        if (body.Count == 0 && style == EntryStyle.Listed && Outlining.HeadingVocabulary.Whole(heading.Plain) is not null) return [];
        bool isGroup = body.Count > 0 && HeadDate.Of(heading) is null && IsGroup(heading, body);
        if (!isGroup) return [Entry([heading, .. body], groups, groupDate)];
        // What stands between the heading of a group and those of its entries speaks of the group.
        int about = style == EntryStyle.Headed ? Math.Max(0, IndexOf(body, l => l.Kind == LineKind.Heading)) : 0;
        if (body.Take(about).Any(l => l.Kind != LineKind.Text || HeadDate.Of(l) is not null)) about = 0;
        return Split([.. body.Skip(about)], [.. groups, heading, .. body.Take(about)], groupDate);
    }

    private List<EntryText> Flat(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate)
    {
        if (lines.Count == 0) return [];
        if (lines.Any(l => l.Kind == LineKind.TableRow)) return RowsAboveItems(lines, groups, groupDate) ?? RowsAboveCells(lines, groups, groupDate) ?? RowsInPairs(lines, groups, groupDate) ?? RowsBelowBold(lines, groups, groupDate) ?? Rows(lines, groups, groupDate);
        var bullets = TopBullets(lines);
        var texts = lines.Where(l => l.Kind != LineKind.Bullet && l.IsOutsideLists).ToList();
        if (texts.Count == 0) return Bulleted(lines, groups, groupDate);
        if (bullets.Count == 0) return Texts(lines, groups, groupDate);

        // An item that is a date and nothing more is a field of what stands above it.
        int datedBullets = bullets.Count(b => HeadDate.Of(b) is not null && !(style == EntryStyle.Headed && b.WholeDate is not null)), datedTexts = texts.Count(t => HeadDate.Of(t) is not null);
        // One item of many that a blank line cut in two.
        if (style == EntryStyle.Listed && datedTexts > 0 && bullets.Count >= 10 && texts.Count * 10 <= bullets.Count && lines[0].Kind == LineKind.Bullet && texts.TrueForAll(t => t.Plain.Length < 200))
            return Bulleted([.. lines.Select(l => l.Kind != LineKind.Bullet && l.IsOutsideLists ? l with { Level = 1 } : l)], groups, groupDate);
        // "I have taught the following courses since 2011." above the courses.
        if (style == EntryStyle.Listed && datedBullets == 0 && texts.Count == 1 && lines[0] == texts[0] && bullets.Count > 1 && Introduces(texts[0].Plain)) return Bulleted([.. lines.Skip(1)], [.. groups, texts[0]], groupDate);
        // "See more in [Projects]" behind the last item is none.
        if (style == EntryStyle.Headed && lines[0].Kind == LineKind.Bullet && texts.TrueForAll(t => LeadsOn().IsMatch(t.Plain)) && lines.TakeWhile(l => l.Kind == LineKind.Bullet || !l.IsOutsideLists).Count() == lines.Count - texts.Count) return Bulleted([.. lines.SkipLast(texts.Count)], groups, groupDate);
        // "*Title*" and below it "- June 15, 2021, Fen Day" and "- Jane Roe, for all": a talk each.
        if (style == EntryStyle.Listed && datedTexts == 0 && AreTitles(lines)) return [.. Chunks(lines, l => l.Kind != LineKind.Bullet).Select(c => Entry(c, groups, groupDate))];
        if (datedTexts > 0 && datedBullets > 1 && Mixed(lines, groups, groupDate) is { } mixed) return mixed;
        bool bulletsAreEntries = datedTexts == 0 && (datedBullets * 2 >= bullets.Count || style == EntryStyle.Listed);
        // "[$1,000,000 since 2017]" above items that bear their dates themselves.
        bulletsAreEntries |= style == EntryStyle.Listed && texts.Count == 1 && lines[0] == texts[0] && bullets.Count > 2 && datedBullets * 5 >= bullets.Count * 4;
        // Items before any text are points of none, where most of them bear a date.
        int leading = IndexOf(lines, l => l.Kind != LineKind.Bullet && l.IsOutsideLists);
        if (!bulletsAreEntries && leading > 2 && lines.Take(leading).Count(l => l.Level == bullets[0].Level && l.Dates.Count > 0) * 3 >= leading * 2) return [.. Bulleted([.. lines.Take(leading)], groups, groupDate), .. Flat([.. lines.Skip(leading)], groups, groupDate)];
        if (!bulletsAreEntries && datedTexts == 0 && texts.Count == 1 && lines[0] == texts[0] && bullets.Count > 1 && Introduces(texts[0].Plain)) return Bulleted([.. lines.Skip(1)], [.. groups, texts[0]], groupDate);
        // Dated lines behind the last item change nothing for the items.
        int lastBullet = lines.Count - 1;
        while (lines[lastBullet].Kind != LineKind.Bullet && lines[lastBullet].IsOutsideLists) lastBullet--;
        // "R packages:" above items, and nothing else before them.
        bulletsAreEntries |= datedTexts == 0 && bullets.Count > 2 && texts.TrueForAll(t => t.Text.IsAll(TextStyle.Bold)) && AreNamedByLinks(bullets);
        bulletsAreEntries |= datedTexts == 0 && bullets.Count > 1 && lines[0] == texts[0] && lines.Take(lastBullet).All(l => l.Kind == LineKind.Bullet || !l.IsOutsideLists || l.Plain.TrimEnd().EndsWith(':'));
        if (!bulletsAreEntries && style == EntryStyle.Listed && lastBullet < lines.Count - 1 && bullets.Count > 2 && !lines.Take(lastBullet).Any(l => l.Kind != LineKind.Bullet && l.IsOutsideLists && HeadDate.Of(l) is not null))
            return [.. Labelled([.. lines.Take(lastBullet + 1)], groups, groupDate), .. Flat([.. lines.Skip(lastBullet + 1)], groups, groupDate)];
        return bulletsAreEntries ? Labelled(lines, groups, groupDate) : [.. new TextRhythm(style, begins).Split(lines).SelectMany(l => BelowDate(l, groups) ?? [Entry(l, groups, groupDate)])];
    }

    // "F31CA232357 (PI)"
    [GeneratedRegex(@"^(?=\S*\d{3})[A-Z\d][A-Z\d/-]{4,}(?:\s\(|\s*$)")]
    private static partial Regex NumberFirst();

    // Each paragraph is a line with a title in italics or quotes, and of the items below each, two at least, one bears a date.
    private static bool AreTitles(IReadOnlyList<Line> lines)
    {
        int titles = 0;
        foreach (var chunk in Chunks(lines, l => l.Kind != LineKind.Bullet))
        {
            if (chunk.Count < 3 || chunk[0] is not { Kind: LineKind.Text, Level: 0 } head || chunk.Count(l => HeadDate.Of(l) is not null) != 1) return false;
            if (!head.Text.Runs.Any(r => r.Style.HasFlag(TextStyle.Italic) && r.Text.Trim().Length > 20) && head.Plain.AsSpan().IndexOfAny("\"“„") < 0) return false;
            titles++;
        }

        return titles > 1;
    }

    // "Below is the list of the packages that I maintain:"
    private static bool Introduces(string text) => text.TrimEnd().EndsWith(':') || (text.Length > 40 && Introduction().IsMatch(text));

    [GeneratedRegex(@"\b(?:below|following|list of)\b|다음|아래|以下|ci-dessous|siguientes?|folgende", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Introduction();

    [GeneratedRegex(@"^(?:see|for)\s(?:also\s|the\s|my\s|a\s)?(?:more|full|complete|details|other|all|list)\b.{0,120}$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LeadsOn();

    // A date, or "AY 2025/26 (280 hours)" above courses.
    private DateMention? TimeOf(Line head) => head.WholeDate ?? (head.Dates is [{ Start: 0 } held] && HeadDate.IsHowLong(head.BehindDate) ? held : style == EntryStyle.Listed && head.Dates is [var year] && SchoolYear().IsMatch(head.Plain) ? year : null);

    [GeneratedRegex(@"^\s?(?:AY|academic year|school year|année (?:scolaire|universitaire)|curso|Studienjahr)?\s?(?:19|20)\d\d\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)\s?(?:\([^()]{1,60}\))?\s?:?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SchoolYear();

    private static IEnumerable<List<Line>> Chunks(IEnumerable<Line> lines, Func<Line, bool> starts)
    {
        var chunk = new List<Line>();
        foreach (var line in lines)
        {
            if (starts(line) && chunk.Count > 0)
            {
                yield return chunk;
                chunk = [];
            }

            chunk.Add(line);
        }

        if (chunk.Count > 0) yield return chunk;
    }

    private static IEnumerable<List<Line>> Chunks(IReadOnlyList<Line> lines, Func<Line, Line, bool> parts)
    {
        Line? before = null;
        return Chunks(lines, line =>
        {
            bool isStart = before is not null && parts(before, line);
            before = line;
            return isStart;
        });
    }

    private static int IndexOf(IReadOnlyList<Line> lines, Func<Line, bool> matches)
    {
        for (int i = 0; i < lines.Count; i++)
            if (matches(lines[i])) return i;
        return -1;
    }

    private static EntryText Entry(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? groupDate) =>
        new(lines) { Groups = groups, GroupDate = groupDate };
}
