using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>Splits a section of publications into one text per publication.</summary>
internal sealed partial class PublicationSegmenter(ReadingContext context)
{
    public IReadOnlyList<EntryText> Split(IReadOnlyList<Line> lines) => Split(lines, [], null);

    private List<EntryText> Split(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? year)
    {
        int first = 0;
        while (first < lines.Count && lines[first].Kind != LineKind.Heading) first++;
        var entries = Flat([.. lines.Take(first)], groups, year);
        if (first == lines.Count) return entries;
        int level = lines.Where(l => l.Kind == LineKind.Heading).Min(l => l.Level);
        for (int i = first; i < lines.Count;)
        {
            int next = i + 1;
            while (next < lines.Count && !(lines[next].Kind == LineKind.Heading && lines[next].Level == level)) next++;
            var heading = lines[i];
            List<Line> body = [.. lines.Skip(i + 1).Take(next - i - 1)];
            var date = heading.WholeDate;
            if (heading.Kind != LineKind.Heading) entries.AddRange(Flat([heading, .. body], groups, year));
            else if (date is not null) entries.AddRange(Split(body, groups, date));
            else if (IsGroup(heading, body)) entries.AddRange(Split(body, [.. groups, heading], year));
            else entries.Add(Entry([heading, .. body], groups, year));
            i = next;
        }

        return entries;
    }

    // A heading is a title when at most its authors, venue and links stand below it.
    private bool IsGroup(Line heading, List<Line> body)
    {
        if (body.Count == 0) return false;
        if (body.Exists(l => l.Kind == LineKind.Heading) || body.TrueForAll(l => l.Kind is LineKind.Code or LineKind.TableRow)) return true;
        if (Outlining.HeadingVocabulary.Whole(heading.Plain) is not null) return true;
        var units = body.Where(l => l.Kind != LineKind.Bullet || l.Level == 1).ToList();
        bool hasAuthorsLine = units.Exists(IsAuthors);
        // "**Authors:** …" stands once below a title.
        if (heading.Plain.Length > 25 && units.Count(u => AuthorsLabel().IsMatch(u.Plain)) == 1) return false;
        if (Numbered().IsMatch(heading.Plain)) return false;
        if (heading.Plain.Length < 40 && units.Count(IsAuthors) > 1) return true;
        // "Online publications", above several references.
        var blocks = body.GroupBy(l => l.Block).Select(g => Join(g)).ToList();
        if (heading.Plain.Length < 40 && blocks.Count > 1 && blocks.Count(b => b.Length > 60 && DateGrammar.Find(b).Count > 0) > blocks.Count / 2) return true;
        if (hasAuthorsLine && heading.Plain.Length > 25 && !units.Exists(l => HoldsWholeReference(l.Plain) && !IsAuthors(l))) return false;
        return units.Count(l => HoldsWholeReference(l.Plain) || l.Kind == LineKind.Bullet) >= (heading.Plain.Length < 40 ? 1 : 2);
    }

    // The number of a row that is a paragraph in truth says nothing.
    private static Line AsText(Line row) =>
        row.Kind != LineKind.TableRow ? row : row with { Kind = LineKind.Text, Text = NumberCell().Match(row.Plain) is { Success: true } number ? row.Text.Slice(number.Length).Trim("\t") : row.Text.Trim("\t") };

    [GeneratedRegex(@"^authors?\s*:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AuthorsLabel();

    [GeneratedRegex(@"^\s*\[?\d{1,3}[.)\]]?\s*\t")]
    private static partial Regex NumberCell();

    [GeneratedRegex(@"^(?:abstract|summary)\s*[:.]\s|^(?:In this|In our|We|This|Our)\s.{80}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Abstract();

    private List<EntryText> Flat(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? year)
    {
        var entries = new List<EntryText>();
        if (lines.Count == 0) return entries;
        if (lines.Any(l => l.Kind == LineKind.TableRow))
        {
            string[] columns = [];
            foreach (var line in lines)
            {
                if (line.IsTableHead) columns = [.. line.Text.Cells().Select(c => c.Plain)];
                // "<td>Title<br>Authors</td>": the cell goes on.
                else if (line.Kind == LineKind.Text && entries.Count > 0 && columns.Length == 0 && entries[^1].Lines[^1].Block == line.Block)
                {
                    if (entries[^1].Lines[0] is { Kind: LineKind.TableRow } row) entries[^1] = entries[^1] with { Lines = [AsText(row), .. entries[^1].Lines.Skip(1)] };
                    entries[^1].Add(line);
                }
                else if (line.Kind == LineKind.Text && entries.Count > 0 && columns.Length == 0 && Abstract().IsMatch(line.Plain)) entries[^1].Add(line);
                else entries.Add(Entry([line], groups, year) with { Columns = columns });
            }

            return entries;
        }

        var bullets = lines.Where(l => l.Kind == LineKind.Bullet).ToList();
        int top = bullets.Count > 0 ? bullets.Min(b => b.Level) : 0;
        var texts = new List<Line>();
        var label = groups;
        var years = YearsBetween(lines);
        for (int i = 0; i < lines.Count;)
        {
            var line = lines[i];
            if (line.Kind == LineKind.Code)
            {
                FlushTexts();
                entries.Add(Entry([line], groups, year));
                i++;
            }
            else if (line.Kind != LineKind.Bullet && (years.Contains(line) || IsYearAbove(lines, i)))
            {
                FlushTexts();
                year = line.WholeDate;
                i++;
            }
            else if (line.Kind != LineKind.Bullet)
            {
                texts.Add(line);
                i++;
            }
            else
            {
                int next = i + 1;
                while (next < lines.Count && !(lines[next].Kind == LineKind.Bullet && lines[next].Level <= line.Level) && (lines[next].Kind == LineKind.Bullet || lines[next].Level >= line.Level)) next++;
                List<Line> chunk = [.. lines.Skip(i).Take(next - i)];
                if (texts.Count > 0 && texts[^1].Plain.Length < 70 && !HoldsWholeReference(texts[^1].Plain) && !IsAuthors(texts[^1]) && texts.Count == 1)
                {
                    // A short line before items is their label: a year, a kind of publication.
                    if (texts[0].WholeDate is { } date) year = date;
                    else label = [.. groups, texts[0]];
                    texts.Clear();
                }
                else if (texts.Count > 0 && line.Level == top && chunk.TrueForAll(l => l.Plain.Length < 400 && (!HoldsWholeReference(l.Plain) || PublicationReader.IsRemark(l))) && texts.Exists(t => t.Text.IsAll(TextStyle.Bold) || IsAuthors(t) || HoldsWholeReference(t.Plain)))
                {
                    // Points below a paragraph that is the publication: its links, its award.
                    texts.AddRange(chunk);
                    i = next;
                    continue;
                }

                FlushTexts();
                // Links in an item of their own belong to the publication before them.
                if (entries.Count > 0 && entries[^1].Lines[0].Kind == LineKind.Bullet && chunk.TrueForAll(IsOnlyLinks))
                {
                    foreach (var links in chunk) entries[^1].Add(links with { Kind = LineKind.Text });
                    i = next;
                    continue;
                }

                bool isYear = line.WholeDate is { IsRange: false } && chunk.Count > 1;
                // "- As the first author" above references.
                var inner = chunk.FindAll(l => l.Kind == LineKind.Bullet && l.Level == line.Level + 1);
                bool isKind = inner.Count > 0 && line.Plain.Length < 60 && line.Dates.Count == 0 && line.Text.Runs.All(r => r.Url is null) && !IsAuthors(line) && inner.TrueForAll(l => l.Plain.Length > 80 && HoldsWholeReference(l.Plain));
                if (isKind) entries.AddRange(Split([.. chunk.Skip(1)], [.. label, line], year));
                else if (isYear) entries.AddRange(Split([.. chunk.Skip(1)], label, line.WholeDate));
                else entries.Add(Entry(chunk, label, year));
                i = next;
            }
        }

        FlushTexts();
        return entries;

        void FlushTexts()
        {
            entries.AddRange(Paragraphs(texts).Select(p => Entry(p, label, year)));
            texts.Clear();
        }
    }

    // A year that begins a paragraph, above authors or a reference.
    private bool IsYearAbove(IReadOnlyList<Line> lines, int index) =>
        index + 1 < lines.Count && (index == 0 || lines[index - 1].Block != lines[index].Block) && lines[index].Plain.Length < 12
        && lines[index].WholeDate is { IsPrecise: false } && lines[index + 1].Kind == LineKind.Text && (HoldsWholeReference(lines[index + 1].Plain) || IsAuthors(lines[index + 1]));

    // A paragraph of which every other line is a year: each heads what stands below it.
    private static HashSet<Line> YearsBetween(IReadOnlyList<Line> lines)
    {
        var years = new HashSet<Line>(ReferenceEqualityComparer.Instance);
        foreach (var block in lines.GroupBy(l => l.Block).Select(b => b.ToList()).Where(b => b.Count > 3 && b[0].Kind == LineKind.Text && IsYear(b[0])))
        {
            var own = block.FindAll(IsYear);
            if (own.Count > 1 && own.Count * 2 == block.Count && Enumerable.Range(1, block.Count - 1).All(i => IsYear(block[i]) != IsYear(block[i - 1]))) years.UnionWith(own);
        }

        return years;

        static bool IsYear(Line line) => line.Plain.Length < 12 && line.WholeDate is { IsPrecise: false };
    }

    private static bool HoldsVenue(List<Line> entry) => entry.Skip(1).Any(l => VenuePart.Names(l.Plain));

    private static string Join(IEnumerable<Line> lines) => string.Join(". ", lines.Select(l => l.Plain.TrimEnd('.')));

    private bool IsAuthors(Line line) => NameGrammar.Read(line.Text.Trim(";:"), context) is { Confidence: >= 3 };

    private static bool IsOnlyLinks(Line line)
    {
        var text = line.Text;
        LinkGrammar.Take(ref text);
        return !line.Text.IsBlank && DateGrammar.HasNoWord(text.Plain);
    }

    /// <summary>True when a text has authors, and a title or a venue beside them.</summary>
    private bool HoldsWholeReference(string text)
    {
        if (text.Length < 50 || VenueStart().IsMatch(text)) return false;
        int stops = Sentences().Count(text), commas = text.Count(c => c == ',');
        bool isQuoted = text.AsSpan().IndexOfAny("\"“„「") >= 0;
        if (context.Owner.Any(o => text.Contains(PersonName.Family(o), StringComparison.OrdinalIgnoreCase)))
            return (stops > 0 || isQuoted || commas > 2) && NameGrammar.Read(new RichText(text), context) is null;
        return VenuePart.Names(text) && (stops > 1 || isQuoted || (commas > 2 && stops > 0));
    }

    private static char Sign(Line line) => line.Plain.TrimStart() switch
    {
        ['[', ..] => '[',
        ['"' or '“' or '„' or '«', ..] => '"',
        [>= '0' and <= '9', ..] when Numbered().IsMatch(line.Plain) => '1',
        // "`2021` **Title**, *Venue*"
        _ when line.Text.Runs.Length > 1 && line.Text.Runs[0].Style.HasFlag(TextStyle.Code) && line.Dates is [{ Start: 0 }, ..] => 'y',
        _ when line.Text.Runs.Length > 1 && line.Text.Runs[0].Style.HasFlag(TextStyle.Bold) && line.Text.Runs[0].Text.Length > 25 => 'b',
        _ => ' ',
    };

    private static EntryText Entry(IReadOnlyList<Line> lines, IReadOnlyList<Line> groups, DateMention? year) => new(lines) { Groups = groups, GroupDate = year };

    [GeneratedRegex(@"^(?:(?:doi|url|link|arxiv|hal|pmid)\s?:\s?\S|(?:https?://)\S+$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"^\s*(?:in:?\s|proceedings\b|proc\.|presented\s|published\s|arxiv\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VenueStart();

    [GeneratedRegex(@"(?:[.?!]|\)|”|"")\s+(?=[\p{Lu}""“(\d*])")]
    private static partial Regex Sentences();

    [GeneratedRegex(@"^\s*\(?\d{1,3}[.)\]]\s")]
    private static partial Regex Numbered();
}
