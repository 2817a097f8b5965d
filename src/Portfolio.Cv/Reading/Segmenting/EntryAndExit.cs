using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Segmenting;

/// <summary>
/// East Asian forms say when somebody entered and when they left, a line each: <c>2009.4 A大学 工学部 入学</c>,
/// <c>2013.3 A大学 工学部 卒業</c>. Both lines are one entry, and their dates its span.
/// </summary>
internal static partial class EntryAndExit
{
    /// <summary>True for an entry that says that somebody took up or left a post.</summary>
    public static bool IsPost(EntryText entry) => entry.IsPost || Post().IsMatch(entry.Lines[0].Plain);

    /// <summary>Joins each leaving to the entering that it belongs to.</summary>
    public static IReadOnlyList<EntryText> Join(IReadOnlyList<EntryText> entries)
    {
        if (!entries.Any(e => Entry().IsMatch(e.Lines[0].Plain))) return entries;
        var joined = new List<EntryText?>();
        var open = new List<int>();
        foreach (var entry in entries)
        {
            string text = entry.Lines[0].Plain;
            int start = entry.Lines.Count == 1 && Exit().IsMatch(text) ? open.FindLastIndex(i => IsSame(joined[i]!.Lines[0].Plain, text)) : -1;
            if (start >= 0 && Span(joined[open[start]]!, entry) is { } span)
            {
                joined[open[start]] = span;
                open.RemoveAt(start);
                continue;
            }

            if (entry.Lines.Count == 1 && Entry().IsMatch(text)) open.Add(joined.Count);
            joined.Add(entry);
        }

        return [.. joined.OfType<EntryText>()];
    }

    private static EntryText? Span(EntryText first, EntryText last)
    {
        var (from, to) = (Date(first), Date(last));
        if (from is null || to is null) return null;
        var line = last.Lines[0];
        var rest = line.Text.Dates is [var date, ..] ? line.Text.Slice(date.End).Trim() : line.Text;
        var text = RichText.Concat(new RichText($"{from} – {to}\t"), Words().Match(rest.Plain) is { Success: true } word ? rest.Slice(0, word.Index).Trim() : rest);
        return last with { Lines = [line with { Kind = LineKind.Text, Text = text, Source = new SourceLines(first.Source.First, last.Source.Last) }], Columns = [], IsPost = Post().IsMatch(first.Lines[0].Plain) };
    }

    private static string? Date(EntryText entry) => (entry.Lines[0].Dates is [{ IsRange: false } date, ..] ? date : entry.GroupDate)?.First.ToString();

    // What stands behind the dates begins alike.
    private static bool IsSame(string entered, string left)
    {
        string one = Name(entered), other = Name(left);
        int same = 0;
        while (same < one.Length && same < other.Length && one[same] == other[same]) same++;
        return same >= 3 && same * 4 >= Math.Min(one.Length, other.Length) * 3;
    }

    private static string Name(string text)
    {
        string name = Words().Match(text) is { Success: true } word ? text[..word.Index] : text;
        return name.TrimStart(' ', '\t', '.', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '年', '月').TrimEnd();
    }

    [GeneratedRegex(@"(?:入学|編入学|進学|入社|入職|入所|加入|就任|着任|입학|입사|편입)\s*(?:$|[（(])")]
    private static partial Regex Entry();

    [GeneratedRegex(@"(?:卒業|修了|退学|退職|退任|退社|退所|離任|졸업|수료|퇴사|毕业|离职)\s*(?:$|[（(])")]
    private static partial Regex Exit();

    [GeneratedRegex(@"\s*(?:入学|編入学|進学|入社|入職|入所|加入|就任|着任|입학|입사|편입|卒業|修了|単位取得満期退学|退学|退職|退任|退社|退所|離任|졸업|수료|퇴사|毕业|离职)\s*(?:$|[（(])")]
    private static partial Regex Words();

    [GeneratedRegex(@"(?:入社|入職|入所|加入|就任|着任|退職|退任|退社|退所|離任|입사|퇴사|离职)\s*(?:$|[（(])")]
    private static partial Regex Post();
}
