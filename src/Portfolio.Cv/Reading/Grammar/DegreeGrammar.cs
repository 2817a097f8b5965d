using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>A degree as a text gives it.</summary>
/// <param name="Degree">The degree as written.</param>
/// <param name="Field">The field of study.</param>
/// <param name="Honours">Honours, such as <c>Cum Laude</c>.</param>
/// <param name="Rest">What the text says besides: an institution, as a rule.</param>
internal sealed record DegreeMention(string Degree, string? Field, string? Honours, RichText Rest);

/// <summary>Reads degrees: <c>Ph.D. in Data Science</c>, <c>B.S., Cum Laude, in Mechanical Engineering</c>, <c>Master of Science, Physics</c>.</summary>
internal static partial class DegreeGrammar
{
    public static bool NamesDegree(string text) => Degree().IsMatch(text);

    /// <summary>True when a text begins with a degree.</summary>
    public static bool Begins(string text) => text.Length is > 0 and < 400 && char.IsLetter(text[0]) && DegreeAtStart().Match(text[..Math.Min(text.Length, LongestDegree)]) is { Success: true } match && !(match.Value is "Minor" && text.AsSpan(match.Length).TrimStart() is [':', ..]) && !OfDegree().IsMatch(text.AsSpan(match.Length));

    private const int LongestDegree = 80;

    /// <summary>Reads the degree that a field names; null when it names none.</summary>
    public static DegreeMention? Read(RichText text)
    {
        var match = Degree().Match(text.Plain);
        // "University of X (Boston, MA)"
        if (match.Success && text.Plain.LastIndexOf('(', match.Index) is >= 0 and var open && text.Plain.IndexOf(')', match.Index) is > 0 and var close && PlaceGrammar.IsPlace(text.Plain[(open + 1)..close])) match = Degree().Match(text.Plain, close);
        if (!match.Success) return null;
        string degree = match.Value.Trim(' ', ',');
        var before = text.Slice(0, match.Index).Trim(",(-–—");
        var after = text.Slice(match.Index + match.Length);
        // "B.Sc. & M.Sc. in Mathematics"
        if (Joined().Match(after.Plain) is { Success: true } joined && Degree().Match(after.Plain, joined.Length) is { Success: true } second && second.Index == joined.Length)
        {
            degree += joined.Value + second.Value.Trim(' ', ',');
            after = after.Slice(second.Index + second.Length);
        }

        string? honours = null;
        if (Honours().Match(after.Plain) is { Success: true } honour)
        {
            honours = honour.Groups[1].Value;
            after = after.Without(honour.Index, honour.Length).TrimEnd(",;");
        }

        if (BracketAfterDegree().Match(after.Plain) is { Success: true } bracket)
        {
            degree += " " + bracket.Value.Trim();
            after = after.Slice(bracket.Length);
        }

        string? field = null;
        var start = FieldStart().Match(after.Plain);
        // "PhD, University of X"
        bool isInstitution = start.Success && start.Value.TrimStart().StartsWith(',') && after.Slice(start.Length) is var behind && FieldWords.NamesOrganisation(behind.Plain[..FieldEnd(behind.Plain)]);
        if (start.Success && !isInstitution)
        {
            var rest = after.Slice(start.Length);
            int end = FieldEnd(rest.Plain);
            field = rest.Plain[..end].Trim(' ', ',', '.', ';', ':');
            field = OpenBracket().Replace(field, "");
            if (field.EndsWith(')') && !field.Contains('(', StringComparison.Ordinal)) field = field[..^1];
            after = rest.Slice(end);
            if (field.Length == 0) field = null;
        }

        // "KAIST, 인공지능 박사과정": the field stands right before the degree.
        int comma = match.Value[0] > '\u2E80' ? before.Plain.LastIndexOf(',') : -1;
        if (field is null && comma > 0 && EntryIsField(before.Plain[(comma + 1)..].Trim()))
        {
            field = before.Plain[(comma + 1)..].Trim();
            before = before.Slice(0, comma);
        }

        // "Doctor of Philosophy" is the degree itself; "Computer Science PhD" has the field before it.
        if (field is null && EntryIsField(before.Plain))
        {
            field = before.Plain;
            before = RichText.Empty;
        }

        var others = RichText.Join(", ", new[] { before, FromInstitution(after).Trim(",;.-–—:") }.Where(p => !DateGrammar.HasNoWord(p.Plain)));
        return new DegreeMention(degree, field, honours, others);
    }

    private static RichText FromInstitution(RichText text)
    {
        var from = Institution().Match(text.Plain);
        return from.Success ? text.Slice(from.Length) : text;
    }

    // The field ends where the institution begins.
    private static int FieldEnd(string text)
    {
        var from = FromWord().Match(text);
        int end = from.Success ? from.Index : text.Length;
        for (int comma = text.IndexOf(',', StringComparison.Ordinal); comma >= 0 && comma < end; comma = text.IndexOf(',', comma + 1))
        {
            if (text.Length - comma > 1000) continue;
            string rest = text[(comma + 1)..];
            if (FieldWords.NamesOrganisation(rest) || FieldWords.NamesUnit(rest) || PlaceGrammar.IsPlace(rest.Trim())) return comma;
        }

        int bracket = text.IndexOf('(', StringComparison.Ordinal), close = text.IndexOf(')', StringComparison.Ordinal);
        return bracket > 0 && bracket < end && close > bracket && FieldWords.NamesOrganisation(text[bracket..close]) ? bracket : end;
    }

    private static bool EntryIsField(string text) =>
        text.Length is > 2 and < 60 && !FieldWords.NamesOrganisation(text) && !FieldWords.NamesUnit(text) && !FieldWords.NamesRole(text) && !text.Contains(',', StringComparison.Ordinal) && !PlaceGrammar.IsPlace(text);

    private const string AnyDegree =
        @"(?<![\p{L}.])(?:(?:Joint|Dual|Integrated|Combined|Double|Executive|Honou?rs|Research|Direct)\s+)?(?:Doctor(?:ate)?(?:\s+of\s+(?:Philosophy|Science|Engineering|Medicine|Education|Arts|Law|Letters|Public\s+Health|Business\s+Administration))?|Ph\.?\s?D\.?|D\.?\s?Phil\.?|Sc\.?D\.?|Ed\.?D\.?|M\.?D\.?(?![a-z])|J\.?D\.?(?![a-z])|Dr\.\s?(?:rer\.|phil\.|-Ing\.|med\.|techn\.|sc\.)(?:\s?(?:nat|pol|oec|soc|publ|cur|agr|hum|math)\.?(?!\p{L}))?|Habilitation(?:\s+à\s+diriger\s+[dl]es\s+recherches)?|Promotion|Doktorat|Doctorado|Doctorat|Docteur|Licenciatura|Licenciado|Licence|Grado|Máster|Maestría|Maîtrise|Diplôme(?:\s+d['’]ingénieur)?|Ingeniería|Diplom(?:-\p{L}+)?|Staatsexamen|(?:(?:First|Second|Third)\s+)?State\s+Exam(?:ination)?|Medical\s+Doctor(?:ate)?|Magister|Filosofie\s+(?:kandidat|licentiat|doktor|magister)(?:examen)?|(?:(?-i:\p{Lu})\p{L}{2,24}\s)?(?:tohtori|maisteri|kandidaatti|lisensiaatti)|Abitur|A[ -]Levels?|High\s+School\s+Diploma|Baccalauréat|Bachillerato|Matura|Laurea(?:\s+(?:Magistrale|Triennale|Specialistica))?|Dottorato(?:\s+di\s+ricerca)?|Dottore\s+di\s+ricerca|Doutorado|Doutoramento|Doutor(?:a)?(?=\s+em)|Mestrado|Mestre(?=\s+em)|Bacharelado|Bacharel(?=\s+em)|Graduação|Pós-graduação|Especialização|Especialización|Pregrado|Doctoraat|Licentiaat|Doktora|Yüksek\s+Lisans|Lisans|Studia\s+(?:magisterskie|licencjackie|doktoranckie)|Licencjat|Doktorsexamen|Masterexamen|Kandidatexamen|Agrégation|Classes?\s+préparatoires|Promotionsstudium|Masterstudium|Bachelorstudium|Masterstudiengang|Bachelorstudiengang|Аспирантура|Магистратура|Бакалавриат|Бакалавр|Магистър|Магистр|Доктор|Masters?(?:['’]s)?(?:\s+(?:degree|program(?:me)?))?(?:\s+of\s+(?:Science|Arts|Engineering|Philosophy|Business\s+Administration|Research|Technology|Education|Fine\s+Arts|Public\s+Health|Public\s+Policy|Laws?|Computer\s+Science|Data\s+Science|Statistics|Mathematics|Economics|Applied\s+Science|Letters|Library\s+(?:and\s+Information\s+)?Science|Music|Divinity|Social\s+Work|Public\s+Administration)(?:\s+by\s+Research)?)?(?!\s+(?:Technologist|Trainer|Teacher|Sergeant|Chef|Builder|Inventor|Engineer|Lecturer)\b)|Bachelors?(?:['’]s)?(?:\s+degree)?(?:\s+of\s+(?:Science|Arts|Engineering|Technology|Business\s+Administration|Computer\s+Science|Laws?|Commerce|Education|Fine\s+Arts|Medicine|Mathematics|Economics|Applied\s+Science|Music|Social\s+Science))?|M\.?\s?Sc\.?(?:\.?\s?Eng\.?)?|B\.?\s?Sc\.?(?:\s?\(Hons\.?\))?|M\.?\s?Phil\.?|M\.?\s?Eng\.?|B\.?\s?Eng\.?|B\.?\s?Tech\.?|M\.?\s?Tech\.?|M\.?B\.?A\.?|M\.?P\.?H\.?|M\.?P\.?A\.?|M\.?P\.?P\.?|M\.?F\.?A\.?|B\.?F\.?A\.?|LL\.?[BM]\.?|M\.S\.?E?\.?|B\.S\.?E?\.?|M\.A\.?|B\.A\.?|[BM]\.\s?E\.(?!\s?\p{Lu}\.)|A\.B\.|(?-i:A\.\s?(?:A\.\s?)?S\.|A\.\s?A\.)(?=\s(?:in\s|degree\b|General\b|Liberal\b|Business\b|Computer\b|Mathematics\b|Physics\b|Chemistry\b|Biology\b|Engineering\b|Nursing\b|Natural\b|Social\b|Applied\b))|(?-i:H(?:on)?\.\s?B\.\s?[AS]\.)|S\.?M\.(?=\s)|S\.?B\.(?=\s)|MS(?:c|E)?|BS(?:c|E)?|MA|BA|MEng|BEng|[BM]ASc|(?-i:MArch)|M(?:Chem|Biol|Stat|Mus|Pharm|Comp|Geol|Ed)|B(?:Des|Mus|Arch|Pharm|Ed|FA|Chem)|MFA|(?-i:MDiv|MBBS|MBChB|BDS|DVM|PharmD|MLIS|PGDE|DEA|DEUG|DESS|DUT|DUFL|AAS|DU(?=\s+de))|B\.\s?Mus\.?|M\.\s?Mus\.?|Engineering\s+degree|(?:Doctoral|Graduate|Undergraduate|Postgraduate)\s+studies(?=\s+(?:in|of)\s)|Baccalaureate?|Graduad[oa](?=\s+en)|Magíster|Propedeuse|AB|BTech|MTech|MPhil|DPhil|MRes|MMath|MPhys|MSci|MDes|BCom|BBA|MSW|PGCE|PGDip|Postgraduate\s+(?:Diploma|Certificate)|Grad(?:uate|\.)?\s+(?:Diploma|Certificate|Dip\.?|Cert\.?)|Associate(?:['’]s)?(?:\s+degree|\s+of\s+\w+)|High\s+School(?:\s+Diploma)?|Secondary\s+School|Exchange\s+(?:Student|Program(?:me)?|Semester)|Visiting\s+(?:Ph\.?D\.?\s+)?Student|Summer\s+School|Diploma|Certificate|Minor)(?![\p{L}])|(?:공학|이학|문학|경영학|교육학|의학|법학|통합)?(?:박사|석사|학사)(?:\s?과정|\s?수료|\s?졸업)?|고등학교|(?:(?:教育|经济|經濟|管理|艺术|藝術|哲|工|理|文|法|医|醫|农|農|史)(?:[学學](?=博|硕|碩|学士|學士|修))?)?(?:博士|硕士|碩士|学士|學士|修士)(?:研究生|课程|課程|前期|後期|[号號])?|本科";

    [GeneratedRegex(AnyDegree, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Degree();

    [GeneratedRegex("^(?:" + AnyDegree + ")", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DegreeAtStart();

    // "PhD thesis", "Master's research project: …", "PhD level courses: …" say something of a degree that stands above.
    [GeneratedRegex(@"^(?:['’]?s)?[\s-]+(?:(?:research\s+)?(?:thes[ie]s|dissertation|project|essay)\b|(?:level|course\s?work|courses|advis[oe]rs?|supervisors?|committee|topic|title)\b[^:]{0,40}:)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OfDegree();

    [GeneratedRegex(@"(?:(?<![\s,;(])[\s,;(]+)?\b((?:(?:with|graduated with)\s+)?(?:summa\s+cum\s+laude|magna\s+cum\s+laude|cum\s+laude|with\s+(?:highest\s+|high\s+|great\s+)?(?:distinction|hono(?:u)?rs)|first[- ]class(?:\s+hono(?:u)?rs)?|(?:upper\s+)?second[- ]class(?:\s+hono(?:u)?rs)?|hono(?:u)?rs|mit\s+auszeichnung|sobresaliente(?:\s+cum\s+laude)?|mention\s+très\s+bien|distinction|valedictorian))\b\)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Honours();

    [GeneratedRegex(@"^\s*(?:&|/|\+|and\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Joined();

    // "Computer Vision (⭐": what is left of a bracket that held honours.
    [GeneratedRegex(@"(?<!\s)\s*\([^\p{L}\d]{0,8}$")]
    private static partial Regex OpenBracket();

    [GeneratedRegex(@"^\s+(?:candidate|student|degrees?|program(?:me)?)(?=\s+(?:at|@|from)\s)|^\s*\((?:hons?\.?|honours|candidate|expected|by research|research|taught|integrated|joint)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BracketAfterDegree();

    [GeneratedRegex(@"^(?:\s*[,:;–—-])?(?:\s*\(?(?:candidate|student|degree|program(?:me)?|studies)\)?)?(?:(?:\s*,)?\s*(?:in|of|for|en|em|im\s+Fach|der|de)\s+(?!progress)|\s*,\s*(?=\p{Lu})|\s*[:–—-]\s+(?=\p{L})|\s+(?=\p{Lu})|\s*\((?=\p{Lu}))", RegexOptions.CultureInvariant)]
    private static partial Regex FieldStart();

    [GeneratedRegex(@"(?<!\s)(?:\s*[,.])?\s+(?:from|at|@|por\s(?:la|el))\s+(?=\p{Lu}|the\s)|[–—|\t]|\s-\s|(?<=\p{Ll})-\s(?=\p{Lu})|\.\s|;", RegexOptions.CultureInvariant)]
    private static partial Regex FromWord();

    [GeneratedRegex(@"^(?:\s*[,.;])?\s*(?:from|at|@|por\s(?:la|el))\s+(?:the\s+(?=\p{Lu}))?", RegexOptions.CultureInvariant)]
    private static partial Regex Institution();
}
