using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Importing;

/// <summary>
/// Takes a document's publications into the store: finds each again where the store has it, makes the others, and
/// drops what the document no longer names and no other one does.
/// </summary>
internal sealed class PublicationImport(PortfolioDb db)
{
    private readonly PublicationMatch match = new(db);
    private readonly FreeSlug slugs = new(db);

    /// <summary>What became of each, for a person to look at.</summary>
    public List<ImportProposal> Proposals { get; } = [];

    public async Task<List<EntryChange>> RunAsync(
        IReadOnlyList<Cv.Publication> wanted, Document document, SourceText text, bool isReadAnew, ImportChoices? choices, CancellationToken cancellation)
    {
        var old = await db.PublicationSources
            .Where(s => s.DocumentId == document.Id)
            .Include(s => s.Publication!.Contributors)
            .Include(s => s.Publication!.Links)
            .OrderBy(s => s.Ordinal)
            .ToListAsync(cancellation);
        var affected = old.Select(s => s.PublicationId).ToHashSet();
        var targets = new Publication?[wanted.Count];
        var claimed = new Dictionary<int, List<Mention>>();
        var titles = new HashSet<string>();
        var identifiers = new HashSet<string>();
        var made = new HashSet<int>();
        for (int i = 0; i < wanted.Count; i++)
        {
            if (FindAsItWas(wanted[i]) is { } found) Claim(i, found);
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (targets[i] is null && await match.FindAsync(wanted[i], old, claimed, cancellation) is { } found) Claim(i, found);
        }

        for (int i = 0; i < wanted.Count; i++)
        {
            if (targets[i] is not null) continue;
            Claim(i, PublicationMatch.FindReworded(wanted[i], i, old, claimed)
                ?? (IsLikeMade(wanted[i]) ? await match.FindAsync(wanted[i], old, claimed, cancellation) : null)
                ?? await MakeAsync(wanted[i], made, cancellation));
        }

        var changes = await WriteSourcesAsync(wanted, targets!, old, made, document, text, isReadAnew, choices, cancellation);
        await PlaceAsync(document, cancellation);
        await db.SaveChangesAsync(cancellation);
        await new PublicationMerge(db).RunAsync(affected, cancellation);
        // What was a pair before is known, or was decided.
        await new LikelyDuplicateSearch(db).RunAsync(changes.Where(c => c.Outcome is not (EntryOutcome.Unchanged or EntryOutcome.Gone)).Select(c => targets[c.Ordinal]!.Id).ToHashSet(), cancellation);
        return changes;

        // An entry that says what it said stays what it was, also when an admin made it one with another.
        Publication? FindAsItWas(Cv.Publication publication)
        {
            string json = EntryJson.Write(publication with { Slug = null });
            return old.Find(s => s.Json == json && !claimed.ContainsKey(s.PublicationId))?.Publication;
        }

        // An entry above it, which the search before could not find because it was not made yet.
        bool IsLikeMade(Cv.Publication publication)
        {
            var mention = Mention.Of(publication);
            return titles.Contains(mention.TitleKey) || identifiers.Overlaps(mention.Identifiers);
        }

        void Claim(int i, Publication publication)
        {
            targets[i] = publication;
            affected.Add(publication.Id);
            if (!claimed.TryGetValue(publication.Id, out var mentions)) claimed.Add(publication.Id, mentions = []);
            var mention = Mention.Of(wanted[i]);
            mentions.Add(mention);
            titles.Add(mention.TitleKey);
            identifiers.UnionWith(mention.Identifiers);
        }
    }

    private async Task<Publication> MakeAsync(Cv.Publication wanted, HashSet<int> made, CancellationToken cancellation)
    {
        string slug = await slugs.ForPublicationAsync(wanted.Title, cancellation);
        var publication = new Publication
        {
            Slug = slug,
            Title = wanted.Title,
            TitleKey = TitleForm.KeyOf(wanted.Title),
            // Unique until the write's end, which makes the real ones.
            NewestKey = slug,
            OldestKey = slug,
            ByTitleKey = slug,
            ByVenueKey = slug,
        };
        db.Publications.Add(publication);
        await db.SaveChangesAsync(cancellation);
        made.Add(publication.Id);
        return publication;
    }

    private async Task<List<EntryChange>> WriteSourcesAsync(
        IReadOnlyList<Cv.Publication> wanted, Publication[] targets, List<PublicationSource> old, HashSet<int> made, Document document, SourceText text, bool isReadAnew, ImportChoices? choices, CancellationToken cancellation)
    {
        var changes = new List<EntryChange>();
        var left = old.ToList();
        for (int i = 0; i < wanted.Count; i++)
        {
            string json = EntryJson.Write(wanted[i] with { Slug = null });
            var source = left.Find(s => s.PublicationId == targets[i].Id && s.Json == json) ?? left.Find(s => s.PublicationId == targets[i].Id);
            changes.Add(new EntryChange(Cv.SectionKind.Publications, i, Outcome(source, targets[i], json), targets[i].Slug));
            Propose(i, source, targets[i], json, made, choices);
            if (source is null)
            {
                source = new PublicationSource { PublicationId = targets[i].Id, DocumentId = document.Id, ResearcherId = document.ResearcherId, Hash = "", Json = "" };
                db.PublicationSources.Add(source);
            }

            left.Remove(source);
            (source.Ordinal, source.IsGone) = (i, false);
            source.FirstLine = wanted[i].Lines?.First ?? 0;
            source.LastLine = wanted[i].Lines?.Last ?? 0;
            source.Hash = text.HashOf(wanted[i].Lines, json);
            source.Json = json;
        }

        changes.AddRange(left.Where(gone => !gone.IsGone).Select(gone => new EntryChange(Cv.SectionKind.Publications, gone.Ordinal, EntryOutcome.Gone, gone.Publication?.Slug)));
        foreach (var source in left) await MissAsync(source, isReadAnew, choices, cancellation);
        return changes;

        EntryOutcome Outcome(PublicationSource? source, Publication target, string json) =>
            source is not null ? source.Json == json ? EntryOutcome.Unchanged : EntryOutcome.Changed
            : made.Contains(target.Id) ? EntryOutcome.New
            : EntryOutcome.Joined;
    }

    private void Propose(int ordinal, PublicationSource? source, Publication target, string json, HashSet<int> made, ImportChoices? choices)
    {
        string key = string.Create(CultureInfo.InvariantCulture, $"publications:{ordinal}");
        var says = EntryJson.Fields(json);
        string title = (string?)says["title"] ?? target.Title;
        if (source is null)
        {
            var outcome = made.Contains(target.Id) ? ProposalOutcome.New : ProposalOutcome.Joined;
            Proposals.Add(new ImportProposal(key, Cv.SectionKind.Publications, outcome, title, ProposedField.AllOf(says)) { Slug = outcome == ProposalOutcome.Joined ? target.Slug : null, IsDeleted = target.IsDeleted });
            // What a person doesn't want is known from now on, and not proposed again.
            if (outcome == ProposalOutcome.New && choices is not null && !choices.Takes(key)) target.IsDeleted = true;
            return;
        }

        var said = EntryJson.Fields(source.Json);
        var fields = ProposedField.Between(said, says, FieldEdits.Apply(said, target.Edits), target.Edits);
        var proposal = new ImportProposal(key, Cv.SectionKind.Publications, ImportProposal.OutcomeOf(fields), title, fields) { Slug = target.Slug, IsDeleted = target.IsDeleted };
        Proposals.Add(proposal);
        if (choices is null) return;
        var edits = choices.Apply(proposal, FieldEdits.Carry(target.Edits, says));
        if (!edits.SequenceEqual(FieldEdits.Carry(target.Edits, says))) target.Edits = edits;
    }

    private async Task MissAsync(PublicationSource source, bool isReadAnew, ImportChoices? choices, CancellationToken cancellation)
    {
        source.IsGone = true;
        // What a better reader makes of the same text replaces what was made of it before.
        if (isReadAnew && source.Publication is { Edits.Count: 0, IsDeleted: false, IsVisible: true })
        {
            db.PublicationSources.Remove(source);
            return;
        }

        if (source.Publication is null or { IsDeleted: true }) return;
        string key = string.Create(CultureInfo.InvariantCulture, $"gone-publication:{source.Id}");
        Proposals.Add(new ImportProposal(key, Cv.SectionKind.Publications, ProposalOutcome.Gone, source.Publication.Title, ProposedField.AllOf(EntryJson.Fields(source.Json))) { Slug = source.Publication.Slug });
        if (choices?.Says(key, "keep") == true) GoneSource.Keep(source);
        else if (choices?.Says(key, "delete") == true) await GoneSource.DropAsync(db, source.Publication, [source], cancellation);
    }

    // Where a person put the list in order, what is new stands beside what it stands beside in its document.
    private async Task PlaceAsync(Document document, CancellationToken cancellation)
    {
        var added = db.ChangeTracker.Entries<PublicationSource>().Where(s => s.State == EntityState.Added).Select(s => s.Entity).OrderBy(s => s.Ordinal).ToList();
        if (added.Count == 0 || !await db.PublicationSources.AnyAsync(s => s.ResearcherId == document.ResearcherId && s.Place != null, cancellation)) return;
        var rows = await db.PublicationSources.Where(s => s.ResearcherId == document.ResearcherId).ToListAsync(cancellation);
        var there = rows.Where(s => db.Entry(s).State != EntityState.Deleted).OrderBy(s => s.Place ?? int.MaxValue).ThenBy(s => s.DocumentId).ThenBy(s => s.Ordinal);
        Neighbours.Place(there, added, s => s.Place, s => s.DocumentId == document.Id ? s.Ordinal : null, (s, place) => s.Place = place);
    }
}
