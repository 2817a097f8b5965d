using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Portfolio.Cv;

/// <summary>
/// A date as exact as its writer made it: <c>2020</c>, <c>2020-03</c>, <c>2020-03-01</c>, a term
/// (<c>Fall 2023</c>), or <c>present</c>. Parts that were not written are never invented.
/// </summary>
[JsonConverter(typeof(PartialDateConverter))]
public readonly partial record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int? month, int? day, Season? season) => (Year, Month, Day, Season) = (year, month, day, season);

    /// <summary>The year; 0 for <see cref="Present"/>.</summary>
    public int Year { get; }

    /// <summary>The month, 1 to 12.</summary>
    public int? Month { get; }

    /// <summary>The day of the month.</summary>
    public int? Day { get; }

    /// <summary>The season of a term.</summary>
    public Season? Season { get; }

    /// <summary>The end of what goes on.</summary>
    public static PartialDate Present { get; }

    /// <summary>True for <see cref="Present"/>.</summary>
    public bool IsPresent => Year == 0;

    /// <summary>A year, a month or a day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such date.</exception>
    public static PartialDate Of(int year, int? month = null, int? day = null) =>
        IsDate(year, month, day)
            ? new(year, month, day, null)
            : throw new ArgumentOutOfRangeException(nameof(year), $"{year}-{month}-{day} is not a date.");

    /// <summary>A term: a season of a year.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The year is not between 1 and 9999.</exception>
    public static PartialDate Term(Season season, int year) =>
        IsDate(year, null, null) ? new(year, null, null, season) : throw new ArgumentOutOfRangeException(nameof(year));

    /// <summary>True when there is such a date; the month and the day may be left open.</summary>
    public static bool IsDate(int year, int? month, int? day) =>
        year is >= 1 and <= 9999
        && month is null or (>= 1 and <= 12)
        && (day is null || (month is { } m && day is >= 1 && day <= DateTime.DaysInMonth(year, m)));

    /// <summary>Reads the canonical form, as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        if (text is null) return false;
        if (text == "present") return true;
        var match = Canonical().Match(text);
        if (!match.Success) return false;
        int year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        if (match.Groups["season"] is { Success: true } season)
        {
            if (!IsDate(year, null, null)) return false;
            date = Term(Enum.Parse<Season>(season.Value), year);
            return true;
        }

        int? month = Part("month"), day = Part("day");
        if (!IsDate(year, month, day)) return false;
        date = new(year, month, day, null);
        return true;

        int? Part(string name) => match.Groups[name] is { Success: true } g ? int.Parse(g.Value, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Reads the canonical form.</summary>
    /// <exception cref="FormatException">The text is not in that form.</exception>
    public static PartialDate Parse(string text) =>
        TryParse(text, out var date) ? date : throw new FormatException($"“{text}” is not a date such as 2020, 2020-03, 2020-03-01, Fall 2023 or present.");

    /// <summary>The canonical form: <c>2020</c>, <c>2020-03</c>, <c>2020-03-01</c>, <c>Fall 2023</c>, <c>present</c>.</summary>
    public override string ToString() => this switch
    {
        { IsPresent: true } => "present",
        { Season: { } season } => string.Create(CultureInfo.InvariantCulture, $"{season} {Year:0000}"),
        { Day: { } day, Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}-{day:00}"),
        { Month: { } month } => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{month:00}"),
        _ => Year.ToString("0000", CultureInfo.InvariantCulture),
    };

    /// <summary>Orders by time; <see cref="Present"/> comes last, and a date before the more exact dates within it.</summary>
    public int CompareTo(PartialDate other) => SortKey.CompareTo(other.SortKey);

    /// <summary>A number that grows with time: <c>yyyymmdd</c>, with zeros for what is open.</summary>
    public int SortKey => IsPresent ? int.MaxValue : (Year * 10000) + ((Month ?? SeasonMonth ?? 0) * 100) + (Day ?? 0);

    private int? SeasonMonth => Season switch
    {
        Cv.Season.Winter => 1,
        Cv.Season.Spring => 3,
        Cv.Season.Summer => 6,
        Cv.Season.Fall => 9,
        _ => null,
    };

    /// <summary>True when the left date is earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>True when the left date is later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>True when the left date is not later.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>True when the left date is not earlier.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    [GeneratedRegex(@"^(?:(?<season>Winter|Spring|Summer|Fall) (?<year>\d{4})|(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d))?)?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Canonical();
}

/// <summary>The season that names a term.</summary>
public enum Season
{
    /// <summary>Winter.</summary>
    Winter,

    /// <summary>Spring.</summary>
    Spring,

    /// <summary>Summer.</summary>
    Summer,

    /// <summary>Fall, or autumn.</summary>
    Fall,
}

internal sealed class PartialDateConverter : JsonConverter<PartialDate>
{
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        PartialDate.TryParse(reader.GetString(), out var date)
            ? date
            : throw new JsonException($"“{reader.GetString()}” is not a date such as 2020, 2020-03, 2020-03-01, Fall 2023 or present.");

    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
