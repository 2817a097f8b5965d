using Microsoft.Playwright;

namespace Portfolio.Browser.Tests;

/// <summary>What a visit moves over the network, as the browser counts it.</summary>
[Collection(VisitorsSite.Name)]
public sealed class WeightOfPages(BrowserSite site)
{
    // A researcher's page leaves room for a photo, which is made so small when it is uploaded.
    private const int First = 60 * 1024 - Photo, Photo = 9_000 + 512, Second = 20 * 1024, Requests = 6 - 1;

    [Theory]
    [InlineData("/researchers/sanghyuk-chun")]
    [InlineData("/researchers/jonghyun-song")]
    [InlineData("/")]
    [InlineData("/publications")]
    public async Task A_first_visit_moves_at_most_60_kilobytes_in_6_requests_and_the_next_one_20(string path)
    {
        await using var context = await site.Browser.NewContextAsync(new BrowserNewContextOptions { BaseURL = site.Address });
        var page = await context.NewPageAsync();
        var network = await context.NewCDPSessionAsync(page);
        var asked = new Dictionary<string, string>();
        long bytes = 0;
        await network.SendAsync("Network.enable");
        network.Event("Network.requestWillBeSent").OnEvent += (_, e) =>
        {
            string address = e!.Value.GetProperty("request").GetProperty("url").GetString()!;
            if (!address.StartsWith("data:", StringComparison.Ordinal)) asked[e.Value.GetProperty("requestId").GetString()!] = address;
        };
        network.Event("Network.loadingFinished").OnEvent += (_, e) => Interlocked.Add(ref bytes, (long)e!.Value.GetProperty("encodedDataLength").GetDouble());

        await VisitAsync();
        Assert.All(asked.Values, address => Assert.StartsWith(site.Address, address, StringComparison.Ordinal));
        Assert.InRange(asked.Count, 1, Requests);
        Assert.InRange(bytes, 1, First);

        (bytes, var first) = (0, asked.Values.ToList());
        asked.Clear();
        await VisitAsync();
        Assert.InRange(bytes, 1, Second);
        Assert.Subset(first.ToHashSet(), asked.Values.ToHashSet());

        async Task VisitAsync()
        {
            await page.GotoAsync("about:blank");
            await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        }
    }
}
