using System.Buffers.Binary;
using System.IO.Compression;

namespace Portfolio.Web.Cards;

/// <summary>A picture of few colours, which is written as PNG (https://www.w3.org/TR/png-3/).</summary>
internal sealed class Picture(int width, int height, IReadOnlyList<int> colours)
{
    private static readonly uint[] Remainders = [.. Enumerable.Range(0, 256).Select(n => Enumerable.Range(0, 8).Aggregate((uint)n, (c, _) => (c & 1) != 0 ? 0xEDB88320 ^ (c >> 1) : c >> 1))];

    private readonly byte[] _pixels = new byte[width * height];

    /// <summary>Fills a rectangle with the colour of that number; what is outside the picture is cut off.</summary>
    public void Fill(int x, int y, int wide, int high, byte colour)
    {
        int left = Math.Clamp(x, 0, width), right = Math.Clamp(x + wide, left, width);
        for (int row = Math.Clamp(y, 0, height); row < Math.Clamp(y + high, 0, height); row++) _pixels.AsSpan((row * width) + left, right - left).Fill(colour);
    }

    /// <summary>The picture as a PNG file.</summary>
    public byte[] ToPng()
    {
        using var png = new MemoryStream();
        png.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        byte[] header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        // Eight bits for a pixel, each the number of a colour.
        (header[8], header[9]) = (8, 3);
        Write(png, "IHDR"u8, header);
        Write(png, "PLTE"u8, [.. colours.SelectMany(rgb => new[] { (byte)(rgb >> 16), (byte)(rgb >> 8), (byte)rgb })]);
        Write(png, "IDAT"u8, Compressed());
        Write(png, "IEND"u8, []);
        return png.ToArray();
    }

    private byte[] Compressed()
    {
        using var data = new MemoryStream();
        using (var zlib = new ZLibStream(data, CompressionLevel.SmallestSize, leaveOpen: true))
        {
            for (int row = 0; row < height; row++)
            {
                // Each row begins with its filter: none.
                zlib.WriteByte(0);
                zlib.Write(_pixels, row * width, width);
            }
        }

        return data.ToArray();
    }

    // Length, type, data, and the check (CRC-32) of type and data.
    private static void Write(Stream png, ReadOnlySpan<byte> type, ReadOnlySpan<byte> data)
    {
        Span<byte> number = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(number, data.Length);
        png.Write(number);
        png.Write(type);
        png.Write(data);
        uint check = Check(Check(uint.MaxValue, type), data) ^ uint.MaxValue;
        BinaryPrimitives.WriteUInt32BigEndian(number, check);
        png.Write(number);
    }

    private static uint Check(uint check, ReadOnlySpan<byte> bytes)
    {
        foreach (byte b in bytes) check = Remainders[(check ^ b) & 0xFF] ^ (check >> 8);
        return check;
    }
}
