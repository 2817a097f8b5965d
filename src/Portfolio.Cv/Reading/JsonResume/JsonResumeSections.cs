using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Json;
using Portfolio.Cv.Reading.Publications;

namespace Portfolio.Cv.Reading.JsonResume;

/// <summary>Reads the sections of a JSON Resume that are lists of entries.</summary>
internal sealed class JsonResumeSections(JsonPart root, JsonDocumentText document)
{
    public IReadOnlyList<Position> Work() => Positions("work", null);

    /// <summary>Work that nobody paid for is a position too, whose description says so.</summary>
    public IReadOnlyList<Position> Volunteer() => Positions("volunteer", "Volunteer work");

    public IReadOnlyList<Education> Education() => Entries("education", part => new Education
    {
        Lines = document.LinesOf(part),
        Institution = part.Text("institution"),
        Field = part.Text("area"),
        Degree = part.Text("studyType"),
        Start = Date(part, "startDate"),
        End = End(part),
        Grade = part.Text("score", "gpa"),
        Highlights = part.Texts("courses"),
    });

    public IReadOnlyList<Award> Awards() => Entries("awards", part => part.Text("title") is { } title
        ? new Award { Lines = document.LinesOf(part), Title = title, Date = Date(part, "date"), Awarder = part.Text("awarder"), Description = part.Text("summary") }
        : null);

    public IReadOnlyList<Award> Certificates() => Entries("certificates", part => part.Text("name") is { } name
        ? new Award { Lines = document.LinesOf(part), Title = name, Date = Date(part, "date"), Awarder = part.Text("issuer"), Description = part.Text("url") }
        : null);

    public IReadOnlyList<Publication> Publications() => Entries("publications", Publication);

    public IReadOnlyList<Language> Languages() => Entries("languages", part => part.Text("language", "name") is { } name
        ? new Language { Lines = document.LinesOf(part), Name = name, Fluency = part.Text("fluency", "level") }
        : null);

    public IReadOnlyList<string> Interests() => Entries("interests", part =>
    {
        string words = string.Join(", ", part.Texts("keywords"));
        return part.Text("name") is { } name ? words.Length > 0 ? $"{name}: {words}" : name : words.Length > 0 ? words : null;
    });

    public IReadOnlyList<Project> Projects() => Entries("projects", part =>
    {
        if (part.Text("name") is not { } name) return null;
        var links = new PublicationLinks();
        _ = part.Read("url", url => links.AddAddress(url) ? url : null);
        return new Project
        {
            Lines = document.LinesOf(part),
            Title = name,
            Description = Joined(part.Text("description"), part.Text("summary")),
            Highlights = [.. part.Texts("highlights"), .. Labelled("Keywords", part.Texts("keywords")), .. Labelled("Type", part.Texts("type"))],
            Start = Date(part, "startDate"),
            End = Date(part, "endDate"),
            Role = part.Texts("roles") is { Count: > 0 } roles ? string.Join(", ", roles) : null,
            Organisation = part.Text("entity"),
            Links = links.All,
        };
    });

    /// <summary>A group with keywords is a group; skills that are only named are one group without a name.</summary>
    public IReadOnlyList<SkillGroup> Skills()
    {
        var groups = new List<SkillGroup>();
        foreach (var part in root.Objects("skills"))
        {
            string? name = part.Text("name");
            if (part.Text("level") is { } level) name = name is null ? level : $"{name} ({level})";
            var items = part.Texts("keywords");
            var lines = document.LinesOf(part);
            if (items.Count > 0) groups.Add(new() { Lines = lines, Group = name, Items = items });
            else if (name is null) part.Leave();
            else if (groups is [.., { Group: null } last]) groups[^1] = last with { Items = [.. last.Items, name], Lines = new(last.Lines!.Value.First, lines.Last) };
            else groups.Add(new() { Lines = lines, Items = [name] });
        }

        return groups;
    }

    public IReadOnlyList<Statement> References()
    {
        var statements = Entries("references", part =>
        {
            string? name = part.Text("name"), text = part.Text("reference");
            return name is null && text is null ? null : new Statement { Lines = document.LinesOf(part), Heading = name ?? "Reference", Level = 3, Markdown = text ?? "" };
        });
        return statements.Count == 0 ? [] : [new Statement { Heading = "References", Level = 2, Markdown = "" }, .. statements];
    }

    private List<Position> Positions(string section, string? remark) => Entries(section, part => new Position
    {
        Lines = document.LinesOf(part),
        Role = part.Text("position"),
        Organisation = part.Text("name", "organization", "company"),
        Location = part.Text("location"),
        Start = Date(part, "startDate"),
        End = End(part),
        Description = Joined(remark, part.Text("summary"), part.Text("description")),
        Highlights = [.. part.Texts("highlights").Select(text => new Highlight { Text = text })],
    });

    private Publication? Publication(JsonPart part)
    {
        if (part.Text("name") is not { } title) return null;
        var links = new PublicationLinks();
        foreach (string name in (string[])["url", "website"]) _ = part.Read(name, url => links.AddAddress(url) ? url : null);
        string? text = part.Text("publisher");
        var venue = RecordVenue.Read(text);
        var date = Date(part, "releaseDate");
        return new Publication
        {
            Lines = document.LinesOf(part),
            Slug = Slug.Of(title) is { Length: > 0 } slug ? slug : null,
            Title = title,
            // Not in the schema, but some write it, and so do we.
            Contributors = [.. part.Texts("authors").Select(author => new Contributor { Name = author })],
            Venue = venue.Name,
            VenueText = text,
            Year = date is { IsPresent: false } d ? d.Year : venue.Year,
            Date = date is { Month: not null } ? date : null,
            Track = venue.Track ?? venue.KindTrack,
            Status = (venue.Track ?? venue.KindTrack) == PublicationTrack.Preprint ? PublicationStatus.Preprint : text is null ? null : PublicationStatus.Published,
            Abstract = part.Text("summary"),
            Links = links.All,
        };
    }

    // An entry that nothing could be made of is kept whole.
    private List<T> Entries<T>(string section, Func<JsonPart, T?> read)
        where T : class
    {
        var entries = new List<T>();
        foreach (var part in root.Objects(section))
        {
            if (part.Members.Count == 0) continue;
            if (read(part) is { } entry) entries.Add(entry);
            else part.Leave();
        }

        return entries;
    }

    // Where JSON Resume has a start and no end, it goes on.
    private static PartialDate? End(JsonPart part) =>
        Date(part, "endDate") ?? (part.Peek("startDate") is not null && part.Peek("endDate") is null ? PartialDate.Present : null);

    private static PartialDate? Date(JsonPart part, string name) => part.Read<PartialDate?>(name, text =>
    {
        string day = text.Length > 10 && text[10] == 'T' ? text[..10] : text;
        return PartialDate.TryParse(day, out var date) ? date : DateGrammar.Whole(text) is { Last: null } mention ? mention.First : null;
    });

    private static IEnumerable<string> Labelled(string label, IReadOnlyList<string> texts) => texts.Count == 0 ? [] : [$"{label}: {string.Join(", ", texts)}"];

    private static string? Joined(params ReadOnlySpan<string?> paragraphs)
    {
        var some = new List<string>();
        foreach (string? paragraph in paragraphs)
        {
            if (paragraph is not null) some.Add(paragraph);
        }

        return some.Count == 0 ? null : string.Join("\n\n", some);
    }
}
