using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Merging;

/// <summary>Makes two researchers who are one person one, and moves a document that is somebody else's.</summary>
public sealed class MergeResearchers(PortfolioDb db, WriteDoor door)
{
    /// <summary>All that is the second's is the first's from then on, and the second's address leads to the first for ever.</summary>
    /// <returns>The keys of the two; null when one of them doesn't exist (any more), or both are the same.</returns>
    public Task<MergedResearchers?> RunAsync(string keptSlug, string goneSlug, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var kept = await WholeAsync(keptSlug, token);
            var gone = await WholeAsync(goneSlug, token);
            if (kept is null || gone is null || kept == gone) return new Written<MergedResearchers?>(null, null);
            var wanted = Together(PersonMerge.Shown(kept), PersonMerge.Shown(gone), gone.Name);
            var isPublic = gone.Contacts.ToDictionary(c => (c.Kind, c.Value), c => c.IsPublic);
            var affected = await PublicationsOfAsync(kept.Id, gone.Id, token);
            await MoveDocumentsAsync(gone.Documents.ToList(), gone, kept, token);
            await MoveRestAsync(gone, kept, token);
            await db.SaveChangesAsync(token);

            string slug = gone.Slug;
            db.Contacts.RemoveRange(gone.Contacts);
            gone.PhotoId = null;
            await db.SaveChangesAsync(token);
            db.Researchers.Remove(gone);
            db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Researcher, Slug = slug, OwnerId = kept.Id });
            await db.SaveChangesAsync(token);
            var documents = await db.Documents.Where(d => d.ResearcherId == kept.Id).ToListAsync(token);
            PersonMerge.Import(kept, documents);
            PersonMerge.Edit(kept, documents, wanted);
            foreach (var contact in kept.Contacts.Where(c => isPublic.ContainsKey((c.Kind, c.Value)) && c.Id == 0)) contact.IsPublic = isPublic[(contact.Kind, contact.Value)];
            await db.SaveChangesAsync(token);
            await new PublicationMerge(db).RunAsync(affected, token);
            return new Written<MergedResearchers?>(new MergedResearchers(kept.Id, gone.Id, kept.Slug), Sentence.Of("Merged {other} into {one}", slug, kept.Slug));
        },
        cancellation);

    /// <summary>Gives a document, and all that was read from it, to another researcher.</summary>
    /// <param name="documentId">The document.</param>
    /// <param name="toSlug">The researcher; null for a new one.</param>
    /// <param name="newName">The name of the new one.</param>
    /// <param name="who">Who says so.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>The researcher's slug; null when there is no such document or researcher, or it is that one's already.</returns>
    public Task<string?> MoveDocumentAsync(int documentId, string? toSlug, string? newName, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var document = await db.Documents.FirstOrDefaultAsync(d => d.Id == documentId, token);
            if (document is null) return new Written<string?>(null, null);
            var from = (await WholeAsync(await db.Researchers.Where(r => r.Id == document.ResearcherId).Select(r => r.Slug).SingleAsync(token), token))!;
            var to = toSlug is null ? await MakeAsync(newName!, token) : await WholeAsync(toSlug, token);
            if (to is null || to == from) return new Written<string?>(null, null);
            var affected = await PublicationsOfAsync(from.Id, to.Id, token);
            await MoveDocumentsAsync([document], from, to, token);
            await db.SaveChangesAsync(token);
            PersonMerge.Import(from, await db.Documents.Where(d => d.ResearcherId == from.Id).ToListAsync(token));
            PersonMerge.Import(to, await db.Documents.Where(d => d.ResearcherId == to.Id).ToListAsync(token));
            await db.SaveChangesAsync(token);
            await new PublicationMerge(db).RunAsync(affected, token);
            return new Written<string?>(to.Slug, Sentence.Of("Moved {document} from {from} to {to}", document.Name, from.Slug, to.Slug));
        },
        cancellation);

    private Task<Researcher?> WholeAsync(string slug, CancellationToken cancellation) =>
        db.Researchers.Include(r => r.Contacts).Include(r => r.Documents).FirstOrDefaultAsync(r => r.Slug == slug, cancellation);

    private async Task<Researcher> MakeAsync(string name, CancellationToken cancellation)
    {
        string slug = await new FreeSlug(db).ForResearcherAsync(name, cancellation);
        var researcher = new Researcher { Slug = slug, Name = name, NameKey = TextKey.Of(name), SortName = name, SortKey = slug };
        db.Researchers.Add(researcher);
        await db.SaveChangesAsync(cancellation);
        return researcher;
    }

    private Task<List<int>> PublicationsOfAsync(int one, int other, CancellationToken cancellation) => db.PublicationSources
        .Where(s => s.ResearcherId == one || s.ResearcherId == other)
        .Select(s => s.PublicationId)
        .Union(db.Contributors.Where(c => c.ResearcherId == one || c.ResearcherId == other).Select(c => c.PublicationId))
        .ToListAsync(cancellation);

    private async Task MoveDocumentsAsync(IReadOnlyList<Document> documents, Researcher from, Researcher to, CancellationToken cancellation)
    {
        foreach (var document in documents)
        {
            // Two documents of one researcher have two names.
            if (to.Documents.Exists(d => d.Name == document.Name)) document.Name = $"{Path.GetFileNameWithoutExtension(document.Name)} ({from.Slug}){Path.GetExtension(document.Name)}";
            from.Documents.Remove(document);
            to.Documents.Add(document);
            document.ResearcherId = to.Id;
            foreach (var entry in await db.Entries.Where(e => e.DocumentId == document.Id).ToListAsync(cancellation)) entry.ResearcherId = to.Id;
            foreach (var source in await db.PublicationSources.Where(s => s.DocumentId == document.Id).ToListAsync(cancellation)) source.ResearcherId = to.Id;
        }
    }

    // What no document says: what people typed, photos, old addresses, who an author was said to be.
    private async Task MoveRestAsync(Researcher from, Researcher to, CancellationToken cancellation)
    {
        foreach (var entry in await db.Entries.Where(e => e.ResearcherId == from.Id).ToListAsync(cancellation)) entry.ResearcherId = to.Id;
        foreach (var source in await db.PublicationSources.Where(s => s.ResearcherId == from.Id).ToListAsync(cancellation)) source.ResearcherId = to.Id;
        foreach (var photo in await db.Photos.Where(p => p.ResearcherId == from.Id).ToListAsync(cancellation)) photo.ResearcherId = to.Id;
        foreach (var redirect in await db.SlugRedirects.Where(r => r.Owner == SlugOwner.Researcher && r.OwnerId == from.Id).ToListAsync(cancellation)) redirect.OwnerId = to.Id;
        foreach (var pending in await db.PendingImports.Where(p => p.ResearcherSlug == from.Slug).ToListAsync(cancellation)) pending.ResearcherSlug = to.Slug;
        if (to.PhotoId is null) to.PhotoId = from.PhotoId;
        if (to.SectionChoices.Count == 0) to.SectionChoices = from.SectionChoices;
        foreach (var contributor in await db.Contributors.Where(c => c.ResearcherId == from.Id).ToListAsync(cancellation)) contributor.ResearcherId = to.Id;
        string key = $"\"{PublicationFields.Researcher}\":{from.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)}";
        var decided = await db.Publications.FromSqlInterpolated($"SELECT * FROM Publications WHERE instr(Edits, {key}) > 0").ToListAsync(cancellation);
        foreach (var publication in decided) publication.Edits = [.. publication.Edits.Select(edit => Renamed(edit, from.Id, to.Id))];
    }

    private static FieldEdit Renamed(FieldEdit edit, int from, int to)
    {
        if (edit.Field != PublicationFields.Contributors || edit.Is?.DeepClone() is not JsonArray authors) return edit;
        foreach (var author in authors.OfType<JsonObject>().Where(a => a[PublicationFields.Researcher]?.GetValue<int>() == from)) author[PublicationFields.Researcher] = to;
        return edit with { Is = authors };
    }

    // One person's lists together; what only one of them says; and the name that goes is another name of the person.
    private static JsonObject Together(JsonObject kept, JsonObject gone, string goneName)
    {
        var all = kept.DeepClone().AsObject();
        foreach (var (field, value) in gone)
        {
            if (value is JsonArray theirs && all[field] is JsonArray ours)
            {
                foreach (var item in theirs.Where(t => !ours.Any(o => JsonNode.DeepEquals(o, t)))) ours.Add(item!.DeepClone());
            }
            else if (all[field] is null)
            {
                all[field] = value?.DeepClone();
            }
        }

        if (TextKey.Of(goneName) == TextKey.Of(kept["name"]!.GetValue<string>())) return all;
        if (all["alternativeNames"] is not JsonArray names) all["alternativeNames"] = names = [];
        if (!names.Any(n => n!.GetValue<string>() == goneName)) names.Add(goneName);
        return all;
    }
}

/// <summary>Two researchers that are one.</summary>
/// <param name="KeptId">The key of the one.</param>
/// <param name="GoneId">The key that the other had.</param>
/// <param name="Slug">The address of the one.</param>
public sealed record MergedResearchers(int KeptId, int GoneId, string Slug);
