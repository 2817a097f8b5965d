using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Entities;

/// <summary>A publication. One that stands in several CVs is one row.</summary>
public sealed class Publication
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>The publication's part of an address; unique.</summary>
    public required string Slug { get; set; }

    /// <summary>The title, as plain text.</summary>
    public required string Title { get; set; }

    /// <summary>The title without case, accents and punctuation, by which the same publication is found again.</summary>
    public required string TitleKey { get; set; }

    /// <summary>The main venue.</summary>
    public int? VenueId { get; set; }

    /// <summary>The main venue.</summary>
    public Venue? Venue { get; set; }

    /// <summary>The venue as the document writes it.</summary>
    public string? VenueText { get; set; }

    /// <summary>The year of publication.</summary>
    public int? Year { get; set; }

    /// <summary>The date, where more than the year is known.</summary>
    public PartialDate? Date { get; set; }

    /// <summary>The part of the venue.</summary>
    public PublicationTrack? Track { get; set; }

    /// <summary>How far it has come.</summary>
    public PublicationStatus? Status { get; set; }

    /// <summary>How it was presented.</summary>
    public Presentation? Presentation { get; set; }

    /// <summary>An award or a remark.</summary>
    public string? Note { get; set; }

    /// <summary>The award that <see cref="Note"/> tells of; written from it on every change.</summary>
    public PublicationAward? Award { get; set; }

    /// <summary>The abstract, as Markdown.</summary>
    public string? Abstract { get; set; }

    /// <summary>The volume.</summary>
    public string? Volume { get; set; }

    /// <summary>The issue.</summary>
    public string? Issue { get; set; }

    /// <summary>The pages.</summary>
    public string? Page { get; set; }

    /// <summary>The publisher.</summary>
    public string? Publisher { get; set; }

    /// <summary>True when the list of authors ends in <c>et al.</c></summary>
    public bool Others { get; set; }

    /// <summary>The positions that researchers of ours have among the authors, as the sum of their flags; written on every change.</summary>
    public int OurPositions { get; set; }

    /// <summary>The unique key of the order newest first, unknown dates last.</summary>
    public string NewestKey { get; set; } = "";

    /// <summary>The unique key of the order oldest first, unknown dates last.</summary>
    public string OldestKey { get; set; } = "";

    /// <summary>The unique key of the order by title.</summary>
    public string ByTitleKey { get; set; } = "";

    /// <summary>The unique key of the order by venue, the newest first within one; publications without a venue last.</summary>
    public string ByVenueKey { get; set; } = "";

    /// <summary>The key by which documents cite it; unique, and given once for ever.</summary>
    public string? CitationKey { get; set; }

    /// <summary>When it came into the store, in UTC.</summary>
    public DateTime AddedAt { get; set; }

    /// <summary>What people made of the fields, over what the documents say; the fields are named as in the JSON of a publication.</summary>
    public IReadOnlyList<FieldEdit> Edits { get; set; } = [];

    /// <summary>Whether visitors may see it.</summary>
    public bool IsVisible { get; set; } = true;

    /// <summary>True when a person deleted it. The row stays: its documents don't bring it back, and it can be restored.</summary>
    public bool IsDeleted { get; set; }

    /// <summary>True when public pages show it: visible, not deleted, and a visible researcher's; written on every change.</summary>
    public bool IsShown { get; set; } = true;

    /// <summary>The authors, in order.</summary>
    public List<Contributor> Contributors { get; } = [];

    /// <summary>Further venues.</summary>
    public List<Appearance> Appearances { get; } = [];

    /// <summary>Addresses.</summary>
    public List<PublicationLink> Links { get; } = [];

    /// <summary>The documents that name it.</summary>
    public List<PublicationSource> Sources { get; } = [];

    /// <summary>Where a venue filter finds it; written from the venue and the appearances on every change.</summary>
    public List<PublicationPlace> Places { get; } = [];
}

/// <summary>An author of a publication.</summary>
public sealed class Contributor
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Of which publication.</summary>
    public int PublicationId { get; set; }

    /// <summary>The place in the list of authors, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The name as written, without marks.</summary>
    public required string Name { get; set; }

    /// <summary>The name without case, accents and punctuation.</summary>
    public required string NameKey { get; set; }

    /// <summary>True when it is the last of a complete list of several.</summary>
    public bool IsLast { get; set; }

    /// <summary>True when marked as having contributed equally.</summary>
    public bool IsEqual { get; set; }

    /// <summary>True when marked as the corresponding author.</summary>
    public bool IsCorresponding { get; set; }

    /// <summary>The researcher that it is, when it is one of ours.</summary>
    public int? ResearcherId { get; set; }

    /// <summary>The researcher that it is, when it is one of ours.</summary>
    public Researcher? Researcher { get; set; }
}

/// <summary>A further venue at which a publication was shown.</summary>
public sealed class Appearance
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Of which publication.</summary>
    public int PublicationId { get; set; }

    /// <summary>The place among the appearances, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The venue.</summary>
    public int? VenueId { get; set; }

    /// <summary>The venue.</summary>
    public Venue? Venue { get; set; }

    /// <summary>The year.</summary>
    public int? Year { get; set; }

    /// <summary>The part of the venue.</summary>
    public PublicationTrack? Track { get; set; }

    /// <summary>The appearance as the document writes it.</summary>
    public required string Text { get; set; }
}

/// <summary>An address that belongs to a publication.</summary>
public sealed class PublicationLink
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Of which publication.</summary>
    public int PublicationId { get; set; }

    /// <summary>The place among the links, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>What stands behind it.</summary>
    public LinkKind Kind { get; set; }

    /// <summary>The address.</summary>
    public required string Url { get; set; }

    /// <summary>What makes two addresses the same: the bare DOI or arXiv identifier in lower case; null for other kinds.</summary>
    public string? Identifier { get; set; }
}

/// <summary>Where a document names a publication, and what it says of it.</summary>
public sealed class PublicationSource
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Which publication.</summary>
    public int PublicationId { get; set; }

    /// <summary>Which publication.</summary>
    public Publication? Publication { get; set; }

    /// <summary>In which document; null when a person typed it.</summary>
    public int? DocumentId { get; set; }

    /// <summary>In which document.</summary>
    public Document? Document { get; set; }

    /// <summary>Whose document it is; kept here too, for filters.</summary>
    public int ResearcherId { get; set; }

    /// <summary>The place among the document's publications, from 0.</summary>
    public int Ordinal { get; set; }

    /// <summary>The first line, counted from 1; 0 when unknown.</summary>
    public int FirstLine { get; set; }

    /// <summary>The last line, included.</summary>
    public int LastLine { get; set; }

    /// <summary>SHA-256 of those lines, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>What the document itself (or the person) says, as the JSON of a publication: the publication is merged from these.</summary>
    public required string Json { get; set; }

    /// <summary>The place that a person gave it among the researcher's publications; null where the document's order holds.</summary>
    public int? Place { get; set; }

    /// <summary>True when its document no longer names it: proposed to be taken away, and shown until somebody decides.</summary>
    public bool IsGone { get; set; }

    /// <summary>True when a person took the publication off the researcher's list: its document doesn't bring it back there.</summary>
    public bool IsTakenOff { get; set; }
}

/// <summary>Where a publication was shown, for filters: its venue, the venue's parent, and those of its appearances.</summary>
public sealed class PublicationPlace
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>Which publication.</summary>
    public int PublicationId { get; set; }

    /// <summary>Which venue; null for a publication without one.</summary>
    public int? VenueId { get; set; }

    /// <summary>The part of the venue.</summary>
    public PublicationTrack? Track { get; set; }

    /// <summary>The publication's year.</summary>
    public int? Year { get; set; }
}
