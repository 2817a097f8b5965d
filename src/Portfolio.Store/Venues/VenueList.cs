using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv.Venues;
using Portfolio.Store.Entities;
using Portfolio.Store.Searching;

namespace Portfolio.Store.Venues;

/// <summary>The venues at which something was published.</summary>
public sealed class VenueList(PortfolioDb db)
{
    // Stands after the name of every field.
    private const string NoField = "\uFFFD";

    /// <summary>A page of venues, those whose name, acronym or alias has all words of <paramref name="q"/>.</summary>
    /// <param name="q">Words of the name.</param>
    /// <param name="after">Where to go on from.</param>
    /// <param name="pageSize">How many at most.</param>
    /// <param name="sort">The order.</param>
    /// <param name="byField">True for the fields one after the other, and the order within each.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public async Task<ListPage<VenueListItem>> RunAsync(
        string? q = null, string? after = null, int pageSize = 500, VenueSort sort = VenueSort.Name, bool byField = false, CancellationToken cancellation = default)
    {
        var found = db.Venues.AsNoTracking().Where(v => v.PublicationCount > 0);
        foreach (string word in TextKey.Words(q).Take(16))
        {
            string beginning = SearchText.IsSyllable(word[0]) ? word : $" {word}";
            found = found.Where(v => v.Aliases.Any(a => (" " + a.NameKey).Contains(beginning)));
        }

        int total = await found.CountAsync(cancellation);
        string list = $"venues by {(byField ? "field and " : "")}{EnumName.Of(sort)}";
        // One order for all: what isn't sorted by is the same for every venue.
        var ordered = found.Select(v => new Place
        {
            Field = byField ? v.Field ?? v.Parent!.Field ?? NoField : "",
            Rank = sort == VenueSort.Count ? -v.PublicationCount : 0,
            Key = v.SortKey,
            Venue = v,
        });
        if (after is not null)
        {
            string[] last = Cursor.Read(after, list, 3);
            if (!int.TryParse(last[1], CultureInfo.InvariantCulture, out int rank)) throw new MalformedCursorException();
            string field = last[0], key = last[2];
            ordered = ordered.Where(p => string.Compare(p.Field, field) > 0
                || (p.Field == field && (p.Rank > rank || (p.Rank == rank && string.Compare(p.Key, key) > 0))));
        }

        int size = Math.Clamp(pageSize, 1, 1000);
        var rows = await ordered
            .OrderBy(p => p.Field)
            .ThenBy(p => p.Rank)
            .ThenBy(p => p.Key)
            .Take(size + 1)
            .Select(p => new
            {
                p.Field,
                p.Rank,
                p.Key,
                Item = new VenueListItem(
                    p.Venue!.Slug,
                    p.Venue.Acronym,
                    p.Venue.Name,
                    p.Venue.Kind,
                    p.Venue.Field ?? p.Venue.Parent!.Field,
                    p.Venue.PublicationCount,
                    db.PublicationPlaces.Where(place => place.VenueId == p.Venue.Id).Min(place => place.Year),
                    db.PublicationPlaces.Where(place => place.VenueId == p.Venue.Id).Max(place => place.Year)),
            })
            .ToListAsync(cancellation);
        string? next = rows.Count > size
            ? Cursor.Write(list, rows[size - 1].Field, rows[size - 1].Rank.ToString(CultureInfo.InvariantCulture), rows[size - 1].Key)
            : null;
        return new ListPage<VenueListItem>([.. rows.Take(size).Select(row => row.Item)], total, next);
    }

    private sealed class Place
    {
        public string Field { get; set; } = "";

        public int Rank { get; set; }

        public string Key { get; set; } = "";

        public Venue? Venue { get; set; }
    }
}

/// <summary>The orders of a list of venues.</summary>
public enum VenueSort
{
    /// <summary>By acronym, or by name where there is none.</summary>
    Name,

    /// <summary>Those with the most publications first.</summary>
    Count,
}

/// <summary>A venue in a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Acronym">The acronym; null where there is none.</param>
/// <param name="Name">The full name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Field">The field that it belongs to, or the conference that it is held at.</param>
/// <param name="Publications">How many publications were shown there, at its workshops included.</param>
/// <param name="FirstYear">The first year of those.</param>
/// <param name="LastYear">The last year of those.</param>
public sealed record VenueListItem(
    string Slug, string? Acronym, string Name, VenueKind Kind, string? Field, int Publications, int? FirstYear, int? LastYear);
