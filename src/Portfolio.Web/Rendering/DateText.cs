using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Portfolio.Cv;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Rendering;

/// <summary>Dates as readers of the page's language write them: <c>Mar 2022 – present</c>.</summary>
internal static class DateText
{
    public static string Of(PartialDate date) => Write(date, SiteLanguage.Current);

    /// <summary>A date as it is typed and read back, in every language of the page.</summary>
    public static string ToType(PartialDate date) => Write(date, SiteLanguage.English);

    /// <summary>A date with its machine-readable form.</summary>
    public static IHtmlContent Time(PartialDate date) => new HtmlString($"""<time datetime="{date}">{HtmlEncoder.Default.Encode(Of(date))}</time>""");

    /// <summary>A moment, to the minute, in UTC.</summary>
    public static IHtmlContent Utc(DateTime at) =>
        new HtmlString(string.Create(CultureInfo.InvariantCulture, $"""<time datetime="{at:yyyy-MM-ddTHH:mm:ssZ}">{at:yyyy-MM-dd HH:mm}</time>"""));

    /// <summary>The same as text alone.</summary>
    public static string UtcText(DateTime at) => at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>A span of time; the empty text when there is no date.</summary>
    public static string Of(PartialDate? start, PartialDate? end) => (start, end) switch
    {
        ({ } from, { } to) when from == to => Of(from),
        ({ } from, { } to) => Words.Of("{start} – {end}", Of(from), Of(to)),
        ({ } from, null) => Of(from),
        (null, { } to) => Of(to),
        _ => "",
    };

    /// <summary>A span of years; the empty text when there is none.</summary>
    public static string Years(int? first, int? last) =>
        first is null ? "" : first == last ? Of(PartialDate.Of(first.Value)) : Words.Of("{first}–{last}", first, last);

    private static string Write(PartialDate date, SiteLanguage language) => date switch
    {
        { IsPresent: true } => Words.In(language, "present"),
        { Season: { } season } => Words.In(language, "{season} {year}", Words.In(language, season.ToString()), date.Year),
        { Month: { } month, Day: { } day } => Words.In(language, "{day} {month} {year}", day, Month(month, language), date.Year),
        { Month: { } month } => Words.In(language, "{month} {year}", Month(month, language), date.Year),
        _ => Words.In(language, "{year}", date.Year),
    };

    private static string Month(int month, SiteLanguage language) => Words.In(language, CultureInfo.InvariantCulture.DateTimeFormat.GetAbbreviatedMonthName(month));
}
