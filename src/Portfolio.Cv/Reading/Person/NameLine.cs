using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Person;

/// <summary>A person's name as a line gives it.</summary>
/// <param name="Name">The name, in its own order.</param>
/// <param name="Alternatives">Names given in brackets or after a bar.</param>
/// <param name="Rest">What the line says after the name: degrees, a position.</param>
internal sealed partial record NameLine(string Name, IReadOnlyList<string> Alternatives, string Rest)
{
    private const int LongestLine = 400;

    /// <summary>Reads a line that begins with a person's name; null when it doesn't.</summary>
    public static NameLine? Read(string line)
    {
        // A sentence is read as one.
        if (Introduces().IsMatch(line)) return null;
        if (line.Length > LongestLine || Outlining.HeadingVocabulary.IsTitle(line)) return null;
        string text = Title().Replace(Honorific().Replace(line.Trim(), ""), "").Trim(' ', '|', '-', '–', '—', ':', ',');
        if (text.Length is < 2 or > 160) return null;
        // "ROE, Jane Ann."
        if (FamilyFirst().Match(text) is { Success: true } inverted) text = $"{inverted.Groups[2].Value} {CultureInfo.InvariantCulture.TextInfo.ToTitleCase(inverted.Groups[1].Value.ToLowerInvariant())}{text[inverted.Length..]}";
        var alternatives = new List<string>();
        string name = Brackets().Replace(text, match =>
        {
            string inner = match.Groups[1].Value.Trim();
            // "(Ph.D.)", "(DE)"
            if (OnlyDegrees().IsMatch(inner) || (inner.Length is 2 or 3 && inner.All(char.IsAsciiLetterUpper))) return " ";
            if (!NameGrammar.IsName(inner) || inner.Length > 40) return match.Value;
            alternatives.Add(inner);
            return " ";
        });
        name = Nickname().Replace(name, match =>
        {
            alternatives.Add(match.Groups[1].Value.Trim());
            return " ";
        });
        // "Jane Roe\tEmail: …": a cell of its own.
        if (name.IndexOf('\t', StringComparison.Ordinal) is > 3 and var tab && NameGrammar.IsName(name[..tab].Trim())) name = name[..tab] + "," + name[tab..];
        name = Spaces().Replace(name, " ").Trim();
        string rest = "";
        if (Break().Match(name) is { Success: true } rupture)
        {
            // "Main Hall, 103c": a room, or the number of a house.
            if (rupture.Value.Contains(',', StringComparison.Ordinal) && rupture.Index + rupture.Length < name.Length && char.IsDigit(name[rupture.Index + rupture.Length])) return null;
            (name, rest) = (name[..rupture.Index].Trim(), name[(rupture.Index + rupture.Length)..].Trim());
            // "Computational Hydrology PhD Student": what somebody is, and nobody's name.
            if (string.IsNullOrWhiteSpace(rupture.Value) && FieldWords.NamesRole(rest)) return null;
            if (NameGrammar.IsName(rest) && (NameGrammar.IsCjkName(rest) || NameGrammar.IsCjkName(name)))
            {
                alternatives.Add(rest);
                rest = "";
            }
        }
        else if (MixedScripts().Match(name) is { Success: true } mixed)
        {
            // "홍길동 Gildong Hong": the first script is the name's own.
            int first = mixed.Groups[1].Success ? 1 : 3;
            alternatives.Add(mixed.Groups[first + 1].Value.Trim());
            name = mixed.Groups[first].Value.Trim();
        }

        if (OnlyDegrees().IsMatch(rest)) rest = "";
        bool isName = NameGrammar.IsCjkName(name) || (NameGrammar.IsName(name) && (name.Contains(' ', StringComparison.Ordinal) || alternatives.Count > 0));
        if (!isName || Outlining.HeadingVocabulary.Whole(name) is not null || FieldWords.NamesRole(name) || FieldWords.NamesOrganisation(name) || PlaceGrammar.IsPlace(name) || DateGrammar.IsNow(name) || IsNobody().IsMatch(name) || name.Split(' ')[0].Contains('.', StringComparison.Ordinal) && name.IndexOf('.', StringComparison.Ordinal) > 1 && DegreeGrammar.Begins(name)) return null;
        return new NameLine(name, alternatives, rest);
    }

    /// <summary>A name that is written in capitals only, in the case that it has elsewhere in the document, or else in title case.</summary>
    public static string Recase(string name, string document)
    {
        // "Jane ROE": the family name alone in capitals, as forms ask for it.
        if (!Outlining.Outline.IsCapitals(name)) return FamilyInCapitals().Match(name) is { Success: true } mixed ? mixed.Groups[1].Value + " " + Recase(mixed.Groups[2].Value, document) : name;
        for (int at = document.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = document.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            string found = document.Substring(at, name.Length);
            if (found.Any(char.IsLower) && char.IsUpper(found[0])) return found;
        }

        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(name.ToLowerInvariant());
    }

    [GeneratedRegex(@"^\W*(?:I['’]m|I\sam|Ich\sbin|Ik\sben|Je\ssuis|Yo\ssoy|Eu\ssou|Io\ssono)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Introduces();

    // "View PDF", "Hugo Authors"
    [GeneratedRegex(@"\b(?:pdf|docx|html|authors?|your|version|edition)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IsNobody();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"^(?:(?:curriculum\s+vit(?:ae|æ)|résumé|resume|cv|lebenslauf|이력서)(?:\s*(?:of|for|von|de|[-–—:|]))?\s+)|(?:(?<!\s)|(?!\s))(?:\s*['’]s)?(?:\s*[-–—:|,])?\s*\(?(?:curriculum\s+vit(?:ae|æ)|résumé|resume|\bcv|academic cv)\)?(?::\s(?:extended|full|short|long|complete)\s(?:edition|version))?$|(?<=\p{L})的?(?:个人|個人)?(?:简历|簡歷|履历|履歷)$|(?<=\p{L})の(?:履歴書|略歴)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Title();

    [GeneratedRegex(@"^(\p{Lu}\p{Ll}[\p{L}.-]*(?:\s\p{Lu}[\p{Ll}.-]+)*)\s(\p{Lu}{3,}(?:[- ]\p{Lu}{2,})*)$", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyInCapitals();

    [GeneratedRegex(@"^(\p{Lu}{2,}(?:[ -]\p{Lu}{2,})*),\s(\p{Lu}\p{Ll}+(?:[ -]\p{Lu}(?:\p{Ll}+|\.?)){0,3}?)(?:\.|(?=\s*[|\t]))?(?=$|\s*[|\t]|\s{2})", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyFirst();

    [GeneratedRegex(@"^(?:Name|이름|성명|姓名|氏名|Nombre|Nom)\s*[::：]\s*|^(?:(?:Dr|Prof|Mr|Ms|Mrs|Professor|Doctor)\.?\s+|(?:Eng|Ing|Dipl\.-Ing|Hab|Mag|Assoc|Assist)\.\s+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Honorific();

    [GeneratedRegex(@"\s*[""“”‘]([\p{L}'. -]{2,20})[""”“’]\s*")]
    private static partial Regex Nickname();

    [GeneratedRegex(@"^(?:(?:Ph\.?\s?D|M\.?D|M\.?Sc|B\.?Sc|M\.?S|M\.?A|M\.?Eng|MBA|MPH|MFA|Dr|DPhil|DSc|FRS|Sc\.?B|A\.?B|A\.?M|S\.?B|S\.?M|Ed\.?D|J\.?D|LL\.?M|Psy\.?D|Pharm\.?D|DVM|DDS|RN|P\.?E)\.?[\s,]*)+$", RegexOptions.IgnoreCase)]
    private static partial Regex OnlyDegrees();

    [GeneratedRegex(@"\s*[(（]([^)）]{0,400})[)）]\s*")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?:(?<!\s)\s+)?[,|]\s*|(?<!\s)(?:\s+[-–—/·•@]\s+|[^\S\t]*\t\s*|\s{2,}|\s(?=Ph\.?D|M\.?D\.?$|M\.?Sc))")]
    private static partial Regex Break();

    [GeneratedRegex(@"^([\uAC00-\uD7A3\u4E00-\u9FFF]{2,5})\s+(\p{Lu}[A-Za-z .'-]{3,40})$|^(\p{Lu}[A-Za-z .'-]{3,40}?)\s+([\uAC00-\uD7A3\u4E00-\u9FFF\s]{2,6})$")]
    private static partial Regex MixedScripts();

    /// <summary>The name that a page's title or description says it is the CV of: <c>Curriculum vitae of Jane Roe — reeds and bogs</c>, <c>Jane Roe's CV</c>.</summary>
    public static NameLine? OfTitle(string text) =>
        WhoseCv().Match(text) is { Success: true } whose && Read((whose.Groups[1].Value + whose.Groups[2].Value).Trim()) is { Rest.Length: 0 } name ? name : null;

    [GeneratedRegex(@"(?:\b(?i:curriculum vitae|cv|résumé|resume)\s+(?:of|de|von)\s+((?:\p{Lu}[\p{L}\p{M}.'’-]*\s+){1,3}\p{Lu}[\p{L}\p{M}'’-]+)|^((?:\p{Lu}[\p{L}\p{M}.-]*\s+){1,3}\p{Lu}[\p{L}\p{M}-]+)['’]s\s+(?i:(?:academic\s+)?(?:curriculum vitae|cv|résumé|resume))\b)", RegexOptions.CultureInvariant)]
    private static partial Regex WhoseCv();
}
