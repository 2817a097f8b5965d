using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <content>What each section is read as, by its heading and by what it holds.</content>
internal sealed partial class CvBuilder
{
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
                EachAs(Listed(lines), GrantReader.IsGrant, e => _grants.Add(GrantReader.Read(e, context)), AddAward);
                break;
            // "Honours and service": what says that somebody did something is no award.
            case SectionKind.Awards or SectionKind.Service when section.Heading is { } served && HeadingVocabulary.NamesBoth(served.Plain, SectionKind.Awards, SectionKind.Service):
                var honours = Listed(lines);
                KeepGroups(section, honours, FieldWords.NamesOrganisation);
                EachAs(honours, e => !FieldWords.NamesAward(e.Lines[0].Plain) && (ServiceReader.BeginsWithRole(e.Lines[0]) || FieldWords.NamesReviewing(e.Lines[0].Plain) || section.Kind == SectionKind.Service || FieldWords.RoleWithin(20, e.Lines[0].Plain)), e => _service.AddRange(ServiceReader.Read(e)), AddAward);
                break;
            // "Conferences and awards": talks and posters, and what is none.
            case SectionKind.Awards when lines.Exists(TalkReader.BeginsWithHow) && Listed(lines) is { Count: > 1 } mixed && mixed.Count(e => TalkReader.BeginsWithHow(e.Lines[0])) * 2 > mixed.Count:
                KeepGroups(section, mixed, _ => false);
                EachAs(mixed, e => TalkReader.BeginsWithHow(e.Lines[0]), e => _talks.Add(TalkReader.Read(e, context)), AddAward);
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
                EachAs(posts, TeachingReader.IsTaught, e => _teaching.Add(TeachingReader.Read(e)), AddPosition);
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

                EachAs(EntrySegmenter.Split(lines, EntryStyle.Headed), EducationReader.IsPosition, AddPosition, e => _projects.Add(ProjectReader.Read(e)));
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

    // "Awards and grants", "Research and teaching": each entry is one or the other.
    private static void EachAs(IEnumerable<EntryText> entries, Func<EntryText, bool> isOne, Action<EntryText> one, Action<EntryText> other)
    {
        foreach (var entry in entries) (isOne(entry) ? one : other)(entry);
    }

    private void AddAward(EntryText entry) => _awards.Add(AwardReader.Read(entry));

    private void AddPosition(EntryText entry) => _positions.Add(PositionReader.Read(entry));

    // What stands below a heading may be of another kind than it says.
    private void IsOf(SectionKind kind) => _sections[^1] = _sections[^1] with { Kind = kind };

    // So that what is read next knows it, too.
    private SectionText As(SectionKind kind, SectionText section)
    {
        IsOf(kind);
        return section with { Meaning = new HeadingMeaning(kind) };
    }
}
