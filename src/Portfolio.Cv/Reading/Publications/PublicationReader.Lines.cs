using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Publications;

/// <content>The lines of a reference, before its parts are told apart: what goes on in the next line, and years that stand between authors and title.</content>
internal sealed partial class PublicationReader
{
    // "turn-on / probes": a line goes on in the next one where the next can't begin anything.
    private List<Line> Unwrapped(IReadOnlyList<Line> lines)
    {
        var whole = new List<Line>();
        foreach (var line in lines)
        {
            var last = whole.Count > 0 ? whole[^1] : null;
            string next = line.Plain.TrimStart();
            bool goesOn = last is not null && line.Kind == LineKind.Text && last.Block == line.Block && (!line.AfterHardBreak || last.Plain.TrimEnd() is [.., not ('.' or ',' or ';' or ':' or ')' or '”' or '"')]) && last.Plain.Length > 40 && next.Length > 0
                && ((char.IsLower(next[0]) && !LowerCaseName().IsMatch(next)) || (last.Plain.TrimEnd() is [.., ','] && char.IsDigit(next[0])));
            if (goesOn || last is not null && line.Kind == LineKind.Text && last.Block == line.Block && NamesGoOn(last.Text, line.Text)) whole[^1] = last!.JoinedWith(line);
            else whole.Add(line);
        }

        return whole;
    }

    // "Jane Q. Doe, Max Poe," and in the next line "and Roger T. Roe.": a list of authors that a line's end cut in two.
    private bool NamesGoOn(RichText above, RichText below)
    {
        above = above.Slice(Numbers().Match(above.Plain).Length).Trim();
        if (CutNames().Match(above.Plain) is not { Success: true } broken || NameGrammar.Read(above.Slice(0, broken.Index), context) is not { Confidence: >= 2, Contributors.Count: > 1 }) return false;
        var both = RichText.Join(" ", [above, below.Trim()]);
        int end = Pieces.Stops(both, 0, both.Length).FirstOrDefault(s => s > above.Length, both.Length);
        string next = both.Plain[..end];
        if (end == both.Length && CutNames().Match(next) is { Success: true } cut) end = cut.Index;
        if (end <= above.Length) return false;
        var names = NextNames().Match(next, broken.Index);
        int from = names.Index + names.Length;
        return from < end && NameGrammar.Read(both.Slice(0, end).Trim(",;"), context) is { Contributors.Count: > 2 } && NameGrammar.Read(both.Slice(from, end - from).Trim(",;"), context) is { Confidence: > 0 };
    }

    [GeneratedRegex(@"\G[,;\s]*(?:(?:and|und|et|y)\s|&)?\s*")]
    private static partial Regex NextNames();

    // "[2024]", "12."
    [GeneratedRegex(@"^\s*(?:\[[^\[\]]{1,12}\]|\(?\d{1,3}[.)])\s*")]
    private static partial Regex Numbers();

    // What a line ends with that breaks off in a list of names: "," or ", and" or ", C. E."
    [GeneratedRegex(@"(?:(?<=\S)\s+|,\s*)(?:and|&|und|et|y|(?:(?:and|&)\s)?(?:\p{Lu}\.[\s-]?){1,3})\s*$|[,;]\s*$")]
    private static partial Regex CutNames();

    // "Roe, J., Doe, B., 2017. Tides in a strait. Geomorphology 306, 1–9.": a comma before the year, as Elsevier's journals have it.
    // "Roe, J.A., and Doe, B., 2016, Tides in a strait: Journal of Glaciology, v. 62, p. 1–12.": commas around the year, and a colon before the venue,
    // as the Geological Society of America has it ("GSA reference guidelines and examples").
    private RichText AsAuthorYear(RichText line)
    {
        if (YearBetweenCommas().Match(line.Plain) is not { Success: true, Index: > 4 and < 800 } year) return line;
        var rest = line.Slice(year.Index + year.Length);
        // "ApJ, 950, 147, Tides in a strait": the title stands behind the journal and its numbers.
        var before = VenueBeforeTitle().Match(rest.Plain);
        if (before.Success) rest = RichText.Concat(rest.Slice(before.Length).Trim(" ."), new RichText(". "), rest.Slice(0, before.Length).Trim(",. "));
        else if (FollowedByNumber().IsMatch(rest.Plain)) return line;
        if (NameGrammar.Read(line.Slice(0, year.Index).Trim(", "), context) is not { Confidence: >= 2 }) return line;
        int colon = before.Success ? -1 : rest.Plain.LastIndexOf(": ", StringComparison.Ordinal);
        if (colon > 10 && rest.Plain[(colon + 2)..] is var venue && (VolumeOrPage().IsMatch(venue) || VenuePart.Names(venue) || FieldWords.NamesOrganisation(venue))) rest = RichText.Concat(rest.Slice(0, colon), new RichText(". "), rest.Slice(colon + 2));
        string when = year.Groups[1].Value.Replace("prep.", "preparation", StringComparison.Ordinal).TrimEnd('.');
        return RichText.Concat(line.Slice(0, year.Index).TrimEnd(", "), new RichText($" ({when}). "), rest);
    }

    private RichText? AboveTitle(RichText line) =>
        YearBehindComma().Match(line.Plain) is { Success: true, Index: > 4 } year && NameGrammar.Read(line.Slice(0, year.Index).Trim(", "), context) is { Confidence: >= 2 } ? RichText.Concat(line.Slice(0, year.Index), new RichText($" ({year.Groups[1].Value}).")) : null;

    [GeneratedRegex(@",\s((?:19|20)\d\d[a-z]?)\.?$")]
    private static partial Regex YearBehindComma();

    [GeneratedRegex(@"(?<=[.,]\s?),?\s((?:19|20)\d\d[a-z]?|in\s(?:prep\.|press|review|revision))[.,:]\s+(?=\p{Lu}(?:[^,]*\s|[^,\s]{1,30},\s?\d))")]
    private static partial Regex YearBetweenCommas();

    [GeneratedRegex(@"^[^,.:]{2,80},\s?\d{1,4},\s?[A-Z]?\d{1,6}[,.]\s+(?=\p{Lu}[^,]*\s\S+\s\S+)")]
    private static partial Regex VenueBeforeTitle();

    // "A&A, 608": a venue and its volume, no title.
    [GeneratedRegex(@"^[^,.:]{2,80},\s?\d")]
    private static partial Regex FollowedByNumber();

    [GeneratedRegex(@"\b(?:v|vol|no|p|pp)\.\s?\d")]
    private static partial Regex VolumeOrPage();

    [GeneratedRegex(@"^(?:arXiv|bioRxiv|medRxiv|eLife|iScience|npj|in\s|van\s|von\s|de\s|du\s|del\s|della\s|di\s|da\s|doi|https?:|www\.)", RegexOptions.CultureInvariant)]
    private static partial Regex LowerCaseName();
}
