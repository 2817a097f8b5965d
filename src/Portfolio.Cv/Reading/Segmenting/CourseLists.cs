using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>
/// Where somebody taught, and when, above the courses as items: <c>University of X, 2019 – 2021</c> and below it
/// <c>- Statistics</c>. Each item is a course, unless the items say what was done in one.
/// </summary>
internal static partial class CourseLists
{
    /// <summary>Splits a section of courses into entries.</summary>
    public static IReadOnlyList<EntryText> Split(IReadOnlyList<Line> lines)
    {
        var entries = new List<EntryText>();
        var others = new List<Line>();
        for (int i = 0; i < lines.Count;)
        {
            int items = i, end;
            while (items < lines.Count && !IsItem(lines[items])) items++;
            for (end = items; end < lines.Count && (IsItem(lines[end]) || !lines[end].IsOutsideLists);) end++;
            // The last paragraph, or heading, before the items.
            int head = items;
            while (head > i && lines[head - 1].Kind != LineKind.Heading && (head == items || lines[head - 1].Block == lines[head].Block || lines[head].Plain.TrimEnd().EndsWith(':'))) head--;
            if (head == items && head > i) head--;
            // The date beside it was a paragraph of its own.
            if (head > i && items - head == 1 && lines[head].WholeDate is not null && lines[head - 1] is { Kind: LineKind.Text, Plain.Length: < 120 }) head--;
            List<Line> heads = [.. lines.Skip(head).Take(items - head)], below = Whole(lines.Skip(items).Take(end - items));
            // "#### Instructor, Making Violins, Spring 2020": the course stands in the heading, and below it where and what it was.
            bool isOne = head > 0 && lines[head - 1] is { Kind: LineKind.Heading, Dates.Count: > 0 } own && FieldWords.NamesRole(own.Plain);
            if (!isOne && HoldsCourses(heads, below))
            {
                others.AddRange(lines.Skip(i).Take(head - i));
                Flush();
                entries.AddRange(Courses(heads, below));
            }
            else others.AddRange(lines.Skip(i).Take(end - i));
            i = end;
        }

        Flush();
        return entries;

        void Flush()
        {
            if (others.Count > 0) entries.AddRange(EntrySegmenter.Split([.. others], EntryStyle.Listed));
            others.Clear();
        }
    }

    // Items that go on in the next line.
    private static List<Line> Whole(IEnumerable<Line> lines)
    {
        var whole = new List<Line>();
        foreach (var line in lines)
        {
            if (whole.Count > 0 && line is { Kind: LineKind.Text, AfterHardBreak: false } && line.Block == whole[^1].Block) whole[^1] = whole[^1].JoinedWith(line);
            else whole.Add(line);
        }

        return whole;
    }

    private static bool IsItem(Line line) => line.Kind == LineKind.Bullet;

    private static bool HoldsCourses(List<Line> heads, List<Line> items)
    {
        string head = string.Join(", ", heads.Select(h => h.Plain));
        // "University of X | 2021 – 2023" above courses with the terms of each.
        if (heads.Count is 1 or 2 && items.Count > 0 && FieldWords.NamesOrganisation(head) && heads.Exists(h => HeadDate.Of(h) is { IsRange: true }) && !heads.Exists(h => FieldWords.NamesRole(h.Plain) || NamesCourse(h)) && items.TrueForAll(i => i.Plain.Length < 160 && HeadDate.Of(i) is { Start: > 6 })) return true;
        if (heads.Count is 0 or > 5 || items.Count < 2 || head.Length > 300 || !FieldWords.NamesOrganisation(head) && PlaceGrammar.TrailingPlace(head) < 0 && !heads.Exists(h => h.Dates.Count > 0)) return false;
        // "Course: …", "Responsibilities – …" below a role: the fields of one.
        if (items.Exists(i => OfOneCourse().IsMatch(i.Plain))) return false;
        return !heads.Exists(NamesCourse) && items.TrueForAll(i => i.Level == items[0].Level && i.Plain.Length < 160 && HeadDate.Of(i) is null && i.Plain.TrimEnd() is not [.., '.' or ';']) && items.Count(i => SaysWhatWasDone().IsMatch(i.Plain) && LostNesting.IsDuty(i.Plain)) * 2 < items.Count;
    }

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}+(?:ed|ing)|Led|Held|Taught|Gave|Wrote|Built|Ran|Made|Lead|Grade|Teach|Assist|Design|Develop|Hold|Prepare|Help|Tutor|Mentor|Supervise|Organi[sz]e|Create|Write)\s")]
    private static partial Regex SaysWhatWasDone();

    [GeneratedRegex(@"^(?:course|class|module|responsibilities|duties|role)\s?[:–—-]\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfOneCourse();

    // Set in italics or in quotes, or with a word that only courses bear.
    private static bool NamesCourse(Line line) =>
        (FieldWords.NamesCourse(line.Plain) && !line.Plain.TrimEnd().EndsWith(':')) || line.Plain.AsSpan().IndexOfAny("\"“„«") >= 0 || line.Text.Runs.Any(r => r.Style.HasFlag(TextStyle.Italic) && r.Text.Trim().Length > 8 && !FieldWords.NamesRole(r.Text) && !FieldWords.NamesOrganisation(r.Text));

    private static IEnumerable<EntryText> Courses(List<Line> heads, List<Line> items)
    {
        var date = heads.Select(h => h.Dates is [.., var last] ? last : null).FirstOrDefault(d => d is not null);
        return items.Select(i => new EntryText([i]) { Groups = [.. heads.Where(h => !h.Plain.TrimEnd().EndsWith(':'))], GroupDate = date });
    }
}
