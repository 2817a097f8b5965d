using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Liquid's and Hugo's loops: what stands in them is a pattern for entries that stand elsewhere, and no entry itself.</summary>
internal static partial class TemplateLoops
{
    /// <summary>Takes loops out of the lines; returns the lines that they stood in.</summary>
    public static IEnumerable<SourceLines> TakeOut(string[] lines)
    {
        var taken = new List<SourceLines>();
        int depth = 0, first = 0;
        for (int i = 0; i < lines.Length; i++)
        {
            if (!lines[i].Contains("{%", StringComparison.Ordinal)) continue;
            int opened = Open().Count(lines[i]), closed = Close().Count(lines[i]);
            if (depth == 0 && opened > closed) first = i;
            bool wasOpen = depth > 0;
            depth = Math.Max(0, depth + opened - closed);
            if (!wasOpen || depth > 0) continue;
            taken.Add(new SourceLines(first + 1, i + 1));
        }

        foreach (var loop in taken) Array.Fill(lines, "", loop.First - 1, loop.Last - loop.First + 1);
        return taken;
    }

    [GeneratedRegex(@"\{%-?\s*for\b")]
    private static partial Regex Open();

    [GeneratedRegex(@"\{%-?\s*endfor\b")]
    private static partial Regex Close();
}
