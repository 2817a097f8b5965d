using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace Portfolio.Web.Security;

/// <summary>How large requests may be.</summary>
internal static class RequestLimits
{
    public static void Apply(KestrelServerOptions options)
    {
        options.AddServerHeader = false;
        // A long search is still a search: it has to reach the page, which cuts it.
        options.Limits.MaxRequestLineSize = 64 * 1024;
        options.Limits.MaxRequestBufferSize = 128 * 1024;
        options.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
        options.Limits.MaxRequestBodySize = 12 * 1024 * 1024;
        options.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(15);
    }
}
