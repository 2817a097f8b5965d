using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>Recognises links: labels such as <c>[pdf]</c>, DOIs, arXiv identifiers, bare addresses.</summary>
internal static partial class LinkGrammar
{
    /// <summary>Takes the links out of a text: labelled ones with their labels, bare addresses and DOIs.</summary>
    public static IReadOnlyList<Link> Take(ref RichText text)
    {
        var links = new List<Link>();
        // What carries a link and is no more than a label goes; a linked title stays, its address is kept.
        var runs = new List<TextRun>();
        bool isInRow = false;
        for (int i = 0; i < text.Runs.Length; i++)
        {
            var run = text.Runs[i];
            if (run.Url is not { Length: > 1 } url || url[0] == '#')
            {
                runs.Add(run.Url is not null && IsLabel(run.Text) ? run with { Text = "" } : run with { Url = null });
                continue;
            }

            Add(links, new Link(KindOf(run.Text, url), Canonical(url)));
            // "(Paper, Artifact, Open source project)", "Link / Archive": a row of links is labels, whatever they say.
            isInRow = IsInRow(text.Runs, i, isInRow);
            bool goes = isInRow || (i == 0 && Number().IsMatch(run.Text)) || IsLabel(run.Text) || run.Text == url || Identifier().IsMatch(run.Text.Trim()) || run.Style.HasFlag(TextStyle.Image);
            // "doi: [10.1000/1](…)": the label goes with what it names.
            if (goes && runs.Count > 0 && LabelBefore().Match(runs[^1].Text) is { Success: true } label) runs[^1] = runs[^1] with { Text = runs[^1].Text[..label.Index] };
            runs.Add(goes ? new TextRun(" ") : run with { Url = null });
        }

        var rest = new RichText(runs);
        foreach (var pattern in (Regex[])[Doi(), BareAddress()])
        {
            for (var match = pattern.Match(rest.Plain); match.Success; match = pattern.Match(rest.Plain))
            {
                string address = match.Groups[1].Value.TrimEnd('.', ',', ';', ')', ']');
                Add(links, pattern == Doi() ? new Link(LinkKind.Doi, "https://doi.org/" + address) : new Link(KindOf("", address), Canonical(address)));
                rest = rest.Without(match.Index, match.Length);
            }
        }

        foreach (Match match in Arxiv().Matches(rest.Plain)) Add(links, new Link(LinkKind.Arxiv, "https://arxiv.org/abs/" + match.Groups[1].Value));
        for (var match = EmptyBrackets().Match(rest.Plain); match.Success; match = EmptyBrackets().Match(rest.Plain)) rest = rest.Without(match.Index, match.Length);
        text = rest.Trim(",;|/·");
        return links;
    }

    private static bool IsInRow(ImmutableArray<TextRun> runs, int index, bool isPreviousInRow)
    {
        string label = runs[index].Text.Trim();
        if (label.Length > 30 || label.Count(c => c == ' ') > 2 || index == 0) return false;
        string before = runs[index - 1].Text.TrimEnd(), after = index + 1 < runs.Length ? runs[index + 1].Text.TrimStart() : "";
        bool follows = index > 1 && runs[index - 2].Url is not null && (isPreviousInRow || IsLabel(runs[index - 2].Text)) && RowSeparator().IsMatch(runs[index - 1].Text);
        bool begins = before.EndsWith('(') || before.EndsWith('[');
        bool ends = after.Length == 0 || after[0] is ')' or ']' or '/' or '|' or ',' or ';';
        return ends && (follows || (begins && (after.StartsWith(')') || after.StartsWith(']') || (after.StartsWith(',') && index + 2 < runs.Length && runs[index + 2].Url is not null))));
    }

    // "[27](…) Roe, J. …": the number that a reference bears.
    [GeneratedRegex(@"^\s*\[?\d{1,3}\]?[.)]?\s*$")]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?:\s*[\])]+)?(?:\s*[,/|;·])?(?:\s*and(?=\s))?(?:\s*[\[(]+)?\s*$")]
    private static partial Regex RowSeparator();

    /// <summary>True for the words that stand for a link only.</summary>
    public static bool IsLabel(string text) => Label().IsMatch(WithoutSymbols().Replace(text, "").Trim());

    /// <summary>What stands behind an address, by its label or else by the address itself.</summary>
    public static LinkKind KindOf(string label, string url)
    {
        string l = WithoutSymbols().Replace(label, "").Trim('[', ']', '(', ')', ' ').ToLowerInvariant(), u = url.ToLowerInvariant();
        if (u.Contains("doi.org/", StringComparison.Ordinal)) return LinkKind.Doi;
        if (u.Contains("arxiv.org/", StringComparison.Ordinal)) return LinkKind.Arxiv;
        if (l.Contains("poster", StringComparison.Ordinal)) return LinkKind.Other;
        if (Code().IsMatch(l)) return LinkKind.Code;
        if (l.Contains("slide", StringComparison.Ordinal)) return LinkKind.Slides;
        if (l.Contains("video", StringComparison.Ordinal) || l.Contains("talk", StringComparison.Ordinal) || l.Contains("youtube", StringComparison.Ordinal) || l.Contains("recording", StringComparison.Ordinal)) return LinkKind.Video;
        if (l.Contains("data", StringComparison.Ordinal)) return LinkKind.Dataset;
        if (l.Contains("project", StringComparison.Ordinal) || l.Contains("website", StringComparison.Ordinal) || l.Contains("homepage", StringComparison.Ordinal)) return LinkKind.Project;
        if (l is "pdf" or "paper" or "preprint" or "full text" or "fulltext" || u.EndsWith(".pdf", StringComparison.Ordinal)) return LinkKind.Pdf;
        if (u.Contains("github.com/", StringComparison.Ordinal) || u.Contains("gitlab.com/", StringComparison.Ordinal)) return LinkKind.Code;
        if (u.Contains("youtube.com/", StringComparison.Ordinal) || u.Contains("youtu.be/", StringComparison.Ordinal) || u.Contains("vimeo.com/", StringComparison.Ordinal)) return LinkKind.Video;
        return LinkKind.Other;
    }

    /// <summary>The address in full; DOIs and arXiv numbers without what else their addresses may hold.</summary>
    public static string Canonical(string url)
    {
        if (ArxivAddress().Match(url) is { Success: true } arxiv) return "https://arxiv.org/abs/" + arxiv.Groups[1].Value;
        if (DoiAddress().Match(url) is { Success: true } doi) return "https://doi.org/" + doi.Groups[1].Value;
        return url.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? "https://" + url : url;
    }

    private static void Add(List<Link> links, Link link)
    {
        if (!links.Exists(l => l.Url == link.Url)) links.Add(link);
    }

    [GeneratedRegex(@"^[\[(]*\s*(?:pdf|paper|preprint|arxiv|doi|code|github|source(?: code)?|slides?|video|talk|recording|project(?: page| website)?|website|web|page|homepage|poster|data(?:set|sets)?|demo|blog(?: post)?|bib(?:tex)?|link|url|html|supp(?:lement(?:ary)?)?(?: material)?|appendix|abstract|abs|openreview|acl anthology|anthology|publisher|full text|media|news|press|model|models|huggingface|colab|twitter|thread|cite|ssrn|pubmed|ieee|acm|springer|journal|proceedings|version|online|read|download|링크|논문|코드|论文|代码|项目|幻灯片|视频|数据|链接|発表資料|ps|zenodo|osf|repository|repo|software|tool|press release|cvf|talk video|paper link|project link)\s*[\])]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"(?<!\p{L})(?:doi|url|pmid|pmcid|handle|hdl|available (?:at|online|from)|link)(?:\s*:)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LabelBefore();

    [GeneratedRegex(@"[\p{So}\p{Cs}\uFE0F\u200D▶]+")]
    private static partial Regex WithoutSymbols();

    [GeneratedRegex(@"^(?:arxiv\s*:\s*\d{4}\.\d{4,5}(?:v\d+)?|(?:doi(?:\s*:)?\s*)?10\.\d{4,9}/\S+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Identifier();

    [GeneratedRegex(@"\bcode\b|github|source|software|repo", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\[(]?\b(?:(?:https?://)?(?:dx\.)?doi\.org/|doi(?:\s*[:=])?\s*(?:https?://(?:dx\.)?doi\.org/)?)(10\.\d{4,9}/[^\s\]|]+[^\s\].,;|])[\])]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"(?:\b(?:url|link|available at|website|code)(?:\s*:)?\s*)?[<(\[]?((?:https?://|www\.)[^\s<>\]|]+[^\s<>\].,;:|)])[>)\]]?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BareAddress();

    [GeneratedRegex(@"arxiv(?:\s*[:.])?\s*(?:preprint\s+)?(?:arxiv\s*:\s*)?(\d{4}\.\d{4,5}|[a-z-]{1,40}(?:\.[A-Z]{2})?/\d{7})(?:v\d+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Arxiv();

    [GeneratedRegex(@"arxiv\.org/(?:abs|pdf|html)/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?/\d{7})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivAddress();

    [GeneratedRegex(@"doi\.org/(10\.\d{4,9}/\S+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"\s*(?:\[(?:[\s|,/·;]|and\b)*\]|\((?:[\s|,/·;]|and\b)*\)|\[(?:abstract(?: in \w+)?|bibtex|cite)\])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EmptyBrackets();
}
