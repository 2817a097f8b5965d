using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Forms;

/// <summary>The forms of the kinds of entries that are no publications.</summary>
internal static class EntryForms
{
    private static readonly MarkdownField Description = new("description", "Description");

    private static readonly LinesField Highlights = new("highlights", "Points") { IsMarkdown = true, Longest = 4000, Hint = "One on each line, as Markdown." };

    private static readonly DateField Start = new("start", "From") { Hint = "As exactly as you know it." };

    private static readonly DateField End = new("end", "To") { MayBePresent = true };

    private static readonly Dictionary<SectionKind, IReadOnlyList<FormField>> Kinds = new()
    {
        [SectionKind.Education] = [
            new TextField("degree", "Degree") { Hint = "Ph.D., M.S., B.A. …" },
            new TextField("field", "Field of study"),
            new TextField("institution", "University or school"),
            new TextField("location", "Place"),
            Start,
            End,
            new TextField("advisor", "Advisor"),
            new TextField("thesis", "Title of the thesis") { Longest = 500 },
            new TextField("grade", "Grade"),
            new TextField("honours", "Honours"),
            Highlights,
        ],
        [SectionKind.Positions] = [
            new TextField("role", "Role") { Hint = "Research Scientist, Intern …" },
            new TextField("organisation", "Organisation"),
            new TextField("unit", "Laboratory or team"),
            new TextField("location", "Place"),
            Start,
            End,
            new TextField("supervisor", "Supervisor"),
            Description,
            new PointsField("highlights", "Points") { Hint = "One on each line, as Markdown. Two spaces before one put it below the one above." },
        ],
        [SectionKind.Awards] = [
            new TextField("title", "Award") { IsRequired = true, Longest = 500 },
            new TextField("event", "Event") { Hint = "Where it was given." },
            new TextField("awarder", "Given by"),
            new DateField("date", "Date"),
            new DateField("end", "Until") { MayBePresent = true, Hint = "For a scholarship or fellowship that lasted." },
            Description,
            Highlights,
        ],
        [SectionKind.Teaching] = [
            new TextField("course", "Course"),
            new TextField("role", "Role") { Hint = "Instructor, Teaching Assistant …" },
            new TextField("institution", "University or school"),
            new DateField("term", "Term") { Hint = "Fall 2023, Mar 2023 or 2023." },
            new DateField("end", "Last term") { MayBePresent = true, Hint = "Where it was taught without a break." },
            new DatesField("terms", "Further terms") { Hint = "One on each line." },
            Description,
            Highlights,
        ],
        [SectionKind.Talks] = [
            new TextField("title", "Title") { IsRequired = true, Longest = 500 },
            new TextField("event", "Event") { Hint = "A conference, a seminar, a company." },
            new TextField("location", "Place"),
            new DateField("date", "Date"),
            NumberField.Year() with { Hint = "Where nothing more is known." },
            new RowsField("showings", "Given again", "time", [new TextField("event", "Where") { IsRequired = true }, NumberField.Year()]),
            Description,
            new LinksField(),
        ],
        [SectionKind.Service] = [
            new TextField("role", "Role") { Hint = "Reviewer, Area Chair …" },
            new TextField("venue", "For") { Hint = "A venue, a society, an institution." },
            NumberField.Year(),
            Start with { Hint = "Where more than the year is known." },
            End,
            new TextField("note", "Remark") { Hint = "Outstanding Reviewer, say." },
        ],
        [SectionKind.Projects] = [
            new TextField("title", "Title") { IsRequired = true, Longest = 500 },
            new TextField("role", "Role"),
            new TextField("organisation", "Organisation"),
            Start,
            End,
            Description,
            Highlights,
            new LinksField(),
        ],
        [SectionKind.Grants] = [
            new TextField("title", "Title") { IsRequired = true, Longest = 500 },
            new TextField("funder", "Funder"),
            new TextField("amount", "Amount") { Hint = "With its currency." },
            new TextField("role", "Role") { Hint = "PI, Co-PI …" },
            Start,
            End,
            Description,
        ],
        [SectionKind.Patents] = [
            new TextField("title", "Title") { IsRequired = true, Longest = 500 },
            new ContributorsField("contributors", "Inventors", "inventor"),
            new TextField("number", "Number"),
            new TextField("status", "Status") { Hint = "Granted, pending …" },
            new DateField("date", "Date"),
            NumberField.Year() with { Hint = "Where nothing more is known." },
            Description,
            new LinksField(),
        ],
        [SectionKind.Skills] = [
            new TextField("group", "Group") { Hint = "Programming languages, say." },
            new LinesField("items", "Skills") { IsRequired = true, Hint = "One on each line." },
        ],
        [SectionKind.Languages] = [
            new TextField("language", "Language") { IsRequired = true },
            new TextField("fluency", "How well") { Hint = "Native, fluent, B2 …" },
        ],
        [SectionKind.Statements] = [
            new TextField("heading", "Heading") { IsRequired = true },
            new NumberField("level", "Level of the heading") { Least = 1, Most = 6, Empty = 2, Hint = "2 stands by itself; 3 belongs under the statement above." },
            new MarkdownField("markdown", "Text") { Height = 14, Longest = 100_000, Empty = "" },
        ],
        [SectionKind.Activities] = [
            new MarkdownField("text", "Activity") { IsRequired = true, Height = 3, Longest = 4000 },
        ],
    };

    /// <summary>The kinds that have a form here, in the vocabulary's order.</summary>
    public static IReadOnlyList<SectionKind> All { get; } = [.. Kinds.Keys.Order()];

    /// <summary>The fields of a kind; null for kinds that have none here.</summary>
    public static IReadOnlyList<FormField>? Of(SectionKind kind) => Kinds.TryGetValue(kind, out var fields) ? fields : null;

    /// <summary>What one entry of a kind is called, in the language of the page.</summary>
    public static string One(SectionKind kind) => Words.Of(EntryName.Of(kind));

    /// <summary>Reads a form that was submitted, and holds its fields against each other.</summary>
    /// <returns>The form; null when it was damaged on its way.</returns>
    public static EditForm? Read(SectionKind kind, IFormCollection posted)
    {
        var fields = Kinds[kind];
        if (EditForm.Read(fields, posted) is not { } form) return null;
        if (form.IsRowChange) return form;
        if (fields.All(f => form.Text.IsBlank(f.Name) || f is NumberField { Empty: not null }) && form.Errors.All.Count == 0)
            form.Errors.Add(fields[0].Name, Words.Of("The {entry} is empty. Fill in one field at least.", One(kind)));
        InOrder(form, kind == SectionKind.Awards ? "date" : kind == SectionKind.Teaching ? "term" : "start");
        // A date says the year, too, by which lists and exports go.
        if (kind is SectionKind.Talks or SectionKind.Patents) FillYear(form.Wanted, "date");
        if (kind is SectionKind.Service) FillYear(form.Wanted, "start");
        return form;
    }

    private static void InOrder(EditForm form, string first)
    {
        if (DateOf(form.Wanted, first) is { } start && DateOf(form.Wanted, "end") is { } end && end < start && end.Year < start.Year)
            form.Errors.Add("end", Words.Of("It ends in {end}, before it begins in {start}. Put one of the two right.", end.Year, start.Year));
    }

    private static void FillYear(JsonObject entry, string from)
    {
        if (entry["year"] is null && DateOf(entry, from) is { IsPresent: false } date) entry["year"] = date.Year;
    }

    private static PartialDate? DateOf(JsonObject entry, string field) =>
        PartialDate.TryParse(entry[field]?.GetValue<string>(), out var date) ? date : null;
}
