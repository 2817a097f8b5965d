using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Merging;
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
            return new Written<bool>(true, Sentence.Of("Kept {one} and {other} apart", pair.First!.Slug, pair.Second!.Slug));
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
            return await MergePublications.WriteAsync(db, pair.FirstId, pair.SecondId, new Dictionary<string, bool>(), token);
        },
        cancellation);
}
