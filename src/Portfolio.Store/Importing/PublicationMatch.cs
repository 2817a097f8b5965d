using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Importing;

/// <summary>Finds the publication of the store that a document's entry is about.</summary>
internal sealed class PublicationMatch(PortfolioDb db)
{
    private ILookup<string, int>? titles;

    /// <summary>
    /// The publication with the same DOI or arXiv identifier, else with the same title, near in time and by the same
    /// people; of several, the one that the document named before, then the one at the same venue.
    /// </summary>
    /// <param name="wanted">The document's entry.</param>
    /// <param name="old">What the document named when it was imported last.</param>
    /// <param name="claimed">What entries above this one in the same document were found to be.</param>
    /// <param name="cancellation">Stops the search.</param>
    public async Task<Publication?> FindAsync(
        Cv.Publication wanted, List<PublicationSource> old, Dictionary<int, List<Mention>> claimed, CancellationToken cancellation)
    {
        var mention = Mention.Of(wanted);
        var identifiers = mention.Identifiers.ToList();
        var byIdentifier = identifiers.Count == 0
            ? []
            : await db.PublicationLinks.Where(l => identifiers.Contains(l.Identifier!)).Select(l => l.PublicationId).Distinct().ToListAsync(cancellation);
        byIdentifier.AddRange(claimed.Where(c => c.Value.Exists(other => other.Identifiers.Overlaps(mention.Identifiers))).Select(c => c.Key));
        var retitled = (await RetitledAsync(cancellation))[mention.TitleKey].ToHashSet();
        var keys = await db.Publications
            .Where(p => byIdentifier.Contains(p.Id) || p.TitleKey == mention.TitleKey)
            .Select(p => p.Id)
            .ToListAsync(cancellation);
        keys.AddRange(retitled.Except(keys));
        if (keys.Count == 0) return null;
        var candidates = await db.Publications
            .Where(p => keys.Contains(p.Id))
            .Include(p => p.Contributors)
            .Include(p => p.Links)
            .Include(p => p.Venue)
            .OrderBy(p => p.Id)
            .ToListAsync(cancellation);
        var apart = await ApartAsync(keys, old, claimed, cancellation);
        return candidates
            // Who was split from what the document names is not taken for it.
            .Where(p => !apart.Contains(p.Id))
            // What was just made in this import has neither authors nor a year yet: what the document said of it has.
            .Where(p => byIdentifier.Contains(p.Id) || claimed.ContainsKey(p.Id) || PublicationIdentity.IsSameWork(retitled.Contains(p.Id) ? Mention.Of(p) with { TitleKey = mention.TitleKey } : Mention.Of(p), mention))
            .Where(MayShare)
            .OrderByDescending(p => byIdentifier.Contains(p.Id))
            .ThenByDescending(p => old.Exists(s => s.PublicationId == p.Id) && !claimed.ContainsKey(p.Id))
            .ThenByDescending(p => wanted.Venue is not null && (p.Venue?.Acronym ?? p.Venue?.Name) == wanted.Venue)
            .FirstOrDefault();

        // Two entries of one document are two publications, whatever their titles, unless one is the preprint of the other
        // or a list of selected ones repeats it: a workshop's paper and the conference's that grew out of it are two.
        // One identifier below two titles of a list is a slip of the pen, unless one is the other's preprint.
        bool MayShare(Publication publication) =>
            !claimed.TryGetValue(publication.Id, out var others)
            || (byIdentifier.Contains(publication.Id) && others.TrueForAll(other => other.IsPreprint || mention.IsPreprint || TitleForm.Likeness(other.TitleKey, mention.TitleKey) >= 0.5))
            || (others.TrueForAll(other => PublicationIdentity.IsSameWork(other, mention))
                && (mention.IsPreprint
                    || others.TrueForAll(other => other.IsPreprint || mention.Place is null || other.Place is null || other.Place == mention.Place)));
    }

    // A publication whose title a person changed is still called what it was by the documents.
    private async Task<ILookup<string, int>> RetitledAsync(CancellationToken cancellation)
    {
        if (titles is not null) return titles;
        var edited = await db.Publications
            .FromSqlRaw("SELECT * FROM Publications WHERE instr(Edits, '\"field\":\"title\"') > 0")
            .Select(p => new { p.Id, p.Edits })
            .ToListAsync(cancellation);
        return titles = edited
            .Select(p => (p.Id, Title: p.Edits.First(e => e.Field == "title").Was?.GetValue<string>()))
            .Where(p => p.Title is not null)
            .ToLookup(p => TitleForm.KeyOf(p.Title!), p => p.Id);
    }

    // Those that an admin keeps apart from what the document named before, and that it did not name itself.
    private async Task<HashSet<int>> ApartAsync(List<int> keys, List<PublicationSource> old, Dictionary<int, List<Mention>> claimed, CancellationToken cancellation)
    {
        var named = old.Select(s => s.PublicationId).Where(key => !claimed.ContainsKey(key)).ToHashSet();
        if (named.Count == 0) return [];
        var pairs = await db.LikelyDuplicates
            .Where(d => d.IsDismissed && (keys.Contains(d.FirstId) || keys.Contains(d.SecondId)))
            .Select(d => new { d.FirstId, d.SecondId })
            .ToListAsync(cancellation);
        var all = old.Select(s => s.PublicationId).ToHashSet();
        return [.. pairs.SelectMany(d => new[] { (One: d.FirstId, Other: d.SecondId), (One: d.SecondId, Other: d.FirstId) })
            .Where(d => named.Contains(d.One) && !all.Contains(d.Other))
            .Select(d => d.Other)];
    }

    /// <summary>A publication that the same document named before in other words: a title that was put right.</summary>
    public static Publication? FindReworded(
        Cv.Publication wanted, int ordinal, List<PublicationSource> old, Dictionary<int, List<Mention>> claimed)
    {
        return old
            .Where(s => !claimed.ContainsKey(s.PublicationId))
            .Select(s => (s.Publication, Likeness: Math.Max(TitleForm.Likeness(wanted.Title, s.Publication!.Title), TitleForm.Likeness(wanted.Title, EntryJson.Read<Cv.Publication>(s.Json).Title)), Distance: Math.Abs(s.Ordinal - ordinal)))
            .Where(s => s.Likeness >= 0.6)
            .OrderByDescending(s => s.Likeness)
            .ThenBy(s => s.Distance)
            .Select(s => s.Publication)
            .FirstOrDefault();
    }
}
