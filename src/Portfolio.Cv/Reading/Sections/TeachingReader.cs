using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a course taught: role, course, institution and terms.</summary>
internal static partial class TeachingReader
{
    /// <summary>True for the head of a table of courses, whatever the section's heading calls them.</summary>
    public static bool IsHeadOfCourses(Line line) => line.IsTableHead && line.Text.Cells().Any(c => CourseColumn().IsMatch(c.Plain));

    /// <summary>True for an entry among posts that begins with who somebody was in a course: <c>Teaching assistant</c>, <c>Instructor</c>.</summary>
    public static bool IsTaught(EntryText entry) => TaughtAs().IsMatch(entry.Lines[0].BehindDate);

    [GeneratedRegex(@"^[^,|(:]{0,40}?\b(?:teaching\s(?:assistant|fellow|intern)|instructor|lecturer|tutor|grader|TA|demonstrator)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TaughtAs();

    public static Teaching Read(EntryText entry)
    {
        var (namedCourse, columnTerms, columnDescription) = TakeColumns(ref entry);
        namedCourse ??= TakeTerm(ref entry);
        // The line that lists the terms, as a rule the first.
        int at = 0;
        var dates = TermList(entry.Lines[0].Plain);
        for (int i = 1; dates is null && i < entry.Head.Count(); i++) (at, dates) = (i, TermList(entry.Lines[i].Plain));
        var lines = dates is null ? entry : entry with { Lines = [.. entry.Lines.Take(at), WithoutTerms(entry.Lines[at], dates), .. entry.Lines.Skip(at + 1)] };
        var fields = EntryFields.Of(lines);
        string? role = fields.Take(RoleLabel())?.Plain, course = namedCourse ?? fields.Take(CourseLabel())?.Plain, institution = fields.Take(InstitutionLabel())?.Plain;
        var unknown = new List<RichText>();
        var rest = new List<string>();
        // "Tutor: Calculus" is a role and its course, not a label.
        foreach (var (label, value) in fields.Labelled.Where(l => FieldWords.NamesRole(l.Label)).ToList())
        {
            role ??= label;
            Part(value);
            fields.Labelled.RemoveAll(l => l.Label == label);
        }

        foreach (var field in fields.Fields)
        {
            // "HIU34 The Spanish Atlantic, 1492–1810 (module convenor)": the bracket is the role, and all before it the course.
            if (role is null && course is null && RoleInBrackets().Match(field.Plain) is { Success: true, Index: > 2 } bracket && FieldWords.NamesRole(bracket.Groups[1].Value) && !FieldWords.NamesOrganisation(field.Plain))
            {
                role = bracket.Groups[1].Value.Trim();
                course = field.Plain[..bracket.Index].Trim(' ', ',', '"', '“', '”', '„', '《', '》');
                continue;
            }

            // "“Looms and Numbers,” with Professor Roe": the quotation keeps its comma.
            if (course is null && QuotedFirst().Match(field.Plain) is { Success: true } quoted && EntryFields.HasWord(field.Plain[quoted.Length..]))
            {
                course = quoted.Groups[1].Value;
                foreach (var part in Parts(field.Slice(quoted.Length).Trim(",.;"))) Part(part);
                continue;
            }

            // "Lecturer. Databases. University of X": sentences, of which the first is the role.
            var sentences = Publications.Pieces.Of(field);
            bool areFields = sentences.Count > 1 && sentences[0].Length < 40 && FieldWords.NamesRole(sentences[0].Plain) && !FieldWords.NamesOrganisation(sentences[0].Plain);
            foreach (var part in areFields ? sentences.Select(s => s.TrimEnd(".")) : Parts(field)) Part(part);
        }

        foreach (var group in entry.Groups)
        {
            string text = group.Plain.Trim().TrimEnd(':');
            if (DateGrammar.Find(text) is [var when, ..] && entry.GroupDate is not null)
            {
                // "University of X, lecturer, 2019 – 2021" above its courses.
                foreach (var part in EntryFields.Split(EntryFields.Without(group.Text, when.Start, when.End)).SelectMany(EntryFields.AtCommas))
                {
                    if (institution is null && FieldWords.NamesOrganisation(part.Plain)) institution = part.Plain;
                    else if (role is null && FieldWords.NamesRole(part.Plain)) role = part.Plain;
                    else if (institution is not null && PlaceGrammar.IsPlace(part.Plain)) institution = $"{institution}, {part.Plain}";
                    else unknown.Add(part);
                }
            }
            // "Lecturer, University of X"
            else if (institution is null && role is null && text.IndexOf(',', StringComparison.Ordinal) is > 0 and < 40 and var comma && FieldWords.NamesRole(text[..comma]) && !FieldWords.NamesOrganisation(text[..comma]) && FieldWords.NamesOrganisation(text[comma..]))
                (role, institution) = (text[..comma], text[(comma + 1)..].Trim());
            else if (institution is null && FieldWords.NamesOrganisation(text)) institution = text;
            else if (role is null && FieldWords.NamesRole(text)) role = text;
        }

        foreach (var part in unknown)
        {
            if (course is null) course = part.Plain;
            else if (institution is null && !EntryFields.IsProse(part.Plain)) institution = part.Plain;
            else rest.Add(part.ToMarkdown());
        }

        var highlights = new List<string>();
        foreach (var line in entry.Body)
        {
            var (name, value) = LabelOf(line.Text);
            if (institution is null && (name.Length > 0 ? InstitutionLabel().IsMatch(name) : line.Plain.Length < 80 && FieldWords.NamesOrganisation(line.Plain) && !line.Plain.Contains(' ') | StartsWithOrganisation(line.Plain))) institution = value.Plain.Trim(' ', '.');
            else if (course is null && CourseLabel().IsMatch(name)) course = value.Plain.Trim(' ', '.');
            else if (role is null && RoleLabel().IsMatch(name)) role = value.Plain.Trim(' ', '.');
            else highlights.Add(line.Text.ToMarkdown());
        }

        fields.Fields.Clear();
        rest.AddRange(fields.Rest());
        dates ??= columnTerms;
        if (columnDescription is not null) rest.Add(columnDescription);
        return new Teaching
        {
            Role = role,
            Course = course is null ? null : EntryFields.WithoutLoneQuote(course),
            Institution = institution,
            Term = dates?[0].First ?? fields.Date?.First,
            End = dates is null ? fields.Date?.Last : dates[0].Last,
            Terms = dates is null ? [] : [.. dates.Skip(1).Select(d => d.First)],
            Description = rest.Count > 0 ? string.Join("\n\n", rest) : null,
            Highlights = highlights,
            Lines = entry.Source,
        };

        void Part(RichText part)
        {
            string text = part.Plain.Trim(' ', ',', '.', ';', ':');
            if (text.Length == 0 || !EntryFields.HasWord(text)) return;
            // "co-taught with Professor Roe"
            if (course is not null && WithOthers().IsMatch(text))
            {
                rest.Add(part.ToMarkdown());
                return;
            }

            if (role is null && RoleInBrackets().Match(text) is { Success: true, Index: > 2 } bracket && FieldWords.NamesRole(bracket.Groups[1].Value))
            {
                role = bracket.Groups[1].Value.Trim();
                part = part.Trim(",.;:").Slice(0, bracket.Index);
                text = part.Plain.Trim();
                if (course is null && !FieldWords.NamesOrganisation(text))
                {
                    course = text.Trim('"', '“', '”', '„', '《', '》');
                    return;
                }
            }
            bool isCourse = part.IsAll(TextStyle.Italic) || Quoted().IsMatch(text) || CourseCode().IsMatch(text);
            if (role is null && !isCourse && FieldWords.NamesRole(text) && !FieldWords.NamesOrganisation(text) && RoleOf().Match(text) is { Success: true } of)
            {
                role = text[..of.Index].Trim(' ', ',', ':');
                Part(part.Slice(part.Plain.IndexOf(of.Value, StringComparison.Ordinal) + of.Length));
            }
            else if (role is null && !isCourse && text.Length < 60 && FieldWords.NamesRole(text) && !FieldWords.NamesOrganisation(text)) role = text;
            else if (institution is null && !isCourse && FieldWords.NamesOrganisation(text) && !FieldWords.NamesCourse(text)) institution = text;
            else if (institution is not null && PlaceGrammar.IsPlace(text)) institution = $"{institution}, {text}";
            else if (isCourse && course is null) course = text.Trim('"', '“', '”', '„', '《', '》');
            else if (course is not null && institution is null && unknown.Count == 0 && isCourse) course = $"{course}, {text}";
            else unknown.Add(part);
        }
    }

    [GeneratedRegex(@"^\s?[“""„«]([^“”""„«»]{3,200}?)[,.]?[”""»]\s*")]
    private static partial Regex QuotedFirst();

    [GeneratedRegex(@"^(?:with|(?:co-?(?:taught|designed)(?:\sand\s)?){1,2}|jointly\swith)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WithOthers();

    private static IEnumerable<RichText> Parts(RichText field)
    {
        // A title in italics or quotes keeps its commas.
        var parts = EntryFields.AtCommas(field);
        for (int i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            while (i + 1 < parts.Count && part.IsAll(TextStyle.Italic) && parts[i + 1].IsAll(TextStyle.Italic) && !field.Runs.Any(r => r.Style == TextStyle.None && r.Text.Trim() == ","))
                part = RichText.Join(", ", [part, parts[++i]]);
            if (AtWord().Match(part.Plain) is { Success: true } at && FieldWords.NamesOrganisation(part.Plain[(at.Index + at.Length)..]))
            {
                yield return part.Slice(0, at.Index);
                yield return EntryFields.Balanced(part.Slice(at.Index + at.Length));
            }
            else yield return part;
        }
    }

    // The term of a definition that says what was taught: "Looms, Cards, and Threads" above ": Elective course".
    private static string? TakeTerm(ref EntryText entry)
    {
        var line = entry.Lines[0];
        if (line.TermLength == 0 || line.TermLength >= line.Plain.Length) return null;
        string term = line.Plain[..line.TermLength].Trim();
        if (term.Length < 3 || FieldWords.NamesRole(term) || FieldWords.NamesOrganisation(term) || line.Dates.Any(d => d.Start < line.TermLength)) return null;
        entry = entry with { Lines = [line with { Text = line.Text.Slice(line.TermLength).Trim(": "), TermLength = 0 }, .. entry.Lines.Skip(1)] };
        return term;
    }

    // A column called "Course title" says the course and one called "Description" what it was about, commas and all; one of years may have "'23, '24".
    private static (string? Course, IReadOnlyList<DateMention>? Terms, string? Description) TakeColumns(ref EntryText entry)
    {
        if (entry.Columns.Count == 0 || entry.Lines is not [{ Kind: LineKind.TableRow } row]) return default;
        var cells = row.Text.Cells().ToList();
        if (cells.Count > entry.Columns.Count) return default;
        string? course = null, description = null;
        List<DateMention>? terms = null;
        for (int i = 0; i < cells.Count; i++)
        {
            var cell = cells[i];
            if (course is null && CourseTitleColumn().IsMatch(entry.Columns[i].Trim()) && EntryFields.HasWord(cell.Plain) && cell.Dates.Count == 0)
            {
                // "Looms and Threads, UFT": where it was.
                int end = cell.Plain.LastIndexOf(',') is > 2 and var comma && cell.Plain[(comma + 1)..] is var place && (Acronym().IsMatch(place) || FieldWords.NamesOrganisation(place)) ? comma : cell.Length;
                course = cell.Plain[..end].Trim(' ', '"', '“', '”', '.', ',');
                cells[i] = cell.Slice(end).Trim(",");
            }
            else if (terms is null && ShortYears().Match(cell.Plain) is { Success: true } years)
            {
                terms = [.. years.Groups[1].Captures.Select(y => new DateMention(0, 0, PartialDate.Of(2000 + int.Parse(y.Value, CultureInfo.InvariantCulture)), null))];
                cells[i] = RichText.Empty;
            }
            else if (description is null && DescriptionColumn().IsMatch(entry.Columns[i].Trim()) && EntryFields.HasWord(cell.Plain))
            {
                description = cell.ToMarkdown();
                cells[i] = RichText.Empty;
            }
        }

        if (course is not null || terms is not null || description is not null) entry = entry with { Lines = [row with { Text = RichText.Join("\t", cells.Where(c => !c.IsBlank)) }], Columns = [.. entry.Columns.Where((_, i) => i < cells.Count && !cells[i].IsBlank)] };
        return (course, terms, description);
    }

    [GeneratedRegex(@"^(?:course|course (?:title|name)|name of (?:the )?course|title of (?:the )?course|module|module (?:title|name)|subject)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CourseTitleColumn();

    [GeneratedRegex(@"^(?:description|details|summary|topics|contents?|syllabus)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DescriptionColumn();

    [GeneratedRegex(@"^\s*\p{Lu}{2,6}\s*$")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^\s?(?:['’‘](\d\d)[\s,]*)+$")]
    private static partial Regex ShortYears();

    // "Fall 2019, Spring 2020, Fall 2021" after a course: one course, taught three times.
    private static IReadOnlyList<DateMention>? TermList(string text)
    {
        var dates = DateGrammar.Find(text);
        if (dates.Count < 2) return null;
        for (int i = 1; i < dates.Count; i++)
        {
            string between = text[dates[i - 1].End..dates[i].Start].Trim();
            if (between is not ("," or "&" or "and" or ";" or "/" or ", and" or "")) return null;
        }

        return dates;
    }

    private static Line WithoutTerms(Line line, IReadOnlyList<DateMention> dates) => line with { Text = EntryFields.Without(line.Text, dates[0].Start, dates[^1].End) };

    private static (string Name, RichText Value) LabelOf(RichText text)
    {
        var match = Label().Match(text.Plain);
        return match.Success ? (match.Groups[1].Value, text.Slice(match.Length)) : ("", text);
    }

    private static bool StartsWithOrganisation(string text) => FieldWords.NamesOrganisation(text) && text.Split(' ').Length <= 8 && char.IsUpper(text[0]) && !FieldWords.NamesRole(text.Replace("Faculty of", "", StringComparison.Ordinal)) && !text.Contains(':', StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(\p{L}[\p{L}\p{M}'’. -]{1,32}?)\s*[:：]\s*(?=\S)")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:term|semester|course|course title|module|semestre|curso|학기|과목|강의명|学期|课程|科目)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CourseColumn();

    [GeneratedRegex(@"^(?:role|position|직책|职位)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RoleLabel();

    [GeneratedRegex(@"^(?:course|courses|class|module|subject|과목|강의|课程|curso|asignatura|科目)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex CourseLabel();

    [GeneratedRegex(@"^(?:institution|university|school|organi[sz]ation|department|where|at|소속|学校|universidad)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex InstitutionLabel();

    // Not "(Prof. Roe)", whose course it was.
    [GeneratedRegex(@"\s*\((?!Prof)([^()]{2,40})\)$")]
    private static partial Regex RoleInBrackets();

    [GeneratedRegex(@"^[""“'‘„《].*[""”'’“》]$")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"^[A-Z]{2,5}\s?-?\d{2,4}[A-Z]?\b")]
    private static partial Regex CourseCode();

    [GeneratedRegex(@"(?<!\s)\s+(?:for|of|in|on)\s+(?:the\s+(?:course\s+)?)?(?=[""“\p{Lu}])|(?:(?<!\s)\s+)?[:–—]\s+|(?<=\p{Ll}{3})\.\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex RoleOf();

    [GeneratedRegex(@"\s+(?:at|@)\s+(?:the\s+)?(?=\p{Lu})|\s+\((?=\p{Lu}[^()]*\)$)", RegexOptions.CultureInvariant)]
    private static partial Regex AtWord();
}
