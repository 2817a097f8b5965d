using System.Diagnostics;

namespace Portfolio.Web.Tests.Commands;

/// <summary>The program as a person runs it: with words, in a process of its own.</summary>
internal sealed class Tool : IDisposable
{
    /// <summary>A folder for the tool's data and for documents.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("portfolio-tool-").FullName;

    /// <summary>Writes a document into the folder and gives its path.</summary>
    public string Write(string name, byte[] content)
    {
        string path = Path.Combine(Folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
        return path;
    }

    public string Write(string name, string content) => Write(name, System.Text.Encoding.UTF8.GetBytes(content));

    public Task<(int Code, string Output, string Error)> RunAsync(string[] words, params (string Name, string Value)[] environment) => RunAsync(words, null, environment);

    /// <summary>Starts the tool, and leaves it to the caller.</summary>
    public Process Start(params string[] words) => Process.Start(StartOf(words, null, []))!;

    /// <summary>Runs the tool with a text on its standard input.</summary>
    public async Task<(int Code, string Output, string Error)> RunAsync(string[] words, string? input, params (string Name, string Value)[] environment)
    {
        using var process = Process.Start(StartOf(words, input, environment))!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        if (input is not null)
        {
            await process.StandardInput.WriteAsync(input);
            process.StandardInput.Close();
        }

        var output = process.StandardOutput.ReadToEndAsync(patience.Token);
        var error = process.StandardError.ReadToEndAsync(patience.Token);
        await process.WaitForExitAsync(patience.Token);
        return (process.ExitCode, await output, await error);
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private ProcessStartInfo StartOf(string[] words, string? input, (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, .. words])
        {
            WorkingDirectory = Folder,
            RedirectStandardInput = input is not null,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["Portfolio__DataDirectory"] = Path.Combine(Folder, "data");
        start.Environment["Portfolio__ContentDirectory"] = Path.Combine(Folder, "content");
        start.Environment["Portfolio__PdfProgram"] = "none";
        foreach (var (name, value) in environment) start.Environment[name] = value;
        return start;
    }
}
