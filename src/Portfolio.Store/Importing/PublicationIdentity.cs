using System.Text.RegularExpressions;
using Portfolio.Cv;

namespace Portfolio.Store.Importing;

/// <summary>What makes two mentions one publication.</summary>
internal static partial class PublicationIdentity
{
    /// <summary>The bare DOI or arXiv identifier of a link in lower case; null for other links.</summary>
    public static string? Of(LinkKind kind, string url)
    {
        // arXiv's own DOIs (10.48550/arXiv.…) and its addresses are one identifier; a version is the same article.
        if (kind is LinkKind.Doi && Doi().Match(Uri.UnescapeDataString(url)) is { Success: true } doi) return ArxivVersion().Replace(Lower(doi.Value.TrimEnd('.', '/')), "$1");
        return kind is LinkKind.Arxiv && Arxiv().Match(url) is { Success: true } arxiv ? "10.48550/arxiv." + Lower(arxiv.Groups["id"].Value) : null;
    }

    /// <summary>The identifiers of a publication.</summary>
    public static HashSet<string> Identifiers(Cv.Publication publication) =>
        [.. publication.Links.Select(link => Of(link.Kind, link.Url)).OfType<string>()];

    /// <summary>True when it stands on a server of preprints only.</summary>
    public static bool IsPreprint(Cv.Publication publication) =>
        publication.Track == PublicationTrack.Preprint || publication.Status is PublicationStatus.Preprint;

    /// <summary>True when a title, authors and years say that two are one. A preprint may be some years older.</summary>
    public static bool IsSameWork(Mention left, Mention right)
    {
        if (left.TitleKey != right.TitleKey || left.TitleKey.Length == 0) return false;
        int distance = left.Year is { } l && right.Year is { } r ? Math.Abs(l - r) : 0;
        if (distance > (left.IsPreprint || right.IsPreprint ? 3 : 1)) return false;
        // A server of preprints gives a DOI of its own.
        if (!left.IsPreprint && !right.IsPreprint && HaveOtherDois(left.Identifiers, right.Identifiers)) return false;
        bool saysWho = left.Authors.Count > 0 && right.Authors.Count > 0;
        if (!saysWho) return left.TitleKey.Count(c => c == ' ') >= 3;
        return ShareAuthor(left, right);
    }

    /// <summary>True when somebody can be among the authors of both. A family name alone is no person.</summary>
    public static bool ShareAuthor(Mention left, Mention right)
    {
        var families = PersonName.Families(right.Authors);
        return left.Authors.Any(name => families.Overlaps(PersonName.Families([name])) && right.Authors.Any(other => PersonName.MayBeSame(name, other)))
            || left.Authors.Select(PersonName.AnyOrder).Intersect(right.Authors.Select(PersonName.AnyOrder)).Any();
    }

    /// <summary>True when both are published, under different identifiers: whatever they are called, they are two.</summary>
    public static bool HaveOtherDois(HashSet<string> left, HashSet<string> right)
    {
        var leftDois = left.Where(IsPublisher).ToList();
        var rightDois = right.Where(IsPublisher).ToList();
        return leftDois.Count > 0 && rightDois.Count > 0 && !leftDois.Exists(rightDois.Contains);
    }

    private static bool IsPublisher(string identifier) => !identifier.StartsWith("10.48550/", StringComparison.Ordinal);

    private static string Lower(string text) => text.ToLowerInvariant();

    [GeneratedRegex(@"10\.\d{4,9}/\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^(10\.48550/arxiv\.\d{4}\.\d{4,5})v\d+$", RegexOptions.CultureInvariant)]
    private static partial Regex ArxivVersion();

    [GeneratedRegex(@"(?<id>\d{4}\.\d{4,5}|[a-z-]{1,40}(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex Arxiv();
}

/// <summary>What is compared of a publication, from a document or from the store.</summary>
internal sealed record Mention(
    string TitleKey, int? Year, bool IsPreprint, IReadOnlyList<string> Authors, HashSet<string> Identifiers, string? Place = null)
{
    public static Mention Of(Cv.Publication publication) => new(
        TitleForm.KeyOf(publication.Title),
        publication.Year,
        PublicationIdentity.IsPreprint(publication),
        [.. publication.Contributors.Select(c => c.Name)],
        PublicationIdentity.Identifiers(publication),
        publication.Venue is null ? null : $"{TextKey.Of(publication.Venue)} {publication.Year} {publication.Track}");

    public static Mention Of(Entities.Publication publication) => new(
        publication.TitleKey,
        publication.Year,
        publication.Track == PublicationTrack.Preprint || publication.Status == PublicationStatus.Preprint,
        [.. publication.Contributors.Select(c => c.Name)],
        [.. publication.Links.Select(link => link.Identifier).OfType<string>()]);
}
