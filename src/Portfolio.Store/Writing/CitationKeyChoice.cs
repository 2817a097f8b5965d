using Microsoft.EntityFrameworkCore;
using Portfolio.Cv.Writing;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Writing;

/// <summary>Gives publications the keys by which documents cite them. Whoever has cited one must find it under that key again, so a key never changes.</summary>
internal sealed class CitationKeyChoice(PortfolioDb db)
{
    /// <summary>Gives keys to those of the publications that have none. Their authors must be loaded.</summary>
    public async Task GiveAsync(IEnumerable<Publication> publications, CancellationToken cancellation)
    {
        var keyless = publications.Where(p => p.CitationKey is null).OrderBy(p => p.Id).ToList();
        if (keyless.Count == 0) return;
        var wanted = keyless.ConvertAll(WantedOf);
        var taken = (await db.Publications.Where(p => wanted.Contains(p.CitationKey!)).Select(p => p.CitationKey!).ToListAsync(cancellation)).ToHashSet(StringComparer.Ordinal);
        for (int i = 0; i < keyless.Count; i++)
        {
            if (taken.Contains(wanted[i])) taken.UnionWith(await LetteredAsync(wanted[i], cancellation));
            keyless[i].CitationKey = CitationKeys.Unique(wanted[i], taken.Contains);
            taken.Add(keyless[i].CitationKey!);
        }
    }

    // '{' is the character after 'z': the range holds all that begin with the key and go on with a letter, by the index.
    private Task<List<string>> LetteredAsync(string key, CancellationToken cancellation)
    {
        string end = key + "{";
        return db.Publications.Where(p => string.Compare(p.CitationKey, key) >= 0 && string.Compare(p.CitationKey, end) < 0).Select(p => p.CitationKey!).ToListAsync(cancellation);
    }

    private static string WantedOf(Publication publication) => CitationKeys.Of(new Cv.Publication
    {
        Title = publication.Title,
        Year = publication.Year,
        Contributors = [.. publication.Contributors.OrderBy(c => c.Ordinal).Take(1).Select(c => new Cv.Contributor { Name = c.Name })],
    });
}
