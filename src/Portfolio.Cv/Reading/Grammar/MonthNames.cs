using System.Collections.Frozen;

namespace Portfolio.Cv.Reading.Grammar;

/// <summary>The names of months and seasons in the languages that CVs are written in.</summary>
internal static class MonthNames
{
    private static readonly string[] ByMonth =
    [
        "january jan januar jänner janvier janv enero ene janeiro gennaio genn stycznia styczeń януари январь января січень січня ocak leden ledna januari",
        "february feb februar février fevrier févr fév fev febrero fevereiro febbraio febb lutego luty февруари февраль февраля лютий лютого şubat únor února februari",
        "march mar märz mrz mars marzo março marca marzec март марта березень березня mart březen března maart marts",
        "april apr avril avr abril abr aprile kwietnia kwiecień април апрель апреля квітень квітня nisan duben dubna",
        "may mai mayo maio maggio magg maja maj май мая травень травня mayıs květen května mei",
        "june jun juni juin junio junho giugno czerwca czerwiec юни июнь июня червень червня haziran červen června",
        "july jul juli juillet juil julio julho luglio lipca lipiec юли июль июля липень липня temmuz červenec července",
        "august aug août aout agosto ago ag sierpnia sierpień август августа серпень серпня ağustos srpen srpna augustus augusti",
        "september sept sep septembre septiembre setiembre setembro settembre sett września wrzesień септември сентябрь сентября вересень вересня eylül září",
        "october oct oktober okt octobre octubre outubro ottobre ott października październik октомври октябрь октября жовтень жовтня ekim říjen října",
        "november nov novembre noviembre novembro listopada listopad ноември ноябрь ноября листопад листопада kasım listopadu",
        "december dec dezember dez décembre decembre déc diciembre dic dezembro dicembre grudnia grudzień декември декабрь декабря грудень грудня aralık prosinec prosince",
    ];

    private static readonly FrozenDictionary<string, int> Months = ByMonth
        .SelectMany((names, index) => names.Split(' ').Select(name => (name, Month: index + 1)))
        .ToFrozenDictionary(x => x.name, x => x.Month, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, Season> Seasons = new Dictionary<string, Season>(StringComparer.OrdinalIgnoreCase)
    {
        ["spring"] = Season.Spring,
        ["summer"] = Season.Summer,
        ["fall"] = Season.Fall,
        ["autumn"] = Season.Fall,
        ["winter"] = Season.Winter,
        ["봄"] = Season.Spring,
        ["여름"] = Season.Summer,
        ["가을"] = Season.Fall,
        ["겨울"] = Season.Winter,
        ["frühjahr"] = Season.Spring,
        ["herbst"] = Season.Fall,
        ["primavera"] = Season.Spring,
        ["otoño"] = Season.Fall,
        ["automne"] = Season.Fall,
        ["printemps"] = Season.Spring,
        ["sommersemester"] = Season.Summer,
        ["wintersemester"] = Season.Winter,
        ["sose"] = Season.Summer,
        ["wise"] = Season.Winter,
        ["verano"] = Season.Summer,
        ["invierno"] = Season.Winter,
        ["été"] = Season.Summer,
        ["hiver"] = Season.Winter,
        ["春季"] = Season.Spring,
        ["夏季"] = Season.Summer,
        ["秋季"] = Season.Fall,
        ["冬季"] = Season.Winter,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>All names of months as an alternation of a regular expression, each before those that it begins with: the first to match is the longest.</summary>
    public static string MonthPattern { get; } = string.Join('|', Months.Keys.OrderByDescending(n => n, StringComparer.Ordinal));

    /// <summary>All names of seasons as an alternation of a regular expression, in the same order.</summary>
    public static string SeasonPattern { get; } = string.Join('|', Seasons.Keys.OrderByDescending(n => n, StringComparer.Ordinal));

    /// <summary>All names of months and seasons.</summary>
    public static IEnumerable<string> All => Months.Keys.Concat(Seasons.Keys);

    public static bool IsSeason(string name) => Seasons.ContainsKey(name);

    /// <summary>The month's number; null for what is no month's name.</summary>
    public static int? Find(string name) => Months.TryGetValue(name, out int month) ? month : null;

    public static int MonthOf(string name) => Months[name];

    public static Season SeasonOf(string name) => Seasons[name];
}
