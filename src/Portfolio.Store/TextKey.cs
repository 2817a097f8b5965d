using System.Globalization;
using System.Text;
using Portfolio.Cv;

namespace Portfolio.Store;

/// <summary>The form of a text in which two ways to write the same are equal.</summary>
internal static class TextKey
{
    /// <summary>Letters and digits of any script in lower case, accents folded, all else as single spaces.</summary>
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (char c in text.ToForm(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || c is '\'' or '’') continue;
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) key.Append(char.ToLowerInvariant(c));
            else if (key.Length > 0 && key[^1] != ' ') key.Append(' ');
        }

        return key.ToString().TrimEnd().ToForm(NormalizationForm.FormC);
    }

    /// <summary>The words of a text's key.</summary>
    public static string[] Words(string? text) =>
        text is null ? [] : Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
