using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Portfolio.Cv;

/// <summary>What a publication was distinguished with.</summary>
public enum PublicationAward
{
    /// <summary>It was the best: paper, student paper, demo.</summary>
    [JsonStringEnumMemberName("best")]
    Best,

    /// <summary>It was outstanding, distinguished, or passed the test of time.</summary>
    [JsonStringEnumMemberName("outstanding")]
    Outstanding,

    /// <summary>It was mentioned, nominated, or the runner-up.</summary>
    [JsonStringEnumMemberName("mention")]
    Mention,

    /// <summary>It took a place in a competition.</summary>
    [JsonStringEnumMemberName("place")]
    Place,

    /// <summary>Another award.</summary>
    [JsonStringEnumMemberName("other")]
    Other,
}

/// <summary>Tells awards from the other remarks that stand in a publication's note.</summary>
public static partial class PublicationAwards
{
    /// <summary>The award that a note tells of; null when it tells of none, as <c>acceptance rate 20%</c>.</summary>
    public static PublicationAward? Of(string? note) => note switch
    {
        null or "" => null,
        _ when Mention().IsMatch(note) => PublicationAward.Mention,
        _ when Best().IsMatch(note) => PublicationAward.Best,
        _ when Outstanding().IsMatch(note) => PublicationAward.Outstanding,
        _ when Place().IsMatch(note) => PublicationAward.Place,
        _ when Other().IsMatch(note) => PublicationAward.Other,
        _ => null,
    };

    // "Best Paper Award Nominee" is a mention.
    [GeneratedRegex(@"hono(?:u)?rable[\s-]+mention|runner[\s-]?up|\bnomin(?:ee|ated|ation)|\bfinalist|\baward\s+candidate|\bshort-?listed", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Mention();

    [GeneratedRegex(@"\bbest\b|최우수", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Best();

    [GeneratedRegex(@"\boutstanding\b|\bdistinguished\b|\btest[\s-]+of[\s-]+time\b|우수", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Outstanding();

    [GeneratedRegex(@"\b(?:\d+(?:st|nd|rd|th)|first|second|third)[\s-]+(?:place|prize|rank)|\b(?:rank(?:ed)?|place[d]?)\s*#?\d|\bwinner|\bwinning\b|\bwon\b|\b(?:gold|silver|bronze)\b|\bchampion", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Place();

    [GeneratedRegex(@"\baward|\bprize\b|\bmedal\b|수상", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Other();
}
