using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Importing;

/// <summary>Makes a publication's list of authors from what documents say, and finds our researchers in it.</summary>
internal static class ContributorMerge
{
    /// <summary>
    /// Takes the fullest list, with the marks that any document has, and links those researchers who have the
    /// publication in a document of their own. A name alone links nobody.
    /// </summary>
    public static async Task WriteAsync(
        PortfolioDb db, Publication publication, IReadOnlyList<(int Researcher, Cv.Publication Said)> mentions, CancellationToken cancellation)
    {
        var fullest = mentions
            .Select(m => m.Said)
            .OrderByDescending(p => p.Contributors.Count)
            .ThenBy(p => p.Others)
            .ThenByDescending(p => p.Contributors.Sum(c => c.Name.Count(char.IsLetter)))
            .First();
        publication.Others = fullest.Others && fullest.Contributors.Count > 0;
        var wanted = fullest.Contributors.Select((c, ordinal) => new Entities.Contributor
        {
            Ordinal = ordinal,
            Name = c.Name,
            NameKey = TextKey.Of(c.Name),
            IsEqual = c.Equal,
            IsCorresponding = c.Corresponding,
            IsLast = !publication.Others && ordinal > 0 && ordinal == fullest.Contributors.Count - 1,
        }).ToList();
        foreach (var (researcher, said) in mentions)
        {
            await AddMarksAsync(db, wanted, researcher, said, cancellation);
        }

        Rows.Replace(publication.Contributors, wanted, row => row.Ordinal, Copy);
    }

    private static async Task AddMarksAsync(
        PortfolioDb db, List<Entities.Contributor> wanted, int researcherId, Cv.Publication said, CancellationToken cancellation)
    {
        Entities.Contributor? self = null;
        foreach (var contributor in said.Contributors)
        {
            if (!contributor.Self && !contributor.Equal && !contributor.Corresponding) continue;
            if (Find(wanted, contributor.Name) is not { } row) continue;
            row.IsEqual |= contributor.Equal;
            row.IsCorresponding |= contributor.Corresponding;
            if (contributor.Self) self ??= row;
        }

        if (self is null)
        {
            var researcher = await db.Researchers.FindAsync([researcherId], cancellation);
            self = researcher!.AlternativeNames.Prepend(researcher.Name).Select(name => Find(wanted, name)).FirstOrDefault(row => row is not null);
        }

        if (self is not null) self.ResearcherId ??= researcherId;
    }

    private static Entities.Contributor? Find(List<Entities.Contributor> rows, string name)
    {
        string key = TextKey.Of(name);
        var exact = rows.FindAll(row => row.NameKey == key);
        if (exact.Count > 0) return exact[0];
        var near = rows.FindAll(row => PersonName.CanBeSame(row.Name, name));
        return near.Count == 1 ? near[0] : null;
    }

    private static void Copy(Entities.Contributor from, Entities.Contributor to) =>
        (to.Ordinal, to.Name, to.NameKey, to.IsLast, to.IsEqual, to.IsCorresponding, to.ResearcherId) =
        (from.Ordinal, from.Name, from.NameKey, from.IsLast, from.IsEqual, from.IsCorresponding, from.ResearcherId);
}
