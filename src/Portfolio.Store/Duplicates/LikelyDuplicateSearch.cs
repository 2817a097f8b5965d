using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Publications;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Duplicates;

/// <summary>
/// Finds publications that look like those of an import: near titles, an author in common, named by other documents.
/// They are not merged but kept for an admin to decide.
/// </summary>
internal sealed class LikelyDuplicateSearch(PortfolioDb db)
{
    private const double LeastLikeness = 0.7;
    private const int MostYearsApart = 5;

    // A title that shares two of its longest words with more publications than these is not searched further.
    private const int MostCandidates = 200;

    public async Task RunAsync(IReadOnlyCollection<int> keys, CancellationToken cancellation)
    {
        foreach (var part in keys.Chunk(200).Select(Enumerable.ToList))
        {
            var publications = await Whole(part).ToListAsync(cancellation);
            foreach (var publication in publications) await SearchAsync(publication, cancellation);
        }

        await db.SaveChangesAsync(cancellation);
    }

    private IQueryable<Publication> Whole(List<int> keys) =>
        db.Publications.AsNoTracking().Where(p => keys.Contains(p.Id)).Include(p => p.Contributors).Include(p => p.Links).Include(p => p.Sources);

    private async Task SearchAsync(Publication publication, CancellationToken cancellation)
    {
        string[] titles = [.. publication.Sources.Select(s => EntryJson.Read<Cv.Publication>(s.Json).Title).Append(publication.Title).DistinctBy(TitleForm.KeyOf)];
        var candidates = new HashSet<int>();
        foreach (string? query in titles.Select(QueryOf))
        {
            if (query is null) continue;
            candidates.UnionWith(await db.Set<PublicationSearchRow>().Where(row => row.Match == query).OrderBy(row => row.RowId).Select(row => row.RowId).Take(MostCandidates).ToListAsync(cancellation));
        }

        candidates.Remove(publication.Id);
        if (candidates.Count == 0) return;
        var known = await db.LikelyDuplicates
            .Where(d => d.FirstId == publication.Id || d.SecondId == publication.Id)
            .Select(d => d.FirstId == publication.Id ? d.SecondId : d.FirstId)
            .ToListAsync(cancellation);
        known.AddRange(db.LikelyDuplicates.Local.Where(d => d.FirstId == publication.Id || d.SecondId == publication.Id).Select(d => d.FirstId == publication.Id ? d.SecondId : d.FirstId));
        candidates.ExceptWith(known);
        foreach (var other in await Whole([.. candidates]).ToListAsync(cancellation))
        {
            double likeness = titles.Max(title => TitleForm.Likeness(title, other.Title));
            if (likeness < LeastLikeness || !IsLikely(publication, other)) continue;
            db.LikelyDuplicates.Add(new LikelyDuplicate
            {
                FirstId = Math.Min(publication.Id, other.Id),
                SecondId = Math.Max(publication.Id, other.Id),
                Likeness = likeness,
            });
        }
    }

    private static bool IsLikely(Publication publication, Publication other)
    {
        // Whose document lists both takes them for two.
        if (publication.Sources.Exists(s => s.DocumentId is not null && other.Sources.Exists(o => o.DocumentId == s.DocumentId))) return false;
        if (publication.IsDeleted || other.IsDeleted) return false;
        Mention left = Mention.Of(publication), right = Mention.Of(other);
        if (left.Year is { } l && right.Year is { } r && Math.Abs(l - r) > MostYearsApart) return false;
        if (!left.IsPreprint && !right.IsPreprint && PublicationIdentity.HaveOtherDois(left.Identifiers, right.Identifiers)) return false;
        return left.Authors.Count == 0 || right.Authors.Count == 0 || PublicationIdentity.ShareAuthor(left, right);
    }

    // Titles that are alike share two of their three longest words.
    private static string? QueryOf(string title)
    {
        string[] words = [.. TextKey.Words(title).Distinct().Where(w => w.Length > 3).OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Take(3).Select(w => $"\"{w}\"")];
        return words switch
        {
            [var a, var b, var c] => $"title : (({a} AND {b}) OR ({a} AND {c}) OR ({b} AND {c}))",
            [var a, var b] => $"title : ({a} AND {b})",
            [var a] => $"title : {a}",
            _ => null,
        };
    }
}
