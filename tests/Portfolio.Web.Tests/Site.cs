using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests;

/// <summary>The whole site over a real store in a temporary folder, with the CVs that ship.</summary>
public sealed class Site : WebApplicationFactory<Program>
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portfolio-site-").FullName;

    /// <summary>The folder of CVs that the site starts with.</summary>
    public string ContentDirectory { get; init; } = Path.Combine(Repository, "content");

    /// <summary>The program that makes PDFs; usually none, so that not every test starts one.</summary>
    public string PdfProgram { get; init; } = "none";

    /// <summary>The language of the site for those who ask for none that it has.</summary>
    public string Language { get; init; } = "en";

    /// <summary>The name that the site was given; null where nobody named it.</summary>
    public string? SiteName { get; init; }

    /// <summary>Where the site keeps its store and its logs.</summary>
    public string DataDirectory => Path.Combine(_folder, "data");

    /// <summary>The repository that the tests run in.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>A page as a browser has it, with its status.</summary>
    public async Task<(HttpResponseMessage Response, IDocument Page)> GetAsync(string address)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var response = await client.GetAsync(new Uri(address, UriKind.Relative));
        string html = await response.Content.ReadAsStringAsync();
        var page = await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost" + address));
        return (response, page);
    }

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Portfolio:DataDirectory", DataDirectory);
        builder.UseSetting("Portfolio:ContentDirectory", ContentDirectory);
        builder.UseSetting("Portfolio:PdfProgram", PdfProgram);
        builder.UseSetting("Portfolio:Language", Language);
        if (SiteName is not null) builder.UseSetting("Portfolio:SiteName", SiteName);
        // As behind a web server with TLS: visitors have addresses of their own (docs/administering.md).
        builder.UseSetting("ForwardedHeaders_Enabled", "true");
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
