using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>Somebody with a browser that keeps cookies and fills in forms.</summary>
internal sealed class Visitor(HttpClient client) : IDisposable
{
    public const string Email = "ada@example.org";
    public const string Password = "looms, cards and 7 engines";

    private static int visitors;

    public Visitor(Site site, string? agent = null)
        : this(MakeClient(site, agent))
    {
    }

    private static HttpClient MakeClient(Site site, string? agent)
    {
        var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        // Each has an address of its own, as the web server in front of a site tells it.
        client.DefaultRequestHeaders.Add("X-Forwarded-For", $"192.0.2.{Interlocked.Increment(ref visitors) % 250}");
        if (agent is not null) client.DefaultRequestHeaders.UserAgent.ParseAdd(agent);
        return client;
    }

    public static Task AddAdminAsync(Site site, string email = Email) => AddAdminAsync(site.Services, email);

    public static async Task AddAdminAsync(IServiceProvider services, string email = Email)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AccountAdministration>().AddAdminAsync(email, Password);
    }

    /// <summary>Makes an editor's account, with the researchers of some slugs.</summary>
    public static async Task AddEditorAsync(IServiceProvider services, string email, params string[] researchers)
    {
        await using var scope = services.CreateAsyncScope();
        var accounts = scope.ServiceProvider.GetRequiredService<UserManager<Account>>();
        if (await accounts.FindByEmailAsync(email) is not null) return;
        var account = new Account { UserName = email, Email = email };
        Assert.True((await accounts.CreateAsync(account, Password)).Succeeded);
        Assert.True((await accounts.AddToRoleAsync(account, Account.EditorRole)).Succeeded);
        var db = scope.ServiceProvider.GetRequiredService<AccountsDb>();
        foreach (string slug in researchers)
            db.EditorResearchers.Add(new EditorResearcher { AccountId = account.Id, ResearcherId = (await scope.ServiceProvider.GetRequiredService<ResearcherKeys>().OfAsync(slug))!.Value });
        await db.SaveChangesAsync();
    }

    /// <summary>Makes the editor's account where it is missing, and signs in.</summary>
    public static async Task<Visitor> SignedInEditorAsync(Site site, string email, params string[] researchers)
    {
        await AddEditorAsync(site.Services, email, researchers);
        var visitor = new Visitor(site);
        Assert.Equal(HttpStatusCode.Redirect, (await visitor.SignInAsync(email, Password)).StatusCode);
        return visitor;
    }

    /// <summary>Makes the admin's account where it is missing, and signs in.</summary>
    public static async Task<Visitor> SignedInAsync(Site site)
    {
        await AddAdminAsync(site);
        var visitor = new Visitor(site);
        var response = await visitor.SignInAsync(Email, Password);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return visitor;
    }

    public Task<HttpResponseMessage> SendAsync(string method, string address, IReadOnlyDictionary<string, string>? fields = null) =>
        client.SendAsync(new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Content = fields is null ? null : new FormUrlEncodedContent(fields) });

    public Task<HttpResponseMessage> GetAsync(string address) => client.GetAsync(new Uri(address, UriKind.Relative));

    public async Task<IDocument> PageAsync(string address) => await ReadAsync(await GetAsync(address), address);

    /// <summary>The page that an answer holds.</summary>
    public static async Task<IDocument> ReadAsync(HttpResponseMessage response, string address)
    {
        string html = await response.Content.ReadAsStringAsync();
        return await BrowsingContext.New(Configuration.Default).OpenAsync(request => request.Content(html).Address("http://localhost" + address));
    }

    public Task<HttpResponseMessage> SignInAsync(string email, string password, string address = "/account/sign-in") =>
        SubmitAsync(address, "form.account-form", ("email", email), ("password", password));

    /// <summary>Submits a form of a page, its hidden fields included, with values filled in.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string address, string form, params (string Name, string Value)[] values) =>
        await SubmitAsync(await PageAsync(address), address, form, values);

    /// <summary>Submits a form of a page that was read before.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(IDocument page, string address, string form, params (string Name, string Value)[] values)
    {
        var element = page.QuerySelector(form) ?? throw new InvalidOperationException($"{address} has no {form}.");
        var fields = element.QuerySelectorAll("input[type=hidden]").Select(i => KeyValuePair.Create(i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).ToList();
        fields.RemoveAll(field => values.Any(v => v.Name == field.Key));
        fields.AddRange(values.Select(v => KeyValuePair.Create(v.Name, v.Value)));
        return await PostAsync(element.GetAttribute("action") is { Length: > 0 } action ? action : address, fields);
    }

    public async Task<HttpResponseMessage> PostAsync(string address, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var content = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(address, UriKind.Relative), content);
    }

    public Task<HttpResponseMessage> PostAsync(string address, HttpContent content) => client.PostAsync(new Uri(address, UriKind.Relative), content);

    /// <summary>Sends a page's form with a file.</summary>
    public async Task<HttpResponseMessage> UploadAsync(string address, string form, string fileName, byte[] bytes, params (string Name, string Value)[] values)
    {
        var element = (await PageAsync(address)).QuerySelector(form) ?? throw new InvalidOperationException($"{address} has no {form}.");
        using var content = new MultipartFormDataContent();
        foreach (var (name, value) in element.QuerySelectorAll("input[type=hidden]").Select(i => (i.GetAttribute("name")!, i.GetAttribute("value") ?? "")).Concat(values)) content.Add(new StringContent(value), name);
        content.Add(new ByteArrayContent(bytes), "file", fileName);
        return await client.PostAsync(new Uri(element.GetAttribute("action") is { Length: > 0 } action ? action : address, UriKind.Relative), content);
    }

    public void Dispose() => client.Dispose();
}
