using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Editing;
using Portfolio.Store.Settings;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Pages.Admin.Settings;

/// <summary>The site's name, its words about itself, and its looks.</summary>
internal sealed class IndexModel(SiteSettings store, PortfolioSettings configured) : AdminPage
{
    public EditForm Form { get; private set; } = null!;

    /// <summary>Not null when the form came back.</summary>
    public string? IsPosted { get; private set; }

    public bool IsSaved { get; private set; }

    private IReadOnlyList<FormField> Fields =>
    [
        new TextField(SiteIdentity.NameSetting, "The site’s name") { Longest = 80, Hint = new Phrase(NameHint, IsSaid: true) },
        new MarkdownField(SiteIdentity.AboutSetting, "About the site") { Height = 10, Hint = "The page /about. Empty: the words that the site comes with." },
        new ThemeField(SiteIdentity.ThemeSetting, "Theme") { None = null, Hint = "How all pages look, by day and at night." },
        new ChoiceField(SiteIdentity.AccentSetting, "Colour", [.. Accent.All.Select(a => (a.Name, a.Label))]) { None = "The theme’s own", Hint = "Of links, marks and charts. Each can be read well by day and at night." },
    ];

    private string NameHint => configured.SiteName is { } name
        ? Words.Of("It stands at the head of every page. Empty: “{name}”, as the configuration says.", name)
        : Words.Of("It stands at the head of every page. Empty: the researcher’s name where there is one alone, else “{name}”.", PortfolioSettings.UnnamedSite);

    public async Task OnGetAsync(string? done, CancellationToken cancellation)
    {
        IsSaved = done == "saved";
        Form = new EditForm(Fields, FieldsOf(await store.ReadAsync(cancellation)));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellation)
    {
        IsPosted = "";
        if (EditForm.Read(Fields, Request.Form) is not { } form) return BadRequest();
        Form = form;
        if (form.IsRowChange || form.Errors.All.Count > 0) return Page();
        var wanted = Fields.ToDictionary(f => f.Name, f => form.Wanted[f.Name]?.GetValue<string>() ?? "");
        IReadOnlyDictionary<string, string> made;
        do
        {
            made = await store.ReadAsync(cancellation);
            var current = FieldsOf(made);
            var differences = FormMerge.Differences(JsonNode.Parse(form.Begun)!.AsObject(), form.Wanted, current);
            if (differences.Count == 0) continue;
            Form = form.Beside(differences, current);
            return Page();
        }
        while (!await store.SaveAsync(made, wanted, Who, cancellation));
        return Redirect("/admin/settings?done=saved&saved=/admin/settings");
    }

    private static JsonObject FieldsOf(IReadOnlyDictionary<string, string> made)
    {
        var fields = new JsonObject { [SiteIdentity.ThemeSetting] = Theme.Of(made.GetValueOrDefault(SiteIdentity.ThemeSetting)).Name };
        if (Accent.Of(made.GetValueOrDefault(SiteIdentity.AccentSetting)) is { } accent) fields[SiteIdentity.AccentSetting] = accent.Name;
        foreach (string name in (string[])[SiteIdentity.NameSetting, SiteIdentity.AboutSetting])
        {
            if (made.GetValueOrDefault(name) is { } value) fields[name] = value;
        }

        return fields;
    }
}
