using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Cv.Reading.BibTeX;
using Portfolio.Cv.Reading.CslJson;

namespace Portfolio.Cv.Reading;

/// <summary>One publication that a person pasted: a BibTeX entry, CSL-JSON, or a line of a CV.</summary>
/// <param name="Publication">What was read; null when nothing was.</param>
/// <param name="Unread">What wasn't understood, in the words that were pasted.</param>
/// <param name="Notes">What the person should know.</param>
public sealed partial record PastedPublication(Publication? Publication, IReadOnlyList<string> Unread, IReadOnlyList<Sentence> Notes)
{
    /// <summary>Reads what was pasted. Nothing is looked up anywhere: only what stands in the text is known.</summary>
    /// <param name="text">The text.</param>
    /// <param name="owner">Whose list it is for, so that a line of their CV is read as one; null where nobody is.</param>
    public static PastedPublication Read(string text, string? owner = null)
    {
        string trimmed = text.Trim();
        if (trimmed.Length == 0) return new(null, [], [Sentence.Of("Nothing was pasted.")]);
        if (!trimmed.Any(char.IsWhiteSpace) && TypedText.Link(trimmed) is { } address)
            return new(new Publication { Title = "", Links = [address] }, [], [Sentence.Of("An address alone says neither title nor authors, and nothing is looked up elsewhere. Paste the BibTeX entry or the CSL-JSON that stands behind it.")]);
        var reading = trimmed switch
        {
            _ when Json().IsMatch(trimmed) => CslJsonReader.Read(trimmed),
            _ when Entry().IsMatch(trimmed) => BibTeXReader.Read(trimmed),
            _ => MarkdownReader.Read(Document(trimmed, owner)),
        };
        if (reading.Refusal is { } refusal) return new(null, [trimmed], [refusal]);
        var notes = reading.Notes.Where(n => n.Line > 0).Select(n => n.Message).ToList();
        if (reading.Cv.Publications.Count > 1) notes.Add(Sentence.Of("{number} publications were pasted. The form holds the first; add the others one by one, or import them as a file.", reading.Cv.Publications.Count.ToString(CultureInfo.InvariantCulture)));
        if (reading.Cv.Publications.Count == 0) notes.Add(Sentence.Of("No publication was found in it."));
        return new(reading.Cv.Publications is [var first, ..] ? first : null, [.. reading.Cv.Remainder.Select(r => r.Text.Trim()).Where(t => t.Length > 0)], notes);
    }

    // A list with one item below a heading, as in a CV.
    private static string Document(string line, string? owner) =>
        $"# {owner ?? "Nomen Nescio"}\n\n## Publications\n\n- {Bullet().Replace(line, "").ReplaceLineEndings(" ")}\n";

    [GeneratedRegex(@"^[^\S\n]*@[A-Za-z]+\s*[{(]", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Entry();

    // "[3] Jane Doe" is a line of a CV.
    [GeneratedRegex(@"^(?:\{|\[\s*(?:\{|\]|$))", RegexOptions.CultureInvariant)]
    private static partial Regex Json();

    [GeneratedRegex(@"^\s*(?:[-*•–]|\[?\d{1,3}[.)\]])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();
}
