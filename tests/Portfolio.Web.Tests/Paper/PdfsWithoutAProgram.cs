using System.Net;
using Portfolio.Web.Tests.Commands;

namespace Portfolio.Web.Tests.Paper;

/// <summary>A site without a program that makes PDFs offers none, and says what to do instead.</summary>
public sealed class PdfsWithoutAProgram(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/researchers/sanghyuk-chun")]
    [InlineData("/researchers/sanghyuk-chun/cv")]
    public async Task No_page_offers_one(string address)
    {
        var (response, page) = await site.GetAsync(address);
        Assert.Empty(page.QuerySelectorAll("[href*='.pdf']"));
        Assert.DoesNotContain(response.Headers.GetValues("Link"), link => link.Contains("application/pdf", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_CV_offers_the_browsers_own_print()
    {
        var (_, page) = await site.GetAsync("/researchers/sanghyuk-chun/cv");
        Assert.NotNull(page.QuerySelector(".cv-forms button[data-print]"));
        Assert.Contains("Print", page.QuerySelector(".cv-forms")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Its_address_says_what_to_do()
    {
        var (response, page) = await site.GetAsync("/researchers/sanghyuk-chun/cv.pdf?form=resume");
        Assert.Equal(HttpStatusCode.NotImplemented, response.StatusCode);
        Assert.Equal("This site makes no PDFs", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/researchers/sanghyuk-chun/cv?form=resume']"));
        Assert.Contains("chromium", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/researchers/nobody/cv.pdf")).Response.StatusCode);
    }

    [Fact]
    public async Task A_program_that_is_not_there_stops_the_start()
    {
        using var tool = new Tool();
        var (code, _, error) = await tool.RunAsync(["serve", "--urls=http://127.0.0.1:0"], ("Portfolio__PdfProgram", "/nowhere/chromium"));
        Assert.Equal(1, code);
        Assert.Contains("/nowhere/chromium", error, StringComparison.Ordinal);
        Assert.Contains("Portfolio:PdfProgram", error, StringComparison.Ordinal);
    }
}
