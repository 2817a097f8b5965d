using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a project: title, role, organisation, dates, description, points and links.</summary>
internal static class ProjectReader
{
    public static Project Read(EntryText entry)
    {
        var links = new List<Link>();
        var lines = entry.Lines.Select((line, index) => index > 0 && line.Kind == LineKind.Bullet ? line : WithoutLinks(line, links)).Where(l => EntryFields.HasWord(l.Plain)).ToList();
        if (lines.Count == 0) lines = [entry.Lines[0]];
        var fields = EntryFields.Of(entry with { Lines = lines });
        string? title = null, role = null, organisation = null;
        var description = new List<string>();
        foreach (var field in fields.Fields)
        {
            if (title is null)
            {
                var first = field.Runs[0];
                bool isSetApart = first.Style != TextStyle.None && first.Text.Trim().Length > 2 && first.Text.Length < field.Length;
                int colon = isSetApart ? first.Text.Length : field.Plain.IndexOf(": ", StringComparison.Ordinal);
                int end = colon > 2 && (isSetApart || colon < 80) ? colon : field.Length;
                title = field.Plain[..end].Trim(' ', ':', ',', '.', '"', '“', '”').TrimEnd('-', '–', '—', ' ');
                var rest = field.Slice(end).Trim(":,;.–—-");
                if (EntryFields.HasWord(rest.Plain)) description.Add(field.Slice(end).Trim(":,;–—-").ToMarkdown());
            }
            else if (role is null && field.Length < 50 && FieldWords.NamesRole(field.Plain)) role = field.Plain;
            else if (organisation is null && field.Length < 100 && char.IsUpper(field.Plain[0]) && FieldWords.NamesOrganisation(field.Plain)) organisation = field.Plain;
            else description.Add(field.ToMarkdown());
        }

        // "**Title**: text" was taken for a labelled value.
        foreach (var (label, value) in fields.Labelled)
        {
            if (title is null) (title, _) = (label, description);
            else if (Role(label)) { role ??= value.Plain; continue; }
            else { description.Add($"{label}: {value.ToMarkdown()}"); continue; }
            description.Add(value.ToMarkdown());
        }

        description.AddRange(fields.Prose.Select(p => p.ToMarkdown()));
        foreach (var group in entry.Groups.Where(g => FieldWords.NamesOrganisation(g.Plain))) organisation ??= group.Plain;
        return new Project
        {
            Title = title ?? entry.Lines[0].Plain,
            Role = role,
            Organisation = organisation,
            Start = fields.Date?.First,
            End = fields.Date?.Last,
            Description = description.Count > 0 ? string.Join("\n\n", description) : null,
            Highlights = [.. HighlightTree.Flat(entry.Body)],
            Links = links,
            Lines = entry.Source,
        };
    }

    /// <summary>Reads a work that a reference names; the reference is kept as it was written.</summary>
    public static Project Read(Publication work, EntryText entry) => new()
    {
        // A name in bold is the work's, unless it is an author's.
        Title = entry.Lines.SelectMany(l => l.Text.Runs).Where(r => r.Style.HasFlag(TextStyle.Bold)).Select(r => r.Text.Trim(' ', '.', ',', ':', ';')).FirstOrDefault(t => t.Length > 2 && NameGrammar.Read(new RichText(t), new ReadingContext([], AuthorMarks.Usual)) is null) ?? work.Title,
        Start = entry.Lines[0].Dates.FirstOrDefault(d => d.IsRange)?.First ?? work.Date ?? (work.Year is { } year ? PartialDate.Of(year) : null),
        End = entry.Lines[0].Dates.FirstOrDefault(d => d.IsRange)?.Last,
        Description = string.Join("\n\n", entry.Lines.Select(l => l.Text.ToMarkdown())),
        Links = work.Links,
        Lines = entry.Source,
    };

    private static bool Role(string label) => label.Equals("role", StringComparison.OrdinalIgnoreCase);

    private static Line WithoutLinks(Line line, List<Link> links)
    {
        var text = line.Text;
        links.AddRange(LinkGrammar.Take(ref text));
        return line with { Text = text };
    }
}
