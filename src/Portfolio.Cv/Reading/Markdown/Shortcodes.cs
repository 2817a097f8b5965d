using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Quarto's and Hugo's shortcodes within a line: <c>{{&lt; fa envelope &gt;}}</c> is an icon, which says what the text behind it
/// is, as the same icon in HTML does; what carries a link is its label.
/// </summary>
internal static partial class Shortcodes
{
    /// <summary>
    /// Entries whose fields are a shortcode's: <c>{{&lt; row period="2020" title="Ph.D." institution="University of X" &gt;}}</c> is an
    /// item, as is what <c>{{&lt; item title="X" &gt;}}…{{&lt; /item &gt;}}</c> stands around. The lines are kept as they were written, too.
    /// </summary>
    public static IEnumerable<SourceLines> PutInPlace(string[] lines)
    {
        string[] written = [.. lines];
        var rewritten = new List<SourceLines>();
        var calls = CallsOfOtherGenerators(lines, rewritten);
        // Names that stand once are a picture's or a button's.
        var names = lines.Select(l => Opening().Match(l)).Where(m => m.Success && Fields(m).Count > 0).GroupBy(m => m.Groups[1].Value).Where(g => g.Count() > 2).Select(g => g.Key).ToHashSet();
        if (names.Count == 0)
        {
            written.CopyTo(lines, 0);
            yield break;
        }

        foreach (var call in rewritten) yield return call;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Opening().Match(lines[i]) is { Success: true } open && names.Contains(open.Groups[1].Value) && Fields(open) is { Count: > 0 } fields)
            {
                string behind = Closing().Replace(lines[i][open.Length..], "").Trim();
                // What other generators' calls stand around may be items of its own.
                lines[i] = (calls.Contains(open.Groups[1].Value) ? "###### " : "- ") + string.Join(fields.Exists(f => f.IsDate) ? "\t" : ": ", fields.OrderBy(f => f.Rank).Select(f => f.Value).Append(behind).Where(v => v.Length > 0));
                yield return new SourceLines(i + 1, i + 1);
            }
            else if (Closing().Match(lines[i]) is { Success: true } close && names.Contains(close.Groups[1].Value) && close.Index == lines[i].Length - lines[i].TrimStart().Length)
            {
                lines[i] = "";
                yield return new SourceLines(i + 1, i + 1);
            }
        }
    }

    private const int LongestCall = 15;

    // "{% cv_entry(title="Ph.D.", year="2020") %}" … "{% end %}" of Zola, which may take several lines, and "{% include entry.html title="Ph.D." year="2020" %}" of Jekyll, as Hugo writes them.
    private static HashSet<string> CallsOfOtherGenerators(string[] lines, List<SourceLines> rewritten)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        string open = "";
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains('{', StringComparison.Ordinal)) continue;
            if (End().IsMatch(lines[i]) && open.Length > 0)
            {
                lines[i] = $"{{{{< /{open} >}}}}";
                rewritten.Add(new SourceLines(i + 1, i + 1));
            }
            else if (BeginsCall().IsMatch(lines[i]))
            {
                int last = i;
                while (last + 1 < lines.Length && last - i < LongestCall && !EndsCall().IsMatch(lines[last])) last++;
                if (Call().Match(string.Join(' ', lines[i..(last + 1)].Select(l => l.Trim()))) is not { Success: true } call) continue;
                open = call.Groups["name"].Value.Replace(".html", "", StringComparison.Ordinal);
                string fields = string.Concat(CallField().Matches(call.Groups["fields"].Value).Select(f => $" {f.Groups[1].Value}=\"{f.Groups[2].Value}{f.Groups[3].Value}{f.Groups[4].Value}\""));
                if (fields.Length == 0) continue;
                Array.Fill(lines, "", i, last - i + 1);
                rewritten.Add(new SourceLines(i + 1, last + 1));
                lines[i] = $"{{{{< {open}{fields} >}}}}";
                names.Add(open);
            }
        }

        return names;
    }

    [GeneratedRegex(@"^\s*\{[{%]-?(?>\s*)(?:[\w-]+\(|include\s+[\w./-]+\.html\s|$)")]
    private static partial Regex BeginsCall();

    [GeneratedRegex(@"-?[%}]\}\s*$")]
    private static partial Regex EndsCall();

    [GeneratedRegex(@"^\{[{%]-?\s*(?:(?<name>[\w-]+)\((?<fields>.*)\)\s*|include\s+(?:[\w-]+/)*(?<name>[\w-]+\.html)(?<fields>\s.*))-?[%}]\}$")]
    private static partial Regex Call();

    [GeneratedRegex(@"(?<![\w-])([\w-]+)\s*=\s*(?:""([^""]*)""|'([^'""]*)'|([\w.-]+))")]
    private static partial Regex CallField();

    [GeneratedRegex(@"^\s*\{%-?\s*end\s*-?%\}\s*$")]
    private static partial Regex End();

    // The title first, the date last; addresses of pictures and the looks of a block say nothing.
    private static List<(string Value, int Rank, bool IsDate)> Fields(Match open)
    {
        var fields = Field().Matches(open.Groups[2].Value).Select(m => (Key: m.Groups[1].Value.ToLowerInvariant(), Value: m.Groups[2].Value.Trim()))
            .Where(f => f.Value.Length > 0 && f.Key is not ("class" or "id" or "style" or "icon" or "logo" or "image" or "img" or "src" or "href" or "url" or "link" or "color" or "plain" or "width" or "height" or "alt" or "target" or "pack" or "org_key")).ToList();
        bool isEntry = fields.Exists(f => f.Key is "title" or "role" or "position" or "degree" or "label" or "name");
        return isEntry ? fields.ConvertAll(f => (f.Value, f.Key switch { "title" or "role" or "position" or "degree" or "label" or "name" => 0, _ when IsDate(f.Key) || SaysWhen(f) => 2, _ => 1 }, IsDate(f.Key) || SaysWhen(f))) : [];

        // "meta="Copenhagen · Spring 2025""
        static bool SaysWhen((string Key, string Value) field) => field.Key is "meta" or "info" or "details" or "subtitle" && Grammar.DateGrammar.Find(field.Value).Count > 0;

        static bool IsDate(string key) => key is "period" or "date" or "dates" or "year" or "years" or "time" or "when" or "start" or "end" or "from" or "to";
    }

    [GeneratedRegex(@"^\s*\{\{[<%]\s*([\w-]+)((?:\s+[\w-]+=""[^""]*"")+)(?:\s*/)?\s*[>%]\}\}")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\s([\w-]+)=""([^""]*)""")]
    private static partial Regex Field();

    [GeneratedRegex(@"\{\{[<%]\s*/\s*([\w-]+)\s*[>%]\}\}\s*$")]
    private static partial Regex Closing();

    public static string ToMarkup(string line)
    {
        if (!line.Contains("{{<", StringComparison.Ordinal)) return line;
        line = LinkedIcon().Replace(line, match => $"[{Label(match.Groups[1].Value)}]");
        return Icon().Replace(line, match => $"<i class=\"fa-{match.Groups[1].Value}\"></i>");
    }

    /// <summary>A line without shortcodes that say nothing: <c>{{&lt; selected &gt;}}</c>. A line with nothing else is left as it is.</summary>
    public static string TakeOutMarks(string line) =>
        line.Contains("{{", StringComparison.Ordinal) && MarkOnly().Replace(line, "") is var rest && !string.IsNullOrWhiteSpace(rest.TrimStart(' ', '\t', '-', '*', '+')) ? rest : line;

    [GeneratedRegex(@"\{\{(?:<(?:\s*/)?\s*[\w-]+(?:\s*/)?\s*>|%(?:\s*/)?\s*[\w-]+(?:\s*/)?\s*%)\}\}[ \t]?")]
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
