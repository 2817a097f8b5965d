namespace Portfolio.Cv.Writing.Citations;

/// <summary>The styles in which publications are cited.</summary>
public enum CitationStyle
{
    /// <summary>American Psychological Association, 7th edition.</summary>
    Apa,

    /// <summary>Institute of Electrical and Electronics Engineers.</summary>
    Ieee,

    /// <summary>Association for Computational Linguistics.</summary>
    Acl,

    /// <summary>Association for Computing Machinery.</summary>
    Acm,
}

/// <summary>Cites publications.</summary>
/// <remarks>Titles keep their capitals: which words of a title are names is not known here.</remarks>
public static class CitationStyles
{
    /// <summary>All styles, in the order in which pages offer them.</summary>
    public static IReadOnlyList<CitationStyle> All { get; } = Enum.GetValues<CitationStyle>();

    /// <summary>What people call the style.</summary>
    public static string NameOf(CitationStyle style) => style.ToString().ToUpperInvariant();

    /// <summary>The publication as the style's list of references has it.</summary>
    public static Citation Cite(this Publication publication, CitationStyle style) => style switch
    {
        CitationStyle.Apa => ApaStyle.Cite(new CitedPublication(publication)),
        CitationStyle.Ieee => IeeeStyle.Cite(new CitedPublication(publication)),
        CitationStyle.Acl => AclStyle.Cite(new CitedPublication(publication)),
        CitationStyle.Acm => AcmStyle.Cite(new CitedPublication(publication)),
        _ => throw new ArgumentOutOfRangeException(nameof(style)),
    };
}
