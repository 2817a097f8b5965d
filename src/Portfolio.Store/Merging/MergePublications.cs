using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Writing;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Merging;

/// <summary>Makes two publications one, or one two.</summary>
public sealed class MergePublications(PortfolioDb db, WriteDoor door)
{
    /// <summary>
    /// What the documents say of the second is said of the first, and the second's address leads there for ever.
    /// </summary>
    /// <param name="keptSlug">The one whose address stays.</param>
    /// <param name="goneSlug">The other.</param>
    /// <param name="fromGone">The fields to take from the other, and those to keep of the first (false). The others are merged.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>The slug of the one; null when one of them doesn't exist (any more), or both are the same.</returns>
    public Task<string?> RunAsync(string keptSlug, string goneSlug, IReadOnlyDictionary<string, bool> fromGone, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            int kept = await KeyAsync(keptSlug, token), gone = await KeyAsync(goneSlug, token);
            return kept == 0 || gone == 0 || kept == gone ? new Written<string?>(null, null) : await WriteAsync(db, kept, gone, fromGone, token);
        },
        cancellation);

    /// <summary>Makes some sources of a publication a publication of their own, and keeps the two apart from then on.</summary>
    /// <returns>The slug of the new one; null when there is no such publication, or nothing would stay or go.</returns>
    public Task<string?> SplitAsync(string slug, IReadOnlyList<int> sourceIds, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var row = await PublicationMerge.Whole(db.Publications.Where(p => p.Slug == slug)).FirstOrDefaultAsync(token);
            var going = row?.Sources.FindAll(s => sourceIds.Contains(s.Id));
            if (row is null || going!.Count == 0 || going.Count == row.Sources.Count) return new Written<string?>(null, null);
            string title = PublicationSaid.InOrder(going)[0].Said.Title;
            string own = await new FreeSlug(db).ForPublicationAsync(title, token);
            var other = new Publication { Slug = own, Title = title, TitleKey = "", NewestKey = own, OldestKey = own, ByTitleKey = own, ByVenueKey = own, IsVisible = row.IsVisible };
            db.Publications.Add(other);
            await db.SaveChangesAsync(token);
            foreach (var source in going)
            {
                row.Sources.Remove(source);
                source.PublicationId = other.Id;
                other.Sources.Add(source);
            }

            await DivideEditsAsync(row, other, token);
            await EditPublication.ApartAsync(db, row.Id, other.Id, token);
            await db.SaveChangesAsync(token);
            await new PublicationMerge(db).RunAsync([row.Id, other.Id], token);
            return new Written<string?>(own, Sentence.Of("Split “{title}” ({own}) from {address}", title, own, slug));
        },
        cancellation);

    /// <summary>Writes a merge within a write.</summary>
    internal static async Task<Written<string?>> WriteAsync(PortfolioDb db, int keptId, int goneId, IReadOnlyDictionary<string, bool> fromGone, CancellationToken cancellation)
    {
        var kept = await PublicationMerge.Whole(db.Publications.Where(p => p.Id == keptId)).SingleAsync(cancellation);
        var gone = await PublicationMerge.Whole(db.Publications.Where(p => p.Id == goneId)).SingleAsync(cancellation);
        JsonObject ofKept = PublicationFields.Shown(kept), ofGone = PublicationFields.Shown(gone);
        await MovePairsAsync(db, keptId, goneId, cancellation);
        foreach (var source in gone.Sources.ToList())
        {
            gone.Sources.Remove(source);
            source.PublicationId = keptId;
            kept.Sources.Add(source);
        }

        await db.SaveChangesAsync(cancellation);
        foreach (var redirect in await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Publication && r.OwnerId == goneId).ToListAsync(cancellation)) redirect.OwnerId = keptId;
        string slug = gone.Slug;
        db.Publications.Remove(gone);
        db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Publication, Slug = slug, OwnerId = keptId });
        await db.SaveChangesAsync(cancellation);
        var merge = new PublicationMerge(db);
        await merge.RunAsync(kept, cancellation);
        if (fromGone.Count > 0)
        {
            var shown = PublicationFields.Shown(kept);
            var wanted = shown.DeepClone().AsObject();
            foreach (var (field, isFromGone) in fromGone)
            {
                if ((isFromGone ? ofGone : ofKept)[field]?.DeepClone() is { } value) wanted[field] = value;
                else wanted.Remove(field);
            }

            await merge.EditAsync(kept, shown, wanted, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
        return new Written<string?>(kept.Slug, Sentence.Of("Merged {other} into {one}", slug, kept.Slug));
    }

    private Task<int> KeyAsync(string slug, CancellationToken cancellation) => db.Publications.Where(p => p.Slug == slug && !p.IsDeleted).Select(p => p.Id).FirstOrDefaultAsync(cancellation);

    // An edit goes with those who said what the person changed; what both said stays where it is.
    private async Task DivideEditsAsync(Publication row, Publication other, CancellationToken cancellation)
    {
        if (row.Edits.Count == 0) return;
        var edits = row.Edits;
        row.Edits = [];
        var merge = new PublicationMerge(db);
        await merge.RunAsync(row, cancellation);
        await merge.RunAsync(other, cancellation);
        JsonObject stays = PublicationFields.Of(PublicationFields.Read(PublicationFields.Shown(row))), goes = PublicationFields.Of(PublicationFields.Read(PublicationFields.Shown(other)));
        bool Goes(FieldEdit edit) => JsonNode.DeepEquals(edit.Was, goes[edit.Field]) && !JsonNode.DeepEquals(edit.Was, stays[edit.Field]);
        row.Edits = [.. edits.Where(e => !Goes(e))];
        other.Edits = [.. edits.Where(Goes)];
    }

    // What looked like the second looks like the first now, and who was said to be another is another still.
    private static async Task MovePairsAsync(PortfolioDb db, int keptId, int goneId, CancellationToken cancellation)
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
