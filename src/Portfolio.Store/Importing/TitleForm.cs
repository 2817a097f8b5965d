using System.Text;
using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;

namespace Portfolio.Store.Importing;

/// <summary>A publication's title in the form in which two ways to write it are equal, and how alike two titles are.</summary>
internal static partial class TitleForm
{
    private static readonly string[] Greek =
    [
        "alpha", "beta", "gamma", "delta", "epsilon", "zeta", "eta", "theta", "iota", "kappa", "lambda", "mu",
        "nu", "xi", "omicron", "pi", "rho", "sigma", "sigma", "tau", "upsilon", "phi", "chi", "psi", "omega",
    ];

    /// <summary>Letters and digits in lower case, accents folded, LaTeX's marks gone, Greek letters by their names.</summary>
    public static string KeyOf(string title)
    {
        string text = title.AsSpan().IndexOfAny('\\', '{', '$') < 0 ? title : Marks().Replace(Styles().Replace(LaTeXText.ToText(title), ""), "");
        if (!text.AsSpan().ContainsAnyInRange('\u0391', '\u03C9')) return TextKey.Of(text);
        var named = new StringBuilder(text.Length + 8);
        foreach (char c in text)
        {
            char lower = char.ToLowerInvariant(c);
            if (lower is >= '\u03B1' and <= '\u03C9') named.Append(Greek[lower - '\u03B1']);
            else named.Append(c);
        }

        return TextKey.Of(named.ToString());
    }

    /// <summary>
    /// The share of words that two titles have in common (Jaccard's index), 1 where only spaces and hyphens differ; 0 when
    /// their numbers differ: the second part is not the first one in other words.
    /// </summary>
    public static double Likeness(string left, string right)
    {
        string leftKey = KeyOf(left), rightKey = KeyOf(right);
        if (leftKey.Replace(" ", "", StringComparison.Ordinal) == rightKey.Replace(" ", "", StringComparison.Ordinal)) return leftKey.Length > 0 ? 1 : 0;
        HashSet<string> leftWords = [.. leftKey.Split(' ')], rightWords = [.. rightKey.Split(' ')];
        if (!leftWords.Where(IsNumber).ToHashSet().SetEquals(rightWords.Where(IsNumber))) return 0;
        int common = leftWords.Count(rightWords.Contains), all = leftWords.Count + rightWords.Count - common;
        return (double)common / all;
    }

    private static bool IsNumber(string word) => word.Length > 0 && (char.IsDigit(word[^1]) || Ordinals().IsMatch(word));

    [GeneratedRegex(@"^(?:[ivx]+|one|two|three|four|five|first|second|third|fourth|fifth)$", RegexOptions.CultureInvariant)]
    private static partial Regex Ordinals();

    [GeneratedRegex(@"\\(?:math(?:cal|bf|bb|rm|it|sf|tt|frak)|text(?:bf|it|rm|sc|tt|sf)?|emph|rm|bf|it|sc|operatorname|ensuremath)(?![A-Za-z])\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Styles();

    [GeneratedRegex(@"[\\{}$]")]
    private static partial Regex Marks();
}
