using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Entities;

/// <summary>A researcher: one of ours, with a page.</summary>
public sealed class Researcher
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>The researcher's part of an address; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>The name in its own order.</summary>
    public required string Name { get; set; }

    /// <summary>The name without case, accents and punctuation, by which the same name is found again.</summary>
    public required string NameKey { get; set; }

    /// <summary>The name as a list sorts it: the family name first.</summary>
    public required string SortName { get; set; }

    /// <summary>The unique key by which lists are sorted and paged.</summary>
    public required string SortKey { get; set; }

    /// <summary>What the person is, in a line.</summary>
    public string? Headline { get; set; }

    /// <summary>Where the person works.</summary>
    public string? Affiliation { get; set; }

    /// <summary>When the CV says that it was last updated.</summary>
    public PartialDate? Updated { get; set; }

    /// <summary>A paragraph or more, as Markdown.</summary>
    public string? Summary { get; set; }

    /// <summary>Other names of the same person.</summary>
    public IReadOnlyList<string> AlternativeNames { get; set; } = [];

    /// <summary>Research interests, as Markdown.</summary>
    public IReadOnlyList<string> Interests { get; set; } = [];

    /// <summary>Keywords.</summary>
    public IReadOnlyList<string> Keywords { get; set; } = [];

    /// <summary>The words by which a search finds the person, without case and accents.</summary>
    public string SearchText { get; set; } = "";

    /// <summary>Whether visitors see the person's page.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>What people made of the fields above, over what the documents say.</summary>
    public IReadOnlyList<FieldEdit> Edits { get; set; } = [];

    /// <summary>The sections that a person put in order or hid; empty where the documents' order holds.</summary>
    public IReadOnlyList<SectionChoice> SectionChoices { get; set; } = [];

    /// <summary>The photo that the page shows; earlier ones stay, so that a change can be undone.</summary>
    public int? PhotoId { get; set; }

    /// <summary>Ways to reach the person, in order.</summary>
    public List<Contact> Contacts { get; } = [];

    /// <summary>The documents that the page was read from.</summary>
    public List<Document> Documents { get; } = [];

    /// <summary>All that stands on the page beside publications.</summary>
    public List<Entry> Entries { get; } = [];
}

/// <summary>What a person decided on a section of a researcher's page.</summary>
/// <param name="Kind">What the section's entries are.</param>
/// <param name="Heading">The heading, where the page has several sections of the kind; null for all of them.</param>
/// <param name="IsVisible">Whether visitors see it.</param>
public sealed record SectionChoice(SectionKind Kind, string? Heading, bool IsVisible);
