using AngleSharp;
using AngleSharp.Dom;

namespace Portfolio.Web.Tests.Commands;

/// <summary>The site as static files: every page, no dead link, nothing private, and never half of it.</summary>
public sealed class ExportingTheSite(ExportedSite site) : IClassFixture<ExportedSite>
{
    private const string Address = ExportedSite.Address;

    private string To => site.To;

    [Fact]
    public async Task Every_link_leads_to_a_file_below_the_address()
    {
        Assert.Equal(0, site.First.Code);
        Assert.Contains($"files were written to {To}", site.First.Output, StringComparison.Ordinal);
        var pages = Directory.GetFiles(To, "*.html", SearchOption.AllDirectories);
        Assert.True(pages.Length > 100, $"{pages.Length} pages");
        var dead = new List<string>();
        foreach (string file in pages)
        {
            var page = await OpenAsync(file);
            var place = new Uri($"{Address}/{Path.GetRelativePath(To, file).Replace("index.html", "", StringComparison.Ordinal)}");
            foreach (string link in page.QuerySelectorAll("[href], [src]").Select(e => e.GetAttribute("href") ?? e.GetAttribute("src")!).Where(l => !l.StartsWith('#')))
            {
                // Only the page that is shown at any address may begin at the root.
                if (link.StartsWith('/') && Path.GetFileName(file) != "404.html") dead.Add($"{place}: {link} is from the root");
                var target = new Uri(place, link);
                if (target is { Scheme: "https", Host: "example.org" } && !File.Exists(FileOf(target))) dead.Add($"{place}: {link}");
            }
        }

        Assert.Empty(dead);
    }

    [Fact]
    public void The_letters_that_the_style_sheet_asks_for_are_beside_it() =>
        Assert.Equal(["source-serif-4-latin-600-normal.woff2", "source-serif-4-latin-ext-600-normal.woff2"], Directory.GetFiles(Path.Combine(To, "fonts")).Select(Path.GetFileName).Order());

    [Fact]
    public async Task Nothing_that_needs_a_server_is_in_it()
    {
        foreach (string file in Directory.GetFiles(To, "*.html", SearchOption.AllDirectories))
        {
            var page = await OpenAsync(file);
            Assert.Empty(page.QuerySelectorAll("form, .keep, .filters, [href*='admin'], [href*='shortlist'], [href*='/search'], [href*='search?']"));
            Assert.Single(page.QuerySelectorAll("h1"));
            Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        }
    }

    [Fact]
    public async Task All_publications_are_found_by_following_the_pages_of_the_list()
    {
        var titles = new List<string>();
        var place = new Uri($"{Address}/publications/");
        for (Uri? next = place; next is not null;)
        {
            var page = await OpenAsync(FileOf(next));
            titles.AddRange(page.QuerySelectorAll(".publication h3").Select(h => h.TextContent.Trim()));
            next = page.QuerySelector("a[rel=next]")?.GetAttribute("href") is { } link ? new Uri(next, link) : null;
        }

        Assert.Equal(81, titles.Count);
        Assert.Equal(81, titles.Distinct().Count());
        var venue = await OpenAsync(FileOf(new Uri($"{Address}/venues/cvpr/publications/pages/2/")));
        Assert.NotEmpty(venue.QuerySelectorAll(".publication"));
    }

    [Theory]
    [InlineData("researchers/sanghyuk-chun/index.html")]
    [InlineData("researchers/sanghyuk-chun/cv/index.html")]
    [InlineData("researchers/sanghyuk-chun/resume/index.html")]
    [InlineData("researchers/sanghyuk-chun.json")]
    [InlineData("researchers/sanghyuk-chun/cv.md")]
    [InlineData("researchers/sanghyuk-chun/resume.json")]
    [InlineData("researchers/sanghyuk-chun/feed.atom")]
    [InlineData("researchers/sanghyuk-chun/card.png")]
    [InlineData("researchers/sanghyuk-chun/publications.bib")]
    [InlineData("publications.bib")]
    [InlineData("publications.csl.json")]
    [InlineData("venues/cvpr/index.html")]
    [InlineData("robots.txt")]
    [InlineData("sitemap.xml")]
    [InlineData("404.html")]
    public void The_other_forms_are_there(string file) => Assert.True(new FileInfo(Path.Combine(To, file)).Length > 0, file);

    [Fact]
    public void Absolute_addresses_begin_with_the_sites()
    {
        var places = System.Xml.Linq.XDocument.Load(Path.Combine(To, "sitemap.xml")).Descendants().Where(e => e.Name.LocalName == "loc").Select(e => new Uri(e.Value)).ToList();
        Assert.Contains(new Uri($"{Address}/researchers/sanghyuk-chun/"), places);
        Assert.All(places, place => Assert.True(File.Exists(FileOf(place)), place.ToString()));
        Assert.DoesNotContain("127.0.0.1", string.Concat(Texts()), StringComparison.Ordinal);
        Assert.Contains("""<link rel="canonical" href="https://example.org/lab/cv/researchers/sanghyuk-chun/">""", File.ReadAllText(Path.Combine(To, "researchers/sanghyuk-chun/index.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_private_does_not_get_out()
    {
        string all = string.Concat(Texts());
        Assert.Contains("ada@example.org", all, StringComparison.Ordinal);
        foreach (string phone in (string[])["1234567", "5308", "9418"]) Assert.DoesNotContain(phone, all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_export_replaces_the_first_and_says_the_same()
    {
        var before = Content();
        File.WriteAllText(Path.Combine(To, "stale.html"), "of a page that is gone");
        Assert.Equal(0, (await site.ExportAsync()).Code);
        Assert.Equal(before, Content());
    }

    [Fact]
    public async Task An_export_that_is_ended_leaves_the_site_as_it_was()
    {
        var before = Content();
        using (var export = site.Tool.Start("export", "--to", To, "--base-url", Address))
        {
            while (!Directory.Exists(To + ".exporting") && !export.HasExited) await Task.Delay(20);
            export.Kill();
            await export.WaitForExitAsync();
        }

        Assert.Equal(before, Content());
        Assert.Equal(0, (await site.ExportAsync()).Code);
        Assert.False(Directory.Exists(To + ".exporting"));
    }

    [Fact]
    public async Task A_folder_with_something_else_in_it_is_left_alone()
    {
        string mine = site.Tool.Write("mine/thesis.txt", "years of work");
        var (code, _, error) = await site.Tool.RunAsync(["export", "--to", Path.GetDirectoryName(mine)!]);
        Assert.Equal(1, code);
        Assert.Contains(".portfolio-export", error, StringComparison.Ordinal);
        Assert.Equal("years of work", File.ReadAllText(mine));
    }

    [Theory]
    [InlineData("example.org")]
    [InlineData("ftp://example.org")]
    [InlineData("https://example.org/?q=1")]
    public async Task An_address_that_is_none_is_refused(string address)
    {
        var (code, _, error) = await site.Tool.RunAsync(["export", "--to", Path.Combine(site.Tool.Folder, "never"), "--base-url", address]);
        Assert.Equal(2, code);
        Assert.Contains(address, error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(site.Tool.Folder, "never")));
    }

    private string FileOf(Uri place) => Path.Combine(To, Uri.UnescapeDataString(place.AbsolutePath["/lab/cv/".Length..]) is var path && (path.Length == 0 || path.EndsWith('/')) ? path + "index.html" : path);

    private static async Task<IDocument> OpenAsync(string file)
    {
        string html = await File.ReadAllTextAsync(file);
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html));
    }

    private IEnumerable<string> Texts() => Directory.EnumerateFiles(To, "*", SearchOption.AllDirectories).Where(f => !f.EndsWith(".png", StringComparison.Ordinal)).Select(File.ReadAllText);

    // The feeds say when they were last written to, which no export changes.
    private SortedDictionary<string, string> Content() =>
        new(Directory.EnumerateFiles(To, "*", SearchOption.AllDirectories).ToDictionary(f => Path.GetRelativePath(To, f), f => Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(f)))), StringComparer.Ordinal);
}

/// <summary>A site of the CVs that ship and one with more publications than a page holds, exported once.</summary>
public sealed class ExportedSite : IAsyncLifetime
{
    public const string Address = "https://example.org/lab/cv";

    internal Tool Tool { get; } = new();

    internal string To => Path.Combine(Tool.Folder, "site");

    internal (int Code, string Output, string Error) First { get; private set; }

    public async Task InitializeAsync()
    {
        foreach (string file in Directory.GetFiles(Path.Combine(Site.Repository, "content"))) Tool.Write(Path.Combine("content", Path.GetFileName(file)), File.ReadAllBytes(file));
        string papers = Tool.Write("papers/ada-lind.bib", string.Concat(Enumerable.Range(1, 60).Select(i => $"@inproceedings{{k{i}, title = {{Bees of field {i}}}, author = {{Lind, Ada and Ek, Bo}}, booktitle = {{CVPR}}, year = {2000 + (i % 9)}}}\n")));
        Tool.Write("content/ada-lind.md", "# Ada Lind\n\nada@example.org · +46 70 1234567\n\n## Education\n\n- Ph.D. in Physics, University of Somewhere, 2020\n");
        foreach (string[] words in (string[][])[["import", Path.Combine(Tool.Folder, "content")], ["import", papers, "--researcher", "ada-lind"]]) Assert.Equal(0, (await Tool.RunAsync(words)).Code);
        First = await ExportAsync();
    }

    public Task DisposeAsync()
    {
        Tool.Dispose();
        return Task.CompletedTask;
    }

    internal Task<(int Code, string Output, string Error)> ExportAsync() => Tool.RunAsync(["export", "--to", To, "--base-url", Address]);
}
