namespace Portfolio.Store.Publications;

/// <summary>The names of facets, as they stand in addresses.</summary>
public static class FacetNames
{
    /// <summary>Venues.</summary>
    public const string Venue = "venue";

    /// <summary>Years.</summary>
    public const string Year = "year";

    /// <summary>Tracks.</summary>
    public const string Track = "track";

    /// <summary>Statuses.</summary>
    public const string Status = "status";

    /// <summary>Researchers.</summary>
    public const string Researcher = "researcher";
}
