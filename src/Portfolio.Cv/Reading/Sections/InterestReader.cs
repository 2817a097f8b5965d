using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads research interests and the keywords among them.</summary>
internal static partial class InterestReader
{
    public static void Read(IReadOnlyList<Line> lines, List<string> interests, List<string> keywords)
    {
        foreach (var block in lines.GroupBy(l => l.Block))
        {
            var text = RichText.Join(" ", block.Select(l => l.Text));
            if (Keywords().Match(text.Plain) is { Success: true } label) keywords.AddRange(SkillReader.Items(text.Slice(label.Length)));
            else if (block.First().Kind is LineKind.Bullet or LineKind.Heading || block.First().Level > 0) interests.Add(text.ToMarkdown());
            else if (block.Count() > 1 && block.All(l => l.AfterHardBreak || l == block.First())) interests.AddRange(block.Select(l => l.Text.ToMarkdown()));
            else interests.AddRange(Split(text));
        }
    }

    /// <summary>Short phrases between commas or semicolons one by one; prose as a whole.</summary>
    public static IEnumerable<string> Split(RichText text)
    {
        string plain = text.Plain.Trim();
        var items = SkillReader.Items(text);
        bool isList = items.Count > 1 && items.All(i => i.Split(' ').Length <= 7) && !Sentence().IsMatch(plain);
        return isList ? items : [text.Trim().ToMarkdown()];
    }

    [GeneratedRegex(@"^\s*(?:key\s?words|키워드|关键词|キーワード)\s*[:：]\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Keywords();

    [GeneratedRegex(@"\.\s+\p{Lu}|\b(?:I|my|is|are|we)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
