using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading;

/// <summary>
/// Entries that a site generator keeps in a page's front matter: lists below <c>education:</c>, <c>work:</c>,
/// <c>awards:</c>, <c>skills:</c>, <c>languages:</c> and <c>interests:</c>, whose items are maps of fields or plain values.
/// </summary>
internal sealed class FrontMatterEntries
{
    public List<Education> Education { get; } = [];

    public List<Position> Positions { get; } = [];

    public List<Award> Awards { get; } = [];

    public List<SkillGroup> Skills { get; } = [];

    public List<Language> Languages { get; } = [];

    public List<string> Interests { get; } = [];

    /// <summary>The lines of the fields that became parts of entries.</summary>
    public HashSet<int> Lines { get; } = [];

    public static FrontMatterEntries Read(FrontMatter frontMatter)
    {
        var entries = new FrontMatterEntries();
        foreach (var section in frontMatter.Fields.Where(f => f.Key != "#").GroupBy(f => f.Key.Split('.')[0]))
        {
            foreach (var item in Items(section))
            {
                switch (section.Key)
                {
                    case "education":
                        entries.AddEducation(item);
                        break;
                    case "work" or "experience" or "employment" or "positions":
                        entries.AddPosition(item);
                        break;
                    case "awards" or "honors" or "honours":
                        entries.AddAward(item);
                        break;
                    case "skills":
                        entries.AddSkills(item);
                        break;
                    case "languages":
                        if (item.Take("language", "name") is { } language) entries.Languages.Add(new Language { Name = language, Fluency = item.Take("fluency", "level", "proficiency"), Lines = item.Source });
                        break;
                    case "interests":
                        if (item.Take("", "name") is { } interest) entries.Interests.Add(interest);
                        break;
                }

                entries.Lines.UnionWith(item.Taken);
            }
        }

        return entries;
    }

    private void AddEducation(Item item)
    {
        string? degree = item.Take("degree", "studytype", "course", "qualification", "title"), area = item.Take("area", "field", "major"), institution = item.Take("institution", "school", "university", "organization");
        if (institution is null && degree is null) return;
        var (start, end) = Period(item);
        // "PhD in Mathematics" is a degree and its field, whatever the key is called.
        if (degree is null && area is not null && DegreeGrammar.Begins(area)) (degree, area) = (area, null);
        if (area is null && degree?.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var at) (degree, area) = (degree[..at], degree[(at + 4)..]);
        Education.Add(new Education { Institution = institution, Degree = degree, Field = area, Location = item.Take("location"), Start = start, End = end, Grade = item.Take("gpa", "grade", "score"), Highlights = item.Take("summary", "description") is { } summary ? [summary] : [], Lines = item.Source });
    }

    private void AddPosition(Item item)
    {
        string? role = item.Take("position", "role", "title", "jobtitle"), organisation = item.Take("company_name", "company", "organization", "organisation", "institution", "employer", "name");
        if (role is null && organisation is null) return;
        var (start, end) = Period(item);
        Positions.Add(new Position { Role = role, Organisation = organisation, Location = item.Take("location"), Start = start, End = end, Description = item.Take("summary", "description"), Lines = item.Source });
    }

    private void AddAward(Item item)
    {
        if (item.Take("title", "name", "") is not { } title) return;
        Awards.Add(new Award { Title = title, Awarder = item.Take("awarder", "organization", "issuer"), Date = Date(item.Take("date", "year")), Description = item.Take("summary", "description"), Lines = item.Source });
    }

    private void AddSkills(Item item)
    {
        var items = item.TakeAll("items.name", "items", "keywords");
        string? name = item.Take("name", "");
        if (items.Count > 0) Skills.Add(new SkillGroup { Group = name, Items = items, Lines = item.Source });
        else if (name is null) return;
        else if (Skills is [.., { Group: null } last]) Skills[^1] = last with { Items = [.. last.Items, name], Lines = new SourceLines(last.Lines!.Value.First, item.Source.Last) };
        else Skills.Add(new SkillGroup { Items = [name], Lines = item.Source });
    }

    // A period whose end is left empty goes on.
    private static (PartialDate? Start, PartialDate? End) Period(Item item)
    {
        bool goesOn = item.IsLeftEmpty("date_end", "enddate", "end");
        var start = Date(item.Take("date_start", "startdate", "start"));
        var end = Date(item.Take("date_end", "enddate", "end", "year", "date")) ?? (goesOn && start is not null ? PartialDate.Present : null);
        return (start, end);
    }

    private static PartialDate? Date(string? text) => text is null ? null : DateGrammar.IsNow(text) ? PartialDate.Present : DateGrammar.Whole(text)?.First;

    // An item begins where the list's first field comes back; what is nested deeper belongs to it.
    private static IEnumerable<Item> Items(IEnumerable<FrontMatterField> fields)
    {
        Item? open = null;
        foreach (var field in fields)
        {
            int dot = field.Key.LastIndexOf('.');
            string path = field.IsItem && !field.HasKey ? field.Key : dot < 0 ? "" : field.Key[..dot];
            if (field.IsItem && (open is null || !path.StartsWith(open.Path + ".", StringComparison.Ordinal)))
            {
                if (open is not null) yield return open;
                open = new Item(path);
            }

            open?.Add(field);
        }

        if (open is not null) yield return open;
    }

    private sealed class Item(string path)
    {
        private readonly List<FrontMatterField> _fields = [];

        public string Path => path;

        public HashSet<int> Taken { get; } = [];

        public SourceLines Source => new(_fields[0].Line, _fields[^1].Line);

        public void Add(FrontMatterField field) => _fields.Add(field);

        public bool IsLeftEmpty(params ReadOnlySpan<string> keys)
        {
            foreach (string key in keys)
                if (_fields.Exists(f => f.IsParent && Key(f) == key)) return true;
            return false;
        }

        /// <summary>The value of the first key that has one; a value of several lines keeps them.</summary>
        public string? Take(params ReadOnlySpan<string> keys)
        {
            foreach (string key in keys)
            {
                var fields = _fields.FindAll(f => Key(f) == key && f.Value.Length > 0);
                if (fields.Count == 0) continue;
                Taken.UnionWith(_fields.Where(f => Key(f) == key).Select(f => f.Line));
                return string.Join('\n', fields.Select(f => f.Value));
            }

            return null;
        }

        public IReadOnlyList<string> TakeAll(params ReadOnlySpan<string> keys)
        {
            foreach (string key in keys)
            {
                var fields = _fields.FindAll(f => Key(f) == key && f.Value.Length > 0);
                if (fields.Count == 0) continue;
                Taken.UnionWith(fields.Select(f => f.Line));
                return [.. fields.Select(f => f.Value)];
            }

            return [];
        }

        private string Key(FrontMatterField field) => field.Key.Length > path.Length ? field.Key[(path.Length + 1)..] : "";
    }
}
