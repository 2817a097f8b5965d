using Portfolio.Store.Importing;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Importing;

/// <summary>Files of the content folder that are new, or were changed since they were imported.</summary>
internal sealed class WaitingContent(PortfolioSettings settings, DocumentHashes imported)
{
    private const int Most = 200;

    /// <summary>The files, by name.</summary>
    public async Task<IReadOnlyList<WaitingFile>> RunAsync(CancellationToken cancellation)
    {
        if (!Directory.Exists(settings.ContentDirectory)) return [];
        var known = await imported.RunAsync(cancellation);
        var waiting = new List<WaitingFile>();
        foreach (string path in ContentImport.Find([settings.ContentDirectory]))
        {
            if (waiting.Count == Most) break;
            string name = Path.GetRelativePath(settings.ContentDirectory, path);
            try
            {
                var file = await DocumentFile.ReadAsync(path, null, cancellation);
                if (!known.Has(file.Text)) waiting.Add(new WaitingFile(name, known.Names.Contains(Path.GetFileName(path)), file, null));
            }
            catch (DocumentFileException e)
            {
                waiting.Add(new WaitingFile(name, false, null, e.Message));
            }
        }

        return waiting;
    }
}

/// <summary>A file that waits.</summary>
/// <param name="Name">Its name below the content folder.</param>
/// <param name="IsChanged">True when a document of its name was imported before.</param>
/// <param name="File">What is in it; null when it can't be read.</param>
/// <param name="Error">Why it can't be read.</param>
internal sealed record WaitingFile(string Name, bool IsChanged, DocumentFile? File, string? Error);
