using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading;

/// <summary>Notices documents that are templates nobody filled.</summary>
internal static partial class Placeholders
{
    public static IEnumerable<ReadingNote> Find(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (!Placeholder().IsMatch(lines[i])) continue;
            yield return new ReadingNote(i + 1, Sentence.Of("This looks like a template that was not filled in yet: put your own text in place of the placeholder."));
            yield break;
        }
    }

    [GeneratedRegex(@"\[(?:your|my|first|last|full|company|university|institution|job|degree|project|name|title|date|city|insert)\b[^\]]{0,30}\](?!\()|lorem ipsum|github university|\bYour Name\b|john\.?doe@(?:example|email)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
