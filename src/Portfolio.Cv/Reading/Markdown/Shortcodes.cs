using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Quarto's and Hugo's shortcodes within a line: <c>{{&lt; fa envelope &gt;}}</c> is an icon, which says what the text behind it
/// is, as the same icon in HTML does; what carries a link is its label.
/// </summary>
internal static partial class Shortcodes
{
    public static string ToMarkup(string line)
    {
        if (!line.Contains("{{<", StringComparison.Ordinal)) return line;
        line = LinkedIcon().Replace(line, match => $"[{Label(match.Groups[1].Value)}]");
        return Icon().Replace(line, match => $"<i class=\"fa-{match.Groups[1].Value}\"></i>");
    }

    /// <summary>A line without shortcodes that say nothing: <c>{{&lt; selected &gt;}}</c>. A line with nothing else is left as it is.</summary>
    public static string TakeOutMarks(string line) =>
        line.Contains("{{", StringComparison.Ordinal) && MarkOnly().Replace(line, "") is var rest && !string.IsNullOrWhiteSpace(rest.TrimStart(' ', '\t', '-', '*', '+')) ? rest : line;

    [GeneratedRegex(@"\{\{(?:<\s*/?\s*[\w-]+\s*/?\s*>|%\s*/?\s*[\w-]+\s*/?\s*%)\}\}[ \t]*")]
    private static partial Regex MarkOnly();

    private static string Label(string icon) => icon switch
    {
        _ when icon.Contains("pdf", StringComparison.Ordinal) => "pdf",
        _ when icon.Contains("git", StringComparison.Ordinal) || icon.Contains("code", StringComparison.Ordinal) => "code",
        _ when icon.Contains("video", StringComparison.Ordinal) || icon.Contains("youtube", StringComparison.Ordinal) || icon.Contains("play", StringComparison.Ordinal) => "video",
        _ when icon.Contains("powerpoint", StringComparison.Ordinal) || icon.Contains("slide", StringComparison.Ordinal) => "slides",
        _ when icon.Contains("database", StringComparison.Ordinal) || icon.Contains("table", StringComparison.Ordinal) => "data",
        _ => "link",
    };

    [GeneratedRegex(@"\[\{\{<\s*(?:fa|fab|fas|ai|bi|iconify)\s+(?:[\w-]+\s+)?([\w-]+)[^{}<>]{0,80}>\}\}\s*\](?=\()")]
    private static partial Regex LinkedIcon();

    [GeneratedRegex(@"\{\{<\s*(?:fa|fab|fas|ai|bi|iconify)\s+(?:[\w-]+\s+)?([\w-]+)[^{}<>]{0,80}>\}\}")]
    private static partial Regex Icon();
}
