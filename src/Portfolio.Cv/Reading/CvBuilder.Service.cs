using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Sections;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading;

/// <summary>How the builder reads service.</summary>
internal sealed partial class CvBuilder
{
    private void AddService(SectionText section, List<Line> lines)
    {
        var entries = EntrySegmenter.Split(lines, EntryStyle.Listed, ServiceReader.BeginsWithRole);
        // "Reviewer" above one list of journals is the role for each.
        string? role = entries.Count == 1 && section.Heading is { } heading ? ServiceReader.RoleOf(heading.Plain) : null;
        _service.AddRange(entries.SelectMany(e => ServiceReader.Read(e, role)));
        KeepGroups(section, entries, group => _service.Exists(s => s.Role is { } of && of.Equals(group.Trim().TrimEnd(':'), StringComparison.OrdinalIgnoreCase)));
    }
}
