using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <content>Sections whose entries may be of two kinds, or stand under headings of their own.</content>
internal sealed partial class CvBuilder
{
    // "Education and Positions", "Career": each entry by what it says.
    private void Career(SectionText section, List<Line> lines)
    {
        var entries = EntryAndExit.Join(EntrySegmenter.Split(lines, EntryStyle.Headed));
        if (section.Kind == SectionKind.Education) entries = WithLabelledItems(entries);
        bool isMixed = section.Heading is { } heading && (HeadingVocabulary.NamesBoth(heading.Plain, SectionKind.Education, SectionKind.Positions) || (section.Kind == SectionKind.Positions && CareerWord().IsMatch(heading.Plain)));
        var taken = new List<string>();
        foreach (var entry in entries)
        {
            if (section.Kind == SectionKind.Education && EducationReader.IsOther(entry))
            {
                _statements.Add(StatementReader.Read(section with { Heading = entry.Lines[0], Level = entry.Lines[0].Level, Lines = [.. entry.Lines.Skip(1)] }));
                continue;
            }

            bool isEducation = section.Kind == SectionKind.Education ? !(isMixed && (EducationReader.IsPosition(entry) || EntryAndExit.IsPost(entry))) && !EducationReader.IsInternship(entry) && !EducationReader.IsPostdoc(entry) : EducationReader.IsDegree(entry) || section.Heading is null && (EducationReader.IsStudent(entry) || EducationReader.NamesDegreeBelow(entry));
            // "2020 – 2021: teaching" above courses.
            if (section.Kind == SectionKind.Positions && CoursesOf(entry) is { } courses) _teaching.AddRange(courses);
            else if (isEducation)
            {
                _education.Add(EducationReader.Read(entry));
                if (section.Kind == SectionKind.Positions) _amongPositions.Add((_education[^1], entry, _positions.Count));
                taken.Add($"{_education[^1].Institution} {_education[^1].Degree} {_education[^1].Field} {string.Join(' ', _education[^1].Highlights)}");
            }
            else
            {
                _positions.Add(PositionReader.Read(entry));
                taken.Add($"{_positions[^1].Organisation} {_positions[^1].Unit} {_positions[^1].Role} {_positions[^1].Location} {_positions[^1].Description}");
            }
        }

        var words = taken.ConvertAll(t => Ledger.Words(t).ToHashSet(StringComparer.Ordinal));
        KeepGroups(section, entries, group => words.Exists(w => w.IsSupersetOf(Ledger.Words(group))));
    }

    // "- Advisor: Jane Roe" as deep as the degree before it, which lost its indentation.
    private static IReadOnlyList<EntryText> WithLabelledItems(IReadOnlyList<EntryText> entries)
    {
        if (!entries.Skip(1).Any(IsLabelled)) return entries;
        var joined = new List<EntryText>();
        foreach (var entry in entries)
        {
            if (joined.Count > 0 && IsLabelled(entry) && joined[^1].Lines[0].Kind == LineKind.Bullet) joined[^1].Add(entry.Lines[0] with { Level = entry.Lines[0].Level + 1 });
            else joined.Add(entry);
        }

        return joined;

        static bool IsLabelled(EntryText entry) => entry.Lines is [{ Kind: LineKind.Bullet, Dates.Count: 0 } item] && DegreeLabel().IsMatch(item.Plain);
    }

    [GeneratedRegex(@"^(?:(?:ph\.?d\.?\s|master'?s\s|bachelor'?s\s)?(?:thesis|dissertation)(?:\stitle)?|(?:thesis\s)?(?:advis[oe]rs?|supervisors?|committee)|gpa|coursework|tesis|director(?:a)?|mémoire|betreuer(?:in)?)\s?:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DegreeLabel();

    private readonly List<(Education Degree, EntryText Entry, int Index)> _amongPositions = [];

    // A degree that stands among the degrees, too, is among positions what somebody did for it.
    private void SettleDegrees()
    {
        var among = new HashSet<object>(_amongPositions.Select(d => d.Degree), ReferenceEqualityComparer.Instance);
        var earned = _education.Where(e => e is { Degree: not null, End: not null } && !among.Contains(e)).Select(e => (e.Degree, e.End!.Value.Year)).ToHashSet();
        var twice = _amongPositions.FindAll(d => earned.Contains((d.Degree.Degree, d.Degree.End?.Year ?? 0)));
        if (twice.Count == 0) return;
        var posts = twice.ToLookup(d => d.Index, d => PositionReader.Read(d.Entry));
        var positions = Enumerable.Range(0, _positions.Count + 1).SelectMany(i => i < _positions.Count ? posts[i].Append(_positions[i]) : posts[i]).ToList();
        _positions.Clear();
        _positions.AddRange(positions);
        among = new HashSet<object>(twice.Select(d => d.Degree), ReferenceEqualityComparer.Instance);
        _education.RemoveAll(among.Contains);
    }

    private static IEnumerable<Teaching>? CoursesOf(EntryText entry)
    {
        if (entry.Lines[0].Dates is not [var when] || entry.Lines.Count < 2 || !entry.Body.All(l => l.Kind == LineKind.Bullet) || HeadingVocabulary.Whole(EntryFields.Without(entry.Lines[0].Text, when.Start, when.End).Plain.Trim(' ', ':')) is not { Kind: SectionKind.Teaching }) return null;
        return Listed([.. entry.Lines.Skip(1)]).Select(course => TeachingReader.Read(course.GroupDate is null ? course with { GroupDate = when } : course));
    }

    [GeneratedRegex(@"\b(?:career|cursus|werdegang|parcours|trayectoria|curriculum)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CareerWord();

    [GeneratedRegex(@"\b(?:technical|technolog(?:y|ies)|computer|computational|computing|software|programming|laboratory|lab)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TechnicalWord();

    [GeneratedRegex(@"^\W*(?:professional (?:activit(?:y|ies)|roles?)|actividad(?:es)? profesional(?:es)?|activités? professionnelles?|atividades? profissiona(?:l|is)|berufliche tätigkeit(?:en)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ProfessionalActivities();

    [GeneratedRegex(@"\b(?:conferences?|congress(?:es)?|meetings?|symposi(?:a|um)|participations?|events?|presented)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MeetingWord();

    [GeneratedRegex(@"\badministrati(?:ve|on)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdministrativeWord();

    [GeneratedRegex(@"\b(?:research\s*(?:,|&|/|and)\s*teaching|teaching\s*(?:,|&|/|and)\s*research)\s+(?:experiences?|positions?|appointments?)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ResearchAndTeaching();

    // "Qualifications, work experience, honours and grants": each entry is what it says.
    private void EachByItself(SectionText section, List<Line> lines)
    {
        var entries = Listed(lines);
        KeepGroups(section, entries, _ => false);
        foreach (var entry in entries)
        {
            string text = entry.Lines[0].Plain;
            if (EducationReader.IsDegree(entry)) _education.Add(EducationReader.Read(entry));
            else if (FieldWords.NamesAward(text) && !GrantReader.IsGrant(entry)) _awards.Add(AwardReader.Read(entry));
            else if (GrantReader.IsGrant(entry)) _grants.Add(GrantReader.Read(entry, context));
            else if (ServiceReader.BeginsWithRole(entry.Lines[0]) || FieldWords.NamesReviewing(text)) _service.AddRange(ServiceReader.Read(entry));
            else if (FieldWords.NamesRole(text)) _positions.Add(PositionReader.Read(entry));
            else _activities.Add(ActivityReader.Read(entry));
        }
    }

    private static IReadOnlyList<EntryText> Listed(List<Line> lines) => EntrySegmenter.Split(lines, EntryStyle.Listed);

    // A heading between entries that no entry took ("Journal articles") heads a section of its own.
    private void KeepGroups(SectionText section, IReadOnlyList<EntryText> entries, Func<string, bool> isTaken)
    {
        var groups = new Dictionary<int, (Line Heading, int Last)>();
        foreach (var (group, last) in entries.SelectMany(e => e.Groups.Select(g => (g, e.Source.Last)))) groups[group.Source.First] = (group, last);
        var known = _sections.Select(s => s.Lines?.First).ToHashSet();
        foreach (var (first, (heading, last)) in groups.Where(g => !known.Contains(g.Key) && g.Value.Heading.WholeDate is null && !isTaken(g.Value.Heading.Plain)))
            _sections.Add(new Section { Kind = section.Kind, Heading = heading.Plain.Trim().TrimEnd(':'), Lines = new SourceLines(first, last) });
    }

    // "Conferences" above where and when something was said, and no page or volume of anything.
    private bool ListsConferences(SectionText section, List<Line> lines)
    {
        if (section.Heading is not { } heading) return false;
        string name = HeadingVocabulary.Normalize(heading.Plain);
        // Titles and places, and the owner is not among authors.
        if (name == "conferences" && context.Owner.Count > 0 && lines.Count > 3 && !lines.Exists(l => l.Plain.Length > 160 || InPrint().IsMatch(l.Plain) || context.Owner.Any(o => l.Plain.Contains(PersonName.Family(o), StringComparison.OrdinalIgnoreCase)))) return true;
        bool isCalledSo = name.Contains("conference", StringComparison.Ordinal) && !Printed().IsMatch(name) || name.Contains("poster", StringComparison.Ordinal) || name == "conference papers" && lines.TrueForAll(l => l.Plain.TrimStart() is ['"' or '“' or '„' or '«', ..]);
        // "“Looms at night” at Fen Day (2019)", a paragraph each.
        if (ConferencePapers().IsMatch(name) && lines.Where(l => l.IsOutsideLists || l.Kind == LineKind.Bullet).GroupBy(l => l.Block).Select(b => string.Join(' ', b.Select(l => l.Plain))).ToList() is { Count: > 1 } papers && papers.TrueForAll(p => p.TrimStart() is ['"' or '“' or '„' or '«' or '‘', ..] && !InPrint().IsMatch(p)) && papers.Count(p => GivenAt().IsMatch(p)) * 2 > papers.Count) return true;
        if (!isCalledSo || lines.Exists(l => InPrint().IsMatch(l.Plain) || l.Text.Links.Any(a => a.Url!.Contains("doi.org", StringComparison.Ordinal) || a.Url.Contains("arxiv", StringComparison.Ordinal)))) return false;
        return lines.Where(l => l.Level < 2 && l.Plain.Length > 40).ToList() is { Count: > 1 } said && said.Count(l => l.Dates.Any(d => d.First.Month is not null)) * 2 > said.Count;
    }

    [GeneratedRegex(@"\bpp?\.\s?\d|\bvol(?:\.|ume)\s|\bpages\b|\bproc(?:\.|eedings)\b|\bin press\b|\barxiv\b|\baccepted\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InPrint();

    [GeneratedRegex(@"\bconference (?:papers|presentations)$")]
    private static partial Regex ConferencePapers();

    [GeneratedRegex(@"[""”″’][,.]?\s+(?:paper\s|presented\s)?at\s")]
    private static partial Regex GivenAt();

    [GeneratedRegex(@"\b(?:papers?|proceedings|publications?|articles?|contributions?|journals?)\b")]
    private static partial Regex Printed();

    // Rows, items or paragraphs, half of which say how something was presented.
    private static bool ListsTalks(List<Line> lines)
    {
        // "### GeoFen 2023" above what was said there.
        if (lines is [{ Kind: LineKind.Heading }, ..] && EntrySegmenter.Split(lines, EntryStyle.Headed) is { Count: > 2 } headed && headed.Count(e => e.Lines.Any(l => PresentedAs().IsMatch(l.Plain))) * 2 >= headed.Count) return true;
        var units = lines.Where(l => l.Kind is LineKind.TableRow or LineKind.Bullet || l.IsOutsideLists).GroupBy(l => (l.Block, Row: l.Kind == LineKind.TableRow ? l.Source.First : 0)).ToList();
        return units.Count(u => u.Any(l => PresentedAs().IsMatch(l.Plain))) is > 2 and var said && said * 2 >= units.Count;
    }

    [GeneratedRegex(@"\b(?:oral|poster) presentation\b|[(\[](?:\w+ )?(?:talk|poster|oral|presentation|keynote|lightning talk)[)\]]|(?<=[.)\]]\s{0,3}\[?)(?:invited\s+)?(?:talk|poster|panelist|oral presentation)(?:\s+by\s.{3,40})?[\].]*\s*$|^(?:(?:invited|senior|lightning|contributed)\s)?(?:talk|poster|oral presentation|keynote)(?:\s\([^()]{1,40}\))?:\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PresentedAs();

    // Items or paragraphs of which two at least begin with a degree and bear its date, and the others say where it was.
    private static bool HoldsDegrees(List<Line> lines)
    {
        var heads = lines.Where(l => l.Kind == LineKind.Bullet || l.IsOutsideLists).ToList();
        int degrees = heads.Count(l => DegreeGrammar.Begins(l.Plain) && l.Dates.Count > 0);
        return degrees > 1 && heads.TrueForAll(l => DegreeGrammar.Begins(l.Plain) || l.Plain.Length < 80 && FieldWords.NamesOrganisation(l.Plain));
    }

    // Paragraphs, or items, most of them with a role and the time it was held; the role is set in bold, or stands first in the item.
    private static bool HoldsRoles(List<Line> lines)
    {
        int heads = 0, held = 0, roles = 0, paragraphs = 0, posts = 0;
        for (int i = 0; i < lines.Count; i++)
        {
            bool isItem = lines[i] is { Kind: LineKind.Bullet, Level: 1 };
            bool isParagraph = lines[i] is { Kind: LineKind.Text, Text.Runs.Length: > 0 } && lines[i].IsOutsideLists && (i == 0 || lines[i - 1].Block != lines[i].Block);
            if (!isItem && !isParagraph) continue;
            heads++;
            if (isParagraph) paragraphs++;
            // "- June 2020 – now" above who somebody was then.
            var head = isItem && IsTerm(lines[i]) && i + 1 < lines.Count && lines[i + 1] is { Kind: LineKind.Bullet, Level: 2 } below ? below : lines[i];
            var paragraph = lines.Skip(i).TakeWhile(l => l.Block == lines[i].Block).Take(3);
            // "`2019 – 2020`" and in the line below it, in bold, who somebody was then.
            bool isBelowTerm = isParagraph && IsTerm(lines[i]) && i + 1 < lines.Count && lines[i + 1].Block == lines[i].Block;
            if (isBelowTerm) head = lines[i + 1];
            if (!(isItem || head.Text.Runs[0].Style.HasFlag(TextStyle.Bold)) || !paragraph.Any(l => l.Dates.Any(d => d.IsRange))) continue;
            held++;
            if (isItem ? FieldWords.RoleWithin(40, head.Plain) && HeadDate.Of(lines[i]) is not null : FieldWords.NamesRole(head.Text.Runs[0].Text) || DegreeGrammar.Begins(head.Plain))
            {
                roles++;
                if (isParagraph) posts++;
            }
        }

        // Items between the paragraphs tell of the posts.
        if (paragraphs > 1 && posts == paragraphs) return true;
        return held > 2 && held * 10 >= heads * 7 && roles * 2 > heads || held > 1 && held == heads && roles == heads;
    }

    // "2021 – 2023  **Reed Laboratory**" as a paragraph, again and again, and below it who somebody was there.
    private static bool HoldsTerms(List<Line> lines)
    {
        var blocks = lines.Where(l => l.Kind == LineKind.Text).GroupBy(l => l.Block).Select(b => b.First()).ToList();
        var terms = Enumerable.Range(0, blocks.Count).Where(i => blocks[i].Dates is [{ Start: 0, IsRange: true }, ..] && blocks[i].Plain.Length < 250).ToList();
        return terms.Count > 2 && terms.Contains(0) && terms.Count(i => FieldWords.NamesRole(blocks[i].Plain) || i + 1 < blocks.Count && FieldWords.RoleWithin(80, blocks[i + 1].Plain)) * 2 > terms.Count;
    }

    private static bool HoldsDatedRows(List<Line> lines) =>
        lines.FindAll(l => !l.IsTableHead) is { Count: > 2 } rows && rows.TrueForAll(l => l.Kind == LineKind.TableRow && l.Dates is [{ Start: 0 }, ..]);

    // "2019 – 2020 (16 months)"
    private static bool IsTerm(Line line) => line.Plain.Length < 60 && HeadDate.Of(line) is { Start: 0 } && line.BehindDate.Trim() is "" or ['(', .., ')'];

    private static int Last(SectionText section) => section.Lines.Count > 0 ? section.Lines.Max(l => l.Source.Last) : section.Heading!.Source.Last;
}
