using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Duplicates;

/// <summary>An admin's word on two publications that look like one.</summary>
public sealed class DecideDuplicate(PortfolioDb db, WriteDoor door)
{
    /// <summary>They are two: they are not proposed again.</summary>
    /// <returns>False when there is no such pair (any more).</returns>
    public Task<bool> DismissAsync(int id, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var pair = await db.LikelyDuplicates.Include(d => d.First).Include(d => d.Second).FirstOrDefaultAsync(d => d.Id == id && !d.IsDismissed, token);
            if (pair is null) return new Written<bool>(false, null);
            pair.IsDismissed = true;
            return new Written<bool>(true, $"Kept {pair.First!.Slug} and {pair.Second!.Slug} apart");
        },
        cancellation);

    /// <summary>
    /// They are one: what the documents say of the second is said of the first, and its address leads there for ever.
    /// </summary>
    /// <returns>The slug of the one; null when there is no such pair (any more).</returns>
    public Task<string?> MergeAsync(int id, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var pair = await db.LikelyDuplicates.FirstOrDefaultAsync(d => d.Id == id && !d.IsDismissed, token);
            if (pair is null) return new Written<string?>(null, null);
            return await MergeAsync(pair.FirstId, pair.SecondId, token);
        },
        cancellation);

    private async Task<Written<string?>> MergeAsync(int keptId, int goneId, CancellationToken cancellation)
    {
        foreach (var source in await db.PublicationSources.Where(s => s.PublicationId == goneId).ToListAsync(cancellation)) source.PublicationId = keptId;
        await MovePairsAsync(keptId, goneId, cancellation);
        await db.SaveChangesAsync(cancellation);

        // With all that hangs on it, so that the revision holds what goes.
        var gone = await db.Publications
            .Include(p => p.Contributors).Include(p => p.Appearances).Include(p => p.Links).Include(p => p.Places)
            .SingleAsync(p => p.Id == goneId, cancellation);
        string slug = gone.Slug;
        foreach (var redirect in await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Publication && r.OwnerId == goneId).ToListAsync(cancellation)) redirect.OwnerId = keptId;
        db.Publications.Remove(gone);
        db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Publication, Slug = slug, OwnerId = keptId });
        await db.SaveChangesAsync(cancellation);
        await new PublicationMerge(db).RunAsync([keptId], cancellation);
        string kept = await db.Publications.Where(p => p.Id == keptId).Select(p => p.Slug).SingleAsync(cancellation);
        return new Written<string?>(kept, $"Merged {slug} into {kept}");
    }

    // What looked like the second looks like the first now, and who was said to be another is another still.
    private async Task MovePairsAsync(int keptId, int goneId, CancellationToken cancellation)
    {
        var pairs = await db.LikelyDuplicates
            .Where(d => d.FirstId == goneId || d.SecondId == goneId || d.FirstId == keptId || d.SecondId == keptId)
            .ToListAsync(cancellation);
        foreach (var pair in pairs.Where(d => d.FirstId == goneId || d.SecondId == goneId))
        {
            int other = pair.FirstId == goneId ? pair.SecondId : pair.FirstId;
            bool isThere = pairs.Exists(d => d != pair && (d.FirstId, d.SecondId) == (Math.Min(keptId, other), Math.Max(keptId, other)));
            if (other == keptId || isThere) db.LikelyDuplicates.Remove(pair);
            else (pair.FirstId, pair.SecondId) = (Math.Min(keptId, other), Math.Max(keptId, other));
        }
    }
}
