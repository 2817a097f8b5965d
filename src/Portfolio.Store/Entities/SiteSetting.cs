namespace Portfolio.Store.Entities;

/// <summary>A setting that admins make in the browser.</summary>
public sealed class SiteSetting
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Which setting; unique.</summary>
    public required string Name { get; set; }

    /// <summary>Its value.</summary>
    public required string Value { get; set; }
}
