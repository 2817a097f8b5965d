using Portfolio.Cv;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Charts;

/// <summary>With whom a researcher published, the most often first.</summary>
internal sealed class CoAuthors
{
    // Comparing every name with every other costs more than it tells where there are so many.
    private const int MostCompared = 400;

    private CoAuthors(string researcher, string name, IReadOnlyList<CoAuthor> people)
    {
        Researcher = researcher;
        Name = name;
        People = people;
        Network = CoAuthorNetwork.Of(name, people);
    }

    /// <summary>The researcher's part of an address.</summary>
    public string Researcher { get; }

    /// <summary>The researcher's name.</summary>
    public string Name { get; }

    /// <summary>The people.</summary>
    public IReadOnlyList<CoAuthor> People { get; }

    /// <summary>The same as a picture; null where they are too few for one.</summary>
    public CoAuthorNetwork? Network { get; }

    /// <summary>The co-authors of a researcher; null where there are none.</summary>
    public static CoAuthors? Of(ResearcherPage person)
    {
        var publications = person.Sections.SelectMany(s => s.Publications).DistinctBy(p => p.Slug).ToList();
        var people = new List<CoAuthor>();
        var known = new Dictionary<string, CoAuthor>(StringComparer.OrdinalIgnoreCase);
        for (int i = 0; i < publications.Count; i++)
        {
            foreach (var author in publications[i].Contributors.Where(a => a.ResearcherSlug != person.Slug))
            {
                string key = author.ResearcherSlug is { } slug ? "/" + slug : author.Name;
                if (!known.TryGetValue(key, out var one))
                {
                    one = Same(people, author);
                    if (one is null) people.Add(one = new CoAuthor(author.Name, author.ResearcherSlug));
                    known.Add(key, one);
                }

                one.Add(i, author, publications[i].Year);
            }
        }

        if (people.Count == 0) return null;
        return new CoAuthors(person.Slug, person.Name, [.. people.OrderByDescending(p => p.Publications.Count).ThenByDescending(p => p.LastYear).ThenBy(p => p.Name, StringComparer.OrdinalIgnoreCase)]);
    }

    // "J. Choe" is the "Junsuk Choe" of another paper.
    private static CoAuthor? Same(List<CoAuthor> people, ContributorItem author) =>
        author.ResearcherSlug is not null || people.Count > MostCompared
            ? null
            : people.Find(p => p.Slug is null && p.Name[^1] == author.Name[^1] && PersonName.CanBeSame(p.Name, author.Name));
}

/// <summary>Somebody with whom a researcher published.</summary>
internal sealed class CoAuthor(string name, string? slug)
{
    /// <summary>The fullest form of the name.</summary>
    public string Name { get; private set; } = name;

    /// <summary>The researcher that it is, when it is one of ours.</summary>
    public string? Slug { get; } = slug;

    /// <summary>The publications, by their place among the researcher's.</summary>
    public HashSet<int> Publications { get; } = [];

    public int? FirstYear { get; private set; }

    public int? LastYear { get; private set; }

    /// <summary>What a click shows: a person's page, or what the two wrote together.</summary>
    public string Address(string researcher) =>
        Slug is { } ours ? $"/researchers/{ours}" : Together(researcher);

    /// <summary>The list of what the two wrote together.</summary>
    public string Together(string researcher) => $"/publications?researcher={researcher}&author={Uri.EscapeDataString(Name)}";

    public void Add(int publication, ContributorItem author, int? year)
    {
        Publications.Add(publication);
        if (author.Name.Length > Name.Length) Name = author.Name;
        if (year is null) return;
        FirstYear = Math.Min(FirstYear ?? year.Value, year.Value);
        LastYear = Math.Max(LastYear ?? year.Value, year.Value);
    }
}
