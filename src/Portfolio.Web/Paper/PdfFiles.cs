using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Threading.RateLimiting;
using Portfolio.Store.Writing;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Paper;

/// <summary>
/// The PDFs that were made, kept in the data folder until their CV changes: a file's name holds a hash of the page that
/// it was made of. One is made at a time, the same one once for all who ask, and few may wait.
/// </summary>
internal sealed class PdfFiles : IDisposable
{
    private const int MostWaiting = 12;
    private const int MostFiles = 2000;
    private const long MostBytes = 256L * 1024 * 1024;

    private readonly PdfProgram _program;
    private readonly ILogger<PdfFiles> _logger;
    private readonly IHostApplicationLifetime _life;
    private readonly StoreChanges _changes;
    private readonly string _folder;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]>>> _making = new();
    private readonly PartitionedRateLimiter<IPAddress> _tries = PartitionedRateLimiter.Create<IPAddress, IPAddress>(address =>
        RateLimitPartition.GetFixedWindowLimiter(address, _ => new FixedWindowRateLimiterOptions { PermitLimit = 20, Window = TimeSpan.FromMinutes(1) }));

    public PdfFiles(PdfProgram program, PortfolioSettings settings, StoreChanges changes, IHostApplicationLifetime life, ILogger<PdfFiles> logger)
    {
        (_program, _changes, _life, _logger) = (program, changes, life, logger);
        _folder = Path.Combine(settings.DataDirectory, "pdf");
        _changes.Committed += Forget;
    }

    /// <summary>The PDF of a CV's page, made now or kept.</summary>
    /// <param name="cv">Whose CV, and which part of it.</param>
    /// <param name="page">The page, with at most so many lines: asked for again with less while a résumé has more than one page.</param>
    /// <param name="asker">Who asks; null when it is this program itself.</param>
    /// <param name="cancellation">Stops waiting; what others wait for is made all the same.</param>
    public async Task<PdfAnswer> GetAsync(PdfOfCv cv, Func<double, Task<string>> page, IPAddress? asker, CancellationToken cancellation)
    {
        if (await _program.VersionAsync(cancellation) is not { } version) return new(PdfState.NoProgram);
        string html = await page(Resume.Lines);
        string tag = Hash($"{version}\n{html}");
        string path = Path.Combine(_folder, $"{Hash(cv.Researcher)}-{Hash(cv.Part)}-{tag}.pdf");
        if (await ReadAsync(path, cancellation) is { } kept) return new(PdfState.Made, kept, tag);
        if (asker is not null && !_making.ContainsKey(path))
        {
            using var permit = _tries.AttemptAcquire(asker);
            if (!permit.IsAcquired) return new(PdfState.TooMany);
            if (_making.Count >= MostWaiting) return new(PdfState.Busy);
        }

        try
        {
            // The pages are laid out before anybody waits: what they are made of ends with the request.
            List<string> pages = [html];
            if (cv.MaxPages is not null)
                foreach (double lines in ResumeRooms) pages.Add(await page(lines));
            var making = _making.GetOrAdd(path, _ => new Lazy<Task<byte[]>>(() => MakeAsync(path, cv, pages)));
            return new(PdfState.Made, await making.Value.WaitAsync(cancellation), tag);
        }
        catch (PdfException e)
        {
            _logger.LogError("No PDF of {Researcher}: {Reason}", cv.Researcher, e.Message);
            return new(PdfState.Failed);
        }
    }

    public void Dispose()
    {
        _changes.Committed -= Forget;
        _tries.Dispose();
        _turn.Dispose();
    }

    // Less and less of a résumé, until it fits: letters are wider in some CVs than in others.
    private static readonly double[] ResumeRooms = [.. Enumerable.Range(1, 5).Select(less => Resume.Lines - (less * 3))];

    private async Task<byte[]> MakeAsync(string path, PdfOfCv cv, List<string> pages)
    {
        var stopping = _life.ApplicationStopping;
        await Task.Yield();
        try
        {
            await _turn.WaitAsync(stopping);
            try
            {
                byte[] pdf = [];
                foreach (string page in pages)
                {
                    pdf = await _program.PrintAsync(page, stopping);
                    if (cv.MaxPages is not { } most || PdfText.Pages(pdf) <= most) break;
                }

                pdf = PdfText.Describe(pdf, cv.Title, cv.Author);
                await TryKeepAsync(path, pdf, stopping);
                return pdf;
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            _making.TryRemove(path, out _);
        }
    }

    private static async Task<byte[]?> ReadAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(path)) return null;
            byte[] pdf = await File.ReadAllBytesAsync(path, cancellation);
            // What nobody asks for goes first.
            File.SetLastWriteTimeUtc(path, DateTime.UtcNow);
            return pdf;
        }
        catch (IOException)
        {
            return null;
        }
    }

    // Who waits gets it all the same.
    private async Task TryKeepAsync(string path, byte[] pdf, CancellationToken cancellation)
    {
        try
        {
            await KeepAsync(path, pdf, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            _logger.LogWarning("The PDF {File} can't be kept: {Reason}", path, e.Message);
        }
    }

    private async Task KeepAsync(string path, byte[] pdf, CancellationToken cancellation)
    {
        Directory.CreateDirectory(_folder);
        string name = Path.GetFileName(path);
        foreach (string stale in Directory.EnumerateFiles(_folder, name[..(name.LastIndexOf('-') + 1)] + "*")) File.Delete(stale);
        string part = path + ".part";
        await File.WriteAllBytesAsync(part, pdf, cancellation);
        File.Move(part, path, overwrite: true);
        long bytes = 0;
        int files = 0;
        foreach (var file in new DirectoryInfo(_folder).EnumerateFiles().OrderByDescending(f => f.LastWriteTimeUtc))
        {
            bytes += file.Length;
            if (++files > MostFiles || bytes > MostBytes) file.Delete();
        }
    }

    // What was taken out of a CV stays in no file either.
    private void Forget(object? sender, StoreChange change)
    {
        if (!Directory.Exists(_folder)) return;
        foreach (string researcher in change.Researchers)
            foreach (string stale in Directory.EnumerateFiles(_folder, Hash(researcher) + "-*")) File.Delete(stale);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];
}

/// <summary>Whose CV a PDF is of, and which part of it.</summary>
/// <param name="Researcher">The slug.</param>
/// <param name="Part">The selection and the site's address, as text.</param>
/// <param name="Title">The document's title.</param>
/// <param name="Author">The document's author.</param>
/// <param name="MaxPages">How many pages it may have; null for any number.</param>
internal sealed record PdfOfCv(string Researcher, string Part, string Title, string Author, int? MaxPages);

/// <summary>The PDF that was asked for, or why there is none.</summary>
internal sealed record PdfAnswer(PdfState State, byte[]? Pdf = null, string? Tag = null);

/// <summary>What became of a wish for a PDF.</summary>
internal enum PdfState
{
    /// <summary>It is there.</summary>
    Made,

    /// <summary>No program makes PDFs here.</summary>
    NoProgram,

    /// <summary>Too many others wait.</summary>
    Busy,

    /// <summary>The same visitor asked for too many.</summary>
    TooMany,

    /// <summary>The program made none; the log says why.</summary>
    Failed,
}
