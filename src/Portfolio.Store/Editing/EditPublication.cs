using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Publications;
using Portfolio.Store.Writing;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Editing;

/// <summary>What a person does to a publication. Fields are named as in the JSON of a publication; see <see cref="EditablePublication"/>.</summary>
public sealed class EditPublication(PortfolioDb db, WriteDoor door)
{
    /// <summary>Adds a publication to a researcher's list, above the others.</summary>
    /// <param name="researcherSlug">On whose list it goes.</param>
    /// <param name="wanted">Its fields.</param>
    /// <param name="likeness">What to do when the store seems to have it.</param>
    /// <param name="who">Who adds it.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <exception cref="JsonException">The fields don't make a publication.</exception>
    public Task<AddedPublication> AddAsync(string researcherSlug, JsonObject wanted, AddLikeness likeness, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var researcher = await db.Researchers.FirstOrDefaultAsync(r => r.Slug == researcherSlug, token);
            if (researcher is null) return new Written<AddedPublication>(new AddedPublication(null), null);
            var fields = PublicationFields.Canonical(wanted);
            var record = PublicationFields.Read(fields);
            var like = await new PublicationMatch(db).FindAsync(record, [], [], token);
            if (like is not null && likeness == AddLikeness.Ask) return new Written<AddedPublication>(new AddedPublication(null, like.Slug, like.Title, like.IsDeleted), null);
            var list = new ListOfResearcher(db, researcher.Id);
            if (like is not null && likeness == AddLikeness.Same)
            {
                await list.AddAsync(like.Id, EntryJson.Write(record), token);
                like.IsDeleted = false;
                await db.SaveChangesAsync(token);
                await new PublicationMerge(db).RunAsync([like.Id], token);
                return new Written<AddedPublication>(new AddedPublication(like.Slug), Sentence.Of("Put “{title}” on the list of {researcher}", like.Title, researcherSlug));
            }

            var row = await MakeAsync(list, fields, token);
            if (like is not null) await ApartAsync(db, like.Id, row.Id, token);
            await db.SaveChangesAsync(token);
            await new LikelyDuplicateSearch(db).RunAsync([row.Id], token);
            return new Written<AddedPublication>(new AddedPublication(row.Slug), Sentence.Of("Added “{title}” for {researcher}", record.Title, researcherSlug));
        },
        cancellation);

    /// <summary>Saves a publication as a person left it.</summary>
    /// <param name="slug">Which one.</param>
    /// <param name="begun">The fields as they were when the person began.</param>
    /// <param name="wanted">The fields as the person wants them.</param>
    /// <param name="who">Who it is.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>Whether it was saved, and where somebody else changed it meanwhile. Then nothing is written.</returns>
    /// <exception cref="JsonException">The fields don't make a publication.</exception>
    public Task<EditResult> SaveAsync(string slug, JsonObject begun, JsonObject wanted, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            if (await WholeAsync(slug, token) is not { IsDeleted: false } row) return new Written<EditResult>(EditResult.Missing, null);
            var fields = PublicationFields.Canonical(wanted);
            var shown = PublicationFields.Shown(row);
            var differences = FormMerge.Differences(PublicationFields.Canonical(begun), fields, shown);
            if (differences.Count > 0) return new Written<EditResult>(new EditResult(EditOutcome.ChangedMeanwhile, differences, shown.ToJsonString(EntryJson.Options)), null);
            await new PublicationMerge(db).EditAsync(row, shown, fields, token);
            return new Written<EditResult>(EditResult.Saved, Sentence.Of("Changed “{title}”", row.Title));
        },
        cancellation);

    /// <summary>A publication as visitors would see it after <see cref="SaveAsync"/>, or after <see cref="AddAsync"/> of another one. Nothing of it stays.</summary>
    /// <param name="slug">Which one; null for a new one.</param>
    /// <param name="researcherSlug">On whose list a new one goes.</param>
    /// <param name="wanted">The fields as the person wants them.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>Null when there is no such publication or researcher (any more).</returns>
    /// <exception cref="JsonException">The fields don't make a publication.</exception>
    public Task<PublicationRecord?> PreviewAsync(string? slug, string? researcherSlug, JsonObject wanted, CancellationToken cancellation = default) => door.RunAsync(
        "preview",
        async token =>
        {
            var fields = PublicationFields.Canonical(wanted);
            Publication? row = null;
            if (slug is not null)
            {
                row = await WholeAsync(slug, token);
                if (row is not null) await new PublicationMerge(db).EditAsync(row, PublicationFields.Shown(row), fields, token);
            }
            else if (await db.Researchers.Where(r => r.Slug == researcherSlug).Select(r => r.Id).FirstOrDefaultAsync(token) is not 0 and var researcher)
            {
                row = await MakeAsync(new ListOfResearcher(db, researcher), fields, token);
            }

            if (row is null) return new Written<PublicationRecord?>(null, null);
            // It alone may be one that visitors don't see yet.
            row.IsShown = true;
            await db.SaveChangesAsync(token);
            db.SeesAll = false;
            return new Written<PublicationRecord?>((await new PublicationDetail(db).RunAsync(row.Slug, token)).Value, null);
        },
        cancellation);

    /// <summary>Decides a conflict between what a person wrote and what the documents say now.</summary>
    /// <returns>False when there is no such publication or conflict (any more).</returns>
    public Task<bool> DecideAsync(string slug, string field, bool keepsEdit, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var row = await WholeAsync(slug, token);
            if (row is null || !row.Edits.Any(e => e.Field == field && e.IsConflict)) return new Written<bool>(false, null);
            row.Edits = FieldEdits.Decide(row.Edits, field, keepsEdit);
            await new PublicationMerge(db).RunAsync(row, token);
            return new Written<bool>(true, Sentence.Of("Decided on the {field} of “{title}”", FieldLabel.Of(field), row.Title));
        },
        cancellation);

    /// <summary>Deletes a publication; <see cref="RestoreAsync"/> brings it back, its documents don't.</summary>
    /// <returns>False when there is no such publication (any more).</returns>
    public Task<bool> DeleteAsync(string slug, string who, CancellationToken cancellation = default) =>
        ChangeAsync(slug, who, row => !row.IsDeleted, row => row.IsDeleted = true, row => Sentence.Of("Deleted “{title}”", row.Title), cancellation);

    /// <summary>Brings a deleted publication back.</summary>
    /// <returns>False when there is none among the deleted.</returns>
    public Task<bool> RestoreAsync(string slug, string who, CancellationToken cancellation = default) =>
        ChangeAsync(slug, who, row => row.IsDeleted, row => row.IsDeleted = false, row => Sentence.Of("Restored “{title}”", row.Title), cancellation);

    /// <summary>Shows a publication to visitors, or hides it from them.</summary>
    /// <returns>False when there is no such publication (any more).</returns>
    public Task<bool> ShowAsync(string slug, bool isVisible, string who, CancellationToken cancellation = default) =>
        ChangeAsync(slug, who, row => !row.IsDeleted, row => row.IsVisible = isVisible, row => isVisible ? Sentence.Of("Showed “{title}”", row.Title) : Sentence.Of("Hid “{title}”", row.Title), cancellation);

    /// <summary>Gives a publication another address. The one that it had leads there for ever.</summary>
    /// <returns>The address, or why it can't have that one.</returns>
    public Task<SlugChange> ChangeSlugAsync(string slug, string wanted, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var row = await db.Publications.FirstOrDefaultAsync(p => p.Slug == slug, token);
            if (row is null) return Refused(Sentence.Of("There is no such publication any more."));
            if (wanted.Length is 0 or > 200 || Slug.Of(wanted) != wanted) return Refused(Slug.Of(wanted) is { Length: > 0 } better ? Sentence.Of("An address has lower-case letters and digits with single hyphens between: {address}", better) : Sentence.Of("An address has lower-case letters and digits with single hyphens between."));
            if (wanted == slug) return new Written<SlugChange>(new SlugChange(slug), null);
            if (await db.Publications.AnyAsync(p => p.Slug == wanted, token)) return Refused(Sentence.Of("Another publication has this address."));
            var former = await db.SlugRedirects.FirstOrDefaultAsync(r => r.Owner == SlugOwner.Publication && r.Slug == wanted, token);
            if (former is not null && former.OwnerId != row.Id) return Refused(Sentence.Of("Another publication had this address, and who follows it is led there."));
            if (former is not null) db.SlugRedirects.Remove(former);
            db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Publication, Slug = slug, OwnerId = row.Id });
            row.Slug = wanted;
            return new Written<SlugChange>(new SlugChange(wanted), Sentence.Of("Gave “{title}” the address {address}", row.Title, wanted));
        },
        cancellation);

    /// <summary>Keeps two publications apart for good: they are not proposed as one, and no import takes one for the other.</summary>
    internal static async Task ApartAsync(PortfolioDb db, int one, int other, CancellationToken cancellation)
    {
        int first = Math.Min(one, other), second = Math.Max(one, other);
        var pair = await db.LikelyDuplicates.FirstOrDefaultAsync(d => d.FirstId == first && d.SecondId == second, cancellation);
        if (pair is null) db.LikelyDuplicates.Add(pair = new LikelyDuplicate { FirstId = first, SecondId = second, Likeness = 1 });
        pair.IsDismissed = true;
    }

    private async Task<Publication> MakeAsync(ListOfResearcher list, JsonObject fields, CancellationToken cancellation)
    {
        var record = PublicationFields.Read(fields);
        string slug = await new FreeSlug(db).ForPublicationAsync(record.Title, cancellation);
        var row = new Publication { Slug = slug, Title = record.Title, TitleKey = "", NewestKey = slug, OldestKey = slug, ByTitleKey = slug, ByVenueKey = slug };
        db.Publications.Add(row);
        await db.SaveChangesAsync(cancellation);
        await list.AddAsync(row.Id, EntryJson.Write(record), cancellation);
        await db.SaveChangesAsync(cancellation);
        await new PublicationMerge(db).EditAsync(row, PublicationFields.Of(record), fields, cancellation);
        return row;
    }

    private Task<bool> ChangeAsync(string slug, string who, Func<Publication, bool> applies, Action<Publication> change, Func<Publication, Sentence> done, CancellationToken cancellation) => door.RunAsync(
        who,
        async token =>
        {
            if (await db.Publications.FirstOrDefaultAsync(p => p.Slug == slug, token) is not { } row || !applies(row)) return new Written<bool>(false, null);
            change(row);
            return new Written<bool>(true, done(row));
        },
        cancellation);

    private Task<Publication?> WholeAsync(string slug, CancellationToken cancellation) => PublicationMerge.Whole(db.Publications.Where(p => p.Slug == slug)).FirstOrDefaultAsync(cancellation);

    private static Written<SlugChange> Refused(Sentence why) => new(new SlugChange(null, why), null);
}

/// <summary>What to do when the store seems to have a publication that a person adds.</summary>
public enum AddLikeness
{
    /// <summary>Ask: nothing is written.</summary>
    Ask,

    /// <summary>It is the one that the store has: put that one on the list.</summary>
    Same,

    /// <summary>It is another: the two are kept apart.</summary>
    Another,
}

/// <summary>What came of adding a publication.</summary>
/// <param name="Slug">Its address; null when nothing was written.</param>
/// <param name="LikeSlug">The address of the one that the store seems to have already.</param>
/// <param name="LikeTitle">The title of that one.</param>
/// <param name="IsLikeDeleted">True when that one was deleted.</param>
public sealed record AddedPublication(string? Slug, string? LikeSlug = null, string? LikeTitle = null, bool IsLikeDeleted = false);

/// <summary>What came of changing an address.</summary>
/// <param name="Slug">The address; null when it can't be had.</param>
/// <param name="Error">Why not.</param>
public sealed record SlugChange(string? Slug, Sentence? Error = null);
