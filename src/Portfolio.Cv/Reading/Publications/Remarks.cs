using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>What the remarks on a publication say: its state, how it was presented, and the rest as a note.</summary>
internal sealed partial class Remarks
{
    private readonly List<string> notes = [];

    /// <summary>The state, where a remark gives one.</summary>
    public PublicationStatus? Status { get; private set; }

    /// <summary>How it was presented, where a remark says so.</summary>
    public Presentation? Presentation { get; private set; }

    /// <summary>The remarks that say more; null when there are none.</summary>
    public string? Note => notes.Count == 0 ? null : string.Join("; ", notes.Distinct(StringComparer.Ordinal));

    /// <summary>Adds a remark, or several with semicolons between; one that is no more than a state or a presentation is not kept as a note.</summary>
    public void Add(string? remark)
    {
        foreach (string part in remark?.Split("; ") ?? [])
        {
            string text = part.Trim().TrimEnd('.');
            if (text.Length == 0) continue;
            if (BeginsWithState().IsMatch(text)) Status ??= StatusOf(text);
            Presentation ??= VenuePart.PresentationOf(text);
            if (!SaysOnlyThat().IsMatch(text)) notes.Add(text);
        }
    }

    /// <summary>The state that a text names.</summary>
    public static PublicationStatus? StatusOf(string text) =>
        VenuePart.StatusOf(text) ?? (BiblatexState().Match(text) is { Success: true } state
            ? state.Value.StartsWith("inprep", StringComparison.OrdinalIgnoreCase) ? PublicationStatus.UnderReview : PublicationStatus.InPress
            : null);

    private const string UnderReviewWords = @"under (?:review|revision|submission)|in (?:review|revision|submission|preparation|progress)|submitted|inpreparation|revise (?:and|&) resubmit";
    private const string InPressWords = "in[ -]?press";
    private const string AcceptedWords = "to appear|accepted(?: for publication)?|forthcoming";

    // "20% of papers accepted" is no state.
    [GeneratedRegex(@"^\W*(?:(?:currently|conditionally|paper|manuscript|article|is|now|has been)\s+)*(?:under |in[ -]?p|in |submitted|to appear|accepted|forthcoming|revise|r&r|major|minor|[^\x00-\x7F])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsWithState();

    [GeneratedRegex(@"^(?:inpress|inpreparation)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BiblatexState();

    [GeneratedRegex($@"^\W*(?:(?:{UnderReviewWords}|{InPressWords}|{AcceptedWords})|(?:(?:selected )?(?:for|as)(?: an?)? )?(?:oral|spotlight|poster)(?: presentation| paper| talk)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SaysOnlyThat();
}
