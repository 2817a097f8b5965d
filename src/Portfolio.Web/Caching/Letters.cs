namespace Portfolio.Web.Caching;

/// <summary>The files of letters never change under their names: browsers keep them for good.</summary>
internal static class Letters
{
    /// <summary>Where they are.</summary>
    public const string Folder = "/fonts";

    /// <summary>Says so on each.</summary>
    public static void UseLettersForGood(this WebApplication site) => site.Use(static (context, next) =>
    {
        if (context.Request.Path.StartsWithSegments(Folder))
        {
            context.Response.OnStarting(static state =>
            {
                var response = ((HttpContext)state).Response;
                if (response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status304NotModified) response.Headers.CacheControl = "public, max-age=31536000, immutable";
                return Task.CompletedTask;
            }, context);
        }

        return next(context);
    });
}
