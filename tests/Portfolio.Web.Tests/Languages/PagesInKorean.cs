using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests.Languages;

/// <summary>
/// Every public page in Korean has no word of English that isn't marked as such: neither a word of the interface that
/// was forgotten, nor a document's text that a screen reader would read as Korean.
/// </summary>
public sealed class PagesInKorean(Site site) : IClassFixture<Site>
{
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
        Assert.Empty(LeftInEnglish.On(page));
    }
}
