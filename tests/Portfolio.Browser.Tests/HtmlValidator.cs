using System.Diagnostics;
using System.Text.Json;

namespace Portfolio.Browser.Tests;

/// <summary>html-validate, running beside the tests: it takes pages as the site sent them.</summary>
public sealed class HtmlValidator : IDisposable
{
    private readonly SemaphoreSlim _one = new(1);
    private readonly string _folder = Path.Combine(BrowserSite.Repository, "tests", "Portfolio.Browser.Tests", "HtmlValidate");
    private Process? _node;

    /// <summary>What is wrong with a page: <c>line 3: rule: message</c>. Empty when it is valid.</summary>
    public async Task<IReadOnlyList<string>> ValidateAsync(string html)
    {
        await _one.WaitAsync();
        string file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, html);
            _node ??= Start();
            await _node.StandardInput.WriteLineAsync(file);
            string? answer = await _node.StandardOutput.ReadLineAsync();
            return JsonSerializer.Deserialize<string[]>(answer ?? throw new InvalidOperationException("html-validate does not run. tests/run.sh installs it."))!;
        }
        finally
        {
            File.Delete(file);
            _one.Release();
        }
    }

    public void Dispose()
    {
        _node?.Kill(entireProcessTree: true);
        _node?.Dispose();
        _one.Dispose();
    }

    private Process Start()
    {
        if (!Directory.Exists(Path.Combine(_folder, "node_modules"))) throw new DirectoryNotFoundException("html-validate is missing. tests/run.sh installs it.");
        return Process.Start(new ProcessStartInfo("node", ["validate.mjs"]) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true })!;
    }
}
