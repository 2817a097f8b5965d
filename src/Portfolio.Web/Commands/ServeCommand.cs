using System.CommandLine;
using Portfolio.Store;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Commands;

/// <summary><c>serve</c>: the site itself.</summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the site (the default). ASP.NET Core's settings are taken as --name=value, such as --urls=http://localhost:8080.");
        MakeDefault(command);
        return command;
    }

    public static void MakeDefault(Command command)
    {
        command.TreatUnmatchedTokensAsErrors = false;
        command.SetAction(async (words, cancellation) =>
        {
            if (words.UnmatchedTokens.FirstOrDefault(w => !(w.StartsWith("--", StringComparison.Ordinal) && w.Contains('=', StringComparison.Ordinal))) is { } unknown)
            {
                await Console.Error.WriteLineAsync($"“{unknown}” is not a word of this program. Try --help.");
                return PortfolioCommand.BadWords;
            }

            return await RunAsync([.. words.UnmatchedTokens], cancellation);
        });
    }

    private static async Task<int> RunAsync(string[] settings, CancellationToken cancellation)
    {
        try
        {
            await using var site = PortfolioSite.Build(settings);
            await PortfolioSite.PrepareAsync(site, cancellation);
            await site.RunAsync(cancellation);
            return PortfolioCommand.Done;
        }
        catch (Exception e) when (e is SettingsException or StoreException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return PortfolioCommand.BadInput;
        }
        catch (IOException e) when (e.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{e.Message} Stop the program that uses it, or choose another port with --urls=http://localhost:5081.");
            return PortfolioCommand.BadInput;
        }
    }
}
