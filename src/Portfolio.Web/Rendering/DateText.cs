using System.Globalization;
using Portfolio.Cv;

namespace Portfolio.Web.Rendering;

/// <summary>Dates as readers write them: <c>Mar 2022 – present</c>.</summary>
internal static class DateText
{
    public static string Of(PartialDate date) => date switch
    {
        { IsPresent: true } => "present",
        { Season: { } season } => string.Create(CultureInfo.InvariantCulture, $"{season} {date.Year}"),
        { Month: { } month, Day: { } day } => string.Create(CultureInfo.InvariantCulture, $"{day} {Month(month)} {date.Year}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Month(month)} {date.Year}"),
        _ => date.Year.ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>A span of time; the empty text when there is no date.</summary>
    public static string Of(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        ({ } from, { } to) when from == to => Of(from),
        ({ } from, { } to) => $"{Of(from)} – {Of(to)}",
        ({ } from, null) => Of(from),
        (null, { } to) => Of(to),
        _ => "",
    };

    /// <summary>A span of years; the empty text when there is none.</summary>
    public static string Years(int? first, int? last) =>
        first is null ? "" : first == last ? Of(PartialDate.Of(first.Value)) : string.Create(CultureInfo.InvariantCulture, $"{first}–{last}");

    private static string Month(int month) => CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month);
}
