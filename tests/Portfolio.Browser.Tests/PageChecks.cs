using System.Globalization;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What holds for a page, whatever it shows, in the window that it is open in.</summary>
internal static class PageChecks
{
    // Off by default in axe, and on here: the target size of WCAG 2.2 (2.5.8).
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Keeps a picture of the page; its HTML is valid, and <see cref="LooksRightAsync"/>.</summary>
    /// <param name="site">The site that sent the page.</param>
    /// <param name="page">The page; when its browser has no JavaScript, axe cannot look at it.</param>
    /// <param name="name">What the picture and a complaint are called by.</param>
    public static async Task HoldsAsync(this BrowserSite site, IPage page, string name)
    {
        var wrong = await site.Html.ValidateAsync(await site.HtmlOfAsync(page));
        Assert.True(wrong.Count == 0, $"{name}: {string.Join("\n", wrong)}");
        await page.LooksRightAsync(name);
    }

    /// <summary>Keeps a picture of the page; it is as wide as its window, and axe finds nothing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">What the picture and a complaint are called by.</param>
    /// <param name="recoloured">Whether axe looks at the colours alone: the rest of this page was seen in other colours.</param>
    public static async Task LooksRightAsync(this IPage page, string name, bool recoloured = false)
    {
        int width = page.ViewportSize!.Width;
        await page.SettleAsync();
        string scheme = await page.EvaluateAsync<bool>("matchMedia('(prefers-color-scheme: dark)').matches") ? "dark" : "light";
        await page.ScreenshotAsync(new() { Path = Path.Combine(BrowserSite.Screenshots, $"{name}-{width}-{scheme}.jpg"), FullPage = true, Type = ScreenshotType.Jpeg, Quality = 85 });
        Assert.True(width == await page.EvaluateAsync<int>("document.documentElement.scrollWidth"), $"{name} is wider than {width}");
        if (!await page.EvaluateAsync<bool>("matchMedia('(scripting: enabled)').matches")) return;
        if (!await page.EvaluateAsync<bool>("'axe' in window")) await page.EvaluateAsync(Axe);
        string[] found = await page.EvaluateAsync<string[]>("""
            async recoloured => {
              const options = recoloured ? { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } } : { rules: { 'target-size': { enabled: true } } };
              return (await axe.run(document, { ...options, resultTypes: ['violations'] })).violations.map(v => `${v.id}: ${v.nodes.slice(0, 5).map(n => n.html).join('; ')}`);
            }
            """, recoloured);
        Assert.True(found.Length == 0, $"{name} at {width}, {scheme}: {string.Join("\n", found)}");
    }

    /// <summary>Waits until nothing fades any more: colours on their way are nobody's to read. What is out of sight never arrives, so it is not waited for long.</summary>
    private static Task SettleAsync(this IPage page) => page.EvaluateAsync("""
        async () => {
          const fading = document.getAnimations().filter(a => a.effect.target.checkVisibility()).map(a => a.finished.catch(() => {}));
          await Promise.race([Promise.all(fading), new Promise(done => setTimeout(done, 2000))]);
        }
        """);

    /// <summary>Nothing of a page moves by itself while it is opened: the browser counts no layout shift.</summary>
    public static async Task StaysAsync(this IPage page, string path, string name)
    {
        // What a busy machine paints while the page still arrives has grown, not moved: it is painted when it is whole.
        await page.RouteAsync(path, async route =>
        {
            var answer = await route.FetchAsync();
            string html = (await answer.TextAsync()).Replace("</head>", "<link rel=expect href='#whole' blocking=render></head>", StringComparison.Ordinal).Replace("</body>", "<i id=whole></i></body>", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = html });
        });
        await page.GotoAsync(path);
        await Assertions.Expect(page.Locator("#whole")).ToHaveCountAsync(1);
        string[] moved = await page.EvaluateAsync<string[]>("""
            async () => {
              const place = r => `${r.x},${r.y} ${r.width}x${r.height}`;
              const tell = s => `${s.node?.nodeName} ${s.node?.className ?? ''} ${s.node?.textContent.trim().slice(0, 40)}: ${place(s.previousRect)} to ${place(s.currentRect)}`;
              await new Promise(done => new PerformanceObserver(done).observe({ type: 'paint', buffered: true }));
              return await new Promise(done => {
                new PerformanceObserver(list => done(list.getEntries().filter(e => !e.hadRecentInput).flatMap(e => e.sources.length ? e.sources.map(tell) : ['something']))).observe({ type: 'layout-shift', buffered: true });
                setTimeout(() => done([]), 100);
              });
            }
            """);
        Assert.True(moved.Length == 0, $"{name}: {string.Join("; ", moved)}");
    }

    /// <summary>How tall a page is, in pixels.</summary>
    public static Task<int> HeightAsync(this IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollHeight");

    /// <summary>Makes all text of a page larger, as a browser's setting for it does: 2 is 200 %.</summary>
    public static Task EnlargeTextAsync(this IPage page, double times) =>
        page.EvaluateAsync("size => { document.documentElement.style.fontSize = size; }", times.ToString("P0", CultureInfo.InvariantCulture).Replace(" ", "", StringComparison.Ordinal));
}
