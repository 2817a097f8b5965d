using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Keeps an activity as its text.</summary>
internal static class ActivityReader
{
    public static Activity Read(EntryText entry)
    {
        string head = string.Join(" ", entry.Head.Select(l => l.Text.ToMarkdown()));
        string points = string.Join("\n", HighlightTree.Flat(entry.Body).Select(p => $"- {p}"));
        string group = string.Join(", ", entry.Groups.Select(g => g.Text.ToMarkdown().TrimEnd(':')));
        string text = group.Length > 0 ? $"{group}: {head}" : head;
        return new Activity(points.Length > 0 ? $"{text}\n\n{points}" : text) { Lines = entry.Source };
    }
}
