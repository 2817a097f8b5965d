using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Person;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <summary>Reads each section with the reader of its kind and collects the entries of the whole CV.</summary>
internal sealed partial class CvBuilder(PersonReader person, ReadingContext context)
{
    private readonly List<Education> _education = [];
    private readonly List<Publication> _publications = [];
    private readonly List<Position> _positions = [];
    private readonly List<Award> _awards = [];
    private readonly List<Teaching> _teaching = [];
    private readonly List<Talk> _talks = [];
    private readonly List<Service> _service = [];
    private readonly List<Project> _projects = [];
    private readonly List<Grant> _grants = [];
    private readonly List<Patent> _patents = [];
    private readonly List<SkillGroup> _skills = [];
    private readonly List<Language> _languages = [];
    private readonly List<Statement> _statements = [];
    private readonly List<Activity> _activities = [];
    private readonly List<Section> _sections = [];

    public void Add(FrontMatterEntries entries)
    {
        _education.AddRange(entries.Education);
        _positions.AddRange(entries.Positions);
        _awards.AddRange(entries.Awards);
        _skills.AddRange(entries.Skills);
        _languages.AddRange(entries.Languages);
    }

    public void Add(IEnumerable<Language> languages) => _languages.AddRange(languages);

    public void Add(SectionText section)
    {
        var lines = section.Lines.Where(l => !l.Text.IsBlank).ToList();
        bool holdsItems = section.Kind is SectionKind.Teaching or SectionKind.Talks or SectionKind.Awards or SectionKind.Service or SectionKind.Grants && lines.Count(l => l is { Kind: LineKind.Bullet, Level: 1 }) > 2;
        var notes = lines.Where(l => Legend.Is(l) || (section.Kind != SectionKind.Statements && section.Kind != SectionKind.Summary && Pointers.Is(l)) || holdsItems && TellsOfItems(l)).ToList();
        var taken = new HashSet<Line>(notes, ReferenceEqualityComparer.Instance);
        lines.RemoveAll(taken.Contains);
        // A photo between entries is none; a badge may be a paper's link.
        if (section.Heading is not null && section.Kind is not (SectionKind.Publications or SectionKind.Projects or SectionKind.Talks)) lines.RemoveAll(l => l.Kind == LineKind.Text && l.Text.IsAll(TextStyle.Image));
        // An address alone at the end of a section, as at the foot of a page, is the person's.
        if (section.Heading is not null && section.Kind is not SectionKind.Contacts && lines.Count > 1 && lines[^1] is { Kind: LineKind.Text } foot && (Foot().IsMatch(foot.Plain.Trim()) || foot.Text.Runs.All(r => r.Url?.StartsWith("mailto:", StringComparison.Ordinal) == true)))
        {
            person.ReadLine(foot);
            lines.RemoveAt(lines.Count - 1);
        }

        if (section.Heading is { } heading)
            _sections.Add(new Section { Kind = section.Kind, Heading = heading.Plain.Trim(), Notes = [.. notes.Select(n => n.Text.ToMarkdown())], Lines = new SourceLines(heading.Source.First, Last(section)) });
        if (lines.Count == 0 && section.Kind != SectionKind.Statements) return;
        Read(section with { Lines = lines }, lines);
    }

    // A paragraph among items that tells of them: "I have held training workshops that cover soil and reed."
    private static bool TellsOfItems(Line line) => line is { Kind: LineKind.Text } && line.IsOutsideLists && EntryFields.IsProse(line.Plain) && (line.Dates.Count == 0 ? EntryFields.IsPlainSentence(line.Plain) : line.Plain.Length > 400);

    [GeneratedRegex(@"^(?:e-?mail:\s*)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Foot();

    public CurriculumVitae Build(PartialDate? updated, IReadOnlyList<Remainder> remainder)
    {
        SettleDegrees();
        var slugs = new HashSet<string>(StringComparer.Ordinal);
        var given = new Dictionary<string, int>(StringComparer.Ordinal);
        return new CurriculumVitae
        {
            Slug = person.Name is { } name ? Slug.Of(name) : null,
            Name = person.Name,
            AlternativeNames = person.AlternativeNames,
            Headline = person.Headline,
            Affiliation = person.Affiliation,
            Updated = updated,
            Contacts = person.Contacts,
            Summary = person.Summary,
            Interests = person.Interests,
            Keywords = person.Keywords,
            Education = _education,
            Positions = _positions,
            Awards = _awards,
            Teaching = _teaching,
            Talks = _talks,
            Service = _service,
            Publications = [.. _publications.Select(p => p with { Slug = UniqueSlug(p.Slug!), Contributors = Contributors(p) })],
            Projects = _projects,
            Grants = _grants,
            Patents = _patents,
            Skills = _skills,
            Languages = _languages,
            Statements = _statements,
            Activities = _activities,
            Sections = _sections,
            Remainder = remainder,
        };

        string UniqueSlug(string slug)
        {
            if (slug.Length == 0) slug = "publication";
            int times = given[slug] = given.GetValueOrDefault(slug) + 1;
            string unique = Slug.Unique(slug, slugs.Contains, Math.Max(2, times));
            slugs.Add(unique);
            return unique;
        }
    }

    private void Read(SectionText section, List<Line> lines)
    {
        if (ReadFieldLists(section, lines)) return;
        TakeLanguages(section.Kind, lines);
        if (lines.Count == 0 && section.Kind != SectionKind.Statements) return;
        section = section with { Lines = lines };

        if (section.Kind is not (SectionKind.Statements or SectionKind.Summary or SectionKind.Interests or SectionKind.Publications))
            lines = [.. lines.Select(l => l.Kind == LineKind.Bullet && section.Kind is SectionKind.Positions or SectionKind.Projects ? l : FullWidth.ToHalf(l))];
        switch (section.Kind)
        {
            case SectionKind.Education or SectionKind.Positions or SectionKind.Awards or SectionKind.Grants or SectionKind.Service when section.Heading is { } several && HeadingVocabulary.Listed(several.Plain).Count > 2:
                EachByItself(section, lines);
                break;
            case SectionKind.Contacts:
                Personal(section, lines);
                break;
            // "Biography" above roles and their dates.
            case SectionKind.Summary when lines.Count(l => l.Kind == LineKind.Bullet && l.Level == 1 && FieldWords.NamesRole(l.Plain)) > 2 && lines.Count(l => HeadDate.Of(l) is not null) > 2:
                Career(As(SectionKind.Positions, section), lines);
                break;
            // "Biographical sketch" above a life in rows.
            case SectionKind.Summary when HoldsDatedRows(lines):
                Career(As(SectionKind.Positions, section), lines);
                break;
            case SectionKind.Summary:
                person.AddSummary(StatementReader.Markdown(lines));
                break;
            case SectionKind.Interests:
                InterestReader.Read(lines, person.Interests, person.Keywords);
                break;
            case SectionKind.Keywords:
                person.Keywords.AddRange(lines.SelectMany(l => SkillReader.Items(l.Text)));
                break;
            // "Technical experience" above what somebody knows, with a label each.
            case SectionKind.Positions when section.Heading is { } technical && TechnicalWord().IsMatch(technical.Plain) && !lines.Exists(l => l.Dates.Count > 0):
                IsOf(SectionKind.Skills);
                Skills(lines);
                break;
            // "Other positions and activities", "Administrative experience" above offices.
            case SectionKind.Positions when section.Heading is { } held && (HeadingVocabulary.NamesBoth(held.Plain, SectionKind.Positions, SectionKind.Activities) || AdministrativeWord().IsMatch(held.Plain)) && ServiceReader.HoldsOffices(lines):
                IsOf(SectionKind.Service);
                AddService(section, lines);
                break;
            // "Professional activities" above posts.
            case SectionKind.Service when section.Heading is { } professional && ProfessionalActivities().IsMatch(professional.Plain) && !ServiceReader.IsService(lines) && HoldsRoles(lines):
                Career(As(SectionKind.Positions, section), lines);
                break;
            case SectionKind.Education:
            case SectionKind.Positions:
                Career(section, lines);
                break;
            // "Conferences" above what was presented there.
            case SectionKind.Publications when section.Meaning is { Track: PublicationTrack.Main, Status: null } && (ListsTalks(lines) || ListsConferences(section, lines)):
                Read(As(SectionKind.Talks, section), lines);
                break;
            // "Dissertation" above what it is about.
            case SectionKind.Publications when section.Meaning.Track == PublicationTrack.Thesis && lines is [{ Kind: LineKind.Text, Plain.Length: > 500 }]:
                IsOf(SectionKind.Statements);
                _statements.Add(StatementReader.Read(section));
                break;
            case SectionKind.Publications:
                Publications(section, WithoutSkills(lines));
                break;
            case SectionKind.Awards or SectionKind.Grants when section.Heading is { } both && HeadingVocabulary.NamesBoth(both.Plain, SectionKind.Awards, SectionKind.Grants):
                foreach (var entry in Listed(lines))
                {
                    if (GrantReader.IsGrant(entry)) _grants.Add(GrantReader.Read(entry, context));
                    else _awards.Add(AwardReader.Read(entry));
                }

                break;
            // "Honours and service": what says that somebody did something is no award.
            case SectionKind.Awards or SectionKind.Service when section.Heading is { } served && HeadingVocabulary.NamesBoth(served.Plain, SectionKind.Awards, SectionKind.Service):
                var honours = Listed(lines);
                KeepGroups(section, honours, FieldWords.NamesOrganisation);
                foreach (var entry in honours)
                {
                    if (!FieldWords.NamesAward(entry.Lines[0].Plain) && (ServiceReader.BeginsWithRole(entry.Lines[0]) || FieldWords.NamesReviewing(entry.Lines[0].Plain) || section.Kind == SectionKind.Service || FieldWords.RoleWithin(20, entry.Lines[0].Plain))) _service.AddRange(ServiceReader.Read(entry));
                    else _awards.Add(AwardReader.Read(entry));
                }

                break;
            // "Conferences and awards": talks and posters, and what is none.
            case SectionKind.Awards when lines.Exists(TalkReader.BeginsWithHow) && Listed(lines) is { Count: > 1 } mixed && mixed.Count(e => TalkReader.BeginsWithHow(e.Lines[0])) * 2 > mixed.Count:
                KeepGroups(section, mixed, _ => false);
                foreach (var entry in mixed)
                {
                    if (TalkReader.BeginsWithHow(entry.Lines[0])) _talks.Add(TalkReader.Read(entry, context));
                    else _awards.Add(AwardReader.Read(entry));
                }

                break;
            // "Key achievements" that are told, and are no awards.
            case SectionKind.Awards when lines.Count > 1 && !lines.Exists(l => l.Dates.Count > 0 || FieldWords.NamesAward(l.Plain)) && lines.Count(l => EntryFields.IsProse(l.Plain)) * 2 > lines.Count:
                IsOf(SectionKind.Statements);
                _statements.Add(StatementReader.Read(section));
                break;
            case SectionKind.Awards:
                var awards = Listed(lines);
                KeepGroups(section, awards, FieldWords.NamesOrganisation);
                _awards.AddRange(awards.SelectMany(SharedLines.Awards).Select(AwardReader.Read));
                break;
            // "Research & teaching experience": each entry is one or the other.
            case SectionKind.Teaching when section.Heading is { } both && ResearchAndTeaching().IsMatch(both.Plain) && EntrySegmenter.Split(lines, EntryStyle.Headed) is var posts && posts.Count(p => FieldWords.NamesRole(p.Lines[0].Plain)) * 2 > posts.Count && posts.Any(p => !TeachingReader.IsTaught(p)):
                foreach (var entry in posts)
                {
                    if (TeachingReader.IsTaught(entry)) _teaching.Add(TeachingReader.Read(entry));
                    else _positions.Add(PositionReader.Read(entry));
                }

                break;
            case SectionKind.Teaching:
                _teaching.AddRange(CourseLists.Split(lines).SelectMany(SharedLines.Courses).Select(TeachingReader.Read));
                break;
            case SectionKind.Talks when lines.Exists(TeachingReader.IsHeadOfCourses):
                IsOf(SectionKind.Teaching);
                _teaching.AddRange(Listed(lines).Select(TeachingReader.Read));
                break;
            case SectionKind.Talks:
                List<EntryText> talks = [.. Listed(lines).SelectMany(SharedLines.Talks)];
                KeepGroups(section, talks, _ => false);
                _talks.AddRange(talks.Select(t => TalkReader.Read(t, context)));
                break;
            case SectionKind.Service:
                AddService(section, lines);
                break;
            // "Research experience and projects" above roles and their dates.
            case SectionKind.Projects when section.Heading is { } both && HeadingVocabulary.NamesBoth(both.Plain, SectionKind.Projects, SectionKind.Positions):
                if (HoldsRoles(lines))
                {
                    Career(As(SectionKind.Positions, section), lines);
                    break;
                }

                foreach (var entry in EntrySegmenter.Split(lines, EntryStyle.Headed))
                {
                    if (EducationReader.IsPosition(entry)) _positions.Add(PositionReader.Read(entry));
                    else _projects.Add(ProjectReader.Read(entry));
                }

                break;
            // "Research projects and publications" above titles and who wrote them.
            case SectionKind.Projects when section.Heading is { } both && HeadingVocabulary.NamesBoth(both.Plain, SectionKind.Projects, SectionKind.Publications) && lines.Count(l => l.Plain.Length < 400 && NameGrammar.Read(l.Text.Trim(",."), context) is { Confidence: >= 2, Contributors.Count: > 2 }) > 1:
                Publications(As(SectionKind.Publications, section), lines);
                break;
            case SectionKind.Projects:
                Projects(section, lines);
                break;
            case SectionKind.Grants:
                // What all of them come to is none.
                var grants = Listed([.. lines.Where(l => !GrantReader.IsTotal(l.Plain))]);
                KeepGroups(section, grants, _ => false);
                _grants.AddRange(grants.Select(e => GrantReader.Read(e, context)));
                break;
            case SectionKind.Patents:
                var patents = Listed(lines);
                KeepGroups(section, patents, _ => false);
                _patents.AddRange(patents.Select(e => PatentReader.Read(e, context)));
                break;
            // "Software" that bears addresses is what somebody wrote, not what somebody knows.
            case SectionKind.Skills when section.Heading is { } of && HeadingVocabulary.Normalize(of.Plain).Split(' ') is var what && (what.Contains("software") || what.Contains("tools") || what.Contains("platforms")) && (BearAddresses(lines) || lines.Count > 1 && lines.TrueForAll(l => l.Dates is [{ Start: 0 }, ..])):
                IsOf(SectionKind.Projects);
                Projects(section, lines);
                break;
            // "Expertise" above reports and what somebody did for them.
            case SectionKind.Skills when section.Heading is { } expertise && HeadingVocabulary.Normalize(expertise.Plain).EndsWith("expertise", StringComparison.Ordinal) && lines.Where(l => l.IsOutsideLists || l.Level == 1).DistinctBy(l => l.Block).ToList() is { Count: > 3 } told && told.Count(l => l.Dates.Count > 0 && l.Plain.Length > 40) * 2 > told.Count:
                IsOf(SectionKind.Statements);
                _statements.Add(StatementReader.Read(section));
                break;
            case SectionKind.Skills:
                Skills(lines);
                break;
            // "Languages" below "Skills" may be those that computers read.
            case SectionKind.Languages when !lines.Exists(l => LanguageReader.Names(l.Plain)):
                IsOf(SectionKind.Skills);
                Skills(lines);
                break;
            case SectionKind.Languages:
                // "- Computer" above "- R, Python"
                var labels = lines.Where((l, i) => l.Kind == LineKind.Bullet && !LanguageReader.Names(l.Plain) && i + 1 < lines.Count && lines[i + 1] is { Kind: LineKind.Bullet } below && below.Level > l.Level).ToHashSet(ReferenceEqualityComparer.Instance);
                foreach (var line in LanguageReader.WithFluency(lines.Where(l => !l.IsTableHead && !labels.Contains(l))))
                {
                    // How well one is known, in a line of its own below it.
                    if (LanguageReader.IsFluency(line.Plain) && _languages is [.., { Fluency: null } known]) _languages[^1] = known with { Fluency = line.Plain.Trim(), Lines = new SourceLines(known.Lines?.First ?? line.Source.First, line.Source.Last) };
                    else if (LanguageReader.ReadInOwnScript(line) is { } twice) _languages.Add(twice);
                    else if (line.Kind == LineKind.TableRow && LanguageReader.ReadRow(line.Text, line.Source) is { } row) _languages.Add(row);
                    else if ((labels.Count == 0 && !(section.Heading is { } beside && TechnicalWord().IsMatch(beside.Plain)) ? LanguageReader.ReadInSection(line.Text, line.Source) : LanguageReader.Read(line.Text, line.Source)) is { } languages) _languages.AddRange(languages);
                    else _skills.AddRange(SkillReader.Read([line]));
                }

                break;
            case SectionKind.Activities when ServiceReader.IsService(lines):
                IsOf(SectionKind.Service);
                AddService(section, lines);
                break;
            case SectionKind.Activities:
                _activities.AddRange(EntrySegmenter.Split(lines, EntryStyle.Listed).Select(ActivityReader.Read));
                break;
            case SectionKind.Statements when (section.Meaning.IsUnknown || section.Heading is { } any && HeadingVocabulary.SaysNothing(any.Plain)) && lines.Count > 2 && ServiceReader.IsService(lines):
                IsOf(SectionKind.Service);
                AddService(section, lines);
                break;
            // "Edutation", or in whatever language.
            case SectionKind.Statements when section.Meaning.IsUnknown && HoldsDegrees(lines):
                Career(As(SectionKind.Education, section), lines);
                break;
            // "Opinion pieces", or whatever else they are called.
            case SectionKind.Statements when section.Meaning.IsUnknown && HoldsReferences(lines):
                Publications(As(SectionKind.Publications, section), lines);
                break;
            // "Vitae" above a life in rows.
            case SectionKind.Statements when section.Heading is { } life && HeadingVocabulary.IsTitle(life.Plain) && HoldsDatedRows(lines):
                Career(As(SectionKind.Positions, section), lines);
                break;
            // "Conference participation" above what was presented there.
            case SectionKind.Statements when section.Heading is { } meetings && MeetingWord().IsMatch(meetings.Plain) && ListsTalks(lines):
                Read(As(SectionKind.Talks, section), lines);
                break;
            // A heading that nobody knows, or "Affiliation", above roles and their dates.
            case SectionKind.Statements when (section.Meaning.IsUnknown || section.Heading is { } own && HeadingVocabulary.Normalize(own.Plain) is "affiliation" or "affiliations" or "research") && (HoldsRoles(lines) || HoldsTerms(lines)):
                Career(As(SectionKind.Positions, section), lines);
                break;
            default:
                _statements.Add(StatementReader.Read(section));
                break;
        }
    }

    // What stands below a heading may be of another kind than it says.
    private void IsOf(SectionKind kind) => _sections[^1] = _sections[^1] with { Kind = kind };

    // So that what is read next knows it, too.
    private SectionText As(SectionKind kind, SectionText section)
    {
        IsOf(kind);
        return section with { Meaning = new HeadingMeaning(kind) };
    }
}
