using System.Globalization;
using System.Text;

namespace Portfolio.Cv;

/// <summary>The part of an address that stands for a name or a title.</summary>
public static class Slug
{
    /// <summary>How long a slug may be, in characters.</summary>
    public const int MaxLength = 80;

    /// <summary>
    /// Makes a slug: letters and digits of any script in lower case, accents folded, all else as single hyphens,
    /// cut between words. Empty when the text has neither letters nor digits.
    /// </summary>
    public static string Of(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (char c in text.ToForm(NormalizationForm.FormKD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark || c is '\'' or '’') continue;
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        string whole = slug.ToString().Trim('-').ToForm(NormalizationForm.FormC);
        if (whole.Length <= MaxLength) return whole;
        int cut = whole.LastIndexOf('-', MaxLength);
        return cut > 0 ? whole[..cut] : whole[..MaxLength];
    }

    /// <summary>The slug, or the slug with the first number from 2 on that is not taken.</summary>
    /// <param name="slug">The slug.</param>
    /// <param name="isTaken">True for a slug that another has.</param>
    /// <param name="number">The number to begin with, where it is known how often the slug was given before.</param>
    public static string Unique(string slug, Func<string, bool> isTaken, int number = 2)
    {
        string candidate = slug;
        for (; isTaken(candidate); number++) candidate = string.Create(CultureInfo.InvariantCulture, $"{slug}-{number}");
        return candidate;
    }
}
