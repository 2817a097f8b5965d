using Portfolio.Cv;

namespace Portfolio.Store.History;

/// <summary>What a revision that is taken back did: a change, or taking one back.</summary>
/// <param name="What">The change itself.</param>
/// <param name="IsUndone">True when the revision took it back, false when it made it again; null when it made it first.</param>
/// <param name="IsPart">True when it did so in part.</param>
internal sealed record UndoneChange(Sentence What, bool? IsUndone, bool IsPart)
{
    // As an older program wrote them.
    private const string Undid = "Undid: ", Redid = "Redid: ", InPart = " (in part)";

    /// <summary>Reads what a revision says that it did.</summary>
    public static UndoneChange Of(Sentence what) => what switch
    {
        { Text: "Undid: {change}", Values: [var change] } => new(change, true, false),
        { Text: "Undid in part: {change}", Values: [var change] } => new(change, true, true),
        { Text: "Redid: {change}", Values: [var change] } => new(change, false, false),
        { Text: "Redid in part: {change}", Values: [var change] } => new(change, false, true),
        { IsSaid: true, Text: var text } when text.StartsWith(Undid, StringComparison.Ordinal) => Older(text[Undid.Length..], true),
        { IsSaid: true, Text: var text } when text.StartsWith(Redid, StringComparison.Ordinal) => Older(text[Redid.Length..], false),
        _ => new(what, null, false),
    };

    /// <summary>What taking that back is called.</summary>
    /// <param name="isWhole">True when nothing of it stays.</param>
    public Sentence Taken(bool isWhole) => (IsUndone == true, isWhole && !IsPart) switch
    {
        (false, true) => Sentence.Of("Undid: {change}", What),
        (false, false) => Sentence.Of("Undid in part: {change}", What),
        (true, true) => Sentence.Of("Redid: {change}", What),
        (true, false) => Sentence.Of("Redid in part: {change}", What),
    };

    private static UndoneChange Older(string text, bool isUndone) =>
        text.EndsWith(InPart, StringComparison.Ordinal) ? new(Sentence.Said(text[..^InPart.Length]), isUndone, true) : new(Sentence.Said(text), isUndone, false);
}
