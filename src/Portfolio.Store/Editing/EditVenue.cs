using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Editing;

/// <summary>What a person does to a venue. Imports find it by its names, so they follow what was decided here.</summary>
public sealed class EditVenue(PortfolioDb db, WriteDoor door)
{
    /// <summary>Saves a venue as a person left it. A name that it had stays another name, so that documents go on to find it.</summary>
    /// <param name="slug">Which one.</param>
    /// <param name="begun">The fields as they were when the person began.</param>
    /// <param name="wanted">The fields as the person wants them: <see cref="VenueFields"/>.</param>
    /// <param name="who">Who it is.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    public Task<VenueEditResult> SaveAsync(string slug, JsonObject begun, JsonObject wanted, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var row = await db.Venues.Include(v => v.Aliases).Include(v => v.Parent).FirstOrDefaultAsync(v => v.Slug == slug, token);
            if (row is null) return new Written<VenueEditResult>(new VenueEditResult(EditResult.Missing), null);
            var shown = VenueFields.Of(row).ToJson();
            var fields = VenueFields.Read(wanted);
            var differences = FormMerge.Differences(VenueFields.Read(begun).ToJson(), fields.ToJson(), shown);
            if (differences.Count > 0) return new Written<VenueEditResult>(new VenueEditResult(new EditResult(EditOutcome.ChangedMeanwhile, differences, shown.ToJsonString(EntryJson.Options))), null);
            var names = Names(row, fields);
            foreach (string name in names.Keys)
            {
                if (await db.VenueAliases.Where(a => a.NameKey == name && a.VenueId != row.Id).Select(a => a.VenueId).FirstOrDefaultAsync(token) is > 0 and var other)
                    return new Written<VenueEditResult>(new VenueEditResult(EditResult.Saved, names[name], await db.Venues.Where(v => v.Id == other).Select(v => v.Slug).SingleAsync(token)), null);
            }

            int? parent = fields.Parent is null ? null : await db.Venues.Where(v => v.Slug == fields.Parent).Select(v => (int?)v.Id).FirstOrDefaultAsync(token);
            if (fields.Parent is not null && (parent is null || await IsWithinAsync(parent.Value, row.Id, token))) return new Written<VenueEditResult>(new VenueEditResult(EditResult.Saved, BadParent: fields.Parent), null);
            (row.Acronym, row.Name, row.Kind, row.Field, row.ParentId) = (fields.Acronym, fields.Name, fields.Kind, fields.Field, parent);
            row.SortKey = $"{TextKey.Of(row.Acronym ?? row.Name)} {row.Slug}";
            foreach (var gone in row.Aliases.Where(a => !names.ContainsKey(a.NameKey)).ToList()) row.Aliases.Remove(gone);
            foreach (var (key, name) in names)
            {
                var alias = row.Aliases.Find(a => a.NameKey == key);
                if (alias is null) row.Aliases.Add(alias = new VenueAlias { Name = name, NameKey = key });
                alias.Name = name;
                alias.IsShown = name != row.Acronym && name != row.Name;
            }

            return new Written<VenueEditResult>(new VenueEditResult(EditResult.Saved), Sentence.Of("Changed the venue {venue}", row.Acronym ?? row.Name));
        },
        cancellation);

    /// <summary>Makes two venues one: the second's publications and names are the first's, and its address leads there for ever.</summary>
    /// <returns>The slug of the one; null when one of them doesn't exist (any more), or both are the same.</returns>
    public Task<string?> MergeAsync(string keptSlug, string goneSlug, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var kept = await db.Venues.Include(v => v.Aliases).FirstOrDefaultAsync(v => v.Slug == keptSlug, token);
            var gone = await db.Venues.Include(v => v.Aliases).FirstOrDefaultAsync(v => v.Slug == goneSlug, token);
            if (kept is null || gone is null || kept == gone) return new Written<string?>(null, null);
            var affected = await PublicationsAtAsync(gone.Id, token);
            foreach (var publication in await db.Publications.Where(p => p.VenueId == gone.Id).ToListAsync(token)) publication.VenueId = kept.Id;
            foreach (var appearance in await db.Appearances.Where(a => a.VenueId == gone.Id).ToListAsync(token)) appearance.VenueId = kept.Id;
            // What was held at the one that goes is held at the other; nothing is held at itself.
            foreach (var child in await db.Venues.Where(v => v.ParentId == gone.Id).ToListAsync(token)) child.ParentId = child == kept ? null : kept.Id;
            foreach (var alias in gone.Aliases.ToList())
            {
                gone.Aliases.Remove(alias);
                kept.Aliases.Add(alias);
                alias.IsShown = true;
            }

            foreach (var redirect in await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Venue && r.OwnerId == gone.Id).ToListAsync(token)) redirect.OwnerId = kept.Id;
            await db.SaveChangesAsync(token);
            // Made anew at the write's end.
            await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM PublicationPlaces WHERE VenueId = {gone.Id}", token);
            db.Venues.Remove(gone);
            db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Venue, Slug = goneSlug, OwnerId = kept.Id });
            await db.SaveChangesAsync(token);
            await new PublicationMerge(db).RunAsync(affected, token);
            return new Written<string?>(kept.Slug, Sentence.Of("Merged the venue {other} into {venue}", goneSlug, kept.Slug));
        },
        cancellation);

    /// <summary>Makes another name of a venue a venue of its own, with the publications whose documents say that name.</summary>
    /// <returns>The slug of the new one; null when the venue has no such other name.</returns>
    public Task<string?> SplitAsync(string slug, string name, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var row = await db.Venues.Include(v => v.Aliases).FirstOrDefaultAsync(v => v.Slug == slug, token);
            var alias = row?.Aliases.Find(a => a.IsShown && a.Name == name);
            if (row is null || alias is null) return new Written<string?>(null, null);
            var affected = await PublicationsAtAsync(row.Id, token);
            string own = await new FreeSlug(db).ForVenueAsync(alias.Name, token);
            bool isAcronym = alias.Name.Length <= 12 && !alias.Name.Contains(' ', StringComparison.Ordinal) && alias.Name.Count(char.IsUpper) >= 2;
            var venue = new Venue { Slug = own, Acronym = isAcronym ? alias.Name : null, Name = alias.Name, SortKey = $"{TextKey.Of(alias.Name)} {own}", Kind = row.Kind, Field = row.Field, ParentId = row.ParentId };
            db.Venues.Add(venue);
            await db.SaveChangesAsync(token);
            row.Aliases.Remove(alias);
            venue.Aliases.Add(alias);
            alias.IsShown = false;
            await db.SaveChangesAsync(token);
            await new PublicationMerge(db).RunAsync(affected, token);
            return new Written<string?>(own, Sentence.Of("Split the venue {own} from {venue}", own, slug));
        },
        cancellation);

    private Task<List<int>> PublicationsAtAsync(int venue, CancellationToken cancellation) => db.Publications
        .Where(p => p.VenueId == venue)
        .Select(p => p.Id)
        .Union(db.Appearances.Where(a => a.VenueId == venue).Select(a => a.PublicationId))
        .ToListAsync(cancellation);

    // All names by their keys: the new ones first, and the acronym and name that it had.
    private static Dictionary<string, string> Names(Venue row, VenueFields fields)
    {
        var names = new Dictionary<string, string>();
        foreach (string? name in (string?[])[fields.Acronym, fields.Name, .. fields.Aliases, row.Acronym, row.Name])
        {
            if (name is not null && TextKey.Of(name) is { Length: > 0 } key) names.TryAdd(key, name);
        }

        return names;
    }

    private async Task<bool> IsWithinAsync(int venue, int other, CancellationToken cancellation)
    {
        for (int? at = venue; at is { } key; at = await db.Venues.Where(v => v.Id == key).Select(v => v.ParentId).FirstOrDefaultAsync(cancellation))
        {
            if (key == other) return true;
        }

        return false;
    }
}

/// <summary>What came of saving a venue.</summary>
/// <param name="Result">Whether it was saved; see the others.</param>
/// <param name="TakenName">A name that another venue has: nothing was saved.</param>
/// <param name="TakenBy">The slug of that venue.</param>
/// <param name="BadParent">A venue at which this one can't be held: nothing was saved.</param>
public sealed record VenueEditResult(EditResult Result, string? TakenName = null, string? TakenBy = null, string? BadParent = null);

/// <summary>The fields of a venue that people edit.</summary>
public sealed record VenueFields
{
    /// <summary>The acronym; null where there is none.</summary>
    public string? Acronym { get; init; }

    /// <summary>The full name.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public VenueKind Kind { get; init; }

    /// <summary>The field that it belongs to.</summary>
    public string? Field { get; init; }

    /// <summary>The slug of the venue that it is held at.</summary>
    public string? Parent { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    /// <summary>The fields by name.</summary>
    public JsonObject ToJson() => JsonSerializer.SerializeToNode(this, EntryJson.Options)!.AsObject();

    /// <summary>Reads them.</summary>
    /// <exception cref="JsonException">They don't make a venue.</exception>
    public static VenueFields Read(JsonObject fields) => fields.Deserialize<VenueFields>(EntryJson.Options) ?? throw new JsonException("A venue is never null.");

    internal static VenueFields Of(Venue venue) => new()
    {
        Acronym = venue.Acronym,
        Name = venue.Name,
        Kind = venue.Kind,
        Field = venue.Field,
        Parent = venue.Parent?.Slug,
        Aliases = [.. venue.Aliases.Where(a => a.IsShown).OrderBy(a => a.Id).Select(a => a.Name)],
    };
}
