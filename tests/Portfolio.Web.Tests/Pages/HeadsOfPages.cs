using System.Buffers.Binary;
using System.IO.Compression;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store.Searching;

namespace Portfolio.Web.Tests.Pages;

/// <summary>What pages say of themselves to search engines, reference managers and those who show links.</summary>
public sealed class HeadsOfPages(Site site) : IClassFixture<Site>
{
    private const string Paper = "/publications/comparing-neighbors-together-makes-it-easy-jointly-comparing-multiple-candidates";

    // https://scholar.google.com/intl/en/scholar/inclusion.html#indexing
    [Fact]
    public async Task A_publication_has_the_tags_that_Google_Scholar_asks_for()
    {
        var (_, page) = await site.GetAsync(Paper);
        Assert.StartsWith("Comparing Neighbors Together", Assert.Single(Tags(page, "citation_title")), StringComparison.Ordinal);
        Assert.Equal(["Jonghyun Song", "Cheyon Jin", "Wenlong Zhao", "Andrew McCallum", "Jay-Yoon Lee"], Tags(page, "citation_author"));
        Assert.Equal(["2024"], Tags(page, "citation_publication_date"));
        Assert.Equal(["Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing"], Tags(page, "citation_conference_title"));
    }

    [Fact]
    public async Task Every_publication_has_its_title_and_all_its_authors_in_tags_and_in_JSON_LD()
    {
        foreach (var publication in JsonDocument.Parse(await TextAsync("/publications.json")).RootElement.EnumerateArray())
        {
            string slug = publication.GetProperty("slug").GetString()!;
            var (_, page) = await site.GetAsync($"/publications/{slug}");
            string[] authors = [.. publication.GetProperty("contributors").EnumerateArray().Select(c => c.GetProperty("name").GetString()!)];
            Assert.Equal([publication.GetProperty("title").GetString()!], Tags(page, "citation_title"));
            Assert.Equal(authors, Tags(page, "citation_author"));
            var article = JsonLd(page);
            Assert.Equal("https://schema.org", article.GetProperty("@context").GetString());
            Assert.Equal(publication.GetProperty("title").GetString(), article.GetProperty("headline").GetString());
            Assert.Equal(authors, article.GetProperty("author").EnumerateArray().Select(a => a.GetProperty("name").GetString()));
            Assert.Equal($"http://localhost/publications/{Uri.EscapeDataString(slug)}", article.GetProperty("url").GetString());
        }
    }

    [Fact]
    public async Task A_profile_is_a_ProfilePage_of_a_Person()
    {
        var (_, page) = await site.GetAsync("/researchers/jonghyun-song");
        var profile = JsonLd(page);
        Assert.Equal("ProfilePage", profile.GetProperty("@type").GetString());
        var person = profile.GetProperty("mainEntity");
        Assert.Equal(("Person", "Jonghyun Song"), (person.GetProperty("@type").GetString(), person.GetProperty("name").GetString()));
        Assert.Equal("http://localhost/researchers/jonghyun-song", person.GetProperty("url").GetString());
        Assert.DoesNotContain("9418", person.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "website", "/card.png")]
    [InlineData("/publications?venue=cvpr", "website", "/card.png")]
    [InlineData("/researchers/sanghyuk-chun", "profile", "/researchers/sanghyuk-chun/card.png")]
    [InlineData(Paper, "article", "/researchers/jonghyun-song/card.png")]
    public async Task A_link_to_a_page_is_shown_with_a_title_and_a_picture(string address, string type, string picture)
    {
        var (_, page) = await site.GetAsync(address);
        Assert.Equal((type, $"http://localhost{address}", $"http://localhost{picture}"), (Property(page, "og:type"), Property(page, "og:url"), Property(page, "og:image")));
        Assert.NotEmpty(Property(page, "og:title"));
        Assert.NotEmpty(Property(page, "og:description"));
        Assert.NotEmpty(Property(page, "og:image:alt"));

        using var client = site.CreateClient();
        var response = await client.GetAsync(new Uri(picture, UriKind.Relative));
        Assert.Equal("image/png", response.Content.Headers.ContentType!.MediaType);
        byte[] png = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal((1200, 630), Size(png));
        Assert.Equal(("1200", "630"), (Property(page, "og:image:width"), Property(page, "og:image:height")));
    }

    [Fact]
    public async Task A_page_for_an_error_is_nobodys_canonical_address()
    {
        var (response, page) = await site.GetAsync("/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Null(page.QuerySelector("link[rel=canonical], meta[property='og:url']"));
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/researchers/nobody/card.png")).Response.StatusCode);
    }

    [Fact]
    public async Task The_sitemap_has_every_page_and_every_page_is_there()
    {
        string[] addresses = [.. Locations(await TextAsync("/sitemap.xml"))];
        Assert.Equal(addresses.Length, addresses.Distinct().Count());
        foreach (string kind in (string[])["researchers", "publications", "venues"])
        {
            var items = JsonDocument.Parse(await TextAsync($"/api/v1/{kind}?limit=500")).RootElement.GetProperty("items").EnumerateArray();
            Assert.All(items, item => Assert.Contains($"http://localhost/{kind}/{item.GetProperty("slug").GetString()}", addresses));
        }

        Assert.All((string[])["/", "/publications", "/venues", "/about", "/researchers/hwanjun-song/cv"], path => Assert.Contains("http://localhost" + path, addresses));
        foreach (string address in addresses) Assert.Equal(HttpStatusCode.OK, (await site.GetAsync(new Uri(address).PathAndQuery)).Response.StatusCode);
    }

    [Fact]
    public async Task A_site_that_is_too_large_for_one_file_has_several()
    {
        const int most = 6;
        string[] whole = [.. Locations(await TextAsync("/sitemap.xml"))];
        await using var scope = site.Services.CreateAsyncScope();
        var slugs = scope.ServiceProvider.GetRequiredService<SiteSlugs>();
        var root = XDocument.Parse(await SendAsync(await Sitemap.RootAsync("http://localhost", slugs, most, default)));
        Assert.Equal("sitemapindex", root.Root!.Name.LocalName);
        var found = new List<string>();
        foreach (string file in Locations(root.ToString()))
        {
            string[] name = Path.GetFileNameWithoutExtension(file).Split('-');
            string[] part = [.. Locations(await SendAsync(await Sitemap.PartAsync("http://localhost", name[0], int.Parse(name[1], System.Globalization.CultureInfo.InvariantCulture), slugs, most, default)))];
            Assert.InRange(part.Length, 0, most);
            found.AddRange(part);
        }

        Assert.Equal(whole.Order(), found.Order());
        Assert.Equal(HttpStatusCode.OK, (await site.GetAsync("/sitemaps/publications-1.xml")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/sitemaps/publications-2.xml")).Response.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.GetAsync("/sitemaps/nothing-1.xml")).Response.StatusCode);
    }

    private static string[] Tags(IDocument page, string name) => [.. page.QuerySelectorAll($"head meta[name='{name}']").Select(tag => tag.GetAttribute("content")!)];

    private static string Property(IDocument page, string name) => page.QuerySelector($"head meta[property='{name}']")!.GetAttribute("content")!;

    private static JsonElement JsonLd(IDocument page) => JsonDocument.Parse(page.QuerySelectorAll("head script[type='application/ld+json']").Single().TextContent).RootElement;

    private static IEnumerable<string> Locations(string xml) => xml.Length == 0 ? [] : XDocument.Parse(xml).Descendants("{http://www.sitemaps.org/schemas/sitemap/0.9}loc").Select(loc => loc.Value);

    // Reads as a decoder does: every part's length and check, and as many bytes of picture as its size wants.
    private static (int Width, int Height) Size(byte[] png)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10], png[..8]);
        var (width, height, data) = (0, 0, new MemoryStream());
        for (int at = 8; at < png.Length;)
        {
            int length = BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at));
            string type = System.Text.Encoding.ASCII.GetString(png, at + 4, 4);
            Assert.Equal(BinaryPrimitives.ReadUInt32BigEndian(png.AsSpan(at + 8 + length)), Crc(png.AsSpan(at + 4, length + 4)));
            if (type == "IHDR") (width, height) = (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 8)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(at + 12)));
            if (type == "IDAT") data.Write(png, at + 8, length);
            at += length + 12;
        }

        data.Position = 0;
        using var pixels = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionMode.Decompress)) zlib.CopyTo(pixels);
        Assert.Equal((width + 1) * height, pixels.Length);
        // Not an empty sheet.
        Assert.True(pixels.ToArray().Distinct().Count() > 2);
        return (width, height);
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte b in bytes)
        {
            crc ^= b;
            for (int bit = 0; bit < 8; bit++) crc = (crc & 1) != 0 ? 0xEDB88320 ^ (crc >> 1) : crc >> 1;
        }

        return ~crc;
    }

    private async Task<string> SendAsync(IResult result)
    {
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = site.Services, Response = { Body = body } };
        await result.ExecuteAsync(context);
        return System.Text.Encoding.UTF8.GetString(body.ToArray());
    }

    private async Task<string> TextAsync(string address)
    {
        using var client = site.CreateClient();
        return await client.GetStringAsync(new Uri(address, UriKind.Relative));
    }
}
