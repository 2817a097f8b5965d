using Portfolio.Cv;

namespace Portfolio.Store.Researchers;

/// <summary>A researcher's CV as one record, for JSON and the other forms that a CV is taken along in.</summary>
public sealed class ResearcherCv(PortfolioDb db)
{
    /// <summary>The CV of a slug; private contacts and hidden entries only when they are asked for.</summary>
    public Task<Found<CurriculumVitae>> RunAsync(string slug, bool includePrivate = false, CancellationToken cancellation = default)
    {
        _ = db;
        throw new NotSupportedException();
    }
}
