using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>Collects a publication's addresses: each once, DOIs and arXiv identifiers in their usual form.</summary>
internal sealed partial class PublicationLinks
{
    private readonly List<Link> links = [];

    /// <summary>The addresses, in the order in which they were added.</summary>
    public IReadOnlyList<Link> All => links;

    /// <summary>True when an arXiv identifier is among them.</summary>
    public bool HasArxiv => links.Any(link => link.Kind == LinkKind.Arxiv);

    /// <summary>Adds a DOI, with or without its resolver's address. False when it is none.</summary>
    public bool AddDoi(string text)
    {
        var doi = Doi().Match(text.Trim());
        if (!doi.Success) return false;
        Add(new(LinkKind.Doi, "https://doi.org/" + doi.Groups["doi"].Value));
        var arxiv = ArxivDoi().Match(doi.Groups["doi"].Value);
        if (arxiv.Success) Add(new(LinkKind.Arxiv, "https://arxiv.org/abs/" + arxiv.Groups["id"].Value));
        return true;
    }

    /// <summary>Adds an arXiv identifier or address. False when it is none.</summary>
    public bool AddArxiv(string text)
    {
        var id = ArxivId().Match(text.Trim());
        if (id.Success) Add(new(LinkKind.Arxiv, "https://arxiv.org/abs/" + id.Groups["id"].Value));
        return id.Success;
    }

    /// <summary>Adds the arXiv identifier that a text mentions as such: <c>arXiv preprint arXiv:2101.00001</c>.</summary>
    public bool AddArxivIn(string text) => ArxivMention().Match(text) is { Success: true } mention && AddArxiv(mention.Groups["id"].Value);

    /// <summary>Adds a web address; <paramref name="kind"/> is what its label says. False when it is not a web address.</summary>
    public bool AddAddress(string text, LinkKind? kind = null)
    {
        string address = text.Trim();
        if (BareAddress().IsMatch(address)) address = "https://" + address;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || address.Any(char.IsWhiteSpace)) return false;
        if (DoiAddress().IsMatch(address) && AddDoi(address)) return true;
        if (ArxivAddress().Match(address) is { Success: true } arxiv && kind is not LinkKind.Pdf && AddArxiv(arxiv.Groups["id"].Value)) return true;
        Add(new(kind ?? LinkGrammar.KindOf("", address), address));
        return true;
    }

    private void Add(Link link)
    {
        if (!links.Any(other => string.Equals(other.Url, link.Url, StringComparison.OrdinalIgnoreCase))) links.Add(link);
    }

    [GeneratedRegex(@"^(?:(?:https?://)?(?:dx\.|www\.)?doi\.org/|doi:\s*)?(?<doi>10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^10\.48550/arxiv\.(?<id>.+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivDoi();

    private const string Id = @"(?<id>\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?";

    [GeneratedRegex($@"^(?:(?:https?://)?(?:www\.)?arxiv\.org/(?:abs|pdf|html)/|arxiv:\s*)?{Id}(?:\.pdf)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivId();

    [GeneratedRegex($@"arxiv\s*:\s*{Id}|\barxiv(?:\.org)?(?: e-?prints?| preprints?)?[\s,(]+{Id}|\babs/{Id}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivMention();

    [GeneratedRegex($@"^https?://(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html)/{Id}(?:\.pdf)?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivAddress();

    [GeneratedRegex(@"^https?://(?:dx\.|www\.)?doi\.org/10\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"^(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|edu|ai|dev)/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();
}
