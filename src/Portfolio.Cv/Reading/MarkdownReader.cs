using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Person;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <summary>Reads a CV that is written in Markdown, or was converted to it with damage.</summary>
public static partial class MarkdownReader
{
    /// <summary>
    /// Reads a document. It never throws for its content: what is not understood is in the remainder. A document that is
    /// larger than any CV is refused: <see cref="CvReading.Refusal"/> says so, and all of it is remainder.
    /// </summary>
    public static CvReading Read(string markdown)
    {
        if (OversizedText.Refusal(markdown) is { } refusal) return Refuse(markdown, refusal);
        var source = MarkdownSource.Prepare(markdown);
        var lines = MarkdownLines.Parse(source.Prepared, source.Original).ToList();
        Contents.TakeOut(lines);
        var structure = lines.Where(l => l.IsTableHead && lines.Exists(row => row.Block == l.Block && !row.IsTableHead)).Select(l => l.Source.First).ToHashSet();
        var updated = TakeUpdated(lines, structure);
        var marks = Legend.Read(lines);
        var title = source.FrontMatter.Fields.FirstOrDefault(f => f.Key == "title");
        var sections = Outline.Read(lines, title is null ? null : HeadingVocabulary.Whole(title.Value));

        sections = CareerWithoutHeadings(sections);
        var person = new PersonReader();
        var entries = FrontMatterEntries.Read(source.FrontMatter);
        var unknownFields = person.ReadFrontMatter(source.FrontMatter, entries);
        // "Languages: Dutch, English (C1)" among the addresses below the name.
        var header = sections is [{ Heading: null, Kind: SectionKind.Contacts } first, ..] ? first.Lines.Where(l => !Legend.Is(l)).ToList() : [];
        var spoken = header.Select(l => LanguageReader.ReadLabelled(l.Text, l.Source)).ToList();
        if (header.Count > 0) person.ReadHeader([.. header.Where((_, i) => spoken[i] is null)]);
        if (person.Name is null) sections = NameByLabel(sections, person);
        if (person.Name is null) sections = HeaderBelowTitle(sections, person);
        var notes = new List<ReadingNote>();
        if (person.Name is null && SelfIntroduction.NameIn(sections) is { } introduced) person.Suppose(introduced);
        if (person.Name is null && Owner.Guess(sections, marks) is { } guess) person.Suppose(guess);
        person.Recase(markdown);
        if (person.Name is null) notes.Add(new ReadingNote(0, Sentence.Of("The document doesn't say whose CV it is. Put the name in its first heading, or name the researcher when you import it.")));
        notes.AddRange(source.Notes);
        notes.AddRange(Placeholders.Find(source.Prepared));

        string[] owner = person.Name is { } name ? [name, .. person.AlternativeNames.Where(a => a.Contains(' ', StringComparison.Ordinal) || a.Any(c => c > '\u2E80'))] : [];
        var builder = new CvBuilder(person, new ReadingContext(owner, marks));
        builder.Add(entries);
        builder.Add(spoken.OfType<IReadOnlyList<Language>>().SelectMany(l => l));
        foreach (var section in sections.Where(s => s.Heading is not null || s.Kind != SectionKind.Contacts)) builder.Add(section);
        var cv = builder.Build(updated, []);
        return new CvReading(cv with { Remainder = Ledger.Remainder(source, cv, unknownFields, structure) }, notes);
    }

    private static CvReading Refuse(string markdown, Sentence refusal) =>
        new(new CurriculumVitae { Remainder = [new Remainder(1, 1 + markdown.AsSpan().Count('\n'), markdown)] }, [new ReadingNote(0, refusal)]) { Refusal = refusal };

    // A page without a heading, or with none above what somebody was and learnt: paragraphs that begin with dates in bold,
    // items that bear a range of dates, degrees and roles a line each.
    private static IReadOnlyList<SectionText> CareerWithoutHeadings(IReadOnlyList<SectionText> sections)
    {
        if (sections is not [{ Heading: null, Kind: SectionKind.Contacts } header, ..]) return sections;
        var lines = header.Lines.ToList();
        if (CareerInRows(header, lines) is { } rows) return [.. rows, .. sections.Skip(1)];
        int first = sections.Count == 1 ? lines.FindIndex(BeginsWithBoldDate) : -1;
        if (first < 0 || lines.Count(BeginsWithBoldDate) < FewestDates)
        {
            first = lines.Count(IsBoldDegree) >= FewestDegrees ? lines.FindIndex(IsBoldDegree) : -1;
            if (first >= 0) return Career(first);
            first = lines.FindIndex(IsStation);
            var below = lines.Skip(Math.Max(first, 0)).Where(l => l.Kind == LineKind.Bullet ? l.Level == 1 : l.IsOutsideLists).ToList();
            var stations = below.Where(IsStation).ToList();
            if (first < 0 || stations.Count < FewestStations || stations.Count * 10 < below.Count * 7 || stations.Count(l => HeadDate.Of(l) is { IsRange: true }) * 2 < stations.Count) return sections;
            if (stations.Count(l => FieldWords.NamesRole(l.Plain) || FieldWords.NamesOrganisation(l.Plain) || DegreeGrammar.NamesDegree(l.Plain)) * 10 < stations.Count * 7) return sections;
        }

        return Career(first);

        IReadOnlyList<SectionText> Career(int from) => [header with { Lines = [.. lines.Take(from)] }, new SectionText(new HeadingMeaning(SectionKind.Positions), null, 1, [.. lines.Skip(from)]), .. sections.Skip(1)];

        static bool IsBoldDegree(Line line) => line is { Kind: LineKind.Text, Level: 0, Plain.Length: < 120 } && line.Text.IsAll(TextStyle.Bold) && DegreeGrammar.Begins(line.Plain);

        static bool BeginsWithBoldDate(Line line) =>
            line is { Kind: LineKind.Text, Level: 0 } && line.Text.Runs[0].Style.HasFlag(TextStyle.Bold) && line.Dates is [{ Start: 0 } date, ..] && date.End <= line.Text.Runs[0].Text.TrimEnd().TrimEnd(':').Length;

        static bool IsStation(Line line) =>
            line.Plain.Length < 250 && HeadDate.Of(line) is not null && (line is { Kind: LineKind.Bullet, Level: 1 } || line is { TermLength: > 0, Level: 0, Dates: [{ Start: 0 }, ..] } || line is { Kind: LineKind.Text, Level: 0 } && (DegreeGrammar.Begins(line.Plain) || FieldWords.RoleWithin(12, line.Plain)));
    }

    // "| 1971 – 1973 | City of Reedham, Department of Looms |": a life in rows, and below it, perhaps, the offices that somebody holds.
    private static List<SectionText>? CareerInRows(SectionText header, List<Line> lines)
    {
        int first = lines.FindIndex(l => l.Kind == LineKind.TableRow), last = lines.FindLastIndex(l => l.Kind == LineKind.TableRow);
        if (first < 0) return null;
        var rows = lines[first..(last + 1)];
        if (rows.Count(IsDated) < FewestDates || rows.Count(IsDated) * 10 < rows.Count * 7 || rows.Exists(l => l.Kind != LineKind.TableRow)) return null;
        var below = lines[(last + 1)..];
        bool areOffices = ServiceReader.HoldsOffices(below);
        var parts = new List<SectionText>
        {
            header with { Lines = [.. lines.Take(first), .. rows.Where(IsBirth), .. areOffices ? [] : below] },
            new(new HeadingMeaning(SectionKind.Positions), null, 1, [.. rows.Where(l => !IsBirth(l))]),
        };
        if (areOffices) parts.Add(new(new HeadingMeaning(SectionKind.Service), null, 1, below));
        return parts;

        static bool IsDated(Line row) => row.Text.Cells().First() is { WholeDate: not null };

        static bool IsBirth(Line row) => Birth().IsMatch(row.Plain);
    }

    [GeneratedRegex(@"\b(?:born|geboren|geb\.|née?|nacid[oa]|nat[oa]|nascid[oa]|född)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Birth();

    private const int FewestStations = 3, FewestDegrees = 2;

    private const int FewestDates = 4;

    // "Name: Jane Doe" in a section of personal data.
    private static IReadOnlyList<SectionText> NameByLabel(IReadOnlyList<SectionText> sections, PersonReader person)
    {
        // "Name" as a heading of its own.
        if (sections.FirstOrDefault(s => s.Heading is { } label && HeadingVocabulary.Normalize(label.Plain) == "name" && s.Lines.Count == 1) is { } named && NameLine.Read(named.Lines[0].Plain) is { Rest.Length: 0 } titled)
        {
            person.Suppose(titled.Name);
            return [.. sections.Where(s => s != named)];
        }

        foreach (var section in sections.Where(s => s.Kind == SectionKind.Contacts && s.Heading is not null))
        {
            // "Jane Roe", and below it where she is, in one paragraph.
            var lines = section.Lines;
            for (int i = 0; i + 1 < lines.Count; i++)
            {
                var own = lines[i];
                bool headsParagraph = own.Kind == LineKind.Text && own.Block == lines[i + 1].Block && (i == 0 || lines[i - 1].Block != own.Block);
                if (!headsParagraph || own.Plain.Length >= 40 || !own.Plain.Contains(' ', StringComparison.Ordinal) || NameLine.Read(own.Plain) is not { Rest.Length: 0 } name) continue;
                person.Suppose(name.Name);
                return [.. sections.Select(s => s == section ? s with { Lines = [.. s.Lines.Where(l => l != own)] } : s)];
            }

            foreach (var line in section.Lines)
            {
                person.ReadLabelled(line);
                if (person.Name is not null) return [.. sections.Select(s => s == section ? s with { Lines = [.. s.Lines.Where(l => l != line)] } : s)];
            }
        }

        return sections;
    }

    // Below a title such as "Personal Statement" the person's own lines may stand, before the first real section.
    private static IReadOnlyList<SectionText> HeaderBelowTitle(IReadOnlyList<SectionText> sections, PersonReader person)
    {
        int first = sections is [{ Heading: null }, ..] ? 1 : 0;
        if (first > 0 && sections[0].Lines.Any(l => Sections.EntryFields.IsProse(l.Plain))) return sections;
        if (first >= sections.Count || sections[first] is not { Kind: SectionKind.Statements or SectionKind.Summary, Lines: [var line, ..] } title) return sections;
        if (NameLine.Read(PersonReader.NameCandidate(line)) is null) return sections;
        person.ReadHeader(title.Lines);
        return [.. sections.Take(first), title with { Lines = [], Meaning = new HeadingMeaning(SectionKind.Statements) }, .. sections.Skip(first + 1)];
    }

    // "(Last update: December 2, 2020)" stands anywhere, and speaks of the whole document.
    private static PartialDate? TakeUpdated(List<Line> lines, HashSet<int> structure)
    {
        int at = lines.FindIndex(l => l.Plain.Length < 80 && Updated().IsMatch(l.Plain) && l.Dates.Count == 1);
        if (at < 0) return null;
        var date = lines[at].Dates[0].First;
        string plain = lines[at].Plain;
        var (mention, label) = (DateGrammar.Find(plain)[0], Updated().Match(plain));
        bool saysNothingElse = mention.Start <= label.Index + label.Length && DateGrammar.HasNoWord(plain.AsSpan(mention.End));
        if (saysNothingElse && lines[at].Source.First == lines[at].Source.Last) structure.Add(lines[at].Source.First);
        lines.RemoveAt(at);
        return date;
    }

    [GeneratedRegex(@"^\W*(?:last\s+)?(?:updated?|revised|modified|revision|aktualisiert|stand|actualizado|última actualización|mis à jour|dernière mise à jour|최종 수정일?|최종 업데이트|最終更新日?|最后更新|更新日期?)\b(?:\s*(?:on|in|am|le|el))?\W*(?=[\p{L}\d])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Updated();
}
