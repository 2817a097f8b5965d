using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>
/// Items that are indented too little to stand below the numbered item before them, for CommonMark, though they are
/// meant to: a space before a dash, below <c>1.</c>
/// </summary>
internal static partial class LostIndentation
{
    /// <summary>Indents such items as far as Markdown wants them to be.</summary>
    public static void Restore(string[] lines)
    {
        bool isBelowNumber = false;
        for (int i = 0; i < lines.Length; i++)
        {
            if (Number().IsMatch(lines[i])) isBelowNumber = true;
            else if (isBelowNumber && ShallowItem().IsMatch(lines[i])) lines[i] = "  " + lines[i];
            else if (lines[i].Length > 0 && lines[i][0] is not ' ' and not '\t') isBelowNumber = false;
        }
    }

    [GeneratedRegex(@"^\d{1,3}[.)]\s")]
    private static partial Regex Number();

    [GeneratedRegex(@"^ {1,2}[*+-]\s")]
    private static partial Regex ShallowItem();
}
