using System.Globalization;
using System.Text;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>
/// Takes a BibTeX file apart as <c>bibtex</c> and <c>biber</c> do: what stands between entries is a comment, braces count
/// even after a backslash, <c>#</c> joins, parentheses may stand for the outer braces.
/// </summary>
/// <remarks>
/// Where those programs give up, this one names the entry, keeps its text and goes on with the next entry, which it knows
/// by an <c>@type{key,</c> at a line's start. Every character is looked at a bounded number of times.
/// </remarks>
internal sealed partial class BibTeXParser
{
    private const string NotInNames = "\"#%'(),={}";

    private readonly string text;
    private readonly LineStarts lines;
    private readonly BibTeXMacros macros;
    private readonly List<BibTeXEntry> entries = [];
    private readonly List<Span> kept = [];
    private readonly List<ReadingNote> notes = [];
    private int at;
    private int errorAt;
    private Sentence error = Sentence.Said("");

    private BibTeXParser(string text, LineStarts lines)
    {
        this.text = text;
        this.lines = lines;
        macros = new(text.Length);
    }

    public static BibTeXDocument Parse(string text, LineStarts lines) => new BibTeXParser(text, lines).Run();

    private BibTeXDocument Run()
    {
        int between = 0;
        while (NextEntry() is { } start)
        {
            KeepBetween(between, start);
            ReadItem(start);
            between = at;
        }

        KeepBetween(between, text.Length);
        kept.AddRange(macros.Unused);
        return new(entries, [.. kept.OrderBy(span => span.Start)], notes);
    }

    // The next @word{ that is not behind a % in its line.
    private int? NextEntry()
    {
        bool comment = false;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c is '\n' or '\r') comment = false;
            else if (c == '%') comment = true;
            else if (c == '@' && !comment && BibTeXRecovery.TypeEnd(text, at) is { }) return at;
        }

        return null;
    }

    private void KeepBetween(int start, int end)
    {
        if (!Keep(start, end, out var span)) return;
        if (text[span.Start] is ',' or '}' && entries.Count > 0)
        {
            Note(span.Start, Sentence.Of("This text follows the end of the entry “{key}”, which probably has one closing brace too many. The text is kept in the remainder.", entries[^1].Key));
        }
    }

    private bool Keep(int start, int end, out Span span)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        span = new(start, end);
        if (start == end) return false;
        kept.Add(span);
        return true;
    }

    private void ReadItem(int start)
    {
        int open = BibTeXRecovery.TypeEnd(text, start)!.Value;
        string type = text[(start + 1)..open].Trim().ToLowerInvariant();
        char close = text[open] == '{' ? '}' : ')';
        at = open + 1;
        string key = "";
        bool good = type switch
        {
            "comment" => SkipComment(open, close),
            "preamble" => ReadValue(out _) && Expect(close),
            "string" => ReadString(start, close),
            _ => ReadEntry(start, type, close, out key),
        };
        if (good)
        {
            if (type is "comment" or "preamble") Keep(start, at, out _);
            return;
        }

        at = BibTeXRecovery.NextEntry(text, Math.Max(errorAt, start + 1));
        Keep(start, at, out _);
        string line = lines.LineOf(errorAt).ToString(CultureInfo.InvariantCulture);
        Note(start, key.Length > 0
            ? Sentence.Of("The entry “{key}” is broken: line {line}: {error} It was left out, and its text is kept in the remainder.", key, line, error)
            : Sentence.Of("This {type} is broken: line {line}: {error} It was left out, and its text is kept in the remainder.", $"@{type}", line, error));
    }

    private bool SkipComment(int open, char close)
    {
        int depth = 0;
        for (at = open; at < text.Length; at++)
        {
            char c = text[at];
            if (c == text[open]) depth++;
            else if (c == close && --depth == 0)
            {
                at++;
                return true;
            }
        }

        return Fail(open, Sentence.Of("the comment has no closing “{mark}”.", close.ToString()));
    }

    private bool ReadString(int start, char close)
    {
        SkipBlank();
        string name = ReadName();
        if (name.Length == 0) return Fail(at, Sentence.Of("a name is missing."));
        if (!Expect('=') || !ReadValue(out string value)) return false;
        SkipBlank();
        if (at < text.Length && text[at] == ',') at++;
        if (!Expect(close)) return false;
        if (macros.Define(name, value, new(start, at)) is { } unused) kept.Add(unused);
        return true;
    }

    private bool ReadEntry(int start, string type, char close, out string key)
    {
        key = ReadKey(close);
        var fields = new List<BibTeXField>();
        var pieces = new List<(int Start, int End)>();
        while (true)
        {
            SkipBetweenFields(pieces);
            if (at >= text.Length || BibTeXRecovery.IsEntryAtLineStart(text, at)) return Fail(at, Sentence.Of("the entry has no closing “{mark}”.", close.ToString()));
            if (text[at] == close) break;
            int fieldStart = at;
            string name = ReadName();
            if (name.Length == 0) return Fail(at, Sentence.Of("a field's name was expected instead of “{mark}”.", Here()));
            if (!Expect('=') || !ReadValue(out string value)) return false;
            fields.Add(new(name.ToLowerInvariant(), value, new(fieldStart, valueEnd)));
            SkipBlank();
            if (at < text.Length && text[at] != ',' && text[at] != close && text[at] != '%')
            {
                if (!IsField()) return Fail(at, Sentence.Of("after the value of “{name}” a comma was expected. If the value has a quote or a brace in it, it may have ended too early.", name));
                Note(at, Sentence.Of("A comma is missing after the field “{name}” of “{key}”. It was read as if it were there.", name, key));
            }
        }

        at++;
        foreach (var (from, to) in pieces) Keep(from, to, out _);
        entries.Add(new(type, key, fields, new(start, at)));
        return true;
    }

    // The key ends at a comma, at white space, or at the entry's end; "title = …" in its place means that there is none.
    private string ReadKey(char close)
    {
        SkipBlank();
        int start = at;
        while (at < text.Length && text[at] != ',' && text[at] != '=' && !char.IsWhiteSpace(text[at]) && !(text[at] == close && close == '}')) at++;
        int end = at;
        SkipBlank();
        if (at >= text.Length || text[at] != '=') return text[start..end];
        at = start;
        return "";
    }

    private bool IsField()
    {
        int before = at;
        bool isField = ReadName().Length > 0;
        SkipBlank();
        isField &= at < text.Length && text[at] == '=';
        at = before;
        return isField;
    }

    private void SkipBetweenFields(List<(int Start, int End)> comments)
    {
        while (at < text.Length)
        {
            if (text[at] == '%')
            {
                int end = text.AsSpan(at).IndexOfAny('\n', '\r');
                end = end < 0 ? text.Length : at + end;
                comments.Add((at, end));
                at = end;
            }
            else if (text[at] == ',' || char.IsWhiteSpace(text[at])) at++;
            else return;
        }
    }

    private string ReadName()
    {
        int start = at;
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && !char.IsControl(text[at]) && !NotInNames.Contains(text[at], StringComparison.Ordinal)) at++;
        return text[start..at];
    }

    private bool Expect(char c)
    {
        SkipBlank();
        if (at >= text.Length || text[at] != c) return Fail(at, Sentence.Of("“{mark}” was expected.", c.ToString()));
        at++;
        return true;
    }

    private void SkipBlank()
    {
        while (at < text.Length && char.IsWhiteSpace(text[at])) at++;
    }

    // The whole character, where one is written with two.
    private string Here() => Rune.TryGetRuneAt(text, at, out var character) ? character.ToString() : "";

    private bool Fail(int position, Sentence message)
    {
        (errorAt, error) = (Math.Min(position, text.Length), message);
        return false;
    }

    private void Note(int position, Sentence message) => notes.Add(new(lines.LineOf(position), message));
}
