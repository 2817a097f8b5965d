using System.Globalization;
using System.Text;
using Portfolio.Cv;

namespace Portfolio.Web.Forms;

/// <summary>Text as it may be kept, made of text as it was typed or pasted.</summary>
internal static class TypedLine
{
    /// <summary>A line: no breaks, no runs of spaces, nothing that can't be seen.</summary>
    public static string Of(string text) => string.Join(' ', Lines(text).Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Lines, without control characters, and without those that turn the direction of what follows: they make a text read
    /// otherwise than it is. Marks of direction and joiners, which Arabic and emoji need, stay.
    /// </summary>
    public static string Lines(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").ToForm(NormalizationForm.FormC).EnumerateRunes())
        {
            if (rune.Value is '\t' or 0xA0) kept.Append(' ');
            else if (rune.Value == '\n') kept.Append('\n');
            else if (!IsDropped(rune)) kept.Append(rune.ToString());
        }

        return kept.ToString().Trim('\n').TrimEnd();
    }

    private static bool IsDropped(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control
        || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or (>= 0xFFF9 and <= 0xFFFB) or 0xFEFF;
}
