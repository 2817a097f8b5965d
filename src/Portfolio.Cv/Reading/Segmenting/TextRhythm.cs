using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>
/// Splits lines of text, with or without points below them, into entries. Each entry has a date, as a rule, and the
/// date stands at the same place in each: the dates are the rhythm.
/// </summary>
internal sealed partial class TextRhythm(EntryStyle style, Func<Line, bool>? begins = null)
{
    /// <summary>Lines that belong together: one line of text (or a sentence that was wrapped), with its points.</summary>
    private sealed class Unit(Line head)
    {
        public List<Line> Lines { get; } = [head];

        public Line Head { get; set; } = head;

        public bool HasPoints { get; set; }

        public bool IsDated => HeadDate.Of(Head) is not null;

        /// <summary>True when a date stands anywhere in it.</summary>
        public bool MentionsDate => Head.Dates.Count > 0;
    }

    public IEnumerable<IReadOnlyList<Line>> Split(IReadOnlyList<Line> lines)
    {
        var units = Units(lines);
        var starts = Starts(units);
        if (begins is not null) starts.UnionWith(Enumerable.Range(0, units.Count).Where(i => begins(units[i].Head)));
        var entry = new List<Line>();
        for (int i = 0; i < units.Count; i++)
        {
            if (starts.Contains(i) && entry.Count > 0)
            {
                yield return entry;
                entry = [];
            }

            entry.AddRange(units[i].Lines);
        }

        if (entry.Count > 0) yield return entry;
    }

    private List<Unit> Units(IReadOnlyList<Line> lines)
    {
        var units = new List<Unit>();
        foreach (var line in lines)
        {
            bool isPoint = line.Kind == LineKind.Bullet || !line.IsOutsideLists;
            if (units.Count == 0) units.Add(new Unit(line));
            else if (style == EntryStyle.Listed && line.IsIndented && !units[^1].Head.IsIndented && line.Block == units[^1].Head.Block) units[^1].Lines.Add(line);
            // A quotation below says more of what stands above it.
            else if (line.IsQuoted && !units[^1].Head.IsQuoted && HeadDate.Of(line) is null) units[^1].Lines.Add(line);
            else if (isPoint)
            {
                units[^1].Lines.Add(line);
                units[^1].HasPoints = true;
            }
            else if (!units[^1].HasPoints && Continues(units[^1].Head, line))
            {
                var joined = units[^1].Head.JoinedWith(line);
                units[^1].Lines[^1] = joined;
                units[^1].Head = joined;
            }
            else units.Add(new Unit(line));
        }

        return units;
    }

    private const int LongestSentence = 4000;

    // A line goes on in the next one when it stops where no sentence and no field stops.
    private static bool Continues(Line line, Line next)
    {
        if (next.AfterHardBreak || line.Plain.Length > LongestSentence || line.Plain.Contains('\t', StringComparison.Ordinal)) return false;
        string text = line.Plain.TrimEnd();
        if (text.EndsWith(',') && (HeadDate.Of(line) is null || line.Block == next.Block && next.WholeDate is not null)) return true;
        if (line.Block != next.Block || HeadDate.Of(line) is not null) return false;
        return (char.IsLower(next.Plain[0]) && text.Length > 40) || OpenWord().IsMatch(text);
    }

    private HashSet<int> Starts(List<Unit> units)
    {
        // A date alone in its line before each entry: other dates stand within the entries.
        var dates = Enumerable.Range(0, units.Count).Where(i => units[i].Head.WholeDate is not null || units[i].Head.Plain.Length < 20 && DateGrammar.IsNow(units[i].Head.Plain)).ToHashSet();
        if (dates.Count > 1 && dates.Contains(0) && units.Exists(u => u.IsDated && u.Head.WholeDate is null))
        {
            // "Setember 2008 - August 2010": what begins a paragraph in the style that the dates have is one, with a slip.
            dates.UnionWith(Enumerable.Range(1, units.Count - 1).Where(i => units[i].IsDated && IsParagraphStart(units, i) && units[i].Head.Text.Runs is [{ Style: not TextStyle.None } own] && own.Style == units[0].Head.Text.Runs[0].Style && own.Text.Length < 40));
            return dates;
        }

        // "Current", "2019-2021": each above a role.
        if (dates.Count > 1 && dates.Contains(0) && dates.Any(i => units[i].Head.WholeDate is null) && dates.All(i => i + 1 < units.Count && !dates.Contains(i + 1))) return dates;
        // "Post" and below it what it is, "Employer" and who that is: the terms of one list are the fields of one entry.
        int terms = units.TakeWhile(u => u.Head.IsDefinition && Term().Match(u.Head.Plain) is { Success: true } term && DateGrammar.Find(term.Value).Count == 0).Count();
        if (style == EntryStyle.Headed && terms > 2 && units.Skip(terms).All(u => !u.Head.IsDefinition)) return [0];
        if (Signature(units) is { Count: > 1 } bySign) return bySign;
        if (SchoolsAboveDegrees(units) is { } schools) return schools;
        if (OneEach(units) is { } each) return each;
        // Each with its own role: the dates do not matter.
        if (begins is not null && units.Count(u => begins(u.Head)) * 3 >= units.Count * 2) return [0, .. Enumerable.Range(1, units.Count - 1).Where(i => BeginsLabelled(units, i))];
        // "Discussant: …", "Mentor: …": each with a role or a label of its own.
        if (begins is not null && units.Count > 1 && Enumerable.Range(0, units.Count).All(i => begins(units[i].Head) || i > 0 && BeginsLabelled(units, i))) return [.. Enumerable.Range(0, units.Count)];
        var dated = Enumerable.Range(0, units.Count).Where(i => units[i].IsDated).ToList();
        if (dated.Count == 0) return Undated(units);
        // A paragraph each, most of them with a date: those without one are no part of the others.
        if (style == EntryStyle.Listed && units.Count > 3 && dated.Count * 10 >= units.Count * 7 && units.TrueForAll(u => !u.HasPoints) && units.DistinctBy(u => u.Head.Block).Count() == units.Count) return [.. Enumerable.Range(0, units.Count)];
        int before = dated[0];
        // What stands before the first date by more than a head's lines is no part of its entry.
        var starts = new HashSet<int>();
        if (before > 3) before = 0;
        for (int k = 0; k < dated.Count; k++)
        {
            int anchor = dated[k], floor = k == 0 ? 0 : dated[k - 1] + 1;
            if (k > 0 && floor > anchor) continue;
            int start = Math.Max(floor, anchor - before);
            for (int i = anchor - 1; i >= start; i--)
            {
                // Points end an entry; a paragraph that holds a head begins one.
                if (!units[i].HasPoints) continue;
                start = i + 1;
                break;
            }

            starts.Add(StartOfParagraph(units, start, floor, anchor));
        }

        starts.UnionWith(UndatedHeads(units, dated));
        return starts;
    }

    // "**University of X**" and in the line below it a degree, a paragraph each, with a date or without.
    private HashSet<int>? SchoolsAboveDegrees(List<Unit> units)
    {
        if (style != EntryStyle.Headed) return null;
        var schools = Enumerable.Range(0, units.Count - 1).Where(i => IsParagraphStart(units, i) && StartsBold(units[i].Head) && units[i + 1].Head.Block == units[i].Head.Block && DegreeGrammar.Begins(units[i + 1].Head.Plain)).ToHashSet();
        if (schools.Count < 2 || !schools.Contains(0)) return null;
        schools.UnionWith(Enumerable.Range(0, units.Count).Where(i => IsParagraphStart(units, i) && StartsBold(units[i].Head) && units.Skip(i).TakeWhile(u => u.Head.Block == units[i].Head.Block).Any(u => u.MentionsDate)));
        return schools;
    }

    // "Discussant: …" in a line of its own among those that begin with a role that is known.
    private static bool BeginsLabelled(List<Unit> units, int index) =>
        (units[index].Head.AfterHardBreak || IsParagraphStart(units, index)) && units[index].Head.Plain is { Length: > 0 } text && char.IsUpper(text[0]) && Term().IsMatch(text) && !units[index].HasPoints;

    // A paragraph each, or a line each, most of them with a date somewhere: those without one are no part of the others.
    private HashSet<int>? OneEach(List<Unit> units)
    {
        if (units.Count < 2 || units.Exists(u => u.HasPoints)) return null;
        var blocks = Enumerable.Range(0, units.Count).GroupBy(i => units[i].Head.Block).ToList();
        int dated = blocks.Count(b => b.Any(i => units[i].MentionsDate));
        if (style == EntryStyle.Headed)
        {
            // A paragraph each that begins in bold and has a date anywhere, whatever lines it has.
            if (blocks.Count < units.Count && blocks.TrueForAll(b => StartsBold(units[b.First()].Head)) && (blocks.Count > 2 ? dated * 10 >= blocks.Count * 9 : blocks.Count > 1 && blocks.TrueForAll(b => units[b.First()].IsDated)))
                return [.. blocks.SelectMany(b => b.Where((i, at) => at == 0 || (StartsBold(units[i].Head) && units[i].IsDated)))];
            // A paragraph each, that begins with a role and says when it was held.
            if (blocks.Count > 1 && blocks.Count == units.Count && units.TrueForAll(u => FieldWords.RoleWithin(40, u.Head.Plain) && u.Head.Dates.Any(d => d.IsRange))) return [.. Enumerable.Range(0, units.Count)];
            bool areEntries = blocks.Count > 2 && blocks.Count == units.Count && dated * 10 >= blocks.Count * (blocks.TrueForAll(b => StartsBold(units[b.First()].Head)) ? 7 : 9) && blocks.Count(b => StartsBold(units[b.First()].Head)) * 10 >= blocks.Count * 7;
            return areEntries ? [.. Enumerable.Range(0, units.Count)] : null;
        }

        // The rows of a table without a head.
        if (units.TrueForAll(u => u.Head.IsLabelledRow)) return [.. Enumerable.Range(0, units.Count)];
        bool areParagraphs = blocks.Count > 2 && (dated * 10 >= blocks.Count * 7 || blocks.TrueForAll(b => StartsBold(units[b.First()].Head) && !units[b.First()].Head.Text.IsAll(TextStyle.Bold) && !BoldLabel(units[b.First()].Head)));
        bool areLines = blocks.Count < 3 && units.TrueForAll(u => u.MentionsDate && u.Head.Plain.Contains(' ', StringComparison.Ordinal));
        if (!areParagraphs && !areLines) return null;
        // The lines of a paragraph are an entry each where each has its date.
        return [.. blocks.SelectMany(b => AreAnEntryEach(b) ? b : b.Take(1))];

        bool AreAnEntryEach(IEnumerable<int> paragraph) => paragraph.All(i => units[i].MentionsDate) && units[paragraph.First()].Head is { WholeDate: null } first && !first.Text.IsAll(TextStyle.Bold) && units[paragraph.Last()].Head.WholeDate is null;
    }

    // In entries of one paragraph each, the paragraph's first line begins the entry however many lines there are.
    private static int StartOfParagraph(List<Unit> units, int start, int floor, int anchor)
    {
        int block = units[anchor].Head.Block, first = anchor;
        while (first > floor && units[first - 1].Head.Block == block && !units[first - 1].HasPoints) first--;
        // "**Role, employer**" and below it the date: what stands in the paragraph before belongs to the entry before.
        if (first < anchor && first > start && StartsBold(units[first].Head) && !StartsBold(units[start].Head) && IsParagraphStart(units, first)) return first;
        return first < anchor && units[first..anchor].TrueForAll(u => !u.IsDated) && (first < start || start == anchor) && IsParagraphStart(units, first) ? first : start;
    }

    private static bool IsParagraphStart(List<Unit> units, int index) => index == 0 || units[index - 1].Head.Block != units[index].Head.Block;

    // A bold line with points of its own, between dated entries whose heads are bold too, is an entry without a date.
    private static IEnumerable<int> UndatedHeads(List<Unit> units, List<int> dated)
    {
        if (dated.Count(i => StartsBold(units[i].Head)) * 2 < dated.Count) yield break;
        for (int i = 1; i < units.Count; i++)
        {
            if (!units[i].IsDated && units[i - 1].HasPoints && units[i].HasPoints && StartsBold(units[i].Head)) yield return i;
        }
    }

    private HashSet<int> Undated(List<Unit> units)
    {
        var starts = new HashSet<int>();
        bool anyPoints = units.Any(u => u.HasPoints);
        // One degree, and paragraphs that tell of it.
        if (!anyPoints && units.Count > 1 && Sign(units[0].Head.Plain) == 'D' && units.Skip(1).All(u => Sign(u.Head.Plain) != 'D' && !FieldWords.NamesOrganisation(u.Head.Plain) && !FieldWords.RoleWithin(25, u.Head.Plain))) return [0];
        // A role in each line of one paragraph.
        if (style == EntryStyle.Headed && !anyPoints && units.Count > 2 && units.TrueForAll(u => u.Head.Block == units[0].Head.Block && u.Head.Plain.Length < 120) && units.Count(u => FieldWords.RoleWithin(40, u.Head.Plain)) * 10 >= units.Count * 7) return [.. Enumerable.Range(0, units.Count)];
        // "`PLDI 2020`" and below it what was said there: paragraphs of as many lines each, the first in a style of its own.
        if (style == EntryStyle.Listed && !anyPoints && Enumerable.Range(0, units.Count).GroupBy(i => units[i].Head.Block).Select(b => b.ToList()).ToList() is { Count: > 2 } blocks && blocks.TrueForAll(b => b.Count > 1 && b.Count == blocks[0].Count && units[b[0]].Head.Text.Runs is [{ Style: not TextStyle.None } own] && own.Style == units[blocks[0][0]].Head.Text.Runs[0].Style))
            return [.. blocks.Select(b => b[0])];
        // "**Assistant** - Project" and below it a paragraph that tells of it.
        var bold = Enumerable.Range(0, units.Count).Where(i => IsParagraphStart(units, i) && StartsBold(units[i].Head)).ToHashSet();
        int lastBold = bold.Count > 2 ? bold.Max() : units.Count;
        if (style == EntryStyle.Headed && bold.Count > 1 && bold.Contains(0) && bold.All(i => !units[i].HasPoints) && Enumerable.Range(0, units.Count).All(i => bold.Contains(i) || !IsParagraphStart(units, i) || i > lastBold || Sections.EntryFields.IsProse(units[i].Head.Plain) || units[0].Head.Text.IsAll(TextStyle.Bold) && Term().IsMatch(units[i].Head.Plain))) return bold;
        for (int i = 0; i < units.Count; i++)
        {
            bool isStart = i == 0
                || (anyPoints ? units[i - 1].HasPoints && (units[i].HasPoints || StartsBold(units[i].Head) || style == EntryStyle.Listed)
                    : style == EntryStyle.Listed || IsParagraphStart(units, i));
            if (isStart) starts.Add(i);
        }

        return starts;
    }

    // Entries that all begin alike (a quotation mark, a bracket, a degree) begin where that stands.
    private HashSet<int>? Signature(List<Unit> units)
    {
        if (units.Count < 2) return null;
        char sign = Sign(units[0].Head.Plain);
        // "Postdoc" before degrees, a line each.
        if (sign == ' ' && style == EntryStyle.Headed && units.TrueForAll(u => !u.HasPoints && !u.IsDated) && units.Skip(1).All(u => Sign(u.Head.Plain) == 'D')) return [.. Enumerable.Range(0, units.Count)];
        if (sign == ' ') return null;
        var starts = Enumerable.Range(0, units.Count).Where(i => Sign(units[i].Head.Plain) == sign).ToHashSet();
        // Among degrees in bold, a paragraph that begins in bold and bears a date is one more.
        if (sign == 'D' && starts.All(i => StartsBold(units[i].Head))) starts.UnionWith(Enumerable.Range(0, units.Count).Where(i => StartsBold(units[i].Head) && IsParagraphStart(units, i) && (units[i].MentionsDate || units.Skip(i).TakeWhile((u, k) => k == 0 || !IsParagraphStart(units, i + k)).Any(u => u.HasPoints && u.Lines.Exists(l => l.WholeDate is not null)))));
        // So is one without a quotation that bears a date, behind one that does.
        if (sign == '"' && style == EntryStyle.Listed)
        {
            var blocks = Enumerable.Range(0, units.Count).GroupBy(i => units[i].Head.Block).Select(b => (First: b.First(), IsDated: b.Any(i => units[i].MentionsDate))).ToList();
            starts.UnionWith(blocks.Zip(blocks.Skip(1)).Where(p => p.First.IsDated && p.Second.IsDated).Select(p => p.Second.First));
        }

        // A paragraph each, with its date: "Electrical Engineering, March 2006. University of X" is a degree, too.
        if (sign == 'D' && units.TrueForAll(u => !u.HasPoints && u.MentionsDate) && Enumerable.Range(0, units.Count).All(i => IsParagraphStart(units, i)))
            starts.UnionWith(Enumerable.Range(0, units.Count).Where(i => FieldWords.NamesOrganisation(units[i].Head.Plain) && !Term().IsMatch(units[i].Head.Plain)));
        // So is one that begins with a role and says when it was held.
        if (sign == 'D') starts.UnionWith(Enumerable.Range(0, units.Count).Where(i => IsParagraphStart(units, i) && units[i].IsDated && FieldWords.RoleWithin(25, units[i].Head.Plain)));
        return starts.Count * (sign == 'D' ? 4 : 2) >= units.Count ? starts : null;
    }

    private char Sign(string text) => text.TrimStart() switch
    {
        var start when style == EntryStyle.Headed && DegreeGrammar.Begins(start) => 'D',
        ['"' or '“' or '”' or '„' or '«', ..] => '"',
        ['[', ..] => '[',
        _ => ' ',
    };

    private static bool StartsBold(Line line) => line.Text.Runs.Length > 0 && line.Text.Runs[0].Style.HasFlag(TextStyle.Bold);

    // "**Amount:** 500": a field of an entry, not its head.
    private static bool BoldLabel(Line line) => line.Text.Runs[0].Text.TrimEnd().EndsWith(':') || line.Plain[line.Text.Runs[0].Text.Length..].TrimStart().StartsWith(':');

    [GeneratedRegex(@"^[^:]{2,40}:\s")]
    private static partial Regex Term();

    [GeneratedRegex(@"(?:\s(?:and|of|the|in|for|at|on|with|to|a|an|by|from|&)|[-–])$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OpenWord();
}
