using System.Net;

namespace Portfolio.Web.Tests.Pages;

/// <summary>A site whose content folder is missing still starts, and says what to do.</summary>
public sealed class AnEmptySite : IAsyncDisposable
{
    private readonly Site _site = new() { ContentDirectory = Path.Combine(Path.GetTempPath(), "portfolio-no-such-folder") };

    public ValueTask DisposeAsync() => _site.DisposeAsync();

    [Theory]
    [InlineData("/", "import")]
    [InlineData("/publications", "There are no publications yet")]
    [InlineData("/venues", "There are no venues yet")]
    public async Task Its_pages_say_what_to_do(string address, string said)
    {
        var (response, page) = await _site.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains(said, page.QuerySelector(".empty")!.TextContent, StringComparison.Ordinal);
    }
}
