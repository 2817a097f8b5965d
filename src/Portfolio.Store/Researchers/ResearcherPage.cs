using Portfolio.Cv;
using Portfolio.Store.Publications;

namespace Portfolio.Store.Researchers;

/// <summary>A researcher's page.</summary>
public sealed record ResearcherPage
{
    /// <summary>The part of the address.</summary>
    public required string Slug { get; init; }

    /// <summary>The name.</summary>
    public required string Name { get; init; }

    /// <summary>Other names.</summary>
    public IReadOnlyList<string> AlternativeNames { get; init; } = [];

    /// <summary>What the person is.</summary>
    public string? Headline { get; init; }

    /// <summary>Where the person works.</summary>
    public string? Affiliation { get; init; }

    /// <summary>When the CV was last updated, as it says.</summary>
    public PartialDate? Updated { get; init; }

    /// <summary>A paragraph about the person, as Markdown.</summary>
    public string? Summary { get; init; }

    /// <summary>Research interests, as Markdown.</summary>
    public IReadOnlyList<string> Interests { get; init; } = [];

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Contacts, in order; private ones only when they were asked for.</summary>
    public IReadOnlyList<ContactItem> Contacts { get; init; } = [];

    /// <summary>The photo; null where there is none.</summary>
    public PhotoItem? Photo { get; init; }

    /// <summary>Whether visitors see the page.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>The sections in the document's order, or that which a person gave them. Those of the page's head (contacts, summary, interests, keywords) are not among them.</summary>
    public IReadOnlyList<ProfileSection> Sections { get; init; } = [];
}

/// <summary>A contact on a page.</summary>
/// <param name="Kind">What kind of address it is.</param>
/// <param name="Value">The address as written.</param>
/// <param name="IsPublic">Whether visitors see it.</param>
public sealed record ContactItem(ContactKind Kind, string Value, bool IsPublic);

/// <summary>A photo on a page.</summary>
/// <param name="Hash">The beginning of its hash: a part of its address, which a new photo has another of.</param>
/// <param name="Extension">What its address ends in: <c>jpg</c>.</param>
/// <param name="Width">The width in pixels.</param>
/// <param name="Height">The height in pixels.</param>
public sealed record PhotoItem(string Hash, string Extension, int Width, int Height);

/// <summary>A section of a researcher's page.</summary>
/// <param name="Kind">What it holds.</param>
/// <param name="Heading">The heading as the document has it; null when the document has no such section.</param>
/// <param name="Notes">Lines that speak of the whole section.</param>
/// <param name="Entries">The entries, each of the record that <paramref name="Kind"/> says; empty for publications.</param>
/// <param name="Publications">The publications in the CV's order; empty for other kinds.</param>
public sealed record ProfileSection(
    SectionKind Kind,
    string? Heading,
    IReadOnlyList<string> Notes,
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<PublicationItem> Publications)
{
    /// <summary>Whether visitors see the section.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>The entries that visitors don't see; empty where they were not asked for.</summary>
    public IReadOnlySet<object?> HiddenEntries { get; init; } = new HashSet<object?>();
}
