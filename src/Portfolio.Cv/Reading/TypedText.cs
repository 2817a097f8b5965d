using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Person;

namespace Portfolio.Cv.Reading;

/// <summary>What a person types into one field of a form, read by the grammars that documents are read by.</summary>
public static partial class TypedText
{
    /// <summary>A date as people write it: <c>Mar. 2022</c>, <c>2022년 3월</c>, <c>Fall 2023</c>, <c>now</c>; null when it says anything else, or a span.</summary>
    public static PartialDate? Date(string text)
    {
        text = text.Trim();
        if (PartialDate.TryParse(text, out var canonical)) return canonical;
        if (DateGrammar.IsNow(text)) return PartialDate.Present;
        return DateGrammar.Whole(text) is { IsRange: false } date ? date.First : null;
    }

    /// <summary>True when a text is a span of time (<c>2019 – 2021</c>), which belongs into two fields.</summary>
    public static bool IsSpan(string text) => DateGrammar.Whole(text.Trim()) is { IsRange: true };

    /// <summary>
    /// An address with what stands behind it. A DOI and an arXiv number need no <c>https://</c>, a domain neither; null when
    /// it is no web address.
    /// </summary>
    /// <param name="text">The address as typed.</param>
    /// <param name="kind">What the person says it is; null to guess.</param>
    public static Link? Link(string text, LinkKind? kind = null)
    {
        text = text.Trim();
        string url = Doi().Match(text) is { Success: true } doi ? "https://doi.org/" + doi.Groups[1].Value
            : Arxiv().Match(text) is { Success: true } arxiv ? "https://arxiv.org/abs/" + arxiv.Groups[1].Value
            : Domain().IsMatch(text) ? "https://" + text
            : text;
        if (url.Any(char.IsWhiteSpace) || !Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https") || address.Host.Length == 0) return null;
        url = LinkGrammar.Canonical(url);
        return new Link(kind ?? LinkGrammar.KindOf("", url), url);
    }

    /// <summary>What kind of contact a text is; <see cref="ContactKind.Other"/> when nothing is certain.</summary>
    public static ContactKind KindOfContact(string text) =>
        ContactGrammar.Read(new RichText(text.Trim()), new SourceLines(1, 1)) is { } contact ? contact.Kind : ContactKind.Other;

    [GeneratedRegex(@"^(?:doi\s*:\s*)?(10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^arxiv\s*:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?/\d{7})(?:v\d+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Arxiv();

    [GeneratedRegex(@"^(?:[\p{L}\d](?:[\p{L}\d-]{0,61}[\p{L}\d])?\.)+\p{L}{2,24}(?::\d{1,5})?(?:[/?#]\S*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Domain();
}
