using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;
using Portfolio.Cv.Reading.Publications;
using Portfolio.Cv.Reading.Segmenting;

namespace Portfolio.Cv.Reading.Sections;

/// <summary>Reads a talk: title, event, place, date, and the further events at which it was given.</summary>
internal static partial class TalkReader
{
    public static Talk Read(EntryText entry, ReadingContext context)
    {
        List<string> others = [];
        var text = TitleByLabel(entry, out var cell) ?? TitleOfRow(entry, context, out cell, out others) ?? RichText.Join(" \t ", entry.Head.Select(l => l.Text));
        List<Link> links = [.. LinkGrammar.Take(ref text)];
        if (cell is not null) links.AddRange(LinkGrammar.Take(ref cell));
        List<string> remarks = [.. others];
        // "2014\tRoe, J. (2014, May). Title": the authors stand behind the date that the entry begins with.
        int begin = text.Plain.IndexOf('\t', StringComparison.Ordinal) is > 0 and < 20 and var tab && DateGrammar.Whole(text.Plain[..tab]) is not null ? tab + 1 : 0;
        var behind = TakeAuthors(text.Slice(begin).Trim(), context, remarks);
        if (HowFirst().Match(text.Plain) is { Success: true } how)
        {
            remarks.Add(how.Groups[1].Value);
            behind = TakeAuthors(text.Slice(how.Length).Trim(), context, remarks);
            begin = 0;
        }

        // APA puts the days of the meeting behind the authors: "(2022, October 28–30). Title."
        DateMention? date = null;
        if (ApaDate().Match(behind.Plain) is { Success: true } days)
        {
            string month = days.Groups["month"].Value;
            date = DateGrammar.Find($"{month} {days.Groups["year"].Value}") is [var found, ..] ? found : null;
            if (date is not null) behind = behind.Slice(days.Length).Trim(".,;:");
        }

        text = TakeRemarks(begin == 0 || date is not null || YearInBrackets().Match(behind.Plain) is { Success: true, Index: 0 } ? behind : RichText.Concat(text.Slice(0, begin), behind), remarks);
        var showings = Showings(text.Plain, remarks, out int from);
        if (showings.Count > 1) text = text.Slice(0, from).Trim(",–—-\t");
        else
        {
            showings.Clear();
            if (date is null)
            {
                var head = entry.Lines[0] with { Text = text };
                date = HeadDate.Of(head) ?? (text.Dates is [.., var last] ? last : null);
                if (date is not null && !EntryFields.IsPartOfName(text.Plain, date)) text = EntryFields.Without(text, date.Start, date.End).TrimEnd(".");
            }
        }

        date ??= entry.GroupDate;
        string? title = null;
        RichText rest;
        if (cell is not null) (title, rest) = (cell.Plain.Trim(' ', ',', '.', '“', '”', '"'), text);
        else if (Quoted().Match(text.Plain) is { Success: true } quoted && quoted.Length > 6)
        {
            title = (quoted.Groups[1].Value + quoted.Groups[2].Value).Trim().TrimEnd(',', '.');
            rest = Around(text, quoted.Index, quoted.Length);
        }
        else if (EventInItalics(text) is { } italics)
        {
            // "Looms remember. *Weaving Society*, 2020"
            title = text.Plain[..italics].Trim().TrimEnd('.', ',');
            rest = text.Slice(italics);
        }
        else if (text.Runs.FirstOrDefault(r => (r.Style != TextStyle.None || r.Url is not null) && r.Text.Trim().Length > 8 && r.Text.Length < text.Length - 2 && !r.Text.TrimStart().StartsWith('(')) is { Text: not null } set && !FieldWords.NamesOrganisation(set.Text) && !LooksLikeEvent(set.Text) && !PresentedAt().IsMatch(text.Plain[..text.Plain.IndexOf(set.Text, StringComparison.Ordinal)]) && !IsWithinSentence(text.Plain, set.Text))
        {
            title = set.Text.Trim(' ', ',', '.', ':');
            rest = Around(text, text.Plain.IndexOf(set.Text, StringComparison.Ordinal), set.Text.Length);
        }
        else if (AllInBrackets().Match(text.Plain) is { Success: true } bracket && bracket.Groups[1].Length > 8)
        {
            // "Title (Event, Place, June 2023)"
            title = bracket.Groups[1].Value.Trim();
            rest = text.Slice(bracket.Groups[2].Index, bracket.Groups[2].Length);
        }
        else
        {
            int end = TitleEnd(text.Plain);
            title = text.Plain[..end].Trim(' ', ',', ':', ';', '\t');
            rest = text.Slice(end);
        }

        string? location = null;
        rest = rest.Trim(",.;:–—-\t|");
        if (OnlyIn().Match(rest.Plain) is { Success: true } at) rest = rest.Slice(at.Length);
        else if (PresentedAt().Match(rest.Plain) is { Success: true, Index: 0 } presented)
        {
            if (presented.Groups[1].Success) remarks.Add(presented.Groups[1].Value);
            rest = rest.Slice(presented.Length);
        }

        if (PlaceGrammar.TrailingPlace(rest.Plain) is > 0 and var place)
        {
            location = rest.Plain[place..].Trim(' ', ',', '.');
            rest = rest.Slice(0, place).Trim(",.;");
        }
        else if (EntryFields.AtCommas(rest) is { Count: > 1 } parts && PlaceGrammar.LooksLikeTown(parts[^1].Plain) && LooksLikeEvent(rest.Plain) && !LooksLikeEvent(parts[^1].Plain) && parts[^1].Plain.Any(char.IsLower))
        {
            // "Workshop on Cell Division, Dubrovnik": a town that only its place tells.
            location = parts[^1].Plain.Trim(' ', '.');
            rest = RichText.Join(", ", parts.SkipLast(1));
        }

        string happening = Spaces().Replace(rest.Plain.Replace("\t", ", ", StringComparison.Ordinal), " ").Replace(" ,", ",", StringComparison.Ordinal).Trim(' ', ',', '.', ';');
        happening = RepeatedComma().Replace(happening, ", ");
        if (showings.Count > 0) happening = showings[0].Event;
        var (occasions, points) = Occasions(entry.Body);
        var description = remarks.Concat(HighlightTree.Flat(points)).ToList();
        return new Talk
        {
            Title = title.Length > 0 ? title : entry.Lines[0].Plain,
            Event = happening.Length > 0 ? happening : null,
            Location = location,
            Year = showings.Count > 0 ? showings[0].Year : occasions.Count > 0 && date is null ? occasions[0].Year : date is { First.IsPresent: false } ? date.First.Year : null,
            Date = date is { IsPrecise: true } ? date.First : null,
            Showings = [.. showings.Skip(1), .. occasions],
            Links = links,
            Description = description.Count > 0 ? string.Join("\n\n", description) : null,
            Lines = entry.Source,
        };
    }

    // "talk", "Invited poster presentation"
    private const string How = @"(?:(?:invited|oral|contributed|flash|lightning|short|keynote|plenary|poster|conference)\s){0,2}(?:talk|presentation|poster|lecture|keynote|seminar|oral)";

    /// <summary>True for a line that begins with how something was presented: <c>Poster at …</c>.</summary>
    public static bool BeginsWithHow(Line line) => HowAt().IsMatch(line.Plain);

    [GeneratedRegex($@"^\s?{How}(?:/talk)?(?:\s(?:at|in)\s|\s*(?:\t|$))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowAt();

    [GeneratedRegex($@"^\s?{How}\s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowOnly();

    // Several authors before the title, as in a reference: "Roe J, Ohlin M (2016) Title. Presented at the …". Who speaks alone needs no name.
    private static RichText TakeAuthors(RichText text, ReadingContext context, List<string> remarks)
    {
        var repeated = SameAuthor().Match(text.Plain);
        if (repeated.Success) return text.Slice(repeated.Length);
        foreach (int end in AuthorEnds(text))
        {
            if (NameGrammar.Read(text.Slice(0, end).Trim(",;"), context) is not { Confidence: >= 2 } authors) continue;
            if (authors.Contributors.Count > 1 || !authors.Contributors[0].Self) remarks.Add(text.Plain[..end].Trim(' ', ',', ';'));
            var rest = text.Slice(end).Trim(".,;:");
            return YearFirst().Match(rest.Plain) is { Success: true } first && rest.Dates.Count > 1 ? rest.Slice(first.Length) : rest;
        }

        int tries = 0;
        for (int comma = text.Plain.LastIndexOf(',', Math.Min(text.Length, LongestAuthors) - 1); comma > 3 && tries++ < 40; comma = text.Plain.LastIndexOf(',', comma - 1))
        {
            if (NameGrammar.Read(text.Slice(0, comma), context) is not { Confidence: >= 2 } authors || !authors.Contributors.Any(c => c.Self) || text.Length - comma < 20) continue;
            if (authors.Contributors.Count > 1) remarks.Add(text.Plain[..comma].Trim());
            return text.Slice(comma + 1).Trim();
        }

        return text;
    }

    private const int LongestAuthors = 800;

    // A full stop or the year in brackets ends the authors, or else a comma: the longest list that holds the speaker counts then.
    private static IEnumerable<int> AuthorEnds(RichText text)
    {
        foreach (int stop in Pieces.Stops(text, 0, text.Length).Take(2)) yield return stop;
        if (YearInBrackets().Match(text.Plain) is { Success: true, Index: > 3 } year) yield return year.Index;
    }

    // "- 2018, Keystone Symposium" below a title: where it was given, again and again.
    private static (List<Showing> Occasions, List<Line> Points) Occasions(IEnumerable<Line> body)
    {
        var occasions = new List<Showing>();
        var points = new List<Line>();
        foreach (var line in body)
        {
            if (line.Plain.Length < 200 && HeadDate.Of(line) is { First.IsPresent: false } date)
                occasions.Add(new Showing(EntryFields.Value(Spaces().Replace(line.Plain.Remove(date.Start, date.Length).Insert(date.Start, " ").Replace("[]", "", StringComparison.Ordinal), " ")), date.First.Year));
            else points.Add(line);
        }

        return (occasions, points);
    }

    [GeneratedRegex(@"^\s*(?:-{2,3}|—|–)\s*[,.:]\s*")]
    private static partial Regex SameAuthor();

    [GeneratedRegex(@"\((?:19|20)\d\d[a-z]?\*?(?:,\s\p{L}{3,9}\.?(?:\s\d{1,2}(?:[-–]\d{1,2})?)?)?\)")]
    private static partial Regex YearInBrackets();

    [GeneratedRegex(@"^(?:\((?:19|20)\d\d[a-z]?\*?\)|(?:19|20)\d\d[a-z]?\*?)[.,:]?\s+")]
    private static partial Regex YearFirst();

    // https://apastyle.apa.org/style-grammar-guidelines/references/examples (conference presentations): the year, then the days.
    [GeneratedRegex(@"^\((?<year>(?:19|20)\d\d),\s(?:\d{1,2}(?:[-–]\d{1,2})?\s(?<month>\p{L}{3,9})\.?|(?<month>\p{L}{3,9})\.?(?:\s\d{1,2}(?:\s?[-–]\s?(?:\p{L}{3,9}\.?\s)?\d{1,2})?)?)\)")]
    private static partial Regex ApaDate();

    // "Invited talk: Threads of time", "**Flash talk & poster**: …"
    [GeneratedRegex($@"^({How}(?:\s(?:&|and|/)\s(?:\p{{L}}{{3,14}}\s)?\p{{L}}{{3,14}})?)\s?[:–—]\s+(?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex HowFirst();

    [GeneratedRegex(@"\b(?:((?:invited\s+|oral\s+|poster\s+|keynote\s+|contributed\s+)?(?:presentation|poster|talk|keynote|lecture)(?:\s+(?:presented|given))?)\s+(?:at|in|for)|presented\s+(?:at|in)|given\s+at|talk\s+at)\s+(?:the\s+)?(?=[\p{Lu}\d*])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PresentedAt();

    // "keynote", "(cancelled)": how the talk was given, or that it wasn't.
    private static RichText TakeRemarks(RichText text, List<string> remarks)
    {
        for (var match = Remark().Match(text.Plain); match.Success; match = Remark().Match(text.Plain))
        {
            remarks.Add(match.Groups[1].Value + match.Groups[2].Value);
            text = RichText.Concat(text.Slice(0, match.Index), new RichText(match.Value.StartsWith(',') ? ", " : " "), text.Slice(match.Index + match.Length).TrimStart(","));
        }

        return text.Trim();
    }

    // "Title - Event (2024), Event (2025)": at least two events with a year each end the text.
    private static List<Showing> Showings(string text, List<string> remarks, out int from)
    {
        var showings = new List<Showing>();
        var given = new List<string>();
        from = text.Length;
        if (text.AsSpan().Count('(') < 2) return showings;
        var matches = EventWithYear().Matches(text);
        if (matches.Count < 2) return showings;
        for (int i = matches.Count - 1; i >= 0; i--)
        {
            var match = matches[i];
            if (text[(match.Index + match.Length)..from].Trim(' ', ',', ';', '.', '&', '\t') is not ("" or "and")) break;
            // "“Looms,” invited talk at Fen Day (2019), Reed Forum (2020) and Bog Week (2021)"
            string before = match.Groups[1].Value, happening = before.TrimStart(' ', ',', '–', '—', '-', ':', '"', '”');
            from = match.Groups[1].Index + before.Length - happening.Length;
            if (PresentedAt().Match(happening) is { Success: true, Index: 0 } presented)
            {
                if (presented.Groups[1].Success) given.Insert(0, presented.Groups[1].Value);
                happening = happening[presented.Length..];
            }
            else if (showings.Count == 0 && happening.StartsWith("and ", StringComparison.Ordinal)) happening = happening[4..];
            showings.Insert(0, new Showing(happening.TrimEnd(' ', ',', '–', '—', '-', ':', '"', '”'), int.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture)));
        }

        // A single one is none: it stays where it stands.
        if (showings.Count > 1) remarks.AddRange(given);
        return showings;
    }

    private static RichText Around(RichText text, int start, int length) =>
        RichText.Join("\t", new[] { text.Slice(0, start).Trim(",.:;–—-\t"), text.Slice(start + length).Trim(",.:;–—-\t") }.Where(p => EntryFields.HasWord(p.Plain)));

    private static int TitleEnd(string text)
    {
        var stop = TitleStop().Match(text);
        if (stop.Success && stop.Index > 3) return stop.Index;
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        return comma > 3 && LooksLikeEvent(text[(comma + 1)..]) ? comma : text.Length;
    }

    // Where the italics begin that a whole sentence stands before: that is the title, and they are the event.
    private static int? EventInItalics(RichText text)
    {
        int at = 0;
        for (int i = 0; i < text.Runs.Length; at += text.Runs[i].Text.Length, i++)
        {
            if (!text.Runs[i].Style.HasFlag(TextStyle.Italic) || text.Runs[i].Text.Trim().Length < 3) continue;
            string before = text.Plain[..at].TrimEnd();
            return before.Length > 15 && before[^1] is '.' or '?' or '!' && before.Count(c => c == ' ') > 1 && !text.Runs.Take(i).Any(r => r.Style.HasFlag(TextStyle.Bold) || r.Url is not null) && !before.Contains('\t', StringComparison.Ordinal) ? at : null;
        }

        return null;
    }

    private static bool LooksLikeEvent(string text) => FieldWords.NamesOrganisation(text) || FieldWords.NamesUnit(text) || Event().IsMatch(text) || Venues.VenueCatalogue.FindIn(text) is not null || PlaceGrammar.TrailingPlace(text) > 0;

    [GeneratedRegex(@"(?:,\s*|(?:(?<!\s)\s+)?[(\[]\s*)((?:invited\s+)?(?:keynote|plenary)(?:\s+(?:talk|lecture|speaker))?|cancelled|canceled|declined|virtual|panelist|remote)\s*(?:[)\]]|(?=,))|(?<!\s)\s?\(((?:(?:invited|oral|contributed|flash|lightning|short|poster)\s)?(?:talk|poster|presentation|oral|paper)(?:(?:,\s|\s(?:and|&|→)\s)(?:talk|poster|presentation|oral|invited|contributed))?|invited)\)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Remark();

    [GeneratedRegex(@"^([^()]*[^()\s])\s*\(([^(),]*,[^()]*)(?:\)\s*)?$")]
    private static partial Regex AllInBrackets();

    [GeneratedRegex(@"[“""„«《「]([^“”""„«»《》「」]+)[”""“»》」]|(?<!\p{L})[‘']([^‘’']{12,})[’'](?!\p{L})")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"([^,;()–—\t]{2,80}?)(?<!\s\s)\s*\((?:\p{L}{3,9}\.?\s+)?((?:19|20)\d\d)\)", RegexOptions.CultureInvariant)]
    private static partial Regex EventWithYear();

    [GeneratedRegex(@"\t|(?<!\b(?:\p{Lu}|St|Dr|Prof|Mt|Univ|Inst|Dept|Conf|Proc|Int|Natl|Soc|Assoc|Ann|Intl))\.\s+(?=\p{Lu})|\s[–—|]\s|\s-\s|(?<!\s)\s+(?:at|@)\s+(?:the\s+)?(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex TitleStop();

    [GeneratedRegex(@"^(?:at|in|@)\s+(?:the\s+)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyIn();

    [GeneratedRegex(@"\b(?:workshop|conference|symposium|seminar|summit|session|meeting|colloquium|congress|school|talk|keynote|forum|meetup|day|lecture series|webinar|panel)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Event();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"(?:,\s*){2,}")]
    private static partial Regex RepeatedComma();
}
