using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portfolio.Cv.Reading;

namespace Portfolio.Web.Tests.Publications;

/// <summary>Files of more publications than a page has, with titles that need care and keys that collide.</summary>
public sealed partial class TakingMuchAlong(ManyPublications many) : IClassFixture<ManyPublications>
{
    [Fact]
    public async Task A_file_has_all_pages()
    {
        Assert.Equal(ManyPublications.Count, JsonDocument.Parse(await TextAsync("/publications.json")).RootElement.GetArrayLength());
        Assert.Equal(ManyPublications.Count, JsonDocument.Parse(await TextAsync("/publications.csl.json")).RootElement.GetArrayLength());
        Assert.Equal(ManyPublications.Count, XDocument.Parse(await TextAsync("/publications.atom")).Root!.Elements("{http://www.w3.org/2005/Atom}entry").Count());
        Assert.Equal(ManyPublications.Count, CvReader.Read(await TextAsync("/publications.bib"), DocumentFormat.BibTeX).Cv.Publications.Count);
    }

    [Fact]
    public async Task A_place_to_go_on_from_gives_the_rest()
    {
        var (_, page) = await many.Site.GetAsync("/publications?sort=title");
        int shown = page.QuerySelectorAll(".publication").Length;
        string after = page.QuerySelector("a[rel=next]")!.GetAttribute("href")!.Split("after=")[1];
        Assert.Equal(ManyPublications.Count - shown, JsonDocument.Parse(await TextAsync($"/publications.json?sort=title&after={after}")).RootElement.GetArrayLength());
    }

    [Fact]
    public async Task A_publication_has_one_key_wherever_it_is_cited_from()
    {
        string all = await TextAsync("/publications.bib");
        var keys = Keys(all);
        Assert.Equal(ManyPublications.Count, keys.Distinct().Count());
        Assert.All(Keys(await TextAsync("/publications.bib?venue=cvpr&year=2001&sort=oldest")), key => Assert.Contains(key, keys));
        var last = JsonDocument.Parse(await TextAsync("/publications.json?q=bees")).RootElement.EnumerateArray().Last();
        string slug = last.GetProperty("slug").GetString()!, key = last.GetProperty("citationKey").GetString()!;
        Assert.Equal([key], Keys(await TextAsync($"/publications/{slug}.bib")));
        Assert.Contains($"\"id\": \"{key}\"", await TextAsync($"/publications/{slug}.csl.json"), StringComparison.Ordinal);
        Assert.Contains($"ID  - {key}\r\n", await TextAsync($"/publications/{slug}.ris"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Titles_come_through_every_format()
    {
        string[] json = [.. Titles(await TextAsync("/publications.json"))];
        Assert.All(ManyPublications.Nasty, title => Assert.Contains(title, json));
        Assert.Equal(json.Order(), CvReader.Read(await TextAsync("/publications.bib"), DocumentFormat.BibTeX).Cv.Publications.Select(p => p.Title).Order());
        // In CSL-JSON <b> is bold type, and there is no way to say that it isn't.
        Assert.Equal(json.Select(title => title.Replace("<b>bold</b>", "bold", StringComparison.Ordinal)).Order(), CvReader.Read(await TextAsync("/publications.csl.json"), DocumentFormat.CslJson).Cv.Publications.Select(p => p.Title).Order());
        Assert.Equal(json.Order(), XDocument.Parse(await TextAsync("/publications.atom")).Root!.Elements("{http://www.w3.org/2005/Atom}entry").Select(e => e.Element("{http://www.w3.org/2005/Atom}title")!.Value).Order());
        Assert.DoesNotContain("\n=SUM", await TextAsync("/publications.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slug_in_another_script_has_its_file()
    {
        string slug = JsonDocument.Parse(await TextAsync("/publications.json?q=한글")).RootElement[0].GetProperty("slug").GetString()!;
        Assert.Contains("한글", slug, StringComparison.Ordinal);
        var (response, _) = await many.Site.GetAsync($"/publications/{slug}");
        Assert.Contains(response.Headers.GetValues("Link"), link => link.StartsWith($"</publications/{Uri.EscapeDataString(slug)}.bib>", StringComparison.Ordinal));
        (response, _) = await many.Site.GetAsync($"/publications/{slug}.bib");
        Assert.Equal(slug + ".bib", response.Content.Headers.ContentDisposition!.FileNameStar);
    }

    private static string[] Keys(string bib) => [.. Entry().Matches(bib).Select(m => m.Groups[1].Value)];

    private static IEnumerable<string> Titles(string json) => JsonDocument.Parse(json).RootElement.EnumerateArray().Select(p => p.GetProperty("title").GetString()!);

    private async Task<string> TextAsync(string address)
    {
        using var client = many.Site.CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative));
    }

    [GeneratedRegex(@"^@\w+\{([^,]+),", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
