using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Puts footnotes, in brackets, where their marks stand: what they say belongs to that entry.</summary>
internal static partial class Footnotes
{
    /// <summary>Replaces marks such as <c>[^1]</c> by the text of their definitions; footnotes without a mark stay where they are.</summary>
    public static void PutInPlace(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (Definition().Match(lines[i]) is not { Success: true } definition) continue;
            string mark = $"[^{definition.Groups[1].Value}]";
            int at = Array.FindIndex(lines, l => l.Contains(mark, StringComparison.Ordinal) && !Definition().IsMatch(l));
            if (at < 0) continue;
            string text = lines[i][definition.Length..].Trim();
            lines[i] = "";
            for (int next = i + 1; next < lines.Length && lines[next].StartsWith("    ", StringComparison.Ordinal) && lines[next].Trim().Length > 0; next++)
            {
                text += " " + lines[next].Trim();
                lines[next] = "";
            }

            lines[at] = lines[at].Replace(mark, $" ({text.Replace('(', '[').Replace(')', ']')})", StringComparison.Ordinal);
        }
    }

    [GeneratedRegex(@"^\s{0,3}\[\^([^\]\s]{1,40})\]:\s*")]
    private static partial Regex Definition();
}
