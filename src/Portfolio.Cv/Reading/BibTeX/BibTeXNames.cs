using System.Buffers;
using System.Text.RegularExpressions;
using Portfolio.Cv.LaTeX;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>
/// A list of people: <c>First von Last</c>, <c>von Last, First</c>, <c>von Last, Jr, First</c>, biblatex's
/// <c>family=…, given=…</c>, all joined by <c>and</c>; braces hold a name together.
/// </summary>
internal static partial class BibTeXNames
{
    private static readonly SearchValues<char> LegendEnds = SearchValues.Create("*∗†‡§#;,.");

    /// <summary>What a list holds.</summary>
    /// <param name="Contributors">The people, in their own order of names.</param>
    /// <param name="Others">True when the list ends in <c>and others</c>.</param>
    /// <param name="Doubt">What is odd about the list, for its owner; null when nothing is.</param>
    /// <param name="Marks">Marks whose meaning the entry doesn't say.</param>
    public sealed record People(IReadOnlyList<Contributor> Contributors, bool Others, Sentence? Doubt, bool Marks);

    /// <param name="list">The field.</param>
    /// <param name="legend">What the entry says that may explain marks: <c>* equal contribution</c>.</param>
    public static People Read(string list, string? legend)
    {
        var names = SplitAtAnd(list);
        Sentence? doubt = null;
        bool others = names.Count > 0 && EtAl().IsMatch(LaTeXText.ToText(names[^1]));
        if (others)
        {
            string rest = EtAl().Replace(LaTeXText.ToText(names[^1]), "").TrimEnd(',', ' ');
            if (rest.Length == 0) names.RemoveAt(names.Count - 1);
            else names[^1] = rest;
        }

        if (names.Count == 1 && SplitAtComma(names[0]) is { Count: > 3 } parts && !names[0].Contains("family=", StringComparison.OrdinalIgnoreCase))
        {
            doubt = Sentence.Of("The names are parted by commas. BibTeX wants “and” between them; they were read as if it were there.");
            bool whole = parts.All(part => LaTeXText.ToText(part).Contains(' ', StringComparison.Ordinal));
            names = whole || parts.Count % 2 != 0 ? parts : [.. parts.Chunk(2).Select(pair => $"{pair[0]}, {pair[1]}")];
        }

        var contributors = new List<Contributor>();
        bool marks = false;
        foreach (string written in names)
        {
            string name = Unmarked(Whole(written), out string mark);
            if (name.Length == 0) continue;
            bool corresponding = mark.Any(c => Explains(legend, c, "correspond"));
            bool equal = mark.Any(c => Explains(legend, c, "equal") || Explains(legend, c, "first author") || Explains(legend, c, "co-first") || Explains(legend, c, "contribut"))
                || (mark.Contains('*', StringComparison.Ordinal) && !corresponding);
            marks |= mark.Length > 0 && !equal && !corresponding;
            contributors.Add(new() { Name = name, Equal = equal, Corresponding = corresponding });
        }

        return new(contributors, others, doubt, marks);
    }

    private static string Whole(string name)
    {
        if (name.Contains("family=", StringComparison.OrdinalIgnoreCase)) return Keyed(name);
        var parts = SplitAtComma(name);
        return parts.Count switch
        {
            1 => LaTeXText.ToText(name),
            2 => $"{LaTeXText.ToText(parts[1])} {LaTeXText.ToText(parts[0])}".Trim(),
            _ => $"{LaTeXText.ToText(string.Join(' ', parts[2..]))} {LaTeXText.ToText(parts[0])} {LaTeXText.ToText(parts[1])}".Trim(),
        };
    }

    // biblatex's extended name format.
    private static string Keyed(string name)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (string part in SplitAtComma(name))
        {
            int equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0) parts[part[..equals].Trim()] = LaTeXText.ToText(part[(equals + 1)..].Trim().Trim('"'));
        }

        return string.Join(' ', ((string[])["given", "prefix", "family", "suffix"]).Select(parts.GetValueOrDefault).Where(part => !string.IsNullOrEmpty(part)));
    }

    // A mark follows the name, or in "Song*, Hwanjun" the family name; in a formula it is raised.
    private static string Unmarked(string name, out string mark)
    {
        string marks = "";
        string plain = RaisedMark().Replace(name, match =>
        {
            marks += match.Groups["mark"].Value.Replace("\\dagger", "†", StringComparison.Ordinal).Replace("\\ddagger", "‡", StringComparison.Ordinal)
                .Replace("\\ast", "*", StringComparison.Ordinal).Replace("\\star", "*", StringComparison.Ordinal);
            return "";
        });
        plain = Mark().Replace(plain, match =>
        {
            marks += match.Value.Trim();
            return "";
        });
        mark = marks.Replace('∗', '*').Replace('⋆', '*');
        return plain.Trim(' ', ',', ';');
    }

    private static bool Explains(string? legend, char mark, string meaning)
    {
        if (legend is null) return false;
        int at = legend.IndexOf(mark, StringComparison.Ordinal);
        if (at < 0 && mark == '*') at = legend.IndexOf('∗', StringComparison.Ordinal);
        if (at < 0) return false;
        // Up to the next mark's explanation.
        int end = legend.AsSpan(at + 1).IndexOfAny(LegendEnds);
        return legend.AsSpan(at, end < 0 ? legend.Length - at : end + 1).Contains(meaning, StringComparison.OrdinalIgnoreCase);
    }

    private static List<string> SplitAtAnd(string list)
    {
        var names = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i < list.Length; i++)
        {
            char c = list[i];
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (depth <= 0 && char.IsWhiteSpace(c) && IsAnd(list, i + 1))
            {
                names.Add(list[start..i]);
                start = i + 4;
                i += 3;
            }
        }

        names.Add(list[Math.Min(start, list.Length)..]);
        return [.. names.Select(name => name.Trim()).Where(name => name.Length > 0)];
    }

    // The last "and" of a list may have nothing after it.
    private static bool IsAnd(string list, int at) =>
        string.Compare(list, at, "and", 0, 3, StringComparison.OrdinalIgnoreCase) == 0 && (at + 3 == list.Length || (at + 3 < list.Length && char.IsWhiteSpace(list[at + 3])));

    private static List<string> SplitAtComma(string name)
    {
        var parts = new List<string>();
        int depth = 0, start = 0;
        for (int i = 0; i < name.Length; i++)
        {
            char c = name[i];
            if (c == '{') depth++;
            else if (c == '}') depth--;
            else if (c == ',' && depth <= 0)
            {
                parts.Add(name[start..i].Trim());
                start = i + 1;
            }
        }

        parts.Add(name[start..].Trim());
        return [.. parts.Where(part => part.Length > 0)];
    }

    [GeneratedRegex(@"(?:^|(?:,|(?<!\s))\s+)(?:others|et\.?\s*al\.?)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\$?\^\{?(?<mark>(?:[*∗⋆†‡§¶#\d,]|\\(?:dagger|ddagger|ast|star)\b)+)\}?\$?", RegexOptions.CultureInvariant)]
    private static partial Regex RaisedMark();

    [GeneratedRegex(@"[*∗⋆†‡§¶#]+|(?<=\p{L})\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Mark();
}
