using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>A date or a range of dates in a text.</summary>
/// <param name="Start">Where it stands.</param>
/// <param name="Length">How long it is.</param>
/// <param name="First">The date, or the range's first.</param>
/// <param name="Last">The range's last date; null for a single date.</param>
internal sealed record DateMention(int Start, int Length, PartialDate First, PartialDate? Last)
{
    public int End => Start + Length;

    public bool IsRange => Last is not null;

    /// <summary>True for a range, and for a date that says more than a year: what rarely stands in running text.</summary>
    public bool IsPrecise => IsRange || First.Month is not null || First.Season is not null;
}

/// <summary>
/// Finds dates as people write them: <c>Mar. 2022 – Present</c>, <c>2016-2018</c>, <c>2025.04</c>, <c>04/2025</c>,
/// <c>08-12/2018</c>, <c>Apr '25</c>, <c>2025년 4월</c>, <c>Fall 2023</c>, <c>Jun – Aug 2019</c>; and ranges whose dash was lost.
/// </summary>
internal static class DateGrammar
{
    /// <summary>Texts longer than this are prose: no dates are looked for in them.</summary>
    private const int LongestText = 4000;

    // Behind a day or a month and a point, too.
    private const string YearItself = @"(?:19[3-9]\d|20\d\d)(?!\d|(?-i:[A-Z]{2})|[.,]\d{3,}|-(?!(?:19|20)\d\d(?!\d))\d{4})";
    private const string Year = @"(?<![\d.])" + YearItself;
    private const string ShortYear = @"['’‘]\d\d(?!\d)";
    // A year in brackets behind its month: "(Nov 10 – Feb 11)".
    private const string TwoDigits = @"(?:[012]\d|[5-9]\d)(?!\d)";
    private static readonly string MonthName = $@"(?<![\p{{L}}'’])(?>{MonthNames.MonthPattern})(?!\p{{L}})\.?";
    private static readonly string SeasonName = $@"(?<!\p{{L}})(?>{MonthNames.SeasonPattern})(?!\p{{L}})(?:\s*(?:semester|term|quarter|학기|学期))?(?!\s+(?:school|institute|camp))";

    private const RegexOptions TokenOptions = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace | RegexOptions.Compiled | RegexOptions.ExplicitCapture;

    // What begins with a digit and what begins with a letter never match at one place, so that each is tried where it can be.
    private static readonly Regex NumberToken = new(
        $$"""
        \G(?:
        (?<!\d|\d[.–-])(?<dd>\d\d?)(?:st|nd|rd|th|\.)?(?:\s*(?:-{1,3}|–)\s*(?<dd2>\d\d?)(?:st|nd|rd|th|\.)?)?\s+(?:de\s+)?(?<day>{{MonthName}})(?:\s*,)?\s*(?:de\s+)?(?<y>{{Year}})
        |(?<y>{{Year}})(?:\s*,)?\s+(?<month>{{MonthName}})(?!\s*\d)
        |(?<y>{{Year}})(?:\s*,)?\s+(?<season>{{SeasonName}})
        |(?<y>{{Year}})\s?[년年]\s*(?<season>봄|여름|가을|겨울|春季|夏季|秋季|冬季)(?:\s*학기|学期)?
        |(?<y>{{Year}})\s?[년年](?![월月일日])\s*(?:(?<m>\d\d?)\s*[월月](?:\s*(?<d>\d\d?)\s*[일日])?)?
        |(?<![\d.])(?<d>[0-3]?\d)\.\s?(?<m>[01]?\d)\.\s?(?<y>{{YearItself}})
        |(?<![\d/])(?<one>[0-3]?\d)/(?<other>[0-3]?\d)/(?<y>{{Year}})
        |(?<![\p{L}\d/.–-])(?<from>0?[1-9]|1[0-2])\s?[–-]\s?(?<m>0?[1-9]|1[0-2])/(?<y>{{YearItself}})
        |(?<![\p{L}\d/.])(?<m>0?[1-9]|1[0-2])(?:\s?/\s?|\.)(?<y>{{YearItself}})
        |(?<![\d/.])(?<m>0?[1-9]|1[0-2])/(?<yy>\d\d)(?=\s*(?:-{1,3}|–|—)\s*(?:(?:0?[1-9]|1[0-2])/\d\d(?![\d/])|present\b|now\b|$|\t))
        |(?<=(?<![\d/.])(?:0?[1-9]|1[0-2])/\d\d\s*(?:-{1,3}|–|—)\s*)(?<m>0?[1-9]|1[0-2])/(?<yy>\d\d)(?![\d/])
        |(?<![\d.])(?<y>(?:19|20)\d\d)\s?(?<sep>[-./])\s?(?<m>0[1-9]|1[0-2])(?:\k<sep>\s?(?<d>[0-2]\d|3[01]))?(?!\d|th)
        |(?<![\d.])(?<y>(?:19|20)\d\d)\.\s?(?<m>[1-9])(?:\.\s?(?<d>[1-9]|[12]\d|3[01]))?(?!\d|st|nd|rd|th)
        |(?<![\d.])(?<y>(?:19|20)\d\d)\s?(?:-{1,2}|[–—/])\s?(?<y2>['’]?\d\d)(?!\d|[-./]\d)
        |(?<![\d.])(?<y>(?:19|20)\d\d)/[12](?![\d/])
        |(?<y>{{Year}})
        )
        """,
        TokenOptions);

    private static readonly Regex WordToken = new(
        $$"""
        \G(?:
        (?<day>{{MonthName}})\s*(?<dd>\d\d?)(?:st|nd|rd|th)?(?:\s*[–-]\s*(?<dd2>\d\d?)(?:st|nd|rd|th)?)?(?:\s*,)?\s*(?<y>{{Year}})
        |(?<=[(\[](?:(?:from|since|seit|dal|depuis|desde)\s+)?)(?<month>{{MonthName}})\s+(?<yy>{{TwoDigits}})(?=\s*[)\]]|\s*[-–—]\s*(?:{{MonthName}}\s+{{TwoDigits}}|present|now|today|current|ongoing)\s*[)\]])
        |(?<=[(\[]{{MonthName}}\s+{{TwoDigits}}\s*[-–—]\s*)(?<month>{{MonthName}})\s+(?<yy>{{TwoDigits}})(?=\s*[)\]])
        |(?<month>{{MonthName}})(?:(?:\s*,)?\s*(?:of\s+|de\s+|del\s+)?|/)(?:(?<y>{{Year}})|(?<=\p{L}\.)(?<y>{{YearItself}})|(?<yy>{{ShortYear}}))
        |(?<season>{{SeasonName}})(?:\s*,)?\s*(?:of\s+)?(?:(?<y>{{Year}})|(?<yy>{{ShortYear}}))
        |(?<bare>{{MonthName}}|{{SeasonName}})
        |(?<now>(?<!\p{L})(?:present|now|current(?:ly)?|today|ongoing|to\ date|heute|laufend|jetzt|(?:la\ )?actualidad|actual|presente|aujourd['’]hui|présent|en\ cours|oggi|hoje|obecnie|сега|до\ момента|(?:по\ )?настоящее\ время)(?!\p{L})|현재|至今|今に至る|現在|现在|今)
        )
        """,
        TokenOptions);

    private static readonly Regex Dash = new(@"^\s*(?:-{1,3}|–|—|~|〜|～|∼|→|至|부터|to|until|till|through|thru|bis|à|a|al|hasta|/)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex DayBefore = new(@"(?<!\d)(\d\d?)(?:st|nd|rd|th|\.)?\s+(?:de\s+)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex DayBehind = new(@"^\s+(\d\d?)(?:st|nd|rd|th)?\s*(?:-{1,3}|–|—|to|until)\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex OpenEnd = new(@"\G\s*(?:-{1,3}|–|—|~|〜|～)\s*(?:(?=$|[)\]|,;:\t]|\s{2})|(?<=[~〜～]\s)(?=\p{L}))", RegexOptions.CultureInvariant | RegexOptions.Compiled);
    // "2018.09~11", "2018년 9월~11월", "2019.07.03~05", "2019.07.30~08.02": the year, or the month, is said once.
    private static readonly Regex EndInYear = new(@"\G(?<!\d{5})\s?(?:[~〜～∼]\s?(?<end>\d\d?)|(?<=\d[./]\d\d)[-–](?<end>\d\d))(?:[./月월]\s?(?<day>\d\d?))?\s?[月월日일]?(?![\d./:]|\p{L})", RegexOptions.CultureInvariant | RegexOptions.Compiled | RegexOptions.ExplicitCapture);
    private static readonly Regex Since = new(@"(?:(?<!\p{L})(?:since|seit|ab|desde|depuis|dal)|(?:^|[\t|(\[])\s*(?:starting\s+)?from)\s+$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex ExpectedBefore = new(@"(?<!\p{L})(?:expected|anticipated|exp\.|est\.|graduat(?:ed|ion)|class of)(?:\s+(?:in|date|graduation))?(?:\s*:)?\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);
    private static readonly Regex ExpectedAfter = new(@"\G(?:\s*\((?:expected|anticipated|exp\.?)\)|(?:\s*,)?\s*expected(?!\p{L})|\s*부터(?=\s|$)|(?:\s*~)?\s*까지)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>All dates and ranges of a text, in order.</summary>
    public static IReadOnlyList<DateMention> Find(string text)
    {
        if (text.Length > LongestText || !DateStarts.MayHoldDate(text)) return [];
        var tokens = Tokens(text);
        var found = new List<DateMention>();
        for (int i = 0; i < tokens.Count; i++)
        {
            var token = tokens[i];
            var next = i + 1 < tokens.Count ? tokens[i + 1] : null;
            var range = next is null ? null : Range(text, token, next);
            if (range is not null)
            {
                found.Add(WithWords(text, range));
                i++;
            }
            else if (token.Date is { } date)
            {
                found.Add(WithWords(text, OpenOrSingle(text, token, date)));
            }
        }

        return found;
    }

    /// <summary>The date that a text consists of, brackets and white space aside; null when it says anything else.</summary>
    public static DateMention? Whole(string text) => Whole(text, Find(text));

    /// <summary>The date that a text consists of, whose dates are known.</summary>
    public static DateMention? Whole(string text, IReadOnlyList<DateMention> found)
    {
        if (found.Count != 1) return null;
        var date = found[0];
        return HasNoWord(text.AsSpan(0, date.Start)) && HasNoWord(text.AsSpan(date.End)) ? date : null;
    }

    /// <summary>True when a text consists of a word for what goes on: <c>present</c>, <c>now</c>, <c>현재</c>.</summary>
    public static bool IsNow(string text) =>
        text.Length <= LongestText && Tokens(text) is [{ IsNow: true } now] && HasNoWord(text.AsSpan(0, now.Start)) && HasNoWord(text.AsSpan(now.End));

    public static bool HasNoWord(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
            if (char.IsLetterOrDigit(c)) return false;
        return true;
    }

    // A date begins at a number or at a word that is known, so that nothing is tried elsewhere.
    private static List<DateToken> Tokens(string text)
    {
        var tokens = new List<DateToken>();
        for (int i = 0; i < text.Length; i++)
        {
            if (!DateStarts.At(text, i)) continue;
            if (char.IsDigit(text[i]) && DateStarts.EndOfPlainYear(text, i) is > 0 and var end)
            {
                tokens.Add(new DateToken(i, end, PartialDate.Of(int.Parse(text.AsSpan(i, 4), CultureInfo.InvariantCulture)), null, null, null, false));
                i = end - 1;
                continue;
            }

            if ((char.IsDigit(text[i]) ? NumberToken : WordToken).Match(text, i) is not { Success: true } match) continue;
            if (DateToken.Of(match) is { } token) tokens.Add(token);
            i = match.Index + match.Length - 1;
        }

        return tokens;
    }

    private static DateMention? Range(string text, DateToken token, DateToken next)
    {
        string between = text[token.End..next.Start];
        if (DaysOfTwoMonths(text, token, next, between) is { } days) return days;
        bool isDash = Dash.IsMatch(between) || token is { Date: null, Month: not null } && between.Trim() is "&" or "and" or "und";
        // In "Aug. 2015 Dec. 2015" the dash was lost in a conversion.
        bool isLostDash = !isDash && string.IsNullOrWhiteSpace(between);
        if (!isDash && !isLostDash) return null;
        if (token.Date is { } first)
        {
            if (next.IsNow) return Mention(first, PartialDate.Present);
            if (next.Date is not { } last || last < first && last.Year < first.Year) return null;
            if (isLostDash && !(token.SaysMoreThanYear && next.SaysMoreThanYear) && !IsAlone(text, token.Start, next.End)) return null;
            return token.Last is null ? Mention(first, last) : null;
        }

        // "Jun – Aug 2019", "June & July 2019": the year is said once.
        if (!isDash || next.Date is not { } dated || dated.Day is not null) return null;
        if (token.Month is { } month && dated.Month is not null) return Mention(PartialDate.Of(dated.Year, month), dated);
        return token.Season is { } season && dated.Season is not null ? Mention(PartialDate.Term(season, dated.Year), dated) : null;

        DateMention Mention(PartialDate from, PartialDate to) => new(token.Start, next.End - token.Start, from, to);
    }

    // "29 Oct – 1 Nov 2015", "October 29 - November 1, 2015": the year is said once, and is the next one behind a December.
    private static DateMention? DaysOfTwoMonths(string text, DateToken token, DateToken next, string between)
    {
        if (token is not { Date: null, Month: { } month } || next.Date is not { Day: not null, Month: { } lastMonth } last) return null;
        var before = DayBefore.Match(text[..token.Start]);
        bool standsBefore = before.Success && Dash.IsMatch(between);
        var behind = standsBefore ? null : DayBehind.Match(between);
        if (!standsBefore && behind is not { Success: true }) return null;
        int start = standsBefore ? before.Groups[1].Index : token.Start, year = month > lastMonth ? last.Year - 1 : last.Year;
        int day = int.Parse((standsBefore ? before : behind!).Groups[1].Value, CultureInfo.InvariantCulture);
        return PartialDate.IsDate(year, month, day) ? new DateMention(start, next.End - start, PartialDate.Of(year, month, day), last) : null;
    }

    private static bool IsAlone(string text, int start, int end) => HasNoWord(text.AsSpan(0, start)) && HasNoWord(text.AsSpan(end));

    private static DateMention OpenOrSingle(string text, DateToken token, PartialDate date)
    {
        if (token.Last is { } last) return new DateMention(token.Start, token.End - token.Start, date, last);
        if (char.IsDigit(text[token.Start]) && date.Month is not null && EndInYear.Match(text, token.End) is { Success: true } end && EndOf(end, date) is { } until) return new DateMention(token.Start, end.Index + end.Length - token.Start, date, until);
        if (OpenEnd.Match(text, token.End) is { Success: true } open) return new DateMention(token.Start, open.Index + open.Length - token.Start, date, PartialDate.Present);
        if (Since.Match(text[..token.Start]) is { Success: true } since) return new DateMention(since.Index, token.End - since.Index, date, PartialDate.Present);
        return new DateMention(token.Start, token.End - token.Start, date, null);
    }

    private static PartialDate? EndOf(Match end, PartialDate first)
    {
        int number = int.Parse(end.Groups["end"].Value, CultureInfo.InvariantCulture);
        int? day = end.Groups["day"] is { Success: true } d ? int.Parse(d.Value, CultureInfo.InvariantCulture) : null;
        var (month, dayOfMonth) = first.Day is null || day is not null ? (number, day) : (first.Month!.Value, (int?)number);
        if (first.Day is null != (dayOfMonth is null) || !PartialDate.IsDate(first.Year, month, dayOfMonth)) return null;
        var last = PartialDate.Of(first.Year, month, dayOfMonth);
        return first < last ? last : null;
    }

    private static DateMention WithWords(string text, DateMention mention)
    {
        if (ExpectedBefore.Match(text[..mention.Start]) is { Success: true } before)
            mention = mention with { Start = before.Index, Length = mention.End - before.Index };
        if (ExpectedAfter.Match(text, mention.End) is { Success: true } after)
            mention = mention with { Length = after.Index + after.Length - mention.Start };
        return mention;
    }

    private sealed record DateToken(int Start, int End, PartialDate? Date, PartialDate? Last, int? Month, Season? Season, bool IsNow)
    {
        public bool SaysMoreThanYear => Date is { } date && (date.Month is not null || date.Season is not null);

        public static DateToken? Of(Match match)
        {
            int start = match.Index, end = match.Index + match.Length;
            if (Text("now") is not null) return new(start, end, null, null, null, null, true);
            if (Text("bare") is { } bare)
            {
                string name = bare.TrimEnd('.').Split(' ')[0];
                return MonthNames.IsSeason(name) ? new(start, end, null, null, null, MonthNames.SeasonOf(name), false) : new(start, end, null, null, MonthNames.MonthOf(name), null, false);
            }

            int year = Text("y") is { } y ? Number(y) : LongYear(Text("yy")!);
            if (Text("season") is { } season) return Dated(PartialDate.Term(MonthNames.SeasonOf(season.Split(' ')[0]), year));
            if (Text("one") is { } one) return Slashed(Number(one), Number(Text("other")!));
            int? month = Text("m") is { } m ? Number(m) : (Text("month") ?? Text("day")) is { } monthName ? MonthNames.MonthOf(monthName.TrimEnd('.')) : null;
            int? day = (Text("d") ?? Text("dd")) is { } d ? Number(d) : null;
            if (!PartialDate.IsDate(year, month, day)) return PartialDate.IsDate(year, month, null) ? Dated(PartialDate.Of(year, month)) : null;
            var date = PartialDate.Of(year, month, day);
            if (Text("dd2") is { } until && PartialDate.IsDate(year, month, Number(until)) && Number(until) > day) return Dated(date) with { Last = PartialDate.Of(year, month, Number(until)) };
            if (Text("from") is { } fromMonth) return Number(fromMonth) < month ? Dated(PartialDate.Of(year, Number(fromMonth))) with { Last = date } : Dated(date);
            if (Text("y2") is { } endYear)
            {
                int last = (year / 100 * 100) + Number(endYear.TrimStart('\'', '’'));
                if (last < year) last += 100;
                return last - year <= 60 ? Dated(date) with { Last = PartialDate.Of(last) } : null;
            }

            return Dated(date);

            // "27/10/2024", "10/27/2024": where both can be the month, only the year is sure.
            DateToken Slashed(int first, int second)
            {
                var (ofMonth, ofDay) = first > 12 || first == second ? (second, first) : (first, second);
                return Dated((first > 12 || second > 12 || first == second) && PartialDate.IsDate(year, ofMonth, ofDay) ? PartialDate.Of(year, ofMonth, ofDay) : PartialDate.Of(year));
            }

            DateToken Dated(PartialDate value) => new(start, end, value, null, null, null, false);
            string? Text(string group) => match.Groups[group] is { Success: true } g ? g.Value : null;
        }

        private static int LongYear(string shortYear)
        {
            int two = Number(shortYear[^2..]);
            return two < 60 ? 2000 + two : 1900 + two;
        }

        private static int Number(string digits) => int.Parse(digits, CultureInfo.InvariantCulture);
    }
}
