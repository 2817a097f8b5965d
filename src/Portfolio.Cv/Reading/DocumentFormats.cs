using System.Diagnostics.CodeAnalysis;

namespace Portfolio.Cv.Reading;

/// <summary>The names of the formats, and how a document's format is told from its file.</summary>
public static class DocumentFormats
{
    /// <summary>The names that the command line takes, in the order of <see cref="DocumentFormat"/>.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Enum.GetValues<DocumentFormat>().Select(NameOf)];

    /// <summary>The extensions of files that are documents.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".md", ".markdown", ".txt", ".bib", ".json"];

    /// <summary>The name of a format: <c>markdown</c>, <c>bibtex</c>, <c>jsonresume</c>, <c>csljson</c>.</summary>
    public static string NameOf(DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "markdown",
        DocumentFormat.BibTeX => "bibtex",
        DocumentFormat.JsonResume => "jsonresume",
        DocumentFormat.CslJson => "csljson",
        _ => throw new ArgumentOutOfRangeException(nameof(format)),
    };

    /// <summary>The format of a name, whatever its case.</summary>
    public static bool TryParse([NotNullWhen(true)] string? name, out DocumentFormat format)
    {
        foreach (var candidate in Enum.GetValues<DocumentFormat>())
        {
            format = candidate;
            if (string.Equals(NameOf(candidate), name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        format = default;
        return false;
    }

    /// <summary>The format of a file by its extension, and of a <c>.json</c> file by how its text begins; null for other files.</summary>
    public static DocumentFormat? Guess(string fileName, string text) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".md" or ".markdown" or ".txt" => DocumentFormat.Markdown,
        ".bib" => DocumentFormat.BibTeX,
        ".json" => GuessJson(text),
        _ => null,
    };

    // An array is a bibliography; an object is one item of it when it has an item's members, and else a resume.
    private static DocumentFormat GuessJson(string text)
    {
        if (text.AsSpan().TrimStart("\uFEFF \t\r\n") is ['[', ..]) return DocumentFormat.CslJson;
        if (Json.JsonDocumentText.Read(text, out _)?.Root is not { Kind: System.Text.Json.JsonValueKind.Object } root) return DocumentFormat.JsonResume;
        bool isItem = root.Peek("title") is not null && root.Peek("type") is not null;
        return isItem || root.Members.Any(member => member.Name is "items" or "references" && member.Value.Items.Any(item => item.Peek("title") is not null))
            ? DocumentFormat.CslJson
            : DocumentFormat.JsonResume;
    }
}
