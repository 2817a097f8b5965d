using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads human languages: <c>Korean (Native Speaker) and English (Fluent)</c>, <c>German: B2</c>.</summary>
internal static partial class LanguageReader
{
    /// <summary>True when a text names a language that people speak.</summary>
    public static bool Names(string text) => Known().IsMatch(text);

    /// <summary>The lines of a section of languages, each with how well they are known, where that is set in below them.</summary>
    public static IEnumerable<Line> WithFluency(IEnumerable<Line> lines)
    {
        Line? last = null;
        foreach (var line in lines)
        {
            if (last is { IsIndented: false } && line.IsIndented && line.Block == last.Block)
            {
                string fluency = $" ({line.Plain.Trim()})";
                yield return last with { Text = new RichText(string.Join(", ", last.Plain.Split(", ").Select(name => name.Trim() + fluency))), Source = new SourceLines(last.Source.First, line.Source.Last) };
                last = null;
                continue;
            }

            if (last is not null) yield return last;
            last = line;
        }

        if (last is not null) yield return last;
    }

    /// <summary>True for a line that only says how well a language is known: <c>native</c>, <c>CEFR C2</c>.</summary>
    public static bool IsFluency(string text) => Fluency().IsMatch(text);

    [GeneratedRegex(@"^\W*(?:native(?: speaker| language| proficiency)?|mother tongue|first language|bilingual|fluent(?:ly)?|advanced|intermediate|upper[- ]intermediate|basic|beginner|elementary|conversational|proficient|(?:full|limited)? ?(?:professional|working) (?:proficiency|fluency)|(?:native|conversational|basic|elementary) fluency|(?:CEFR\s*)?[ABC][12]\+?(?:\s*\(?CEFR\)?|\s+level)?)\W*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Fluency();

    /// <summary>The languages that a line names; null when it says anything else.</summary>
    public static IReadOnlyList<Language>? Read(RichText text, SourceLines lines)
    {
        string plain = Plain(text);
        if (plain.Length > 300) return null;
        plain = Prefix().Replace(plain, "");
        if (plain.Split(';') is { Length: > 1 and < 10 } clauses && clauses.All(c => FluentIn().IsMatch(c.Trim())))
            return [.. clauses.Select(c => FluentIn().Match(c.Trim())).Select(m => new Language { Name = m.Groups["name"].Value, Fluency = m.Groups["fluency"].Value + m.Groups["note"].Value, Lines = lines })];
        if (plain.Split(',', ';') is { Length: < 10 } items && items.All(i => FluencyFirst().IsMatch(i.Trim())))
            return [.. items.Select(i => FluencyFirst().Match(i.Trim())).Select(m => new Language { Name = m.Groups["name"].Value, Fluency = m.Groups["fluency"].Value, Lines = lines })];
        // "Fluency in English and Portuguese", "Basic French and Spanish"
        if (FluencyOfAll().Match(plain.TrimEnd(';')) is { Success: true } all)
            return [.. Parts(all.Groups["names"].Value).Select(name => new Language { Name = name.Trim(), Fluency = all.Groups["fluency"].Value, Lines = lines })];
        var languages = new List<Language>();
        foreach (string part in Parts(plain))
        {
            var match = One().Match(part.Trim());
            if (!match.Success) return null;
            string fluency = (match.Groups["in"].Value + match.Groups["after"].Value).Trim(' ', '(', ')', ',', '.');
            languages.Add(new Language { Name = match.Groups["name"].Value, Fluency = fluency.Length > 0 ? fluency : null, Lines = lines });
        }

        return languages.Count > 0 ? languages : null;
    }

    /// <summary>A language that a line names twice, in its own script and in another one: <c>हिन्दी | Hindi</c>; null for any other line.</summary>
    public static Language? ReadInOwnScript(Line line) =>
        line.Plain.Trim().Split(" | ") is [var own, var name] && own.All(c => !char.IsAscii(c) || c == ' ') && Known().Match(name.Trim()) is { Success: true } known && known.Length == name.Trim().Length ? new Language { Name = $"{name.Trim()} ({own.Trim()})", Lines = line.Source } : null;

    /// <summary>The languages of a line that says that it is about them, whatever section it stands in: <c>Languages: French (native)</c>; null for any other line.</summary>
    public static IReadOnlyList<Language>? ReadLabelled(RichText text, SourceLines lines) =>
        text.Length < 300 && Prefix().Match(Plain(text)) is { Success: true } label && LanguageReader.Known().IsMatch(Plain(text)[label.Length..]) ? Read(text, lines) : null;

    /// <summary>The languages of a line in a section of languages, where a name that we don't know is one too.</summary>
    public static IReadOnlyList<Language>? ReadInSection(RichText text, SourceLines lines)
    {
        if (Read(text, lines) is { } known) return known;
        var languages = new List<Language>();
        foreach (string item in SkillReader.Items(new RichText(Plain(text))))
        {
            var match = Any().Match(item);
            if (!match.Success) return null;
            string fluency = match.Groups["fluency"].Value.Trim();
            languages.Add(new Language { Name = match.Groups["name"].Value.Trim(), Fluency = fluency.Length > 0 ? fluency : null, Lines = lines });
        }

        return languages.Count > 0 ? languages : null;
    }

    /// <summary>The language of a table's row in a section of languages: its name, and how well it is known.</summary>
    public static Language? ReadRow(RichText row, SourceLines lines)
    {
        var cells = row.Cells().Select(c => c.Plain.Trim()).Where(c => c.Length > 0).ToList();
        return cells is [{ Length: < 30 } name, _, ..] && !name.Any(char.IsDigit) ? new Language { Name = name, Fluency = string.Join(", ", cells.Skip(1)), Lines = lines } : null;
    }

    // Flags and other signs before a name, and full-width brackets, are layout.
    private static string Plain(RichText text) =>
        Sign().Replace(DashBehindBracket().Replace(WithColon(text), "), ").Replace('（', '(').Replace('）', ')').Replace(" • ", " · ", StringComparison.Ordinal), "").Trim().TrimEnd('.');

    // "Catalan (native) - Italian (basic)"
    [GeneratedRegex(@"\)\s+[-–—]\s+")]
    private static partial Regex DashBehindBracket();

    // "**Languages** French (native)": the label is told by its looks.
    private static string WithColon(RichText text) =>
        text.Runs is [var label, _, ..] && label.Style.HasFlag(TextStyle.Bold) && Prefix().IsMatch(label.Text.Trim() + ":") ? label.Text.Trim().TrimEnd(':', '：') + ": " + text.Plain[label.Text.Length..].TrimStart(' ', ':', '：', '\t', '–', '—') : text.Plain;

    // At commas, semicolons and "and" where a language's name follows, so that "Native, reading and writing" stays.
    private static IEnumerable<string> Parts(string text) => Separator().Split(text).Where(p => EntryFields.HasWord(p));

    private const string KnownNames = "(?:Modern )?Standard (?:Chinese|Mandarin|Arabic)|Modern (?:Greek|Hebrew)|(?:Classical|Ancient|Biblical) (?:Arabic|Chinese|Greek|Tibetan|Hebrew)|Korean|English|Chinese|Mandarin(?: Chinese)?|Cantonese|Japanese|German|French|Spanish|Portuguese|Italian|Dutch|Swedish|Norwegian|Danish|Finnish|Icelandic|Russian|Ukrainian|Polish|Czech|Slovak|Slovenian|Croatian|Serbian|Bosnian|Bulgarian|Romanian|Hungarian|Greek|Ancient Greek|Classical Greek|Latin|Turkish|Arabic|Hebrew|Persian|Farsi|Urdu|Hindi|Bengali|Bangla|Punjabi|Tamil|Telugu|Marathi|Gujarati|Kannada|Malayalam|Sinhala|Nepali|Thai|Vietnamese|Indonesian|Malay|Filipino|Tagalog|Mongolian|Kazakh|Uzbek|Azerbaijani|Armenian|Georgian|Catalan|Basque|Galician|Swahili|Yoruba|Igbo|Amharic|Zulu|Afrikaans|Estonian|Latvian|Lithuanian|Albanian|Macedonian|Irish|Welsh|Esperanto|Luxembourgish|Sanskrit|Taiwanese|Belarusian|Maltese|Español|Castellano|Inglés|Francés|Alemán|Italiano|Portugués|Catalán|Catalá|Català|Euskera|Gallego|Chino|Japonés|Coreano|Deutsch|Englisch|Französisch|Spanisch|Italienisch|Russisch|Chinesisch|Japanisch|Koreanisch|Niederländisch|Portugiesisch|Polnisch|Türkisch|Arabisch|Latein|Français|Anglais|Allemand|Espagnol|Italien|Portugais|Russe|Chinois|Japonais|Coréen|Arabe|Português|Inglês|Italiano|Inglese|Francese|Francês|Espanhol|Alemão|Japonês|Chinês|Coreano|Russo|Árabe|Mandarim|Italian[oa]|Mandarín|Ruso|Árabe|Neerlandés|Portoghese|Cinese|Giapponese|Arabo|Catalano|Engels|Frans|Duits|Nederlands|Spaans|Italiaans|Néerlandais|Mandarin|Catalan|Suédois|Polonais|Turc|Engelska|Svenska|Tyska|Franska|Spanska|Norsk|Engelsk|Dansk|Tysk|Fransk|Suomi|Englanti|Ruotsi|Saksa|Schwedisch|Griechisch|Hebräisch|Ukrainisch|Ungarisch|Tschechisch|Persisch|Türkçe|İngilizce|Almanca|Fransızca|Polski|Angielski|Niemiecki|Francuski|Hiszpański|Rosyjski|Русский|Английский|Немецкий|Французский|Испанский|Български|Английски|Немски|Френски|Руски|Украинский|Українська|Англійська|Bahasa Indonesia|Bahasa Inggris|Tiếng Anh|Tiếng Việt|Tedesco|Spagnolo|한국어|영어|일본어|중국어|독일어|프랑스어|스페인어|불어|中文|汉语|普通话|粤语|英语|英語|日语|日本語|韩语|韓国語|中国語|法语|フランス語|德语|ドイツ語|スペイン語|西班牙语|俄语";

    [GeneratedRegex($@"(?<!\p{{L}})(?:{KnownNames})(?!\p{{Ll}})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Known();

    // "Fluent in Swedish (native language); Rudimentary knowledge of German"
    [GeneratedRegex($@"^(?<fluency>(?:fluent|proficient|native|conversant|literate|basic|advanced|intermediate|(?:\p{{L}}+\s+){{0,2}}(?:knowledge|command|skills?|proficiency))(?=\s+(?:in|of)))\s+(?:in|of)\s+(?<name>{KnownNames})(?<note>\s*\([^()]+\))?\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FluentIn();

    [GeneratedRegex($@"^(?<fluency>fluency|fluent|native|basic|intermediate|advanced|proficient|proficiency|conversational)\s(?:in\s)?(?<names>(?:{KnownNames})(?:,\s(?:{KnownNames})){{0,4}},?\s(?:and|&)\s(?:{KnownNames}))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FluencyOfAll();

    // "Native English, Intermediate French"
    [GeneratedRegex($@"^(?<fluency>native|fluent|intermediate|basic|advanced|conversational|beginner|elementary|proficient|(?:native|fluen|basic|profici|advanced|working|reading|conversational|intermediate)[\p{{L}} ]{{2,50}}\s(?:in|of))\s+(?<name>{KnownNames})$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FluencyFirst();

    [GeneratedRegex($@"^(?:\*\*)?(?<name>{KnownNames})(?:\*\*)?(?:\s*\((?<in>[^()]*(?:\([^()]*\)[^()]*)*)\)|\s*[:：–—-]{{1,40}}\s*(?<after>\S.*)|\s*,\s*(?<after>\S.*)|\s+(?<after>[^\s,;].*)|\t\s*(?<after>\S.*))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex($@"(?<!\s)(?:(?:\s*[,;/|·、，]|[^\S\t]*\t)\s*(?:and\s+|&\s*)?|\s+(?:and|und|y|et|&)\s+)(?=(?:{KnownNames})(?![\p{{L}}]))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"[\p{So}\p{Cs}\uFE0F\u200D]+\s*")]
    private static partial Regex Sign();

    [GeneratedRegex(@"^(?<name>\p{L}[\p{L}\p{M} '’-]{1,30}?)\s*(?:\((?<fluency>[^()]+)\)|[:：–—-]\s*(?<fluency>\S.{0,79})|)$")]
    private static partial Regex Any();

    [GeneratedRegex(@"^(?:languages?|language skills|spoken languages|human languages|natural languages|idiomas|sprachen|langues|lingue|línguas|talen|språk|언어|外语|语言|言語)\s*(?:[:：]|\t|[–—]\s)\s*", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
