using System.Text;

namespace Portfolio.Cv;

/// <summary>Brings any text into one of Unicode's normal forms.</summary>
public static class UnicodeText
{
    /// <summary>
    /// The text in a normal form (UAX #15). Halves of surrogate pairs and code points that Unicode keeps from being
    /// characters (U+FFFE), which addresses and documents may hold and no form is defined for, become U+FFFD.
    /// </summary>
    public static string ToForm(this string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            var valid = new StringBuilder(text.Length);
            foreach (var rune in text.EnumerateRunes()) valid.Append((rune.Value & 0xFFFE) == 0xFFFE ? Rune.ReplacementChar.ToString() : rune.ToString());
            return valid.ToString().Normalize(form);
        }
    }
}
