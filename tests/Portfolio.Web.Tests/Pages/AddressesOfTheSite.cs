using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests.Pages;

/// <summary>What addresses answer, beside the pages themselves.</summary>
public sealed class AddressesOfTheSite(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/?after=nonsense")]
    [InlineData("/venues?after=%21%21")]
    public async Task A_place_that_cannot_be_read_is_refused_with_a_message(string address)
    {
        var (response, page) = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("“after” is not a place in this list", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/healthz")]
    [InlineData("/readyz")]
    [InlineData("/robots.txt")]
    [InlineData("/sitemap.xml")]
    [InlineData("/researchers/sanghyuk-chun.json")]
    public async Task What_can_be_read_answers_HEAD_too(string address)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Head, new Uri(address, UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("/researchers/sanghyuk-chun")]
    [InlineData("/researchers/sanghyuk-chun/cv")]
    public async Task A_researchers_pages_name_their_other_forms(string address)
    {
        var (response, page) = await site.GetAsync(address);
        Assert.Contains("</researchers/sanghyuk-chun.json>; rel=\"alternate\"; type=\"application/json\"", response.Headers.GetValues("Link"));
        Assert.NotNull(page.QuerySelector("head link[rel=alternate][href='/researchers/sanghyuk-chun.json']"));
    }

    [Fact]
    public async Task Names_stand_in_the_source_as_they_are_written()
    {
        var (response, _) = await site.GetAsync("/?q=한글");
        Assert.Contains("한글", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
