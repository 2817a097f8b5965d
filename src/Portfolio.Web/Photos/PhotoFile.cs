using System.Security.Cryptography;
using Portfolio.Store.Entities;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Photos;

/// <summary>
/// A photo as the site keeps it: what the file's bytes say it is, its picture, and nothing else. Where and with what it was
/// taken, names and comments are left out by writing the file anew from its picture's parts; nothing is decoded here, so
/// that no file can ask for more memory than it has bytes.
/// </summary>
internal static class PhotoFile
{
    /// <summary>The most bytes of a file.</summary>
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The most pixels of a side: a file of few bytes can say that it has very many.</summary>
    public const int LongestSide = 4096;

    private const int ShortestSide = 64;

    /// <summary>Reads an uploaded file.</summary>
    /// <exception cref="PhotoException">It is missing, too large, damaged, or no PNG, JPEG or WebP.</exception>
    public static async Task<Photo> ReadAsync(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null || file.Length == 0) throw new PhotoException(Words.Of("No file was chosen. Choose a photo first."));
        if (file.Length > MostBytes) throw new PhotoException(Words.Of("The file has {size} MB; at most {most} MB are taken. Make the photo smaller.", (file.Length / 1024d / 1024).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture), MostBytes / 1024 / 1024));
        byte[] bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellation);
        return Read(bytes);
    }

    /// <summary>Reads a file's bytes, which decide what it is.</summary>
    /// <exception cref="PhotoException">They are damaged, or no PNG, JPEG or WebP.</exception>
    public static Photo Read(byte[] bytes)
    {
        Picture picture;
        try
        {
            picture = Jpeg.Is(bytes) ? Jpeg.Read(bytes) : Png.Is(bytes) ? Png.Read(bytes) : WebP.Is(bytes) ? WebP.Read(bytes)
                : throw new PhotoException(Words.Of("The file is no PNG, JPEG or WebP, whatever its name says. Save the photo as one of them."));
        }
        catch (Exception e) when (e is ArgumentOutOfRangeException or IndexOutOfRangeException)
        {
            throw new PhotoException(Words.Of("The file ends too early: it is damaged. Save the photo again."));
        }

        if (Math.Max(picture.Width, picture.Height) > LongestSide) throw new PhotoException(Words.Of("The photo has {width} × {height} pixels; at most {most} a side are taken. Make it smaller.", picture.Width, picture.Height, LongestSide));
        if (Math.Min(picture.Width, picture.Height) < ShortestSide) throw new PhotoException(Words.Of("The photo has {width} × {height} pixels; it needs {least} a side at least.", picture.Width, picture.Height, ShortestSide));
        return new Photo { MediaType = picture.MediaType, Bytes = picture.Bytes, Hash = Convert.ToHexStringLower(SHA256.HashData(picture.Bytes)), Width = picture.Width, Height = picture.Height };
    }
}

/// <summary>A picture's file with what it is.</summary>
/// <param name="MediaType">The media type.</param>
/// <param name="Width">The width in pixels, as it is shown.</param>
/// <param name="Height">The height in pixels, as it is shown.</param>
/// <param name="Bytes">The file, without all that is no picture.</param>
internal sealed record Picture(string MediaType, int Width, int Height, byte[] Bytes);
