using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Markdown;

/// <summary>Puts lines right that a conversion or a layout broke: headings cut in two, items run together, a label parted from its text.</summary>
internal static partial class LineRepair
{
    private const int LongestHeading = 200;

    public static IReadOnlyList<Line> Repair(IReadOnlyList<Line> lines)
    {
        var repaired = new List<Line>(lines.Count);
        foreach (var line in lines)
        {
            var previous = repaired.Count > 0 ? repaired[^1] : null;
            if (previous is { Kind: LineKind.Heading } && line.Kind == LineKind.Heading && line.Level == previous.Level && line.Source.First - previous.Source.Last <= 1 && previous.Plain.Length < LongestHeading && line.Plain.Length > 0 && char.IsLower(line.Plain[0]))
                repaired[^1] = Joined(previous, line);
            else if (previous is { Kind: LineKind.Text } && IsAbstractLabel().IsMatch(previous.Plain) && line.Kind == LineKind.Text)
                repaired[^1] = line with { Text = RichText.Concat(new RichText("Abstract: "), line.Text), Source = new SourceLines(previous.Source.First, line.Source.Last) };
            else if (line.Kind == LineKind.Bullet && InnerBullet().Split(line.Plain) is { Length: > 1 } items && items.Sum(i => i.Count(c => c == ' ') + 1) >= items.Length * 4)
                repaired.AddRange(Items(line));
            else repaired.Add(line);
        }

        return repaired;
    }

    private static Line Joined(Line first, Line second)
    {
        bool isHyphenated = first.Plain.Length > 2 && first.Plain[^1] == '-' && char.IsLetter(first.Plain[^2]);
        var head = isHyphenated ? first.Text.Slice(0, first.Text.Length - 1) : RichText.Concat(first.Text, new RichText(" "));
        return first with { Text = RichText.Concat(head, second.Text), Source = new SourceLines(first.Source.First, second.Source.Last) };
    }

    private static IEnumerable<Line> Items(Line line)
    {
        int from = 0;
        foreach (Match bullet in InnerBullet().Matches(line.Plain))
        {
            yield return line with { Text = line.Text.Slice(from, bullet.Index - from).Trim() };
            from = bullet.Index + bullet.Length;
        }

        yield return line with { Text = line.Text.Slice(from).Trim() };
    }

    [GeneratedRegex(@"^\s*(?:abstract|초록|摘要|resumen|zusammenfassung|résumé)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsAbstractLabel();

    [GeneratedRegex(@"\s+[•◦▪‣●○■]\s+")]
    private static partial Regex InnerBullet();
}
