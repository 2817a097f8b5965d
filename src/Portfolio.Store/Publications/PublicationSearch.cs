namespace Portfolio.Store.Publications;

/// <summary>Publications by words and filters.</summary>
public sealed class PublicationSearch(PortfolioDb db)
{
    /// <summary>A page of publications, the facets and what is chosen.</summary>
    /// <exception cref="MalformedCursorException"><see cref="PublicationQuery.After"/> is not from <see cref="PublicationPage.Next"/>.</exception>
    public Task<PublicationPage> RunAsync(PublicationQuery query, CancellationToken cancellation = default)
    {
        _ = db;
        throw new NotSupportedException();
    }
}
