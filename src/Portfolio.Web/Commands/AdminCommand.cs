using System.CommandLine;
using Microsoft.AspNetCore.Identity;
using Portfolio.Store;
using Portfolio.Web.Accounts;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Commands;

/// <summary><c>admin add EMAIL</c> and <c>admin reset EMAIL</c>: accounts from the command line.</summary>
internal static class AdminCommand
{
    public static Command Create() => new("admin", "Accounts of those who look after the site.")
    {
        Make("add", "Make an account. The password is asked for, or read from standard input.", AddAsync),
        Make("reset", "Give an account a new password, take its second factor away, unlock it and end its sessions. The password is asked for, or read from standard input.", ResetAsync),
    };

    private static Command Make(string name, string description, Func<AccountAdministration, string, string, Task<int>> act)
    {
        var email = new Argument<string>("EMAIL") { Description = "The account's e-mail address." };
        var command = new Command(name, description) { email };
        command.SetAction((words, cancellation) => RunAsync(words.GetRequiredValue(email), act, cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string email, Func<AccountAdministration, string, string, Task<int>> act, CancellationToken cancellation)
    {
        try
        {
            if (!email.Contains('@', StringComparison.Ordinal)) return await RefuseAsync($"“{email}” is no e-mail address. Name one such as jane@example.org.");
            string? password = Console.IsInputRedirected ? await Console.In.ReadLineAsync(cancellation) : AskTwice();
            if (string.IsNullOrEmpty(password)) return await RefuseAsync("There is no password, or the two were not the same. Type it twice, or give it on the first line of standard input.");
            await using var tool = await StoreTool.OpenAsync(cancellation);
            var administration = tool.Get<AccountAdministration>();
            await administration.PrepareAsync(cancellation);
            return await act(administration, email, password);
        }
        catch (Exception e) when (e is StoreException or SettingsException)
        {
            return await RefuseAsync(e.Message);
        }
    }

    private static async Task<int> AddAsync(AccountAdministration administration, string email, string password)
    {
        var made = await administration.AddAdminAsync(email, password);
        if (!made.Succeeded) return await RefuseAsync(Text(made));
        Console.WriteLine($"{email} can sign in at /account/sign-in.");
        return PortfolioCommand.Done;
    }

    private static async Task<int> ResetAsync(AccountAdministration administration, string email, string password)
    {
        var done = await administration.ResetAsync(email, password);
        if (done is null) return await RefuseAsync($"There is no account {email}. Make it with: admin add {email}");
        if (!done.Succeeded) return await RefuseAsync(Text(done));
        Console.WriteLine($"{email} has a new password, and no second factor any more: turn it on again at /account/security. Whoever was signed in is out.");
        return PortfolioCommand.Done;
    }

    private static string Text(IdentityResult result) => string.Join('\n', AccountProblems.Of(result));

    private static async Task<int> RefuseAsync(string message)
    {
        await Console.Error.WriteLineAsync(message);
        return PortfolioCommand.BadInput;
    }

    private static string? AskTwice()
    {
        string first = Ask("Password: "), second = Ask("Once more: ");
        return first == second ? first : null;
    }

    // Nothing of it is shown, not even its length.
    private static string Ask(string prompt)
    {
        Console.Error.Write(prompt);
        var typed = new System.Text.StringBuilder();
        for (var key = Console.ReadKey(intercept: true); key.Key != ConsoleKey.Enter; key = Console.ReadKey(intercept: true))
        {
            if (key.Key == ConsoleKey.Backspace) typed.Length = Math.Max(0, typed.Length - 1);
            else if (!char.IsControl(key.KeyChar)) typed.Append(key.KeyChar);
        }

        Console.Error.WriteLine();
        return typed.ToString();
    }
}
