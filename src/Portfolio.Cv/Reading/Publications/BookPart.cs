using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>What the imprint of a book, a chapter or a thesis says: the book's title, its pages, its publisher.</summary>
internal sealed partial record BookPart(string? Title, string? Page, string? Publisher)
{
    /// <summary>Reads the part of a reference behind the title; null when it is no book's.</summary>
    public static BookPart? Read(string text)
    {
        if (Thesis().Match(text) is { Success: true } thesis)
        {
            string? school = text[(thesis.Index + thesis.Length)..].Split([',', '.', ';', '('], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Concat(text[..thesis.Index].Split(',', StringSplitOptions.TrimEntries))
                .FirstOrDefault(FieldWords.NamesOrganisation);
            return school is null ? null : new BookPart(null, null, school);
        }

        Regex[] patterns = text.Contains('(', StringComparison.Ordinal) && EditorsMark().IsMatch(text) ? [WithEditors(), EditedBy(), Imprint()] : [EditedBy(), Imprint()];
        foreach (var pattern in patterns)
        {
            if (pattern.Match(text) is not { Success: true } match) continue;
            // "Journal of Mechanics: Theory and Experiment" has a colon too.
            if (match.Groups["place"] is { Success: true } place && (FieldWords.NamesVenue(place.Value) || !(PlaceGrammar.IsPlace(place.Value.Trim()) || PlaceGrammar.LooksLikeTown(place.Value.Trim())))) continue;
            return new BookPart(Group(match, "book"), Group(match, "page"), Group(match, "publisher"));
        }

        return null;
    }

    private static string? Group(Match match, string name) => match.Groups[name] is { Success: true, Length: > 1 } group ? group.Value.Trim(' ', ',', '.') : null;

    private const string Place = @"(?:(?<place>\p{Lu}[\p{L} ,.&-]{1,40}):\s*)";

    private const string Year = @"(?:(?:,|(?<!\s))\s*(?:\(?(?:19|20)\d\d\)?|in press|forthcoming|im Druck|en prensa))?";

    // What most references don't have, and those that do have in brackets.
    [GeneratedRegex(@"\((?:[Ee]ds?|Hrsg|[Cc]oords?|Dirs?)\.?\)")]
    private static partial Regex EditorsMark();

    // "In A. Editor & B. Editor (Eds.), Book (pp. 1–20). Place: Publisher"
    [GeneratedRegex($@"^.{{3,120}}?\((?:Eds?|eds?|Hrsg|Coords?|coords?|Ed|Dirs?)\.?\),?\s*(?!\s)(?<book>[^()]+?)(?:(?<!\s)\s*\((?:[^()]*?)(?:pp?\.|S\.|pages?)\s*(?<page>\d+\s*[–—-]+\s*\d+)\)|,\s*(?:pp?\.\s*)?(?<page>\d+\s*[–—-]+\s*\d+))?(?:[.,]\s*{Place}?(?<publisher>\p{{Lu}}[^.,]*?))?{Year}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithEditors();

    // "In Book, edited by A. Editor, 1–20. Place: Publisher, 2020" (Chicago)
    [GeneratedRegex($@"^(?<book>[^,]+),\s+(?:edited by|ed\. by|ed\.|herausgegeben von|hrsg\. von)\s+(?!\s).+?(?:,\s*(?:pp?\.\s*)?(?<page>\d+\s*[–—-]+\s*\d+))?\.\s+{Place}?(?<publisher>\p{{Lu}}[^.,]*?){Year}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex EditedBy();

    // "Place: Publisher, 2020", "Cambridge University Press, 2016"
    [GeneratedRegex($@"^(?:{Place}(?<publisher>\p{{Lu}}[^.,:]*)|(?=[^.,:]*\b(?:Press|Verlag|Publishers?|Publishing|Routledge|Springer(?!\s+\p{{Lu}})|Wiley|Elsevier|Brill|Palgrave|Bloomsbury|De Gruyter|Books|Ediciones|Editorial|Éditions)\b)(?<publisher>[^.,:]*)){Year}\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Imprint();

    [GeneratedRegex(@"\b(?:thesis|dissertation|tesis|thèse|masterarbeit|bachelorarbeit|diplomarbeit|doktorarbeit)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thesis();
}
