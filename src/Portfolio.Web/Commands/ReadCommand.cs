using System.CommandLine;
using System.Globalization;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Web.Importing;

namespace Portfolio.Web.Commands;

/// <summary><c>read PATH</c>: what is understood of a document, as JSON, without a store.</summary>
internal static class ReadCommand
{
    public static Option<string?> FormatOption()
    {
        var format = new Option<string?>("--as") { Description = "How the document is written, where its name doesn't say it.", HelpName = "FORMAT" };
        format.AcceptOnlyFromAmong([.. DocumentFormats.Names]);
        return format;
    }

    /// <summary>The format that the words name; null when they name none.</summary>
    public static DocumentFormat? Format(string? name) => DocumentFormats.TryParse(name, out var format) ? format : null;

    public static Command Create()
    {
        var format = FormatOption();
        var path = new Argument<string>("PATH") { Description = "The document." };
        var command = new Command("read", "Print what is understood of a document, as JSON.") { path, format };
        command.SetAction((words, cancellation) => RunAsync(words.GetRequiredValue(path), Format(words.GetValue(format)), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, DocumentFormat? format, CancellationToken cancellation)
    {
        try
        {
            var reading = (await DocumentFile.ReadAsync(path, format, cancellation)).Read();
            foreach (var note in reading.Notes)
                await Console.Error.WriteLineAsync(note.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{note.Line}: {note.Message}") : $"{path}: {note.Message}");
            Console.WriteLine(CvJson.Write(reading.Cv));
            return reading.Refusal is null ? PortfolioCommand.Done : PortfolioCommand.BadInput;
        }
        catch (DocumentFileException e)
        {
            await Console.Error.WriteLineAsync($"{path}: {e.Message}");
            return PortfolioCommand.BadInput;
        }
    }
}
