using System.Net;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>What a form's script asks while somebody types.</summary>
public sealed class ReadingWhatIsTyped(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Scripts_are_told_how_a_date_is_read_and_how_markdown_looks()
    {
        using var admin = await Visitor.SignedInAsync(site);
        foreach (var (typed, read) in ((string, string)[])[("2022년 3월", "read as 2022-03"), ("autumn 2023", "read as Fall 2023"), ("now", "read as present"), ("1912", "read as 1912"), ("2019-2021", "a span: one date here"), ("soon", "not read as a date"), ("", "")])
            Assert.Equal(read, await (await admin.GetAsync("/admin/reading/date?text=" + Uri.EscapeDataString(typed))).Content.ReadAsStringAsync());
        string token = (await FilledForm.OpenAsync(admin, "/admin/researchers/jonghyun-song/awards/new")).Fields["__RequestVerificationToken"];
        async Task<string> RenderAsync(string text, string form) => await (await admin.PostAsync("/admin/reading/markdown", new Dictionary<string, string> { ["text"] = text, ["form"] = form, ["__RequestVerificationToken"] = token })).Content.ReadAsStringAsync();
        Assert.Equal("<p><strong>b</strong> &lt;script&gt;x&lt;/script&gt; y</p>", await RenderAsync("**b** <script>x</script> [y](javascript:z)", "blocks"));
        Assert.Matches(@"<ul>\s*<li>a\s*<ul>\s*<li>b</li>\s*</ul>\s*</li>\s*<li>c</li>\s*</ul>", await RenderAsync("a\n  b\n- c", "points"));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await admin.PostAsync("/admin/reading/markdown", new Dictionary<string, string> { ["text"] = new string('x', 100_001), ["__RequestVerificationToken"] = token })).StatusCode);
    }
}
