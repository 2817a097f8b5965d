using System.Globalization;

namespace Portfolio.Web.Languages;

/// <summary>
/// Which form of a word goes with a number, by the rules that Unicode's CLDR lists for each language
/// (UTS #35, Language Plural Rules): <c>"few": "n % 10 = 2..4 and n % 100 != 12..14"</c>. Only whole numbers are counted.
/// </summary>
internal sealed class PluralRules
{
    /// <summary>The form for which there is no rule.</summary>
    public const string Other = "other";

    private readonly IReadOnlyList<(string Form, string Rule)> _rules;

    private PluralRules(IReadOnlyList<(string Form, string Rule)> rules) => _rules = rules;

    /// <summary>All forms.</summary>
    public IReadOnlyList<string> Forms => [.. _rules.Select(r => r.Form), Other];

    /// <summary>The rules as they stand in a language's file; null for a language with one form.</summary>
    /// <exception cref="FormatException">A rule can't be read.</exception>
    public static PluralRules Of(IReadOnlyDictionary<string, string>? rules)
    {
        var made = new PluralRules([.. (rules ?? new Dictionary<string, string>()).Select(rule => (rule.Key, rule.Value))]);
        // A mistake shows when the file is read, not when somebody counts to five.
        made.FormOf(0);
        return made;
    }

    /// <summary>The form that goes with a number.</summary>
    public string FormOf(int count)
    {
        string? form = null;
        foreach (var rule in _rules)
            if (IsTrue(rule.Rule, count)) form ??= rule.Form;
        return form ?? Other;
    }

    private static bool IsTrue(string rule, int count) =>
        rule.Split(" or ").Select(all => all.Split(" and ").Select(relation => Holds(relation.Trim(), count)).ToList().TrueForAll(holds => holds)).ToList().Exists(holds => holds);

    private static bool Holds(string relation, int count)
    {
        bool isNot = relation.Contains("!=", StringComparison.Ordinal);
        if (relation.Split(isNot ? "!=" : "=") is not [var left, var right]) throw Unreadable(relation);
        string[] terms = left.Split('%', StringSplitOptions.TrimEntries);
        // A whole number has no digits after the point, and no exponent.
        int value = terms[0] switch { "n" or "i" => count, "v" or "w" or "f" or "t" or "c" or "e" => 0, _ => throw Unreadable(relation) };
        if (terms.Length == 2) value %= Number(terms[1], relation);
        bool isAmong = right.Split(',').Select(range => range.Split("..")).ToList().Exists(range => Number(range[0], relation) <= value && value <= Number(range[^1], relation));
        return isAmong != isNot;
    }

    private static int Number(string text, string relation) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : throw Unreadable(relation);

    private static FormatException Unreadable(string relation) => new($"The plural rule “{relation}” can't be read. Rules look like: n % 10 = 2..4 and n % 100 != 12..14");
}
