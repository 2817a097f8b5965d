using Portfolio.Store.Researchers;
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
    private readonly Lock reading = new();
    private volatile IReadOnlyDictionary<string, string> made = new Dictionary<string, string>();
    private volatile Tuple<string, string>? one;

    public SiteIdentity(PortfolioSettings settings, IServiceScopeFactory scopes, StoreChanges changes)
    {
        (this.settings, this.scopes) = (settings, scopes);
        // Seldom, and read at once: every page needs them.
        changes.Committed += (_, _) => Read();
    }

    /// <summary>The site's name; a site of one that nobody named has that person's.</summary>
    public string Name => made.GetValueOrDefault(NameSetting) ?? settings.SiteName ?? one?.Item2 ?? PortfolioSettings.UnnamedSite;

    /// <summary>The slug of the one researcher of a site of one, which is that person's profile; null where there are more, or none.</summary>
    public string? OnlyResearcher => one?.Item1;

    /// <summary>What the site says of itself, as Markdown; null for the words that it comes with.</summary>
    public string? About => made.GetValueOrDefault(AboutSetting);

    /// <summary>How the site looks.</summary>
    public Theme Theme => Theme.Of(made.GetValueOrDefault(ThemeSetting));

    /// <summary>The colour that was chosen over the theme's own; null for that.</summary>
    public Accent? Accent => Accent.Of(made.GetValueOrDefault(AccentSetting));

    /// <summary>Reads what the store says.</summary>
    public void Read()
    {
        // One after the other: what was read first must not be written last.
        lock (reading)
        {
            using var scope = scopes.CreateScope();
            made = scope.ServiceProvider.GetRequiredService<SiteSettings>().Read();
            one = scope.ServiceProvider.GetRequiredService<ResearcherList>().OnlyOne() is var (slug, name) ? Tuple.Create(slug, name) : null;
        }
    }
}
