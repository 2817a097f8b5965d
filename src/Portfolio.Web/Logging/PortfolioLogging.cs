using System.Globalization;
using Portfolio.Web.Settings;
using Serilog;
using Serilog.Events;

namespace Portfolio.Web.Logging;

/// <summary>Serilog to the console and to a rolling file in the data directory.</summary>
internal static class PortfolioLogging
{
    private const string Template = "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {Message:lj}{NewLine}{Exception}";

    /// <summary>Logs to the console, and to <c>logs/</c> in the data directory, a file a day, kept for two weeks.</summary>
    public static void AddPortfolioLogging(this WebApplicationBuilder builder, PortfolioSettings settings)
    {
        // A command has its results on standard output, and nothing else.
        bool isTool = settings.IsStatic;
        // One logger for each host, closed with it: several hosts live in one process of tests.
        var logger = new LoggerConfiguration()
            .MinimumLevel.Is(isTool ? LogEventLevel.Warning : LogEventLevel.Information)
            .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
            // The keys are as private as the folder that they are in: docs/deploying.md says how to keep it.
            .MinimumLevel.Override("Microsoft.AspNetCore.DataProtection", LogEventLevel.Error)
            .MinimumLevel.Override("Microsoft.Hosting.Lifetime", isTool ? LogEventLevel.Warning : LogEventLevel.Information)
            .ReadFrom.Configuration(builder.Configuration)
            .WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: CultureInfo.InvariantCulture,
                standardErrorFromLevel: isTool ? LogEventLevel.Verbose : null)
            .WriteTo.File(Path.Combine(settings.DataDirectory, "logs", "portfolio-.log"), outputTemplate: Template, formatProvider: CultureInfo.InvariantCulture,
                rollingInterval: RollingInterval.Day, retainedFileCountLimit: 14, fileSizeLimitBytes: 64 * 1024 * 1024, rollOnFileSizeLimit: true, shared: true)
            .CreateLogger();
        builder.Logging.ClearProviders();
        builder.Logging.AddSerilog(logger, dispose: true);
    }
}
