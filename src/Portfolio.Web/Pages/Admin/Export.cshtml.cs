using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv;
using Portfolio.Cv.Writing;
using Portfolio.Store;
using Portfolio.Store.Exporting;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Pages.Admin;

/// <summary>All of the store to take along, and the way back into an empty one.</summary>
[RequestSizeLimit(LargestExport)]
[RequestFormLimits(MultipartBodyLengthLimit = LargestExport)]
internal sealed class ExportModel(ExportStore export, TakeInExport takeIn, AllResearchers researchers, ResearcherCv cvs, TimeProvider time) : AdminPage
{
    /// <summary>The largest export that is taken in, in bytes: 512 MiB.</summary>
    private const long LargestExport = 512L * 1024 * 1024;

    public bool IsPossible { get; private set; }

    public bool IsDone { get; private set; }

    public Sentence? Problem { get; private set; }

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        IsDone = done is not null;
        IsPossible = await takeIn.IsPossibleAsync(cancellation);
    }

    public async Task<IActionResult> OnGetFileAsync(CancellationToken cancellation)
    {
        // A file of its own, gone when it was sent: what is half written is never sent as if it were whole.
        var file = new FileStream(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 64 * 1024, FileOptions.DeleteOnClose | FileOptions.Asynchronous);
        try
        {
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                await using (var json = zip.CreateEntry("portfolio.json").Open()) await export.WriteAsync(json, cancellation);
                foreach (string slug in await researchers.RunAsync(cancellation))
                {
                    if ((await cvs.RunAsync(slug, includePrivate: true, cancellation)).Value is not { } cv) continue;
                    await using var entry = zip.CreateEntry($"markdown/{slug}.md").Open();
                    await entry.WriteAsync(Encoding.UTF8.GetBytes(MarkdownWriter.Write(cv)), cancellation);
                }
            }

            file.Position = 0;
            return File(file, "application/zip", $"portfolio-{time.GetUtcNow():yyyy-MM-dd}.zip");
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    public async Task<IActionResult> OnPostTakeInAsync(IFormFile? file, CancellationToken cancellation)
    {
        try
        {
            if (file is null) throw new StoreException(Sentence.Of("Choose the file portfolio.json of an export."));
            await using var input = file.OpenReadStream();
            await takeIn.RunAsync(await TakeInExport.ReadAsync(input, cancellation), Who, cancellation);
            return Redirect("/admin/export?done=taken");
        }
        catch (StoreException e)
        {
            Problem = e.Sentence;
            IsPossible = await takeIn.IsPossibleAsync(cancellation);
            return Page();
        }
    }
}
