using Portfolio.Web.Languages;

namespace Portfolio.Web.Settings;

/// <summary>The site's settings: the section <c>Portfolio</c> of the configuration, or <c>Portfolio__…</c> in the environment.</summary>
internal sealed record PortfolioSettings
{
    /// <summary>The largest document that is read, in bytes: 10 MiB.</summary>
    public const long LargestDocument = 10 * 1024 * 1024;

    /// <summary>The name of a site that nobody named.</summary>
    public const string UnnamedSite = "Portfolio";

    /// <summary>Where the database, the keys and the logs are.</summary>
    public required string DataDirectory { get; init; }

    /// <summary>Where the CVs are that a new store imports.</summary>
    public required string ContentDirectory { get; init; }

    /// <summary>The site's name; null where nobody named it.</summary>
    public string? SiteName { get; init; }

    /// <summary>The site's public address, without a slash at its end; null to take it from the request.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>The program that makes PDFs: a path, or <c>none</c>; null to look for one.</summary>
    public string? PdfProgram { get; init; }

    /// <summary>The language of pages for those who ask for none that the site has, and of exported files: its tag.</summary>
    public required string Language { get; init; }

    /// <summary>True while the site is written as files (<c>export</c>): what needs a server is left out of its pages. Not a setting.</summary>
    public bool IsStatic { get; init; }

    /// <summary>The site's address as the one who asks knows it, without a slash at its end.</summary>
    public string AddressFor(HttpRequest request) => BaseUrl ?? $"{request.Scheme}://{request.Host}";

    private static readonly string[] Known = [nameof(DataDirectory), nameof(ContentDirectory), nameof(SiteName), nameof(BaseUrl), nameof(PdfProgram), nameof(Language)];

    /// <summary>Reads the settings.</summary>
    /// <exception cref="SettingsException">A setting is unknown, or its value can't be used.</exception>
    public static PortfolioSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection("Portfolio");
        foreach (var setting in section.GetChildren())
        {
            if (!Known.Contains(setting.Key, StringComparer.OrdinalIgnoreCase))
                throw new SettingsException($"There is no setting “Portfolio:{setting.Key}”. The settings are {string.Join(", ", Known.Select(k => $"Portfolio:{k}"))}.");
        }

        string? baseUrl = Text(nameof(BaseUrl))?.TrimEnd('/');
        if (baseUrl is not null && !(Uri.TryCreate(baseUrl, UriKind.Absolute, out var address) && address.Scheme is "http" or "https"))
            throw new SettingsException($"Portfolio:BaseUrl is “{baseUrl}”; it has to be an address such as https://cv.example.org.");
        if (Text(nameof(PdfProgram)) is { } program && !string.Equals(program, Paper.PdfProgram.None, StringComparison.OrdinalIgnoreCase) && !File.Exists(program))
            throw new SettingsException($"Portfolio:PdfProgram is “{program}”, and there is no such file. It has to be the path of Chromium, such as /usr/bin/chromium, or “{Paper.PdfProgram.None}”.");
        string language = Text(nameof(Language)) ?? SiteLanguage.English.Code;
        if (SiteLanguage.Of(language) is null)
            throw new SettingsException($"Portfolio:Language is “{language}”; the site's languages are {string.Join(", ", SiteLanguage.All.Select(l => l.Code))}.");
        string home = FindHome();
        return new PortfolioSettings
        {
            DataDirectory = Path.GetFullPath(Text(nameof(DataDirectory)) ?? Path.Combine(home, "data")),
            ContentDirectory = Path.GetFullPath(Text(nameof(ContentDirectory)) ?? Path.Combine(home, "content")),
            SiteName = Text(nameof(SiteName)),
            BaseUrl = baseUrl,
            PdfProgram = Text(nameof(PdfProgram)),
            Language = language,
        };

        string? Text(string name) => string.IsNullOrWhiteSpace(section[name]) ? null : section[name]!.Trim();
    }

    // The folder of the solution, from wherever in it the program was started; else the folder it was started in.
    private static string FindHome()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) return folder.FullName;
        return Environment.CurrentDirectory;
    }
}

/// <summary>A setting can't be used. The message names it and says what to do.</summary>
internal sealed class SettingsException(string message) : Exception(message);
