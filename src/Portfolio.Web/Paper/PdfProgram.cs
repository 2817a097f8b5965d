using System.Diagnostics;
using System.Text.RegularExpressions;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Paper;

/// <summary>
/// Debian's Chromium, or another, as the program that makes PDFs of pages. It is found at start and tried out once; it
/// is optional. It reads one file, runs no script, reaches no network, and has limits of time, memory and disk.
/// </summary>
internal sealed partial class PdfProgram(PortfolioSettings settings, ILogger<PdfProgram> logger) : BackgroundService
{
    /// <summary>The setting's value for a site that shall make none.</summary>
    public const string None = "none";

    private const int LargestPdf = 32 * 1024 * 1024;

    // Kilobytes of memory and seconds of one process, and half kilobytes of a file: what a CV needs many times over.
    // Here and not only by a clock of ours, so that they hold even where our own program has ended.
    private const string Limits = "ulimit -d 1048576 && ulimit -t 60 && ulimit -f 131072 && exec nice -n 10 \"$@\" >/dev/null 2>cv.log";

    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome", "microsoft-edge-stable"];
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TaskCompletionSource<string?> _working = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>True once the program was found and made a page: pages offer PDFs only then.</summary>
    public bool IsWorking => _working.Task is { IsCompletedSuccessfully: true, Result: not null };

    /// <summary>The program and its version, which a PDF that is kept depends on; null when there is none that works.</summary>
    public Task<string?> VersionAsync(CancellationToken cancellation) => _working.Task.WaitAsync(cancellation);

    /// <summary>Makes a PDF of a page that stands alone.</summary>
    /// <exception cref="PdfException">It made none. The message says why.</exception>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancellation) =>
        await PrintAsync(Find() ?? throw new PdfException("There is no program that makes PDFs."), html, cancellation);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        string? version = null;
        try
        {
            if (Find() is { } program)
            {
                version = VersionOf(await PrintAsync(program, "<!DOCTYPE html><title>A trial</title><p>A trial", stoppingToken));
                logger.LogInformation("PDFs are made by {Program} ({Version})", program, version);
            }
            else logger.LogInformation("No program makes PDFs here: docs/deploying.md says which would");
        }
        catch (PdfException e)
        {
            logger.LogWarning("PDFs can't be made: {Reason}", e.Message);
        }
        catch (OperationCanceledException)
        {
            // The site ends before the trial does.
        }
        finally
        {
            _working.TrySetResult(version);
        }
    }

    private string? Find()
    {
        if (OperatingSystem.IsWindows() || string.Equals(settings.PdfProgram, None, StringComparison.OrdinalIgnoreCase)) return null;
        if (settings.PdfProgram is { } given) return given;
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries);
        return Names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    private static async Task<byte[]> PrintAsync(string program, string html, CancellationToken cancellation)
    {
        DirectoryInfo? folder = null;
        try
        {
            folder = Directory.CreateTempSubdirectory("portfolio-pdf-");
            string page = Path.Combine(folder.FullName, "cv.html"), pdf = Path.Combine(folder.FullName, "cv.pdf");
            await File.WriteAllTextAsync(page, html, cancellation);
            await RunAsync(program, folder.FullName, [.. Arguments(folder.FullName), $"--print-to-pdf={pdf}", new Uri(page).AbsoluteUri], cancellation);
            var made = new FileInfo(pdf);
            if (!made.Exists || made.Length is 0 or > LargestPdf) throw new PdfException($"{program} made no PDF. {LastWords(folder.FullName)}");
            return await File.ReadAllBytesAsync(pdf, cancellation);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or System.ComponentModel.Win32Exception)
        {
            throw new PdfException($"{program} can't be run. {e.Message}");
        }
        finally
        {
            if (folder is not null) Remove(folder);
        }
    }

    private static IEnumerable<string> Arguments(string folder)
    {
        string[] always =
        [
            "--headless", $"--user-data-dir={Path.Combine(folder, "profile")}", "--no-pdf-header-footer", "--generate-pdf-document-outline",
            // Nothing is asked of any network: no name is found, and the way to numbers leads nowhere.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--proxy-server=127.0.0.1:9", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            "--disable-gpu", "--disable-extensions", "--disable-breakpad", "--disable-dev-shm-usage", "--no-first-run", "--no-default-browser-check",
        ];
        // Chromium's own sandbox refuses to run as root.
        return Environment.IsPrivilegedProcess ? [.. always, "--no-sandbox"] : always;
    }

    private static async Task RunAsync(string program, string folder, IEnumerable<string> arguments, CancellationToken cancellation)
    {
        var start = new ProcessStartInfo("/bin/sh", ["-c", Limits, "sh", program, .. arguments]) { WorkingDirectory = folder };
        // It learns nothing of our settings, and leaves nothing in a home.
        string path = Environment.GetEnvironmentVariable("PATH") ?? "/usr/bin:/bin";
        start.Environment.Clear();
        foreach (var (name, value) in (ReadOnlySpan<(string, string)>)[("PATH", path), ("LANG", "C.UTF-8"), ("HOME", folder), ("TMPDIR", folder), ("XDG_CONFIG_HOME", folder), ("XDG_CACHE_HOME", folder), ("XDG_RUNTIME_DIR", folder)])
            start.Environment[name] = value;
        using var process = Process.Start(start) ?? throw new PdfException($"{program} can't be started.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            cancellation.ThrowIfCancellationRequested();
            throw new PdfException($"{program} took longer than {Patience.TotalSeconds:0} seconds.");
        }

        if (process.ExitCode != 0) throw new PdfException($"{program} ended with code {process.ExitCode}. {LastWords(folder)}");
    }

    private static string LastWords(string folder)
    {
        string log = Path.Combine(folder, "cv.log");
        return File.Exists(log) ? string.Join(" / ", File.ReadLines(log).TakeLast(3)) : "";
    }

    // Its helpers may write for a moment longer.
    private static void Remove(DirectoryInfo folder)
    {
        for (int tries = 0; tries < 5; tries++)
        {
            try
            {
                folder.Delete(recursive: true);
                return;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                Thread.Sleep(50);
            }
        }
    }

    private static string VersionOf(byte[] pdf) => Producer().Match(System.Text.Encoding.Latin1.GetString(pdf)) is { Success: true } match ? match.Value : "unknown version";

    [GeneratedRegex(@"HeadlessChrome/[\d.]+|Skia/PDF \w+")]
    private static partial Regex Producer();
}

/// <summary>No PDF was made. The message says why, for the log.</summary>
internal sealed class PdfException(string message) : Exception(message);
