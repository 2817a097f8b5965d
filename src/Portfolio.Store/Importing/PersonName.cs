using System.Globalization;

namespace Portfolio.Store.Importing;

/// <summary>What can be told from a person's name as people write it.</summary>
internal static class PersonName
{
    /// <summary>The family name first, for lists: <c>Song, Jonghyun</c>. Names that already are, or that have no spaces, stay.</summary>
    public static string Sorted(string name)
    {
        if (name.Contains(',', StringComparison.Ordinal)) return name;
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(IsEastAsian)) return name;
        int last = words.Length - 1;
        string suffix = "";
        if (last > 1 && words[last].TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV") suffix = " " + words[last--];
        // "van der Berg": the small words before a family name belong to it.
        int first = last;
        while (first > 1 && char.IsLower(words[first - 1][0])) first--;
        return $"{string.Join(' ', words[first..(last + 1)])}, {string.Join(' ', words[..first])}{suffix}";
    }

    /// <summary>True when two names can be one person's: the same words, or one's initials for the other's given names.</summary>
    public static bool CanBeSame(string left, string right)
    {
        string leftKey = TextKey.Of(left), rightKey = TextKey.Of(right);
        if (leftKey == rightKey) return leftKey.Length > 0;
        var (leftFamily, leftGiven) = Parts(left);
        var (rightFamily, rightGiven) = Parts(right);
        if (leftFamily != rightFamily || leftGiven.Length == 0 || rightGiven.Length == 0) return false;
        string leftInitials = Initials(leftGiven), rightInitials = Initials(rightGiven);
        if (string.Concat(leftGiven) == string.Concat(rightGiven)) return true;
        return (AreInitials(leftGiven) || AreInitials(rightGiven))
            && (leftInitials.StartsWith(rightInitials, StringComparison.Ordinal) || rightInitials.StartsWith(leftInitials, StringComparison.Ordinal));
    }

    /// <summary>
    /// True when two names with one family name don't contradict each other: what one says of the given names the other
    /// says too, as a word or an initial, or leaves out. Less than <see cref="CanBeSame"/>, for lists that agree otherwise.
    /// </summary>
    public static bool MayBeSame(string left, string right)
    {
        if (CanBeSame(left, right)) return true;
        var (leftFamily, leftGiven) = Parts(left);
        var (rightFamily, rightGiven) = Parts(right);
        if (leftFamily != rightFamily || leftGiven.Length == 0 || rightGiven.Length == 0) return false;
        string first = leftGiven[0], other = rightGiven[0];
        return first == other || (first.Length == 1 && other[0] == first[0]) || (other.Length == 1 && first[0] == other[0]);
    }

    /// <summary>A name's words in an order that doesn't depend on which stands first: the family or the given name.</summary>
    public static string AnyOrder(string name) => string.Join(' ', TextKey.Words(name).Order(StringComparer.Ordinal));

    /// <summary>The family names of a list of authors, folded.</summary>
    public static HashSet<string> Families(IEnumerable<string> names) =>
        [.. names.Select(name => Parts(name).Family).Where(family => family.Length > 0)];

    // "Song, J." and "Kim JY" have the family name first, "J. Song" last; a name in Hangul or Han is taken whole.
    private static (string Family, string[] Given) Parts(string name)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        if (comma > 0) return (TextKey.Of(name[..comma]), TextKey.Words(name[(comma + 1)..]));
        string[] words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length < 2 || words.Any(IsEastAsian)) return (TextKey.Of(name), []);
        bool familyFirst = IsRunOfInitials(words[^1]) && !IsRunOfInitials(words[0]);
        return familyFirst
            ? (TextKey.Of(string.Join(' ', words[..^1])), words[^1].Where(char.IsLetter).Select(c => TextKey.Of(c.ToString())).ToArray())
            : (TextKey.Of(words[^1]), TextKey.Words(string.Join(' ', words[..^1])));
    }

    private static bool IsRunOfInitials(string word) =>
        word.Count(char.IsLetter) is >= 1 and <= 3 && word.All(c => char.IsUpper(c) || c is '.' or '-');

    private static bool AreInitials(string[] given) => given.All(word => word.Length == 1);

    private static string Initials(string[] given) => string.Concat(given.Select(word => word[0]));

    private static bool IsEastAsian(string word) =>
        word.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter);
}
