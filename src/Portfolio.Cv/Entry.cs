using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>One entry of a CV: a publication, a position, an award …</summary>
public abstract record Entry
{
    /// <summary>Where the entry stands in its document; null when it came from elsewhere (a form, say).</summary>
    [JsonIgnore]
    public SourceLines? Lines { get; init; }
}
