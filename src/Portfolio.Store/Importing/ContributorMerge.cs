using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Importing;

/// <summary>Makes a publication's list of authors from what documents say, and finds our researchers in it.</summary>
internal static class ContributorMerge
{
    /// <summary>The fullest list, with the marks that any document has, and whether others are left out of it.</summary>
    public static (IReadOnlyList<Cv.Contributor> Contributors, bool Others) Said(IReadOnlyList<Cv.Publication> said)
    {
        var fullest = said
            .OrderByDescending(p => p.Contributors.Count)
            .ThenBy(p => p.Others)
            .ThenByDescending(p => p.Contributors.Sum(c => c.Name.Count(char.IsLetter)))
            .First();
        var names = fullest.Contributors.Select(c => c.Name).ToList();
        var merged = fullest.Contributors.Select(c => c with { Self = false }).ToList();
        foreach (var contributor in said.SelectMany(p => p.Contributors).Where(c => c.Equal || c.Corresponding))
        {
            int at = Find(names, contributor.Name);
            if (at >= 0) merged[at] = merged[at] with { Equal = merged[at].Equal || contributor.Equal, Corresponding = merged[at].Corresponding || contributor.Corresponding };
        }

        return (merged, fullest.Others && merged.Count > 0);
    }

    /// <summary>
    /// Writes the authors that are shown, and links those researchers who have the publication in a CV of their own, or
    /// whom a person named. A name alone links nobody.
    /// </summary>
    /// <param name="db">The store.</param>
    /// <param name="publication">The publication.</param>
    /// <param name="shown">The authors, in order.</param>
    /// <param name="decided">What a person said of each: the key of a researcher, or that it is nobody of ours; null where the CVs tell.</param>
    /// <param name="mentions">In whose CVs it stands, and what they say.</param>
    /// <param name="cancellation">Stops the write.</param>
    public static async Task WriteAsync(
        PortfolioDb db, Publication publication, IReadOnlyList<Cv.Contributor> shown, IReadOnlyList<int?> decided, IReadOnlyList<(int Researcher, Cv.Publication Said)> mentions, CancellationToken cancellation)
    {
        var wanted = shown.Select((c, ordinal) => new Contributor
        {
            Ordinal = ordinal,
            Name = c.Name,
            NameKey = TextKey.Of(c.Name),
            IsEqual = c.Equal,
            IsCorresponding = c.Corresponding,
            IsLast = !publication.Others && ordinal > 0 && ordinal == shown.Count - 1,
        }).ToList();
        for (int i = 0; i < wanted.Count && i < decided.Count; i++)
        {
            if (decided[i] is > PublicationFields.Nobody and { } key && await db.Researchers.FindAsync([key], cancellation) is not null) wanted[i].ResearcherId = key;
        }

        var names = wanted.ConvertAll(row => row.Name);
        foreach (var (researcher, said) in mentions)
        {
            if (wanted.Exists(row => row.ResearcherId == researcher)) continue;
            int at = await FindSelfAsync(db, names, researcher, said, cancellation);
            if (at >= 0 && (at >= decided.Count || decided[at] is null)) wanted[at].ResearcherId ??= researcher;
        }

        Rows.Replace(publication.Contributors, wanted, row => row.Ordinal, Copy);
    }

    private static async Task<int> FindSelfAsync(PortfolioDb db, List<string> names, int researcherId, Cv.Publication said, CancellationToken cancellation)
    {
        foreach (var contributor in said.Contributors.Where(c => c.Self))
        {
            if (Find(names, contributor.Name) is >= 0 and var marked) return marked;
        }

        var researcher = await db.Researchers.FindAsync([researcherId], cancellation);
        return researcher!.AlternativeNames.Prepend(researcher.Name).Select(name => Find(names, name)).FirstOrDefault(found => found >= 0, -1);
    }

    private static int Find(List<string> names, string name)
    {
        string key = TextKey.Of(name);
        int exact = names.FindIndex(n => TextKey.Of(n) == key);
        if (exact >= 0) return exact;
        int near = names.FindIndex(n => PersonName.CanBeSame(n, name));
        return near >= 0 && names.FindLastIndex(n => PersonName.CanBeSame(n, name)) == near ? near : -1;
    }

    private static void Copy(Contributor from, Contributor to) =>
        (to.Ordinal, to.Name, to.NameKey, to.IsLast, to.IsEqual, to.IsCorresponding, to.ResearcherId) =
        (from.Ordinal, from.Name, from.NameKey, from.IsLast, from.IsEqual, from.IsCorresponding, from.ResearcherId);
}
