using System.Net;
using System.Text.RegularExpressions;

namespace Portfolio.Web.Export;

/// <summary>
/// A page, style sheet or feed of the served site, with its links made those of a static one: relative where a page leads
/// to another, so that the site may lie anywhere; with the site's address where they were absolute.
/// </summary>
/// <param name="site">The site's public address, without a slash at its end.</param>
/// <param name="fileOf">The file that an address becomes; null where there is none.</param>
internal sealed partial class StaticPage(string site, Func<string, string?> fileOf)
{
    private readonly Regex _absolute = new($"(?<=[\">]){Regex.Escape(site)}(?<address>/[^\"<?#]*)(?=[\"<])", RegexOptions.CultureInvariant);

    /// <summary>Rewrites the text of a file.</summary>
    /// <param name="text">The text as the site served it.</param>
    /// <param name="file">The file that it becomes; null for a page that is shown at any address, whose links are from the root.</param>
    /// <param name="found">Hears each address that the page leads to.</param>
    public string Write(string text, string? file, Action<string> found)
    {
        string relative = Attribute().Replace(text, match =>
        {
            string address = WebUtility.HtmlDecode(match.Groups["address"].Value);
            if (fileOf(address) is not { } target) return "";
            found(address);
            return $" {match.Groups["name"].Value}=\"{WebUtility.HtmlEncode(Link(file, target) + Fragment(address))}\"";
        });
        // A link that leads nowhere here is only words; what it said of its target goes too.
        relative = Placeholder().Replace(relative, match => Leftover().Replace(match.Value, ""));
        return _absolute.Replace(relative, match => fileOf(WebUtility.HtmlDecode(match.Groups["address"].Value)) is { } target ? $"{site}/{Escape(Folder(target))}" : match.Value);
    }

    private string Link(string? from, string to)
    {
        string target = Escape(Folder(to));
        if (from is null) return new Uri(site).AbsolutePath.TrimEnd('/') + "/" + target;
        string[] here = from.Split('/')[..^1], there = to.Split('/');
        int common = 0;
        while (common < here.Length && common < there.Length - 1 && here[common] == there[common]) common++;
        string way = string.Concat(Enumerable.Repeat("../", here.Length - common)) + Escape(Folder(string.Join('/', there[common..])));
        return way.Length == 0 ? "./" : way;
    }

    // A page's address is that of its folder.
    private static string Folder(string file) => file == ExportAddress.Index ? "" : file.EndsWith("/" + ExportAddress.Index, StringComparison.Ordinal) ? file[..^ExportAddress.Index.Length] : file;

    private static string Escape(string file) => string.Join('/', file.Split('/').Select(Uri.EscapeDataString));

    private static string Fragment(string address) => address.IndexOf('#', StringComparison.Ordinal) is var at and >= 0 ? address[at..] : "";

    [GeneratedRegex("\\s(?<name>href|src)=\"(?<address>/[^\"]*)\"")]
    private static partial Regex Attribute();

    [GeneratedRegex("<a(?![^>]*\\shref=)[^>]*>")]
    private static partial Regex Placeholder();

    [GeneratedRegex("\\s(?:rel|type)=\"[^\"]*\"")]
    private static partial Regex Leftover();
}
