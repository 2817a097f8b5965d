using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>When an entry was published: <c>year</c> and <c>month</c>, or biblatex's <c>date</c> (EDTF).</summary>
internal static partial class BibTeXDate
{
    /// <summary>Reads the date. A field that says more than fits (a range of days) keeps no place, so that it is in the remainder.</summary>
    /// <returns>The year, and the date where there is more than the year.</returns>
    public static (int? Year, PartialDate? Date) Read(EntryFields fields)
    {
        if (fields.PeekText("date") is { } text && Edtf().Match(text) is { Success: true } edtf && DateOf(edtf) is { } date)
        {
            if (!edtf.Groups["more"].Success) fields.Place("date");
            if (fields.PeekText("year") == Number(date.Year)) fields.Place("year");
            return (date.Year, HasMore(date) ? date : null);
        }

        if (YearOf(fields) is not { } year) return (null, null);
        var exact = MonthOf(fields, year);
        return (year, exact is { } found && HasMore(found) ? found : null);
    }

    private static int? YearOf(EntryFields fields)
    {
        if (fields.PeekText("year") is not { } text || Year().Match(text) is not { Success: true } match) return null;
        if (match.Length == text.Length || Publications.Remarks.StatusOf(text) is not null) fields.Place("year");
        int year = int.Parse(match.Value, CultureInfo.InvariantCulture);
        return year > 0 ? year : null;
    }

    private static PartialDate? MonthOf(EntryFields fields, int year)
    {
        if (fields.PeekText("month") is not { } text) return null;
        var match = Month().Match(text);
        if (!match.Success || Number(match.Groups["month"].Value) is not { } month || !PartialDate.IsDate(year, month, null)) return null;
        bool whole = match.Length == text.Length;
        int? day = match.Groups["day"] is { Success: true } d ? int.Parse(d.Value, CultureInfo.InvariantCulture) : null;
        if (day is null && fields.PeekText("day") is { } dayText && int.TryParse(dayText, NumberStyles.None, CultureInfo.InvariantCulture, out int own)
            && PartialDate.IsDate(year, month, own))
        {
            day = own;
            fields.Place("day");
        }

        // "June 17-19" is a range of days: the month stands, the rest stays in the remainder.
        if (!whole || !PartialDate.IsDate(year, month, day)) day = null;
        if (whole) fields.Place("month");
        return PartialDate.Of(year, month, day);
    }

    private static PartialDate? DateOf(Match match)
    {
        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        int? month = Part("month"), day = Part("day");
        // EDTF's seasons (level 1, "21" to "24").
        if (month is >= 21 and <= 24 && day is null && year > 0) return PartialDate.Term((Season)(month.Value == 24 ? 0 : month.Value - 20), year);
        return PartialDate.IsDate(year, month, day) ? PartialDate.Of(year, month, day) : null;

        int? Part(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : null;
    }

    private static bool HasMore(PartialDate date) => date.Month is not null || date.Season is not null;

    private static string Number(int year) => year.ToString("0000", CultureInfo.InvariantCulture);

    private static int? Number(string month) =>
        int.TryParse(month, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : MonthNames.Find(month);

    [GeneratedRegex(@"^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T[\d:.Z+-]*)?)?)?[~?%]?(?<more>.+)?$")]
    private static partial Regex Edtf();

    [GeneratedRegex(@"(?<!\d)\d{4}(?!\d)")]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:(?<day>\d{1,2})\.?\s+(?=\p{L}))?(?<month>\d{1,2}(?!\d)|\p{L}+)\.?(?:\s+(?<day>\d{1,2})(?:st|nd|rd|th)?(?=[,.]?$),?)?")]
    private static partial Regex Month();
}
