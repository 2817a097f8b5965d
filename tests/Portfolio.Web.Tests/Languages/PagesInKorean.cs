using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests.Languages;

/// <summary>
/// Every public page in Korean has no word of English that isn't marked as such: neither a word of the interface that
/// was forgotten, nor a document's text that a screen reader would read as Korean.
/// </summary>
public sealed partial class PagesInKorean(Site site) : IClassFixture<Site>
{
    // Names that are the same in both languages: formats, programs, services.
    private static readonly string[] Names =
    [
        "BibTeX", "RIS", "CSL", "JSON", "CSV", "Atom", "PDF", "Markdown", "Resume", "DOI", "arXiv", "doi", "GitHub", "Google", "Scholar", "ORCID", "LinkedIn", "Letter", "Control", "Ctrl", "Findings",
        "ACL", "APA", "IEEE", "ACM", "MLA", "Chicago", "Nature", "Vancouver", "Harvard", "Chromium", "content",
    ];

    [Theory]
    [InlineData("/")]
    [InlineData("/?q=hwan")]
    [InlineData("/?q=zzzz")]
    [InlineData("/about")]
    [InlineData("/publications")]
    [InlineData("/publications?venue=cvpr&track=main&from=2019&to=2021&q=network&sort=relevance")]
    [InlineData("/publications?venue=nowhere&position=first")]
    [InlineData("/publications?q=adversarail+pertubations")]
    [InlineData("/publications?year=abc")]
    [InlineData("/publications?after=!!")]
    [InlineData("/publications?award=best&presentation=oral&status=published")]
    [InlineData("/publications/cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable")]
    [InlineData("/publications/comparing-neighbors-together-makes-it-easy-jointly-comparing-multiple-candidates")]
    [InlineData("/researchers/sanghyuk-chun")]
    [InlineData("/researchers/hwanjun-song")]
    [InlineData("/researchers/jonghyun-song")]
    [InlineData("/researchers/sanghyuk-chun/cv")]
    [InlineData("/researchers/hwanjun-song/cv?form=resume")]
    [InlineData("/researchers/jonghyun-song/cv?sections=publications,grants")]
    [InlineData("/researchers/jonghyun-song/cv?form=book")]
    [InlineData("/researchers/jonghyun-song/cv.pdf")]
    [InlineData("/search")]
    [InlineData("/search?q=learning")]
    [InlineData("/search?q=hwanjn")]
    [InlineData("/shortlist")]
    [InlineData("/shortlist?researcher=hwanjun-song&publication=cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable&publication=nothing&q=harmonic")]
    [InlineData("/venues")]
    [InlineData("/venues?q=zzzz&group=none")]
    [InlineData("/venues?sort=best")]
    [InlineData("/venues/cvpr")]
    [InlineData("/venues/iccv")]
    [InlineData("/nowhere")]
    public async Task Nothing_is_left_in_English(string address)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        client.DefaultRequestHeaders.Add("Accept-Language", "ko");
        using var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("ko", page.DocumentElement.GetAttribute("lang"));
        Assert.Contains("본문으로 건너뛰기", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty(Texts(page.Body!).Select(text => text.Trim()).Where(IsEnglish).Distinct());
    }

    // What is read of a page where its language is Korean: texts, and attributes that are read aloud or shown.
    private static IEnumerable<string> Texts(IElement body)
    {
        foreach (var text in body.Descendants<IText>())
        {
            // A picture's names are hidden from screen readers; code and scripts are no language.
            if (text.ParentElement is { } parent && IsKorean(parent) && parent.Closest("script, code, pre, svg") is null) yield return text.Data;
        }

        foreach (var element in body.QuerySelectorAll("*").Where(IsKorean))
        {
            foreach (string name in (string[])["aria-label", "placeholder", "data-copied", "data-keys", "data-was-copied", "data-shortlist", "data-shortlist-adopt"])
                if (element.GetAttribute(name) is { } value) yield return value;
        }
    }

    private static bool IsKorean(IElement element) => element.Closest("[lang]")!.GetAttribute("lang") == "ko";

    private static bool IsEnglish(string text) => Word().Matches(Address().Replace(Placeholder().Replace(text, ""), "")).Any(word => !Names.Contains(word.Value));

    // Two letters and more: “A4” is no word.
    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Word();

    // What stands in an address, or is quoted from one.
    [GeneratedRegex("(https?://|/)?[a-z0-9-]+([./@=][A-Za-z0-9-]+)+/?|“[^”]*”|\\((from|to), [0-9]+\\)|(?<=쓸 수 있는 값: ).*|(?<=다음 항목이 없습니다: ).*|\\.json")]
    private static partial Regex Address();

    [GeneratedRegex(@"\{[a-z]+\}")]
    private static partial Regex Placeholder();
}
