using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store.Importing;
using Portfolio.Store.Opening;

namespace Portfolio.Web.Tests.Store;

/// <summary>A store of its own in a temporary folder, with the services that the site has.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly ServiceProvider services;

    public TemporaryStore()
    {
        Directory.CreateDirectory(Folder);
        services = new ServiceCollection().AddLogging().AddPortfolioStore(Folder).BuildServiceProvider(validateScopes: true);
    }

    public string Folder { get; } = Path.Combine(Path.GetTempPath(), "portfolio-tests", Guid.NewGuid().ToString("N"));

    public string DatabasePath => Path.Combine(Folder, "portfolio.db");

    public static async Task<TemporaryStore> OpenAsync()
    {
        var store = new TemporaryStore();
        await store.Service<PortfolioStore>().OpenAsync();
        return store;
    }

    public T Service<T>()
        where T : notnull => services.GetRequiredService<T>();

    public AsyncServiceScope NewScope() => services.CreateAsyncScope();

    /// <summary>Asks or commands as one request does, with services of its own.</summary>
    public async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> ask)
        where TService : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public Task<ImportResult> ImportAsync(CurriculumVitae cv, string document = "cv.md", string? researcher = null, bool dryRun = false, string? text = null) =>
        AskAsync<ImportDocument, ImportResult>(import => import.RunAsync(new ImportRequest
        {
            Reading = new CvReading(cv, []),
            DocumentName = document,
            Text = text ?? CvJson.Write(cv),
            ResearcherSlug = researcher,
            DryRun = dryRun,
        }));

    public async Task<long> CountAsync(string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        SqliteConnection.ClearAllPools();
        if (Directory.Exists(Folder)) Directory.Delete(Folder, recursive: true);
    }
}
