using System.Globalization;

namespace Portfolio.Web.Rendering;

/// <summary>The letters that stand where a person has no photo.</summary>
internal static class Initials
{
    /// <summary>The first letters of the first and the last word; of a name in one word, such as 김하늘, the first letter alone.</summary>
    public static string Of(string name)
    {
        string[] words = name.Split((char[])[' ', '-', '‐'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var letters = words.Where(word => char.IsLetter(word[0]) || char.IsSurrogate(word[0])).Select(word => StringInfo.GetNextTextElement(word)).ToList();
        return letters.Count switch
        {
            0 => "·",
            1 => letters[0].ToUpperInvariant(),
            _ => (letters[0] + letters[^1]).ToUpperInvariant(),
        };
    }
}
