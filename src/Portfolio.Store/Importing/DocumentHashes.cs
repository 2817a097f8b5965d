using Microsoft.EntityFrameworkCore;

namespace Portfolio.Store.Importing;

/// <summary>Which texts were imported, to tell files that are new or changed since.</summary>
public sealed class DocumentHashes(PortfolioDb db)
{
    /// <summary>The names and texts of all documents.</summary>
    public async Task<ImportedTexts> RunAsync(CancellationToken cancellation = default)
    {
        var documents = await db.Documents.Select(d => new { d.Name, d.Hash }).ToListAsync(cancellation);
        return new ImportedTexts(documents.Select(d => d.Name).ToHashSet(StringComparer.Ordinal), documents.Select(d => d.Hash).ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>What was imported.</summary>
public sealed record ImportedTexts(IReadOnlySet<string> Names, IReadOnlySet<string> Hashes)
{
    /// <summary>True when a document of that text was imported.</summary>
    public bool Has(string text) => Hashes.Contains(SourceText.HashOf(text));
}
