using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Researchers;

namespace Portfolio.Store.Desk;

/// <summary>The researchers of ours whom authors' names may mean.</summary>
public sealed class ResearcherSuggestions(PortfolioDb db)
{
    private const int MostAuthors = 60;

    /// <summary>Those who can be one of the names, by family name.</summary>
    public async Task<IReadOnlyList<SuggestedResearcher>> RunAsync(IReadOnlyList<string> names, CancellationToken cancellation = default)
    {
        var found = new Dictionary<int, SuggestedResearcher>();
        foreach (string family in names.Take(MostAuthors).Select(name => TextKey.Of(PersonName.Family(name))).Where(f => f.Length > 0).Distinct())
        {
            var candidates = await db.Researchers
                .IgnoreQueryFilters()
                .AsNoTracking()
                .Where(r => r.SearchText.Contains(family) || r.NameKey.Contains(family))
                .OrderBy(r => r.SortKey)
                .Take(100)
                .Select(r => new { r.Id, r.Slug, r.Name, r.AlternativeNames })
                .ToListAsync(cancellation);
            foreach (var r in candidates)
            {
                if (!found.ContainsKey(r.Id) && names.Any(name => r.AlternativeNames.Prepend(r.Name).Any(own => PersonName.CanBeSame(own, name)))) found.Add(r.Id, new SuggestedResearcher(new ResearcherKey(r.Id, r.Slug, r.Name), r.AlternativeNames));
            }
        }

        return [.. found.Values.OrderBy(r => r.Key.Name, StringComparer.Ordinal)];
    }

    /// <summary>The researchers of some keys.</summary>
    public async Task<IReadOnlyList<SuggestedResearcher>> OfAsync(IReadOnlyCollection<int> keys, CancellationToken cancellation = default) =>
        keys.Count == 0 ? [] : await db.Researchers.IgnoreQueryFilters().Where(r => keys.Contains(r.Id)).Select(r => new SuggestedResearcher(new ResearcherKey(r.Id, r.Slug, r.Name), r.AlternativeNames)).ToListAsync(cancellation);

    /// <summary>The researcher of a slug; null when there is none.</summary>
    public Task<ResearcherKey?> OneAsync(string slug, CancellationToken cancellation = default) =>
        db.Researchers.IgnoreQueryFilters().Where(r => r.Slug == slug).Select(r => new ResearcherKey(r.Id, r.Slug, r.Name)).FirstOrDefaultAsync(cancellation)!;

    /// <summary>Researchers whose name has all words, for a person to choose one.</summary>
    public async Task<IReadOnlyList<ResearcherKey>> FindAsync(string? q, string except, CancellationToken cancellation = default)
    {
        string[] words = TextKey.Words(q);
        if (words.Length == 0) return [];
        var found = db.Researchers.IgnoreQueryFilters().Where(r => r.Slug != except);
        foreach (string word in words.Take(8)) found = found.Where(r => r.SearchText.Contains(word) || r.NameKey.Contains(word));
        return await found.OrderBy(r => r.SortKey).Take(20).Select(r => new ResearcherKey(r.Id, r.Slug, r.Name)).ToListAsync(cancellation);
    }
}

/// <summary>A researcher whom a name may mean.</summary>
/// <param name="Key">Who it is.</param>
/// <param name="AlternativeNames">Other names of the person.</param>
public sealed record SuggestedResearcher(ResearcherKey Key, IReadOnlyList<string> AlternativeNames)
{
    /// <summary>True when the name can be this person's.</summary>
    public bool CanBe(string name) => AlternativeNames.Prepend(Key.Name).Any(own => PersonName.CanBeSame(own, name));
}
