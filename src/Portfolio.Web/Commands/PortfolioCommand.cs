using System.CommandLine;

namespace Portfolio.Web.Commands;

/// <summary>The command line: the site is the default, and a few tools stand beside it.</summary>
internal static class PortfolioCommand
{
    /// <summary>Exit code: done.</summary>
    public const int Done = 0;

    /// <summary>Exit code: the input is bad.</summary>
    public const int BadInput = 1;

    /// <summary>Exit code: the words are bad.</summary>
    public const int BadWords = 2;

    public static RootCommand Create()
    {
        var root = new RootCommand("Portfolio: a web site for researchers' CVs. Without words it serves the site at http://localhost:5080.")
        {
            ServeCommand.Create(),
            ImportCommand.Create(),
            ReadCommand.Create(),
            ExportCommand.Create(),
            BackupCommands.CreateBackup(),
            BackupCommands.CreateRestore(),
            BackupCommands.CreateCheck(),
            AdminCommand.Create(),
        };
        ServeCommand.MakeDefault(root);
        return root;
    }
}
