using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Portfolio.Store.Searching;

namespace Portfolio.Store.Researchers;

/// <summary>The researchers, by family name.</summary>
public sealed class ResearcherList(PortfolioDb db)
{
    /// <summary>The most slugs that one question takes.</summary>
    public const int Most = 100;

    /// <summary>A page of researchers, those whose name, affiliation, headline or interests have all words of <paramref name="q"/>.</summary>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<ResearcherListItem>> RunAsync(
        string? q = null, string? after = null, int pageSize = 50, CancellationToken cancellation = default)
    {
        const string list = "researchers";
        IQueryable<Researcher> found = db.Researchers.AsNoTracking();
        foreach (string word in TextKey.Words(q).Take(16))
        {
            string beginning = SearchText.IsSyllable(word[0]) ? word : $" {word}";
            found = found.Where(r => (" " + r.SearchText).Contains(beginning));
        }

        int total = await found.CountAsync(cancellation);
        if (after is not null)
        {
            string last = Cursor.Read(after, list, 1)[0];
            found = found.Where(r => string.Compare(r.SortKey, last) > 0);
        }

        int size = Math.Clamp(pageSize, 1, 500);
        var rows = await found
            .OrderBy(r => r.SortKey)
            .Take(size + 1)
            .Select(ToRow)
            .ToListAsync(cancellation);
        string? next = rows.Count > size ? Cursor.Write(list, rows[size - 1].SortKey) : null;
        return new ListPage<ResearcherListItem>([.. rows.Take(size).Select(row => row.Item)], total, next);
    }

    /// <summary>The slug and the name of the one researcher of a site of one; null where there are more, or none. For where nobody can wait.</summary>
    public (string Slug, string Name)? OnlyOne()
    {
        var some = db.Researchers.AsNoTracking().OrderBy(r => r.SortKey).Take(2).Select(r => new { r.Slug, r.Name }).ToList();
        return some is [var one] ? (one.Slug, one.Name) : null;
    }

    /// <summary>The researchers of some slugs, in their order; those that there aren't are left out.</summary>
    public async Task<IReadOnlyList<ResearcherListItem>> OfAsync(IReadOnlyList<string> slugs, CancellationToken cancellation = default)
    {
        var some = slugs.Take(Most).ToList();
        if (some.Count == 0) return [];
        var rows = await db.Researchers.AsNoTracking().Where(r => some.Contains(r.Slug)).Select(ToRow).ToListAsync(cancellation);
        return [.. rows.Select(row => row.Item).OrderBy(r => some.IndexOf(r.Slug))];
    }

    private Expression<Func<Researcher, Row>> ToRow => r => new Row
    {
        SortKey = r.SortKey,
        Item = new ResearcherListItem(
            r.Slug,
            r.Name,
            r.AlternativeNames,
            r.Headline,
            r.Affiliation,
            r.Interests,
            r.Keywords,
            db.PublicationSources.Where(s => s.ResearcherId == r.Id && s.Publication!.IsShown).Select(s => s.PublicationId).Distinct().Count(),
            r.Updated,
            db.Photos.Where(p => p.Id == r.PhotoId).Select(p => new PhotoItem(
                p.Hash.Substring(0, 16),
                p.MediaType == "image/png" ? "png" : p.MediaType == "image/webp" ? "webp" : "jpg",
                p.Width,
                p.Height)).FirstOrDefault()),
    };

    private sealed record Row
    {
        public required string SortKey { get; init; }

        public required ResearcherListItem Item { get; init; }
    }
}

/// <summary>A researcher in a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="AlternativeNames">Other names.</param>
/// <param name="Headline">What the person is.</param>
/// <param name="Affiliation">Where the person works.</param>
/// <param name="Interests">Research interests, as Markdown.</param>
/// <param name="Keywords">Keywords.</param>
/// <param name="Publications">How many publications the person has here.</param>
/// <param name="Updated">When the CV was last updated, as it says.</param>
/// <param name="Photo">The photo; null where there is none.</param>
public sealed record ResearcherListItem(
    string Slug,
    string Name,
    IReadOnlyList<string> AlternativeNames,
    string? Headline,
    string? Affiliation,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Keywords,
    int Publications,
    Cv.PartialDate? Updated,
    PhotoItem? Photo);
