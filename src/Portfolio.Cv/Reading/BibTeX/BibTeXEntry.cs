namespace Portfolio.Cv.Reading.BibTeX;

/// <summary>A stretch of the source, from its first character to the one after its last.</summary>
internal readonly record struct Span(int Start, int End);

/// <summary>A field of an entry.</summary>
/// <param name="Name">The name in lower case.</param>
/// <param name="Value">The value with its macros put in and its pieces joined; LaTeX and inner braces are still in it.</param>
/// <param name="Source">Where name and value stand.</param>
internal sealed record BibTeXField(string Name, string Value, Span Source);

/// <summary>An entry.</summary>
/// <param name="Type">The type in lower case, without <c>@</c>.</param>
/// <param name="Key">The citation key; empty where there is none.</param>
/// <param name="Fields">The fields, in the entry's order; of two with one name the first one holds.</param>
/// <param name="Source">Where the entry stands.</param>
internal sealed record BibTeXEntry(string Type, string Key, IReadOnlyList<BibTeXField> Fields, Span Source);

/// <summary>A BibTeX file taken apart.</summary>
/// <param name="Entries">The entries, in order.</param>
/// <param name="Kept">What is not an entry and has no other use: comments, preambles, broken entries, text between entries.</param>
/// <param name="Notes">What is wrong with the file.</param>
internal sealed record BibTeXDocument(IReadOnlyList<BibTeXEntry> Entries, IReadOnlyList<Span> Kept, IReadOnlyList<ReadingNote> Notes);
