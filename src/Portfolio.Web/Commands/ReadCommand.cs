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
        format.AcceptOnlyFromAmong("markdown");
        return format;
    }

    public static Command Create()
    {
        var path = new Argument<string>("PATH") { Description = "The document." };
        var command = new Command("read", "Print what is understood of a document, as JSON.") { path, FormatOption() };
        command.SetAction((words, cancellation) => RunAsync(words.GetRequiredValue(path), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(path)) throw new DocumentFileException("there is no such file.");
            var reading = MarkdownReader.Read(await DocumentFile.ReadAsync(path, cancellation));
            foreach (var note in reading.Notes)
                await Console.Error.WriteLineAsync(note.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{path}:{note.Line}: {note.Message}") : $"{path}: {note.Message}");
            Console.WriteLine(CvJson.Write(reading.Cv));
            return PortfolioCommand.Done;
        }
        catch (DocumentFileException e)
        {
            await Console.Error.WriteLineAsync($"{path}: {e.Message}");
            return PortfolioCommand.BadInput;
        }
    }
}
