using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>What holds for the reading of any text at all.</summary>
internal static class ReadingProperties
{
    /// <summary>Generous: what it forbids is reading that doesn't end.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>What is wrong with the reading of a text; null when nothing is.</summary>
    public static string? Fault(string text) => OnThread(text, LossOf);

    /// <summary>What is wrong with the reading of a text, whatever is lost of it.</summary>
    public static string? FaultBesidesLoss(string text) => OnThread(text, (_, _) => null);

    private static string? OnThread(string text, Func<string, CvReading, string?> loss)
    {
        string? fault = null;
        // On a thread of its own, so that a text that is read for ever is told from one that is read.
        var reading = new Thread(() => fault = FaultOfReading(text, loss), maxStackSize: 1 << 20) { IsBackground = true };
        reading.Start();
        return reading.Join(Patience) ? fault : "Reading does not end.";
    }

    /// <summary>A shorter text with the same kind of fault: lines, then parts of lines, are left out while it stays.</summary>
    public static string Shrink(string text, Func<string, string?> fault)
    {
        string? kind = Kind(fault(text));
        for (bool smaller = true; smaller;)
        {
            smaller = false;
            foreach (string candidate in Shorter(text))
            {
                if (Kind(fault(candidate)) != kind) continue;
                (text, smaller) = (candidate, true);
                break;
            }
        }

        return text;
    }

    // Its first line, and of the lost words the first.
    private static string? Kind(string? fault) => fault?.Split('\n')[0] is { } line ? string.Join(' ', line.Split(' ').Take(line.StartsWith("Lost", StringComparison.Ordinal) ? 2 : 8)) : null;

    private static string? LossOf(string text, CvReading reading) => SourceWords.Lost(text, reading) is { Count: > 0 } lost ? $"Lost: {string.Join(' ', lost)}" : null;

    private static string? FaultOfReading(string text, Func<string, CvReading, string?> loss)
    {
        try
        {
            var reading = MarkdownReader.Read(text);
            if (CvJson.Write(reading.Cv) != CvJson.Write(MarkdownReader.Read(text).Cv)) return "Reading twice gives two CVs.";
            return loss(text, reading);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return e.ToString();
        }
    }

    private static IEnumerable<string> Shorter(string text)
    {
        string[] lines = text.Split('\n');
        for (int size = lines.Length / 2; size > 0; size /= 2)
            for (int at = 0; at + size <= lines.Length && lines.Length > 1; at += size)
                yield return string.Join('\n', lines.Where((_, i) => i < at || i >= at + size));
        for (int size = Math.Min(text.Length / 2, 64); size > 0; size /= 2)
            for (int at = 0; at + size <= text.Length; at += size)
                yield return text.Remove(at, size);
    }
}
