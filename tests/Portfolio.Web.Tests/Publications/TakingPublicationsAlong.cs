using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests.Publications;

/// <summary>Lists of publications, and single ones, in the forms that other programs take.</summary>
public sealed class TakingPublicationsAlong(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData(".bib", "application/x-bibtex", "attachment")]
    [InlineData(".ris", "application/x-research-info-systems", "attachment")]
    [InlineData(".csl.json", "application/vnd.citationstyles.csl+json", "attachment")]
    [InlineData(".csv", "text/csv", "attachment")]
    [InlineData(".json", "application/json", "inline")]
    public async Task A_file_says_what_it_is_and_what_it_is_called(string extension, string mediaType, string disposition)
    {
        var list = await GetAsync($"/publications{extension}?venue=cvpr&from=2019");
        Assert.Equal((HttpStatusCode.OK, mediaType), (list.StatusCode, list.Content.Headers.ContentType!.MediaType));
        Assert.Equal((disposition, "publications-cvpr-from-2019" + extension), (list.Content.Headers.ContentDisposition!.DispositionType, list.Content.Headers.ContentDisposition.FileNameStar));
        var one = await GetAsync(await PaperAsync() + extension);
        Assert.Equal((HttpStatusCode.OK, mediaType), (one.StatusCode, one.Content.Headers.ContentType!.MediaType));
        Assert.Contains("CutMix", await one.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?venue=cvpr&venue=iccv&position=first")]
    [InlineData("?q=learning")]
    [InlineData("?researcher=jonghyun-song&sort=title")]
    [InlineData("?venue=nowhere")]
    public async Task Every_form_has_what_the_page_has_in_its_order(string query)
    {
        var (_, page) = await site.GetAsync("/publications" + query);
        string[] titles = [.. page.QuerySelectorAll(".publication h3").Select(h => h.TextContent.Trim())];
        Assert.Equal(titles, Titles(await TextAsync("/publications.json" + query), "title"));
        Assert.Equal(titles, Titles(await TextAsync("/publications.csl.json" + query), "title"));
        Assert.Equal(titles, (await TextAsync("/publications.ris" + query)).Split("\r\n").Where(l => l.StartsWith("TI  - ", StringComparison.Ordinal)).Select(l => l[6..]));
        Assert.Equal(titles, Entries(await TextAsync("/publications.atom" + query)).Select(e => e.Element(Atom + "title")!.Value));
        Assert.Equal(titles.Length, (await TextAsync("/publications.bib" + query)).Split("\n@").Length - (titles.Length == 0 ? 1 : 0));
        Assert.Equal(titles.Length, (await TextAsync("/publications.csv" + query)).Split("\r\n").Length - 2);
    }

    [Theory]
    [InlineData("year=abc", "year=abc")]
    [InlineData("sort=best", "sort=best")]
    [InlineData("from=2021&to=2019", "later")]
    [InlineData("after=%21%21", "after")]
    public async Task What_the_page_refuses_every_form_refuses(string query, string said)
    {
        foreach (string extension in (string[])[".bib", ".ris", ".csl.json", ".csv", ".json", ".atom"])
        {
            var response = await GetAsync($"/publications{extension}?{query}");
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            Assert.Contains(said, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
            Assert.Null(response.Headers.ETag);
        }
    }

    [Theory]
    [InlineData("/publications/no-such-paper.bib")]
    [InlineData("/publications/no-such-paper.csl.json")]
    [InlineData("/researchers/nobody/resume.json")]
    [InlineData("/researchers/nobody/cv.md")]
    [InlineData("/researchers/nobody/feed.atom")]
    [InlineData("/researchers/nobody.json")]
    [InlineData("/researchers/nobody.bib")]
    [InlineData("/publications/no-such-paper.csv")]
    [InlineData("/nowhere.ris")]
    public async Task What_is_not_there_is_not_found_and_said_without_a_page(string address)
    {
        // As a browser asks, too: a program that saves what comes must not keep a page under a file's name.
        foreach (string accept in (string[])["*/*", "text/html,application/xhtml+xml,*/*;q=0.8"])
        {
            var response = await GetAsync(address, ("Accept", accept));
            Assert.Equal((HttpStatusCode.NotFound, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
            Assert.Contains("no such file", JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("application/x-bibtex", "application/x-bibtex")]
    [InlineData("application/x-research-info-systems", "application/x-research-info-systems")]
    [InlineData("application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/html;q=0.3, application/x-bibtex;q=0.4", "application/x-bibtex")]
    [InlineData("application/x-bibtex;q=0.4, */*;q=0.5", "text/html")]
    [InlineData("application/*;q=0.9, text/html;q=0.1, application/x-bibtex;q=0", "application/x-research-info-systems")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "text/html")]
    [InlineData("*/*", "text/html")]
    [InlineData("image/png", "text/html")]
    public async Task A_publications_address_answers_in_the_format_that_is_preferred(string accept, string mediaType)
    {
        var response = await GetAsync(await PaperAsync(), ("Accept", accept));
        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Contains("Accept", response.Headers.Vary);
        Assert.Equal(mediaType != "text/html", response.Content.Headers.ContentLocation is not null);
        if (response.Content.Headers.ContentLocation is { } location) Assert.Equal(await response.Content.ReadAsStringAsync(), await TextAsync(location.ToString()));
    }

    [Fact]
    public async Task Pages_name_their_other_forms_to_programs_and_to_people()
    {
        var (response, page) = await site.GetAsync("/publications?venue=cvpr&sort=title");
        foreach (string extension in (string[])[".bib", ".ris", ".csl.json", ".csv", ".json", ".atom"])
        {
            string address = $"/publications{extension}?venue=cvpr&sort=title";
            Assert.Contains(response.Headers.GetValues("Link"), link => link.StartsWith($"<{address}>; rel=\"alternate\"; type=", StringComparison.Ordinal));
            Assert.NotNull(page.QuerySelector($"head link[rel=alternate][href='{address}']"));
            Assert.NotNull(page.QuerySelector($"nav.take-along a[href='{address}']"));
        }

        string paper = await PaperAsync();
        (response, page) = await site.GetAsync(paper);
        foreach (string extension in (string[])[".bib", ".ris", ".csl.json", ".json"])
        {
            Assert.Contains(response.Headers.GetValues("Link"), link => link.StartsWith($"<{paper}{extension}>", StringComparison.Ordinal));
            Assert.NotNull(page.QuerySelector($"head link[rel=alternate][href='{paper}{extension}']"));
            Assert.NotNull(page.QuerySelector($"nav.take-along a[href='{paper}{extension}']"));
        }

        (_, page) = await site.GetAsync("/");
        Assert.NotNull(page.QuerySelector("head link[rel=alternate][type='application/atom+xml'][href='/feed.atom']"));
    }

    [Fact]
    public async Task A_publication_is_cited_in_the_usual_styles()
    {
        string paper = await PaperAsync();
        var (_, page) = await site.GetAsync(paper);
        Assert.StartsWith("Yun, S., Han, D., ", page.QuerySelector("#cite-apa")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("“CutMix", page.QuerySelector("#cite-ieee")!.TextContent, StringComparison.Ordinal);
        Assert.StartsWith("Sangdoo Yun, ", page.QuerySelector("#cite-acl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("International Conference on Computer Vision", page.QuerySelector("#cite-acm i")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(await TextAsync(paper + ".bib"), page.QuerySelector("#cite-bibtex")!.TextContent + "\n");
        Assert.All(page.QuerySelectorAll(".cite button"), button => Assert.True(button.HasAttribute("hidden")));
    }

    [Fact]
    public async Task A_long_query_makes_no_long_head()
    {
        var (response, page) = await site.GetAsync("/publications?q=" + new string('x', 1000));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Link"));
        Assert.NotNull(page.QuerySelector("head link[rel=alternate]"));
    }

    [Fact]
    public async Task Who_has_the_present_answer_is_told_so()
    {
        foreach (string address in (string[])["/publications.bib?venue=cvpr", "/researchers/sanghyuk-chun.json", "/researchers/sanghyuk-chun/resume.json", "/feed.atom", await PaperAsync() + ".ris"])
        {
            var tag = (await GetAsync(address)).Headers.ETag!;
            var again = await GetAsync(address, ("If-None-Match", tag.ToString()));
            Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
            Assert.Equal(tag, again.Headers.ETag);
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(address, ("If-None-Match", "W/\"another\""))).StatusCode);
        }
    }

    [Fact]
    public async Task A_resume_is_JSON_Resume_without_private_contacts()
    {
        var response = await GetAsync("/researchers/jonghyun-song/resume.json");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        string text = await response.Content.ReadAsStringAsync();
        var resume = JsonDocument.Parse(text).RootElement;
        Assert.Equal("Jonghyun Song", resume.GetProperty("basics").GetProperty("name").GetString());
        Assert.Equal(3, resume.GetProperty("publications").GetArrayLength());
        Assert.DoesNotContain("9418", text, StringComparison.Ordinal);
    }

    // https://www.rfc-editor.org/rfc/rfc4287#section-4.1
    [Theory]
    [InlineData("/feed.atom", "/publications", 20)]
    [InlineData("/researchers/jonghyun-song/feed.atom", "/researchers/jonghyun-song", 3)]
    [InlineData("/publications.atom?researcher=jonghyun-song", "/publications?researcher=jonghyun-song", 3)]
    public async Task A_feed_has_what_Atom_demands(string address, string page, int least)
    {
        var response = await GetAsync(address);
        Assert.Equal("application/atom+xml", response.Content.Headers.ContentType!.MediaType);
        var feed = XDocument.Parse(await response.Content.ReadAsStringAsync()).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Equal($"http://localhost{address}", Link(feed, "self"));
        Assert.Equal($"http://localhost{page}", Link(feed, "alternate"));
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.InRange(entries.Count, least, 50);
        foreach (var part in entries.Prepend(feed))
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(part.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.NotEmpty(Assert.Single(part.Elements(Atom + "title")).Value);
            Assert.InRange(DateTimeOffset.Parse(Assert.Single(part.Elements(Atom + "updated")).Value, System.Globalization.CultureInfo.InvariantCulture), DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddMinutes(1));
            Assert.NotEmpty(part.Elements(Atom + "author"));
        }

        Assert.Equal(entries.Count, entries.Select(e => e.Element(Atom + "id")!.Value).Distinct().Count());
        foreach (var entry in entries.Take(3)) Assert.Equal(HttpStatusCode.OK, (await GetAsync(new Uri(Link(entry, "alternate")!).PathAndQuery)).StatusCode);
    }

    private static XNamespace Atom => "http://www.w3.org/2005/Atom";

    private static IEnumerable<XElement> Entries(string feed) => XDocument.Parse(feed).Root!.Elements(Atom + "entry");

    private static string? Link(XElement part, string relation) => part.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")?.Value;

    private static IEnumerable<string?> Titles(string json, string name) => JsonDocument.Parse(json).RootElement.EnumerateArray().Select(p => p.GetProperty(name).GetString());

    private async Task<string> PaperAsync()
    {
        var (_, page) = await site.GetAsync("/publications?q=cutmix+regularization");
        return page.QuerySelector(".publication h3 a")!.GetAttribute("href")!;
    }

    private async Task<string> TextAsync(string address) => await (await GetAsync(address)).Content.ReadAsStringAsync();

    private async Task<HttpResponseMessage> GetAsync(string address, params (string Name, string Value)[] headers)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        foreach (var (name, value) in headers) Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        return await client.SendAsync(request);
    }
}
