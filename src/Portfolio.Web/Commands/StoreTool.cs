using Portfolio.Store.Opening;
using Portfolio.Web.Importing;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Commands;

/// <summary>The store without the site, for a command.</summary>
internal sealed class StoreTool : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AsyncServiceScope _scope;

    private StoreTool(ServiceProvider services) => (_services, _scope) = (services, services.CreateAsyncScope());

    /// <summary>Opens the store that the settings name.</summary>
    /// <exception cref="SettingsException">A setting can't be used.</exception>
    /// <exception cref="Store.StoreException">The store can't be opened.</exception>
    public static async Task<StoreTool> OpenAsync(CancellationToken cancellation)
    {
        var configuration = new ConfigurationBuilder()
            .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
            .AddEnvironmentVariables()
            .Build();
        var settings = PortfolioSettings.Read(configuration);
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(settings);
        services.AddPortfolioStore(settings.DataDirectory);
        services.AddScoped<ContentImport>();
        var tool = new StoreTool(services.BuildServiceProvider());
        try
        {
            await tool.Get<PortfolioStore>().OpenAsync(cancellation);
            return tool;
        }
        catch
        {
            await tool.DisposeAsync();
            throw;
        }
    }

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
