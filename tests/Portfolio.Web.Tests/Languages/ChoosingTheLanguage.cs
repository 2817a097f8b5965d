using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests.Languages;

/// <summary>Which language a page is in, and how a visitor chooses another.</summary>
public sealed class ChoosingTheLanguage(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("ko", "ko")]
    [InlineData("ko-KR,ko;q=0.9,en-US;q=0.8,en;q=0.7", "ko")]
    [InlineData("ko;q=0.5,en;q=0.9", "en")]
    [InlineData("en-GB;q=0.5, ko-KR", "ko")]
    [InlineData("fr, de, es, it, pt, ko", "ko")]
    [InlineData("fr", "en")]
    [InlineData("*", "en")]
    [InlineData("ko;q=much", "en")]
    [InlineData(";;,,=", "en")]
    [InlineData("kok", "en")]
    public async Task The_browser_says_which(string? accept, string expected)
    {
        foreach (string address in (string[])["/", "/about", "/publications", "/nowhere"])
        {
            var response = await GetAsync(address, accept);
            Assert.Equal([expected], response.Content.Headers.ContentLanguage);
            Assert.Contains("Accept-Language", response.Headers.Vary);
            Assert.Contains("Cookie", response.Headers.Vary);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
            Assert.Equal(expected, page.DocumentElement.GetAttribute("lang"));
            Assert.Equal(expected == "ko" ? "본문으로 건너뛰기" : "Skip to the content", page.QuerySelector(".skip")!.TextContent);
            Assert.False(response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task The_switch_remembers_and_leads_back()
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var page = new HtmlParser().ParseDocument(await client.GetStringAsync(new Uri("/publications?venue=cvpr&year=2020", UriKind.Relative)));
        var form = page.QuerySelector("form.languages")!;
        Assert.Equal(["en", "ko"], form.QuerySelectorAll("button").Select(b => b.GetAttribute("value")));
        Assert.Equal(["en", "ko"], form.QuerySelectorAll("button").Select(b => b.GetAttribute("lang")));
        Assert.Equal(["English", "한국어"], form.QuerySelectorAll("button").Select(b => b.TextContent));
        Assert.Equal("English", form.QuerySelector("[aria-current]")!.TextContent);
        string here = form.QuerySelector("input[name=return]")!.GetAttribute("value")!;
        Assert.Equal("/publications?venue=cvpr&year=2020", here);

        var answer = await ChooseAsync(client, "ko", here);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(here, answer.Headers.Location!.OriginalString);
        string cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"));
        Assert.StartsWith("language=ko;", cookie, StringComparison.Ordinal);
        foreach (string part in (string[])["httponly", "samesite=lax", "max-age=31536000", "path=/"]) Assert.Contains(part, cookie, StringComparison.OrdinalIgnoreCase);

        // From now on, whatever the browser asks for.
        foreach (string? accept in (string?[])[null, "en"])
        {
            using var request = Asking("/venues", accept);
            Assert.Equal(["ko"], (await client.SendAsync(request)).Content.Headers.ContentLanguage);
        }

        await ChooseAsync(client, "en", here);
        using var korean = Asking("/venues", "ko");
        Assert.Equal(["en"], (await client.SendAsync(korean)).Content.Headers.ContentLanguage);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("\\example.org")]
    [InlineData("~//example.org")]
    [InlineData("javascript:alert(1)")]
    [InlineData("/a\r\nSet-Cookie: x=y")]
    [InlineData("/연구자")]
    [InlineData("")]
    public async Task The_switch_leads_nowhere_else(string back)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var answer = await ChooseAsync(client, "ko", back);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("xx", null)]
    [InlineData("", null)]
    [InlineData("ko; path=/", null)]
    [InlineData("k\0o", null)]
    [InlineData("ko", "cross-site")]
    public async Task What_cannot_be_chosen_is_refused(string language, string? from)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        if (from is not null) client.DefaultRequestHeaders.Add("Sec-Fetch-Site", from);
        var answer = await ChooseAsync(client, language, "/");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task A_cookie_of_somebody_elses_making_is_nothing()
    {
        using var request = Asking("/", "ko");
        request.Headers.Add("Cookie", "language=<script>");
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { HandleCookies = false });
        Assert.Equal(["ko"], (await client.SendAsync(request)).Content.Headers.ContentLanguage);
    }

    [Fact]
    public async Task A_page_that_is_not_there_leads_back_to_where_it_was_asked_for()
    {
        var response = await GetAsync("/no-such-page?x=1", "ko");
        var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());
        Assert.Equal("/no-such-page", page.QuerySelector("form.languages input")!.GetAttribute("value"));
        Assert.Equal("페이지를 찾을 수 없습니다", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_site_has_a_language_for_those_who_ask_for_none_that_it_has()
    {
        await using var korean = new Site { Language = "ko" };
        using var client = korean.CreateClient();
        foreach (var (accept, expected) in (IEnumerable<(string?, string)>)[(null, "ko"), ("fr", "ko"), ("en", "en")])
        {
            using var request = Asking("/about", accept);
            Assert.Equal([expected], (await client.SendAsync(request)).Content.Headers.ContentLanguage);
        }

        Assert.Contains("<title>New publications · ", await client.GetStringAsync(new Uri("/feed.atom", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/publications.json")]
    [InlineData("/publications.csv")]
    [InlineData("/publications.bib")]
    [InlineData("/publications.atom")]
    [InlineData("/feed.atom")]
    [InlineData("/sitemap.xml")]
    [InlineData("/robots.txt")]
    [InlineData("/researchers/jonghyun-song.json")]
    [InlineData("/researchers/jonghyun-song/cv.md")]
    [InlineData("/researchers/jonghyun-song/resume.json")]
    [InlineData("/api/v1/publications")]
    [InlineData("/api/v1/publications?year=abc")]
    [InlineData("/publications.json?sort=best")]
    [InlineData("/openapi/v1.json")]
    public async Task Files_feeds_and_the_api_are_the_same_for_all(string address)
    {
        var english = await GetAsync(address, "en");
        var korean = await GetAsync(address, "ko");
        Assert.Equal(english.StatusCode, korean.StatusCode);
        Assert.Equal(english.Headers.ETag, korean.Headers.ETag);
        Assert.Empty(korean.Content.Headers.ContentLanguage);
        Assert.DoesNotContain("Accept-Language", korean.Headers.Vary);
        Assert.Equal(Stable(await english.Content.ReadAsStringAsync()), Stable(await korean.Content.ReadAsStringAsync()));

        static string Stable(string text) => System.Text.RegularExpressions.Regex.Replace(text, "\"traceId\":\"[^\"]*\"", "");
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accept)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = Asking(address, accept);
        return await client.SendAsync(request);
    }

    private static HttpRequestMessage Asking(string address, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null) request.Headers.TryAddWithoutValidation("Accept-Language", accept);
        return request;
    }

    private static async Task<HttpResponseMessage> ChooseAsync(HttpClient client, string language, string back)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["to"] = language, ["return"] = back });
        return await client.PostAsync(new Uri("/language", UriKind.Relative), form);
    }
}
