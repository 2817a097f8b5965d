using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.Sections;

/// <content>What a clause lists: one venue or several, with the years of each.</content>
internal static partial class ServiceReader
{
    private static IEnumerable<Service> Items(string text, string? role, SourceLines lines, DateMention? groupDate)
    {
        // ""Making and breaking: a conference," a university": what a quotation begins is one.
        var items = text is ['"' or '“' or '„', ..] ? [text] : SplitOutside(Bullets().Count(text) > 1 ? Bullets().Replace(text, ", ") : text.Replace('\t', ' '), ',').Select(i => AndBefore().Replace(i, "")).ToList();
        // "Peer-reviewed journals, including A, B and C"
        string? whole = null;
        int including = items.FindIndex(i => i.StartsWith("including ", StringComparison.OrdinalIgnoreCase));
        if (including == 0 || including == 1 && DateGrammar.Find(items[0]).Count == 0)
        {
            if (including == 1) whole = items[0];
            items[including] = items[including]["including ".Length..];
            items.RemoveRange(0, including);
        }

        // "Peer reviews • Adv. Math. • Alg. Geom. Topol.": points part venues, whatever they look like.
        bool isPointed = Points().Count(text) > 2;
        if (isPointed && items.FindIndex(i => i.Length < 60 && FieldWords.NamesReviewing(i)) is >= 0 and < 2 and var at)
        {
            role ??= items[at];
            items.RemoveRange(0, at + 1);
        }

        items = [.. items.SelectMany(i => AndBetween().Split(i) is [var one, var two] && DateGrammar.Find(one).Count > 0 && DateGrammar.Find(two).Count > 0 ? [one, two] : (string[])[i])];
        // "EACL 2024 and LREC 2024": two venues; "Language and Cognition": one.
        if (items.Count > 0 && AndBetween().Split(items[^1]) is [var left, var right] && left.Count(c => c is '"' or '“' or '”') % 2 == 0 && ((IsItem(left) && IsItem(right) && (DateGrammar.Find(left).Count > 0 || DateGrammar.Find(right).Count == 0)) || (items.Count > 1 && Venues.VenueCatalogue.Find(left) is not null)))
            items = [.. items.SkipLast(1), left, right];
        // "Physical Review B, 2020–present": a date belongs to the name before it, further years are further services.
        for (int i = 1; i < items.Count; i++)
        {
            if ((DateGrammar.Whole(items[i]) is null && !AllYears().IsMatch(items[i])) || DateGrammar.Find(items[i - 1]).Count > 0 || ShortYear().IsMatch(items[i - 1])) continue;
            items[i - 1] += " " + items[i];
            items.RemoveAt(i--);
        }

        // "Long Beach, CA - 2015": a state's letters belong to the place before them.
        for (int i = 1; i < items.Count; i++)
        {
            if (!StateWithDate().IsMatch(items[i]) || DateGrammar.Find(items[i - 1]).Count > 0) continue;
            items[i - 1] += ", " + items[i];
            items.RemoveAt(i--);
        }

        // Commas part venues only where each part names one; else they belong to one venue's name.
        bool isList = isPointed || items.Count > 1 && !PlaceGrammar.IsPlace(Bracket().Replace(items[^1], "").Trim()) && items.Count(IsItem) >= (items.Count > 2 ? items.Count - 1 : 2) && !(items.Count == 2 && DateGrammar.Find(text).Count == 0 && Venues.VenueCatalogue.FindIn(items[1]) is null);
        // Whoever reviews for three names reviews for three journals.
        isList |= items.Count > 2 && role is not null && Reviewing().IsMatch(role) && items.Count(i => i.Length < 90 && char.IsUpper(i[0]) && !FieldWords.NamesUnit(i)) * 10 >= items.Count * (items.Count > 5 ? 8 : 10);
        // "Workshop on X, EMNLP 2023" is one; so is what has a single date with the place behind it.
        if (items.Count == 2 && HeldWithin().IsMatch(items[0]) && DateGrammar.Find(items[0]).Count == 0) isList = false;
        if ((role is null || !Reviewing().IsMatch(role)) && items.Count > 2 && DateGrammar.Find(items[0]).Count == 1 && items.Skip(1).All(i => DateGrammar.Find(i).Count == 0)) isList = false;
        // "Organizer, Loom Society, Graduate weavers, RU, 2022 – present": one office, and where it was.
        if (isList && !isPointed && role is not null && OneOffice().IsMatch(role) && items.Count > 1 && DateGrammar.Find(text).Count == 1 && DateGrammar.Find(items[^1]).Count == 1 && !items.Exists(i => Venues.VenueCatalogue.FindIn(i) is not null)) isList = false;
        // "San Diego, USA" behind the name of a meeting is where it was.
        for (int i = 1; isList && i < items.Count; i++)
        {
            if (!PlaceGrammar.IsKnown(items[i].Trim()) || items[i].Trim().Length < 3) continue;
            items[i - 1] += ", " + items[i];
            items.RemoveAt(i--);
        }

        if (!isList)
        {
            // "Organizer, Workshop on X, NeurIPS 2020": what names a role at the end is one.
            if (role is null && items.Count > 1 && (FieldWords.NamesReviewing(items[0]) || FieldWords.NamesRole(items[0])) && items[0].Length < 50) (role, items) = (items[0], [.. items.Skip(1)]);
            else if (role is null && items.Count > 1 && FieldWords.NamesReviewing(items[^1]) && items[^1].Length < 50 && DateGrammar.Find(items[^1]).Count == 0) (role, items) = (items[^1], [.. items.SkipLast(1)]);
            items = [string.Join(", ", items)];
        }

        string? venue = null;
        foreach (string item in items)
        {
            string rest = item.Trim();
            string? note = whole;
            var dates = DateGrammar.Find(rest).DistinctBy(d => (d.First, d.Last)).ToList();
            // "Code Day 2019, Leeds (11 May 2019)": the year belongs to the name.
            // "Member since 2016, treasurer 2019 – 2020": what was within a term says more of it.
            dates.RemoveAll(d => dates.Exists(other => other != d && Covers(other, d)));
            dates.RemoveAll(d => !d.IsPrecise && dates.Exists(other => other.IsPrecise && !other.IsRange && other.First.Year == d.First.Year));
            rest = Bracket().Replace(rest, match =>
            {
                if (DateGrammar.Whole(match.Groups[1].Value) is not null || AllYears().IsMatch(match.Groups[1].Value)) return " ";
                // "Association for Computing Machinery (ACM)" keeps its acronym.
                if (!match.Groups[1].Value.Any(char.IsLower) && match.Groups[1].Length < 12) return match.Value;
                note = note is null ? match.Groups[1].Value.Trim() : $"{note}; {match.Groups[1].Value.Trim()}";
                return " ";
            });
            foreach (var date in DateGrammar.Find(rest).Reverse().Where(d => !dates.Exists(other => Covers(other, d)))) rest = rest.Remove(date.Start, date.Length).Insert(date.Start, " ");
            rest = ShortYear().Replace(rest, "");
            rest = EmptyPlace().Replace(Leftover().Replace(rest, " "), ",").Trim(' ', ',', '.', '-', '–', '—', ':');
            if (rest.Count(c => c == '(') != rest.Count(c => c == ')')) rest = rest.Trim('(', ')', ' ');
            if (EntryFields.HasWord(rest)) venue = rest;
            if (dates.Count == 0 && ShortYear().Match(item) is { Success: true } two) dates.Add(new DateMention(0, 0, Short(two.Groups[1].Value), two.Groups[2].Success ? Short(two.Groups[2].Value) : null));
            if (dates.Count == 0 && groupDate is not null) dates.Add(groupDate);
            if (dates.Count == 0) yield return new Service { Role = role, Venue = venue, Note = note, Lines = lines };
            foreach (var date in Joined(dates))
            {
                yield return Dated(new Service { Role = role, Venue = venue, Note = note, Lines = lines }, date);
            }
        }
    }

    // "2019, 2020 & 2021", "2022-23 & 2023-24": years that follow one another are one term.
    private static List<DateMention> Joined(List<DateMention> dates)
    {
        var joined = new List<DateMention>();
        foreach (var date in dates.OrderBy(d => d.First))
        {
            bool isYear = date.First is { Month: null, Season: null } && date.Last is not { IsPresent: false, Month: not null };
            if (isYear && joined.Count > 0 && joined[^1] is { First: { Month: null, Season: null }, Last: not { IsPresent: true } } last && date.First.Year - YearsOf(last).Last is 0 or 1) joined[^1] = last with { Last = date.Last ?? date.First };
            else joined.Add(date);
        }

        return joined.Count < dates.Count ? joined : dates;
    }

    // Of two ranges of the same years neither is within the other.
    private static bool Covers(DateMention range, DateMention date) => range.IsRange && YearsOf(range) is var (from, to) && YearsOf(date) is var (first, last) && from <= first && last <= to && (!date.IsRange || (from, to) != (first, last));

    private static (int First, int Last) YearsOf(DateMention date) => (date.First.Year, date.Last is { IsPresent: true } ? int.MaxValue : (date.Last ?? date.First).Year);

    private static Service Dated(Service service, DateMention? date) =>
        date is null ? service : service with { Year = date.First.IsPresent ? null : date.First.Year, Start = date.IsPrecise ? date.First : null, End = date.Last };

    private static PartialDate Short(string year) => PartialDate.Of(2000 + int.Parse(year, System.Globalization.CultureInfo.InvariantCulture));

    private static bool IsItem(string item)
    {
        string text = Bracket().Replace(item, "").Trim();
        if (text.Length == 0 || DateGrammar.Whole(text) is not null || AllYears().IsMatch(text)) return true;
        if (Venues.VenueCatalogue.FindIn(text) is not null) return true;
        if (FieldWords.NamesRole(text)) return false;
        return text.Length < 60 && (DateGrammar.Find(text).Count > 0 || Acronym().IsMatch(text) || FieldWords.NamesVenue(text));
    }

    [GeneratedRegex(@"^\p{Lu}{2}(?:\s*[-–—(])?\s*(?:19|20)\d\d", RegexOptions.CultureInvariant)]
    private static partial Regex StateWithDate();

    [GeneratedRegex(@"\b(?:workshop|tutorial|symposium|session|track|challenge|shared task)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HeldWithin();

    [GeneratedRegex(@"(?<=\p{L}{2})\s?['’](\d\d)(?:\s?[-–—]\s?['’]?(\d\d))?\b")]
    private static partial Regex ShortYear();

    // "Fen Day , , Oakham", where a date stood.
    [GeneratedRegex(@"(?<!\s)\s+,(?:\s{0,3},)*|,(?:\s{0,3},)+")]
    private static partial Regex EmptyPlace();

    // Slashes at the end: from the first of them, however many blanks stand between.
    [GeneratedRegex(@"(?<!\s)\s+(?:and|&)\s*$|^\s*(?:and|&)\s+|[\[(]\s*[\])]|\s{2,}|(?<!/\s*)\s?/[\s/]*$")]
    private static partial Regex Leftover();

    [GeneratedRegex(@"^(?:[\p{L}-[\p{Lu}]]*\p{Lu}[\p{L}-[\p{Lu}]]*\p{Lu}[\p{L}&+*-]*)(?:\s+\p{L}+)?(?:\s*\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();
}
