using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Desk;

/// <summary>What somebody has to decide on: fields on which a person and a document disagree, and what a document no longer has.</summary>
public sealed class OpenQuestions(PortfolioDb db)
{
    private const string IsOpen = "instr(Edits, '\"isConflict\":true') > 0";

    /// <summary>The first of each kind.</summary>
    public async Task<IReadOnlyList<OpenQuestion>> RunAsync(int most = 200, CancellationToken cancellation = default)
    {
        var people = await db.Researchers.FromSqlRaw($"SELECT * FROM Researchers WHERE {IsOpen}").IgnoreQueryFilters().AsNoTracking()
            .OrderBy(r => r.SortKey).Take(most).Select(r => new { r.Slug, r.Name, r.Edits }).ToListAsync(cancellation);
        var entries = await db.Entries.FromSqlRaw($"SELECT * FROM Entries WHERE NOT IsDeleted AND (IsGone OR {IsOpen})").IgnoreQueryFilters().AsNoTracking()
            .OrderBy(e => e.Id).Take(most)
            .Join(db.Researchers.IgnoreQueryFilters(), e => e.ResearcherId, r => r.Id, (e, r) => new { e.Id, e.Kind, e.Json, e.Edits, e.IsGone, r.Slug, r.Name })
            .ToListAsync(cancellation);
        var publications = await db.Publications
            .FromSqlRaw($"SELECT * FROM Publications WHERE NOT IsDeleted AND ({IsOpen} OR Id IN (SELECT PublicationId FROM PublicationSources WHERE IsGone))").IgnoreQueryFilters().AsNoTracking()
            .OrderBy(p => p.NewestKey).Take(most)
            .Select(p => new { p.Slug, p.Title, p.Edits, IsGone = db.PublicationSources.Any(s => s.PublicationId == p.Id && s.IsGone) })
            .ToListAsync(cancellation);
        return
        [
            .. people.Select(r => new OpenQuestion(null, r.Name, Fields(r.Edits), false, r.Slug, null, null)),
            .. entries.Select(e => new OpenQuestion(e.Kind, EntryTitle.Of(e.Kind, EntryJson.Read(e.Kind, e.Json)), Fields(e.Edits), e.IsGone, e.Slug, e.Name, e.Id)),
            .. publications.Select(p => new OpenQuestion(SectionKind.Publications, p.Title, Fields(p.Edits), p.IsGone, p.Slug, null, null)),
        ];
    }

    private static List<string> Fields(IReadOnlyList<FieldEdit> edits) => [.. edits.Where(e => e.IsConflict).Select(e => e.Field)];
}

/// <summary>Something to decide on.</summary>
/// <param name="Kind">What it is; null for a researcher.</param>
/// <param name="Title">The words by which a person knows it.</param>
/// <param name="Fields">The fields on which somebody has to decide.</param>
/// <param name="IsGone">True when its document no longer has it.</param>
/// <param name="Slug">The publication, or the researcher whose it is.</param>
/// <param name="ResearcherName">Whose entry it is.</param>
/// <param name="EntryId">The entry's key.</param>
public sealed record OpenQuestion(SectionKind? Kind, string Title, IReadOnlyList<string> Fields, bool IsGone, string Slug, string? ResearcherName, int? EntryId);
