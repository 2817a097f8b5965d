using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Desk;

/// <summary>The publications as those see them who look after them: hidden and deleted ones too, the newest first.</summary>
public sealed class PublicationDesk(PortfolioDb db, TimeProvider time)
{
    /// <summary>A page of publications.</summary>
    /// <param name="query">Which ones.</param>
    /// <param name="after">Where to go on from.</param>
    /// <param name="pageSize">How many at most.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<PublicationOnDesk>> RunAsync(PublicationDeskQuery query, string? after = null, int pageSize = 50, CancellationToken cancellation = default)
    {
        const string list = "publications to look after";
        var found = Of(query);
        foreach (string word in TextKey.Words(query.Q).Take(16)) found = found.Where(p => (" " + p.TitleKey).Contains(" " + word));
        int total = await found.CountAsync(cancellation);
        if (after is not null)
        {
            string last = Cursor.Read(after, list, 1)[0];
            found = found.Where(p => string.Compare(p.NewestKey, last) > 0);
        }

        int size = Math.Clamp(pageSize, 1, 200);
        var rows = await found
            .OrderBy(p => p.NewestKey)
            .Take(size + 1)
            .Select(p => new
            {
                p.NewestKey,
                p.Slug,
                p.Title,
                Venue = p.Venue == null ? null : p.Venue.Acronym ?? p.Venue.Name,
                p.Year,
                p.Status,
                p.IsVisible,
                p.IsDeleted,
                p.IsShown,
                p.Edits,
                Authors = p.Contributors.OrderBy(c => c.Ordinal).Take(4).Select(c => c.Name).ToList(),
            })
            .ToListAsync(cancellation);
        return new ListPage<PublicationOnDesk>(
            [.. rows.Take(size).Select(r => new PublicationOnDesk(r.Slug, r.Title, r.Authors, r.Venue, r.Year, r.Status, r.IsVisible, r.IsDeleted, r.IsShown, r.Edits.Count(e => e.IsConflict)))],
            total,
            rows.Count > size ? Cursor.Write(list, rows[size - 1].NewestKey) : null);
    }

    /// <summary>How many publications a filter finds.</summary>
    public Task<int> CountAsync(PublicationDeskFilter filter, IReadOnlyCollection<int>? researchers = null, CancellationToken cancellation = default) => Of(new PublicationDeskQuery { Filter = filter, Researchers = researchers }).CountAsync(cancellation);

    /// <summary>Publications whose title has all words, for a person to choose one.</summary>
    public async Task<IReadOnlyList<PublicationOnDesk>> FindAsync(string? q, string except, CancellationToken cancellation = default) =>
        string.IsNullOrWhiteSpace(q) ? [] : [.. (await RunAsync(new PublicationDeskQuery { Q = q }, null, 20, cancellation)).Items.Where(p => p.Slug != except)];

    private IQueryable<Publication> Of(PublicationDeskQuery query)
    {
        var today = time.GetUtcNow().UtcDateTime;
        int year = today.Year;
        var yearAgo = today.AddYears(-1);
        var all = query.Filter == PublicationDeskFilter.Conflicts
            ? db.Publications.FromSqlRaw("SELECT * FROM Publications WHERE instr(Edits, '\"isConflict\":true') > 0")
            : db.Publications;
        all = all.IgnoreQueryFilters().AsNoTracking().Where(p => p.IsDeleted == (query.Filter == PublicationDeskFilter.Deleted));
        if (query.Researchers is { } keys) all = all.Where(p => db.PublicationSources.Any(s => s.PublicationId == p.Id && keys.Contains(s.ResearcherId) && !s.IsTakenOff));
        if (query.Researcher is { Length: > 0 } slug)
        {
            all = all.Where(p => db.PublicationSources.Any(s => s.PublicationId == p.Id && !s.IsTakenOff && db.Researchers.Any(r => r.Id == s.ResearcherId && r.Slug == slug)));
        }

        return query.Filter switch
        {
            PublicationDeskFilter.NoVenue => all.Where(p => p.VenueId == null && p.Status != PublicationStatus.UnderReview),
            PublicationDeskFilter.NoYear => all.Where(p => p.Year == null),
            PublicationDeskFilter.NoAuthors => all.Where(p => !p.Contributors.Any()),
            PublicationDeskFilter.LongUnderReview => all.Where(p => p.Status == PublicationStatus.UnderReview && (p.Year == null ? p.AddedAt < yearAgo : p.Year < year)),
            PublicationDeskFilter.OddYear => all.Where(p => p.Year != null && (p.Year > year + 1 || p.Year < 1900)),
            PublicationDeskFilter.Hidden => all.Where(p => !p.IsVisible),
            PublicationDeskFilter.Gone => all.Where(p => db.PublicationSources.Any(s => s.PublicationId == p.Id && s.IsGone)),
            _ => all,
        };
    }
}

/// <summary>Which publications somebody wants to look after.</summary>
public sealed record PublicationDeskQuery
{
    /// <summary>Words of the title.</summary>
    public string? Q { get; init; }

    /// <summary>What needs a hand.</summary>
    public PublicationDeskFilter Filter { get; init; }

    /// <summary>On whose list they stand: a slug.</summary>
    public string? Researcher { get; init; }

    /// <summary>On whose lists they may stand: the keys of an editor’s researchers; null for all.</summary>
    public IReadOnlyCollection<int>? Researchers { get; init; }
}

/// <summary>What needs a hand.</summary>
public enum PublicationDeskFilter
{
    /// <summary>All that weren't deleted.</summary>
    All,

    /// <summary>Published without a venue.</summary>
    NoVenue,

    /// <summary>Without a year.</summary>
    NoYear,

    /// <summary>Without authors.</summary>
    NoAuthors,

    /// <summary>Under review since more than a year.</summary>
    LongUnderReview,

    /// <summary>With a year that hardly can be.</summary>
    OddYear,

    /// <summary>Hidden from visitors.</summary>
    Hidden,

    /// <summary>Deleted.</summary>
    Deleted,

    /// <summary>Where documents say something else than a person wrote.</summary>
    Conflicts,

    /// <summary>Which a document no longer names.</summary>
    Gone,
}

/// <summary>A publication in such a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Title">The title.</param>
/// <param name="Authors">The first four authors.</param>
/// <param name="Venue">The venue.</param>
/// <param name="Year">The year.</param>
/// <param name="Status">How far it has come.</param>
/// <param name="IsVisible">Whether visitors may see it.</param>
/// <param name="IsDeleted">True when it was deleted.</param>
/// <param name="IsShown">True when public pages show it.</param>
/// <param name="Conflicts">On how many fields somebody has to decide.</param>
public sealed record PublicationOnDesk(
    string Slug, string Title, IReadOnlyList<string> Authors, string? Venue, int? Year, PublicationStatus? Status, bool IsVisible, bool IsDeleted, bool IsShown, int Conflicts);
