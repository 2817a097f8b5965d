using System.Net;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>What an admin says of the site as a whole.</summary>
public sealed class SettingTheSite(Site site) : IClassFixture<Site>
{
    private const string Address = "/admin/settings";

    [Fact]
    public async Task The_sites_name_words_theme_and_colour_show_at_once_on_public_pages()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var root = (await admin.PageAsync("/")).DocumentElement;
        Assert.Equal(("journal", ""), (root.GetAttribute("data-theme"), root.GetAttribute("data-accent")));
        var fields = (await FilledForm.OpenAsync(admin, Address)).Fields;
        (fields["name"], fields["about"], fields["theme"], fields["accent"]) = ("Looms <Lab>", "We **weave**. <script>alert(1)</script>", "swiss", "blue");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(Address, fields)).StatusCode);
        var page = await admin.PageAsync("/about");
        Assert.Equal("Looms <Lab>", page.QuerySelector(".masthead-name")!.TextContent);
        Assert.Equal("weave", page.QuerySelector("article strong")!.TextContent);
        Assert.Empty(page.QuerySelectorAll("main script"));
        root = page.DocumentElement;
        Assert.Equal(("swiss", "blue"), (root.GetAttribute("data-theme"), root.GetAttribute("data-accent")));
        Assert.Equal(["#ffffff", "#0e0f11"], page.QuerySelectorAll("meta[name=theme-color]").Select(m => m.GetAttribute("content")));
        Assert.Contains("Looms", await (await admin.GetAsync("/feed.atom")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

        fields = (await FilledForm.OpenAsync(admin, Address)).Fields;
        Assert.Equal(("swiss", "blue"), (fields["theme"], fields["accent"]));
        fields["theme"] = "none";
        Assert.Equal("Theme: choose one of the list.", (await Visitor.ReadAsync(await admin.PostAsync(Address, fields), Address)).QuerySelector("#f-theme-error")!.TextContent);
        (fields["name"], fields["about"], fields["theme"], fields["accent"]) = ("", "", "journal", "");
        Assert.Equal(HttpStatusCode.Redirect, (await admin.PostAsync(Address, fields)).StatusCode);
        Assert.Equal("Portfolio", (await admin.PageAsync("/")).QuerySelector(".masthead-name")!.TextContent);
    }

    [Fact]
    public async Task Of_those_who_save_at_once_one_does_and_the_others_are_asked()
    {
        using var admin = await Visitor.SignedInAsync(site);
        var forms = new List<FilledForm>();
        for (int i = 0; i < 8; i++) forms.Add((await FilledForm.OpenAsync(admin, Address)).With(("name", $"Looms {i}")));
        var answers = await Task.WhenAll(forms.Select(form => form.SendAsync()));
        var saved = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        string name = $"Looms {Array.IndexOf(answers, saved)}";
        foreach (var answer in answers.Where(a => a != saved))
            Assert.Contains((await Visitor.ReadAsync(answer, Address)).QuerySelectorAll(".version .text"), version => version.TextContent == name);
        Assert.Equal(name, (await admin.PageAsync("/")).QuerySelector(".masthead-name")!.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, (await (await FilledForm.OpenAsync(admin, Address)).With(("name", "")).SendAsync()).StatusCode);
    }
}
