using System.Text.Json.Nodes;

namespace Portfolio.Store.Editing;

/// <summary>The three ways of a field: what the documents said last time, what they say now, and what a person made of it.</summary>
public static class FieldEdits
{
    /// <summary>What is shown: what the documents say, with the person's words over it.</summary>
    public static JsonObject Apply(JsonObject said, IReadOnlyList<FieldEdit> edits)
    {
        var shown = said.DeepClone().AsObject();
        foreach (var edit in edits)
        {
            if (edit.Is is null) shown.Remove(edit.Field);
            else shown[edit.Field] = edit.Is.DeepClone();
        }

        return shown;
    }

    /// <summary>The edits that make what the documents say into what a person wants.</summary>
    /// <param name="said">What the documents say.</param>
    /// <param name="wanted">All fields as the person left them.</param>
    /// <param name="before">The edits so far: a conflict on a field that the person left alone stays open.</param>
    public static IReadOnlyList<FieldEdit> Between(JsonObject said, JsonObject wanted, IReadOnlyList<FieldEdit> before)
    {
        var edits = new List<FieldEdit>();
        foreach (string field in said.Select(p => p.Key).Union(wanted.Select(p => p.Key)))
        {
            JsonNode? was = said[field], now = wanted[field];
            var open = before.FirstOrDefault(e => e.Field == field && e.IsConflict);
            if (open is not null && JsonNode.DeepEquals(open.Is, now)) edits.Add(open);
            else if (!JsonNode.DeepEquals(was, now)) edits.Add(new FieldEdit(field, was?.DeepClone(), now?.DeepClone()));
        }

        // A field that the person emptied and the documents no longer have stands in neither.
        edits.AddRange(before.Where(e => e.IsConflict && e.Is is null && said[e.Field] is null && wanted[e.Field] is null && !edits.Exists(o => o.Field == e.Field)));
        return edits;
    }

    /// <summary>The edits after the documents were imported again: those that the documents now agree with end, those that they changed beneath are conflicts.</summary>
    public static IReadOnlyList<FieldEdit> Carry(IReadOnlyList<FieldEdit> edits, JsonObject saidNow) =>
    [
        .. edits
            .Where(edit => !JsonNode.DeepEquals(edit.Is, saidNow[edit.Field]))
            .Select(edit => JsonNode.DeepEquals(edit.Was, saidNow[edit.Field])
                ? edit with { IsConflict = false, Now = null }
                : edit with { IsConflict = true, Now = saidNow[edit.Field]?.DeepClone() }),
    ];

    /// <summary>The edits after a person decided on a conflict.</summary>
    /// <param name="edits">The edits.</param>
    /// <param name="field">Which field.</param>
    /// <param name="keepsEdit">True to keep what the person wrote, false to take what the documents say now.</param>
    public static IReadOnlyList<FieldEdit> Decide(IReadOnlyList<FieldEdit> edits, string field, bool keepsEdit) =>
    [
        .. edits
            .Where(edit => edit.Field != field || keepsEdit)
            .Select(edit => edit.Field == field && edit.IsConflict ? new FieldEdit(field, edit.Now?.DeepClone(), edit.Is?.DeepClone()) : edit),
    ];
}
