namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Chinese and Japanese punctuation between the fields of an entry, as the grammars of fields know it.</summary>
internal static class FullWidth
{
    /// <summary>A line whose commas, colons and brackets are those of Latin script.</summary>
    public static Line ToHalf(Line line)
    {
        if (line.Plain.AsSpan().IndexOfAny("，；：（）") < 0) return line;
        return line with { Text = new RichText(line.Text.Runs.Select(r => r with { Text = ToHalf(r.Text) })) };
    }

    private static string ToHalf(string text) => text
        .Replace("，", ", ", StringComparison.Ordinal).Replace("；", "; ", StringComparison.Ordinal).Replace("：", ": ", StringComparison.Ordinal)
        .Replace("（", " (", StringComparison.Ordinal).Replace("）", ") ", StringComparison.Ordinal).Replace(" ,", ",", StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal);
}
