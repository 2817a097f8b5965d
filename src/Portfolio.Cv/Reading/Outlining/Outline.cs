using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Outlining;

/// <summary>
/// A document's lines as its sections. Headings may be Markdown's, or lines in bold, in capitals, or with a colon,
/// and their levels may be uneven, so that what a heading says counts for more than how deep it is.
/// </summary>
internal sealed partial class Outline
{
    private static readonly HeadingMeaning Unknown = new(SectionKind.Statements) { IsUnknown = true };

    private readonly IReadOnlyList<Line> _lines;
    private readonly List<SectionText> _sections = [];
    private readonly bool _knownHeadingsAreCapitals;
    private readonly int _knownMarkdownHeadings;
    private readonly int _knownCapitalLines;
    private readonly HashSet<string> _repeated;

    // The first heading, where it stands above sections of several kinds: whatever it is called, none of them is a part of its kind.
    private readonly Line? _cover;

    private readonly bool _hasSchooling;

    // The line of the last heading that is called after teaching; 0 for none.
    private readonly int _lastTeaching;

    // What an unknown heading stands for.
    private readonly HeadingMeaning _unknown;

    private Outline(IReadOnlyList<Line> lines, HeadingMeaning? title)
    {
        _lines = lines;
        var known = lines.Where(l => l.Kind == LineKind.Heading && HeadingVocabulary.Whole(l.Plain) is { IsTitle: false }).ToList();
        _knownMarkdownHeadings = known.Count;
        _cover = Cover(lines, known);
        _hasSchooling = known.Exists(l => HeadingVocabulary.Normalize(l.Plain) is "学歴" or "学历" or "最終学歴");
        _lastTeaching = known.FindLast(l => HeadingVocabulary.Normalize(l.Plain).StartsWith("teaching", StringComparison.Ordinal))?.Source.First ?? 0;
        _knownHeadingsAreCapitals = known.Count > 1 && known.Count(l => IsCapitals(l.Plain)) * 3 >= known.Count * 2;
        // A page that is called "Publications", and has headings of their kinds only.
        _unknown = title is { IsTitle: false, Kind: SectionKind.Publications } && known.Count > 1 && known.TrueForAll(l => HeadingVocabulary.Whole(l.Plain)?.Kind is SectionKind.Publications or SectionKind.Talks) ? title : Unknown;
        // "**Key achievements:**" below each job is no section: no document has the same one three times.
        _repeated = [.. lines.Where(l => l.Kind == LineKind.Text && l.Plain.Length < 80 && l.Text.IsAll(TextStyle.Bold)).GroupBy(l => l.Plain.Trim()).Where(g => g.Count() > 2).Select(g => g.Key)];
        _knownCapitalLines = lines.Count(l => l.Kind == LineKind.Text && IsCapitals(l.Plain) && HeadingVocabulary.Whole(l.Plain) is not null);
    }

    private static Line? Cover(IReadOnlyList<Line> lines, List<Line> known)
    {
        int first = lines.TakeWhile(l => l.Kind != LineKind.Heading).Count();
        if (first + 1 >= lines.Count || !known.Contains(lines[first])) return null;
        var cover = lines[first];
        // A paragraph may say what the page is about.
        int next = first + 1;
        while (next < lines.Count && lines[next] is { Kind: LineKind.Text, Dates.Count: 0 } && lines[next].Block == lines[first + 1].Block) next++;
        if (next >= lines.Count || lines[next].Kind != LineKind.Heading) return null;
        // Right below it stands an entry's heading: it is a section's.
        if (lines[next].Level > cover.Level + 1 && !known.Contains(lines[next])) return null;
        int level = known.Contains(lines[next]) ? lines[next].Level : cover.Level + 1;
        if (lines.Count(l => l.Kind == LineKind.Heading && l.Level <= cover.Level) > 1) return null;
        var kind = HeadingVocabulary.Whole(cover.Plain)!.Kind;
        return known.Where(l => l.Level == level).Select(l => HeadingVocabulary.Whole(l.Plain)!.Kind).Where(k => k != kind && HoldsEntries(k)).Distinct().Count() > 1 ? cover : null;
    }

    /// <summary>Splits a document into its sections.</summary>
    /// <param name="lines">The document's lines.</param>
    /// <param name="title">What the document's title says, when it says anything: a page of publications has no heading for them.</param>
    public static IReadOnlyList<SectionText> Read(IReadOnlyList<Line> lines, HeadingMeaning? title = null)
    {
        lines = SlippedHeadings.Read(DatesAboveHeadings.Read(LabelledHeadings.Read(ColumnHeadings.Read(BulletHeadings.Read(NumberedHeadings.Read(FieldHeadings.Read(lines)))))));
        var outline = new Outline(lines, title);
        bool isOfOneKind = title is { IsTitle: false, Kind: not SectionKind.Statements } && !lines.Any(l => HeadingVocabulary.Whole(l.Plain) is { IsTitle: false } && (l.Kind == LineKind.Heading || l.Text.IsAll(TextStyle.Bold)));
        if (isOfOneKind) return [new SectionText(title!, null, 1, lines)];
        outline.Split();
        return outline._sections;
    }

    private void Split()
    {
        var meaning = new HeadingMeaning(SectionKind.Contacts);
        Line? heading = null;
        int level = 0, from = 0;
        // The sections around the present one, so that an unknown heading after a deeper one falls back to the right kind.
        var around = new List<(int Level, HeadingMeaning Meaning)>();
        for (int i = 0; i < _lines.Count; i++)
        {
            if (HeadingAt(i, around, heading is null) is not { } found) continue;
            Close(i);
            (meaning, heading, level, from) = (found.Meaning, found.Meaning.IsEntry ? null : _lines[i], found.Level, found.Meaning.IsEntry ? i : i + 1);
            while (around.Count > 0 && around[^1].Level >= level) around.RemoveAt(around.Count - 1);
            around.Add((level, meaning));
        }

        Close(_lines.Count);

        void Close(int end)
        {
            if (heading is not null || end > from) _sections.Add(new SectionText(meaning, heading, level, [.. _lines.Skip(from).Take(end - from)]));
        }
    }

    private (HeadingMeaning Meaning, int Level)? HeadingAt(int index, List<(int Level, HeadingMeaning Meaning)> around, bool isBeforeSections)
    {
        var line = _lines[index];
        if (line.Plain.Length > 160 || line.Text.IsBlank) return null;
        if (line.Kind == LineKind.Heading) return MarkdownHeading(index, line, around, isBeforeSections);
        // "**University of X**" in bold behind "**Teaching interests**", below "Teaching": the section goes on.
        if (around.Count > 1 && around[^1] is { Level: PseudoLevel } open && !HoldsEntries(open.Meaning.Kind) && HoldsEntries(around[^2].Meaning.Kind) && IsBoldAlone(index) && FieldWords.NamesOrganisation(line.Plain) && HeadingVocabulary.Whole(line.Plain) is null)
            return (around[^2].Meaning with { IsEntry = true }, PseudoLevel);
        if (around.Count > 0 && (around[^1].Level == PseudoLevel || around[^1].Meaning.Kind == SectionKind.Statements) && HeadingThatLostItsMark(index) is { } lost) return (lost, PseudoLevel);
        // "Programming" in bold among skills names a group of them.
        // So do "Seminars and lectures" among courses.
        return PseudoHeading(index, line, isBeforeSections) is { } meaning && !(meaning.Kind == SectionKind.Talks && around.LastOrDefault(a => a.Level < PseudoLevel).Meaning is { Kind: SectionKind.Teaching })
            && !(meaning.Kind == SectionKind.Teaching && IsBelowCoursework(index, around.LastOrDefault(a => a.Level < PseudoLevel).Meaning))
            // "Submitted" in bold among talks.
            && !(meaning is { Kind: SectionKind.Publications, Track: null, Status: not null } && around.LastOrDefault(a => a.Level < PseudoLevel).Meaning is { Kind: SectionKind.Talks })
            // "Journals" in bold, below what somebody reviewed for.
            && !(meaning is { Kind: SectionKind.Publications, Track: not null } && _knownMarkdownHeadings > 1 && around.LastOrDefault(a => a.Level < PseudoLevel).Meaning is { Kind: SectionKind.Service or SectionKind.Positions } above && (above.Kind == SectionKind.Service || meaning.Track == PublicationTrack.Other))
            && !(meaning.Kind == SectionKind.Skills && around.Count > 0 && around[^1].Meaning.Kind == SectionKind.Skills && !IsCapitals(line.Plain))
            ? (meaning, _knownMarkdownHeadings > 1 && _knownCapitalLines == 0 ? PseudoLevel : meaning.Track is null && meaning.Status is null ? 2 : 3)
            : null;
    }

    // Deeper than any heading of Markdown's.
    private const int PseudoLevel = 7;

    private (HeadingMeaning Meaning, int Level)? MarkdownHeading(int index, Line line, List<(int Level, HeadingMeaning Meaning)> around, bool isBeforeSections)
    {
        var whole = HeadingVocabulary.Whole(line.Plain) ?? (around.Exists(a => a.Level < line.Level && HoldsEntries(a.Meaning.Kind)) ? null : HeadingVocabulary.Misspelt(line.Plain));
        if (line == _cover) return (Unknown, line.Level);
        if (whole is { IsTitle: true }) return isBeforeSections || index < 5 ? null : (whole with { IsTitle = false, Kind = SectionKind.Statements }, line.Level);
        // Beside "学歴", "教育" is what somebody taught.
        if (_hasSchooling && HeadingVocabulary.Normalize(line.Plain) is "教育" or "教育活動") whole = new HeadingMeaning(SectionKind.Teaching);
        var parent = around.LastOrDefault(a => a.Level < line.Level);
        var open = around.Count > 0 ? around[^1] : default;
        // "Scholarship" below "Publications" is what scholars write.
        if (whole is { Kind: SectionKind.Awards } && HeadingVocabulary.Normalize(line.Plain) == "scholarship")
        {
            if (parent.Meaning is { Kind: SectionKind.Publications }) return null;
            if (_lines.Skip(index + 1).FirstOrDefault(l => l.Kind == LineKind.Heading) is { } below && below.Level > line.Level && HeadingVocabulary.Whole(below.Plain) is { Kind: SectionKind.Publications }) whole = new HeadingMeaning(SectionKind.Publications);
        }

        // "Short courses" below "Teaching" were given.
        if (whole is { Kind: SectionKind.Statements } && parent.Meaning is { Kind: SectionKind.Teaching } && CoursesAtEnd().IsMatch(line.Plain) && !line.Plain.Contains("attended", StringComparison.OrdinalIgnoreCase) && !line.Plain.Contains("taken", StringComparison.OrdinalIgnoreCase)) return null;
        // "Submitted" below "International meetings": a group of talks.
        if (whole is { Kind: SectionKind.Publications, Track: null, Status: not null } && parent.Meaning is { Kind: SectionKind.Statements or SectionKind.Talks } && HeadingAbove(index, line.Level) is { } met && Meetings().IsMatch(met.Plain)) return parent.Meaning.Kind == SectionKind.Talks ? null : (new HeadingMeaning(SectionKind.Talks), line.Level);
        if (whole is { Kind: SectionKind.Teaching } && (IsBelowCoursework(index, parent.Meaning) || parent.Meaning is not { Kind: SectionKind.Teaching } && IsBeforeTeaching(index))) return (new HeadingMeaning(SectionKind.Statements), line.Level);
        if (whole is not null)
        {
            // Below an entry's own heading ("#### Projects" in a job) a known word is part of the entry.
            // Courses and talks have no headings of their own: what stands above is where they were given.
            bool canHoldIt = open.Meaning is not null && (open.Meaning.Kind == whole.Kind || open.Meaning.Kind is not (SectionKind.Teaching or SectionKind.Talks or SectionKind.Service or SectionKind.Awards));
            bool isInEntry = canHoldIt && HoldsEntries(open.Meaning!.Kind) && line.Level > open.Level + 1 && EntryHeadingBefore(index, open.Level, line.Level)
                && !(_knownHeadingsAreCapitals && IsCapitals(line.Plain));
            if (isInEntry) return null;
            // "Internship" among the headings of roles.
            if (parent.Meaning is { Kind: SectionKind.Positions } && whole.Kind == SectionKind.Positions && FieldWords.NamesRole(line.Plain) && line.Plain.TrimEnd() is [.., not 's']) return null;
            // "Guest lectures" below "Teaching", "Other" below "Service": groups of the section.
            if (parent.Meaning is { } above && HoldsEntries(above.Kind) && ((above.Kind == SectionKind.Teaching && whole.Kind == SectionKind.Talks) || (whole.Kind == SectionKind.Statements && HeadingVocabulary.IsOther(line.Plain)))) return null;
            // "Conference" below "Talks", "Workshop" below "Teaching": a group of the section that it stands in.
            if (parent.Meaning is { Kind: not (SectionKind.Publications or SectionKind.Activities) } around1 && HoldsEntries(around1.Kind) && whole.Kind == SectionKind.Publications && (whole.Track is not null || whole.Status is not null))
                return around1.Kind == SectionKind.Positions && whole.Track == PublicationTrack.Main ? (new HeadingMeaning(SectionKind.Talks), line.Level) : null;
            // "Professional" below "Service" is a group of it.
            if (parent.Meaning is { Kind: SectionKind.Service or SectionKind.Awards or SectionKind.Talks or SectionKind.Grants } && whole.Kind == SectionKind.Positions && HeadingVocabulary.SaysItAlone(line.Plain)) return null;
            // "Areas of expertise" below "Skills" is one of them.
            if (parent.Meaning is { Kind: SectionKind.Skills } && whole.Kind == SectionKind.Interests && HeadingVocabulary.Normalize(line.Plain) is not ("interests" or "hobbies" or "personal interests")) return null;
            // "Software" below "Skills" is what somebody knows.
            if (parent.Meaning is { Kind: SectionKind.Skills } && whole.Kind == SectionKind.Projects && HeadingVocabulary.Normalize(line.Plain) == "software") return null;
            return (whole, line.Level);
        }

        if (isBeforeSections && around.Count == 0 && IsNameHeading(index, line)) return null;
        // A subtitle below the name: what the person is.
        if (isBeforeSections && around.Count == 0 && index > 0 && _lines[index - 1].Kind == LineKind.Heading && FieldWords.NamesRole(line.Plain) && Person.NameLine.Read(_lines[index - 1].Plain) is not null) return null;
        if (line.WholeDate is not null && around.Count > 0) return null;
        // A job in a column of contacts that ran into the jobs beside it.
        if (open.Meaning is { Kind: SectionKind.Contacts } && FieldWords.NamesRole(line.Plain) && _sections.Exists(s => s.Kind == SectionKind.Positions) && _lines.Skip(index + 1).Take(2).Any(l => Segmenting.HeadDate.Of(l) is not null))
            return (new HeadingMeaning(SectionKind.Positions) { IsEntry = true }, line.Level);
        // "Workshops attended" below "Talks": nothing that was given.
        if (line.Plain.TrimEnd().EndsWith(" attended", StringComparison.OrdinalIgnoreCase) || line.Plain.StartsWith("Attended ", StringComparison.OrdinalIgnoreCase)) return (new HeadingMeaning(SectionKind.Statements), line.Level);
        if (parent.Meaning is not null && parent.Meaning.Kind != SectionKind.Statements)
        {
            if (!HoldsEntries(parent.Meaning.Kind)) return (Unknown, line.Level);
            // "Talks for a general audience" below "Outreach".
            if (parent.Meaning.Kind == SectionKind.Activities && HeadingVocabulary.Partly(line.Plain) is { Kind: SectionKind.Talks or SectionKind.Publications or SectionKind.Teaching or SectionKind.Service } part) return (part, line.Level);
            if (Subsection(parent.Meaning.Kind, index) is { } sub) return (sub, line.Level);
            // In capitals like the headings that are known, it is one of them, whatever it says.
            if (open.Level == line.Level && _knownHeadingsAreCapitals && IsCapitals(line.Plain) && open.Meaning.Kind != parent.Meaning.Kind) return (HeadingVocabulary.Partly(line.Plain) ?? _unknown, line.Level);
            // Beside a heading of another kind, it goes on with what both stand under.
            return open.Level >= line.Level && open.Meaning.Kind != parent.Meaning.Kind ? (parent.Meaning with { IsEntry = true }, line.Level) : null;
        }

        // "Postdoc" above the time that somebody was that.
        if (parent.Meaning is null or { IsUnknown: true } && FieldWords.RoleWithin(20, line.Plain) && line.Plain.Length < 120 && line.Dates.Count == 0 && index + 1 < _lines.Count && _lines[index + 1].WholeDate is { IsRange: true })
            return (new HeadingMeaning(SectionKind.Positions) { IsEntry = true }, line.Level);
        // "Part-time lecturer" above where and when somebody was that.
        if (parent.Meaning is null or { IsUnknown: true } && FieldWords.NamesRole(line.Plain) && line.Plain.Length < 60 && line.Dates.Count == 0 && AreHeldBelow(index))
            return (new HeadingMeaning(SectionKind.Positions) { IsEntry = true }, line.Level);
        // A degree as a heading needs no section of its own.
        // "2011-2015 -- BA Physics"
        string behindDate = line.BehindDate.TrimStart(' ', '-', '–', '—', ':', '|', ',');
        if (DegreeGrammar.Begins(behindDate) && parent.Meaning is not { Kind: SectionKind.Statements, IsUnknown: false } && !FieldWords.NamesRole(line.Plain) && !FieldWords.NamesReviewing(line.Plain) && !EndsLikeSection(line.Plain) && (open.Meaning is null || !HoldsEntries(open.Meaning.Kind) || open.Meaning is { IsEntry: true, Kind: SectionKind.Education or SectionKind.Positions } && open.Level == line.Level))
            return (new HeadingMeaning(SectionKind.Education) { IsEntry = true }, line.Level);
        // So does a role with the time it was held, below whoever employed somebody.
        if (FieldWords.NamesRole(line.Plain) && Segmenting.HeadDate.Of(line) is { IsRange: true } && parent.Meaning is { IsUnknown: true } && HeadingAbove(index, line.Level) is { } employer && FieldWords.NamesOrganisation(employer.Plain))
            return (new HeadingMeaning(SectionKind.Positions) { IsEntry = true }, line.Level);
        // Below "Relevant coursework" or "References" nothing begins another kind of section by a word of its heading.
        bool isBesideKnown = open.Level == line.Level && open.Meaning is { } beside && HoldsEntries(beside.Kind);
        if (parent.Meaning is { IsUnknown: false } && !isBesideKnown) return (new HeadingMeaning(SectionKind.Statements), line.Level);
        // As deep as the sections, yet not in their capitals: an entry of a section whose level was damaged.
        if (open.Meaning is not null && HoldsEntries(open.Meaning.Kind) && _knownHeadingsAreCapitals && !IsCapitals(line.Plain)) return null;
        return (HeadingVocabulary.Partly(line.Plain) ?? _unknown, line.Level);
    }

    // "Other courses" before "Teaching" were taken.
    private bool IsBeforeTeaching(int index) =>
        _lines[index].Source.First < _lastTeaching && HeadingVocabulary.Normalize(_lines[index].Plain) is "other courses" or "additional courses" or "further courses";

    // "Graduate courses" below "Relevant coursework" were taken, not taught.
    private bool IsBelowCoursework(int index, HeadingMeaning? around) =>
        around is { Kind: SectionKind.Statements } && HeadingAbove(index, _lines[index].Kind == LineKind.Heading ? _lines[index].Level : PseudoLevel) is { } taken && taken.Plain.Contains("course", StringComparison.OrdinalIgnoreCase);

    // "Contributions to peer review" below "Professional experience": some words are known, and no entry is called so.
    private HeadingMeaning? Subsection(SectionKind parent, int index)
    {
        string heading = _lines[index].Plain;
        // "Teaching 2024-25"
        if (DateGrammar.Find(heading) is [var date] && DateGrammar.HasNoWord(heading.AsSpan(date.End)) && HeadingVocabulary.Whole(heading[..date.Start]) is { Kind: SectionKind.Teaching } taught && parent != SectionKind.Teaching) return taught;
        if (parent is not (SectionKind.Positions or SectionKind.Education or SectionKind.Awards or SectionKind.Teaching or SectionKind.Service)) return null;
        if (index + 1 >= _lines.Count || !(_lines[index + 1].Kind is LineKind.Bullet or LineKind.TableRow or LineKind.Heading || (index + 2 < _lines.Count && _lines[index + 2].Kind == LineKind.Bullet && _lines[index + 1].Dates.Count == 0))) return null;
        if (DateGrammar.Find(heading).Count > 0 || FieldWords.NamesRole(heading) || FieldWords.NamesOrganisation(heading)) return null;
        return HeadingVocabulary.Partly(heading) is { Kind: SectionKind.Talks or SectionKind.Service or SectionKind.Projects or SectionKind.Teaching or SectionKind.Publications or SectionKind.Patents } meaning && meaning.Kind != parent ? meaning : null;
    }

    [GeneratedRegex(@"\bcourses?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex CoursesAtEnd();

    [GeneratedRegex(@"\b(?:meetings|conferences|congresses|symposia)\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex Meetings();

    // "Masters supervision" begins like a degree, and is none.
    private static bool EndsLikeSection(string heading) =>
        HeadingVocabulary.Normalize(heading) is var text && text.LastIndexOf(' ') is > 0 and var space && HeadingVocabulary.Whole(text[space..]) is { IsTitle: false, Kind: not (SectionKind.Education or SectionKind.Skills or SectionKind.Publications) };

    private const int LongestEntry = 1000;

    private bool EntryHeadingBefore(int index, int sectionLevel, int level)
    {
        for (int i = index - 1; i >= Math.Max(0, index - LongestEntry) && _lines[i].Kind is var kind; i--)
        {
            if (kind != LineKind.Heading) continue;
            if (_lines[i].Level <= sectionLevel) return false;
            if (_lines[i].Level < level) return true;
        }

        return false;
    }

    private bool AreHeldBelow(int index)
    {
        var items = _lines.Skip(index + 1).TakeWhile(l => l.Kind != LineKind.Heading).ToList();
        return items.Count > 0 && items.TrueForAll(l => l.Kind == LineKind.Bullet && l.Plain.Length < 200) && items.Where(l => l.Level == 1).All(l => Segmenting.HeadDate.Of(l) is { IsRange: true });
    }

    private Line? HeadingAbove(int index, int level)
    {
        for (int i = index - 1; i >= Math.Max(0, index - LongestEntry); i--)
            if (_lines[i].Kind == LineKind.Heading && _lines[i].Level < level) return _lines[i];
        return null;
    }

    private bool IsNameHeading(int index, Line line) =>
        index < LongestEntry && !_lines.Take(index).Any(l => l.Kind == LineKind.Heading && HeadingVocabulary.Whole(l.Plain) is null or { IsTitle: false }) && Person.NameLine.Read(Person.PersonReader.NameCandidate(line)) is not null;

    private static bool HoldsEntries(SectionKind kind) =>
        kind is not (SectionKind.Statements or SectionKind.Summary or SectionKind.Contacts or SectionKind.Interests or SectionKind.Keywords);

    /// <summary>True when a text has letters in two cases' scripts and none in lower case.</summary>
    public static bool IsCapitals(string text) => text.Count(char.IsUpper) >= 3 && !text.Any(char.IsLower);
}
