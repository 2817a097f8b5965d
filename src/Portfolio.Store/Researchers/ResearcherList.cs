namespace Portfolio.Store.Researchers;

/// <summary>The researchers, by family name.</summary>
public sealed class ResearcherList(PortfolioDb db)
{
    /// <summary>A page of researchers, those whose name, affiliation, headline or interests have all words of <paramref name="q"/>.</summary>
    /// <exception cref="MalformedCursorException"><paramref name="after"/> is not from <see cref="ListPage{T}.Next"/>.</exception>
    public Task<ListPage<ResearcherListItem>> RunAsync(
        string? q = null, string? after = null, int pageSize = 50, CancellationToken cancellation = default)
    {
        _ = db;
        throw new NotSupportedException();
    }
}

/// <summary>A researcher in a list.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
/// <param name="AlternativeNames">Other names.</param>
/// <param name="Headline">What the person is.</param>
/// <param name="Affiliation">Where the person works.</param>
/// <param name="Interests">Research interests, as Markdown.</param>
/// <param name="Keywords">Keywords.</param>
/// <param name="Publications">How many publications the person has here.</param>
/// <param name="Updated">When the CV was last updated, as it says.</param>
public sealed record ResearcherListItem(
    string Slug,
    string Name,
    IReadOnlyList<string> AlternativeNames,
    string? Headline,
    string? Affiliation,
    IReadOnlyList<string> Interests,
    IReadOnlyList<string> Keywords,
    int Publications,
    Cv.PartialDate? Updated);
