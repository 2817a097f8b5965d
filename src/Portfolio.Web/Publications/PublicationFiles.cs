using System.Text;
using Microsoft.Net.Http.Headers;
using Portfolio.Cv;
using Portfolio.Cv.Writing;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Web.Caching;
using Portfolio.Web.Feeds;

namespace Portfolio.Web.Publications;

/// <summary>Publications in the forms in which they are taken along.</summary>
internal static class PublicationFiles
{
    public static void MapPublicationFiles(this WebApplication site)
    {
        var files = site.MapGroup("").AddEndpointFilter<StoreTag>();
        foreach (var format in BibliographyFormats.All)
        {
            files.MapRead($"/publications{format.Extension}", (HttpContext context, PublicationExport export, CancellationToken cancellation) => ListAsync(
                context.Request,
                export,
                publications => new WrittenParts(ContentType(format), FileName(format, PublicationAddress.Of(context.Request.Query).FileName), () => format.WriteAsync(publications.Select(p => p.Publication), cancellation)),
                cancellation));
            // No dot in the slug, so that x.csl.json is not the JSON of "x.csl".
            files.MapRead($"/publications/{{slug:regex(^[^.]+$)}}{format.Extension}", (string slug, PublicationDetail publications, CancellationToken cancellation) => OneAsync(slug, format, publications, cancellation));
        }

        files.MapRead("/publications.atom", (HttpContext context, PublicationExport export, AtomFeed feed, CancellationToken cancellation) => ListAsync(
            context.Request, export, publications => feed.Of(context.Request, "Publications", "/publications", publications), cancellation));
    }

    /// <summary>One publication in a format. In our own JSON it stands by itself; the others have lists of one.</summary>
    public static string Write(BibliographyFormatInfo format, Publication publication) =>
        format.Format == BibliographyFormat.Json ? CvJson.Write(publication) : format.Write([publication]);

    /// <summary>The format's media type as it stands in a response's head.</summary>
    public static string ContentType(BibliographyFormatInfo format) =>
        format.MediaType.EndsWith("json", StringComparison.Ordinal) ? format.MediaType : $"{format.MediaType}; charset=utf-8";

    private static async Task<IResult> ListAsync(HttpRequest request, PublicationExport export, Func<IAsyncEnumerable<ExportedPublication>, IResult> write, CancellationToken cancellation)
    {
        var query = PublicationQueryParameters.Read(request.Query, out string? error);
        if (error is not null) return Refuse(error);
        try
        {
            return write(await export.RunAsync(query, cancellation));
        }
        catch (MalformedCursorException e)
        {
            return Refuse(e.Message);
        }
    }

    private static async Task<IResult> OneAsync(string slug, BibliographyFormatInfo format, PublicationDetail publications, CancellationToken cancellation)
    {
        var found = await publications.RunAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return Results.Redirect(new PathString($"/publications/{moved}{format.Extension}").ToUriComponent(), permanent: true);
        if (found.Value is not { } record) return Results.NotFound();
        return new WrittenParts(ContentType(format), FileName(format, slug), () => new[] { Write(format, record.Cv) }.ToAsyncEnumerable());
    }

    // What browsers show well is shown, the rest is saved.
    private static ContentDispositionHeaderValue FileName(BibliographyFormatInfo format, string name)
    {
        var disposition = new ContentDispositionHeaderValue(format.Format == BibliographyFormat.Json ? "inline" : "attachment");
        disposition.SetHttpFileName(name + format.Extension);
        return disposition;
    }

    private static IResult Refuse(string what) => Results.Problem(what, statusCode: StatusCodes.Status400BadRequest, title: "This address can’t be read");
}

/// <summary>A file that is sent part by part while it is written.</summary>
internal sealed class WrittenParts(string contentType, ContentDispositionHeaderValue name, Func<IAsyncEnumerable<string>> write) : IResult
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.ContentType = contentType;
        response.Headers.ContentDisposition = name.ToString();
        if (HttpMethods.IsHead(httpContext.Request.Method)) return;
        await using var text = new StreamWriter(response.Body, Utf8, bufferSize: 16 * 1024, leaveOpen: true);
        await foreach (string part in write()) await text.WriteAsync(part.AsMemory(), httpContext.RequestAborted);
    }
}
