using Portfolio.Store.Settings;
using Portfolio.Store.Writing;

namespace Portfolio.Web.Settings;

/// <summary>The site's name, its words about itself and its colour: what admins set in the browser, over the configuration.</summary>
internal sealed class SiteIdentity
{
    /// <summary>The settings' names in the store.</summary>
    public const string NameSetting = "name", AboutSetting = "about", AccentSetting = "accent";

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

    /// <summary>The colour.</summary>
    public Accent Accent => Accent.Of(made.GetValueOrDefault(AccentSetting));

    /// <summary>The address of the style sheet with the colour; null where the site's own says it.</summary>
    public string? Theme => Accent == Accent.All[0] ? null : $"/theme.css?v={Accent.Name}";

    /// <summary>Reads what the store says.</summary>
    public void Read()
    {
        using var scope = scopes.CreateScope();
        made = scope.ServiceProvider.GetRequiredService<SiteSettings>().Read();
    }
}

/// <summary>The style sheet with the site's colour.</summary>
internal static class ThemeFile
{
    public static void MapTheme(this WebApplication site) => site.MapRead("/theme.css", (string? v, SiteIdentity identity, HttpResponse response) =>
    {
        // A colour's name is all that it depends on.
        var accent = v is null ? identity.Accent : Accent.All.FirstOrDefault(a => a.Name == v);
        if (accent is null) return Results.NotFound();
        response.Headers.CacheControl = v is null ? "no-cache" : "public, max-age=86400";
        return Results.Text(accent.Css, "text/css");
    });
}
