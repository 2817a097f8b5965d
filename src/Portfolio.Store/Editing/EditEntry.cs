using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store.Writing;
using Entry = Portfolio.Store.Entities.Entry;

namespace Portfolio.Store.Editing;

/// <summary>What a person does to an entry that is no publication.</summary>
public sealed class EditEntry(PortfolioDb db, WriteDoor door)
{
    /// <summary>Adds an entry, above the researcher's others of its kind.</summary>
    /// <returns>The entry's key; null when there is no such researcher.</returns>
    /// <param name="researcherSlug">Whose entry it is.</param>
    /// <param name="kind">What it is.</param>
    /// <param name="entry">What it says.</param>
    /// <param name="who">Who adds it.</param>
    /// <param name="section">The heading to stand under, where there are several of the kind; null for the first.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    public Task<int?> AddAsync(string researcherSlug, SectionKind kind, Cv.Entry entry, string who, string? section = null, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            int researcher = await db.Researchers.Where(r => r.Slug == researcherSlug).Select(r => r.Id).FirstOrDefaultAsync(token);
            if (researcher == 0) return new Written<int?>(null, null);
            string json = EntryJson.Write(entry);
            var row = new Entry { ResearcherId = researcher, Kind = kind, Hash = "", Json = json, Place = 0, Edits = EntrySection.Put([], section) };
            var others = await InOrderAsync(researcher, kind, token);
            for (int i = 0; i < others.Count; i++) others[i].Place = i + 1;
            db.Entries.Add(row);
            await db.SaveChangesAsync(token);
            return new Written<int?>(row.Id, Sentence.Of("Added the {kind} “{title}” of {researcher}", EntryName.Of(kind), EntryTitle.Of(kind, entry), researcherSlug));
        },
        cancellation);

    /// <summary>Saves an entry as a person left it.</summary>
    /// <param name="researcherSlug">Whose entry it has to be.</param>
    /// <param name="id">The entry's key.</param>
    /// <param name="begun">The entry as it was when the person began, as JSON.</param>
    /// <param name="wanted">The entry as the person wants it.</param>
    /// <param name="who">Who it is.</param>
    /// <param name="cancellation">Stops the write; nothing of it stays.</param>
    /// <returns>Whether it was saved, and where somebody else changed it meanwhile. Then nothing is written.</returns>
    public Task<EditResult> SaveAsync(string researcherSlug, int id, string begun, Cv.Entry wanted, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            if (await FindAsync(researcherSlug, id, token) is not { IsDeleted: false } row) return new Written<EditResult>(EditResult.Missing, null);
            string json = EntryJson.Write(wanted);
            var fields = EntryJson.Fields(json);
            var differences = FormMerge.Differences(EntryJson.Fields(begun), fields, EntryJson.Fields(row.Json));
            if (differences.Count > 0) return new Written<EditResult>(new EditResult(EditOutcome.ChangedMeanwhile, differences, row.Json), null);
            // What two documents say in the same words is one entry on the page, and stays one.
            foreach (var twin in await TwinsAsync(row, token))
            {
                if (twin.SourceJson is { } theirs) twin.Edits = EntrySection.Put(FieldEdits.Between(EntryJson.Fields(theirs), fields, twin.Edits), EntrySection.Of(twin.Edits));
                twin.Json = json;
            }

            if (row.SourceJson is { } source) row.Edits = EntrySection.Put(FieldEdits.Between(EntryJson.Fields(source), fields, row.Edits), EntrySection.Of(row.Edits));
            row.Json = json;
            return new Written<EditResult>(EditResult.Saved, Sentence.Of("Changed the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), EntryTitle.Of(row.Kind, wanted), researcherSlug));
        },
        cancellation);

    /// <summary>Decides a conflict between what a person wrote and what the document says now.</summary>
    /// <returns>False when there is no such entry or conflict (any more).</returns>
    public Task<bool> DecideAsync(string researcherSlug, int id, string field, bool keepsEdit, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            var row = await FindAsync(researcherSlug, id, token);
            if (row?.SourceJson is not { } source || !row.Edits.Any(e => e.Field == field && e.IsConflict)) return new Written<bool>(false, null);
            row.Edits = FieldEdits.Decide(row.Edits, field, keepsEdit);
            row.Json = EntryJson.Write(row.Kind, FieldEdits.Apply(EntryJson.Fields(source), row.Edits));
            return new Written<bool>(true, Sentence.Of("Decided on the {field} of the {kind} “{title}” of {researcher}", FieldLabel.Of(field), EntryName.Of(row.Kind), TitleOf(row), researcherSlug));
        },
        cancellation);

    /// <summary>Deletes an entry; <see cref="RestoreAsync"/> brings it back.</summary>
    /// <returns>False when there is no such entry (any more).</returns>
    public Task<bool> DeleteAsync(string researcherSlug, int id, string who, CancellationToken cancellation = default) =>
        ChangeAsync(researcherSlug, id, who, row => !row.IsDeleted, row => row.IsDeleted = true, row => Sentence.Of("Deleted the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), TitleOf(row), researcherSlug), cancellation);

    /// <summary>Brings a deleted entry back.</summary>
    /// <returns>False when there is no such entry among the deleted.</returns>
    public Task<bool> RestoreAsync(string researcherSlug, int id, string who, CancellationToken cancellation = default) =>
        ChangeAsync(researcherSlug, id, who, row => row.IsDeleted, row => row.IsDeleted = false, row => Sentence.Of("Restored the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), TitleOf(row), researcherSlug), cancellation);

    /// <summary>Keeps an entry that its document no longer has: it is a person's own from now on.</summary>
    /// <returns>False when there is no such entry (any more).</returns>
    public Task<bool> KeepAsync(string researcherSlug, int id, string who, CancellationToken cancellation = default) =>
        ChangeAsync(researcherSlug, id, who, row => row.IsGone, row => (row.IsGone, row.SourceJson, row.DocumentId, row.Edits) = (false, null, null, EntrySection.Only(row.Edits)), row => Sentence.Of("Kept the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), TitleOf(row), researcherSlug), cancellation);

    /// <summary>Shows an entry to visitors, or hides it from them.</summary>
    /// <returns>False when there is no such entry (any more).</returns>
    public Task<bool> ShowAsync(string researcherSlug, int id, bool isVisible, string who, CancellationToken cancellation = default) =>
        ChangeAsync(researcherSlug, id, who, row => !row.IsDeleted, row => row.IsVisible = isVisible, row => isVisible
            ? Sentence.Of("Showed the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), TitleOf(row), researcherSlug)
            : Sentence.Of("Hid the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), TitleOf(row), researcherSlug), cancellation);

    /// <summary>Puts an entry under another heading of the researcher's page; null puts it back where it stood.</summary>
    /// <returns>False when there is no such entry (any more).</returns>
    public Task<bool> PutUnderAsync(string researcherSlug, int id, string? heading, string who, CancellationToken cancellation = default) =>
        ChangeAsync(researcherSlug, id, who, row => !row.IsDeleted, row => row.Edits = EntrySection.Put(row.Edits, heading), row => heading is null
            ? Sentence.Of("Put back the {kind} “{title}” of {researcher}", EntryName.Of(row.Kind), TitleOf(row), researcherSlug)
            : Sentence.Of("Put the {kind} “{title}” of {researcher} under “{heading}”", EntryName.Of(row.Kind), TitleOf(row), researcherSlug, heading), cancellation);

    /// <summary>Puts the entries of a kind in an order. Entries that it doesn't name stand after those that it does, as they stood.</summary>
    /// <returns>False when there is no such researcher.</returns>
    public Task<bool> OrderAsync(string researcherSlug, SectionKind kind, IReadOnlyList<int> ids, string who, CancellationToken cancellation = default) => door.RunAsync(
        who,
        async token =>
        {
            int researcher = await db.Researchers.Where(r => r.Slug == researcherSlug).Select(r => r.Id).FirstOrDefaultAsync(token);
            if (researcher == 0) return new Written<bool>(false, null);
            var rows = await InOrderAsync(researcher, kind, token);
            var named = ids.Distinct().Select(id => rows.Find(r => r.Id == id)).OfType<Entry>().ToList();
            int place = 0;
            foreach (var row in named.Concat(rows.Except(named))) row.Place = place++;
            return new Written<bool>(true, Sentence.Of("Put entries of {researcher} in order: {kind}", researcherSlug, EntryName.Of(kind)));
        },
        cancellation);

    private Task<bool> ChangeAsync(
        string researcherSlug, int id, string who, Func<Entry, bool> applies, Action<Entry> change, Func<Entry, Sentence> done, CancellationToken cancellation) => door.RunAsync(
        who,
        async token =>
        {
            if (await FindAsync(researcherSlug, id, token) is not { } row || !applies(row)) return new Written<bool>(false, null);
            foreach (var twin in await TwinsAsync(row, token))
                if (applies(twin)) change(twin);
            change(row);
            return new Written<bool>(true, done(row));
        },
        cancellation);

    private Task<Entry?> FindAsync(string researcherSlug, int id, CancellationToken cancellation) =>
        db.Entries.FirstOrDefaultAsync(e => e.Id == id && db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == researcherSlug), cancellation);

    private Task<List<Entry>> TwinsAsync(Entry row, CancellationToken cancellation) => db.Entries
        .Where(e => e.ResearcherId == row.ResearcherId && e.Kind == row.Kind && e.Json == row.Json && e.DocumentId != row.DocumentId && e.Id != row.Id)
        .ToListAsync(cancellation);

    private Task<List<Entry>> InOrderAsync(int researcher, SectionKind kind, CancellationToken cancellation) => db.Entries
        .Where(e => e.ResearcherId == researcher && e.Kind == kind)
        .OrderBy(e => e.Place ?? int.MaxValue)
        .ThenBy(e => e.DocumentId)
        .ThenBy(e => e.Ordinal)
        .ToListAsync(cancellation);

    private static string TitleOf(Entry row) => EntryTitle.Of(row.Kind, EntryJson.Read(row.Kind, row.Json));
}

/// <summary>What came of saving a form.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Differences">The fields that somebody else changed meanwhile; empty when it was saved.</param>
/// <param name="Current">The thing as it stands now, as JSON, when somebody else changed it meanwhile.</param>
public sealed record EditResult(EditOutcome Outcome, IReadOnlyList<FieldDifference> Differences, string? Current = null)
{
    /// <summary>It was saved.</summary>
    public static EditResult Saved { get; } = new(EditOutcome.Saved, []);

    /// <summary>There is nothing to save it to.</summary>
    public static EditResult Missing { get; } = new(EditOutcome.Missing, []);
}

/// <summary>How saving a form ended.</summary>
public enum EditOutcome
{
    /// <summary>It was saved.</summary>
    Saved,

    /// <summary>Somebody else changed the same meanwhile; nothing was written.</summary>
    ChangedMeanwhile,

    /// <summary>It doesn't exist (any more), or is somebody else's.</summary>
    Missing,
}
