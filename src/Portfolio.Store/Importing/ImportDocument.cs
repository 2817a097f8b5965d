using Portfolio.Store.Writing;

namespace Portfolio.Store.Importing;

/// <summary>The command that takes what a reader made of a document into the store, in one transaction.</summary>
public sealed class ImportDocument(PortfolioDb db, WriteDoor door, TimeProvider time)
{
    /// <summary>
    /// Imports. The same text again changes nothing; a changed text replaces what came from the document, and what
    /// matches keeps its address. Bad input is told in the result, not thrown.
    /// </summary>
    public Task<ImportResult> RunAsync(ImportRequest request, CancellationToken cancellation = default)
    {
        _ = (db, door, time);
        throw new NotSupportedException();
    }
}
