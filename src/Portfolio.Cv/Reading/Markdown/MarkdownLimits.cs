namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// How large a document may be. The limits are ten times what the longest CVs have, and keep the time and the memory
/// that a document costs within what a server can give to anyone who sends one.
/// </summary>
internal static class MarkdownLimits
{
    /// <summary>How many characters a document may have; a longer one is refused.</summary>
    public const int LongestDocument = 1_000_000;

    /// <summary>How many lines a document may have; one with more is refused.</summary>
    public const int MostLines = 50_000;

    /// <summary>How many characters a line may have; a longer one is kept as remainder.</summary>
    public const int LongestLine = 20_000;

    /// <summary>How many characters the lines between two empty ones may have; more are kept as remainder.</summary>
    public const int LongestParagraph = 100_000;

    /// <summary>How long the address of a link may be; a longer one is no address.</summary>
    public const int LongestAddress = 2_000;

    /// <summary>How many unclosed link targets a paragraph may hold, each of which the Markdown parser follows to its end.</summary>
    public const int MostOpenTargets = 100;
}
