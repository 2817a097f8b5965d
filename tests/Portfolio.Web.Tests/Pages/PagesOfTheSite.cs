using System.Net;

namespace Portfolio.Web.Tests.Pages;

/// <summary>Each page, as a visitor finds it.</summary>
public sealed class PagesOfTheSite(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_home_of_many_shows_the_site_its_people_what_is_new_and_where()
    {
        var (_, page) = await site.GetAsync("/");
        Assert.Equal("Portfolio", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["3", "21", "13"], page.QuerySelectorAll(".figures dd").Select(d => d.TextContent.Trim()));
        Assert.Equal(["SC", "HS", "JS"], page.QuerySelectorAll(".person .face").Select(f => f.TextContent));
        var years = page.QuerySelectorAll(".publication .year").Select(y => int.Parse(y.TextContent.Trim(), System.Globalization.CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(6, years.Count);
        Assert.Equal(years.OrderDescending(), years);
        Assert.Equal("arXiv", page.QuerySelector(".tally a")!.FirstChild!.TextContent.Trim());

        // Who looks for somebody finds people, and nothing else.
        (_, page) = await site.GetAsync("/?q=song");
        Assert.Equal("Researchers", page.QuerySelector("h1")!.TextContent);
        Assert.Empty(page.QuerySelectorAll(".publication, .tally, .figures"));
    }

    [Fact]
    public async Task A_profile_says_in_figures_what_its_lists_say()
    {
        var (_, page) = await site.GetAsync("/researchers/sanghyuk-chun");
        Assert.Equal(page.QuerySelectorAll(".publication").Length.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector(".figures dd")!.TextContent.Trim());
        var (response, first) = await site.GetAsync(page.QuerySelector(".figures a[href*='position=first']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(page.QuerySelector(".figures a[href*='position=first']")!.TextContent, first.QuerySelectorAll(".publication").Length.ToString(System.Globalization.CultureInfo.InvariantCulture));
        // What the marks mean stands before them.
        Assert.All(page.QuerySelectorAll(".legend"), legend => Assert.True(legend.NextElementSibling!.ClassList.Contains("publications")));
    }

    [Fact]
    public async Task The_home_lists_the_researchers()
    {
        var (response, page) = await site.GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["Sanghyuk Chun", "Hwanjun Song", "Jonghyun Song"], page.QuerySelectorAll(".person h2 a").Select(a => a.TextContent.Trim()));
        Assert.Equal("/researchers/sanghyuk-chun", page.QuerySelector(".person h2 a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_home_finds_a_researcher_by_name()
    {
        var (_, page) = await site.GetAsync("/?q=hwan");
        Assert.Equal(["Hwanjun Song"], page.QuerySelectorAll(".person h2 a").Select(a => a.TextContent.Trim()));
    }

    [Fact]
    public async Task A_search_for_nobody_offers_a_way_on()
    {
        var (response, page) = await site.GetAsync("/?q=nobody");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("Nobody matches “nobody”", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty a[href='/']"));
    }

    [Fact]
    public async Task A_profile_shows_the_whole_person()
    {
        var (_, page) = await site.GetAsync("/researchers/sanghyuk-chun");
        Assert.Equal("Sanghyuk Chun", page.QuerySelector("h1")!.TextContent.Trim());
        Assert.Contains("Research Scientist, NAVER AI LAB / NAVER CLOVA", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(18, page.QuerySelectorAll(".publication").Length);
        Assert.NotNull(page.QuerySelector("a[href='mailto:sanghyuk.chun@gmail.com']"));
        Assert.Contains(page.QuerySelectorAll(".entry"), e => e.QuerySelector(".when")!.TextContent == "Feb 2018 – present");
        Assert.NotNull(page.QuerySelector("link[rel=alternate][type='application/json'][href='/researchers/sanghyuk-chun.json']"));
    }

    [Fact]
    public async Task A_phone_number_stays_private()
    {
        foreach (string address in (string[])["/researchers/jonghyun-song", "/researchers/jonghyun-song/cv", "/researchers/jonghyun-song.json"])
        {
            var (response, _) = await site.GetAsync(address);
            Assert.DoesNotContain("9418", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_whole_CV_keeps_the_documents_order()
    {
        var (_, page) = await site.GetAsync("/researchers/jonghyun-song/cv");
        Assert.Equal(
            ["Research interests", "Education", "Papers and presentations", "Work experience", "Awards and honors", "Teaching experience", "Technical skills", "Languages", "Activities"],
            page.QuerySelectorAll(".cv h2").Select(h => h.TextContent.Trim()));
        Assert.Contains("Proposed the Comparing Multiple Candidates (CMC) framework", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_venue_narrows_the_publications_and_its_chip_takes_it_off()
    {
        var (_, page) = await site.GetAsync("/publications?venue=cvpr");
        Assert.Equal(2, page.QuerySelectorAll(".publication").Length);
        Assert.Equal("2 publications", page.QuerySelector(".count")!.TextContent);
        var chip = page.QuerySelector(".chips a")!;
        Assert.Contains("CVPR", chip.TextContent, StringComparison.Ordinal);
        Assert.Equal("/publications", chip.GetAttribute("href"));
    }

    [Fact]
    public async Task Filters_of_one_name_add_up_and_of_two_names_narrow()
    {
        Assert.Equal(4, await CountAsync("/publications?venue=cvpr&venue=iccv"));
        Assert.Equal(1, await CountAsync("/publications?venue=cvpr&venue=iccv&track=workshop"));
        Assert.Equal(1, await CountAsync("/publications?status=under-review"));
        Assert.Equal(3, await CountAsync("/publications?researcher=jonghyun-song"));
        Assert.Equal(8, await CountAsync("/publications?from=2019&to=2019"));
    }

    [Fact]
    public async Task A_facet_says_what_a_click_gives()
    {
        var (_, page) = await site.GetAsync("/publications?researcher=sanghyuk-chun");
        var links = page.QuerySelectorAll(".filters li a").Where(a => !a.ClassList.Contains("chosen") && !a.GetAttribute("href")!.Contains("researcher=jonghyun", StringComparison.Ordinal)).Take(12).ToList();
        Assert.NotEmpty(links);
        foreach (var link in links)
            Assert.Equal(int.Parse(link.QuerySelector(".n")!.TextContent, System.Globalization.CultureInfo.InvariantCulture), await CountAsync(link.GetAttribute("href")!));
    }

    [Fact]
    public async Task An_unknown_value_gives_an_empty_list_that_says_so()
    {
        var (response, page) = await site.GetAsync("/publications?venue=nowhere");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("nowhere", page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".empty a[href='/publications']"));
    }

    [Fact]
    public async Task Years_are_bars_to_click_and_a_span_of_years_and_an_author_can_be_typed()
    {
        var (_, page) = await site.GetAsync("/publications?venue=cvpr&sort=oldest&from=2019");
        var bars = page.QuerySelectorAll(".facet-year li a");
        Assert.Equal(["2020"], bars.Select(a => a.QuerySelector("span")!.TextContent));
        Assert.All(bars, a => Assert.NotNull(a.QuerySelector("svg rect[width='100']")));
        var form = page.QuerySelector(".facet-form")!;
        Assert.Equal("2019", form.QuerySelector("input[name=from]")!.GetAttribute("value"));
        // What is chosen beside stays.
        Assert.Equal(["sort=oldest", "venue=cvpr"], form.QuerySelectorAll("input[type=hidden]").Select(i => $"{i.GetAttribute("name")}={i.GetAttribute("value")}").Order());
        Assert.Equal(1, await CountAsync("/publications?author=Xavier+Serra&venue=icassp&from=&to="));
    }

    [Fact]
    public async Task An_empty_list_says_which_filter_to_take_off_and_what_that_gives()
    {
        var (_, page) = await site.GetAsync("/publications?venue=cvpr&year=2024&q=font");
        Assert.Equal("without year 2024: 1 publication", page.QuerySelector(".empty li")!.TextContent.Trim());
        Assert.Equal("/publications?q=font&venue=cvpr", page.QuerySelector(".empty li a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/publications?year=abc", "year=abc")]
    [InlineData("/publications?sort=best", "sort=best")]
    [InlineData("/publications?from=2021&to=2019", "later")]
    [InlineData("/publications?after=%21%21", "after")]
    public async Task A_malformed_value_is_refused_with_a_message(string address, string said)
    {
        var (response, page) = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(said, page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("NEAR(a b)")]
    [InlineData("-cutmix * \" OR 1=1")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\uFFFE\uFFFF\u0000")]
    [InlineData("😀 ́́ \u1112\u1161\u11AB")]
    public async Task Whatever_is_typed_is_words(string words)
    {
        foreach (string path in (string[])["/publications", "/search", "/", "/venues", "/shortlist", "/publications.bib"])
        {
            var (response, page) = await site.GetAsync($"{path}?q={Uri.EscapeDataString(words)}");
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Empty(page.QuerySelectorAll("main script"));
        }
    }

    [Theory]
    [InlineData("/publications")]
    [InlineData("/search")]
    [InlineData("/venues")]
    [InlineData("/")]
    public async Task A_search_that_nobody_types_is_refused_with_a_message(string path)
    {
        var (response, page) = await site.GetAsync($"{path}?q={new string('x', 10_000)}");
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("longer than 1000 characters", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("main form[action='/search']"));
        (response, _) = await site.GetAsync($"{path}?q={new string('x', 1000)}");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task What_was_searched_for_is_marked()
    {
        var (_, page) = await site.GetAsync("/publications?q=font+chun");
        Assert.Equal(["Font"], page.QuerySelectorAll(".publication h3")[0].QuerySelectorAll("mark").Select(m => m.TextContent));
        Assert.Contains("Chun", page.QuerySelectorAll(".authors mark").Select(m => m.TextContent));
        Assert.Equal("Few-shot Compositional Font Generation with Dual Memory", page.QuerySelectorAll(".publication h3")[0].TextContent.Trim());
        (_, page) = await site.GetAsync("/search?q=hwan");
        Assert.Equal("Hwanjun", page.QuerySelector(".hits mark")!.TextContent);
    }

    [Theory]
    [InlineData("/publications?q=adversarail+pertubation&venue=cvpr", "/publications?q=adversarial")]
    [InlineData("/publications?q=adversarail+pertubations", "/publications?q=adversarial%20perturbations")]
    [InlineData("/search?q=hwanjn", "/search?q=hwanjun")]
    public async Task A_mistyped_word_is_helped(string address, string meant)
    {
        var (_, page) = await site.GetAsync(address);
        string? offered = page.QuerySelector(".suggestion a")?.GetAttribute("href");
        // Under the filter nothing has the right words either.
        if (address.Contains("venue", StringComparison.Ordinal)) Assert.Null(offered);
        else Assert.Equal(meant, offered);
    }

    [Fact]
    public async Task A_publication_says_where_it_appeared_and_in_whose_CV_it_is()
    {
        var (_, list) = await site.GetAsync("/publications?q=comparing+neighbors");
        var (_, page) = await site.GetAsync(list.QuerySelector(".publication h3 a")!.GetAttribute("href")!);
        string text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing", text, StringComparison.Ordinal);
        Assert.Contains("Spotlight Talk at 9th Workshop on Representation Learning for NLP in ACL 2024", text, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/researchers/jonghyun-song']"));
        Assert.NotNull(page.QuerySelector("a[href='/venues/emnlp']"));
    }

    [Fact]
    public async Task A_venue_counts_who_published_there()
    {
        var (_, page) = await site.GetAsync("/venues/iccv");
        var row = page.QuerySelector("section[aria-labelledby=who] tbody tr")!;
        Assert.Equal("Sanghyuk Chun", row.QuerySelector("th")!.TextContent);
        Assert.Equal(["2019", "2", "1 50%"], row.QuerySelectorAll("td").Select(td => td.TextContent));
        Assert.Contains("(50%)", page.QuerySelector("section[aria-labelledby=who] .count")!.TextContent, StringComparison.Ordinal);
        // The chart is for the eye; its table says the same.
        Assert.Equal(["Year", "Main", "All"], page.QuerySelectorAll(".as-table thead th").Select(th => th.TextContent));
        Assert.Equal("true", page.QuerySelector(".year-chart")!.GetAttribute("aria-hidden"));
        Assert.Contains(page.QuerySelectorAll(".year-chart a"), a => a.GetAttribute("href") == "/publications?venue=iccv&year=2019&track=main");
    }

    [Fact]
    public async Task A_shortlist_is_its_address()
    {
        const string paper = "cutmix-regularization-strategy-to-train-strong-classifiers-with-localizable";
        var (response, page) = await site.GetAsync($"/shortlist?researcher=hwanjun-song&publication={paper}&publication=nothing&q=harmonic");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal([$"/publications/{paper}"], page.QuerySelectorAll(".publication h3 a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["Hwanjun Song"], page.QuerySelectorAll(".person h2 a").Select(a => a.TextContent.Trim()));
        Assert.Contains("never was: nothing", page.QuerySelector("[role=alert]")!.TextContent, StringComparison.Ordinal);
        // What is found is added to what is there; what is there is taken off.
        Assert.All(page.QuerySelectorAll(".to-add a.keep"), a => Assert.StartsWith($"/shortlist?publication={paper}&publication=nothing&publication=", a.GetAttribute("href"), StringComparison.Ordinal));
        Assert.Equal($"/shortlist?publication=nothing&researcher=hwanjun-song", page.QuerySelector(".publication a.keep")!.GetAttribute("href"));
        Assert.Equal($"http://localhost/shortlist?publication={paper}&publication=nothing&researcher=hwanjun-song", page.QuerySelector("#address")!.GetAttribute("value"));
        foreach (string extension in (string[])["bib", "ris", "csl.json", "csv", "json", "atom"])
        {
            string address = page.QuerySelectorAll(".take-along a").Select(a => a.GetAttribute("href")!).Single(a => a.StartsWith($"/publications.{extension}?publication=", StringComparison.Ordinal));
            var (file, _) = await site.GetAsync(address);
            Assert.Equal(HttpStatusCode.OK, file.StatusCode);
            Assert.Contains("CutMix", (await file.Content.ReadAsStringAsync()).Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_shortlist_has_an_end()
    {
        string many = string.Join('&', Enumerable.Range(0, 301).Select(i => $"publication=p{i}"));
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync($"/shortlist?{many}")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync($"/publications?{many}")).Response.StatusCode);
        Assert.Contains("Mark publications and researchers", (await site.GetAsync("/shortlist")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Venues_are_grouped_by_field_and_sorted_by_name_or_count()
    {
        var (_, page) = await site.GetAsync("/venues");
        var fields = page.QuerySelectorAll("h2.field").Select(h => h.TextContent).ToList();
        Assert.Equal(fields.Order(), fields);
        Assert.Contains("NLP", fields);
        (_, page) = await site.GetAsync("/venues?sort=count&group=none");
        Assert.Equal("arXiv", page.QuerySelector(".venues h3")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("h2.field"));
        foreach (string address in (string[])["/venues?sort=best", "/venues?group=kind"])
            Assert.Equal(HttpStatusCode.BadRequest, (await site.GetAsync(address)).Response.StatusCode);
    }

    [Fact]
    public async Task The_search_finds_people_venues_and_publications()
    {
        var (_, page) = await site.GetAsync("/search?q=song");
        Assert.Contains(page.QuerySelectorAll(".hits a"), a => a.GetAttribute("href") == "/researchers/hwanjun-song");
        Assert.NotEmpty(page.QuerySelectorAll(".publication"));
        (_, page) = await site.GetAsync("/search?q=cvpr");
        Assert.Contains(page.QuerySelectorAll(".hits a"), a => a.GetAttribute("href") == "/venues/cvpr");
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/researchers/nobody")]
    [InlineData("/researchers/nobody/cv")]
    [InlineData("/publications/nothing")]
    [InlineData("/venues/nowhere")]
    public async Task A_missing_page_offers_a_way_on(string address)
    {
        var (response, page) = await site.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotNull(page.QuerySelector("main form[action='/search']"));
        Assert.NotNull(page.QuerySelector("main a[href='/publications']"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/researchers/sanghyuk-chun")]
    [InlineData("/researchers/hwanjun-song")]
    [InlineData("/researchers/jonghyun-song/cv")]
    [InlineData("/publications")]
    [InlineData("/publications?venue=cvpr")]
    [InlineData("/venues")]
    [InlineData("/venues/cvpr")]
    [InlineData("/search?q=music")]
    [InlineData("/shortlist?researcher=hwanjun-song")]
    [InlineData("/about")]
    public async Task A_page_is_the_same_for_everybody_and_loads_nothing_from_elsewhere(string address)
    {
        var (response, page) = await site.GetAsync(address);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.Empty(page.QuerySelectorAll("input[name=__RequestVerificationToken], [style], script:not([src]):not([type='application/ld+json']), style"));
        string policy = response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("script[src], link[rel=stylesheet], img"), e => Assert.StartsWith("/", e.GetAttribute("src") ?? e.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotEmpty(page.Title!);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task Programs_get_the_CV_as_JSON()
    {
        var (response, _) = await site.GetAsync("/researchers/sanghyuk-chun.json");
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        var cv = Cv.CvJson.Read(await response.Content.ReadAsStringAsync());
        Assert.Equal(18, cv.Publications.Count);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/researchers/nobody.json")).Response.StatusCode);
    }

    [Fact]
    public async Task Robots_and_monitors_are_answered()
    {
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/healthz")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/readyz")).Response.StatusCode);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await (await site.GetAsync("/robots.txt")).Response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        string sitemap = await (await site.GetAsync("/sitemap.xml")).Response.Content.ReadAsStringAsync();
        Assert.Equal(4 + (3 * 2) + 21 + (await site.GetAsync("/venues")).Page.QuerySelectorAll(".venues li").Length, System.Text.RegularExpressions.Regex.Count(sitemap, "<loc>"));
    }

    [Fact]
    public async Task A_request_leaves_one_line_without_its_query()
    {
        await site.GetAsync("/search?q=a-secret-question");
        string log = string.Concat(Directory.EnumerateFiles(Path.Combine(site.DataDirectory, "logs")).Select(ReadShared));
        Assert.Contains("GET /search 200", log, StringComparison.Ordinal);
        Assert.DoesNotContain("a-secret-question", log, StringComparison.Ordinal);

        static string ReadShared(string path)
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            return new StreamReader(file).ReadToEnd();
        }
    }

    private async Task<int> CountAsync(string address)
    {
        var (_, page) = await site.GetAsync(address);
        return int.Parse(page.QuerySelector(".count")!.TextContent.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);
    }
}
