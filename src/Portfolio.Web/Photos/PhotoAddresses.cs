using Portfolio.Store.Researchers;

namespace Portfolio.Web.Photos;

/// <summary>Where photos are.</summary>
internal static class PhotoAddresses
{
    /// <summary>The address of a photo. Another photo has another one, so that browsers may keep it for ever.</summary>
    public static string Of(string slug, PhotoItem photo) => new PathString($"/researchers/{slug}/photo-{photo.Hash}.{photo.Extension}").ToUriComponent();

    public static void MapPhotos(this WebApplication site)
    {
        site.MapRead("/researchers/{slug}/photo-{hash}.{extension}", async (string slug, string hash, string extension, HttpResponse response, Store.Researchers.Photos photos, CancellationToken cancellation) =>
        {
            if (await photos.RunAsync(slug, includePrivate: false, cancellation) is not { } photo || photo.Item.Hash != hash || photo.Item.Extension != extension) return Results.NotFound();
            response.Headers.CacheControl = "public, max-age=31536000, immutable";
            return Results.Bytes(photo.Bytes, photo.MediaType);
        });
        // For those who may edit the researcher, whose page need not be public yet.
        site.MapRead("/admin/researchers/{slug}/photo/file", async (string slug, Store.Researchers.Photos photos, CancellationToken cancellation) =>
            await photos.RunAsync(slug, includePrivate: true, cancellation) is { } photo ? Results.Bytes(photo.Bytes, photo.MediaType) : Results.NotFound());
    }
}
