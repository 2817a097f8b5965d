using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.AspNetCore.Html;

namespace Portfolio.Web.Rendering;

/// <summary>Renders the Markdown of entries. HTML in it is shown as text, and links lead to web and mail addresses only.</summary>
internal static class MarkdownHtml
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().DisableHtml().UsePipeTables().UseAutoLinks().DisableHeadings().Build();

    /// <summary>Blocks: paragraphs, lists.</summary>
    public static IHtmlContent Blocks(string? markdown) => string.IsNullOrEmpty(markdown) ? HtmlString.Empty : new HtmlString(Render(markdown));

    /// <summary>A line: the same without a paragraph around it.</summary>
    public static IHtmlContent Line(string? markdown)
    {
        if (string.IsNullOrEmpty(markdown)) return HtmlString.Empty;
        string html = Render(markdown);
        bool isOneParagraph = html.StartsWith("<p>", StringComparison.Ordinal) && html.EndsWith("</p>", StringComparison.Ordinal) && html.IndexOf("<p>", 3, StringComparison.Ordinal) < 0;
        return new HtmlString(isOneParagraph ? html[3..^4] : html);
    }

    private static string Render(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        foreach (var link in document.Descendants<LinkInline>().ToList())
        {
            if (link.IsImage || !IsSafe(link.Url))
            {
                // What a dead or dangerous link says stays; the link goes.
                var text = new ContainerInline();
                foreach (var child in link.ToList())
                {
                    child.Remove();
                    text.AppendChild(child);
                }

                link.ReplaceBy(text);
            }
            else link.GetAttributes().AddProperty("rel", "noopener nofollow");
        }

        // On a phone such a table scrolls, and has to be reached by the keyboard for that.
        foreach (var table in document.Descendants<Table>().Where(t => t.ColumnDefinitions.Count > 3)) table.GetAttributes().AddProperty("tabindex", "0");
        // A heading without words heads nothing.
        foreach (var row in document.Descendants<TableRow>().Where(r => r.IsHeader).ToList())
        {
            if (row.Cast<TableCell>().All(IsEmpty)) row.Parent!.Remove(row);
            else if (row.Cast<TableCell>().Any(IsEmpty)) row.IsHeader = false;
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(l => !l.IsEmail && !IsSafe(l.Url)).ToList()) link.ReplaceBy(new LiteralInline(link.Url));
        return document.ToHtml(Pipeline).Trim();
    }

    private static bool IsEmpty(TableCell cell) => !cell.Descendants<LeafInline>().Any();

    /// <summary>True for the addresses that a page may link to.</summary>
    public static bool IsSafe(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "mailto";
}
