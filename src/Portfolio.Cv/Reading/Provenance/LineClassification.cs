using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Provenance;

/// <summary>Says of each line what it became, once the lines of all fields are known.</summary>
internal sealed partial class LineClassification(CurriculumVitae cv, DocumentFormat format, string[] written, string[] visible, WordStream stream)
{
    // A word that this many fields have tells nothing about a line.
    private const int MostFields = 200;

    private readonly List<int>[] byLine = [.. Enumerable.Range(0, written.Length + 1).Select(_ => new List<int>())];
    private readonly Dictionary<string, List<int>> fieldsWith = new(StringComparer.Ordinal);

    public DocumentProvenance Run(List<FieldProvenance> fields)
    {
        var remainder = new HashSet<int>(cv.Remainder.SelectMany(r => Enumerable.Range(r.FirstLine, Math.Max(1, r.LastLine - r.FirstLine + 1))));
        var headings = Headings();
        for (int i = 0; i < fields.Count; i++)
        {
            if (!fields[i].IsInferred) foreach (int line in fields[i].Lines) byLine[line].Add(i);
        }

        for (int line = 1; line <= written.Length; line++)
        {
            bool isTold = byLine[line].Count > 0 || remainder.Contains(line) || headings.ContainsKey(line) || IsStructure(line);
            if (!isTold && BestField(fields, line) is { } best) Give(fields, best, line);
        }

        return new DocumentProvenance([.. Enumerable.Range(1, written.Length).Select(Line)], fields);

        LineProvenance Line(int number)
        {
            SectionKind? heading = headings.TryGetValue(number, out var kind) ? kind : null;
            var fate = remainder.Contains(number) ? LineFate.Remainder
                : byLine[number].Count > 0 ? LineFate.Field
                : stream.WordsOf(number).Count > 0 ? LineFate.Structure
                : LineFate.Blank;
            return new LineProvenance(number, written[number - 1], fate, [.. byLine[number].Order().Select(i => fields[i])], heading);
        }
    }

    private Dictionary<int, SectionKind> Headings()
    {
        var headings = new Dictionary<int, SectionKind>();
        foreach (var section in cv.Sections)
        {
            if (section.Lines is { } lines && lines.First >= 1 && lines.First <= written.Length) headings.TryAdd(lines.First, section.Kind);
        }

        return headings;
    }

    // A line whose words a reader turns into structure, or a heading that no field has.
    private bool IsStructure(int line)
    {
        string text = visible[line - 1];
        if (format == DocumentFormat.Markdown && Heading().IsMatch(written[line - 1])) return true;
        foreach (var date in DateGrammar.Find(text).Reverse()) text = text.Remove(date.Start, date.Length);
        return !Ledger.Words(StructureWords.Without(text)).Any();
    }

    private void Give(List<FieldProvenance> fields, int field, int line)
    {
        var own = fields[field].IsInferred ? [] : fields[field].Lines;
        fields[field] = fields[field] with { Lines = [.. own.Append(line).Order()], IsInferred = false };
        byLine[line].Add(field);
    }

    // The field that has most of the line's words: one that a reader put together from several places.
    private int? BestField(List<FieldProvenance> fields, int line)
    {
        if (fieldsWith.Count == 0)
        {
            for (int i = 0; i < fields.Count; i++)
            {
                foreach (string word in Ledger.Words(fields[i].Value).Distinct())
                {
                    if (!fieldsWith.TryGetValue(word, out var with)) fieldsWith.Add(word, with = []);
                    if (with.Count <= MostFields) with.Add(i);
                }
            }
        }

        var counts = new Dictionary<int, int>();
        foreach (string word in stream.WordsOf(line).Distinct())
        {
            if (!fieldsWith.TryGetValue(word, out var with) || with.Count > MostFields) continue;
            foreach (int field in with) counts[field] = counts.GetValueOrDefault(field) + 1;
        }

        // Of several that have as many, the shortest, then the nearest.
        return counts.Count == 0
            ? null
            : counts.OrderByDescending(c => c.Value).ThenBy(c => fields[c.Key].Value.Length).ThenBy(c => Distance(fields[c.Key], line)).ThenBy(c => c.Key).First().Key;
    }

    private static int Distance(FieldProvenance field, int line) =>
        field.Lines.Count == 0 ? int.MaxValue : Math.Min(Math.Abs(field.Lines[0] - line), Math.Abs(field.Lines[^1] - line));

    [GeneratedRegex(@"^\s{0,3}#{1,6}\s")]
    private static partial Regex Heading();
}
