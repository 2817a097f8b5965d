using System.Text;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Writes text with its emphasis and links as Markdown. Only what would be taken for markup is escaped.</summary>
internal static class MarkdownText
{
    public static string Write(RichText text)
    {
        var markdown = new StringBuilder(text.Length + 16);
        var open = TextStyle.None;
        string? url = null;
        foreach (var run in text.Runs)
        {
            int lead = run.Text.Length - run.Text.TrimStart().Length;
            int tail = lead == run.Text.Length ? 0 : run.Text.Length - run.Text.TrimEnd().Length;
            var style = lead == run.Text.Length ? open : run.Style & (TextStyle.Bold | TextStyle.Italic | TextStyle.Code);
            bool changes = style != open || run.Url != url;
            if (changes) Close(markdown, ref open, ref url);
            markdown.Append(run.Text, 0, lead);
            if (lead == run.Text.Length) continue;
            string core = run.Text[lead..^tail];
            bool isAddress = run.Url is not null && (core == run.Url || "mailto:" + core == run.Url);
            if (changes && !isAddress) Open(markdown, style, run.Url, ref open, ref url);
            markdown.Append(style.HasFlag(TextStyle.Code) || isAddress ? core : Escape(core, markdown.Length == 0));
            if (tail == 0) continue;
            Close(markdown, ref open, ref url);
            markdown.Append(run.Text, run.Text.Length - tail, tail);
        }

        Close(markdown, ref open, ref url);
        return markdown.ToString().Trim();
    }

    /// <summary>Plain text as Markdown.</summary>
    public static string Escape(string text, bool atLineStart = true)
    {
        StringBuilder? escaped = null;
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i], next = i + 1 < text.Length ? text[i + 1] : ' ', previous = i > 0 ? text[i - 1] : ' ';
            bool isMarkup = c switch
            {
                '*' => !(char.IsWhiteSpace(next) && char.IsWhiteSpace(previous)) || (i == 0 && atLineStart),
                '_' => !(char.IsLetterOrDigit(next) && char.IsLetterOrDigit(previous)) && !(char.IsWhiteSpace(next) && char.IsWhiteSpace(previous)),
                '`' => true,
                '<' => char.IsLetter(next) || next is '/' or '!' or '?',
                '&' => text.AsSpan(i + 1, Math.Min(10, text.Length - i - 1)).IndexOf(';') > 0,
                '\\' => char.IsPunctuation(next) || char.IsSymbol(next),
                ']' => next is '(' or '[',
                '#' or '>' or '+' or '-' => i == 0 && atLineStart && (char.IsWhiteSpace(next) || c is '#' or '>'),
                _ => false,
            };
            if (isMarkup) (escaped ??= new StringBuilder(text, 0, i, text.Length + 8)).Append('\\');
            escaped?.Append(c);
        }

        return escaped?.ToString() ?? text;
    }

    private static void Open(StringBuilder markdown, TextStyle style, string? newUrl, ref TextStyle open, ref string? url)
    {
        if (newUrl is not null) markdown.Append('[');
        if (style.HasFlag(TextStyle.Bold)) markdown.Append("**");
        if (style.HasFlag(TextStyle.Italic)) markdown.Append('*');
        if (style.HasFlag(TextStyle.Code)) markdown.Append('`');
        (open, url) = (style, newUrl);
    }

    private static void Close(StringBuilder markdown, ref TextStyle open, ref string? url)
    {
        if (open.HasFlag(TextStyle.Code)) markdown.Append('`');
        if (open.HasFlag(TextStyle.Italic)) markdown.Append('*');
        if (open.HasFlag(TextStyle.Bold)) markdown.Append("**");
        if (url is not null) markdown.Append("](").Append(url.Contains(' ', StringComparison.Ordinal) ? $"<{url}>" : url).Append(')');
        (open, url) = (TextStyle.None, null);
    }
}
