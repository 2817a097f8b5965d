using System.Buffers.Binary;

namespace Portfolio.Web.Photos;

/// <summary>JPEG files (ITU-T T.81, annex B).</summary>
internal static class Jpeg
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, Exif = 0xE1, ColourProfile = 0xE2, Adobe = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <summary>True for files that begin as a JPEG.</summary>
    public static bool Is(ReadOnlySpan<byte> file) => file.Length > 3 && file[0] == 0xFF && file[1] == Start && file[2] == 0xFF;

    /// <summary>The picture with its tables, its colours and the way that it is held; without all else.</summary>
    /// <exception cref="PhotoException">It is damaged, or of a kind that browsers don't show.</exception>
    public static Picture Read(ReadOnlySpan<byte> file)
    {
        int width = 0, height = 0, orientation = 1, at = 2;
        var body = new MemoryStream();
        bool isWhole = false;
        while (!isWhole)
        {
            while (file[at] == 0xFF && file[at + 1] == 0xFF) at++;
            if (file[at] != 0xFF) throw Damaged();
            byte marker = file[at + 1];
            at += 2;
            if (marker == End)
            {
                isWhole = true;
                break;
            }

            int length = BinaryPrimitives.ReadUInt16BigEndian(file.Slice(at, 2));
            var data = file.Slice(at + 2, length - 2);
            at += length;
            if (marker is 0xC0 or 0xC1 or 0xC2) (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(data[1..]), BinaryPrimitives.ReadUInt16BigEndian(data[3..]));
            else if (marker is >= 0xC3 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC)) throw new PhotoException("It is a JPEG of a kind that browsers don’t show. Save the photo again.");
            if (marker == Exif && data.StartsWith("Exif\0\0"u8)) orientation = Orientation(data[6..]);
            bool isKept = marker is not (>= App0 and <= App15 or Comment) || (marker == ColourProfile && data.StartsWith("ICC_PROFILE\0"u8)) || (marker == Adobe && data.StartsWith("Adobe"u8));
            if (isKept) Write(body, marker, data);
            if (marker == Scan)
            {
                int end = EndOfScan(file, at);
                body.Write(file[at..end]);
                at = end;
            }
        }

        if (width == 0 || height == 0) throw Damaged();
        var kept = new MemoryStream();
        kept.Write([0xFF, Start]);
        if (orientation > 1) Write(kept, Exif, [.. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0]);
        body.WriteTo(kept);
        kept.Write([0xFF, End]);
        // Held upright or lying: five to eight are turned by a quarter.
        return orientation >= 5 ? new Picture("image/jpeg", height, width, kept.ToArray()) : new Picture("image/jpeg", width, height, kept.ToArray());
    }

    // The scan's own bytes: a marker ends it, but for restarts and bytes that only look like one.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (!(file[at] == 0xFF && file[at + 1] is not 0 and not 0xFF and not (>= 0xD0 and <= 0xD7))) at++;
        return at;
    }

    // EXIF 2.32: a TIFF file whose tag 0x0112 says how the camera was held.
    private static int Orientation(ReadOnlySpan<byte> tiff)
    {
        try
        {
            bool isLittle = tiff[0] == (byte)'I';
            int directory = (int)Math.Min(Number(tiff.Slice(4, 4), isLittle), int.MaxValue);
            uint entries = Number(tiff.Slice(directory, 2), isLittle);
            for (int i = 0; i < entries; i++)
            {
                var entry = tiff.Slice(directory + 2 + (i * 12), 12);
                if (Number(entry[..2], isLittle) == 0x0112) return Number(entry.Slice(8, 2), isLittle) is >= 1 and <= 8 and var value ? (int)value : 1;
            }
        }
        catch (ArgumentOutOfRangeException)
        {
            // Damaged metadata goes anyway.
        }

        return 1;
    }

    private static uint Number(ReadOnlySpan<byte> bytes, bool isLittle) => (bytes.Length, isLittle) switch
    {
        (2, true) => BinaryPrimitives.ReadUInt16LittleEndian(bytes),
        (2, false) => BinaryPrimitives.ReadUInt16BigEndian(bytes),
        (_, true) => BinaryPrimitives.ReadUInt32LittleEndian(bytes),
        _ => BinaryPrimitives.ReadUInt32BigEndian(bytes),
    };

    private static void Write(MemoryStream file, byte marker, ReadOnlySpan<byte> data)
    {
        file.Write([0xFF, marker, (byte)((data.Length + 2) >> 8), (byte)(data.Length + 2)]);
        file.Write(data);
    }

    private static PhotoException Damaged() => new("The JPEG is damaged. Save the photo again.");
}
