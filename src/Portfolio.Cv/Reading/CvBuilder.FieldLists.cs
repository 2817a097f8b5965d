using Portfolio.Cv.Reading.FieldLists;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;

namespace Portfolio.Cv.Reading;

/// <content>Entries that name all of their fields.</content>
internal sealed partial class CvBuilder
{
    // Entries that name all of their fields need no reader of their kind; the lines between them are read as ever.
    private bool ReadFieldLists(SectionText section, List<Line> lines)
    {
        return section.Kind switch
        {
            SectionKind.Education => Add<Education>(_education.Add),
            SectionKind.Positions => Add<Position>(_positions.Add),
            SectionKind.Publications => Add<Publication>(p => _publications.Add(p with { Slug = Slug.Of(p.Title) })),
            SectionKind.Awards => Add<Award>(_awards.Add),
            SectionKind.Teaching => Add<Teaching>(_teaching.Add),
            SectionKind.Talks => Add<Talk>(_talks.Add),
            SectionKind.Service => Add<Service>(_service.Add),
            SectionKind.Projects => Add<Project>(_projects.Add),
            SectionKind.Grants => Add<Grant>(_grants.Add),
            SectionKind.Patents => Add<Patent>(_patents.Add),
            SectionKind.Skills => Add<SkillGroup>(_skills.Add),
            SectionKind.Languages => Add<Language>(_languages.Add),
            SectionKind.Statements => Add<Statement>(_statements.Add),
            SectionKind.Contacts => Add<CurriculumVitae>(person.Take),
            SectionKind.Activities => Add<CurriculumVitae>(fields => _activities.AddRange(fields.Activities)),
            _ => false,
        };

        bool Add<T>(Action<T> add)
            where T : class
        {
            var parts = FieldListReader.Split<T>(lines).ToList();
            if (parts.TrueForAll(p => p.Entry is null)) return false;
            foreach (var (entry, others) in parts)
            {
                if (entry is not null) add(entry);
                else Read(section with { Lines = others }, [.. others]);
            }

            return true;
        }
    }
}
