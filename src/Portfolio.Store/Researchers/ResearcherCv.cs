using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Researchers;

/// <summary>A researcher's CV as one record, for JSON and the other forms that a CV is taken along in.</summary>
public sealed class ResearcherCv(PortfolioDb db)
{
    /// <summary>The CV of a slug; private contacts and hidden entries only when they are asked for.</summary>
    public async Task<Found<CurriculumVitae>> RunAsync(string slug, bool includePrivate = false, CancellationToken cancellation = default)
    {
        var researcher = await (includePrivate ? db.Researchers.IgnoreQueryFilters() : db.Researchers)
            .AsNoTracking()
            .Include(r => r.Contacts.Where(c => c.IsPublic || includePrivate).OrderBy(c => c.Ordinal))
            .Include(r => r.Entries.Where(e => !e.IsDeleted && (e.IsVisible || includePrivate)).OrderBy(e => e.DocumentId).ThenBy(e => e.Ordinal))
            .FirstOrDefaultAsync(r => r.Slug == slug, cancellation);
        if (researcher is null) return new(null, await Redirects.FindAsync(db, SlugOwner.Researcher, slug, cancellation));
        var documents = await db.Documents
            .Where(d => d.ResearcherId == researcher.Id)
            .OrderBy(d => d.Id)
            .Select(d => new { d.Id, d.Sections, d.Remainder })
            .ToListAsync(cancellation);
        var lines = await LinesAsync(researcher.Id, cancellation);
        var hidden = includePrivate ? [] : new SectionLayout(documents.Select(d => new DocumentSections(d.Id, d.Sections)), researcher.SectionChoices)
            .Fill(researcher.Entries.OrderBy(e => e.Place ?? int.MaxValue), lines)
            .Where(slot => !slot.IsVisible)
            .ToList();
        researcher.Entries.RemoveAll(e => hidden.Exists(slot => slot.Entries.Contains(e)));
        lines.RemoveAll(l => hidden.Exists(slot => slot.Publications.Contains(l.PublicationId)));
        return new(new CurriculumVitae
        {
            Slug = researcher.Slug,
            Name = researcher.Name,
            AlternativeNames = researcher.AlternativeNames,
            Headline = researcher.Headline,
            Affiliation = researcher.Affiliation,
            Updated = researcher.Updated,
            Contacts = [.. researcher.Contacts.Select(c => new Cv.Contact { Kind = c.Kind, Value = c.Value })],
            Summary = researcher.Summary,
            Interests = researcher.Interests,
            Keywords = researcher.Keywords,
            Education = Of<Education>(researcher, SectionKind.Education),
            Publications = await PublicationsAsync(researcher.Id, lines, cancellation),
            Positions = Of<Position>(researcher, SectionKind.Positions),
            Awards = Of<Award>(researcher, SectionKind.Awards),
            Teaching = Of<Teaching>(researcher, SectionKind.Teaching),
            Talks = Of<Talk>(researcher, SectionKind.Talks),
            Service = Of<Service>(researcher, SectionKind.Service),
            Projects = Of<Project>(researcher, SectionKind.Projects),
            Grants = Of<Grant>(researcher, SectionKind.Grants),
            Patents = Of<Patent>(researcher, SectionKind.Patents),
            Skills = Of<SkillGroup>(researcher, SectionKind.Skills),
            Languages = Of<Language>(researcher, SectionKind.Languages),
            Statements = Of<Statement>(researcher, SectionKind.Statements),
            Activities = Of<Activity>(researcher, SectionKind.Activities),
            Sections = [.. documents.SelectMany(d => d.Sections).Where(s => !hidden.Exists(slot => slot.Kind == s.Kind && slot.Heading == s.Heading)).Select(ToSection)],
            Remainder = [.. documents.SelectMany(d => d.Remainder)],
        });
    }

    /// <summary>The name of a slug's researcher, where no more is needed.</summary>
    public async Task<Found<string>> NameAsync(string slug, CancellationToken cancellation = default) =>
        await db.Researchers.Where(r => r.Slug == slug).Select(r => r.Name).FirstOrDefaultAsync(cancellation) is { } name
            ? new(name)
            : new(null, await Redirects.FindAsync(db, SlugOwner.Researcher, slug, cancellation));

    // What a second document says in the same words is not said twice.
    private static List<T> Of<T>(Researcher researcher, SectionKind kind)
        where T : Cv.Entry =>
        [.. researcher.Entries
            .Where(e => e.Kind == kind)
            .GroupBy(e => e.Json)
            .SelectMany(same => same.Where(e => e.DocumentId == same.First().DocumentId))
            .OrderBy(e => e.Place ?? int.MaxValue)
            .ThenBy(e => e.DocumentId)
            .ThenBy(e => e.Ordinal)
            .Select(e => (T)EntryJson.Read(kind, e.Json) with { Lines = Lines(e.FirstLine, e.LastLine) })];

    private Task<List<PublicationLine>> LinesAsync(int researcher, CancellationToken cancellation) => db.PublicationSources
        .Where(s => s.ResearcherId == researcher && s.Publication!.IsShown)
        .OrderBy(s => s.Place ?? int.MaxValue)
        .ThenBy(s => s.DocumentId)
        .ThenBy(s => s.Ordinal)
        .Select(s => new PublicationLine(s.PublicationId, s.DocumentId, s.FirstLine))
        .ToListAsync(cancellation);

    private async Task<IReadOnlyList<Cv.Publication>> PublicationsAsync(int researcher, IEnumerable<PublicationLine> lines, CancellationToken cancellation)
    {
        var theirs = db.PublicationSources.Where(s => s.ResearcherId == researcher).Select(s => s.PublicationId);
        var records = await db.Publications.Within(theirs).ToRecordsAsync(researcher, cancellation);
        return [.. lines.Select(l => l.PublicationId).Distinct().Select(id => records[id])];
    }

    private static Section ToSection(StoredSection section) => new()
    {
        Kind = section.Kind,
        Heading = section.Heading,
        Notes = section.Notes ?? [],
        Lines = Lines(section.FirstLine, section.LastLine),
    };

    private static SourceLines? Lines(int first, int last) => first > 0 ? new SourceLines(first, last) : null;
}
