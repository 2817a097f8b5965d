using System.Net;
using AngleSharp;

namespace Portfolio.Web.Tests.Paper;

/// <summary>A PDF is made once, kept until its CV changes, and no visitor can have the machine make them without end.</summary>
public sealed class KeepingPdfs
{
    private const string Pdf = "/researchers/ada-lind/cv.pdf";

    // Selections that differ, as many as one likes.
    private static readonly string[] Sections = ["education", "positions", "awards", "teaching", "talks", "service", "projects", "grants", "patents", "skills", "languages", "statements", "activities"];

    [Fact]
    public async Task It_is_made_once_and_told_from_others_by_its_tag()
    {
        await using var program = new PrintingProgram();
        var first = await program.GetAsync(Pdf);
        Assert.Equal(HttpStatusCode.OK, first.StatusCode);
        Assert.Equal("application/pdf", first.Content.Headers.ContentType!.MediaType);
        Assert.Equal("inline; filename*=UTF-8''ada-lind-cv.pdf", first.Content.Headers.ContentDisposition!.ToString());
        var second = await program.GetAsync(Pdf);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        Assert.Equal(1, program.Calls);

        using var client = program.Site.CreateClient();
        using var again = new HttpRequestMessage(HttpMethod.Get, Pdf);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        Assert.Equal(HttpStatusCode.NotModified, (await client.SendAsync(again)).StatusCode);
        // Other paper is another PDF.
        await program.GetAsync(Pdf + "?paper=letter");
        Assert.Equal(2, program.Calls);
        Assert.Equal(2, program.Kept.Length);
    }

    [Fact]
    public async Task Each_language_has_its_own()
    {
        await using var program = new PrintingProgram();
        using var client = program.Site.CreateClient();
        var tags = new List<string>();
        foreach (string language in (string[])["en", "ko", "en"])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Pdf);
            request.Headers.Add("Accept-Language", language);
            var response = await client.SendAsync(request);
            Assert.Equal([language], response.Content.Headers.ContentLanguage);
            Assert.Contains("Accept-Language", response.Headers.Vary);
            tags.Add(response.Headers.ETag!.Tag);
        }

        Assert.Equal(tags[0], tags[2]);
        Assert.NotEqual(tags[0], tags[1]);
        // What one language asks for takes nothing from the other.
        Assert.Equal((2, 2), (program.Calls, program.Kept.Length));
    }

    [Fact]
    public async Task A_change_of_the_CV_makes_a_new_one_and_leaves_nothing_of_the_old()
    {
        await using var program = new PrintingProgram();
        await program.GetAsync(Pdf);
        string before = Assert.Single(program.Kept);
        await program.ChangeAsync(2021);
        Assert.Empty(program.Kept);
        await program.GetAsync(Pdf);
        Assert.NotEqual(before, Assert.Single(program.Kept));
        Assert.Equal(2, program.Calls);
        Assert.Contains("2021", program.Page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_asks_at_the_same_time_gets_the_same_one()
    {
        await using var program = new PrintingProgram();
        await program.GetAsync("/researchers/ada-lind");
        program.Tell("wait");
        var asked = Enumerable.Range(0, 6).Select(_ => program.GetAsync(Pdf)).ToList();
        program.TellNoMore("wait");
        Assert.All(await Task.WhenAll(asked), response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        Assert.Equal(1, program.Calls);
    }

    [Fact]
    public async Task Few_may_wait()
    {
        await using var program = new PrintingProgram();
        await program.GetAsync(Pdf);
        program.Tell("wait");
        var asked = Sections.Select(section => program.GetAsync($"{Pdf}?sections={section}")).ToList();
        // All but one wait for the program, and the program for us.
        var refused = await await Task.WhenAny(asked);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.StatusCode);
        Assert.Equal("15", refused.Headers.GetValues("Retry-After").Single());
        program.TellNoMore("wait");
        Assert.Equal(Sections.Length - 1, (await Task.WhenAll(asked)).Count(response => response.StatusCode == HttpStatusCode.OK));
    }

    [Fact]
    public async Task One_visitor_has_so_many_made_in_a_minute()
    {
        await using var program = new PrintingProgram();
        var answers = new List<HttpStatusCode>();
        foreach (string first in Sections.Take(2))
            foreach (string second in Sections)
                answers.Add((await program.GetAsync($"{Pdf}?sections={first},{second}&paper=letter")).StatusCode);
        Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        Assert.Equal(20, answers.TakeWhile(code => code == HttpStatusCode.OK).Count());
        // What is kept costs nothing.
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync($"{Pdf}?sections=education,positions&paper=letter")).StatusCode);
    }

    [Fact]
    public async Task A_program_that_fails_is_told_of_and_tried_again()
    {
        await using var program = new PrintingProgram();
        await program.GetAsync(Pdf);
        program.Tell("fail");
        var (response, page) = await program.Site.GetAsync(Pdf + "?paper=letter");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.NotNull(page.QuerySelector("main a[href='/researchers/ada-lind/cv']"));
        Assert.DoesNotContain("out of ink", page.DocumentElement.TextContent, StringComparison.Ordinal);
        program.TellNoMore("fail");
        Assert.Equal(HttpStatusCode.OK, (await program.GetAsync(Pdf + "?paper=letter")).StatusCode);
    }

    [Fact]
    public async Task The_page_that_it_is_made_of_loads_nothing_and_runs_nothing()
    {
        await using var program = new PrintingProgram();
        await program.GetAsync(Pdf);
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(program.Page));
        Assert.StartsWith("default-src 'none';", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("script, img, iframe, object, embed, link, form, button"));
        Assert.DoesNotContain("@import", program.Page, StringComparison.Ordinal);
        Assert.DoesNotContain("url(http", program.Page, StringComparison.Ordinal);
    }
}
