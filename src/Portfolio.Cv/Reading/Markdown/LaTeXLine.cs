using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Lines of a CV that was half converted from LaTeX, as Markdown: sections, moderncv's entries, styles, links, accents.</summary>
internal static partial class LaTeXLine
{
    /// <summary>True when a document has so much LaTeX that its backslashes are commands.</summary>
    public static bool IsIn(string[] lines) => lines.Take(2000).Count(l => Sign().IsMatch(l)) >= 3;

    /// <summary>One line as Markdown.</summary>
    public static string ToMarkdown(string line)
    {
        if (!line.Contains('\\', StringComparison.Ordinal) && !line.Contains("--", StringComparison.Ordinal)) return line;
        string content = Switch().Replace(line.Trim(), "");
        if (Heading().Match(content) is { Success: true } heading)
        {
            int depth = heading.Groups[1].Value.Length / 3;
            return new string('#', 2 + depth) + " " + string.Concat(Arguments(content, heading.Length).Take(1).Select(Inline));
        }

        if (Entry().Match(content) is { Success: true } entry)
        {
            var arguments = Arguments(content, entry.Length).Select(a => Inline(a).Trim()).ToList();
            string after = Inline(content[End(content, entry.Length)..]);
            return (entry.Groups[1].Value switch
            {
                "cventry" => Joined([arguments.ElementAtOrDefault(1), arguments.ElementAtOrDefault(2), arguments.ElementAtOrDefault(3), arguments.ElementAtOrDefault(0), Grade(arguments.ElementAtOrDefault(4)), .. arguments.Skip(5)]),
                "cvlanguage" or "cvitemwithcomment" or "cvskill" or "cvitem" or "cvline" when arguments.Count > 1 =>
                    $"{arguments[0]}{(char.IsDigit(arguments[0].FirstOrDefault(c => char.IsLetterOrDigit(c) && !char.IsLetter(c))) ? "\t" : ": ")}{string.Join(", ", arguments.Skip(1).Where(a => a.Length > 0))}",
                _ => Joined(arguments),
            }) + after;
        }

        // \NewPart{Teaching}{}: so do they with headings.
        if (OwnHeading().Match(content) is { Success: true } own && Arguments(content, own.Length) is { Count: > 0 } titles && titles.Skip(1).All(string.IsNullOrWhiteSpace)) return "## " + Inline(titles[0]);
        // The writer's own commands set fields beside one another: \datedline{Prize}{May 2021}.
        if (Macro().Match(content) is { Success: true } macro && Arguments(content, macro.Length) is { Count: > 1 } fields)
            return (macro.Groups["item"].Success ? "- " : "") + Joined(fields.Select(f => Inline(f).Trim())) + Inline(content[End(content, macro.Length)..]);

        return line[..^line.TrimStart().Length] + Inline(content);

        static string Joined(IEnumerable<string?> parts) => string.Join("\t", parts.Where(p => !string.IsNullOrEmpty(p)));
        static string? Grade(string? text) => text is { Length: > 0 } && char.IsDigit(text[0]) ? "Grade: " + text : text;
    }

    private static string Inline(string text)
    {
        var markdown = new StringBuilder();
        var raw = new StringBuilder();
        for (int i = 0; i < text.Length;)
        {
            var command = Style().Match(text, i);
            if (command.Success && command.Index == i)
            {
                Flush();
                // What stands in further braces is text: "\textbf{Languages}{: French}".
                int most = command.Groups[1].Value == "href" ? 2 : 1;
                var arguments = Arguments(text, i + command.Length - 1, most);
                int end = End(text, i + command.Length - 1, most);
                string first = arguments.Count > 0 ? Inline(arguments[0]).Trim() : "";
                markdown.Append(command.Groups[1].Value switch
                {
                    "textbf" => $"**{first}**",
                    "emph" or "textit" or "textsl" => $"*{first}*",
                    "texttt" => $"`{first}`",
                    "url" => $"<{arguments.FirstOrDefault()}>",
                    "href" => $"[{(arguments.Count > 1 ? Inline(arguments[1]) : "")}]({arguments.FirstOrDefault()})",
                    "textsuperscript" => $"<sup>{first}</sup>",
                    _ => first,
                });
                i = end;
            }
            else if (text.AsSpan(i).StartsWith(@"\item"))
            {
                Flush();
                markdown.Append("- ");
                i += 5;
                while (i < text.Length && text[i] == ' ') i++;
                // "\item[2019] Prize": the label is a field of its own.
                if (i < text.Length && text[i] == '[' && text.IndexOf(']', i) is > 0 and var close)
                {
                    if (Inline(text[(i + 1)..close]).Trim() is { Length: > 0 } label) markdown.Append(label).Append('\t');
                    i = close + 1;
                    while (i < text.Length && text[i] == ' ') i++;
                }
            }
            else if (text.AsSpan(i).StartsWith(@"\\"))
            {
                Flush();
                markdown.Append("  ");
                i += 2;
            }
            else raw.Append(text[i++]);
        }

        Flush();
        return markdown.ToString();

        void Flush()
        {
            if (raw.Length == 0) return;
            string plain = raw.ToString();
            int lead = plain.Length - plain.TrimStart().Length, tail = plain.Length - plain.TrimEnd().Length;
            markdown.Append(plain.AsSpan(0, lead).Contains('\t') ? "\t" : lead == 0 ? "" : " ").Append(plain.Trim().Length == 0 ? "" : LaTeXText.ToText(plain)).Append(' ', tail == 0 || plain.Trim().Length == 0 ? 0 : 1);
            raw.Clear();
        }
    }

    // The groups in braces that follow one another from a place on.
    private static List<string> Arguments(string text, int from, int most = int.MaxValue)
    {
        var arguments = new List<string>();
        while (arguments.Count < most && from < text.Length && text[from] == '{' && Close(text, from) is > 0 and var close)
        {
            arguments.Add(text[(from + 1)..close]);
            from = close + 1;
        }

        return arguments;
    }

    private static int End(string text, int from, int most = int.MaxValue)
    {
        for (int i = 0; i < most && from < text.Length && text[from] == '{' && Close(text, from) is > 0 and var close; i++) from = close + 1;
        return from;
    }

    private static int Close(string text, int open)
    {
        int depth = 0;
        for (int i = open; i < text.Length; i++)
        {
            if (text[i] == '\\') i++;
            else if (text[i] == '{') depth++;
            else if (text[i] == '}' && --depth == 0) return i;
        }

        return -1;
    }

    // What only changes the looks of what follows.
    [GeneratedRegex(@"\\(?:tiny|scriptsize|footnotesize|small|normalsize|large|Large|LARGE|huge|bfseries|itshape|newline)(?![A-Za-z])\s?")]
    private static partial Regex Switch();

    [GeneratedRegex(@"\\(?:(?:sub)*section\*?\{|textbf\{|textit\{|emph\{|href\{|url\{|textsuperscript\{|q?quad\b|item\b|hfill\b|textbullet\b|cv(?:entry|item|line|language)\{)")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\\((?:sub)*)section\*?(?=\{)")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\\(cventry|cvitemwithcomment|cvitem|cvline|cvlanguage|cvskill|cvlistitem|cvdoubleitem)(?=\{)")]
    private static partial Regex Entry();

    [GeneratedRegex(@"^\\[A-Za-z]*(?:Part|Section|Heading|part|section|heading|Rubric|rubric)\*?(?=\{)")]
    private static partial Regex OwnHeading();

    [GeneratedRegex(@"^(?<item>\\item\s+)?\\(?!item|text|href|url|emph|(?:re)?newcommand|begin|end|set|def)[A-Za-z]+\*?(?=\{)")]
    private static partial Regex Macro();

    [GeneratedRegex(@"\G\\(textbf|emph|textit|textsl|texttt|textsc|textsuperscript|underline|url|href|mbox)\{")]
    private static partial Regex Style();
}
