using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Importing;

namespace Portfolio.Web.Tests.Paper;

/// <summary>A site of one CV, and a program that is called as Chromium is: it counts its calls, and waits or fails when told to.</summary>
internal sealed class PrintingProgram : IAsyncDisposable
{
    private const string Script = """
        #!/bin/sh
        for word; do case "$word" in --print-to-pdf=*) pdf="${word#*=}" ;; file://*) page="${word#file://}" ;; esac; done
        while [ -e FOLDER/wait ]; do sleep 0.05; done
        [ -e FOLDER/fail ] && { echo "out of ink" >&2; exit 3; }
        echo "$HOME" >> FOLDER/calls
        cp "$page" FOLDER/page.html
        printf '%%PDF-1.4\n%s\n' "$(cksum < "$page")" > "$pdf"
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("portfolio-printing-").FullName;

    public PrintingProgram()
    {
        string program = Path.Combine(_folder, "print");
        File.WriteAllText(program, Script.Replace("FOLDER", _folder, StringComparison.Ordinal));
        if (OperatingSystem.IsWindows()) throw new PlatformNotSupportedException("The tests run where Debian's programs are.");
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Path.Combine(_folder, "content"));
        File.WriteAllText(Document, "# Ada Lind\n\nada@example.org\n\n## Education\n\n- Ph.D. in Physics, University of Somewhere, 2020\n");
        Site = new Site { ContentDirectory = Path.Combine(_folder, "content"), PdfProgram = program };
    }

    public Site Site { get; }

    /// <summary>How often it was called, without the trial at start.</summary>
    public int Calls => File.ReadAllLines(Path.Combine(_folder, "calls")).Length - 1;

    /// <summary>The last page that it was given.</summary>
    public string Page => File.ReadAllText(Path.Combine(_folder, "page.html"));

    /// <summary>The PDFs that the site keeps.</summary>
    public string[] Kept => Directory.GetFiles(Path.Combine(Site.DataDirectory, "pdf"));

    private string Document => Path.Combine(_folder, "content", "ada-lind.md");

    public void Tell(string what) => File.WriteAllText(Path.Combine(_folder, what), "");

    public void TellNoMore(string what) => File.Delete(Path.Combine(_folder, what));

    public async Task<HttpResponseMessage> GetAsync(string address) => (await Site.GetAsync(address)).Response;

    /// <summary>Imports the CV with another year.</summary>
    public async Task ChangeAsync(int year)
    {
        File.WriteAllText(Document, File.ReadAllText(Document).Replace("2020", year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await using var scope = Site.Services.CreateAsyncScope();
        await foreach (var report in scope.ServiceProvider.GetRequiredService<ContentImport>().RunAsync([Document], null, null, dryRun: false, default)) Assert.Null(report.Error);
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
