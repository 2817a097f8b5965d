using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Entities;
using Entry = Portfolio.Store.Entities.Entry;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.History;

/// <summary>A researcher's CV, or one entry, as it was: for each row the image before the first change since.</summary>
public sealed class CvAsOf(PortfolioDb db)
{
    private readonly Dictionary<int, Dictionary<(string, int), RowImage>> read = [];
    private int last;

    /// <summary>The CV as it was at a moment; null when there was no such researcher. What visitors didn't see is left out.</summary>
    /// <param name="slug">The researcher's present slug.</param>
    /// <param name="at">When, in UTC.</param>
    /// <param name="cancellation">Stops the query.</param>
    public async Task<CurriculumVitae?> RunAsync(string slug, DateTime at, CancellationToken cancellation = default)
    {
        var present = await db.Researchers.IgnoreQueryFilters().AsNoTracking().FirstOrDefaultAsync(r => r.Slug == slug, cancellation);
        if (present is null) return null;
        last = await LastAsync(at, cancellation);
        int id = present.Id;
        if ((await RowsAsync("Researchers", [present], _ => true, cancellation)).OfType<Researcher>().FirstOrDefault() is not { } researcher) return null;
        bool IsTheirs(RowImage row) => row.Number("ResearcherId") == id;
        var contacts = (await RowsAsync("Contacts", await db.Contacts.AsNoTracking().Where(c => c.ResearcherId == id).ToListAsync(cancellation), IsTheirs, cancellation)).Cast<Entities.Contact>().Where(c => c.IsPublic).OrderBy(c => c.Ordinal);
        var entries = (await RowsAsync("Entries", await db.Entries.IgnoreQueryFilters().AsNoTracking().Where(e => e.ResearcherId == id).ToListAsync(cancellation), IsTheirs, cancellation))
            .Cast<Entry>().Where(e => e is { IsDeleted: false, IsVisible: true }).OrderBy(e => e.Place ?? int.MaxValue).ThenBy(e => e.DocumentId).ThenBy(e => e.Ordinal).ToLookup(e => e.Kind);
        return new CurriculumVitae
        {
            Slug = researcher.Slug,
            Name = researcher.Name,
            AlternativeNames = researcher.AlternativeNames,
            Headline = researcher.Headline,
            Affiliation = researcher.Affiliation,
            Updated = researcher.Updated,
            Contacts = [.. contacts.Select(c => new Cv.Contact { Kind = c.Kind, Value = c.Value })],
            Summary = researcher.Summary,
            Interests = researcher.Interests,
            Keywords = researcher.Keywords,
            Education = Of<Education>(entries, SectionKind.Education),
            Publications = await PublicationsAsync(id, cancellation),
            Positions = Of<Position>(entries, SectionKind.Positions),
            Awards = Of<Award>(entries, SectionKind.Awards),
            Teaching = Of<Teaching>(entries, SectionKind.Teaching),
            Talks = Of<Talk>(entries, SectionKind.Talks),
            Service = Of<Service>(entries, SectionKind.Service),
            Projects = Of<Project>(entries, SectionKind.Projects),
            Grants = Of<Grant>(entries, SectionKind.Grants),
            Patents = Of<Patent>(entries, SectionKind.Patents),
            Skills = Of<SkillGroup>(entries, SectionKind.Skills),
            Languages = Of<Language>(entries, SectionKind.Languages),
            Statements = Of<Statement>(entries, SectionKind.Statements),
            Activities = Of<Activity>(entries, SectionKind.Activities),
        };
    }

    /// <summary>An entry as it was at a moment; null when it was not there, or was deleted.</summary>
    public async Task<Cv.Entry?> EntryAsync(int id, DateTime at, CancellationToken cancellation = default)
    {
        last = await LastAsync(at, cancellation);
        var present = await db.Entries.IgnoreQueryFilters().AsNoTracking().Where(e => e.Id == id).ToListAsync(cancellation);
        var row = (await RowsAsync("Entries", present, image => image.Key == id, cancellation)).Cast<Entry>().FirstOrDefault();
        return row is null or { IsDeleted: true } ? null : EntryJson.Read(row.Kind, row.Json);
    }

    private Task<int> LastAsync(DateTime at, CancellationToken cancellation) =>
        db.Revisions.Where(r => r.At <= at).OrderByDescending(r => r.Id).Select(r => r.Id).FirstOrDefaultAsync(cancellation);

    private static IReadOnlyList<T> Of<T>(ILookup<SectionKind, Entry> entries, SectionKind kind)
        where T : Cv.Entry => [.. entries[kind].GroupBy(e => e.Json).SelectMany(same => same.Where(e => e.DocumentId == same.First().DocumentId)).Select(e => (T)EntryJson.Read(kind, e.Json))];

    private async Task<IReadOnlyList<Cv.Publication>> PublicationsAsync(int researcher, CancellationToken cancellation)
    {
        var sources = (await RowsAsync("PublicationSources", await db.PublicationSources.IgnoreQueryFilters().AsNoTracking().Where(s => s.ResearcherId == researcher).ToListAsync(cancellation), row => row.Number("ResearcherId") == researcher, cancellation))
            .Cast<PublicationSource>().OrderBy(s => s.Place ?? int.MaxValue).ThenBy(s => s.DocumentId).ThenBy(s => s.Ordinal).Select(s => s.PublicationId).Distinct().ToList();
        var keys = sources.ToHashSet();
        bool IsTheirs(RowImage row) => keys.Contains(row.Number("PublicationId") ?? 0);
        var publications = (await RowsAsync("Publications", await db.Publications.IgnoreQueryFilters().AsNoTracking().Where(p => sources.Contains(p.Id)).ToListAsync(cancellation), row => keys.Contains(row.Key), cancellation)).Cast<Publication>().Where(p => p is { IsDeleted: false, IsVisible: true }).ToDictionary(p => p.Id);
        var contributors = (await RowsAsync("Contributors", await db.Contributors.AsNoTracking().Where(c => sources.Contains(c.PublicationId)).ToListAsync(cancellation), IsTheirs, cancellation)).Cast<Entities.Contributor>().OrderBy(c => c.Ordinal).ToLookup(c => c.PublicationId);
        var links = (await RowsAsync("PublicationLinks", await db.PublicationLinks.AsNoTracking().Where(l => sources.Contains(l.PublicationId)).ToListAsync(cancellation), IsTheirs, cancellation)).Cast<PublicationLink>().OrderBy(l => l.Ordinal).ToLookup(l => l.PublicationId);
        var venueKeys = publications.Values.Select(p => p.VenueId).OfType<int>().Distinct().ToList();
        var venues = await db.Venues.Where(v => venueKeys.Contains(v.Id)).ToDictionaryAsync(v => v.Id, v => v.Acronym ?? v.Name, cancellation);
        return [.. sources.Where(publications.ContainsKey).Select(key => Record(publications[key]))];

        Cv.Publication Record(Publication p) => new()
        {
            Slug = p.Slug,
            Title = p.Title,
            Contributors = [.. contributors[p.Id].Select(c => new Cv.Contributor { Name = c.Name, Self = c.ResearcherId == researcher, Equal = c.IsEqual, Corresponding = c.IsCorresponding })],
            Others = p.Others,
            Venue = p.VenueId is { } venue ? venues.GetValueOrDefault(venue) : null,
            VenueText = p.VenueText,
            Year = p.Year,
            Date = p.Date,
            Track = p.Track,
            Status = p.Status,
            Presentation = p.Presentation,
            Note = p.Note,
            Links = [.. links[p.Id].Select(l => new Link(l.Kind, l.Url))],
            Abstract = p.Abstract,
            Volume = p.Volume,
            Issue = p.Issue,
            Page = p.Page,
            Publisher = p.Publisher,
        };
    }

    // Rows that nobody touched since are as they are; of the others the first later revision has what stood there before.
    private async Task<List<object>> RowsAsync(string table, IReadOnlyCollection<object> present, Func<RowImage, bool> isWanted, CancellationToken cancellation)
    {
        var type = RowForm.TypeOf(db, table)!;
        var id = type.FindPrimaryKey()!.Properties[0].PropertyInfo!;
        var there = present.ToDictionary(row => (int)id.GetValue(row)!);
        var first = new Dictionary<int, int>();
        foreach (var part in there.Keys.Chunk(500).Select(Enumerable.ToList))
            foreach (var row in await db.RevisionRows.Where(r => r.Table == table && part.Contains(r.Key) && r.RevisionId > last).GroupBy(r => r.Key).Select(g => new { g.Key, First = g.Min(r => r.RevisionId) }).ToListAsync(cancellation)) first[row.Key] = row.First;
        var rows = there.Where(row => !first.ContainsKey(row.Key)).Select(row => row.Value).ToList();
        // What is gone by now was changed by some revision since.
        foreach (var row in await GoneAsync(table, type.GetTableName()!, cancellation)) first.TryAdd(row.Key, row.Value);
        foreach (var (key, revision) in first)
        {
            if ((await BeforeAsync(revision, cancellation)).GetValueOrDefault((table, key)) is { } image && isWanted(image)) rows.Add(RowForm.Make(db, image));
        }

        return rows;
    }

    private async Task<Dictionary<int, int>> GoneAsync(string table, string name, CancellationToken cancellation)
    {
        var gone = new Dictionary<int, int>();
        await db.Database.OpenConnectionAsync(cancellation);
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The table's name is the model's own.
        command.CommandText = $"SELECT Key, min(RevisionId) FROM RevisionRows WHERE \"Table\" = $table AND RevisionId > $last AND Key NOT IN (SELECT Id FROM \"{name}\") GROUP BY Key";
#pragma warning restore CA2100
        foreach (var (parameter, value) in ((string, object)[])[("$table", table), ("$last", last)])
        {
            var added = command.CreateParameter();
            (added.ParameterName, added.Value) = (parameter, value);
            command.Parameters.Add(added);
        }

        await using var reader = await command.ExecuteReaderAsync(cancellation);
        while (await reader.ReadAsync(cancellation)) gone[reader.GetInt32(0)] = reader.GetInt32(1);
        return gone;
    }

    private async Task<Dictionary<(string, int), RowImage>> BeforeAsync(int revision, CancellationToken cancellation)
    {
        if (read.TryGetValue(revision, out var images)) return images;
        string before = await db.Revisions.Where(r => r.Id == revision).Select(r => r.Before).SingleAsync(cancellation);
        return read[revision] = RowImage.Read(before);
    }
}
