namespace Portfolio.Cv;

/// <summary>
/// One researcher's CV as a document says it: the person, and the entries of each section in the document's order.
/// Serialised by <see cref="CvJson"/>, it is the JSON of a CV.
/// </summary>
/// <remarks>
/// The type is spelled out because a class <c>Cv</c> in the namespace <c>Portfolio.Cv</c> could not be named
/// from any other <c>Portfolio</c> namespace.
/// </remarks>
public sealed record CurriculumVitae
{
    /// <summary>The researcher's part of an address, made from the name; null where there is no name.</summary>
    public string? Slug { get; init; }

    /// <summary>The name in its own order and script; null where the document says none.</summary>
    public string? Name { get; init; }

    /// <summary>Other names of the same person: a native script, a nickname in brackets.</summary>
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    /// <summary>What the person is, in a line: <c>Research Scientist</c>.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the person works, as written.</summary>
    public string? Affiliation { get; init; }

    /// <summary>When the document says that it was last updated.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>Ways to reach the person.</summary>
    public IReadOnlyList<Contact> Contacts { get; init; } = [];

    /// <summary>A paragraph or more about the person, as Markdown.</summary>
    public string? Summary { get; init; }

    /// <summary>Research interests, one each, as Markdown.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Keywords, one each.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Degrees and studies.</summary>
    public IReadOnlyList<Education> Education { get; init; } = [];

    /// <summary>Publications (the field's word is <em>work</em>).</summary>
    public IReadOnlyList<Publication> Publications { get; init; } = [];

    /// <summary>Work experience, internships included.</summary>
    public IReadOnlyList<Position> Positions { get; init; } = [];

    /// <summary>Awards, honours and scholarships.</summary>
    public IReadOnlyList<Award> Awards { get; init; } = [];

    /// <summary>Courses taught.</summary>
    public IReadOnlyList<Teaching> Teaching { get; init; } = [];

    /// <summary>Talks given.</summary>
    public IReadOnlyList<Talk> Talks { get; init; } = [];

    /// <summary>Service to the field, one entry per venue and year.</summary>
    public IReadOnlyList<Service> Service { get; init; } = [];

    /// <summary>Projects.</summary>
    public IReadOnlyList<Project> Projects { get; init; } = [];

    /// <summary>Grants received.</summary>
    public IReadOnlyList<Grant> Grants { get; init; } = [];

    /// <summary>Patents filed or granted.</summary>
    public IReadOnlyList<Patent> Patents { get; init; } = [];

    /// <summary>Skills by group.</summary>
    public IReadOnlyList<SkillGroup> Skills { get; init; } = [];

    /// <summary>Human languages.</summary>
    public IReadOnlyList<Language> Languages { get; init; } = [];

    /// <summary>Free sections with their own headings.</summary>
    public IReadOnlyList<Statement> Statements { get; init; } = [];

    /// <summary>Activities that no other kind holds: a club led, a society joined.</summary>
    public IReadOnlyList<Activity> Activities { get; init; } = [];

    /// <summary>The document's own sections, in its order, with their headings as written.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>Source lines that no reader understood, word for word.</summary>
    public IReadOnlyList<Remainder> Remainder { get; init; } = [];

    /// <summary>The entries of all kinds, in the vocabulary's order; contacts are among them.</summary>
    public IEnumerable<(SectionKind Kind, IReadOnlyList<Entry> Entries)> EntriesByKind() =>
    [
        (SectionKind.Contacts, Contacts),
        (SectionKind.Education, Education),
        (SectionKind.Publications, Publications),
        (SectionKind.Positions, Positions),
        (SectionKind.Awards, Awards),
        (SectionKind.Teaching, Teaching),
        (SectionKind.Talks, Talks),
        (SectionKind.Service, Service),
        (SectionKind.Projects, Projects),
        (SectionKind.Grants, Grants),
        (SectionKind.Patents, Patents),
        (SectionKind.Skills, Skills),
        (SectionKind.Languages, Languages),
        (SectionKind.Statements, Statements),
        (SectionKind.Activities, Activities),
    ];
}
