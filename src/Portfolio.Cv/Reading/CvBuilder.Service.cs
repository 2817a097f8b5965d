using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <summary>How the builder reads service.</summary>
internal sealed partial class CvBuilder
{
    // An item each, and most of them names without a comma: none of them is a list itself.
    private static bool IsListOfNames(IEnumerable<EntryText> entries)
    {
        var lines = entries.Select(e => e.Lines).ToList();
        return lines.Count > 3 && lines.TrueForAll(l => l is [{ Kind: LineKind.Bullet, Plain.Length: < 110 } line] && line.Dates.Count == 0)
            && lines.Count(l => l[0].Plain.AsSpan().IndexOfAny(",;:") < 0) * 10 >= lines.Count * 7;
    }

    private void AddService(SectionText section, List<Line> lines)
    {
        var entries = EntrySegmenter.Split(lines, EntryStyle.Listed, ServiceReader.BeginsWithRole);
        // "Reviewer" above a list of journals is the role for each.
        string? role = section.Heading is { } heading ? ServiceReader.RoleOf(heading.Plain) : null;
        var names = entries.GroupBy(e => e.Groups.Count > 0 ? e.Groups[^1].Source.First : 0).Where(IsListOfNames).SelectMany(g => g).ToHashSet();
        foreach (var entry in entries)
        {
            if (_service.Count > 0 && entry.Lines is [{ Kind: LineKind.Bullet } line] && ServiceReader.IsAddress(line.Text)) _service[^1] = _service[^1] with { Note = _service[^1].Note is { } note ? $"{note}; {line.Plain.Trim()}" : line.Plain.Trim() };
            else _service.AddRange(ServiceReader.Read(entry, entries.Count == 1 ? role : null, names.Contains(entry)).Select(s => s with { Role = s.Role ?? role }));
        }

        KeepGroups(section, entries, group => _service.Exists(s => s.Role is { } of && of.Equals(group.Trim().TrimEnd(':'), StringComparison.OrdinalIgnoreCase)));
    }
}
