using System.Diagnostics;

namespace Portfolio.Web.Logging;

/// <summary>One line per request: method, path, status, milliseconds. Neither query nor address nor agent: they are personal.</summary>
internal sealed class RequestLog(RequestDelegate next, ILogger<RequestLog> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Taken now: a page for errors runs under another path.
        string path = context.Request.Path;
        long start = Stopwatch.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            logger.LogInformation("{Method} {Path} {Status} {Milliseconds:0.0} ms", context.Request.Method, path, context.Response.StatusCode, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }
    }
}
