using System.Buffers.Binary;

namespace Portfolio.Web.Photos;

/// <summary>PNG files (https://www.w3.org/TR/png-3/).</summary>
internal static class Png
{
    // What a picture consists of; its colours. Texts, times, places and further frames are left out.
    private static readonly HashSet<string> Kept = ["IHDR", "PLTE", "IDAT", "IEND", "tRNS", "gAMA", "cHRM", "sRGB", "cICP"];

    private static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10];

    /// <summary>True for files that begin as a PNG.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.StartsWith(Signature);

    /// <summary>The picture without all else.</summary>
    /// <exception cref="PhotoException">It is damaged.</exception>
    public static Picture Read(ReadOnlySpan<byte> file)
    {
        var kept = new MemoryStream();
        kept.Write(Signature);
        uint width = 0, height = 0;
        bool hasPixels = false;
        for (int at = Signature.Length; ;)
        {
            uint length = BinaryPrimitives.ReadUInt32BigEndian(file.Slice(at, 4));
            if (length > file.Length) throw new ArgumentOutOfRangeException(nameof(file));
            var chunk = file.Slice(at, 12 + (int)length);
            string type = System.Text.Encoding.Latin1.GetString(chunk.Slice(4, 4));
            if (type == "IHDR") (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(chunk.Slice(8, 4)), BinaryPrimitives.ReadUInt32BigEndian(chunk.Slice(12, 4)));
            else if (width == 0) throw new PhotoException("The PNG is damaged. Save the photo again.");
            hasPixels |= type == "IDAT";
            if (Kept.Contains(type)) kept.Write(chunk);
            if (type == "IEND") break;
            at += chunk.Length;
        }

        if (!hasPixels) throw new PhotoException("The PNG has no picture in it. Save the photo again.");
        return new Picture("image/png", (int)Math.Min(width, int.MaxValue), (int)Math.Min(height, int.MaxValue), kept.ToArray());
    }
}
