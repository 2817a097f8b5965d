using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Writing;

namespace Portfolio.Store.Importing;

/// <summary>The command that takes what a reader made of a document into the store, in one transaction.</summary>
public sealed class ImportDocument(PortfolioDb db, WriteDoor door, TimeProvider time)
{
    /// <summary>
    /// Imports. The same text again changes nothing; a changed text replaces what came from the document, and what
    /// matches keeps its address. Bad input is told in the result, not thrown.
    /// </summary>
    public Task<ImportResult> RunAsync(ImportRequest request, CancellationToken cancellation = default)
    {
        string name = Path.GetFileName(request.DocumentName.Trim());
        return door.RunAsync(request.Who, token => WriteAsync(request, name, token), cancellation);
    }

    private async Task<Written<ImportResult>> WriteAsync(ImportRequest request, string name, CancellationToken cancellation)
    {
        var reading = request.Reading;
        var result = new ImportResult
        {
            DocumentName = name,
            Outcome = ImportOutcome.Imported,
            Counts = EntryJson.Counts(reading.Cv),
            Remainder = reading.Cv.Remainder,
            Notes = reading.Notes,
        };
        if (reading.Refusal is { } refusal) return new(result with { Outcome = ImportOutcome.Refused, Error = refusal }, null);
        var owner = await new DocumentOwnerChoice(db).FindAsync(request, name, cancellation);
        if (owner.Error is not null) return new(result with { Outcome = ImportOutcome.Refused, Error = owner.Error }, null);
        if (owner.Note is not null) result = result with { Notes = [.. result.Notes, owner.Note] };

        var document = await FindDocumentAsync(owner.Known, name, request, cancellation);
        string readingHash = HashOf(reading);
        if (document is not null && document.ReadingHash == readingHash && document.Hash == SourceText.HashOf(request.Text))
        {
            return new(result with { Outcome = ImportOutcome.Unchanged, ResearcherSlug = owner.Known!.Slug, ResearcherName = owner.Known.Name }, null);
        }

        var researcher = owner.Known ?? await MakeResearcherAsync(owner.NewSlug!, owner.NewName!, cancellation);
        bool isReadAnew = document is not null && document.Hash == SourceText.HashOf(request.Text);
        var said = PersonMerge.Said(await DocumentsAsync(researcher, cancellation), owner.Known?.Name ?? "");
        document = await WriteDocumentAsync(document, researcher, name, request, readingHash, cancellation);
        var proposals = new List<ImportProposal> { await WritePersonAsync(researcher, said, request.Choices, cancellation) };
        var text = new SourceText(request.Text);
        var entries = await WriteEntriesAsync(reading.Cv, document, text, isReadAnew, request.Choices, cancellation);
        var publications = new PublicationImport(db);
        var changes = await publications.RunAsync(reading.Cv.Publications, document, text, isReadAnew, request.Choices, cancellation);
        proposals.AddRange(entries.Proposals);
        proposals.AddRange(publications.Proposals);
        var review = request.WantsReview || request.Choices is not null ? new ImportReview([.. proposals.OrderBy(p => p.Kind)]) : null;
        result = result with
        {
            ResearcherSlug = researcher.Slug,
            ResearcherName = researcher.Name,
            IsNewResearcher = owner.Known is null,
            Changes = [.. entries.Changes.Concat(changes).OrderBy(c => c.Kind)],
            Review = review,
        };
        if (request.Choices is { } choices && choices.Fingerprint != review!.Fingerprint) return new(result with { Outcome = ImportOutcome.Outdated }, null);
        if (request.PendingId is { } pending && await db.PendingImports.FindAsync([pending], cancellation) is { } waiting) db.PendingImports.Remove(waiting);
        return new(result, request.DryRun ? null : Sentence.Of("Imported {document} for {researcher}", name, researcher.Slug));
    }

    // The same text under another file name is the same document: it was renamed or copied.
    private async Task<Document?> FindDocumentAsync(Researcher? researcher, string name, ImportRequest request, CancellationToken cancellation)
    {
        if (researcher is null) return null;
        string hash = SourceText.HashOf(request.Text);
        var documents = await db.Documents
            .Where(d => d.ResearcherId == researcher.Id && (d.Name == name || d.Hash == hash))
            .ToListAsync(cancellation);
        return documents.Find(d => d.Name == name) ?? documents.FirstOrDefault();
    }

    private async Task<Researcher> MakeResearcherAsync(string slug, string name, CancellationToken cancellation)
    {
        var researcher = new Researcher { Slug = slug, Name = name, NameKey = TextKey.Of(name), SortName = name, SortKey = slug };
        db.Researchers.Add(researcher);
        await db.SaveChangesAsync(cancellation);
        return researcher;
    }

    private async Task<Document> WriteDocumentAsync(
        Document? document, Researcher researcher, string name, ImportRequest request, string readingHash, CancellationToken cancellation)
    {
        if (document is null)
        {
            document = new Document { ResearcherId = researcher.Id, Name = name, Hash = "", ReadingHash = "", Text = "", Json = "" };
            db.Documents.Add(document);
        }

        var cv = request.Reading.Cv;
        document.Format = request.Format;
        document.Hash = SourceText.HashOf(request.Text);
        document.ReadingHash = readingHash;
        document.Text = request.Text;
        document.Json = EntryJson.Write(cv with { Slug = null, Sections = [], Remainder = [] });
        document.ImportedAt = time.GetUtcNow().UtcDateTime;
        document.Notes = request.Reading.Notes;
        document.Remainder = cv.Remainder;
        document.Sections = [.. cv.Sections.Select(s => new StoredSection(s.Kind, s.Heading, s.Notes, s.Lines?.First ?? 0, s.Lines?.Last ?? 0))];
        await db.SaveChangesAsync(cancellation);
        return document;
    }

    private Task<List<Document>> DocumentsAsync(Researcher researcher, CancellationToken cancellation) =>
        db.Documents.Where(d => d.ResearcherId == researcher.Id).ToListAsync(cancellation);

    private async Task<ImportProposal> WritePersonAsync(Researcher researcher, JsonObject said, ImportChoices? choices, CancellationToken cancellation)
    {
        var documents = await DocumentsAsync(researcher, cancellation);
        await db.Entry(researcher).Collection(r => r.Contacts).LoadAsync(cancellation);
        var says = PersonMerge.Said(documents, researcher.Name);
        var fields = ProposedField.Between(said, says, FieldEdits.Apply(said, researcher.Edits), researcher.Edits);
        var proposal = new ImportProposal("person", SectionKind.Contacts, ImportProposal.OutcomeOf(fields), researcher.Name, fields);
        PersonMerge.Import(researcher, documents);
        if (choices is null) return proposal;
        researcher.Edits = choices.Apply(proposal, researcher.Edits);
        PersonMerge.Import(researcher, documents);
        return proposal;
    }

    private async Task<EntryReplacement> WriteEntriesAsync(
        CurriculumVitae cv, Document document, SourceText text, bool isReadAnew, ImportChoices? choices, CancellationToken cancellation)
    {
        var there = await db.Entries.Where(e => e.DocumentId == document.Id).OrderBy(e => e.Ordinal).ThenBy(e => e.Id).ToListAsync(cancellation);
        var replacement = EntryReplacement.Write(cv, document, text, there, isReadAnew, choices);
        db.Entries.RemoveRange(replacement.Gone);
        await PlaceAsync(replacement.New, document, cancellation);
        db.Entries.AddRange(replacement.New);
        await db.SaveChangesAsync(cancellation);
        return replacement;
    }

    private async Task PlaceAsync(List<Entities.Entry> added, Document document, CancellationToken cancellation)
    {
        foreach (var kind in added.GroupBy(row => row.Kind))
        {
            var rows = await db.Entries.Where(e => e.ResearcherId == document.ResearcherId && e.Kind == kind.Key).ToListAsync(cancellation);
            var there = rows.Where(row => db.Entry(row).State != EntityState.Deleted).OrderBy(row => row.Place ?? int.MaxValue).ThenBy(row => row.DocumentId).ThenBy(row => row.Ordinal);
            Neighbours.Place(there, kind, row => row.Place, row => row.DocumentId == document.Id ? row.Ordinal : null, (row, place) => row.Place = place);
        }
    }

    // Lines count: a reader that understands the same but from other lines changes what admins are shown.
    private static string HashOf(CvReading reading)
    {
        var cv = reading.Cv;
        var lines = EntryJson.Of(cv).SelectMany(section => section.Entries).Concat(cv.Publications).Concat(cv.Sections).Select(entry => entry.Lines);
        return SourceText.HashOf(EntryJson.Write(cv) + string.Join(' ', lines) + string.Join('\n', reading.Notes));
    }
}
