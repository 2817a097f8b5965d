using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Provenance;

namespace Portfolio.Store.Documents;

/// <summary>A document as it was imported, and what was read from it then, with the lines.</summary>
public sealed class DocumentReading(PortfolioDb db)
{
    /// <summary>The document of a key; null when there is none.</summary>
    public async Task<StoredReading?> RunAsync(int id, CancellationToken cancellation = default)
    {
        var document = await db.Documents.AsNoTracking().FirstOrDefaultAsync(d => d.Id == id, cancellation);
        if (document is null) return null;
        var researcher = await db.Researchers.IgnoreQueryFilters().Where(r => r.Id == document.ResearcherId).Select(r => new { r.Slug, r.Name }).SingleAsync(cancellation);
        var entries = await db.Entries.IgnoreQueryFilters().Where(e => e.DocumentId == id && !e.IsGone).Select(e => new { e.Kind, e.Ordinal, e.FirstLine, e.LastLine }).ToListAsync(cancellation);
        var sources = await db.PublicationSources.IgnoreQueryFilters().Where(s => s.DocumentId == id && !s.IsGone).Select(s => new { s.Ordinal, s.FirstLine, s.LastLine, s.Publication!.Slug }).ToListAsync(cancellation);
        var lines = entries.ToDictionary(e => (e.Kind, e.Ordinal), e => Lines(e.FirstLine, e.LastLine));
        foreach (var source in sources) lines.TryAdd((SectionKind.Publications, source.Ordinal), Lines(source.FirstLine, source.LastLine));
        var cv = WithLines(EntryJson.Read<CurriculumVitae>(document.Json), lines) with
        {
            Sections = [.. document.Sections.Select(s => new Section { Kind = s.Kind, Heading = s.Heading, Notes = s.Notes ?? [], Lines = Lines(s.FirstLine, s.LastLine) })],
            Remainder = document.Remainder,
        };
        return new StoredReading(
            document.Id,
            document.Name,
            document.Format,
            document.Text,
            document.ImportedAt,
            researcher.Slug,
            researcher.Name,
            new CvReading(cv, document.Notes),
            sources.GroupBy(s => s.Ordinal).ToDictionary(s => s.Key, s => s.First().Slug),
            Doubts.Of(cv));
    }

    private static SourceLines? Lines(int first, int last) => first > 0 ? new SourceLines(first, last) : null;

    // The JSON of a CV says no lines: the rows of the entries do.
    private static CurriculumVitae WithLines(CurriculumVitae cv, Dictionary<(SectionKind Kind, int Ordinal), SourceLines?> lines)
    {
        return cv with
        {
            Education = Each(cv.Education, SectionKind.Education),
            Publications = Each(cv.Publications, SectionKind.Publications),
            Positions = Each(cv.Positions, SectionKind.Positions),
            Awards = Each(cv.Awards, SectionKind.Awards),
            Teaching = Each(cv.Teaching, SectionKind.Teaching),
            Talks = Each(cv.Talks, SectionKind.Talks),
            Service = Each(cv.Service, SectionKind.Service),
            Projects = Each(cv.Projects, SectionKind.Projects),
            Grants = Each(cv.Grants, SectionKind.Grants),
            Patents = Each(cv.Patents, SectionKind.Patents),
            Skills = Each(cv.Skills, SectionKind.Skills),
            Languages = Each(cv.Languages, SectionKind.Languages),
            Statements = Each(cv.Statements, SectionKind.Statements),
            Activities = Each(cv.Activities, SectionKind.Activities),
        };

        IReadOnlyList<T> Each<T>(IReadOnlyList<T> of, SectionKind kind)
            where T : Cv.Entry => [.. of.Select((entry, i) => entry with { Lines = lines.GetValueOrDefault((kind, i)) })];
    }
}

/// <summary>A document, and what was read from it when it was imported.</summary>
/// <param name="Id">The key.</param>
/// <param name="Name">The file's name.</param>
/// <param name="Format">How it is written.</param>
/// <param name="Text">Its text.</param>
/// <param name="ImportedAt">When it was imported last, in UTC.</param>
/// <param name="ResearcherSlug">Whose it is.</param>
/// <param name="ResearcherName">Whose it is.</param>
/// <param name="Reading">What was read, with lines and remainder, and what its owner should know.</param>
/// <param name="PublicationSlugs">The addresses of the document's publications, by their place in it.</param>
/// <param name="Doubts">What a person should look at.</param>
public sealed record StoredReading(
    int Id,
    string Name,
    DocumentFormat Format,
    string Text,
    DateTime ImportedAt,
    string ResearcherSlug,
    string ResearcherName,
    CvReading Reading,
    IReadOnlyDictionary<int, string> PublicationSlugs,
    IReadOnlyList<Doubt> Doubts);
