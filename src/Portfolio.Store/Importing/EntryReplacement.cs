using System.Globalization;
using Portfolio.Cv;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Importing;

/// <summary>
/// Brings the entries that came from a document to what it says now. What a person made of a field stays over it; what the
/// document no longer has is proposed to be deleted.
/// </summary>
/// <param name="Gone">The rows that are no longer wanted.</param>
/// <param name="New">The rows to add.</param>
/// <param name="Changes">What became of each.</param>
/// <param name="Proposals">The same for a person to look at.</param>
internal sealed record EntryReplacement(List<Entities.Entry> Gone, List<Entities.Entry> New, List<EntryChange> Changes, List<ImportProposal> Proposals)
{
    /// <summary>Writes the CV's entries over those that the document had.</summary>
    /// <param name="cv">What the document says now.</param>
    /// <param name="document">The document.</param>
    /// <param name="text">Its text.</param>
    /// <param name="there">The document's rows, deleted ones too.</param>
    /// <param name="isReadAnew">True when the text is what it was: what a better reader no longer makes was never an entry.</param>
    /// <param name="choices">What a person chose; null to take what can be taken, and leave the rest to be decided.</param>
    public static EntryReplacement Write(
        CurriculumVitae cv, Document document, SourceText text, IReadOnlyList<Entities.Entry> there, bool isReadAnew, ImportChoices? choices)
    {
        var replacement = new EntryReplacement([], [], [], []);
        var wanted = EntryJson.Of(cv).SelectMany(section => section.Entries.Select((entry, ordinal) => Row(section.Kind, ordinal, entry, document, text))).ToList();
        var matched = EntryMatching.Match(wanted, there);
        for (int i = 0; i < wanted.Count; i++)
        {
            if (matched[i] is { } row) replacement.Change(row, wanted[i], choices);
            else replacement.Add(wanted[i], choices);
        }

        foreach (var gone in there.Except(matched.OfType<Entities.Entry>()).ToList()) replacement.Miss(gone, isReadAnew, choices);
        return replacement;
    }

    private void Change(Entities.Entry row, Entities.Entry wanted, ImportChoices? choices)
    {
        bool isSame = row.SourceJson == wanted.SourceJson && row.Kind == wanted.Kind;
        Changes.Add(new EntryChange(wanted.Kind, wanted.Ordinal, isSame ? EntryOutcome.Unchanged : EntryOutcome.Changed));
        var fields = ProposedField.Between(EntryJson.Fields(row.SourceJson!), EntryJson.Fields(wanted.SourceJson!), EntryJson.Fields(row.Json), row.Edits);
        var proposal = new ImportProposal(Key(wanted), wanted.Kind, ImportProposal.OutcomeOf(fields), Title(wanted), fields)
        {
            IsDeleted = row.IsDeleted,
            MovedFrom = row.Kind == wanted.Kind ? null : row.Kind,
        };
        if (proposal is { MovedFrom: not null, Outcome: ProposalOutcome.Unchanged or ProposalOutcome.Kept }) proposal = proposal with { Outcome = ProposalOutcome.Changed };
        Proposals.Add(proposal);
        bool takes = choices is null || choices.Takes(proposal.Key);
        // Left in its section, it says what it said: the next import proposes the same again.
        if (!takes && proposal.MovedFrom is not null) return;
        (row.Ordinal, row.FirstLine, row.LastLine, row.Hash, row.IsGone) = (wanted.Ordinal, wanted.FirstLine, wanted.LastLine, wanted.Hash, false);
        if (row.Kind != wanted.Kind) (row.Kind, row.Place) = (wanted.Kind, null);
        if (!isSame) (row.Json, row.Edits) = EntryMatching.Carried(row, wanted) ?? (row.Json, row.Edits);
        row.SourceJson = wanted.SourceJson;
        if (choices is null) return;
        var edits = choices.Apply(proposal, row.Edits);
        if (ReferenceEquals(edits, row.Edits)) return;
        row.Edits = edits;
        row.Json = EntryJson.Write(row.Kind, FieldEdits.Apply(EntryJson.Fields(row.SourceJson!), edits));
    }

    private void Add(Entities.Entry wanted, ImportChoices? choices)
    {
        Changes.Add(new EntryChange(wanted.Kind, wanted.Ordinal, EntryOutcome.New));
        var proposal = new ImportProposal(Key(wanted), wanted.Kind, ProposalOutcome.New, Title(wanted), ProposedField.AllOf(EntryJson.Fields(wanted.Json)));
        Proposals.Add(proposal);
        // What a person doesn't want is known from now on, and not proposed again.
        wanted.IsDeleted = choices is not null && !choices.Takes(proposal.Key);
        New.Add(wanted);
    }

    private void Miss(Entities.Entry row, bool isReadAnew, ImportChoices? choices)
    {
        if (!row.IsGone) Changes.Add(new EntryChange(row.Kind, row.Ordinal, EntryOutcome.Gone));
        row.IsGone = true;
        // Of the same text, what nobody worked on was a slip of the reader.
        if (isReadAnew && row is { Edits.Count: 0, IsDeleted: false, IsVisible: true })
        {
            Gone.Add(row);
            return;
        }

        if (row.IsDeleted) return;
        string key = string.Create(CultureInfo.InvariantCulture, $"gone:{row.Id}");
        Proposals.Add(new ImportProposal(key, row.Kind, ProposalOutcome.Gone, Title(row), ProposedField.AllOf(EntryJson.Fields(row.Json))));
        if (choices?.Says(key, "keep") == true) (row.IsGone, row.SourceJson, row.DocumentId, row.Edits) = (false, null, null, EntrySection.Only(row.Edits));
        else if (choices?.Says(key, "delete") == true) row.IsDeleted = true;
    }

    private static string Key(Entities.Entry wanted) => string.Create(CultureInfo.InvariantCulture, $"{EnumName.Of(wanted.Kind)}:{wanted.Ordinal}");

    private static string Title(Entities.Entry row) => EntryTitle.Of(row.Kind, EntryJson.Read(row.Kind, row.Json));

    private static Entities.Entry Row(SectionKind kind, int ordinal, Cv.Entry entry, Document document, SourceText text)
    {
        string json = EntryJson.Write(entry);
        return new Entities.Entry
        {
            ResearcherId = document.ResearcherId,
            DocumentId = document.Id,
            Kind = kind,
            Ordinal = ordinal,
            FirstLine = entry.Lines?.First ?? 0,
            LastLine = entry.Lines?.Last ?? 0,
            Hash = text.HashOf(entry.Lines, json),
            Json = json,
            SourceJson = json,
        };
    }
}
