using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Items that are indented too little to stand below the numbered item before them, for CommonMark, though they are
/// meant to: a space before a dash, below <c>1.</c>; and those whose dash a space follows that no Markdown takes for one.
/// </summary>
internal static partial class LostIndentation
{
    /// <summary>Indents such items as far as Markdown wants them to be.</summary>
    public static void Restore(string[] lines)
    {
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

    [GeneratedRegex(@"^\d{1,3}[.)]\s")]
    private static partial Regex Number();

    [GeneratedRegex(@"^-&(?:nb|en|em)sp;(?:&(?:nb|en|em)sp;|\s)*(?=\S)")]
    private static partial Regex WideDash();

    [GeneratedRegex(@"^(?:[*+-]|\d{1,3}[.)])\s")]
    private static partial Regex Item();

    [GeneratedRegex(@"^ {1,2}[*+-]\s")]
    private static partial Regex ShallowItem();
}
