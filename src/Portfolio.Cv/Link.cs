using System.Text.Json.Serialization;

namespace Portfolio.Cv;

/// <summary>An address that belongs to an entry.</summary>
/// <param name="Kind">What stands behind the address.</param>
/// <param name="Url">The address. A DOI and an arXiv identifier are written as <c>https</c> addresses.</param>
public sealed record Link(LinkKind Kind, string Url);

/// <summary>What stands behind a link.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LinkKind>))]
public enum LinkKind
{
    /// <summary>A digital object identifier, as <c>https://doi.org/…</c>.</summary>
    [JsonStringEnumMemberName("doi")] Doi,

    /// <summary>An arXiv article, as <c>https://arxiv.org/abs/…</c>.</summary>
    [JsonStringEnumMemberName("arxiv")] Arxiv,

    /// <summary>The text as PDF.</summary>
    [JsonStringEnumMemberName("pdf")] Pdf,

    /// <summary>Source code.</summary>
    [JsonStringEnumMemberName("code")] Code,

    /// <summary>A project's page.</summary>
    [JsonStringEnumMemberName("project")] Project,

    /// <summary>Slides.</summary>
    [JsonStringEnumMemberName("slides")] Slides,

    /// <summary>A recording.</summary>
    [JsonStringEnumMemberName("video")] Video,

    /// <summary>Data.</summary>
    [JsonStringEnumMemberName("dataset")] Dataset,

    /// <summary>Anything else.</summary>
    [JsonStringEnumMemberName("other")] Other,
}
