using System.Text.RegularExpressions;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>One line of a block's text, before it is known what the block is.</summary>
internal sealed record InlinePiece(RichText Text, int Line, int LastLine)
{
    /// <summary>True when a break that the writer made stands before it.</summary>
    public bool AfterHardBreak { get; init; }

    /// <summary>True when an HTML element that is a block begins here.</summary>
    public bool StartsBlock { get; init; }

    /// <summary>The level of the HTML heading that it stands in, or 0.</summary>
    public int HeadingLevel { get; init; }

    /// <summary>The nesting of HTML lists around it.</summary>
    public int ListLevel { get; init; }

    /// <summary>True when it begins an HTML list's item.</summary>
    public bool IsItem { get; init; }

    /// <summary>True when it is what a reader opens a hidden part by (<c>&lt;summary&gt;</c>).</summary>
    public bool IsSummary { get; init; }

    /// <summary>True when it is an HTML table's row.</summary>
    public bool IsRow { get; init; }

    /// <summary>True when spaces that Markdown keeps set it in.</summary>
    public bool IsIndented { get; init; }

    /// <summary>True for a row whose cells are heads of columns.</summary>
    public bool IsHead { get; init; }
}

/// <summary>Markdown's inlines as lines of text with their emphasis; HTML tags among them become structure or nothing.</summary>
internal sealed partial class InlineText(Func<int, int> lineAt, Func<int, bool> goesOn)
{
    private readonly List<InlinePiece> _pieces = [];
    private readonly List<TextRun> _runs = [];
    private readonly HtmlState _html = new();
    private int _firstLine, _lastLine;
    private InlinePiece _next = new(RichText.Empty, 0, 0);

    public List<InlinePiece> Read(LeafBlock leaf)
    {
        _pieces.Clear();
        _html.EndParagraph();
        _firstLine = _lastLine = leaf.Line + 1;
        _next = Fresh();
        if (leaf.Inline is not null) Walk(leaf.Inline, TextStyle.None, null);
        EndLine(Fresh());
        return [.. _pieces];
    }

    private InlinePiece Fresh() => new(RichText.Empty, 0, 0) { ListLevel = _html.ListLevel, HeadingLevel = _html.HeadingLevel, IsSummary = _html.IsInSummary };

    private void Walk(ContainerInline container, TextStyle style, string? url)
    {
        for (var inline = container.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is not ContainerInline || inline is LinkInline) MoveTo(inline);
            switch (inline)
            {
                case LiteralInline literal:
                    Append(literal.Content.ToString(), style, url);
                    break;
                case CodeInline code:
                    Append(code.Content, style | TextStyle.Code, url);
                    break;
                case AutolinkInline autolink:
                    Append(autolink.Url, style, autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url);
                    break;
                case HtmlEntityInline entity:
                    Append(SourceText.Clean(entity.Transcoded.ToString()), style, url);
                    break;
                case LineBreakInline when _html.IsInRow:
                    Append(" ", TextStyle.None, null);
                    break;
                case LineBreakInline { IsHard: false } wrapped when JoinsHyphenated(wrapped):
                    break;
                case LineBreakInline { IsHard: false } wrapped when _runs.Count > 0 && goesOn(lineAt(wrapped.Span.Start)):
                    Append(" ", style, url);
                    break;
                case LineBreakInline lineBreak:
                    EndLine(Fresh() with { AfterHardBreak = lineBreak.IsHard });
                    _firstLine = _lastLine = lineAt(lineBreak.Span.End) + 1;
                    break;
                case HtmlInline html:
                    Tag(html.Tag);
                    break;
                case LinkInline { IsImage: true } image:
                    Walk(image, style | TextStyle.Image, url ?? image.Url);
                    break;
                case LinkInline link:
                    Walk(link, style, link.Url ?? url);
                    break;
                case EmphasisInline emphasis:
                    Walk(emphasis, style | (emphasis.DelimiterCount >= 2 ? TextStyle.Bold : TextStyle.Italic), url);
                    break;
                case ContainerInline other:
                    Walk(other, style, url);
                    break;
            }
        }
    }

    // "experi-" at a line's end goes on in the next line; a word that has more hyphens keeps this one too.
    private bool JoinsHyphenated(LineBreakInline lineBreak)
    {
        if (_runs.Count == 0 || lineBreak.NextSibling is not LiteralInline next || next.Content.Length == 0 || !char.IsLower(next.Content.CurrentChar)) return false;
        var last = _runs[^1];
        if (!HyphenatedEnd().IsMatch(last.Text)) return false;
        bool keeps = last.Text.AsSpan(last.Text.LastIndexOf(' ') + 1).Count('-') > 1;
        _runs[^1] = last with { Text = keeps ? last.Text : last.Text[..^1] };
        return true;
    }

    [GeneratedRegex(@"\p{Ll}{2}-$")]
    private static partial Regex HyphenatedEnd();

    private void MoveTo(Inline inline)
    {
        if (inline.Span.Start <= 0 && inline.Span.End <= 0) return;
        int line = lineAt(inline.Span.Start);
        if (_runs.Count == 0) _firstLine = Math.Max(_firstLine, line);
        _lastLine = Math.Max(_lastLine, Math.Max(line, _firstLine));
    }

    private void Append(string text, TextStyle style, string? url)
    {
        url ??= _html.Url;
        if (text.Length > 0) _runs.Add(new TextRun(text, style | _html.Style, url?.Length > MarkdownLimits.LongestAddress ? null : url));
    }

    private void Tag(string tag)
    {
        var effect = _html.Apply(tag);
        // Paragraphs of one cell are fields; the first of them begins none.
        if (effect.PartsCell && _runs.LastOrDefault(r => r.Text.Trim(' ').Length > 0) is { Text: { } before } && !before.TrimEnd(' ').EndsWith('\t')) Append("\t", TextStyle.None, null);
        if (effect.IsHead) _next = _next with { IsHead = true };
        if (effect.Text is { } text && (text != "\t" || _runs.Count > 0 || effect.IsFurtherCell)) Append(text, effect.IsImage ? TextStyle.Image : TextStyle.None, null);
        // Two breaks leave a line blank, as between paragraphs.
        if (effect.IsBreak && _next.AfterHardBreak && !_html.IsInRow && new RichText(_runs).IsBlank && _pieces.Count > 0) _next = _next with { StartsBlock = true };
        if (effect.EndsLine)
            EndLine(Fresh() with { AfterHardBreak = true, StartsBlock = effect.StartsBlock, IsItem = effect.StartsItem, IsRow = effect.StartsRow });
        if (effect.Label is { } label) Append(label, TextStyle.None, null);
    }

    private void EndLine(InlinePiece next)
    {
        // "<b>Prize</b> , Society": the space before the comma came with the tags.
        for (int i = 1; i < _runs.Count; i++)
            if (_runs[i].Text.StartsWith(" ,", StringComparison.Ordinal)) _runs[i] = _runs[i] with { Text = _runs[i].Text[1..] };
        var text = new RichText(_runs);
        _runs.Clear();
        if (!text.IsBlank)
        {
            _pieces.Add(_next with { Text = text, IsIndented = text.Plain.StartsWith("   ", StringComparison.Ordinal), Line = _firstLine, LastLine = Math.Max(_firstLine, _lastLine) });
            _firstLine = _lastLine;
        }
        else
        {
            // An empty line hands on what it would have begun: <li><p>text is still an item.
            next = next with { AfterHardBreak = next.AfterHardBreak || _next.AfterHardBreak, StartsBlock = next.StartsBlock || _next.StartsBlock, IsItem = next.IsItem || (_next.IsItem && next.ListLevel > 0), IsRow = next.IsRow || _next.IsRow };
        }

        _next = next;
    }
}
