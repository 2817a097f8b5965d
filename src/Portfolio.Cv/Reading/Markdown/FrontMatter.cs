using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>One key of a document's front matter.</summary>
/// <param name="Key">The key in lower case; keys of a nested map are joined by a dot.</param>
/// <param name="Value">The value, without quotes.</param>
/// <param name="Line">Its line, counted from 1.</param>
internal sealed record FrontMatterField(string Key, string Value, int Line)
{
    /// <summary>True for a key that only holds others.</summary>
    public bool IsParent { get; init; }

    /// <summary>True for the first field of a list's item, and for an item that is a plain value.</summary>
    public bool IsItem { get; init; }

    /// <summary>False for an item that is a plain value: its key is the list's.</summary>
    public bool HasKey { get; init; } = true;
}

/// <summary>
/// The front matter of Jekyll, Hugo and pandoc: a block of YAML between <c>---</c> lines (or TOML between <c>+++</c>)
/// at the document's start; or Pelican's pairs without lines around them. Only the subset that such documents use is read: keys, nested keys and lists of plain values.
/// </summary>
internal sealed record FrontMatter(IReadOnlyList<FrontMatterField> Fields, int LastLine)
{
    private const int MostLines = 500;

    public static readonly FrontMatter None = new([], 0);

    public static FrontMatter Read(string[] lines)
    {
        int first = 0;
        while (first < lines.Length && string.IsNullOrWhiteSpace(lines[first])) first++;
        string fence = first < lines.Length ? lines[first].TrimEnd() : "";
        if (fence.StartsWith("% ", StringComparison.Ordinal)) return TitleBlock(lines, first);
        if (fence is not ("---" or "+++")) return MetadataLines(lines, first);
        int last = Array.FindIndex(lines, first + 1, l => l.TrimEnd() == fence || (fence == "---" && l.TrimEnd() == "..."));
        if (last < 0 || last - first > MostLines) return None;

        var fields = new List<FrontMatterField>();
        var comments = new List<FrontMatterField>();
        var parents = new List<(int Indent, string Key)>();
        for (int i = first + 1; i < last; i++)
        {
            string line = lines[i], content = line.Trim();
            if (content.Length == 0) continue;
            if (content[0] == '#')
            {
                // A comment is nobody's field, and kept.
                comments.Add(new FrontMatterField("#", content, i + 1));
                continue;
            }

            if (fence == "+++" && content[0] == '[' && content[^1] == ']')
            {
                // TOML's head of a table.
                string table = content.Trim('[', ']').Trim().ToLowerInvariant();
                parents.Clear();
                parents.Add((-1, table));
                fields.Add(new FrontMatterField(table, "", i + 1) { IsParent = true });
                continue;
            }

            int indent = line.Length - line.TrimStart().Length;
            bool isItem = content.StartsWith("- ", StringComparison.Ordinal);
            if (isItem) content = content[2..].Trim();
            while (parents.Count > 0 && (isItem ? parents[^1].Indent > indent : parents[^1].Indent >= indent)) parents.RemoveAt(parents.Count - 1);
            int colon = content.IndexOfAny([':', '=']);
            bool isPair = colon > 0 && content.AsSpan(0, colon).TrimEnd().IndexOfAny(" \"'(") < 0 && (colon + 1 == content.Length || content[colon] == '=' || content[colon + 1] == ' ');
            if (!isPair && !isItem && indent > 0 && fields.Count > 0)
            {
                // A value that goes on in the next line.
                fields.Add(new FrontMatterField(fields[^1].Key, Unquote(content), i + 1));
                continue;
            }

            // A line that is neither pair nor item means that this is no front matter but a text between two rules.
            if (!isPair && !isItem && parents.Count == 0) return None;
            string key = isPair ? content[..colon].Trim().ToLowerInvariant() : "";
            string value = Unquote(isPair ? content[(colon + 1)..].Trim() : content);
            string path = string.Join('.', parents.Select(p => p.Key).Append(key).Where(k => k.Length > 0));
            if (isPair && value.Length == 0)
            {
                fields.Add(new FrontMatterField(path, "", i + 1) { IsParent = true, IsItem = isItem });
                parents.Add((indent, key));
            }
            else if (isPair && fence == "---" && value is "|" or "|-" or "|+" or ">" or ">-" or ">+")
            {
                // A text of several lines, which are set in.
                fields.Add(new FrontMatterField(path, "", i + 1) { IsItem = isItem });
                int own = isItem ? indent + 2 : indent;
                while (i + 1 < last && (lines[i + 1].Trim().Length == 0 || lines[i + 1].Length - lines[i + 1].TrimStart().Length > own))
                    if (lines[++i].Trim() is { Length: > 0 } text) fields.Add(new FrontMatterField(path, text, i + 1));
            }
            else fields.Add(new FrontMatterField(path, value, i + 1) { IsItem = isItem, HasKey = isPair });
        }

        return fields.Count == 0 && comments.Count > 0 ? None : new FrontMatter([.. fields, .. comments], last + 1);
    }

    // Pandoc's block of title, author and date: a line each behind a per cent sign.
    private static FrontMatter TitleBlock(string[] lines, int first)
    {
        var fields = new List<FrontMatterField>();
        int last = first;
        for (; last < lines.Length && last - first < 3 && lines[last].StartsWith('%'); last++)
        {
            string value = lines[last][1..].Trim();
            string key = last == first ? "title" : DateGrammar.Whole(value) is not null ? "date" : "author";
            if (value.Length > 0) fields.Add(new FrontMatterField(key, value, last + 1));
        }

        // More lines than three are the comments of a LaTeX document.
        return last < lines.Length && lines[last].StartsWith('%') ? None : new FrontMatter(fields, last);
    }

    // Pelican's and MultiMarkdown's: pairs at the document's start and nothing around them, up to the first blank line.
    private static FrontMatter MetadataLines(string[] lines, int first)
    {
        var fields = new List<FrontMatterField>();
        var comments = new List<FrontMatterField>();
        int last = first;
        for (; last < lines.Length && last - first < MostMetadataLines && !string.IsNullOrWhiteSpace(lines[last]); last++)
        {
            string content = lines[last].Trim();
            int colon = content.IndexOf(':', StringComparison.Ordinal);
            if (content.StartsWith("<!--", StringComparison.Ordinal) && content.EndsWith("-->", StringComparison.Ordinal)) comments.Add(new FrontMatterField("#", content, last + 1));
            else if (colon > 0 && MetadataKeys.Contains(content[..colon].Trim())) fields.Add(new FrontMatterField(content[..colon].Trim().ToLowerInvariant(), content[(colon + 1)..].Trim(), last + 1));
            else return None;
        }

        return fields.Count > 1 && fields.Exists(f => f.Key == "title") ? new FrontMatter([.. fields, .. comments], last) : None;
    }

    private const int MostMetadataLines = 20;

    private static readonly HashSet<string> MetadataKeys = new(["title", "author", "authors", "date", "modified", "slug", "category", "tags", "subtitle", "status", "summary", "template", "url", "save_as", "lang", "keywords", "affiliation", "email"], StringComparer.OrdinalIgnoreCase);

    // A comment of YAML stands behind a space and "#".
    private static string Unquote(string value)
    {
        int comment = value.Length > 0 && value[0] is '"' or '\'' ? value.IndexOf(" #", value.LastIndexOf(value[0]), StringComparison.Ordinal) : (" " + value).IndexOf(" #", StringComparison.Ordinal);
        if (comment >= 0) value = (value[0] is '"' or '\'' ? value[..comment] : (" " + value)[..comment]).Trim();
        return Inner(value);
    }

    // A quotation mark that nothing closes is a slip.
    private static string Inner(string value) =>
        value.Length >= 2 && value[0] is '"' or '\'' && (value[^1] == value[0] || value[0] == '"' && value.IndexOf('"', 1) < 0) ? value[1..(value[^1] == value[0] ? ^1 : ^0)].Trim() : value;
}
