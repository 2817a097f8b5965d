using Microsoft.AspNetCore.WebUtilities;

namespace Portfolio.Web.Export;

/// <summary>Which file of a static site an address of the served site becomes.</summary>
internal static class ExportAddress
{
    /// <summary>The file's name in the folder of a page: a web server shows it for the folder's address.</summary>
    public const string Index = "index.html";

    // What needs a server, or is for admins and programs that ask.
    private static readonly string[] Live = ["admin", "account", "search", "shortlist", "api", "openapi", "errors", "healthz", "readyz"];

    /// <summary>The file's path with slashes, below the export's folder; null for an address that no file can stand for.</summary>
    /// <param name="address">Path and query, decoded from HTML but not from percent signs.</param>
    public static string? FileOf(string address)
    {
        string[] parts = address.Split('#')[0].Split('?', 2);
        string[] segments = [.. parts[0].Split('/', StringSplitOptions.RemoveEmptyEntries).Select(Uri.UnescapeDataString)];
        if (!parts[0].StartsWith('/') || parts[0].StartsWith("//", StringComparison.Ordinal) || segments.Any(IsNoName) || (segments is [var first, ..] && Live.Contains(first))) return null;
        if (parts is [_, { Length: > 0 } text]) return FileOfQuery(segments, QueryHelpers.ParseQuery(text).ToDictionary(v => v.Key, v => v.Value.ToString()));
        bool isFile = segments is [.., var last] && last.Contains('.', StringComparison.Ordinal);
        return string.Join('/', isFile ? segments : [.. segments, Index]);
    }

    /// <summary>The page after a page of a list: <c>pages/2/index.html</c>.</summary>
    public static string Next(string file)
    {
        string[] segments = file.Split('/');
        return segments is [.. var list, "pages", var number, Index] && int.TryParse(number, out int page)
            ? string.Join('/', [.. list, "pages", (page + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), Index])
            : string.Join('/', [.. segments[..^1], "pages", "2", Index]);
    }

    // The publications of a venue or a researcher, in any form, and the parts of a CV that its page links to.
    private static string? FileOfQuery(string[] segments, Dictionary<string, string> query)
    {
        if (segments is [var list] && list.StartsWith("publications", StringComparison.Ordinal) && query.Count == 1 && query.First() is { Key: "venue" or "researcher", Value: { Length: > 0 } slug } filter)
        {
            if (IsNoName(slug) || slug.Contains(',', StringComparison.Ordinal)) return null;
            return list == "publications" ? $"{filter.Key}s/{slug}/publications/{Index}" : $"{filter.Key}s/{slug}/{list}";
        }

        if (segments is ["researchers", var person, var form and ("cv" or "cv.pdf")] && query.Keys.All(name => name is "form" or "paper"))
        {
            var (part, paper) = (query.GetValueOrDefault("form"), query.GetValueOrDefault("paper"));
            if (part is not (null or "resume") || paper is not (null or "letter")) return null;
            if (form == "cv") return paper is null ? $"researchers/{person}/{part}/{Index}" : null;
            return $"researchers/{person}/{part ?? "cv"}{(paper is null ? "" : "-" + paper)}.pdf";
        }

        return null;
    }

    private static bool IsNoName(string segment) => segment is "." or ".." || segment.AsSpan().ContainsAny('/', '\\', '\0');
}
