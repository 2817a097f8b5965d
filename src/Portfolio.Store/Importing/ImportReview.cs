using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Importing;

/// <summary>All that an import would change, for a person to look at before anything does.</summary>
/// <param name="Proposals">What would become of each entry, in the document's order by kind; what is gone after it.</param>
public sealed record ImportReview(IReadOnlyList<ImportProposal> Proposals)
{
    /// <summary>Tells this review from another one: a choice is only good for the review that it was made on.</summary>
    public string Fingerprint { get; } = SourceText.HashOf(string.Join('\n', Proposals.Select(p => $"{p.Key} {p.Outcome} {p.Title} {string.Join(' ', p.Fields.Select(f => $"{f.Name} {f.Outcome} {f.Said?.ToJsonString()} {f.Says?.ToJsonString()} {f.Shown?.ToJsonString()}"))}")));
}

/// <summary>What an import would do to one thing.</summary>
/// <param name="Key">What a choice is given for.</param>
/// <param name="Kind">What it is; <see cref="SectionKind.Contacts"/> for the person.</param>
/// <param name="Outcome">What would be done.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Fields">The fields that differ, or all of a new one.</param>
public sealed record ImportProposal(string Key, SectionKind Kind, ProposalOutcome Outcome, string Title, IReadOnlyList<ProposedField> Fields)
{
    /// <summary>A publication's address; null for what has none (yet).</summary>
    public string? Slug { get; init; }

    /// <summary>True when a person deleted it: it stays deleted.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>The section that it stood in, where that is another one now.</summary>
    public SectionKind? MovedFrom { get; init; }

    /// <summary>True when it can be taken or left.</summary>
    public bool IsOptional => Outcome is ProposalOutcome.New or ProposalOutcome.Changed or ProposalOutcome.Conflict && !IsDeleted;

    internal static ProposalOutcome OutcomeOf(IReadOnlyList<ProposedField> fields) =>
        fields.Any(f => f.Outcome == FieldOutcome.ByBoth) ? ProposalOutcome.Conflict
        : fields.Any(f => f.Outcome == FieldOutcome.ByDocument) ? ProposalOutcome.Changed
        : fields.Count > 0 ? ProposalOutcome.Kept
        : ProposalOutcome.Unchanged;
}

/// <summary>What becomes of a thing.</summary>
public enum ProposalOutcome
{
    /// <summary>The document changed a field that a person changed too: somebody decides.</summary>
    Conflict,

    /// <summary>The document says something else than last time.</summary>
    Changed,

    /// <summary>It is new.</summary>
    New,

    /// <summary>The document no longer has it.</summary>
    Gone,

    /// <summary>A publication that another document named already: it is one with that.</summary>
    Joined,

    /// <summary>A person made it other than the document says, and the document didn't change: it stays.</summary>
    Kept,

    /// <summary>It is as it was.</summary>
    Unchanged,
}

/// <summary>A field of a proposal, three ways.</summary>
/// <param name="Name">The field, as its JSON names it.</param>
/// <param name="Outcome">Who changed it.</param>
/// <param name="Said">What the document said last time.</param>
/// <param name="Says">What it says now.</param>
/// <param name="Shown">What is shown now.</param>
public sealed record ProposedField(string Name, FieldOutcome Outcome, JsonNode? Said, JsonNode? Says, JsonNode? Shown)
{
    /// <summary>The fields that differ, of what a document said, what it says now, and what people made of it.</summary>
    internal static IReadOnlyList<ProposedField> Between(JsonObject said, JsonObject says, JsonObject shown, IReadOnlyList<FieldEdit> edits)
    {
        var fields = new List<ProposedField>();
        foreach (string field in says.Select(p => p.Key).Union(said.Select(p => p.Key)).Union(edits.Select(e => e.Field)))
        {
            if (field == EntrySection.Field) continue;
            bool isChanged = !JsonNode.DeepEquals(said[field], says[field]);
            var edit = edits.FirstOrDefault(e => e.Field == field);
            if (!isChanged && edit is null) continue;
            // Both say the same by now.
            if (edit is not null && JsonNode.DeepEquals(edit.Is, says[field])) continue;
            var outcome = edit is null ? FieldOutcome.ByDocument : JsonNode.DeepEquals(edit.Was, says[field]) ? FieldOutcome.ByPerson : FieldOutcome.ByBoth;
            fields.Add(new ProposedField(field, outcome, said[field]?.DeepClone(), says[field]?.DeepClone(), edit is null ? shown[field]?.DeepClone() : edit.Is?.DeepClone()));
        }

        return fields;
    }

    /// <summary>All fields of something new.</summary>
    internal static IReadOnlyList<ProposedField> AllOf(JsonObject says) => [.. says.Select(p => new ProposedField(p.Key, FieldOutcome.ByDocument, null, p.Value?.DeepClone(), null))];
}

/// <summary>Who changed a field since the last import.</summary>
public enum FieldOutcome
{
    /// <summary>The document.</summary>
    ByDocument,

    /// <summary>A person; that stays.</summary>
    ByPerson,

    /// <summary>Both: a conflict.</summary>
    ByBoth,
}
