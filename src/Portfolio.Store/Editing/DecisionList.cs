using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;

namespace Portfolio.Store.Editing;

/// <summary>All that waits for a person's decision after imports: fields that both the document and a person changed, and what documents no longer have.</summary>
public sealed class DecisionList(PortfolioDb db)
{
    /// <summary>The first decisions, by researcher.</summary>
    /// <param name="researcherSlug">Only this researcher's; null for all.</param>
    /// <param name="most">How many of each kind.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<IReadOnlyList<Decision>> RunAsync(string? researcherSlug = null, int most = 200, CancellationToken cancellation = default)
    {
        var decisions = new List<Decision>();
        var entries = await db.Entries.IgnoreQueryFilters().AsNoTracking()
            .Where(e => !e.IsDeleted && (e.IsGone || EF.Functions.Like((string)(object)e.Edits, Pattern)))
            .Join(db.Researchers.Where(r => researcherSlug == null || r.Slug == researcherSlug), e => e.ResearcherId, r => r.Id, (Entry, r) => new { Entry, r.Slug, r.Name })
            .OrderBy(x => x.Name).ThenBy(x => x.Entry.Id)
            .Take(most)
            .ToListAsync(cancellation);
        decisions.AddRange(entries.Select(x => new Decision(
            DecisionOf.Entry, x.Slug, x.Name, x.Entry.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), x.Entry.Kind, EntryTitle.Of(x.Entry.Kind, EntryJson.Read(x.Entry.Kind, x.Entry.Json)), x.Entry.IsGone, Open(x.Entry.Edits))));

        var people = await db.Researchers.IgnoreQueryFilters().AsNoTracking()
            .Where(r => (researcherSlug == null || r.Slug == researcherSlug) && EF.Functions.Like((string)(object)r.Edits, Pattern))
            .OrderBy(r => r.Name).Take(most).Select(r => new { r.Slug, r.Name, r.Edits }).ToListAsync(cancellation);
        decisions.AddRange(people.Select(r => new Decision(DecisionOf.Person, r.Slug, r.Name, r.Slug, SectionKind.Contacts, r.Name, false, Open(r.Edits))));

        var publications = await db.Publications.IgnoreQueryFilters().AsNoTracking()
            .Where(p => !p.IsDeleted && EF.Functions.Like((string)(object)p.Edits, Pattern))
            .Where(p => researcherSlug == null || db.PublicationSources.Any(s => s.PublicationId == p.Id && db.Researchers.Any(r => r.Id == s.ResearcherId && r.Slug == researcherSlug)))
            .OrderBy(p => p.Id).Take(most).Select(p => new { p.Slug, p.Title, p.Edits }).ToListAsync(cancellation);
        decisions.AddRange(publications.Select(p => new Decision(DecisionOf.Publication, null, null, p.Slug, SectionKind.Publications, p.Title, false, Open(p.Edits))));

        var gone = await db.PublicationSources.IgnoreQueryFilters().AsNoTracking()
            .Where(s => s.IsGone && !s.Publication!.IsDeleted)
            .Join(db.Researchers.Where(r => researcherSlug == null || r.Slug == researcherSlug), s => s.ResearcherId, r => r.Id, (s, r) => new { r.Slug, r.Name, Publication = s.Publication!.Slug, s.Publication.Title })
            .OrderBy(x => x.Name).ThenBy(x => x.Publication).Take(most).ToListAsync(cancellation);
        decisions.AddRange(gone.Select(s => new Decision(DecisionOf.Publication, s.Slug, s.Name, s.Publication, SectionKind.Publications, s.Title, true, [])));
        return decisions;
    }

    private const string Pattern = "%\"isConflict\":true%";

    private static IReadOnlyList<FieldEdit> Open(IReadOnlyList<FieldEdit> edits) => [.. edits.Where(e => e.IsConflict)];
}

/// <summary>A decision that waits.</summary>
/// <param name="Of">What it is about.</param>
/// <param name="ResearcherSlug">Whose it is; null for a publication's fields.</param>
/// <param name="ResearcherName">Whose it is.</param>
/// <param name="Key">An entry's key, or the slug of a publication or researcher.</param>
/// <param name="Kind">What an entry is.</param>
/// <param name="Title">What people call it.</param>
/// <param name="IsGone">True when its document no longer has it.</param>
/// <param name="Conflicts">The fields that both changed.</param>
public sealed record Decision(DecisionOf Of, string? ResearcherSlug, string? ResearcherName, string Key, SectionKind Kind, string Title, bool IsGone, IReadOnlyList<FieldEdit> Conflicts);

/// <summary>What a decision is about.</summary>
public enum DecisionOf
{
    /// <summary>An entry that is no publication.</summary>
    Entry,

    /// <summary>A publication.</summary>
    Publication,

    /// <summary>A researcher's own fields.</summary>
    Person,
}
