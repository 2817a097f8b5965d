using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Items that are indented too little to stand below the numbered item before them, for CommonMark, though they are
/// meant to: a space before a dash, below <c>1.</c>; those whose dash a space follows that no Markdown takes for one;
/// those that are set in so far that Markdown takes them for code; and those that count in letters, as pandoc's may.
/// </summary>
internal static partial class LostIndentation
{
    /// <summary>Indents such items as far as Markdown wants them to be.</summary>
    public static void Restore(string[] lines)
    {
        LettersAreItems(lines);
        SetInTooFar(lines);
        bool isBelowNumber = false, isBelowItem = false;
        for (int i = 0; i < lines.Length; i++)
        {
            // "-&nbsp;&nbsp;Text" below "* Text"
            if (WideDash().Match(lines[i]) is { Success: true } dash) lines[i] = (isBelowItem ? "    - " : "- ") + lines[i][dash.Length..];
            else if (Item().IsMatch(lines[i])) isBelowItem = true;
            else if (lines[i].Length == 0 || lines[i][0] == '#') isBelowItem = false;

            if (Number().IsMatch(lines[i])) isBelowNumber = true;
            else if (isBelowNumber && ShallowItem().IsMatch(lines[i])) lines[i] = "  " + lines[i];
            else if (lines[i].Length > 0 && lines[i][0] is not ' ' and not '\t') isBelowNumber = false;
        }
    }

    // "    a.  University of X", set in below an item.
    private static void LettersAreItems(string[] lines)
    {
        var letters = lines.Select(l => Letter().Match(l)).Where(l => l.Success).Select(l => l.Groups[2].ValueSpan[0]).ToHashSet();
        if (!letters.IsSupersetOf(['a', 'b'])) return;
        for (int i = 0; i < lines.Length; i++) lines[i] = Letter().Replace(lines[i], "$1- $3");
    }

    // A list below a paragraph, four spaces in.
    private static void SetInTooFar(string[] lines)
    {
        for (int i = 2; i < lines.Length; i++)
        {
            if (!DeepItem().IsMatch(lines[i]) || lines[i - 1].Length > 0 || lines[i - 2] is not { Length: > 0 } above || above[0] is ' ' or '\t' or '|' or '<' || Item().IsMatch(above)) continue;
            for (; i < lines.Length && lines[i].StartsWith("    ", StringComparison.Ordinal); i++) lines[i] = lines[i][4..];
        }
    }

    [GeneratedRegex(@"^( {2,12}|\t)([a-z])[.)](\s{1,4}(?=\S))")]
    private static partial Regex Letter();

    [GeneratedRegex(@"^ {4}(?:[*+-]|\d{1,3}[.)])\s")]
    private static partial Regex DeepItem();

    [GeneratedRegex(@"^\d{1,3}[.)]\s")]
    private static partial Regex Number();

    [GeneratedRegex(@"^-&(?:nb|en|em)sp;(?:&(?:nb|en|em)sp;|\s)*(?=\S)")]
    private static partial Regex WideDash();

    [GeneratedRegex(@"^(?:[*+-]|\d{1,3}[.)])\s")]
    private static partial Regex Item();

    [GeneratedRegex(@"^ {1,2}[*+-]\s")]
    private static partial Regex ShallowItem();
}
