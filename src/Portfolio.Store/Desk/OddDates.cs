using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Desk;

/// <summary>Entries with dates that hardly can be: in the future, before 1900, ending before they start, going on for a lifetime.</summary>
public sealed class OddDates(PortfolioDb db, TimeProvider time)
{
    // Dates stand in the entries' JSON as 2020, 2020-03, 2020-03-01, "Fall 2023" or present.
    private const string Years = """
        SELECT e.*, CASE WHEN s GLOB '[0-9]*' THEN CAST(substr(s, 1, 4) AS INTEGER) ELSE CAST(substr(s, -4) AS INTEGER) END AS sy,
          CASE WHEN n = 'present' THEN NULL WHEN n GLOB '[0-9]*' THEN CAST(substr(n, 1, 4) AS INTEGER) ELSE CAST(substr(n, -4) AS INTEGER) END AS ny, s, n
        FROM (SELECT *, coalesce(json_extract(Json, '$.start'), json_extract(Json, '$.date'), json_extract(Json, '$.term'), json_extract(Json, '$.year')) AS s, json_extract(Json, '$.end') AS n
          FROM Entries WHERE NOT IsDeleted AND IsVisible) e
        """;

    /// <summary>The first of them, and how many there are.</summary>
    public async Task<(IReadOnlyList<OddDate> Entries, int Total)> RunAsync(int most = 100, CancellationToken cancellation = default)
    {
        int year = time.GetUtcNow().Year;
        FormattableString sql = System.Runtime.CompilerServices.FormattableStringFactory.Create(
            $$"""
            SELECT * FROM ({{Years}}) WHERE (s IS NOT NULL AND s <> 'present' AND (sy > {0} OR sy < 1900)) OR ny > {1} OR ny < 1900
              OR (n = 'present' AND sy < {2})
              OR (s GLOB '[0-9]*' AND n GLOB '[0-9]*' AND substr(n, 1, min(length(s), length(n))) < substr(s, 1, min(length(s), length(n))))
            """,
            year + 1,
            year + 10,
            year - 40);
        var odd = db.Entries.FromSqlInterpolated(sql).IgnoreQueryFilters().AsNoTracking();
        int total = await odd.CountAsync(cancellation);
        var rows = await odd
            .OrderBy(e => e.Id)
            .Take(most)
            .Join(db.Researchers.IgnoreQueryFilters(), e => e.ResearcherId, r => r.Id, (e, r) => new { e.Id, e.Kind, e.Json, r.Slug, r.Name })
            .ToListAsync(cancellation);
        return ([.. rows.Select(r => new OddDate(r.Id, r.Kind, EntryTitle.Of(r.Kind, EntryJson.Read(r.Kind, r.Json)), DatesOf(r.Json), r.Slug, r.Name))], total);
    }

    private static readonly string[] DateFields = ["start", "date", "term", "year", "end"];

    private static string DatesOf(string json)
    {
        var fields = EntryJson.Fields(json);
        return string.Join(" – ", DateFields.Select(name => fields[name]).Where(node => node is not null).Select(node => Convert.ToString(node, CultureInfo.InvariantCulture)));
    }
}

/// <summary>An entry with a date that hardly can be.</summary>
/// <param name="Id">The key.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Title">The words by which a person knows it.</param>
/// <param name="Dates">Its dates.</param>
/// <param name="ResearcherSlug">Whose it is.</param>
/// <param name="ResearcherName">Whose it is.</param>
public sealed record OddDate(int Id, SectionKind Kind, string Title, string Dates, string ResearcherSlug, string ResearcherName);
