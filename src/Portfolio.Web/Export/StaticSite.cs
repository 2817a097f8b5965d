using System.Collections.Concurrent;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Cv.Writing;
using Portfolio.Store.Searching;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Export;

/// <summary>Walks over a served site, and writes each page and file of it: all that the store names, and all that those lead to.</summary>
internal sealed partial class StaticSite
{
    // Something that nobody has, to see what visitors see then.
    private const string Missing = "/404-there-is-no-such-page";

    private readonly HttpClient _client;
    private readonly ExportFolder _folder;
    private readonly StaticPage _page;
    private readonly SiteLanguage _language;
    private readonly IProgress<(int Written, int Known)> _progress;
    private readonly ConcurrentDictionary<string, string> _nextPages = new();
    private readonly ConcurrentDictionary<string, string> _known = new();
    private ConcurrentQueue<string> _waiting = new();
    private int _written;

    public StaticSite(HttpClient client, ExportFolder folder, string site, SiteLanguage language, IProgress<(int Written, int Known)> progress) =>
        (_client, _folder, _page, _language, _progress) = (client, folder, new StaticPage(site, FileOf), language, progress);

    /// <summary>Addresses that pages lead to and that the site doesn't have, with the page that leads there.</summary>
    public ConcurrentBag<(string Address, string From)> Dead { get; } = [];

    /// <summary>How many files were written.</summary>
    public int Written => _written;

    /// <summary>Writes all of it.</summary>
    /// <exception cref="ExportException">A page of the site can't be made.</exception>
    public async Task WriteAsync(SiteSlugs slugs, CancellationToken cancellation)
    {
        foreach (string address in (string[])["/", "/publications", "/venues", "/about", "/robots.txt", "/sitemap.xml", "/feed.atom", "/card.png", "/publications.atom"]) Add(address, "/");
        var (researchers, publications, venues) = await slugs.HighestKeysAsync(cancellation);
        foreach (string slug in await slugs.ResearchersAsync(0, researchers, cancellation))
            foreach (string form in (string[])["", "/cv", "/cv?form=resume", ".json", "/cv.md", "/resume.json", "/feed.atom", "/card.png"]) Add(Path("researchers", slug) + form, "/");
        foreach (string slug in await slugs.VenuesAsync(0, venues, cancellation)) Add(Path("venues", slug), "/");
        foreach (string slug in await slugs.PublicationsAsync(0, publications, cancellation)) Add(Path("publications", slug), "/");
        foreach (string extension in BibliographyFormats.All.Select(format => format.Extension)) Add("/publications" + extension, "/");
        foreach (string former in await slugs.FormerAsync(cancellation)) Add(former, "/");

        while (!_waiting.IsEmpty)
        {
            var wave = Interlocked.Exchange(ref _waiting, new());
            await Parallel.ForEachAsync(wave, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = cancellation }, async (address, stop) => await WriteAsync(address, stop));
        }

        await WriteMissingAsync(cancellation);
        // GitHub's pages leave out what Jekyll would.
        await _folder.WriteAsync(".nojekyll", [], cancellation);
    }

    private static string Path(string kind, string slug) => $"/{kind}/{Uri.EscapeDataString(slug)}";

    private string? FileOf(string address) => _nextPages.GetValueOrDefault(address) ?? ExportAddress.FileOf(address);

    private void Add(string address, string from)
    {
        string asked = address.Split('#')[0];
        if (FileOf(asked) is { } file && _known.TryAdd(file, from)) _waiting.Enqueue(asked);
    }

    private async Task WriteAsync(string address, CancellationToken cancellation)
    {
        string file = FileOf(address)!;
        using var response = await _client.GetAsync(new Uri(address, UriKind.Relative), cancellation);
        if (response.StatusCode is HttpStatusCode.MovedPermanently or HttpStatusCode.Redirect)
        {
            await WriteRedirectAsync(file, response.Headers.Location!, cancellation);
            return;
        }

        if (response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.NotImplemented or HttpStatusCode.ServiceUnavailable && _known[file] != "/")
        {
            Dead.Add((address, _known[file]));
            return;
        }

        if (!response.IsSuccessStatusCode) throw new ExportException($"{address} can't be made: the site answers {(int)response.StatusCode}. Its log says why.");
        byte[] content = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xml" or "application/atom+xml")
        {
            string text = Encoding.UTF8.GetString(content);
            if (NextPage().Match(text) is { Success: true } next) _nextPages[WebUtility.HtmlDecode(next.Groups[1].Value)] = ExportAddress.Next(file);
            content = Encoding.UTF8.GetBytes(_page.Write(text, file, found => Add(found, address)));
        }

        // What a style sheet asks for stands beside it.
        if (response.Content.Headers.ContentType?.MediaType == "text/css")
        {
            foreach (Match beside in FileOfStyle().Matches(Encoding.UTF8.GetString(content))) Add("/" + beside.Groups[1].Value, address);
        }

        await _folder.WriteAsync(file, content, cancellation);
        _progress.Report((Interlocked.Increment(ref _written), _known.Count));
    }

    // A file can't redirect; a page can say where to go.
    private async Task WriteRedirectAsync(string file, Uri to, CancellationToken cancellation)
    {
        string address = to.IsAbsoluteUri ? to.PathAndQuery : to.ToString();
        if (FileOf(address) is null || !file.EndsWith(ExportAddress.Index, StringComparison.Ordinal)) return;
        string html = $"""<!DOCTYPE html><html lang="{_language.Code}"><head><meta charset="utf-8"><title>{Words.In(_language, "Moved")}</title><meta name="robots" content="noindex"></head><body><p>{Words.In(_language, "This page has moved:")} <a href="{WebUtility.HtmlEncode(address)}">{Words.In(_language, "go there")}</a>.</p></body></html>""";
        string page = _page.Write(html, file, found => Add(found, file));
        string link = Link().Match(page).Groups[1].Value;
        page = page.Replace("<meta name", $"<meta http-equiv=\"refresh\" content=\"0; url={link}\"><meta name", StringComparison.Ordinal);
        await _folder.WriteAsync(file, Encoding.UTF8.GetBytes(page), cancellation);
        _progress.Report((Interlocked.Increment(ref _written), _known.Count));
    }

    private async Task WriteMissingAsync(CancellationToken cancellation)
    {
        using var response = await _client.GetAsync(new Uri(Missing, UriKind.Relative), cancellation);
        string html = await response.Content.ReadAsStringAsync(cancellation);
        await _folder.WriteAsync("404.html", Encoding.UTF8.GetBytes(_page.Write(html, null, _ => { })), cancellation);
        Interlocked.Increment(ref _written);
    }

    [GeneratedRegex("""url\((\w[^):"]*)\)""")]
    private static partial Regex FileOfStyle();

    [GeneratedRegex("""<a rel="next" href="(/[^"]*)">""")]
    private static partial Regex NextPage();

    [GeneratedRegex("""<a href="([^"]*)">""")]
    private static partial Regex Link();
}
