using System.Globalization;
using System.Text;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Outlining;
using Portfolio.Cv.Reading.Person;

namespace Portfolio.Cv.Writing;

/// <summary>A CV as one document: who it is about, then its sections, each in the form that it is given.</summary>
internal static class MarkdownDocument
{
    private const string Person = "person";

    /// <summary>The parts, each of which has a form of its own.</summary>
    public static IReadOnlyList<MarkdownPart> Parts { get; } =
    [
        new(Person, "name", "alternativeNames", "headline", "affiliation", "updated", "contacts", "summary", "interests", "keywords"),
        .. ((string[])["statements", "service", "activities"]).Select(field => new MarkdownPart(field, field)),
        .. ((string[])["education", "positions", "projects"]).Select(field => new MarkdownPart(field, field) { HasItems = true }),
        .. ((string[])["publications", "patents", "awards", "grants", "teaching", "talks", "skills", "languages"]).Select(field => new MarkdownPart(field, field) { IsList = true }),
    ];

    public static string Write(CurriculumVitae cv, MarkdownForms forms)
    {
        var text = new StringBuilder();
        var form = forms[Person];
        if (cv.Name is { } name && (form == MarkdownForm.Usual || NameLine.Read(name) is not null)) Paragraph("# " + string.Join(" ", [MarkdownText.Escape(name), .. form == MarkdownForm.Usual ? cv.AlternativeNames.Select(a => $"({MarkdownText.Escape(a)})") : []]));
        if (form == MarkdownForm.Usual) Header(cv, Paragraph);
        else Section(SectionKind.Contacts, "Personal information", Fields(form, [new CurriculumVitae { Name = cv.Name, AlternativeNames = cv.AlternativeNames, Headline = cv.Headline, Affiliation = cv.Affiliation, Updated = cv.Updated, Contacts = cv.Contacts, Summary = cv.Summary, Interests = cv.Interests, Keywords = cv.Keywords }]));

        // Free sections first: a heading that says nothing, below a section of entries, is an entry's.
        if (cv.Statements.Count > 0)
        {
            if (forms["statements"] == MarkdownForm.Usual) Paragraph(MarkdownEntries.Statements(cv.Statements));
            else Section(SectionKind.Statements, "Statements", Fields(forms["statements"], cv.Statements));
        }

        Entries(SectionKind.Education, "Education", cv.Education, entry => MarkdownEntries.Education(entry, forms["education"]));
        Entries(SectionKind.Positions, "Experience", cv.Positions, entry => MarkdownEntries.Position(entry, forms["positions"]));
        Entries(SectionKind.Publications, "Publications", cv.Publications, MarkdownPublication.Write, Legend(cv.Publications));
        Entries(SectionKind.Patents, "Patents", cv.Patents, MarkdownPublication.Write);
        Entries(SectionKind.Awards, "Awards", cv.Awards, MarkdownEntries.Award);
        Entries(SectionKind.Grants, "Grants", cv.Grants, MarkdownEntries.Grant);
        Entries(SectionKind.Projects, "Projects", cv.Projects, entry => MarkdownEntries.Project(entry, forms["projects"]));
        Entries(SectionKind.Teaching, "Teaching", cv.Teaching, MarkdownEntries.Teaching);
        Entries(SectionKind.Talks, "Talks", cv.Talks, MarkdownEntries.Talk);
        if (forms["service"] == MarkdownForm.Usual) Section(SectionKind.Service, "Service", MarkdownEntries.Service(cv.Service));
        else Entries(SectionKind.Service, "Service", cv.Service, _ => "");
        Entries(SectionKind.Skills, "Skills", cv.Skills, MarkdownEntries.Skill);
        Entries(SectionKind.Languages, "Languages", cv.Languages, MarkdownEntries.Language);
        if (forms["activities"] == MarkdownForm.Usual) Entries(SectionKind.Activities, "Activities", cv.Activities, activity => $"- {activity.Text}\n");
        else Section(SectionKind.Activities, "Activities", Fields(forms["activities"], [new CurriculumVitae { Activities = cv.Activities }]));
        return text.ToString();

        void Paragraph(string paragraph)
        {
            if (string.IsNullOrWhiteSpace(paragraph)) return;
            if (text.Length > 0) text.Append('\n');
            text.Append(paragraph.Trim('\n')).Append('\n');
        }

        void Section(SectionKind kind, string usual, string body)
        {
            if (body.Length == 0) return;
            Paragraph("## " + Heading(cv, kind, usual));
            Paragraph(body);
        }

        void Entries<T>(SectionKind kind, string usual, IReadOnlyList<T> entries, Func<T, string> write, string before = "")
            where T : class
        {
            if (entries.Count == 0) return;
            string part = kind.ToString().ToLowerInvariant();
            Section(kind, usual, (forms[part] == MarkdownForm.Usual ? before : "") + string.Concat(entries.Select((entry, i) => forms.Of(part, i) is var form and (MarkdownForm.Fields or MarkdownForm.Exact) ? Fields(form, [entry]) : write(entry))));
        }
    }

    private static string Legend(IReadOnlyList<Publication> publications)
    {
        var contributors = publications.SelectMany(p => p.Contributors).ToList();
        return (contributors.Exists(c => c.Equal) ? "\\* equal contribution\n\n" : "") + (contributors.Exists(c => c.Corresponding) ? "† corresponding author\n\n" : "");
    }

    private static string Fields<T>(MarkdownForm form, IEnumerable<T> entries)
        where T : class => new FieldListText(form == MarkdownForm.Exact).Write(entries);

    // The heading that the document has, where it says no more than the usual one.
    private static string Heading(CurriculumVitae cv, SectionKind kind, string usual)
    {
        var own = cv.Sections.Where(s => s.Kind == kind && HeadingVocabulary.Whole(s.Heading) == new HeadingMeaning(kind)).ToList();
        return own.Count == 1 ? MarkdownText.Escape(own[0].Heading) : usual;
    }

    private static void Header(CurriculumVitae cv, Action<string> paragraph)
    {
        if (cv is { Headline: { } headline, Affiliation: { } affiliation } && FieldWords.NamesRole(headline)) paragraph(MarkdownText.Escape($"{headline} at {affiliation}"));
        else
        {
            paragraph(MarkdownText.Escape(cv.Headline ?? ""));
            paragraph(MarkdownText.Escape(cv.Affiliation ?? ""));
        }

        paragraph(string.Concat(cv.Contacts.Select(contact => $"- {Contact(contact)}\n")));
        if (cv.Updated is { } updated) paragraph("Last update: " + MarkdownDates.Text(updated));
        if (cv.Summary is { } summary) paragraph("## Summary\n\n" + summary);
        if (cv.Interests.Count > 0) paragraph("## Research interests\n\n" + string.Concat(cv.Interests.Select(interest => $"- {interest}\n")));
        if (cv.Keywords.Count > 0) paragraph("## Keywords\n\n" + MarkdownText.Escape(string.Join(", ", cv.Keywords)));
    }

    private static string Contact(Contact contact)
    {
        string value = MarkdownText.Escape(contact.Value, atLineStart: false);
        string label = contact.Kind switch
        {
            ContactKind.Email => "Email: ",
            ContactKind.Phone => "Phone: ",
            ContactKind.Homepage => "Homepage: ",
            ContactKind.GitHub => "GitHub: ",
            ContactKind.Scholar => "Google Scholar: ",
            ContactKind.Orcid => "ORCID: ",
            ContactKind.LinkedIn => "LinkedIn: ",
            _ when contact.Value.Contains("://", StringComparison.Ordinal) => "",
            _ => "Address: ",
        };
        // A service's name whose address is lost.
        if (label.Length > 0 && string.Equals(label[..^2], contact.Value, StringComparison.OrdinalIgnoreCase)) return $"[{value}](#)";
        return label + (contact.Value.StartsWith("http", StringComparison.Ordinal) && !contact.Value.Contains('>', StringComparison.Ordinal) ? $"<{contact.Value}>" : value);
    }
}

/// <summary>Dates as people write them.</summary>
internal static class MarkdownDates
{
    public static string Text(PartialDate date) => date switch
    {
        { IsPresent: true } => "Present",
        { Season: { } season } => string.Create(CultureInfo.InvariantCulture, $"{season} {date.Year}"),
        { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{Month(month)} {day}, {date.Year}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Month(month)} {date.Year}"),
        _ => date.Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>The part of a date within its year.</summary>
    public static string MonthAndDay(PartialDate date) => string.Create(CultureInfo.InvariantCulture, $"{Month(date.Month ?? 1)} {date.Day}").TrimEnd();

    /// <summary>A date or a range; empty for none.</summary>
    public static string Range(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        ({ } from, { } to) => $"{Text(from)} – {Text(to)}",
        ({ } only, null) => Text(only),
        (null, { } only) => Text(only),
        _ => "",
    };

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
}
