namespace Portfolio.Cv.Venues;

/// <summary>What a venue is.</summary>
public enum VenueKind
{
    /// <summary>A conference.</summary>
    Conference,

    /// <summary>A journal.</summary>
    Journal,

    /// <summary>A workshop that stands on its own.</summary>
    Workshop,

    /// <summary>A server of preprints.</summary>
    PreprintServer,

    /// <summary>A competition or shared task.</summary>
    Competition,

    /// <summary>Anything else.</summary>
    Other,
}
