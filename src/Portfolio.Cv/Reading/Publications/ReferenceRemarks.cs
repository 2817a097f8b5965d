using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Reading.Publications;

/// <summary>The remarks within a reference: <c>(Oral)</c>, <c>(2nd place)</c>, <c>**Best Paper Award**</c>, <c>under review</c>.</summary>
internal sealed partial class ReferenceRemarks
{
    /// <summary>The state, where a remark gives one.</summary>
    public PublicationStatus? Status { get; private set; }

    /// <summary>The remark that gives the state.</summary>
    public string? StatusText { get; private set; }

    /// <summary>How it was presented, where a remark says so.</summary>
    public Presentation? Presentation { get; set; }

    /// <summary>The remarks that say more.</summary>
    public List<string> Notes { get; } = [];

    /// <summary>Takes the remarks that stand in brackets or in bold out of a line.</summary>
    /// <param name="line">The line.</param>
    /// <param name="isAlone">True when the reference has no other line: all of it is no remark then.</param>
    public RichText TakeFrom(RichText line, bool isAlone)
    {
        for (var match = NoteInBrackets().Match(line.Plain); match.Success; match = NoteInBrackets().Match(line.Plain))
        {
            Take(match.Groups[1].Value.Trim().TrimEnd('.'));
            line = line.Without(match.Index, match.Length).Trim();
        }

        foreach (var run in line.Runs)
        {
            string text = run.Text.Trim(' ', ',', '.', ';', '!', '(', ')', '[', ']');
            if ((run.Style & (TextStyle.Bold | TextStyle.Italic)) == 0 || text.Length is < 4 or > 80 || !NoteWords().IsMatch(text) || (run.Text.Length == line.Length && isAlone)) continue;
            Take(text);
            int at = line.Plain.IndexOf(run.Text, StringComparison.Ordinal);
            return TakeFrom(line.Without(at, run.Text.Length).Trim(",;."), isAlone);
        }

        return line;
    }

    /// <summary>Takes a part of a reference that is a remark as a whole; false for one that isn't.</summary>
    public bool TakeWhole(string part)
    {
        if (IsStatus(part))
        {
            Status ??= VenuePart.StatusOf(part);
            StatusText = part;
        }
        else if ((NoteWords().IsMatch(part) || PrizeWords().IsMatch(part)) && part.Length < 100 && !VenuePart.Names(part)) Notes.Add(part.Trim('(', ')', '[', ']'));
        else if (OnlyPresentation().IsMatch(part)) Presentation ??= VenuePart.PresentationOf(part);
        else return false;
        return true;
    }

    /// <summary>Takes what stands in the place of the year: <c>(in press)</c>.</summary>
    public void TakeInPlaceOfYear(string text)
    {
        if (IsStatus(text)) (Status, StatusText) = (VenuePart.StatusOf(text), text);
    }

    /// <summary>Notes that a venue asked for a revision, where its part of the reference begins by saying so.</summary>
    public void TakeResubmission(string venue)
    {
        if (Resubmission().Match(venue) is { Success: true } resubmission) Notes.Add(resubmission.Groups[1].Value);
    }

    /// <summary>True for a text that says nothing but the state.</summary>
    public static bool IsStatus(string text) => StatusOnly().IsMatch(text);

    private void Take(string note)
    {
        Presentation ??= VenuePart.PresentationOf(note);
        bool onlyPresentation = OnlyPresentation().IsMatch(note);
        if (VenuePart.StatusOf(note) is { } status && note.Length < 30)
        {
            Status ??= status;
            StatusText = note;
            return;
        }

        if (!onlyPresentation) Notes.Add(note);
    }

    // That the bracket is closed is asked first: else every word for a note in an open one would be looked for to the end.
    [GeneratedRegex(@"\s*[(\[](?=[^()\[\]]*[)\]])(?>\s*)((?:(?:paper|conference|symposium) presentation|(?:oral|spotlight|poster|long talk|short paper|long paper|full paper)\b[^()\[\]]*|[^()\[\]]*\b(?:award|best (?:\w+ )?paper|honou?rable mention|runner-?up|acceptance rate|acc\. rate|\d(?:st|nd|rd|th) place|winner|top \d|equal contribution|co-first|nominat|highlight|featured|cover|invited|IF\b|impact factor|oral presentation|spotlight|selected)[^()\[\]]*|(?:under review|to appear|in press|accepted|submitted|forthcoming|in preparation)))\s*[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteInBrackets();

    [GeneratedRegex(@"\b(?:award|best (?:\w+ )?paper|honou?rable mention|runner-?up|acceptance rate|\d(?:st|nd|rd|th) place|winner|oral(?: presentation)?|spotlight|equal contribution|nominee|nominated|distinguished paper|editor'?s choice)\b|최우수|우수\s?논문", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoteWords();

    [GeneratedRegex(@"^(?:an?\s+)?(?:oral|spotlight|poster)(?:\s+(?:presentation|paper|talk))?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OnlyPresentation();

    [GeneratedRegex(@"^(?:short|long)listed\b|\b(?:winner|recipient) of\b|\bprize\b|^featured\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PrizeWords();

    [GeneratedRegex(@"^\(?(?:(?:currently\s+|manuscript\s+)?(?:under (?:review|revision|submission)|in (?:review|revision|preparation|press|progress|submission)|submitted|to appear|accepted|forthcoming|working paper|manuscript|under contract|eingereicht|angenommen|en revisión|enviado|soumis|투고|심사\s?중|게재\s?예정|投稿中|审稿中)(?:(?:\s*[,(])?\s*(?:19|20)\d\d\)?)?)\.?\)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex StatusOnly();

    [GeneratedRegex(@"^\W*(revise(?:d)? (?:and|&) resubmit|r\s?&\s?r)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resubmission();
}
