using Portfolio.Cv;

namespace Portfolio.Web.Rendering;

/// <summary>A CV's sections as lists, in the vocabulary's order.</summary>
internal static class CvSections
{
    public static IEnumerable<(SectionKind Kind, IReadOnlyList<Entry> Entries)> Of(CurriculumVitae cv) =>
    [
        (SectionKind.Education, cv.Education),
        (SectionKind.Publications, cv.Publications),
        (SectionKind.Positions, cv.Positions),
        (SectionKind.Awards, cv.Awards),
        (SectionKind.Teaching, cv.Teaching),
        (SectionKind.Talks, cv.Talks),
        (SectionKind.Service, cv.Service),
        (SectionKind.Projects, cv.Projects),
        (SectionKind.Grants, cv.Grants),
        (SectionKind.Patents, cv.Patents),
        (SectionKind.Skills, cv.Skills),
        (SectionKind.Languages, cv.Languages),
        (SectionKind.Statements, cv.Statements),
        (SectionKind.Activities, cv.Activities),
    ];
}
