using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>CVs on paper: the PDFs that the site makes, and what comes out of a browser's printer.</summary>
[Collection(VisitorsSite.Name)]
public sealed class CvsOnPaper(BrowserSite site)
{
    private static readonly string[] People = ["sanghyuk-chun", "jonghyun-song", "hwanjun-song"];

    public static TheoryData<string, string> Sheets()
    {
        var sheets = new TheoryData<string, string>();
        foreach (string person in People)
            foreach (string paper in (string[])["a4", "letter"]) sheets.Add(person, paper);
        return sheets;
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task The_PDF_is_tagged_named_numbered_and_has_all_of_the_CV(string person, string paper)
    {
        using var pdf = await PdfAsync($"/researchers/{person}/cv.pdf?paper={paper}", $"{person}-{paper}");
        var page = await site.OpenAsync($"/researchers/{person}/cv", []);
        string name = PrintedPages.Flat(await page.Locator("h1").EvaluateAsync<string>("h => h.firstChild.textContent"));
        Assert.Equal("yes", pdf.Info["Tagged"]);
        Assert.Equal($"{name}: curriculum vitae", pdf.Info["Title"]);
        Assert.Equal(name, pdf.Info["Author"]);
        Assert.StartsWith(paper == "a4" ? "594.96 x 841.92" : "612 x 792", pdf.Info["Page size"], StringComparison.Ordinal);
        Assert.Contains("H1", pdf.Structure, StringComparison.Ordinal);
        Assert.InRange(pdf.Count, 1, 5);
        for (int i = 0; i < pdf.Count; i++)
        {
            string foot = PrintedPages.Flat(pdf.Pages[i].TrimEnd().Split('\n')[^1]).Replace("\u2009", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
            Assert.Equal($"{name}·Curriculumvitae{i + 1}/{pdf.Count}".Replace(" ", "", StringComparison.Ordinal), foot);
        }

        // In reading order: each heading after the one before.
        string text = pdf.Text;
        int at = 0;
        foreach (string heading in await HeadingsAsync(page, ".cv h2, .cv h3"))
        {
            int next = text.IndexOf(heading, at, StringComparison.Ordinal);
            Assert.True(next >= 0, $"“{heading}” is missing after “{text[at..Math.Min(text.Length, at + 80)]}”");
            at = next + heading.Length;
        }

        foreach (string live in (string[])["Shortlist", "Filter the publications", "Choose sections", "Skip to the content"]) Assert.DoesNotContain(live, text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public async Task The_resume_is_one_full_page(string person, string paper)
    {
        using var pdf = await PdfAsync($"/researchers/{person}/cv.pdf?form=resume&paper={paper}", $"{person}-resume-{paper}");
        Assert.Equal(1, pdf.Count);
        Assert.Contains("The complete CV: ", pdf.Text, StringComparison.Ordinal);
        // Whole, and not a corner of a page.
        Assert.True(pdf.Pages[0].Count(c => c == '\n') > 40, pdf.Pages[0]);
        Assert.Contains("résumé", pdf.Info["Title"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("A4")]
    [InlineData("Letter")]
    public async Task No_heading_stands_at_the_foot_of_a_page(string paper)
    {
        foreach (string path in People.SelectMany(person => new[] { $"/researchers/{person}", $"/researchers/{person}/cv" }))
        {
            var page = await site.OpenAsync(path, []);
            var headings = (await HeadingsAsync(page, "main h2, main h3")).ToHashSet();
            // Another size of text breaks the pages elsewhere.
            foreach (float scale in (float[])[1, .9f, 1.15f, 1.3f])
            {
                using var pdf = PrintedPages.Of(await page.PdfAsync(new PagePdfOptions { Format = paper, Scale = scale, PrintBackground = false, PreferCSSPageSize = false }));
                for (int i = 0; i < pdf.Count; i++)
                {
                    var lines = pdf.LinesOf(i);
                    Assert.False(headings.Any(heading => EndsWith(lines, heading)), $"{path} at {scale}, page {i + 1}, ends with {string.Join(" / ", lines.TakeLast(4))}");
                }
            }

            await page.Context.CloseAsync();
        }
    }

    [Theory]
    [InlineData("/researchers/sanghyuk-chun")]
    [InlineData("/researchers/jonghyun-song/cv")]
    [InlineData("/publications")]
    public async Task A_dark_page_prints_black_on_white(string path)
    {
        var page = await site.OpenAsync(path, [], scheme: ColorScheme.Dark);
        using var pdf = PrintedPages.Of(await page.PdfAsync(new PagePdfOptions { Format = "A4", PrintBackground = true }));
        var (white, dark, coloured) = pdf.Ink(1);
        Assert.InRange(white, .7, .99);
        Assert.InRange(dark, .003, .2);
        Assert.InRange(coloured, 0, .01);
        Assert.DoesNotContain("Admin", pdf.Text, StringComparison.Ordinal);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task The_browsers_own_print_of_a_resume_is_one_page()
    {
        foreach (string person in People)
        {
            var page = await site.OpenAsync($"/researchers/{person}/cv?form=resume", []);
            foreach (string paper in (string[])["A4", "Letter"])
            {
                using var pdf = PrintedPages.Of(await page.PdfAsync(new PagePdfOptions { Format = paper }));
                Assert.Equal(1, pdf.Count);
            }

            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task The_CV_and_the_profile_offer_it()
    {
        await PdfAsync("/researchers/sanghyuk-chun/cv.pdf", null);
        foreach (string path in (string[])["/researchers/sanghyuk-chun", "/researchers/sanghyuk-chun/cv"])
        {
            var page = await site.OpenAsync(path, []);
            Assert.True(await page.Locator("main a[href^='/researchers/sanghyuk-chun/cv.pdf']").First.IsVisibleAsync());
            Assert.Equal(1, await page.Locator("head link[rel=alternate][type='application/pdf']").CountAsync());
            await page.Context.CloseAsync();
        }
    }

    private static async Task<IReadOnlyList<string>> HeadingsAsync(IPage page, string selector) =>
        [.. (await page.Locator(selector).AllInnerTextsAsync()).Select(PrintedPages.Flat).Where(text => text.Length > 0)];

    // A heading may take two lines.
    private static bool EndsWith(IReadOnlyList<string> lines, string heading) =>
        Enumerable.Range(1, Math.Min(3, lines.Count)).Any(count => string.Join(' ', lines.TakeLast(count)) is var end && (end == heading || (end.EndsWith(heading, StringComparison.Ordinal) && heading.Length > 30)));

    private async Task<PrintedPages> PdfAsync(string path, string? picture)
    {
        using var client = new HttpClient { BaseAddress = new Uri(site.Address) };
        using var response = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.True(response.IsSuccessStatusCode, $"{path}: {response.StatusCode}");
        byte[] pdf = await response.Content.ReadAsByteArrayAsync();
        if (picture is not null) await File.WriteAllBytesAsync(Path.Combine(BrowserSite.Screenshots, $"paper-{picture}.pdf"), pdf);
        return PrintedPages.Of(pdf);
    }
}
