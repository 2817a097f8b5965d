using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a degree: institution, place, degree, field, dates, grade, honours, advisor, thesis.</summary>
internal static partial class EducationReader
{
    /// <summary>True for an entry that begins with a degree, whatever section it stands in.</summary>
    public static bool IsDegree(EntryText entry)
    {
        string text = Head(entry);
        return (DegreeGrammar.Begins(text) || Dissertation().IsMatch(text) || EndsStudies(text)) && !DegreeStudent().IsMatch(text) && !DegreeResearch().IsMatch(text) && !FieldWords.NamesRole(text[..Math.Min(text.Length, 60)].Split(',', '(', '\t')[0]);
    }

    /// <summary>True for what somebody was while learning: <c>PhD student in physics at the University of X</c>.</summary>
    public static bool IsStudent(EntryText entry) => DegreeStudent().Match(Head(entry)) is { Success: true, Index: < 12 };

    /// <summary>True where the line below where and when somebody was begins with a degree: <c>Ph.D., looms</c>.</summary>
    public static bool NamesDegreeBelow(EntryText entry) =>
        entry.Lines is [_, { Kind: LineKind.Text } below, ..] && DegreeGrammar.Begins(below.Plain) && !DegreeStudent().IsMatch(below.Plain) && !FieldWords.RoleWithin(below.Plain.IndexOf(',', StringComparison.Ordinal) is > 0 and var comma ? comma : 40, below.Plain);

    // "東京大学大学院 修士課程 修了", "東京大学理学部数学科": what somebody left as a graduate, or a course of study and nothing else.
    private static bool EndsStudies(string text) => Studies().IsMatch(text) || Graduation().IsMatch(text) || (CourseOfStudy().IsMatch(text) && !FieldWords.NamesRole(text));

    // "Studium der Physik an der Universität X", "Volksschule"
    [GeneratedRegex(@"^(?:(?:Hochschul|Lehramts)?studium|Volksschule|Grundschule|Gymnasium|Abitur|Matura|Promotion\s(?:zum|zur|an|in|bei|über)|Études|Estudios|Bachillerato)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Studies();

    [GeneratedRegex(@"(?:大学|学校|高校|高専|学院|대학|학교).{0,60}(?:卒業|修了|退学|졸업|수료|毕业)\s*(?:[\[(（].{0,80})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Graduation();

    [GeneratedRegex(@"(?:学部.{0,20}学科|(?:修士|博士)(?:前期|後期)?課程)\s*(?:[\[(（].{0,80})?$", RegexOptions.CultureInvariant)]
    private static partial Regex CourseOfStudy();

    /// <summary>True for an entry that begins with a role and names no degree.</summary>
    public static bool IsPosition(EntryText entry)
    {
        string text = Head(entry);
        return !DegreeGrammar.NamesDegree(text) && FieldWords.RoleWithin(40, text);
    }

    /// <summary>True for what a heading begins and neither a date, a degree nor a place of learning makes a part of somebody's education.</summary>
    public static bool IsOther(EntryText entry) =>
        entry.Lines[0].Kind == LineKind.Heading && entry.GroupDate is null && !IsDegree(entry) && !FieldWords.NamesOrganisation(entry.Lines[0].Plain) && !FieldWords.NamesUnit(entry.Lines[0].Plain)
        && entry.Lines.All(l => l.Dates.Count == 0 && !DegreeGrammar.NamesDegree(l.Plain));

    /// <summary>True for an internship among degrees.</summary>
    public static bool IsInternship(EntryText entry) => Head(entry) is var text && Internship().IsMatch(text[..Math.Min(text.Length, 40)]) && !DegreeGrammar.NamesDegree(text);

    /// <summary>True for what somebody was after the degrees, whatever line says it.</summary>
    public static bool IsPostdoc(EntryText entry) => entry.Head.Any(l => Postdoc().IsMatch(l.BehindDate)) && !entry.Head.Any(l => DegreeGrammar.NamesDegree(l.Plain));

    [GeneratedRegex(@"^\W*post-?doc(?:toral)?\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Postdoc();

    [GeneratedRegex(@"\b(?:intern(?:ship)?|praktikum|praktikant(?:in)?|stagiaire|pasantía)\b|인턴|实习", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Internship();

    // What the entry says first, behind its date.
    private static string Head(EntryText entry)
    {
        string text = string.Join(" ", entry.Head.Select(l => l.Plain));
        if (DateGrammar.Find(text) is [var date, ..] && DateGrammar.HasNoWord(text.AsSpan(0, date.Start))) text = text[date.End..];
        return text.TrimStart(' ', ':', '-', '–', '—', ',', '.', '\t', '|', '(', ')');
    }

    // "Degree: PhD (2017)" says the degree, where no other line does.
    private static EntryText WithoutDegreeLabel(EntryText entry)
    {
        int at = entry.Lines.ToList().FindIndex(l => DegreeLabel().IsMatch(l.Plain));
        if (at < 0 || entry.Lines.Where((l, i) => i != at).Any(l => DegreeGrammar.NamesDegree(l.Plain))) return entry;
        var line = entry.Lines[at];
        return entry with { Lines = [.. entry.Lines.Take(at), line with { Text = line.Text.Slice(DegreeLabel().Match(line.Plain).Length).Trim() }, .. entry.Lines.Skip(at + 1)] };
    }

    [GeneratedRegex(@"^\s*(?:degree|abschluss|diplôme|título|titulación|grado)\s*:\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DegreeLabel();

    public static Education Read(EntryText entry)
    {
        entry = WithoutDegreeLabel(WithDegreeInHead(entry));
        var fields = EntryFields.Of(entry);
        var highlights = new List<string>();
        string? degree = null, study = null, advisor = null, thesis = null, grade = null, honours = null;
        TakeLabels(fields.Labelled);
        foreach (var line in entry.Body)
        {
            if (Label().Match(line.Plain) is { Success: true } label && line.Level <= 2)
            {
                var one = new List<(string, RichText)> { (label.Groups[1].Value, line.Text.Slice(label.Length).Trim()) };
                TakeLabels(one);
                if (one.Count == 0) continue;
            }
            else if (honours is null && OnlyHonours().IsMatch(line.Plain.Trim()))
            {
                honours = line.Plain.Trim();
                continue;
            }
            else if (grade is null && GradeText().Match(line.Plain) is { Success: true, Index: 0 } whole && whole.Length >= line.Plain.Length - 1)
            {
                grade = whole.Groups[1].Value.Trim();
                continue;
            }

            highlights.Add(line.Text.ToMarkdown());
        }

        string? institution = null, location = null;
        var left = new List<RichText>();
        foreach (var group in entry.Groups.Where(g => FieldWords.NamesOrganisation(g.Plain))) Institution(group.Text);
        foreach (var field in fields.Fields) Add(field);
        foreach (var field in left)
        {
            if (study is null && degree is not null && institution is not null && field.Length < 80 && !FieldWords.NamesRole(field.Plain)) study = field.Plain;
            else if (institution is null && field.Length < 120) institution = field.Plain;
            else highlights.Insert(0, field.ToMarkdown());
        }

        // "- University of X" as the first point below the degree.
        if (institution is null && entry.Body.FirstOrDefault() is { Kind: LineKind.Bullet, Plain.Length: < 90 } point && FieldWords.NamesOrganisation(point.Plain) && highlights.FirstOrDefault() == point.Text.ToMarkdown() && !point.Plain.Contains(':', StringComparison.Ordinal) && !FieldWords.NamesAward(point.Plain) && HeadDate.Of(point) is null)
        {
            highlights.RemoveAt(0);
            Institution(point.Text);
        }

        FindInstitution();
        fields.Fields.Clear();
        highlights.AddRange(fields.Rest());
        var date = fields.Date;
        return new Education
        {
            Institution = institution,
            Location = location,
            Degree = degree,
            Field = study,
            // One date alone says when the degree was earned.
            Start = date is { Last: not null } ? date.First : null,
            End = date is { Last: null } ? date.First : date?.Last,
            Grade = grade,
            Honours = honours,
            Advisor = advisor,
            Thesis = thesis,
            Highlights = highlights,
            Lines = entry.Source,
        };

        // Where no word tells it, the place does: "UCLouvain, Belgium", or what stands behind the field of study: "Physics, IISER Pune".
        void FindInstitution()
        {
            if (institution is not null || degree is null) return;
            if (fields.Labelled.FindIndex(l => EntryFields.LocationLabel().IsMatch(l.Label) && FieldWords.NamesOrganisation(l.Value.Plain)) is >= 0 and var said)
            {
                institution = EntryFields.Value(fields.Labelled[said].Value.Plain);
                fields.Labelled.RemoveAt(said);
            }
            else if (location is not null && PlaceGrammar.NameBeforeRegion(location) is { } name)
                (institution, location) = name;
            else if (study?.IndexOf(", ", StringComparison.Ordinal) is > 2 and var end && study[(end + 2)..] is var behind && AcronymOrName().IsMatch(behind) && !Subject().IsMatch(behind))
                (study, institution) = (study[..end], behind);
        }

        void Add(RichText field)
        {
            if (grade is null && GradeText().Match(field.Plain) is { Success: true } mark)
            {
                grade = mark.Groups[1].Value.Trim();
                field = field.Without(mark.Index, mark.Length).Trim(",()");
                if (!EntryFields.HasWord(field.Plain)) return;
            }

            // "**M.Eng. (Electronics)** University of X": what is set in bold ends the degree.
            if (degree is null && field.Runs.Length > 1 && field.Runs[0] is { Text: { Length: > 1 } first } run && run.Style != field.Runs[1].Style && run.Style.HasFlag(TextStyle.Bold) && field.Plain[first.Length] == ' ' && DegreeGrammar.Begins(first) && !FieldWords.NamesOrganisation(first) && field.Plain[first.Length..].TrimStart() is [var next, ..] && char.IsUpper(next))
                field = RichText.Concat(field.Slice(0, first.Length), new RichText(","), field.Slice(first.Length));
            if (location is null && PlaceGrammar.IsPlace(field.Plain)) location = field.Plain;
            else if (degree is null && DegreeGrammar.Read(field) is { } found && !(institution is null && FieldWords.NamesOrganisation(found.Degree)))
            {
                (degree, study) = (found.Degree, found.Field ?? study);
                honours ??= found.Honours;
                if (EntryFields.HasWord(found.Rest.Plain)) AddRest(found.Rest);
            }
            else if (honours is null && OnlyHonours().IsMatch(field.Plain)) honours = field.Plain;
            else AddRest(field);
        }

        void AddRest(RichText field)
        {
            if (Under().Match(field.Plain) is { Success: true } under && advisor is null)
            {
                advisor = NameTitle().Replace(under.Groups[1].Value, "").Trim(' ', '.', ')');
                field = field.Slice(0, under.Index).Trim(",(");
                if (!EntryFields.HasWord(field.Plain)) return;
            }

            if (institution is null && (FieldWords.NamesOrganisation(field.Plain) || PlaceGrammar.TrailingPlace(field.Plain) > 0)) Institution(field);
            else if (institution is not null && FieldWords.NamesUnit(field.Plain) && field.Length < 100 && !EntryFields.IsProse(field.Plain)) institution = $"{field.Plain}, {institution}";
            else left.Add(field);
        }

        void Institution(RichText field)
        {
            int place = location is null ? PlaceGrammar.TrailingPlace(field.Plain) : -1;
            if (place < 0 && location is null && BracketedPlace().Match(field.Plain) is { Success: true } bracket && PlaceGrammar.IsPlace(bracket.Groups[1].Value))
            {
                location = bracket.Groups[1].Value;
                field = field.Slice(0, bracket.Index);
            }
            else if (place > 0)
            {
                location = field.Plain[place..].Trim(' ', ',', '.');
                field = field.Slice(0, place);
            }

            // "Computer Science, University of X": what stands before the institution is the field of study.
            var parts = EntryFields.AtCommas(field);
            int first = Enumerable.Range(0, parts.Count).FirstOrDefault(i => FieldWords.NamesOrganisation(parts[i].Plain) || FieldWords.NamesUnit(parts[i].Plain));
            if (first > 0 && study is null && (degree is not null || IsSubject(parts[0].Plain)))
            {
                study = string.Join(", ", parts.Take(first).Select(p => p.Plain));
                field = RichText.Join(", ", parts.Skip(first));
            }

            institution = EntryFields.Value(field.Plain);
        }

        // "Linguistics, 30 ECTS, University of X": no degree, and a subject all the same; "CNRS, University of X" has none.
        static bool IsSubject(string text) => text.Length is > 4 and < 50 && text.Any(char.IsLower) && !text.Any(char.IsDigit) && text.Count(char.IsUpper) <= text.Count(c => c == ' ') + 1 && !FieldWords.NamesRole(text) && !PlaceGrammar.IsPlace(text);

        void TakeLabels(List<(string Label, RichText Value)> labelled)
        {
            for (int i = 0; i < labelled.Count; i++)
            {
                var (name, value) = labelled[i];
                bool taken = true;
                if (AdvisorLabel().IsMatch(name) && advisor is null) advisor = NameTitle().Replace(value.Plain, "").Trim(' ', '.');
                else if (ThesisLabel().IsMatch(name) && thesis is null) thesis = value.Plain.Trim(' ', '"', '“', '”').TrimEnd('.');
                else if (GradeLabel().IsMatch(name) && grade is null) grade = value.Plain.Trim();
                else if (HonoursLabel().IsMatch(name) && honours is null) honours = value.Plain.Trim();
                // "Master of Science: Robotics"
                else if (degree is null && DegreeGrammar.Begins(name) && !name.Equals("minor", StringComparison.OrdinalIgnoreCase) && value.Length < 80) (degree, study) = (name, value.Plain.Trim());
                else taken = false;
                if (taken) labelled.RemoveAt(i--);
            }
        }
    }

    // "- University of X" and below it "- BSc Physics (2014–2018)": the first point says what the head leaves out.
    private static EntryText WithDegreeInHead(EntryText entry)
    {
        int head = entry.Head.Count();
        if (entry.Lines.Count <= head || entry.Lines[head] is not { Kind: LineKind.Bullet } point || !DegreeGrammar.Begins(point.Plain) || entry.Lines.Take(head).Any(l => DegreeGrammar.NamesDegree(l.Plain))) return entry;
        return entry with { Lines = [.. entry.Lines.Take(head), point with { Kind = LineKind.Text, Block = entry.Lines[0].Block }, .. entry.Lines.Skip(head + 1)] };
    }

    // "IISER Pune", "Virginia Tech", "Paris 1 Panthéon-Sorbonne"
    [GeneratedRegex(@"^\p{Lu}[\p{L}\d.'’-]*(?:,?\s(?:\p{Lu}[\p{L}.'’-]*|\d|of|de|du|di)){1,5}$", RegexOptions.CultureInvariant)]
    private static partial Regex AcronymOrName();

    [GeneratedRegex(@"(?:ics|logy|graphy|nomy|istry|ences?|ing|studies|history|laws?|arts|letters|philosophy|literature|education|medicine|management|design|systems|minor|major|honou?rs|degree|theory|security|policy|development|analysis|architecture|technology|informatik|wissenschaften)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Subject();

    [GeneratedRegex(@"^(?:dissertation|doctoral thesis|promotion|habilitation|thèse)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Dissertation();

    // "PhD research, University of X" among posts.
    [GeneratedRegex(@"^(?:Ph\.?\s?D\.?|Doctoral|Graduate|Master(?:['’]?s)?|Undergraduate)\s+(?:thesis\s+)?research\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DegreeResearch();

    [GeneratedRegex(@"^(?:Ph\.?\s?D\.?|Doctoral|Master'?s?|M\.?Sc\.?|Bachelor'?s?|Exchange|Visiting)\s+(?:student|candidate|fellow|researcher|intern)|^(?:Visiting|Exchange|Certificate|Minor|Diploma\b.{0,5}$)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DegreeStudent();

    [GeneratedRegex(@"^\s*(\p{L}[\p{L}\p{M}'’. -]{1,32}?)\s*[:：]\s*(?=\S)")]
    private static partial Regex Label();

    [GeneratedRegex(@"^(?:(?:ph\.?d\.?|thesis|doctoral|dissertation|master'?s|academic|co-?)?\s*-?(?:advis[oe]rs?|supervisors?|mentors?)|advised by|supervised by|지도교수|지도 교수|betreuer(?:in)?|director(?:a)?(?: de tesis)?|directeur|directrice|encadrante?|orientadora?|co-?orientadora?|relatore|relatrice|promotor|begeleider|handledare|导师|指导教师|指導教員|指導教授)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AdvisorLabel();

    [GeneratedRegex(@"^(?:(?:undergrad(?:uate)?|ph\.?\s?d\.?|doctoral|master'?s?|m\.?s\.?c?\.?|b\.?s\.?c?\.?|bachelor'?s?|senior|honou?rs|diploma|graduation)?\s*-?(?:thesis|dissertation)(?: title| topic)?|tesis(?: doctoral)?|thèse|tese|dissertação|tesi(?: di (?:laurea|dottorato))?|mémoire|memoria|proefschrift|abschlussarbeit|masterarbeit|bachelorarbeit|dissertation|diplomarbeit|학위논문|논문|论文|毕业论文|論文)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ThesisLabel();

    [GeneratedRegex(@"^(?:c?gpa|cumulative gpa|overall gpa|grade|grades|final grade|note|gesamtnote|abschlussnote|calificación|nota|average|marks?|score|nota media|학점|평점|成绩)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GradeLabel();

    [GeneratedRegex(@"^(?:hono(?:u)?rs|distinction)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HonoursLabel();

    [GeneratedRegex(@"\(?\b(?:c?gpa|grade|note|평점|학점)\b(?:\s*[:=])?\s*(?:of\s+)?(\d[\d.,]*(?:\s*(?:/\s*\d[\d.]*|%))?(?:\s*\([^)]{0,80}\))?)\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GradeText();

    [GeneratedRegex(@"^\(?(?:(?:(?:with\s+)?(?:(?:summa|magna)\s*)?|\s+)cum\s+laude|(?:graduated\s+)?with\s+(?:highest |high )?(?:distinction|honou?rs)|(?:upper |lower )?(?:first|second)[- ]class(?: (?:honou?rs|with distinction))?|distinction|valedictorian|mention\s+(?:très bien|bien|assez bien)|premio extraordinario.{0,30}|sobresaliente.{0,20}|mit auszeichnung)\)?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyHonours();

    [GeneratedRegex(@"(?<![\s,(])[\s,(]*\b(?:under(?:\s+the\s+(?:supervision|guidance)\s+of)?|supervised\s+by|advised\s+by|advisors?|supervisors?)(?:\s*:)?\s+((?:(?:Professors?|Profs?\.?|Drs?\.?)\s*)?\p{Lu}.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Under();

    [GeneratedRegex(@"\b(?:Professors?|Profs?\.?|Dr[as]?\.?|Dr\.-Ing\.)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex NameTitle();

    [GeneratedRegex(@"\s*\(([^()]+)\)\s*$")]
    private static partial Regex BracketedPlace();
}
