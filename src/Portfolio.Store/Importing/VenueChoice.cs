using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>Finds the venue that a text names: in the store, in the catalogue, or made from the text.</summary>
internal sealed class VenueChoice(PortfolioDb db)
{
    private readonly Dictionary<string, Venue?> known = [];

    /// <summary>The venue of a text; null for a text without letters.</summary>
    public async Task<Venue?> FindAsync(string? text, PublicationTrack? track, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        string key = TextKey.Of(text);
        if (key.Length == 0) return null;
        if (known.TryGetValue(key, out var venue)) return venue;
        venue = await ByAliasAsync(key, cancellation) ?? await MakeAsync(text.Trim(), key, track, cancellation);
        known[key] = venue;
        return venue;
    }

    /// <summary>The venue of the store that a text names; null when there is none (yet).</summary>
    public async Task<Venue?> KnownAsync(string text, CancellationToken cancellation)
    {
        string key = TextKey.Of(text);
        return known.TryGetValue(key, out var venue) ? venue : await ByAliasAsync(key, cancellation);
    }

    private async Task<Venue?> ByAliasAsync(string key, CancellationToken cancellation)
    {
        int id = await db.VenueAliases.Where(a => a.NameKey == key).Select(a => a.VenueId).FirstOrDefaultAsync(cancellation);
        return id == 0 ? null : await db.Venues.FindAsync([id], cancellation);
    }

    private async Task<Venue> MakeAsync(string text, string key, PublicationTrack? track, CancellationToken cancellation)
    {
        Venue venue;
        if (VenueCatalogue.Find(text) is { } listed)
        {
            // The text may be a way to write it that no alias has.
            if (await db.Venues.FirstOrDefaultAsync(v => v.Slug == listed.Slug, cancellation) is { } there) return there;
            // An admin may have made it one with another.
            if (await Redirects.FindAsync(db, SlugOwner.Venue, listed.Slug, cancellation) is { } kept) return await db.Venues.FirstAsync(v => v.Slug == kept, cancellation);
            venue = new Venue
            {
                Slug = listed.Slug,
                Acronym = listed.Acronym,
                Name = listed.Name,
                SortKey = "",
                Kind = listed.Kind,
                Field = listed.Field,
            };
            await AddNamesAsync(venue, [listed.Acronym, listed.Name, .. listed.Aliases], cancellation);
        }
        else
        {
            bool isAcronym = text.Length <= 12 && !text.Contains(' ') && text.Count(char.IsUpper) >= 2;
            venue = new Venue
            {
                Slug = await new FreeSlug(db).ForVenueAsync(text, cancellation),
                Acronym = isAcronym ? text : null,
                Name = text,
                SortKey = "",
                Kind = KindOf(key, track),
            };
            await AddNamesAsync(venue, [text], cancellation);
            if (venue.Kind == VenueKind.Workshop) venue.ParentId = await ParentAsync(text, cancellation);
        }

        venue.SortKey = $"{TextKey.Of(venue.Acronym ?? venue.Name)} {venue.Slug}";
        db.Venues.Add(venue);
        await db.SaveChangesAsync(cancellation);
        return venue;
    }

    // "CVPR Workshop on Looms" is held at CVPR.
    private async Task<int?> ParentAsync(string text, CancellationToken cancellation) =>
        VenueCatalogue.FindIn(text) is { Venue.Kind: VenueKind.Conference } mention
            ? (await FindAsync(mention.Venue.Acronym, null, cancellation))?.Id
            : null;

    // An alias that another venue has already stays with that one: a text must find one venue.
    private async Task AddNamesAsync(Venue venue, IEnumerable<string?> names, CancellationToken cancellation)
    {
        foreach (string? name in names)
        {
            string key = name is null ? "" : TextKey.Of(name);
            if (key.Length == 0 || venue.Aliases.Exists(a => a.NameKey == key)) continue;
            if (await db.VenueAliases.AnyAsync(a => a.NameKey == key, cancellation)) continue;
            bool isShown = name != venue.Acronym && name != venue.Name;
            venue.Aliases.Add(new VenueAlias { Name = name!, NameKey = key, IsShown = isShown });
        }
    }

    private static VenueKind KindOf(string key, PublicationTrack? track)
    {
        string words = $" {key} ";
        if (Has("workshop", "workshops")) return VenueKind.Workshop;
        if (Has("challenge", "competition", "shared task")) return VenueKind.Competition;
        if (Has("conference", "symposium", "proceedings", "congress", "convention", "meeting")) return VenueKind.Conference;
        if (Has("arxiv", "preprint", "preprints", "ssrn") || key.EndsWith("rxiv", StringComparison.Ordinal)) return VenueKind.PreprintServer;
        if (Has("journal", "transactions", "letters", "review", "reviews", "magazine", "annals")) return VenueKind.Journal;
        return track switch
        {
            PublicationTrack.Journal => VenueKind.Journal,
            PublicationTrack.Workshop => VenueKind.Workshop,
            PublicationTrack.Competition => VenueKind.Competition,
            PublicationTrack.Preprint => VenueKind.PreprintServer,
            PublicationTrack.Main or PublicationTrack.Findings or PublicationTrack.Demo or PublicationTrack.Tutorial => VenueKind.Conference,
            _ => VenueKind.Other,
        };

        bool Has(params ReadOnlySpan<string> any)
        {
            foreach (string word in any)
            {
                if (words.Contains($" {word} ", StringComparison.Ordinal)) return true;
            }

            return false;
        }
    }
}
