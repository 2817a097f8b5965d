using Portfolio.Store.Editing;

namespace Portfolio.Store.Importing;

/// <summary>What a person chose on a review.</summary>
/// <param name="Fingerprint">The review that it was chosen on.</param>
/// <param name="Taken">The keys of the proposals that are taken; null for all.</param>
/// <param name="Decisions">
/// What is decided on: for a conflict, by the proposal's key, a colon and the field, <c>mine</c>, <c>document</c> or <c>later</c>;
/// for what is gone, by its key, <c>keep</c>, <c>delete</c> or <c>later</c>. What is not named waits.
/// </param>
public sealed record ImportChoices(string Fingerprint, IReadOnlySet<string>? Taken, IReadOnlyDictionary<string, string> Decisions)
{
    internal bool Takes(string key) => Taken is null || Taken.Contains(key);

    internal bool Says(string key, string decision) => Decisions.TryGetValue(key, out string? made) && made == decision;

    /// <summary>The edits after the choices: what was left stays as it was shown, by the person's word.</summary>
    internal IReadOnlyList<FieldEdit> Apply(ImportProposal proposal, IReadOnlyList<FieldEdit> edits)
    {
        if (!Takes(proposal.Key))
        {
            edits = [.. edits, .. proposal.Fields.Where(f => f.Outcome == FieldOutcome.ByDocument && !edits.Any(e => e.Field == f.Name)).Select(f => new FieldEdit(f.Name, f.Says?.DeepClone(), f.Shown?.DeepClone()))];
        }

        foreach (var field in proposal.Fields.Where(f => f.Outcome == FieldOutcome.ByBoth))
        {
            string key = $"{proposal.Key}:{field.Name}";
            if (Says(key, "mine")) edits = FieldEdits.Decide(edits, field.Name, keepsEdit: true);
            else if (Says(key, "document")) edits = FieldEdits.Decide(edits, field.Name, keepsEdit: false);
        }

        return edits;
    }
}
