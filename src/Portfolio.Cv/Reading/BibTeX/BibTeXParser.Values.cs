using System.Text;

namespace Portfolio.Cv.Reading.BibTeX;

// Values: pieces in braces or quotes, numbers and macros, joined by #.
internal sealed partial class BibTeXParser
{
    // Where the last piece of the value that was read last ends, without the white space after it.
    private int valueEnd;

    private bool ReadValue(out string value)
    {
        value = "";
        StringBuilder? joined = null;
        while (true)
        {
            SkipBlank();
            if (at >= text.Length) return Fail(at, Sentence.Of("the file ends where a value was expected."));
            string? piece = text[at] switch
            {
                '{' => ReadBraced(),
                '"' => ReadQuoted(),
                _ => ReadMacro(),
            };
            if (piece is null) return false;
            valueEnd = at;
            SkipBlank();
            bool more = at < text.Length && text[at] == '#';
            if (joined is null && !more)
            {
                value = piece;
                return true;
            }

            (joined ??= new()).Append(piece);
            if (!more)
            {
                value = joined.ToString();
                return true;
            }

            at++;
        }
    }

    private string? ReadBraced()
    {
        int start = at, depth = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '{') depth++;
            else if (c == '}' && --depth == 0) return text[(start + 1)..at++];
            else if (c == '@' && BibTeXRecovery.IsEntryAtLineStart(text, at)) break;
        }

        Fail(start, Sentence.Of("the brace that opens here is never closed."));
        errorAt = start;
        return null;
    }

    private string? ReadQuoted()
    {
        int start = at++, depth = 0;
        for (; at < text.Length; at++)
        {
            char c = text[at];
            if (c == '{') depth++;
            else if (c == '}' && --depth < 0) break;
            else if (c == '"' && depth == 0 && !IsUmlaut()) return text[(start + 1)..at++];
            else if (c == '@' && BibTeXRecovery.IsEntryAtLineStart(text, at)) break;
        }

        Fail(start, Sentence.Of("the quote that opens here is never closed."));
        return null;
    }

    // Strictly \" ends the value, but nobody means it to: G\"odel.
    private bool IsUmlaut()
    {
        if (text[at - 1] != '\\') return false;
        int next = at + 1;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        return next < text.Length && text[next] is not (',' or '#' or '}' or ')');
    }

    private string? ReadMacro()
    {
        int start = at;
        string name = ReadName();
        if (name.Length == 0)
        {
            Fail(at, Sentence.Of("a value was expected instead of “{mark}”.", Here()));
            return null;
        }

        if (name.All(char.IsAsciiDigit)) return name;
        if (macros.Expand(name) is { } value) return value;
        Note(start, Sentence.Of("“{name}” is neither in quotes or braces nor defined by an @string before. It was taken as text.", name));
        return name;
    }
}
