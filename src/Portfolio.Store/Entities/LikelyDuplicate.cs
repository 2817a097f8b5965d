namespace Portfolio.Store.Entities;

/// <summary>Two publications that look like one, for an admin to decide.</summary>
public sealed class LikelyDuplicate
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>The publication with the smaller key.</summary>
    public int FirstId { get; set; }

    /// <summary>The publication with the smaller key.</summary>
    public Publication? First { get; set; }

    /// <summary>The other one.</summary>
    public int SecondId { get; set; }

    /// <summary>The other one.</summary>
    public Publication? Second { get; set; }

    /// <summary>The share of words that the titles have in common, from 0 to 1.</summary>
    public double Likeness { get; set; }

    /// <summary>True when an admin said that they are two: they are not proposed again.</summary>
    public bool IsDismissed { get; set; }
}
