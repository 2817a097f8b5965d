using Portfolio.Web.Settings;

namespace Portfolio.Web.Accounts;

/// <summary>While nobody has an account, each start prints a link by which the first admin makes one.</summary>
internal static class SetupLink
{
    /// <summary>Prints the link on the console, and into no log: whoever has it becomes the admin.</summary>
    public static async Task PrintAsync(IServiceProvider services, string address, TextWriter output, CancellationToken cancellation)
    {
        if (await services.GetRequiredService<SetupTokens>().IssueAsync(cancellation) is not { } token) return;
        string site = services.GetRequiredService<PortfolioSettings>().BaseUrl ?? Reachable(address);
        await output.WriteLineAsync($"Nobody can sign in yet. Make the first admin's account within {SetupTokens.Lifetime.TotalHours:0} hours at:\n  {site}/account/setup?token={token}");
    }

    // "http://0.0.0.0:80" is where the site listens, not where a browser finds it.
    private static string Reachable(string address) =>
        address.Split(';')[0].TrimEnd('/').Replace("//+", "//localhost", StringComparison.Ordinal).Replace("//*", "//localhost", StringComparison.Ordinal)
            .Replace("//0.0.0.0", "//localhost", StringComparison.Ordinal).Replace("//[::]", "//localhost", StringComparison.Ordinal);
}
