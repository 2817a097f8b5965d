using Portfolio.Store.Opening;
using Portfolio.Web.Accounts;
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
        var settings = ReadSettings();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(settings);
        services.AddPortfolioStore(settings.DataDirectory);
        services.AddAccounts();
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

    /// <summary>The settings, without a site.</summary>
    /// <exception cref="SettingsException">A setting can't be used.</exception>
    public static PortfolioSettings ReadSettings() => PortfolioSettings.Read(new ConfigurationBuilder()
        .AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json"), optional: true)
        .AddEnvironmentVariables()
        .Build());

    public T Get<T>()
        where T : notnull => _scope.ServiceProvider.GetRequiredService<T>();

    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _services.DisposeAsync();
    }
}
