using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Boxes and tabs of MkDocs and pymdown (<c>!!! note "Title"</c>, <c>??? info "Title"</c>, <c>=== "Tab"</c>): a title, and what
/// is set in below it, which is no code.
/// </summary>
internal static partial class Admonitions
{
    /// <summary>Puts a title in bold in the place of each, and takes back how far its text is set in.</summary>
    public static void PutInPlace(string[] lines)
    {
        for (int i = 0; i < lines.Length; i++)
        {
            if (Open().Match(lines[i]) is not { Success: true } open) continue;
            lines[i] = open.Groups["title"].Length > 0 ? $"**{open.Groups["title"].Value.Trim()}**" : "";
            int next = i + 1;
            while (next < lines.Length && lines[next].Length == 0) next++;
            int depth = next < lines.Length ? Math.Min(4, lines[next].Length - lines[next].TrimStart(' ').Length) : 0;
            for (int j = next; depth > 0 && j < lines.Length && (string.IsNullOrWhiteSpace(lines[j]) || lines[j].StartsWith(new string(' ', depth), StringComparison.Ordinal)); j++)
                if (lines[j].Length >= depth) lines[j] = Tab().Replace(lines[j][depth..], "+ $1");
        }
    }

    // A tab within a box is an item of it.
    [GeneratedRegex(@"^===[+!]?[ \t]+""([^""]{1,100})""[ \t]*$")]
    private static partial Regex Tab();

    // Three equals signs without a title underline a heading.
    [GeneratedRegex(@"^(?:(?:!!!|\?\?\?\+?)(?:[ \t]+[\w-]+){0,5}(?:[ \t]+""(?<title>.{1,200}?)"")?|===[+!]?[ \t]+""(?<title>[^""]{1,100})"")[ \t]*$")]
    private static partial Regex Open();
}
