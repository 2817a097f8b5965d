using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Provenance;
using Portfolio.Store.Importing;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Importing;

/// <summary>Imports files and folders, one document and one transaction at a time: what is wrong with one stops no other.</summary>
internal sealed class ContentImport(ImportDocument import)
{
    // Hidden files and folders are other programs' own.
    private static readonly EnumerationOptions Everywhere = new() { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden };

    /// <summary>The documents below the paths, in the order of their names.</summary>
    /// <exception cref="DocumentFileException">A path doesn't exist.</exception>
    public static IReadOnlyList<string> Find(IEnumerable<string> paths)
    {
        var files = new List<string>();
        foreach (string path in paths)
        {
            if (File.Exists(path)) files.Add(path);
            else if (Directory.Exists(path)) files.AddRange(Directory.EnumerateFiles(path, "*", Everywhere).Where(IsDocument).Order(StringComparer.Ordinal));
            else throw new DocumentFileException($"{path}: there is no such file or folder.");
        }

        return files;
    }

    /// <summary>Imports the documents and hands on what came of each.</summary>
    public async IAsyncEnumerable<ImportReport> RunAsync(
        IReadOnlyList<string> files, DocumentFormat? format, string? researcherSlug, bool dryRun, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        foreach (string file in files)
        {
            ImportReport report;
            try
            {
                var document = await DocumentFile.ReadAsync(file, format, cancellation);
                var reading = document.Read();
                var result = await import.RunAsync(new ImportRequest
                {
                    Reading = reading,
                    DocumentName = Path.GetFileName(file),
                    Text = document.Text,
                    Format = document.Format,
                    ResearcherSlug = researcherSlug,
                    DryRun = dryRun,
                }, cancellation);
                report = new ImportReport(file, result, result.Error?.ToString(), dryRun ? document.Trace(reading) : null, reading.Cv);
            }
            catch (DocumentFileException e)
            {
                report = new ImportReport(file, null, e.Message);
            }

            yield return report;
        }
    }

    /// <summary>Imports the content folder into a new store. A folder that is missing or empty is told, and the site starts without people.</summary>
    public async Task RunAtFirstStartAsync(PortfolioSettings settings, ILogger logger, CancellationToken cancellation)
    {
        var files = Directory.Exists(settings.ContentDirectory) ? Find([settings.ContentDirectory]) : [];
        if (files.Count == 0)
        {
            logger.LogWarning("{Folder}: there are no CVs to import in it. Put Markdown files there and run: import {Folder}", settings.ContentDirectory, settings.ContentDirectory);
            return;
        }

        await foreach (var report in RunAsync(files, null, null, dryRun: false, cancellation))
        {
            if (report.Error is { } error) logger.LogError("{File}: {Error}", report.File, error);
            else logger.LogInformation("{File}: {Counts}", report.File, report.Summary);
            foreach (var note in report.Result?.Notes ?? []) logger.LogWarning("{File}:{Line}: {Note}", report.File, note.Line, note.Message);
        }
    }

    private static bool IsDocument(string path) =>
        DocumentFormats.Extensions.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase) && !Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase);
}

/// <summary>What came of one document.</summary>
/// <param name="File">The file.</param>
/// <param name="Result">What the import came to; null when the file could not be read.</param>
/// <param name="Error">Why it was not imported; null when it was.</param>
/// <param name="Provenance">In a dry run: what each line became.</param>
/// <param name="Cv">What was read; null when the file could not be.</param>
internal sealed record ImportReport(string File, ImportResult? Result, string? Error, DocumentProvenance? Provenance = null, CurriculumVitae? Cv = null)
{
    /// <summary>The counts per section in a line: <c>13 publications, 2 education</c>.</summary>
    public string Summary =>
        Result is null ? "" : Result.Counts.Count == 0 ? "no entries" : string.Join(", ", Result.Counts.Select(c => $"{c.Count} {Store.EnumName.Of(c.Kind)}")) + (Result.Outcome == ImportOutcome.Unchanged ? " (unchanged)" : "");
}
