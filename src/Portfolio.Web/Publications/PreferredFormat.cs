using Microsoft.Net.Http.Headers;
using Portfolio.Cv.Writing;

namespace Portfolio.Web.Publications;

/// <summary>Content negotiation (RFC 9110, section 12.5.1) for a publication's address.</summary>
internal static class PreferredFormat
{
    /// <summary>The format that the request would rather have than the page; null for the page.</summary>
    public static BibliographyFormatInfo? Of(HttpRequest request)
    {
        var ranges = request.GetTypedHeaders().Accept;
        if (ranges.Count == 0) return null;
        var best = BibliographyFormats.All.MaxBy(format => Quality(ranges, format.MediaType))!;
        return Quality(ranges, best.MediaType) > Quality(ranges, "text/html") ? best : null;
    }

    // The most exact range that includes the type counts.
    private static double Quality(IEnumerable<MediaTypeHeaderValue> ranges, string mediaType)
    {
        var type = new MediaTypeHeaderValue(mediaType);
        return ranges
            .Select(range => (Exactness: ExactnessOf(range, type), Quality: range.Quality ?? 1))
            .Where(range => range.Exactness > 0)
            .OrderByDescending(range => range.Exactness)
            .Select(range => range.Quality)
            .FirstOrDefault(0);
    }

    // Not IsSubsetOf, by which CSL's JSON would do for whoever asks for plain JSON.
    private static int ExactnessOf(MediaTypeHeaderValue range, MediaTypeHeaderValue type) =>
        range.MatchesAllTypes ? 1
        : range.MatchesAllSubTypes ? (range.Type.Equals(type.Type, StringComparison.OrdinalIgnoreCase) ? 2 : 0)
        : range.MediaType.Equals(type.MediaType, StringComparison.OrdinalIgnoreCase) ? 3 : 0;
}
