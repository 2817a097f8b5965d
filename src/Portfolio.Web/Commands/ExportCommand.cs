using System.CommandLine;
using System.Diagnostics;
using Portfolio.Store;
using Portfolio.Store.Searching;
using Portfolio.Web.Export;
using Portfolio.Web.Paper;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Commands;

/// <summary><c>export --to DIR [--base-url URL]</c>: the public site as files.</summary>
internal static class ExportCommand
{
    // What absolute addresses begin with where nobody said where the site will be.
    private const string Nowhere = "http://localhost";

    public static Command Create()
    {
        var to = new Option<string>("--to") { Description = "The folder to write: a new or an empty one, or an earlier export, which is replaced once the new one is whole.", HelpName = "DIR", Required = true };
        var address = new Option<string?>("--base-url") { Description = "The address at which the files will be, such as https://example.org/cv. Else the setting Portfolio:BaseUrl.", HelpName = "URL" };
        address.Validators.Add(given =>
        {
            if (given.GetValueOrDefault<string?>() is { } text && !(Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Query.Length + uri.Fragment.Length == 0))
                given.AddError($"“{text}” is no address such as https://example.org/cv.");
        });
        var command = new Command("export", "Write the whole public site as static files that any web server can host.") { to, address };
        command.SetAction((words, cancellation) => RunAsync(words.GetRequiredValue(to), words.GetValue(address)?.TrimEnd('/'), cancellation));
        return command;
    }

    private static async Task<int> RunAsync(string to, string? address, CancellationToken cancellation)
    {
        try
        {
            using var folder = ExportFolder.Begin(to);
            await using var site = PortfolioSite.Build(["--urls=http://127.0.0.1:0"], settings => settings with { IsStatic = true, BaseUrl = address ?? settings.BaseUrl ?? Nowhere });
            await PortfolioSite.PrepareAsync(site, cancellation);
            await site.StartAsync(cancellation);
            // Pages offer PDFs once it is known that they can be made.
            await site.Services.GetRequiredService<PdfProgram>().VersionAsync(cancellation);
            var files = await WriteAsync(site, folder, cancellation);
            await site.StopAsync(cancellation);
            folder.Finish();
            Console.WriteLine($"{files} files were written to {Path.GetFullPath(to)}.");
            return PortfolioCommand.Done;
        }
        catch (Exception e) when (e is ExportException or StoreException or SettingsException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return PortfolioCommand.BadInput;
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await Console.Error.WriteLineAsync($"The export was ended; “{Path.GetFullPath(to)}” is as it was.");
            return PortfolioCommand.BadInput;
        }
    }

    private static async Task<int> WriteAsync(WebApplication site, ExportFolder folder, CancellationToken cancellation)
    {
        string address = site.Services.GetRequiredService<PortfolioSettings>().BaseUrl!;
        if (address == Nowhere) await Console.Error.WriteLineAsync($"Links between pages are relative and work anywhere. Search engines and feeds need the site's address: name it with --base-url. Now they read {Nowhere}.");
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false };
        using var client = new HttpClient(handler) { BaseAddress = new Uri(site.Urls.First()), Timeout = Timeout.InfiniteTimeSpan };
        await using var scope = site.Services.CreateAsyncScope();
        var export = new StaticSite(client, folder, address, SiteLanguage.Of(site.Services.GetRequiredService<PortfolioSettings>().Language)!, new Progress());
        await export.WriteAsync(scope.ServiceProvider.GetRequiredService<SiteSlugs>(), cancellation);
        foreach (var (dead, from) in export.Dead) await Console.Error.WriteLineAsync($"{from} leads to {dead}, and there is no such page.");
        return export.Written;
    }

    // A line now and then, so that whoever waits sees that it goes on.
    private sealed class Progress : IProgress<(int Written, int Known)>
    {
        private readonly Stopwatch _time = Stopwatch.StartNew();
        private long _next = 2000;

        public void Report((int Written, int Known) value)
        {
            long now = _time.ElapsedMilliseconds, next = Interlocked.Read(ref _next);
            if (now >= next && Interlocked.CompareExchange(ref _next, now + 2000, next) == next) Console.Error.WriteLine($"{value.Written} of {value.Known} files");
        }
    }
}
