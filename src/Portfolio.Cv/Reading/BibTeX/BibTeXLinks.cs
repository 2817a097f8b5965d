using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>An entry's addresses: the standard fields, and those that web sites made from BibTeX added.</summary>
internal static partial class BibTeXLinks
{
    private static readonly (string Field, LinkKind? Kind)[] AddressFields =
    [
        ("pdf", LinkKind.Pdf), ("code", LinkKind.Code), ("github", LinkKind.Code), ("software", LinkKind.Code), ("repository", LinkKind.Code),
        ("website", LinkKind.Project), ("project", LinkKind.Project), ("project_page", LinkKind.Project), ("projectpage", LinkKind.Project), ("webpage", LinkKind.Project),
        ("slides", LinkKind.Slides), ("video", LinkKind.Video), ("talk", LinkKind.Video), ("recording", LinkKind.Video),
        ("data", LinkKind.Dataset), ("dataset", LinkKind.Dataset),
        ("html", null), ("blog", LinkKind.Other), ("demo", LinkKind.Other), ("poster", LinkKind.Other), ("supp", LinkKind.Other),
        ("openreview", LinkKind.Other), ("url", null),
    ];

    /// <summary>Adds the addresses of an entry. What is not an address (a file's name) keeps no place.</summary>
    public static void Add(EntryFields fields, PublicationLinks links)
    {
        if (fields.Peek("doi") is { } doi && links.AddDoi(LaTeXText.ToAddress(doi))) fields.Place("doi");
        AddEprint(fields, links);
        if (fields.Peek("arxiv") is { } arxiv && (links.AddArxiv(LaTeXText.ToAddress(arxiv)) || links.AddAddress(LaTeXText.ToAddress(arxiv)))) fields.Place("arxiv");
        foreach (var (name, kind) in AddressFields)
        {
            if (fields.Peek(name) is { } value && links.AddAddress(LaTeXText.ToAddress(value), kind)) fields.Place(name);
        }
    }

    /// <summary>Adds the addresses inside a remark, and gives back the remark without them; empty when it was nothing else.</summary>
    public static string AddFrom(string remark, PublicationLinks links)
    {
        string rest = Command().Replace(remark, match =>
        {
            string address = LaTeXText.ToAddress(match.Groups["url"].Value);
            return links.AddAddress(address) ? match.Groups["text"].Value : match.Value;
        });
        string text = LaTeXText.ToText(rest);
        return links.AddAddress(text) ? "" : text;
    }

    private static void AddEprint(EntryFields fields, PublicationLinks links)
    {
        if (fields.Peek("eprint") is not { } value) return;
        string id = LaTeXText.ToAddress(value);
        string? type = fields.PeekText("eprinttype") ?? fields.PeekText("archiveprefix");
        bool known = type?.ToLowerInvariant() switch
        {
            null or "arxiv" => links.AddArxiv(id) || links.AddAddress(id),
            "pubmed" => links.AddAddress("https://pubmed.ncbi.nlm.nih.gov/" + id),
            "jstor" => links.AddAddress("https://www.jstor.org/stable/" + id),
            "hdl" => links.AddAddress("https://hdl.handle.net/" + id),
            _ => links.AddAddress(id),
        };
        if (!known) return;
        fields.Place("eprint");
        fields.Place("eprinttype");
        fields.Place("archiveprefix");
    }

    [GeneratedRegex(@"\\href\s*\{(?<url>[^{}]*)\}\s*\{(?<text>[^{}]*)\}|\\(?:url|nolinkurl)\s*\{(?<url>[^{}]*)\}")]
    private static partial Regex Command();
}
