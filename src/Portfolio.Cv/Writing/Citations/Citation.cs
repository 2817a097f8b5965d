using System.Text;

namespace Portfolio.Cv.Writing.Citations;

/// <summary>A piece of a citation.</summary>
/// <param name="Text">The text.</param>
/// <param name="IsItalic">True where the style has italics.</param>
public readonly record struct CitationPiece(string Text, bool IsItalic);

/// <summary>A citation, as it stands in a list of references.</summary>
public sealed class Citation
{
    private readonly List<CitationPiece> pieces = [];

    internal Citation()
    {
    }

    /// <summary>The pieces, in order.</summary>
    public IReadOnlyList<CitationPiece> Pieces => pieces;

    /// <summary>The citation as plain text.</summary>
    public override string ToString() => string.Concat(pieces.Select(piece => piece.Text));

    /// <summary>Adds text, with a space before it unless it begins with a sign that follows without one.</summary>
    internal Citation Add(string? text, bool italic = false)
    {
        if (string.IsNullOrWhiteSpace(text)) return this;
        string clean = Clean(text);
        if (pieces.Count > 0 && clean[0] is not (',' or '.' or ':' or ';' or ')')) pieces.Add(new(" ", false));
        pieces.Add(new(clean, italic));
        return this;
    }

    /// <summary>Adds text right after what stands there.</summary>
    internal Citation Append(string? text, bool italic = false)
    {
        if (!string.IsNullOrWhiteSpace(text)) pieces.Add(new(text, italic));
        return this;
    }

    /// <summary>Adds text in italics.</summary>
    internal Citation AddItalic(string? text) => Add(text, italic: true);

    /// <summary>Ends a sentence, unless its own last sign has: "Is it so?".</summary>
    internal Citation Stop() => pieces.Count == 0 || pieces[^1].Text[^1] is '.' or '?' or '!' || pieces[^1].Text.EndsWith(".”", StringComparison.Ordinal) ? this : Append(".");

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (string word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) clean.Append(clean.Length > 0 ? " " : "").Append(word);
        return clean.ToString();
    }
}
