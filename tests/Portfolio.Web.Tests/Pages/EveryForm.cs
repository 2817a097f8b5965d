using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store.Checking;
using Portfolio.Web.Tests.Accounts;

namespace Portfolio.Web.Tests.Pages;

/// <summary>
/// Every form that a visitor or an admin comes to by following links, with every one of its buttons, given values that
/// no one would type in good faith: a new form is tried without being named here.
/// </summary>
public sealed partial class EveryForm : IAsyncDisposable
{
    private const string Script = "<script>alert(1)</script>";

    // Of their own, since the forms do what they say: delete, hide, merge.
    private readonly Site site = new();

    private static readonly (string Name, string Value)[] Values =
    [
        ("empty", ""),
        ("Unicode", "Ünïcode 한국어 \u202Eعربية 🧵 e\u0301 \uFFFF"),
        ("script", "\"'>" + Script + "{{7*7}}"),
        ("SQL", "'; DROP TABLE Publications; -- %_\""),
        ("control characters", "a\0b\u0001\u0007\u001B[31m\r\n\t\u007F"),
        ("over-long", new string('長', 1_500)),
    ];

    [Fact]
    public async Task Any_value_is_answered_in_words_and_breaks_nothing()
    {
        using var visitor = await Visitor.SignedInAsync(site);
        var forms = new HashSet<string>();
        foreach (var (address, page) in await PagesAsync(visitor))
        {
            foreach (var form in page.QuerySelectorAll<IHtmlFormElement>("form"))
            {
                foreach (var (button, action) in Buttons(form, address))
                {
                    string names = string.Join(' ', form.QuerySelectorAll("[name]").Select(e => Digits().Replace(e.GetAttribute("name")!, "*")).Distinct());
                    if (action.Contains("sign-out", StringComparison.Ordinal) || !forms.Add($"{Shape(action)} {action.Split("handler=")[^1]} {names} {button}")) continue;
                    foreach (var (name, value) in Values) await SendAsync(visitor, address, form, button, action, name, value);
                }

                string own = form.GetAttribute("action") is { Length: > 0 } to ? to : address;
                if (IsPosted(form) && forms.Add($"long {Shape(own)}")) await SendAsync(visitor, address, form, null, own, "very long", new string('x', 150_000));
            }
        }

        Assert.InRange(forms.Count, 60, 400);
        await IsWellAsync(visitor);
    }

    public async ValueTask DisposeAsync() => await site.DisposeAsync();

    private static async Task SendAsync(Visitor visitor, string address, IHtmlFormElement form, (string Name, string Value)? button, string action, string name, string value)
    {
        var filled = Admin.FilledForm.Of(visitor, address, form).Fields;
        foreach (var input in form.Elements.Where(IsTyped)) filled[input.GetAttribute("name")!] = value;
        if (button is { } pressed) filled[pressed.Name] = pressed.Value;
        var answer = IsPosted(form)
            ? await visitor.PostAsync(action, filled)
            : await visitor.GetAsync(action.Split('?')[0] + "?" + string.Join('&', filled.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}")));
        // A form may end the session, as it should.
        if (answer.Headers.Location?.ToString().Contains("/account/sign-in", StringComparison.Ordinal) == true) await visitor.SignInAsync(Visitor.Email, Visitor.Password);
        await AnsweredAsync(answer, $"{name}: {address}: {form.GetAttribute("method")} {action} {button}");
    }

    private static bool IsPosted(IHtmlFormElement form) => "post".Equals(form.GetAttribute("method"), StringComparison.OrdinalIgnoreCase);

    private static async Task AnsweredAsync(HttpResponseMessage answer, string what)
    {
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.BadRequest or HttpStatusCode.NotFound or HttpStatusCode.TooManyRequests, $"{what}: {answer.StatusCode}");
        string html = await answer.Content.ReadAsStringAsync();
        foreach (string never in (string[])[Script, "Exception", "   at ", "SQLite"]) Assert.False(html.Contains(never, StringComparison.Ordinal), $"{what}: says “{never}”");
        // What was said to be wrong is said in words.
        if (answer.StatusCode is HttpStatusCode.BadRequest && answer.Content.Headers.ContentType?.MediaType == "text/html") Assert.Contains("<h1", html, StringComparison.Ordinal);
    }

    // After all that the site still has its pages, and its store agrees with itself.
    private async Task IsWellAsync(Visitor visitor)
    {
        foreach (string address in (string[])["/", "/publications", "/venues", "/about", "/search?q=font", "/admin", "/admin/researchers", "/admin/publications", "/admin/venues", "/admin/revisions", "/feed.atom", "/sitemap.xml", "/readyz"])
            Assert.True((await visitor.GetAsync(address)).StatusCode == HttpStatusCode.OK, address);
        await using var scope = site.Services.CreateAsyncScope();
        Assert.Empty(await scope.ServiceProvider.GetRequiredService<StoreCheck>().RunAsync());
    }

    // All pages are opened before the first form is sent: what is deleted is not found any more.
    private static async Task<List<(string Address, IDocument Page)>> PagesAsync(Visitor visitor)
    {
        var shapes = new HashSet<string>();
        var waiting = new Queue<string>(["/", "/admin", "/account/sign-in"]);
        var pages = new List<(string, IDocument)>();
        while (waiting.TryDequeue(out string? address))
        {
            if (!shapes.Add(Shape(address))) continue;
            var answer = await visitor.GetAsync(address);
            if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = await Visitor.ReadAsync(answer, address);
            pages.Add((address, page));
            foreach (var link in page.QuerySelectorAll("a[href^='/']")) waiting.Enqueue(link.GetAttribute("href")!.Split('#')[0]);
        }

        return pages;
    }

    private static bool IsTyped(IHtmlElement element) => !string.IsNullOrEmpty(element.GetAttribute("name")) && element switch
    {
        IHtmlInputElement { Type: "hidden" } input => input.Name is not "__RequestVerificationToken" and not "begun",
        IHtmlInputElement { Type: "checkbox" or "radio" or "submit" or "file" } => false,
        IHtmlInputElement or IHtmlTextAreaElement => true,
        _ => false,
    };

    private static IEnumerable<((string Name, string Value)? Button, string Action)> Buttons(IHtmlFormElement form, string address)
    {
        string own = form.GetAttribute("action") is { Length: > 0 } action ? action : address;
        var buttons = form.QuerySelectorAll("button").Where(b => b.GetAttribute("type") is null or "submit")
            .Select(b => (Button: b.GetAttribute("name") is { Length: > 0 } name ? (name, Digits().Replace(b.GetAttribute("value") ?? "", "0")) : ((string, string)?)null, Action: b.GetAttribute("formaction") ?? own))
            .Distinct().ToList();
        return buttons.Count == 0 ? [(null, own)] : buttons;
    }

    // One page of each kind is enough: /researchers/{someone}, not each of them; a list, and not what each of its filters leaves.
    private static string Shape(string address) => string.Join('/', address.Split('?')[0].Split('/').Select((part, i) => i is 0 or 1 || Words.Contains(part) ? part : "*"));

    private static readonly HashSet<string> Words =
    [
        "researchers", "publications", "venues", "accounts", "security", "documents", "import", "revisions", "conflicts", "duplicates", "dates", "settings", "export", "person", "photo", "sections",
        "preview", "merge", "new", "history", "education", "positions", "awards", "teaching", "talks", "service", "projects", "grants", "patents", "skills", "languages", "statements", "activities", "cv", "password", "second-factor",
    ];

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
