using Portfolio.Cv;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Importing;

/// <summary>Tells files that are no text by how they begin (the “magic numbers” of their formats).</summary>
internal static class FileSignature
{
    private static readonly (byte[] Start, Sentence Kind)[] Known =
    [
        ("PK\u0003\u0004"u8.ToArray(), Sentence.Of("a ZIP archive or an office document (Word, OpenDocument)")),
        ("PK\u0005\u0006"u8.ToArray(), Sentence.Of("an empty ZIP archive")),
        ([0x1F, 0x8B], Sentence.Of("a gzip archive")),
        ("BZh"u8.ToArray(), Sentence.Of("a bzip2 archive")),
        ([0xFD, 0x37, 0x7A, 0x58, 0x5A], Sentence.Of("an xz archive")),
        ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], Sentence.Of("a 7z archive")),
        ("Rar!"u8.ToArray(), Sentence.Of("a RAR archive")),
        ([0x28, 0xB5, 0x2F, 0xFD], Sentence.Of("a Zstandard archive")),
        ("%PDF-"u8.ToArray(), Sentence.Of("a PDF")),
        ([0xD0, 0xCF, 0x11, 0xE0], Sentence.Of("an older office document (Word)")),
        ("{\\rtf"u8.ToArray(), Sentence.Of("an RTF document")),
        ([0x89, 0x50, 0x4E, 0x47], Sentence.Of("a picture (PNG)")),
        ([0xFF, 0xD8, 0xFF], Sentence.Of("a picture (JPEG)")),
        ("GIF8"u8.ToArray(), Sentence.Of("a picture (GIF)")),
        ("RIFF"u8.ToArray(), Sentence.Of("a picture, a film or a sound")),
        ([0x7F, 0x45, 0x4C, 0x46], Sentence.Of("a program")),
        ("MZ\u0090"u8.ToArray(), Sentence.Of("a program")),
        ("SQLite format 3"u8.ToArray(), Sentence.Of("a database")),
    ];

    /// <summary>What a file is, in words; null when it may be text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes)
    {
        foreach (var (start, kind) in Known)
            if (bytes.StartsWith(start)) return Words.Of(kind);
        return null;
    }
}
