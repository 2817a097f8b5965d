using System.CommandLine;
using System.Globalization;
using Portfolio.Cv.Reading;
using Portfolio.Store;
using Portfolio.Web.Importing;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Commands;

/// <summary><c>import PATH…</c>: files or folders into the store.</summary>
internal static class ImportCommand
{
    public static Command Create()
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files or folders with CVs.", Arity = ArgumentArity.OneOrMore };
        var format = ReadCommand.FormatOption();
        var researcher = new Option<string?>("--researcher") { Description = "Whose documents they are: the researcher's slug.", HelpName = "SLUG" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what each line would become and what would change, and change nothing." };
        var command = new Command("import", "Read CVs into the store, and say what was understood.") { paths, format, researcher, dryRun };
        command.SetAction((words, cancellation) => RunAsync(words.GetRequiredValue(paths), ReadCommand.Format(words.GetValue(format)), words.GetValue(researcher), words.GetValue(dryRun), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string[] paths, DocumentFormat? format, string? researcher, bool dryRun, CancellationToken cancellation)
    {
        try
        {
            var files = ContentImport.Find(paths);
            if (files.Count == 0)
            {
                await Console.Error.WriteLineAsync($"{string.Join(", ", paths)}: there are no documents. Documents end in {string.Join(", ", DocumentFormats.Extensions)}.");
                return PortfolioCommand.BadInput;
            }

            await using var tool = await StoreTool.OpenAsync(cancellation);
            bool allDone = true;
            await foreach (var report in tool.Get<ContentImport>().RunAsync(files, format, researcher, dryRun, cancellation))
            {
                allDone &= report.Error is null;
                await WriteAsync(report, dryRun);
            }

            return allDone ? PortfolioCommand.Done : PortfolioCommand.BadInput;
        }
        catch (Exception e) when (e is DocumentFileException or StoreException or SettingsException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return PortfolioCommand.BadInput;
        }
    }

    private static async Task WriteAsync(ImportReport report, bool dryRun)
    {
        if (report.Error is { } error) await Console.Error.WriteLineAsync($"{report.File}: {error}");
        if (report.Result is not { } result) return;
        if (report.Provenance is { } provenance) DryRunText.WriteLines(Console.Out, report.File, provenance);
        // What holds for a whole document that was refused, the reason says.
        foreach (var note in result.Notes.Where(n => report.Error is null || n.Line > 0))
            await Console.Error.WriteLineAsync(note.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{report.File}:{note.Line}: {note.Message}") : $"{report.File}: {note.Message}");
        if (report.Error is null) Console.WriteLine($"{report.File}: {(dryRun ? "would be imported: " : "")}{report.Summary}");
        Console.WriteLine(result.Remainder.Count == 0 ? "  remainder: none" : $"  remainder: {result.Remainder.Sum(r => r.LastLine - r.FirstLine + 1)} lines");
        if (dryRun)
        {
            if (report.Cv is { } cv) DryRunText.WriteDoubts(Console.Out, cv);
            DryRunText.WriteChanges(Console.Out, result);
            return;
        }

        foreach (var remainder in result.Remainder)
        {
            int line = remainder.FirstLine;
            foreach (string text in remainder.Text.Split('\n')) Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {line++,5}: {text}"));
        }
    }
}
