using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc.Testing;

namespace Portfolio.Web.Tests.Api;

/// <summary>The API as a program meets it.</summary>
public sealed class TheApi(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/api/v1/researchers", "/api/v1/researchers")]
    [InlineData("/api/v1/researchers?q=hwan", "/api/v1/researchers")]
    [InlineData("/api/v1/researchers?q=nobody", "/api/v1/researchers")]
    [InlineData("/api/v1/researchers/sanghyuk-chun", "/api/v1/researchers/{slug}")]
    [InlineData("/api/v1/researchers/hwanjun-song", "/api/v1/researchers/{slug}")]
    [InlineData("/api/v1/researchers/jonghyun-song", "/api/v1/researchers/{slug}")]
    [InlineData("/api/v1/researchers/nobody", "/api/v1/researchers/{slug}")]
    [InlineData("/api/v1/publications", "/api/v1/publications")]
    [InlineData("/api/v1/publications?venue=cvpr&position=first&limit=1", "/api/v1/publications")]
    [InlineData("/api/v1/publications?venue=nowhere", "/api/v1/publications")]
    [InlineData("/api/v1/publications?year=abc", "/api/v1/publications")]
    [InlineData("/api/v1/venues", "/api/v1/venues")]
    [InlineData("/api/v1/venues?after=x", "/api/v1/venues")]
    public async Task An_answer_is_as_the_description_says(string address, string path)
    {
        var description = await JsonAsync("/openapi/v1.json");
        var response = await GetAsync(address);
        var described = description.GetProperty("paths").GetProperty(path).GetProperty("get").GetProperty("responses").GetProperty(((int)response.StatusCode).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var schema = described.GetProperty("content").GetProperty(response.Content.Headers.ContentType!.MediaType!).GetProperty("schema");
        Assert.Empty(new DescribedSchema(description).Faults(schema, JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement));
    }

    [Fact]
    public async Task The_description_names_every_filter_that_there_is()
    {
        var description = await JsonAsync("/openapi/v1.json");
        Assert.StartsWith("3.1", description.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.Equal(["/api/v1/researchers", "/api/v1/researchers/{slug}", "/api/v1/publications", "/api/v1/venues"], description.GetProperty("paths").EnumerateObject().Select(p => p.Name));
        var parameters = description.GetProperty("paths").GetProperty("/api/v1/publications").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString()).ToList();
        Assert.All((string[])["q", "researcher", "author", "venue", "year", "from", "to", "track", "status", "position", "sort", "after", "limit"], name => Assert.Contains(name, parameters));
    }

    [Fact]
    public async Task Pages_follow_each_other_until_all_is_there()
    {
        var whole = (await JsonAsync("/publications.json?sort=title")).EnumerateArray().Select(p => p.GetProperty("slug").GetString()).ToList();
        var found = new List<string?>();
        for (string? next = "/api/v1/publications?sort=title&limit=4"; next is not null;)
        {
            var response = await GetAsync(next);
            var page = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
            Assert.Equal(whole.Count, page.GetProperty("total").GetInt32());
            Assert.InRange(page.GetProperty("items").GetArrayLength(), 1, 4);
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("slug").GetString()));
            next = page.TryGetProperty("next", out var address) ? address.GetString() : null;
            Assert.Equal(next is null ? [] : [$"<{next}>; rel=\"next\""], response.Headers.TryGetValues("Link", out var links) ? links : []);
        }

        Assert.Equal(whole, found);
    }

    [Theory]
    [InlineData("/api/v1/researchers?limit=1")]
    [InlineData("/api/v1/venues?limit=3")]
    public async Task The_other_lists_have_pages_too(string address)
    {
        var found = new List<string?>();
        int total = 0;
        for (string? next = address; next is not null;)
        {
            var page = await JsonAsync(next);
            total = page.GetProperty("total").GetInt32();
            found.AddRange(page.GetProperty("items").EnumerateArray().Select(p => p.GetProperty("slug").GetString()));
            next = page.TryGetProperty("next", out var following) ? following.GetString() : null;
        }

        Assert.Equal(total, found.Distinct().Count());
        Assert.Equal(total, found.Count);
    }

    [Theory]
    [InlineData("/api/v1/publications?year=abc", 400, "year=abc")]
    [InlineData("/api/v1/publications?sort=best", 400, "sort=best")]
    [InlineData("/api/v1/publications?after=%21%21", 400, "after")]
    [InlineData("/api/v1/publications?limit=0", 400, "limit=0")]
    [InlineData("/api/v1/researchers?limit=many", 400, "limit=many")]
    [InlineData("/api/v1/venues?after=x", 400, "after")]
    [InlineData("/api/v1/researchers/nobody", 404, "nobody")]
    [InlineData("/api/v1/nothing", 404, "/openapi/v1.json")]
    [InlineData("/api/v2/publications", 404, "/openapi/v1.json")]
    public async Task What_goes_wrong_is_told_as_problem_details(string address, int status, string said)
    {
        var response = await GetAsync(address);
        Assert.Equal((status, "application/problem+json"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        var problem = JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.GetProperty("title").GetString()!);
        Assert.Contains(said, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Null(response.Headers.ETag);
    }

    [Fact]
    public async Task It_is_only_read()
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        var response = await client.PostAsync(new Uri("/api/v1/publications", UriKind.Relative), null);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, "application/problem+json"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        using var head = new HttpRequestMessage(HttpMethod.Head, new Uri("/api/v1/publications", UriKind.Relative));
        Assert.Equal(HttpStatusCode.OK, (await client.SendAsync(head)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/researchers")]
    [InlineData("/api/v1/researchers/sanghyuk-chun")]
    [InlineData("/api/v1/publications?q=learning")]
    [InlineData("/api/v1/venues")]
    public async Task Who_has_the_present_answer_is_told_so(string address)
    {
        var tag = (await GetAsync(address)).Headers.ETag!.ToString();
        var again = await GetAsync(address, tag);
        Assert.Equal((HttpStatusCode.NotModified, ""), (again.StatusCode, await again.Content.ReadAsStringAsync()));
        Assert.Equal(tag, again.Headers.ETag!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(address, "\"older\"")).StatusCode);
    }

    [Fact]
    public async Task A_phone_number_stays_private() =>
        Assert.DoesNotContain("9418", await (await GetAsync("/api/v1/researchers/jonghyun-song")).Content.ReadAsStringAsync(), StringComparison.Ordinal);

    private async Task<JsonElement> JsonAsync(string address)
    {
        var response = await GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement;
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? tag = null)
    {
        using var client = site.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (tag is not null) request.Headers.TryAddWithoutValidation("If-None-Match", tag);
        return await client.SendAsync(request);
    }
}
