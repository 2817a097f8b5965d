using System.Globalization;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Searching;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Publications;

/// <summary>Reads the query of <c>/publications</c> from an address.</summary>
internal static class PublicationQueryParameters
{
    /// <summary>Reads the query. A value that is malformed is told in <paramref name="error"/>; one that nothing has is not.</summary>
    public static PublicationQuery Read(IQueryCollection query, out string? error)
    {
        string? wrong = null;
        var result = new PublicationQuery
        {
            Q = Text("q"),
            Publications = [.. query[FacetNames.Publication].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).Distinct(StringComparer.Ordinal)],
            Researchers = Texts("researcher"),
            Authors = Texts("author"),
            Venues = Texts("venue"),
            Years = [.. Texts("year").Select(y => Year("year", y)).OfType<int>()],
            From = Text("from") is { } from ? Year("from", from) : null,
            To = Text("to") is { } to ? Year("to", to) : null,
            Tracks = [.. Texts("track").Select(Spaced)],
            Statuses = [.. Texts("status").Select(Spaced)],
            Positions = Texts("position"),
            Presentations = [.. Texts("presentation").Select(Spaced)],
            Awards = [.. Texts("award").Select(Spaced)],
            Sort = Sort(),
            After = Text("after"),
        };
        if (result.From > result.To) wrong ??= Words.Of("“from” ({from}) is later than “to” ({to}). Exchange them.", result.From, result.To);
        if (result.Publications.Count > PublicationQuery.MostPublications) wrong ??= Words.Of("“publication” stands there more than {most} times. Ask in parts.", PublicationQuery.MostPublications);
        foreach (string name in (string[])[FacetNames.Q, FacetNames.Author])
        {
            if (Texts(name).Any(text => text.Length > SearchWords.LongestText)) wrong ??= Words.Of("“{name}” is longer than {most} characters. Search for fewer words.", name, SearchWords.LongestText);
        }

        error = wrong;
        return result;

        string? Text(string name) => Texts(name) is [var first, ..] ? first : null;

        IReadOnlyList<string> Texts(string name) => [.. query[name].Where(v => !string.IsNullOrWhiteSpace(v)).Select(v => v!.Trim()).Distinct(StringComparer.OrdinalIgnoreCase).Take(100)];

        // "under-review" reads better in an address than "under+review".
        static string Spaced(string value) => value.Replace('-', ' ');

        int? Year(string name, string value)
        {
            if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && year is >= 1 and <= 9999) return year;
            wrong ??= Words.Of("“{name}={value}” is not a year. Write it with four digits, such as {name}=2020.", name, value);
            return null;
        }

        PublicationSort? Sort()
        {
            if (Text("sort") is not { } name) return null;
            if (EnumName.TryParse<PublicationSort>(name, out var sort)) return sort;
            wrong ??= Words.Of("“sort={name}” is not an order. The orders are {orders}.", name, string.Join(", ", Enum.GetValues<PublicationSort>().Select(EnumName.Of)));
            return null;
        }
    }
}
