using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Runtime.CompilerServices;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>The site on a real port, with the CVs that ship, and Debian's Chromium to look at it.</summary>
public class BrowserSite : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";
    public const string AdminEmail = "ada@example.org";
    public const string AdminPassword = "looms, cards and 7 engines";
    private readonly string _folder = Directory.CreateTempSubdirectory("portfolio-browser-").FullName;
    private Process? _site;
    private readonly HashSet<string> _admins = [];
    private readonly ConditionalWeakTable<IPage, IResponse> _documents = [];
    private int _visitors;
    private IPlaywright? _playwright;

    public IBrowser Browser { get; private set; } = null!;

    public string Address { get; private set; } = "";

    /// <summary>The repository that the tests run in.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The documents that the site starts with.</summary>
    public virtual string Content => Path.Combine(Repository, "content");

    /// <summary>Where the pictures of the pages are kept for a person to look at.</summary>
    public static string Screenshots { get; } = Path.Combine(Repository, "tests", "screenshots");

    /// <summary>The link that the site printed at its first start.</summary>
    public Uri? SetupLink { get; private set; }

    /// <summary>What tells whether HTML is valid.</summary>
    public HtmlValidator Html { get; } = new();

    public async Task InitializeAsync()
    {
        if (!File.Exists(Chromium)) throw new FileNotFoundException($"{Chromium} is missing. tests/run.sh installs it.");
        Directory.CreateDirectory(Screenshots);
        Address = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "serve", $"--urls={Address}"]) { WorkingDirectory = _folder, RedirectStandardOutput = true };
        start.Environment["Portfolio__DataDirectory"] = Path.Combine(_folder, "data");
        start.Environment["Portfolio__ContentDirectory"] = Content;
        // Each visitor has an address of their own, as behind a web server: the sign-in counts tries by address.
        start.Environment["ASPNETCORE_FORWARDEDHEADERS_ENABLED"] = "true";
        _site = Process.Start(start)!;
        _site.OutputDataReceived += (_, line) =>
        {
            if (line.Data?.Trim() is { } text && text.Contains("/account/setup?token=", StringComparison.Ordinal)) SetupLink = new Uri(text);
        };
        _site.BeginOutputReadLine();
        await WaitUntilReadyAsync();
        _playwright = await Playwright.CreateAsync();
        Browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    public async Task DisposeAsync()
    {
        if (Browser is not null) await Browser.DisposeAsync();
        _playwright?.Dispose();
        Html.Dispose();
        if (_site is not null)
        {
            _site.Kill(entireProcessTree: true);
            await _site.WaitForExitAsync();
            _site.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A page of the site; whatever it reports on its console or fails to load is collected in <paramref name="complaints"/>.</summary>
    public async Task<IPage> OpenAsync(string path, List<string> complaints, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = width, Height = width < 600 ? 844 : 900 },
            ColorScheme = scheme,
            JavaScriptEnabled = javaScript,
            BaseURL = Address,
            ExtraHTTPHeaders = [KeyValuePair.Create("X-Forwarded-For", $"192.0.2.{++_visitors % 250}")],
        });
        context.Response += (_, response) =>
        {
            if (response.Request.IsNavigationRequest && response.Status is < 300 or >= 400 && response.Frame.ParentFrame is null) _documents.AddOrUpdate(response.Frame.Page, response);
        };
        var page = await context.NewPageAsync();
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") complaints.Add(message.Text);
        };
        page.PageError += (_, error) =>
        {
            // That it gives up fading from page to page, when the next one comes too soon, the browser says as if it were an error.
            if (!error.Contains("Transition was aborted", StringComparison.Ordinal) && !error.Contains("ViewTransition opt-in", StringComparison.Ordinal)) complaints.Add(error);
        };
        page.RequestFailed += (_, request) =>
        {
            // What a page asked for and no longer waits for, because it is left, has not failed.
            if (request.Failure != "net::ERR_ABORTED") complaints.Add($"{request.Url}: {request.Failure}");
        };
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(Address, StringComparison.Ordinal) && !request.Url.StartsWith("data:", StringComparison.Ordinal)) complaints.Add($"asks another site: {request.Url}");
        };
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        return page;
    }

    /// <summary>A page as the site sent it, before any script.</summary>
    public async Task<string> HtmlOfAsync(IPage page) => _documents.TryGetValue(page, out var document) ? await document.TextAsync() : throw new InvalidOperationException("The page was never opened.");

    /// <summary>Opens a page of the admins' as one of them, through the sign-in.</summary>
    public async Task<IPage> OpenSignedInAsync(string path, List<string> complaints, int width = 1280, ColorScheme scheme = ColorScheme.Light, bool javaScript = true)
    {
        await MakeAdminAsync();
        var page = await OpenAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(path)}", complaints, width, scheme, javaScript);
        await SignInAsync(page);
        await page.WaitForURLAsync("**" + path);
        return page;
    }

    /// <summary>Types as soon as the page gives a field the focus by itself: a browser does so with the first picture it draws, which may come after everything is loaded.</summary>
    public static async Task TypeIntoAsync(IPage page, string focused, string text)
    {
        await Assertions.Expect(page.Locator(focused)).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(text);
    }

    /// <summary>
    /// Fills the sign-in form that a page shows, and sends it. From there on nothing moves: fading from page to page is a quarter of the time of those who go through hundreds of forms,
    /// and the tests of what visitors do have it.
    /// </summary>
    public static async Task SignInAsync(IPage page, string email = AdminEmail)
    {
        await page.EmulateMediaAsync(new() { ReducedMotion = ReducedMotion.Reduce });
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password").FillAsync(AdminPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
    }

    /// <summary>Makes an admin's account where it is missing, with the command that a person uses.</summary>
    public async Task MakeAdminAsync(string email = AdminEmail)
    {
        if (!_admins.Add(email)) return;
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location, "admin", "add", email]) { WorkingDirectory = _folder, RedirectStandardInput = true, RedirectStandardOutput = true };
        start.Environment["Portfolio__DataDirectory"] = Path.Combine(_folder, "data");
        using var tool = Process.Start(start)!;
        await tool.StandardInput.WriteLineAsync(AdminPassword);
        tool.StandardInput.Close();
        await tool.WaitForExitAsync();
        if (tool.ExitCode != 0) throw new InvalidOperationException("The admin's account could not be made.");
    }

    private async Task WaitUntilReadyAsync()
    {
        using var client = new HttpClient();
        for (int i = 0; i < 720; i++)
        {
            try
            {
                if ((await client.GetAsync(new Uri(Address + "/readyz"))).IsSuccessStatusCode) return;
            }
            catch (HttpRequestException)
            {
                // It doesn't listen yet.
            }

            await Task.Delay(250);
        }

        throw new TimeoutException("The site did not start within three minutes.");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}

/// <summary>A site that starts without a document.</summary>
public sealed class EmptySite : BrowserSite
{
    public override string Content { get; } = Directory.CreateTempSubdirectory("portfolio-empty-").FullName;
}

/// <summary>A site that only visitors come to: what its pages count stays as the CVs that ship have it.</summary>
[CollectionDefinition(Name)]
public sealed class VisitorsSite : ICollectionFixture<BrowserSite>
{
    public const string Name = "visitors";
}

/// <summary>A site of their own for the tests that sign in and change things; it runs beside the visitors'.</summary>
[CollectionDefinition(Name)]
public sealed class AdminsSite : ICollectionFixture<BrowserSite>
{
    public const string Name = "admins";
}

/// <summary>And one for those that edit entries and publications, so that they run beside the rest.</summary>
[CollectionDefinition(Name)]
public sealed class EditorsSite : ICollectionFixture<BrowserSite>
{
    public const string Name = "editors";
}
