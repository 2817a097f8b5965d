using System.Buffers.Binary;

namespace Portfolio.Web.Photos;

/// <summary>WebP files (RFC 9649).</summary>
internal static class WebP
{
    private const byte HasExif = 0x08, HasXmp = 0x04, IsAnimated = 0x02;

    /// <summary>True for files that begin as a WebP.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.Length > 12 && file.StartsWith("RIFF"u8) && file[8..].StartsWith("WEBP"u8);

    /// <summary>The picture without all else.</summary>
    /// <exception cref="PhotoException">It is damaged, or moves.</exception>
    public static Picture Read(ReadOnlySpan<byte> file)
    {
        var body = new MemoryStream();
        int width = 0, height = 0;
        bool hasPixels = false;
        for (int at = 12; at + 8 <= file.Length;)
        {
            string type = System.Text.Encoding.Latin1.GetString(file.Slice(at, 4));
            int length = checked((int)Math.Min(BinaryPrimitives.ReadUInt32LittleEndian(file.Slice(at + 4, 4)), int.MaxValue / 2));
            byte[] data = file.Slice(at + 8, length).ToArray();
            at += 8 + length + (length & 1);
            switch (type)
            {
                case "VP8X":
                    if ((data[0] & IsAnimated) != 0) throw new PhotoException("The WebP moves. Save one picture of it.");
                    data[0] = (byte)(data[0] & ~(HasExif | HasXmp));
                    (width, height) = (1 + (data[4] | (data[5] << 8) | (data[6] << 16)), 1 + (data[7] | (data[8] << 8) | (data[9] << 16)));
                    break;
                case "VP8 ":
                    hasPixels = true;
                    Grow(BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(6)) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(data.AsSpan(8)) & 0x3FFF);
                    break;
                case "VP8L":
                    hasPixels = true;
                    uint bits = BinaryPrimitives.ReadUInt32LittleEndian(data.AsSpan(1));
                    Grow((int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
                    break;
                case "ALPH" or "ICCP":
                    break;
                default:
                    continue;
            }

            Write(body, type, data);
        }

        if (!hasPixels) throw new PhotoException("The WebP has no picture in it. Save the photo again.");
        var kept = new MemoryStream();
        Span<byte> size = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(size, (uint)body.Length + 4);
        kept.Write("RIFF"u8);
        kept.Write(size);
        kept.Write("WEBP"u8);
        body.WriteTo(kept);
        return new Picture("image/webp", width, height, kept.ToArray());

        void Grow(int wide, int high) => (width, height) = (Math.Max(width, wide), Math.Max(height, high));
    }

    private static void Write(MemoryStream file, string type, byte[] data)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, data.Length);
        file.Write(System.Text.Encoding.Latin1.GetBytes(type));
        file.Write(length);
        file.Write(data);
        if ((data.Length & 1) != 0) file.WriteByte(0);
    }
}
