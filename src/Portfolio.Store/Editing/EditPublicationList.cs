using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Importing;
using Portfolio.Store.Writing;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Editing;

/// <summary>Which publications stand on a researcher's list, and in which order.</summary>
public sealed class EditPublicationList(PortfolioDb db, WriteDoor door)
{
    /// <summary>Puts a publication of the store on a researcher's list.</summary>
    /// <returns>False when there is no such researcher or publication.</returns>
    public Task<bool> PutOnAsync(string researcherSlug, string slug, string who, CancellationToken cancellation = default) => ChangeAsync(
        researcherSlug,
        slug,
        who,
        async (list, publication, token) =>
        {
            await list.AddAsync(publication.Id, EntryJson.Write(new Cv.Publication { Title = publication.Title }), token);
            return true;
        },
        title => Sentence.Of("Put “{title}” on the list of {researcher}", title, researcherSlug),
        cancellation);

    /// <summary>Takes a publication off a researcher's list; the researcher's documents don't bring it back. It has to stand on another one.</summary>
    /// <returns>False when it doesn't stand there, or nowhere else: then it is deleted or hidden as a whole.</returns>
    public Task<bool> TakeOffAsync(string researcherSlug, string slug, string who, CancellationToken cancellation = default) => ChangeAsync(
        researcherSlug,
        slug,
        who,
        async (list, publication, token) =>
        {
            var rows = (await list.InOrderAsync(token)).FindAll(s => s.PublicationId == publication.Id && !s.IsTakenOff);
            int owner = rows.Select(s => s.ResearcherId).FirstOrDefault();
            if (rows.Count == 0 || !await db.PublicationSources.AnyAsync(s => s.PublicationId == publication.Id && s.ResearcherId != owner && !s.IsTakenOff, token)) return false;
            foreach (var row in rows) row.IsTakenOff = true;
            return true;
        },
        title => Sentence.Of("Took “{title}” off the list of {researcher}", title, researcherSlug),
        cancellation);

    /// <summary>Keeps a publication that the researcher's document no longer names: it stands on the list because a person says so.</summary>
    /// <returns>False when it isn't gone (any more).</returns>
    public Task<bool> KeepAsync(string researcherSlug, string slug, string who, CancellationToken cancellation = default) => ChangeAsync(
        researcherSlug,
        slug,
        who,
        async (list, publication, token) =>
        {
            var rows = (await list.InOrderAsync(token)).FindAll(s => s.PublicationId == publication.Id && s.IsGone);
            foreach (var row in rows) GoneSource.Keep(row);
            return rows.Count > 0;
        },
        title => Sentence.Of("Kept “{title}” on the list of {researcher}", title, researcherSlug),
        cancellation);

    /// <summary>Drops a publication that the researcher's document no longer names from the list. What stands on no list then is deleted, and can be restored.</summary>
    /// <returns>False when it isn't gone (any more).</returns>
    public Task<bool> DropAsync(string researcherSlug, string slug, string who, CancellationToken cancellation = default) => ChangeAsync(
        researcherSlug,
        slug,
        who,
        async (list, publication, token) =>
        {
            var rows = (await list.InOrderAsync(token)).FindAll(s => s.PublicationId == publication.Id && s.IsGone);
            if (rows.Count > 0) await GoneSource.DropAsync(db, publication, rows, token);
            return rows.Count > 0;
        },
        title => Sentence.Of("Dropped “{title}” from the list of {researcher}", title, researcherSlug),
        cancellation);

    /// <summary>Puts a researcher's publications in an order. Those that it doesn't name stand after those that it does, as they stood.</summary>
    /// <param name="researcherSlug">Whose list.</param>
    /// <param name="ids">The publications' keys; those of others are passed over.</param>
    /// <param name="who">The account's name.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>False when there is no such researcher.</returns>
    public Task<bool> OrderAsync(string researcherSlug, IReadOnlyList<int> ids, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            int researcher = await db.Researchers.Where(r => r.Slug == researcherSlug).Select(r => r.Id).FirstOrDefaultAsync(token);
            if (researcher == 0) return new Written<bool>(false, null);
            var rows = await new ListOfResearcher(db, researcher).InOrderAsync(token);
            var there = rows.Select(s => s.PublicationId).ToHashSet();
            var places = new Dictionary<int, int>();
            foreach (int publication in ids.Where(there.Contains).Concat(rows.Select(s => s.PublicationId))) places.TryAdd(publication, places.Count);
            foreach (var row in rows) row.Place = places[row.PublicationId];
            return new Written<bool>(true, Sentence.Of("Put the publications of {researcher} in order", researcherSlug));
        },
        cancellation);

    private Task<bool> ChangeAsync(
        string researcherSlug, string slug, string who, Func<ListOfResearcher, Publication, CancellationToken, Task<bool>> change, Func<string, Sentence> what, CancellationToken cancellation) => door.RunAsync(
        who,
        async token =>
        {
            int researcher = await db.Researchers.Where(r => r.Slug == researcherSlug).Select(r => r.Id).FirstOrDefaultAsync(token);
            var publication = await db.Publications.FirstOrDefaultAsync(p => p.Slug == slug, token);
            if (researcher == 0 || publication is null || !await change(new ListOfResearcher(db, researcher), publication, token)) return new Written<bool>(false, null);
            await db.SaveChangesAsync(token);
            await new PublicationMerge(db).RunAsync([publication.Id], token);
            return new Written<bool>(true, what(publication.Title));
        },
        cancellation);
}
