using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Tests.Languages;

/// <summary>
/// What a page in Korean has left of English that isn't marked as such: words of the interface that were forgotten, and
/// texts of documents that a screen reader would read as Korean.
/// </summary>
internal static partial class LeftInEnglish
{
    // Names that are the same in both languages: formats, programs, services.
    private static readonly string[] Names =
    [
        "BibTeX", "RIS", "CSL", "JSON", "CSV", "Atom", "PDF", "Markdown", "Resume", "DOI", "arXiv", "doi", "GitHub", "Google", "Scholar", "ORCID", "LinkedIn", "Letter", "Control", "Ctrl", "Findings",
        "ACL", "APA", "IEEE", "ACM", "MLA", "Chicago", "Nature", "Vancouver", "Harvard", "Chromium", "content",
        "UTC", "MB", "PNG", "JPEG", "WebP", "Word", "ZIP", "QR", "JavaScript", "URL", "id",
        // What is typed is typed as in English.
        "Mar", "jane", "doe",
    ];

    // The language's own words, with the places of their values.
    private static readonly IReadOnlyList<Regex> Patterns =
    [
        .. SiteLanguage.Of("ko")!.Words.Values.SelectMany(forms => forms.Values)
            .Select(word => word.Trim()).Where(word => word.Any(c => c >= '\uAC00'))
            .Select(word => new Regex("^" + Placeholder().Replace(Regex.Escape(word).Replace("\\{", "{", StringComparison.Ordinal), "(.+)") + "$", RegexOptions.Singleline)),
    ];

    /// <summary>The texts, each with where it stands.</summary>
    public static IReadOnlyList<string> On(IDocument page) => [.. Texts(page.Body!).Where(text => IsEnglish(text.Text)).Select(text => $"{text.Text}   <{text.At.LocalName} {text.At.ClassName} in {text.At.ParentElement?.LocalName} {text.At.ParentElement?.ClassName}>").Distinct()];

    // What is read of a page where its language is Korean: texts, and attributes that are read aloud or shown.
    private static IEnumerable<(string Text, IElement At)> Texts(IElement body)
    {
        foreach (var text in body.Descendants<IText>())
        {
            // A picture's names are hidden from screen readers; code and scripts are no language, and what stands in an input is what somebody writes.
            if (text.ParentElement is { } parent && IsKorean(parent) && parent.Closest("script, code, pre, svg, textarea") is null) yield return (text.Data.Trim(), parent);
        }

        foreach (var element in body.QuerySelectorAll("*").Where(IsKorean))
        {
            foreach (string name in (string[])["aria-label", "placeholder", "alt", "data-copied", "data-keys", "data-was-copied", "data-shortlist", "data-shortlist-adopt", "data-busy"])
                if (element.GetAttribute(name) is { } value) yield return (value.Trim(), element);
        }
    }

    private static bool IsKorean(IElement element) => element.Closest("[lang]")!.GetAttribute("lang") == "ko";

    // Where the words are Korean, values may be names: but not words that Korean has, too.
    private static bool IsEnglish(string text) =>
        Word().Matches(Address().Replace(Placeholder().Replace(text, ""), "")).Any(word => !Names.Contains(word.Value))
        && !(text.StartsWith('•') && text.Any(c => c >= '\uAC00') && Item().Split(text).All(IsNoWord))
        && !Patterns.Any(pattern => pattern.Match(text) is { Success: true } said && said.Groups.Values.Skip(1).All(value => IsNoWord(value.Value)));

    private static bool IsNoWord(string value) => SiteLanguage.Of("ko")!.Word(value) is null;

    // Two letters and more: “A4” is no word.
    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();

    // An item of a list among a thing's fields: "• kind: value (mark, mark)".
    [GeneratedRegex(@"• |: | \(|, |\)")]
    private static partial Regex Item();

    // What stands in an address, or is quoted from one.
    [GeneratedRegex("(https?://|/)?[a-z0-9-]+([./@=][A-Za-z0-9-…]+)+/?|“[^”]*”|\\((from|to), [0-9]+\\)|(?<=쓸 수 있는 값: ).*|(?<=다음 항목이 없습니다: ).*|\\.json")]
    private static partial Regex Address();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();
}
