using Portfolio.Cv;

namespace Portfolio.Store.Publications;

/// <summary>One publication with all that is known of it.</summary>
public sealed class PublicationDetail(PortfolioDb db)
{
    /// <summary>The publication of a slug. When the slug was given up, <see cref="Found{T}.MovedTo"/> says the present one.</summary>
    public Task<Found<PublicationRecord>> RunAsync(string slug, CancellationToken cancellation = default)
    {
        _ = db;
        throw new NotSupportedException();
    }
}

/// <summary>A publication's page.</summary>
/// <param name="Item">What a list shows of it.</param>
/// <param name="Date">The date, where more than the year is known.</param>
/// <param name="Abstract">The abstract, as Markdown.</param>
/// <param name="Volume">The volume.</param>
/// <param name="Issue">The issue.</param>
/// <param name="Page">The pages.</param>
/// <param name="Publisher">The publisher.</param>
/// <param name="Researchers">The researchers of ours in whose CV it stands, or who are among its authors.</param>
public sealed record PublicationRecord(
    PublicationItem Item,
    PartialDate? Date,
    string? Abstract,
    string? Volume,
    string? Issue,
    string? Page,
    string? Publisher,
    IReadOnlyList<ResearcherLabel> Researchers);

/// <summary>A researcher in a list of another thing.</summary>
/// <param name="Slug">The part of the address.</param>
/// <param name="Name">The name.</param>
public sealed record ResearcherLabel(string Slug, string Name);
