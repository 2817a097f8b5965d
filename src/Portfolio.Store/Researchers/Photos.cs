using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Entities;

namespace Portfolio.Store.Researchers;

/// <summary>Researchers' photos.</summary>
public sealed class Photos(PortfolioDb db)
{
    private const int HashLength = 16;

    /// <summary>A photo as pages name it.</summary>
    internal static Expression<Func<Photo, PhotoItem>> ToItem { get; } = p => new PhotoItem(
        p.Hash.Substring(0, HashLength),
        p.MediaType == "image/png" ? "png" : p.MediaType == "image/webp" ? "webp" : "jpg",
        p.Width,
        p.Height);

    /// <summary>The photo that a researcher's page shows.</summary>
    /// <param name="slug">Whose.</param>
    /// <param name="includePrivate">True for those who may edit the researcher: that of a page that isn't public, too.</param>
    /// <param name="cancellation">Stops the query.</param>
    /// <returns>The file with its media type, and as pages name it; null when there is none.</returns>
    public async Task<(byte[] Bytes, string MediaType, PhotoItem Item)?> RunAsync(string slug, bool includePrivate = false, CancellationToken cancellation = default)
    {
        var keys = (includePrivate ? db.Researchers.IgnoreQueryFilters() : db.Researchers).Where(r => r.Slug == slug).Select(r => r.PhotoId);
        var photo = await db.Photos.AsNoTracking().Where(p => keys.Contains(p.Id)).FirstOrDefaultAsync(cancellation);
        return photo is null ? null : (photo.Bytes, photo.MediaType, ToItem.Compile()(photo));
    }
}
