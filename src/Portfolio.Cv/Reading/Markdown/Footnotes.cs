using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Puts footnotes, in brackets, where their marks stand: what they say belongs to that entry.</summary>
internal static partial class Footnotes
{
    /// <summary>Replaces marks such as <c>[^1]</c> by the text of their definitions; footnotes that nothing refers to are taken out.</summary>
    /// <returns>The lines of footnotes that nothing refers to, counted from 1.</returns>
    public static IReadOnlyList<int> PutInPlace(string[] lines)
    {
        var unused = new List<int>();
        for (int i = 0; i < lines.Length; i++)
        {
            if (Definition().Match(lines[i]) is not { Success: true } definition) continue;
            string mark = $"[^{definition.Groups[1].Value}]";
            int at = Array.FindIndex(lines, l => l.Contains(mark, StringComparison.Ordinal) && !Definition().IsMatch(l));
            if (at < 0)
            {
                unused.Add(i + 1);
                lines[i] = "";
                continue;
            }

            string text = lines[i][definition.Length..].Trim();
            lines[i] = "";
            for (int next = i + 1; next < lines.Length && lines[next].StartsWith("    ", StringComparison.Ordinal) && lines[next].Trim().Length > 0; next++)
            {
                text += " " + lines[next].Trim();
                lines[next] = "";
            }

            lines[at] = lines[at].Replace(mark, $" ({text.Replace('(', '[').Replace(')', ']')})", StringComparison.Ordinal);
        }

        return unused;
    }

    [GeneratedRegex(@"^\s{0,3}\[\^([^\]\s]{1,40})\]:\s*")]
    private static partial Regex Definition();
}
