using Portfolio.Store.Settings;
using Portfolio.Store.Writing;

namespace Portfolio.Web.Settings;

/// <summary>The site's name, its words about itself and its looks: what admins set in the browser, over the configuration.</summary>
internal sealed class SiteIdentity
{
    /// <summary>The settings' names in the store.</summary>
    public const string NameSetting = "name", AboutSetting = "about", ThemeSetting = "theme", AccentSetting = "accent";

    private readonly PortfolioSettings settings;
    private readonly IServiceScopeFactory scopes;
    private volatile IReadOnlyDictionary<string, string> made = new Dictionary<string, string>();

    public SiteIdentity(PortfolioSettings settings, IServiceScopeFactory scopes, StoreChanges changes)
    {
        (this.settings, this.scopes) = (settings, scopes);
        // Seldom, and read at once: every page needs them.
        changes.Committed += (_, _) => Read();
    }

    /// <summary>The site's name.</summary>
    public string Name => made.GetValueOrDefault(NameSetting) ?? settings.SiteName;

    /// <summary>What the site says of itself, as Markdown; null for the words that it comes with.</summary>
    public string? About => made.GetValueOrDefault(AboutSetting);

    /// <summary>How the site looks.</summary>
    public Theme Theme => Theme.Of(made.GetValueOrDefault(ThemeSetting));

    /// <summary>The colour that was chosen over the theme's own; null for that.</summary>
    public Accent? Accent => Accent.Of(made.GetValueOrDefault(AccentSetting));

    /// <summary>Reads what the store says.</summary>
    public void Read()
    {
        using var scope = scopes.CreateScope();
        made = scope.ServiceProvider.GetRequiredService<SiteSettings>().Read();
    }
}
