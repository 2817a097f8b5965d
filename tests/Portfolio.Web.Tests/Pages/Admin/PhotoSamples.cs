using System.Buffers.Binary;
using System.Text;

namespace Portfolio.Web.Tests.Pages.Admin;

/// <summary>Pictures of 64 to 80 pixels.</summary>
internal static class PhotoSamples
{
    private const string JpegText = "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYFVlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06kbl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKT/wAARCABQAEADASIAAhEBAxEB/8QAFwABAQEBAAAAAAAAAAAAAAAAAAECBf/EABUQAQEAAAAAAAAAAAAAAAAAAAAR/8QAFgEBAQEAAAAAAAAAAAAAAAAAAAQG/8QAFREBAQAAAAAAAAAAAAAAAAAAABL/2gAMAwEAAhEDEQA/AOfSpSp4aClpUpSClpUpSClpUpSCmaVKVVCelpUpSClpUpSClpUpSCmaVKVVCalpUpSClpUpSClpUpSCkpWaVVCemqVmlIKapWaUgpqlZpSCkpWaVVCamqVmlIKapWaUgpqlZpSCn//Z";
    private const string WebPText = "UklGRowAAABXRUJQVlA4IIAAAABwBQCdASpAAFAAPzmcxF0vKqckoamx4CcJQLH7v67lLm0fgBeMJKFiCtWSoAn2PxAuL4pgAP7mEzfhW8L//ExexjtbvdBgYEOMEiPRI2DyOUkOdWX69AvGOxAj5hAUEORKS4FVHc8bRw9gMF9yaDoy1gVdYmodPYeMy0QKbWgAAA==";

    public static byte[] Jpeg { get; } = Convert.FromBase64String(JpegText);

    public static byte[] WebP { get; } = Convert.FromBase64String(WebPText);

    /// <summary>The JPEG with a place, a comment, and what other programs leave behind its end.</summary>
    public static byte[] JpegWithPlace { get; } = WithExif(1);

    /// <summary>The JPEG as a camera writes it that was held in one of eight ways.</summary>
    public static byte[] WithExif(byte orientation)
    {
        byte[] exif = [.. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0, .. "GPS 37.2636,127.0286"u8];
        return [.. Jpeg[..2], .. Segment(0xE1, exif), .. Segment(0xE1, Encoding.ASCII.GetBytes("http://ns.adobe.com/xap/1.0/\0<x:place>GPS</x:place>")), .. Segment(0xFE, "GPS comment"u8), .. Jpeg[2..], .. "GPS behind the end"u8];
    }

    public static byte[] Png(int width, int height) => new Portfolio.Web.Cards.Picture(width, height, [0x336699, 0xffffff]).ToPng();

    /// <summary>A PNG with a text in it.</summary>
    public static byte[] PngWithText()
    {
        byte[] png = Png(64, 64);
        byte[] text = [0, 0, 0, 9, .. "tEXtGPS\0place"u8, 0, 0, 0, 0];
        BinaryPrimitives.WriteInt32BigEndian(text, 9);
        // Behind the header, whose length is fixed.
        return [.. png[..33], .. text, .. png[33..]];
    }

    /// <summary>The WebP in its extended form, with metadata.</summary>
    public static byte[] WebPWithExif()
    {
        byte[] extended = [.. "VP8X"u8, 10, 0, 0, 0, 0x08, 0, 0, 0, 63, 0, 0, 79, 0, 0];
        byte[] body = [.. "WEBP"u8, .. extended, .. WebP[12..], .. "EXIF"u8, 4, 0, 0, 0, .. "GPS!"u8];
        byte[] length = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, body.Length);
        return [.. "RIFF"u8, .. length, .. body];
    }

    private static byte[] Segment(byte marker, ReadOnlySpan<byte> data) => [0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2), .. data];
}
