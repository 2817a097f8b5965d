using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Publication = Portfolio.Store.Entities.Publication;

namespace Portfolio.Store.Importing;

/// <summary>Makes a publication from what the documents that name it say, with what people made of it over that.</summary>
internal sealed class PublicationMerge(PortfolioDb db)
{
    private readonly VenueChoice venues = new(db);

    /// <summary>Makes the publications anew. Those that no document names any more are deleted.</summary>
    public async Task RunAsync(IReadOnlyCollection<int> keys, CancellationToken cancellation)
    {
        foreach (var part in keys.Chunk(200).Select(Enumerable.ToList))
        {
            var publications = await Whole(db.Publications.Where(p => part.Contains(p.Id))).OrderBy(p => p.Id).ToListAsync(cancellation);
            foreach (var publication in publications)
            {
                if (publication.Sources.Count == 0) await RemoveAsync(db, publication, cancellation);
                else await RunAsync(publication, cancellation);
            }
        }

        await db.SaveChangesAsync(cancellation);
    }

    /// <summary>Publications with all that is written here.</summary>
    public static IQueryable<Publication> Whole(IQueryable<Publication> publications) => publications
        .Include(p => p.Venue)
        .Include(p => p.Contributors)
        .Include(p => p.Appearances).ThenInclude(a => a.Venue)
        .Include(p => p.Links)
        .Include(p => p.Sources);

    /// <summary>Removes a publication with all that hangs on it, so that the revision holds what goes.</summary>
    public static async Task RemoveAsync(PortfolioDb db, Publication publication, CancellationToken cancellation)
    {
        db.LikelyDuplicates.RemoveRange(await db.LikelyDuplicates.Where(d => d.FirstId == publication.Id || d.SecondId == publication.Id).ToListAsync(cancellation));
        db.SlugRedirects.RemoveRange(await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Publication && r.OwnerId == publication.Id).ToListAsync(cancellation));
        db.Publications.Remove(publication);
    }

    /// <summary>Writes what the documents say now; edits that they disagree with become conflicts.</summary>
    public Task RunAsync(Publication publication, CancellationToken cancellation) => WriteAsync(publication, (_, edits) => edits, cancellation);

    /// <summary>Writes what a person made of the fields; a conflict on a field that was left alone stays open.</summary>
    /// <param name="publication">The publication, with all of <see cref="Whole"/>.</param>
    /// <param name="shown">The fields as the person saw them.</param>
    /// <param name="wanted">The fields as the person wants them.</param>
    /// <param name="cancellation">Stops the write.</param>
    public Task EditAsync(Publication publication, JsonObject shown, JsonObject wanted, CancellationToken cancellation) => WriteAsync(
        publication,
        (said, edits) =>
        {
            var target = FieldEdits.Apply(said, edits);
            foreach (string field in shown.Select(p => p.Key).Union(wanted.Select(p => p.Key)))
            {
                if (JsonNode.DeepEquals(shown[field], wanted[field])) continue;
                if (wanted[field] is null) target.Remove(field);
                else target[field] = wanted[field]!.DeepClone();
            }

            return FieldEdits.Between(said, target, edits);
        },
        cancellation);

    private async Task WriteAsync(Publication publication, Func<JsonObject, IReadOnlyList<FieldEdit>, IReadOnlyList<FieldEdit>> edit, CancellationToken cancellation)
    {
        var mentions = PublicationSaid.InOrder(publication.Sources);
        var found = new Dictionary<string, Venue>();
        foreach (var (_, mention) in mentions)
        {
            await FindVenueAsync(found, mention.Venue, mention.Track, cancellation);
            foreach (var appearance in mention.Appearances) await FindVenueAsync(found, appearance.Venue, appearance.Track, cancellation);
        }

        var merged = PublicationSaid.Merge([.. mentions.Select(m => m.Said)], found.ToDictionary(v => v.Key, v => LabelOf(v.Value)));
        var said = PublicationFields.Of(merged);
        var before = publication.Edits.Count == 0 ? publication.Edits : FieldEdits.Carry(await RenamedAsync(publication.Edits, cancellation), said);
        publication.Edits = edit(said, before);
        var shown = publication.Edits.Count == 0 ? merged : PublicationFields.Read(FieldEdits.Apply(said, publication.Edits));
        WriteFields(publication, shown);
        publication.Venue = await VenueAsync(shown.Venue, shown.Track);
        publication.VenueId = publication.Venue?.Id;
        await WriteAppearancesAsync(publication, shown.Appearances, VenueAsync);
        WriteLinks(publication, shown.Links);
        var decided = publication.Edits.FirstOrDefault(e => e.Field == PublicationFields.Contributors)?.Is as JsonArray;
        await ContributorMerge.WriteAsync(
            db,
            publication,
            shown.Contributors,
            PublicationFields.Decided(decided),
            [.. mentions.Where(m => !m.Source.IsTakenOff).Select(m => (m.Source.ResearcherId, m.Said))],
            cancellation);

        // A label that the sources gave rise to is that venue, whatever else has the same name.
        Task<Venue?> VenueAsync(string? label, Cv.PublicationTrack? track) => label is null
            ? Task.FromResult<Venue?>(null)
            : found.Values.FirstOrDefault(v => LabelOf(v) == label) is { } known ? Task.FromResult<Venue?>(known) : venues.FindAsync(label, track, cancellation);
    }

    private async Task FindVenueAsync(Dictionary<string, Venue> found, string? text, Cv.PublicationTrack? track, CancellationToken cancellation)
    {
        if (text is not null && !found.ContainsKey(text) && await venues.FindAsync(text, track, cancellation) is { } venue) found.Add(text, venue);
    }

    private static string LabelOf(Venue venue) => venue.Acronym ?? venue.Name;

    // A venue that was renamed or merged since is no other word than before.
    private async Task<IReadOnlyList<FieldEdit>> RenamedAsync(IReadOnlyList<FieldEdit> edits, CancellationToken cancellation)
    {
        var renamed = new List<FieldEdit>();
        foreach (var edit in edits)
        {
            renamed.Add(edit.Field switch
            {
                "venue" => edit with { Was = await NameAsync(edit.Was), Is = await NameAsync(edit.Is) },
                "appearances" => edit with { Was = await NamesAsync(edit.Was), Is = await NamesAsync(edit.Is) },
                _ => edit,
            });
        }

        return renamed;

        async Task<JsonNode?> NameAsync(JsonNode? name) =>
            name is JsonValue value && value.TryGetValue(out string? text) && await venues.KnownAsync(text, cancellation) is { } venue ? JsonValue.Create(LabelOf(venue)) : name?.DeepClone();

        async Task<JsonNode?> NamesAsync(JsonNode? list)
        {
            if (list?.DeepClone() is not JsonArray appearances) return list;
            foreach (var appearance in appearances.OfType<JsonObject>().Where(a => a["venue"] is not null)) appearance["venue"] = await NameAsync(appearance["venue"]);
            return appearances;
        }
    }

    private static void WriteFields(Publication publication, Cv.Publication shown)
    {
        publication.Title = shown.Title;
        publication.TitleKey = TitleForm.KeyOf(shown.Title);
        publication.VenueText = shown.VenueText;
        publication.Year = shown.Year;
        publication.Date = shown.Date is { IsPresent: false } date && (shown.Year is null || date.Year == shown.Year) ? date : null;
        publication.Track = shown.Track;
        publication.Status = shown.Status;
        publication.Presentation = shown.Presentation;
        publication.Note = shown.Note;
        publication.Abstract = shown.Abstract;
        publication.Volume = shown.Volume;
        publication.Issue = shown.Issue;
        publication.Page = shown.Page;
        publication.Publisher = shown.Publisher;
        publication.Others = shown.Others && shown.Contributors.Count > 0;
    }

    private static async Task WriteAppearancesAsync(Publication publication, IReadOnlyList<Cv.Appearance> shown, Func<string?, Cv.PublicationTrack?, Task<Venue?>> venue)
    {
        var wanted = new List<Appearance>();
        foreach (var appearance in shown)
        {
            var at = await venue(appearance.Venue, appearance.Track);
            bool isMain = at is not null && at.Id == publication.VenueId && (appearance.Track is null || appearance.Track == publication.Track);
            if (!isMain) wanted.Add(new Appearance { Ordinal = wanted.Count, VenueId = at?.Id, Venue = at, Year = appearance.Year, Track = appearance.Track, Text = appearance.Text });
        }

        Rows.Replace(
            publication.Appearances,
            wanted,
            row => row.Ordinal,
            (from, to) => (to.Ordinal, to.VenueId, to.Venue, to.Year, to.Track, to.Text) = (from.Ordinal, from.VenueId, from.Venue, from.Year, from.Track, from.Text));
    }

    private static void WriteLinks(Publication publication, IReadOnlyList<Cv.Link> shown)
    {
        var wanted = shown
            .Select((link, ordinal) => new PublicationLink { Ordinal = ordinal, Kind = link.Kind, Url = link.Url, Identifier = PublicationIdentity.Of(link.Kind, link.Url) })
            .ToList();
        Rows.Replace(
            publication.Links,
            wanted,
            row => row.Ordinal,
            (from, to) => (to.Ordinal, to.Kind, to.Url, to.Identifier) = (from.Ordinal, from.Kind, from.Url, from.Identifier));
    }
}
