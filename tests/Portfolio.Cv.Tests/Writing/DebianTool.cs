using System.ComponentModel;
using System.Diagnostics;

namespace Portfolio.Cv.Tests.Writing;

/// <summary>A program of Debian's that takes what we write. A test that needs one fails where it is missing: tests/run.sh installs them.</summary>
internal static class DebianTool
{
    /// <summary>Runs the program in a folder; what it prints and what it complains of.</summary>
    public static (string Output, string Complaints) Run(string folder, string name, params string[] arguments)
    {
        var start = new ProcessStartInfo(name, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["LC_ALL"] = "C.UTF-8";
        try
        {
            using var process = Process.Start(start)!;
            var complaints = process.StandardError.ReadToEndAsync();
            string output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.True(process.ExitCode == 0, $"{name} ended with {process.ExitCode}: {output}{complaints.Result}");
            return (output, complaints.Result);
        }
        catch (Win32Exception e)
        {
            throw new FileNotFoundException($"{name} is missing: {e.Message}. tests/run.sh installs it.", e);
        }
    }
}
