using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Writing;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Caching;

/// <summary>
/// Gives answers an ETag: the store's last revision, and the program and the settings that made the answer of it. Who has
/// the answer of the same revision is told so (304) before anything else is asked of the store.
/// </summary>
internal sealed class StoreTag(PortfolioSettings settings) : IEndpointFilter
{
    private readonly string _maker = MakerOf(settings);

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        var (revision, at) = await http.RequestServices.GetRequiredService<LastWrite>().RunAsync(http.RequestAborted);
        // Weak, because one answer is compressed in several ways. The time, because a backup may be restored and written to anew.
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{revision:x}-{at.Ticks:x}-{_maker}\""), isWeak: true);
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            Tell(http.Response, tag);
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode == StatusCodes.Status200OK) Tell(http.Response, tag);
            return Task.CompletedTask;
        });
        return await next(context);
    }

    // May be kept, but has to be asked for again each time: an edit shows at once.
    private static void Tell(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        response.Headers.CacheControl = "no-cache";
    }

    private static string MakerOf(PortfolioSettings settings)
    {
        Assembly[] program = [typeof(StoreTag).Assembly, typeof(StoreException).Assembly, typeof(CvJson).Assembly];
        string maker = string.Join(' ', program.Select(part => part.ManifestModule.ModuleVersionId.ToString()).Append(settings.SiteName).Append(settings.BaseUrl));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(maker)))[..8];
    }
}
