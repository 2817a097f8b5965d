using System.CommandLine;
using Portfolio.Store;
using Portfolio.Store.Backup;
using Portfolio.Store.Checking;
using Portfolio.Store.Opening;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Commands;

/// <summary><c>backup --to FILE</c>, <c>restore --from FILE</c> and <c>check</c>: the store as a whole.</summary>
internal static class BackupCommands
{
    public static Command CreateBackup()
    {
        var to = new Option<string>("--to") { Description = "The file to write. One of that name is replaced once the copy is whole.", HelpName = "FILE", Required = true };
        var command = new Command("backup", "Write a consistent copy of the store, accounts among it, while the site may run.") { to };
        command.SetAction((words, cancellation) => RunAsync(async settings =>
        {
            await new StoreBackup(new PortfolioStore(settings.DataDirectory)).BackupAsync(words.GetRequiredValue(to), cancellation);
            Console.WriteLine($"The store was copied to {Path.GetFullPath(words.GetRequiredValue(to))}.");
            return PortfolioCommand.Done;
        }));
        return command;
    }

    public static Command CreateRestore()
    {
        var from = new Option<string>("--from") { Description = "A copy that backup wrote.", HelpName = "FILE", Required = true };
        var command = new Command("restore", "Make the store what a copy holds. Stop the site first. What the store held is kept beside it.") { from };
        command.SetAction((words, cancellation) => RunAsync(async settings =>
        {
            string? before = await new StoreBackup(new PortfolioStore(settings.DataDirectory)).RestoreAsync(words.GetRequiredValue(from), cancellation);
            Console.WriteLine($"The store is what {Path.GetFullPath(words.GetRequiredValue(from))} holds.{(before is null ? "" : $" What it held before is in {before}.")}");
            return PortfolioCommand.Done;
        }));
        return command;
    }

    public static Command CreateCheck()
    {
        var command = new Command("check", "Hold the store against itself (its file, foreign keys, search index, derived rows, entries) and say what is wrong.");
        command.SetAction((_, cancellation) => RunAsync(async settings =>
        {
            if (!File.Exists(new PortfolioStore(settings.DataDirectory).DatabasePath)) throw new StoreException($"There is no store in “{settings.DataDirectory}” to check.");
            await using var tool = await StoreTool.OpenAsync(cancellation);
            var problems = await tool.Get<StoreCheck>().RunAsync(cancellation);
            foreach (string problem in problems) Console.WriteLine(problem);
            if (problems.Count == 0) Console.WriteLine("The store is well.");
            return problems.Count == 0 ? PortfolioCommand.Done : PortfolioCommand.BadInput;
        }));
        return command;
    }

    private static async Task<int> RunAsync(Func<PortfolioSettings, Task<int>> act)
    {
        try
        {
            return await act(StoreTool.ReadSettings());
        }
        catch (Exception e) when (e is StoreException or SettingsException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return PortfolioCommand.BadInput;
        }
    }
}
