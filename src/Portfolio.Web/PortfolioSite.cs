using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.WebEncoders;
using Portfolio.Cv.Writing;
using Portfolio.Store.Opening;
using Portfolio.Web.Accounts;
using Portfolio.Web.Api;
using Portfolio.Web.Caching;
using Portfolio.Web.Cards;
using Portfolio.Web.Feeds;
using Portfolio.Web.Forms;
using Portfolio.Web.Importing;
using Portfolio.Web.Languages;
using Portfolio.Web.Logging;
using Portfolio.Web.Pages.Admin;
using Portfolio.Web.Paper;
using Portfolio.Web.Pages.Errors;
using Portfolio.Web.Photos;
using Portfolio.Web.Publications;
using Portfolio.Web.Researchers;
using Portfolio.Web.Security;
using Portfolio.Web.Settings;

namespace Portfolio.Web;

/// <summary>The site: its services and its pages.</summary>
internal static class PortfolioSite
{
    private const string DefaultAddress = "http://localhost:5080";

    /// <summary>Builds the site.</summary>
    /// <param name="arguments">Settings as <c>--name=value</c>.</param>
    /// <param name="adjust">Changes the settings that were read, for a site that is not served to visitors.</param>
    public static WebApplication Build(string[] arguments, Func<PortfolioSettings, PortfolioSettings>? adjust = null)
    {
        // Beside the program, not where the user stands: its own files are there.
        bool hasContentRoot = arguments.Any(a => a.StartsWith("--contentRoot=", StringComparison.OrdinalIgnoreCase));
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = arguments, ContentRootPath = hasContentRoot ? null : AppContext.BaseDirectory });
        builder.WebHost.UseStaticWebAssets();
        // Files as they were built, compressed and kept by browsers for good: only who develops wants each edit at once, and neither.
        builder.Configuration["ReloadStaticAssetsAtRuntime"] ??= builder.Environment.IsDevelopment().ToString();
        var settings = PortfolioSettings.Read(builder.Configuration);
        settings = adjust?.Invoke(settings) ?? settings;
        if (string.IsNullOrEmpty(builder.Configuration["urls"]) && !builder.Configuration.GetSection("Kestrel:Endpoints").Exists()) builder.WebHost.UseUrls(DefaultAddress);
        builder.WebHost.ConfigureKestrel(RequestLimits.Apply);
        builder.AddPortfolioLogging(settings);

        builder.Services.AddSingleton(settings);
        builder.Services.AddPortfolioStore(settings.DataDirectory);
        builder.Services.AddSingleton<SiteIdentity>();
        builder.Services.AddScoped<ContentImport>();
        builder.Services.AddScoped<WaitingContent>();
        builder.Services.AddScoped<AtomFeed>();
        builder.Services.AddPaper();
        builder.Services.AddLanguages(settings);
        builder.Services.AddDataProtection().SetApplicationName("Portfolio").PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataDirectory, "keys")));
        builder.Services.AddAccounts().AddSignIn(settings);
        builder.Services.AddRazorPages(pages => AdminRoutes.Add(pages.Conventions)).AddMvcOptions(pages =>
        {
            RouteFirst.Apply(pages);
            pages.Filters.Add<MalformedPlace>();
            pages.Filters.Add<TooManyWords>();
            pages.Filters.Add<UnknownHandler>();
            pages.Filters.Add<LanguageHeaders>();
        });
        // Names in any script stay readable in the page's source, and small.
        builder.Services.Configure<WebEncoderOptions>(encoders => encoders.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
        builder.Services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, .. BibliographyFormats.All.Select(format => format.MediaType), AtomFeed.MediaType];
        });
        // A page is made once for each who asks, and read over slow networks: a little more work for a fifth less to send.
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        builder.Services.Configure<RouteOptions>(routes => routes.LowercaseUrls = true);
        builder.Services.AddProblemDetails();
        builder.Services.AddApiDescription(settings);

        var site = builder.Build();
        site.UseMiddleware<RequestLog>();
        site.UseSecurityHeaders();
        site.UseMovedAddresses();
        site.UseExceptionHandler("/errors/500");
        site.UseStatusCodePagesWithReExecute("/errors/{0}");
        site.UseProblemsForPrograms();
        site.UseRequestLocalization();
        site.UseResponseCompression();
        site.UseLettersForGood();
        site.UseAccounts();
        site.MapStaticAssets();
        site.MapRazorPages().WithStaticAssets();
        site.MapResearcherDocuments();
        site.MapPublicationFiles();
        site.MapFeeds();
        site.MapCards();
        site.MapPhotos();
        site.MapReadings();
        site.MapSitemap();
        site.MapApi();
        site.MapOpenApi();
        site.MapSiteFiles();
        site.MapLanguage();
        return site;
    }

    /// <summary>Opens the store, and imports the content folder when it is new.</summary>
    public static async Task PrepareAsync(WebApplication site, CancellationToken cancellation)
    {
        var store = site.Services.GetRequiredService<PortfolioStore>();
        await store.OpenAsync(cancellation);
        site.Services.GetRequiredService<SiteIdentity>().Read();
        var logger = site.Services.GetRequiredService<ILogger<PortfolioStore>>();
        logger.LogInformation("The store is {Database}, SQLite {Library}", store.DatabasePath, SqliteLibrary.Description);
        await using var scope = site.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountAdministration>().PrepareAsync(cancellation);
        if (!site.Services.GetRequiredService<PortfolioSettings>().IsStatic) await SetupLink.PrintAsync(scope.ServiceProvider, site.Configuration["urls"] ?? DefaultAddress, Console.Out, cancellation);
        if (!await store.IsEmptyAsync(cancellation)) return;
        await scope.ServiceProvider.GetRequiredService<ContentImport>().RunAtFirstStartAsync(site.Services.GetRequiredService<PortfolioSettings>(), logger, cancellation);
    }
}
