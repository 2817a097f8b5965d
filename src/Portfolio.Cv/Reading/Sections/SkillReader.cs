using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads skills by group: <c>Languages: Python, C++</c>, a group with points below it, a plain list.</summary>
internal static partial class SkillReader
{
    public static IReadOnlyList<SkillGroup> Read(IReadOnlyList<Line> lines)
    {
        lines = BesideLabels(lines);
        var groups = new List<SkillGroup>();
        // The items of the last group, which grows line by line.
        var last = new List<string>();
        var lists = Lists(lines);
        for (int i = 0; i < lines.Count; i++)
        {
            var line = lines[i];
            if (line.IsTableHead) continue;
            var (label, value) = Labelled(line.Text);
            // "Programming" above "> Python, C"
            bool isQuoted = i + 1 < lines.Count && lines[i + 1].IsQuoted && line is { Kind: LineKind.Text, IsQuoted: false, Plain.Length: < 60 };
            bool isTitle = isQuoted || IsTitle(line) && i + 1 < lines.Count && lines[i + 1] is { Kind: LineKind.Text } value1 && !IsTitle(value1);
            bool hasBelow = isTitle || i + 1 < lines.Count && lines[i + 1].Kind == LineKind.Bullet && (line.Kind is LineKind.Heading || line.Kind is LineKind.Text && line.IsOutsideLists || lines[i + 1].Level > line.Level);
            if (label is null && hasBelow && line.Plain.Length < 80 || line.Kind == LineKind.Heading)
            {
                Add(line.Plain.Trim().TrimEnd(':'), [], line.Source);
                int level = line.Kind == LineKind.Bullet ? line.Level : 0;
                bool areGroups = line.Kind == LineKind.Heading || AreGroups(lines, i + 1, level);
                while (i + 1 < lines.Count && lines[i + 1].Kind != LineKind.Heading && (isQuoted ? lines[i + 1].IsQuoted : IsBelow(line, lines[i + 1], isTitle, level)))
                {
                    var below = lines[++i];
                    // A labelled point below a heading is a group of its own.
                    var (inner, items) = Labelled(below.Text);
                    if (inner is not null && areGroups) Add(inner, Items(items), below.Source);
                    else Extend(Items(below.Text), below.Source);
                }
            }
            else if (label is not null) Add(label, Items(value), line.Source);
            // The line before was wrapped.
            else if (groups.Count > 0 && last.Count > 0 && i > 0 && line is { Kind: LineKind.Text, AfterHardBreak: false } && lines[i - 1].Kind == LineKind.Text && line.Block == lines[i - 1].Block) Extend(Items(line.Text), line.Source);
            else if (groups.Count > 0 && (last.Count == 0 || groups[^1].Group is null && !lists.Contains(i))) Extend(Items(line.Text), line.Source);
            else Add(null, Items(line.Text), line.Source);
        }

        Finish();
        return [.. groups.Where(g => g.Items.Count > 0 || g.Group is not null)];

        void Add(string? group, IReadOnlyList<string> items, SourceLines source)
        {
            Finish();
            groups.Add(new SkillGroup { Group = group, Lines = source });
            last = [.. items];
        }

        void Extend(IReadOnlyList<string> items, SourceLines source)
        {
            last.AddRange(items);
            groups[^1] = groups[^1] with { Lines = new SourceLines(groups[^1].Lines!.Value.First, source.Last) };
        }

        void Finish()
        {
            if (groups.Count > 0) groups[^1] = groups[^1] with { Items = last };
        }
    }

    private const int LongestItem = 4000;

    // "Languages:" and what it labels in the line below, as cells that lay both out side by side.
    private static List<Line> BesideLabels(IReadOnlyList<Line> lines)
    {
        var joined = new List<Line>();
        foreach (var line in lines)
        {
            // The line before was wrapped within its item.
            if (joined is [.., { IsOutsideLists: false } item] && line is { Kind: LineKind.Text, IsOutsideLists: false } && item.Block == line.Block && item.Text.Length < LongestItem && (!line.AfterHardBreak || char.IsLower(line.Plain[0]) && char.IsLetter(item.Plain[^1]))) joined[^1] = item.JoinedWith(line);
            else if (joined is [.., { Plain.Length: < 40, Kind: LineKind.Bullet } label] && line is { Kind: LineKind.Text, Level: > 0 } && label.Plain.TrimEnd().EndsWith(':') && Labelled(line.Text).Label is null)
                joined[^1] = label with { Text = RichText.Join(" ", [label.Text.Trim(), line.Text]), Source = new SourceLines(label.Source.First, line.Source.Last) };
            else joined.Add(line);
        }

        return joined;
    }

    private static bool IsBelow(Line head, Line line, bool isTitle, int level)
    {
        if (isTitle && line.Kind == LineKind.Text) return !IsTitle(line);
        return line.Level > level && (line.Kind == LineKind.Bullet || !line.IsOutsideLists) || (head.Kind == LineKind.Heading && !IsTitle(line));
    }

    // A word in each line is one list; where most lines are lists, or say more than a word, each stands for itself.
    private static HashSet<int> Lists(IReadOnlyList<Line> lines)
    {
        var lists = new HashSet<int>();
        for (int from = 0, to; from < lines.Count; from = Math.Max(to, from + 1))
        {
            to = from;
            while (to < lines.Count && lines[to].Kind == lines[from].Kind && Labelled(lines[to].Text).Label is null) to++;
            if (Enumerable.Range(from, to - from).Count(i => lines[i].Plain.Length > 40 || Items(lines[i].Text).Count > 1) * 2 > to - from) lists.UnionWith(Enumerable.Range(from, to - from));
        }

        return lists;
    }

    // A short line all in bold, above what it names.
    private static bool IsTitle(Line line) => line.Kind == LineKind.Text && line.Plain.Length < 60 && line.Text.IsAll(TextStyle.Bold);

    // "Experienced: R, Java" among points without labels is one more point; lists that all have labels are groups.
    private static bool AreGroups(IReadOnlyList<Line> lines, int from, int level)
    {
        var below = lines.Skip(from).TakeWhile(l => l.Level > level && !l.IsOutsideLists).Where(l => l.Kind == LineKind.Bullet).Select(l => Labelled(l.Text)).ToList();
        return below.Count > 0 && below.TrueForAll(p => p.Label is not null) && below.Count(p => Items(p.Value).Count > 1) * 2 > below.Count;
    }

    private static (string? Label, RichText Value) Labelled(RichText text)
    {
        string plain = text.Plain;
        var match = Label().Match(plain);
        if (match.Success) return (match.Groups[1].Value.Trim(), text.Slice(match.Length));
        // "**Tools** R, Git", "`Tools` R, Git"
        bool isSetApart = text.Runs.Length > 1 && (text.Runs[0].Style.HasFlag(TextStyle.Bold) || text.Runs[0].Style.HasFlag(TextStyle.Code) && plain.Contains(',', StringComparison.Ordinal) && !text.Runs.Skip(1).Any(r => r.Style.HasFlag(TextStyle.Code)));
        var first = isSetApart ? text.Runs[0].Text : null;
        return first is null || !EntryFields.HasWord(plain[first.Length..]) ? (null, text) : (first.Trim(' ', ':', '-', '–', '\t'), text.Slice(first.Length).Trim(":–—-\t"));
    }

    /// <summary>The items of a list: at commas outside brackets, or at semicolons or bars where there are some.</summary>
    public static IReadOnlyList<string> Items(RichText text)
    {
        var pictures = text.Runs.Where(r => r.Style.HasFlag(TextStyle.Image) && EntryFields.HasWord(r.Text)).ToList();
        if (pictures.Count > 0 && text.Runs.All(r => r.Style.HasFlag(TextStyle.Image) || !EntryFields.HasWord(r.Text))) return [.. pictures.Select(r => r.Text.Trim())];
        string plain = text.Plain.Trim();
        if (EntryFields.IsProse(plain) && plain.Count(c => c == ',') < 4) return [text.ToMarkdown()];
        char separator = plain.Contains(';', StringComparison.Ordinal) ? ';' : plain.Contains(" | ", StringComparison.Ordinal) ? '|' : plain.Contains(" · ", StringComparison.Ordinal) ? '·' : plain.Contains('•', StringComparison.Ordinal) ? '•' : plain.Contains('、', StringComparison.Ordinal) ? '、' : ',';
        var items = new List<string>();
        int depth = 0, from = 0;
        for (int i = 0; i <= plain.Length; i++)
        {
            if (i < plain.Length && plain[i] is '(' or '[') depth++;
            else if (i < plain.Length && plain[i] is ')' or ']') depth = Math.Max(0, depth - 1);
            if (i < plain.Length && ((plain[i] != separator && plain[i] != '，' && plain[i] != '\t') || depth > 0)) continue;
            string item = And().Replace(plain[from..i].Trim(' ', '.', ',', ';', '|', '·', '•'), "");
            if (item.Length > 0) items.Add(item);
            from = i + 1;
        }

        return items;
    }

    // The name ends before the blanks, which are looked through once: the name could take them too.
    [GeneratedRegex(@"^\s*(?!\s)([^:,;()]{2,60}?(?:\([^()]*\)(?:[^:,;()]*[^:,;()\s])?)?)(?<!\s\s)(?:\s*[:：]\s*|\s+(?!\s)(?<=\t)|\s+(?:[–—]|-|>>)\s|[^\S\t]*\t\s*)(?=\S)")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:and|&)\s+")]
    private static partial Regex And();
}
