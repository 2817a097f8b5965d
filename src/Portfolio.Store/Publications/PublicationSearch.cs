using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Searching;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Publications;

/// <summary>Publications by words and filters.</summary>
public sealed class PublicationSearch(PortfolioDb db)
{
    /// <summary>A page of publications, the facets and what is chosen.</summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="PublicationPage.Next"/>.</exception>
    public async Task<PublicationPage> RunAsync(PublicationQuery query, CancellationToken cancellation = default)
    {
        var filter = await PublicationFilter.ResolveAsync(db, query, cancellation);
        var page = await ListAsync(query, filter, cancellation);
        var chips = await new ChipLabels(db, query, filter).RunAsync(cancellation);
        return page with
        {
            Facets = await new PublicationFacets(db, query, filter).RunAsync(cancellation),
            Chips = page.Total == 0 ? await WithCountsAsync(query, chips, cancellation) : chips,
            Suggestion = page.Total == 0 && filter.Words is not null ? await SuggestAsync(query, cancellation) : null,
        };
    }

    // An empty list says which filter to take off. Who chose many more than these begins anew.
    private async Task<IReadOnlyList<Chip>> WithCountsAsync(PublicationQuery query, IReadOnlyList<Chip> chips, CancellationToken cancellation)
    {
        const int most = 12;
        var counted = new List<Chip>();
        foreach (var chip in chips.Take(most))
        {
            var without = await PublicationFilter.ResolveAsync(db, query.Without(chip.Name, chip.Value), cancellation);
            counted.Add(chip with { CountWithout = await without.Apply().CountAsync(cancellation) });
        }

        return [.. counted, .. chips.Skip(most)];
    }

    /// <summary>The page without facets and chips, where nobody sees them.</summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="PublicationPage.Next"/>.</exception>
    public async Task<PublicationPage> ListAsync(PublicationQuery query, CancellationToken cancellation) =>
        await ListAsync(query, await PublicationFilter.ResolveAsync(db, query, cancellation), cancellation);

    /// <summary>The keys of a page.</summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="PublicationPage.Next"/>.</exception>
    internal async Task<ListPage<int>> PageKeysAsync(PublicationQuery query, CancellationToken cancellation) =>
        await PageKeysAsync(query, await PublicationFilter.ResolveAsync(db, query, cancellation), cancellation);

    private async Task<ListPage<int>> PageKeysAsync(PublicationQuery query, PublicationFilter filter, CancellationToken cancellation)
    {
        var sort = SortOf(query, filter);
        int size = Math.Clamp(query.PageSize, 1, 500);
        var found = sort == PublicationSort.Relevance
            ? await ByRelevanceAsync(filter, query.After, size, cancellation)
            : await ByKeyAsync(filter.Apply(), sort, query.After, size, cancellation);
        return new ListPage<int>([.. found.Take(size).Select(f => f.Id)], await filter.Apply().CountAsync(cancellation), found.Count > size ? found[size - 1].Cursor : null);
    }

    private async Task<PublicationPage> ListAsync(PublicationQuery query, PublicationFilter filter, CancellationToken cancellation)
    {
        var page = await PageKeysAsync(query, filter, cancellation);
        var keys = page.Items.ToList();
        var items = await db.Publications.Where(p => keys.Contains(p.Id)).ByIdAsync(cancellation);
        if (filter.Words is { } words) await AddExcerptsAsync(items, words, cancellation);
        return new PublicationPage
        {
            Items = [.. keys.Select(key => items[key])],
            Total = page.Total,
            Sort = SortOf(query, filter),
            Next = page.Next,
            Words = filter.Words,
        };
    }

    /// <summary>The keys of all that match, in order, from the query's place on: 4 MB for a million.</summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="PublicationPage.Next"/>.</exception>
    internal async Task<List<int>> KeysAsync(PublicationQuery query, CancellationToken cancellation)
    {
        var filter = await PublicationFilter.ResolveAsync(db, query, cancellation);
        var sort = SortOf(query, filter);
        return sort == PublicationSort.Relevance
            ? await InOrderOfRelevance(filter, query.After).Select(m => m.Id).ToListAsync(cancellation)
            : await InOrder(filter.Apply(), sort, query.After).Select(p => p.Id).ToListAsync(cancellation);
    }

    // Without words nothing is more relevant than another.
    private static PublicationSort SortOf(PublicationQuery query, PublicationFilter filter) =>
        (query.Sort ?? PublicationSort.Relevance) is var sort && sort == PublicationSort.Relevance && filter.Words is null ? PublicationSort.Newest : sort;

    // Where the title doesn't show why it was found, the abstract may.
    private async Task AddExcerptsAsync(Dictionary<int, PublicationItem> items, SearchWords words, CancellationToken cancellation)
    {
        var plain = items.Where(item => words.In(item.Value.Title).Count == 0).Select(item => item.Key).ToList();
        var abstracts = await db.Publications.Where(p => plain.Contains(p.Id) && p.Abstract != null).Select(p => new { p.Id, p.Abstract }).ToListAsync(cancellation);
        foreach (var found in abstracts) items[found.Id] = items[found.Id] with { Excerpt = words.Excerpt(found.Abstract) };
    }

    // Only where it finds something under the same filters.
    private async Task<string?> SuggestAsync(PublicationQuery query, CancellationToken cancellation)
    {
        if (await new Spelling(db).CorrectAsync(query.Q!, cancellation) is not { } corrected) return null;
        var filter = await PublicationFilter.ResolveAsync(db, query with { Q = corrected, After = null }, cancellation);
        return await filter.Apply().AnyAsync(cancellation) ? corrected : null;
    }

    private static async Task<List<(int Id, string Cursor)>> ByKeyAsync(
        IQueryable<Publication> publications, PublicationSort sort, string? after, int size, CancellationToken cancellation)
    {
        var rows = await InOrder(publications, sort, after).Take(size + 1).ToListAsync(cancellation);
        return rows.ConvertAll(row => (row.Id, Cursor.Write(ListName(sort), row.Key)));
    }

    private static IQueryable<Place> InOrder(IQueryable<Publication> publications, PublicationSort sort, string? after)
    {
        string? last = after is null ? null : Cursor.Read(after, ListName(sort), 1)[0];
        return sort switch
        {
            PublicationSort.Oldest => publications.Where(p => last == null || string.Compare(p.OldestKey, last) > 0).OrderBy(p => p.OldestKey).Select(p => new Place { Id = p.Id, Key = p.OldestKey }),
            PublicationSort.Title => publications.Where(p => last == null || string.Compare(p.ByTitleKey, last) > 0).OrderBy(p => p.ByTitleKey).Select(p => new Place { Id = p.Id, Key = p.ByTitleKey }),
            PublicationSort.Venue => publications.Where(p => last == null || string.Compare(p.ByVenueKey, last) > 0).OrderBy(p => p.ByVenueKey).Select(p => new Place { Id = p.Id, Key = p.ByVenueKey }),
            _ => publications.Where(p => last == null || string.Compare(p.NewestKey, last) > 0).OrderBy(p => p.NewestKey).Select(p => new Place { Id = p.Id, Key = p.NewestKey }),
        };
    }

    private async Task<List<(int Id, string Cursor)>> ByRelevanceAsync(
        PublicationFilter filter, string? after, int size, CancellationToken cancellation)
    {
        var rows = await InOrderOfRelevance(filter, after).Take(size + 1).ToListAsync(cancellation);
        return rows.ConvertAll(row => (row.Id, Cursor.Write(
            ListName(PublicationSort.Relevance), row.Rank.ToString("R", CultureInfo.InvariantCulture), row.Id.ToString(CultureInfo.InvariantCulture))));
    }

    private IQueryable<Match> InOrderOfRelevance(PublicationFilter filter, string? after)
    {
        string fullText = filter.FullText()!;
        var matches =
            from publication in filter.Apply()
            join row in db.Set<PublicationSearchRow>().Where(row => row.Match == fullText) on publication.Id equals row.RowId
            select new Match { Id = publication.Id, Rank = row.Rank!.Value };
        if (after is not null)
        {
            string[] last = Cursor.Read(after, ListName(PublicationSort.Relevance), 2);
            if (!double.TryParse(last[0], CultureInfo.InvariantCulture, out double rank) || !int.TryParse(last[1], CultureInfo.InvariantCulture, out int id))
                throw new MalformedCursorException();
            matches = matches.Where(m => m.Rank > rank || (m.Rank == rank && m.Id > id));
        }

        return matches.OrderBy(m => m.Rank).ThenBy(m => m.Id);
    }

    private static string ListName(PublicationSort sort) => $"publications by {EnumName.Of(sort)}";

    private sealed record Place
    {
        public int Id { get; init; }

        public string Key { get; init; } = "";
    }

    private sealed record Match
    {
        public int Id { get; init; }

        public double Rank { get; init; }
    }
}
