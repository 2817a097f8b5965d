using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Web.Languages;

/// <summary>Texts with placeholders: <c>{name}</c> for a value, <c>&lt;name&gt;…&lt;/name&gt;</c> for a link or emphasis.</summary>
internal static partial class WordPattern
{
    /// <summary>Tags that need no value.</summary>
    public static IReadOnlyList<string> Elements { get; } = ["em", "strong", "code", "hidden"];

    /// <summary>The names of the placeholders that take a value, in their order.</summary>
    public static IReadOnlyList<string> Names(string text) =>
        text.AsSpan().IndexOfAny('{', '<') < 0 ? [] : [.. Placeholder().Matches(text).Where(m => !m.Groups["end"].Success).Select(Name).Where(name => !Elements.Contains(name)).Distinct()];

    /// <summary>The placeholders as they stand in a text, with their marks.</summary>
    public static IEnumerable<Match> In(string text) => Placeholder().Matches(text);

    /// <summary>The name of a placeholder.</summary>
    public static string Name(Match placeholder) => placeholder.Groups["name"].Value;

    /// <summary>A text with its values. A placeholder that has none stays as it is.</summary>
    /// <param name="english">Says in which order the values come.</param>
    /// <param name="text">The text in the page's language.</param>
    /// <param name="values">The values.</param>
    public static string Fill(string english, string text, ReadOnlySpan<object?> values)
    {
        if (values.IsEmpty) return text;
        var names = Names(english);
        string?[] written = new string?[values.Length];
        for (int i = 0; i < values.Length; i++) written[i] = Convert.ToString(values[i], CultureInfo.InvariantCulture);
        return Placeholder().Replace(text, found => Place(names, Name(found)) is var place and >= 0 && place < written.Length ? written[place] ?? "" : found.Value);
    }

    /// <summary>Where a name stands among names; −1 where it doesn't.</summary>
    public static int Place(IReadOnlyList<string> names, string name)
    {
        for (int i = 0; i < names.Count; i++)
            if (names[i] == name) return i;
        return -1;
    }

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z]*)\}|<(?<end>/)?(?<name>[a-z]+)>", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
