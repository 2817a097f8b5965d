namespace Portfolio.Store.Publications;

/// <summary>The names of facets and of the other filters, as they stand in addresses.</summary>
public static class FacetNames
{
    /// <summary>Words to search for.</summary>
    public const string Q = "q";

    /// <summary>Publications themselves, by their slugs.</summary>
    public const string Publication = "publication";

    /// <summary>An author's name.</summary>
    public const string Author = "author";

    /// <summary>The first year.</summary>
    public const string From = "from";

    /// <summary>The last year.</summary>
    public const string To = "to";

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

    /// <summary>Positions in the list of authors.</summary>
    public const string Position = "position";

    /// <summary>Presentations.</summary>
    public const string Presentation = "presentation";

    /// <summary>Awards.</summary>
    public const string Award = "award";
}
