using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Person;
using Portfolio.Cv.Reading.Sections;

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
}
