using System.Collections.Immutable;
using System.Text;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>How a piece of text was set.</summary>
[Flags]
internal enum TextStyle
{
    None = 0,
    Bold = 1,
    Italic = 2,
    Code = 4,
    Underline = 8,
    Superscript = 16,
    Image = 32,
}

/// <summary>A piece of text that is set in one way.</summary>
internal readonly record struct TextRun(string Text, TextStyle Style = TextStyle.None, string? Url = null);

/// <summary>Text with its emphasis and links. Positions are those in <see cref="Plain"/>.</summary>
internal sealed class RichText
{
    public static readonly RichText Empty = new([]);

    public RichText(IEnumerable<TextRun> runs)
    {
        var merged = new List<TextRun>();
        // What the last run and those that go on in its style come to; null while it is alone.
        StringBuilder? text = null;
        foreach (var run in runs)
        {
            if (run.Text.Length == 0) continue;
            if (merged.Count > 0 && merged[^1].Style == run.Style && merged[^1].Url == run.Url)
            {
                text ??= new StringBuilder(merged[^1].Text);
                text.Append(run.Text);
                continue;
            }

            Settle();
            merged.Add(run);
        }

        Settle();
        Runs = [.. merged];
        Plain = Runs.Length switch { 0 => "", 1 => Runs[0].Text, _ => string.Concat(Runs.Select(r => r.Text)) };

        void Settle()
        {
            if (text is not null) merged[^1] = merged[^1] with { Text = text.ToString() };
            text = null;
        }
    }

    public RichText(string text) : this(new TextRun(text)) { }

    private RichText(TextRun run)
    {
        Runs = run.Text.Length == 0 ? [] : [run];
        Plain = run.Text;
    }

    public ImmutableArray<TextRun> Runs { get; }

    public string Plain { get; }

    public int Length => Plain.Length;

    public bool IsBlank => string.IsNullOrWhiteSpace(Plain);

    /// <summary>All dates and ranges in it. They are looked for once: the readers of a section ask for them again and again.</summary>
    public IReadOnlyList<DateMention> Dates => _dates ??= DateGrammar.Find(Plain);

    private IReadOnlyList<DateMention>? _dates;

    /// <summary>The date that it consists of; null when it says anything else.</summary>
    public DateMention? WholeDate => DateGrammar.Whole(Plain, Dates);

    /// <summary>The links, with the text that carries them.</summary>
    public IEnumerable<TextRun> Links => Runs.Where(r => r.Url is not null);

    public RichText Slice(int start, int length)
    {
        // Most texts are set in one way.
        if (Runs is [var only]) return length == Length ? this : new RichText(only with { Text = only.Text.Substring(start, length) });
        var runs = new List<TextRun>();
        int position = 0, end = start + length;
        foreach (var run in Runs)
        {
            int from = Math.Max(start, position), to = Math.Min(end, position + run.Text.Length);
            if (from < to) runs.Add(run with { Text = run.Text[(from - position)..(to - position)] });
            position += run.Text.Length;
        }

        return new RichText(runs);
    }

    public RichText Slice(int start) => Slice(start, Length - start);

    /// <summary>The text without a part of it; what stood around the part keeps apart by a space.</summary>
    public RichText Without(int start, int length) => Concat(Slice(0, start), new RichText(" "), Slice(start + length));

    public RichText Trim(string alsoTrim = "")
    {
        int start = 0, end = Length;
        while (start < end && IsTrimmed(Plain[start])) start++;
        while (end > start && IsTrimmed(Plain[end - 1])) end--;
        return start == 0 && end == Length ? this : Slice(start, end - start);

        bool IsTrimmed(char c) => char.IsWhiteSpace(c) || alsoTrim.Contains(c, StringComparison.Ordinal);
    }

    /// <summary>The text with characters replaced one by one.</summary>
    public RichText Select(Func<char, char> replace) => new(Runs.Select(r => r with
    {
        Text = string.Create(r.Text.Length, (r.Text, replace), static (span, state) =>
    {
        for (int i = 0; i < span.Length; i++) span[i] = state.replace(state.Text[i]);
    })
    }));

    public RichText TrimStart(string alsoTrim)
    {
        int start = 0;
        while (start < Length && (char.IsWhiteSpace(Plain[start]) || alsoTrim.Contains(Plain[start], StringComparison.Ordinal))) start++;
        return start == 0 ? this : Slice(start);
    }

    public RichText TrimEnd(string alsoTrim)
    {
        int end = Length;
        while (end > 0 && (char.IsWhiteSpace(Plain[end - 1]) || alsoTrim.Contains(Plain[end - 1], StringComparison.Ordinal))) end--;
        return end == Length ? this : Slice(0, end);
    }

    /// <summary>The cells of a table's row, which tabs part: the empty ones too.</summary>
    public IEnumerable<RichText> Cells()
    {
        for (int from = 0; from <= Length;)
        {
            int end = Plain.IndexOf('\t', from);
            if (end < 0) end = Length;
            yield return Slice(from, end - from).Trim();
            from = end + 1;
        }
    }

    public static RichText Concat(params IEnumerable<RichText> parts) => new(parts.SelectMany(p => p.Runs));

    public static RichText Join(string separator, IEnumerable<RichText> parts)
    {
        var runs = new List<TextRun>();
        foreach (var part in parts)
        {
            // What goes on in the next part goes on between them, too.
            bool goesOn = separator == " " && runs.Count > 0 && part.Runs is [var next, ..] && next.Style == runs[^1].Style && next.Url == runs[^1].Url;
            if (runs.Count > 0) runs.Add(goesOn ? runs[^1] with { Text = separator } : new TextRun(separator));
            runs.AddRange(part.Runs);
        }

        return new RichText(runs);
    }

    /// <summary>True when all of the text, white space and punctuation aside, is set in that style.</summary>
    public bool IsAll(TextStyle style)
    {
        bool any = false;
        foreach (var run in Runs)
        {
            if (!run.Text.Any(char.IsLetterOrDigit)) continue;
            if (!run.Style.HasFlag(style)) return false;
            any = true;
        }

        return any;
    }

    public TextStyle StyleAt(int index) => RunAt(index).Style;

    public string? UrlAt(int index) => RunAt(index).Url;

    /// <summary>The text as Markdown that reads back as this text.</summary>
    public string ToMarkdown() => MarkdownText.Write(this);

    public override string ToString() => Plain;

    private TextRun RunAt(int index)
    {
        foreach (var run in Runs)
        {
            if (index < run.Text.Length) return run;
            index -= run.Text.Length;
        }

        return default;
    }
}
