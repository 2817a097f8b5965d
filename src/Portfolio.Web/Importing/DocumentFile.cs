using System.Globalization;
using System.Text;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Provenance;
using Portfolio.Web.Languages;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Importing;

/// <summary>A document's file.</summary>
/// <param name="Text">Its text.</param>
/// <param name="Format">How it is written.</param>
internal sealed record DocumentFile(string Text, DocumentFormat Format)
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    /// <summary>Reads a file as UTF-8, or as UTF-16 where a byte order mark says so.</summary>
    /// <param name="path">The file.</param>
    /// <param name="format">How it is written; null to tell it from the file's name and text.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="DocumentFileException">The file can't be read, is empty or too large, or is in another encoding or format.</exception>
    public static async Task<DocumentFile> ReadAsync(string path, DocumentFormat? format, CancellationToken cancellation)
    {
        string text = await ReadTextAsync(path, cancellation);
        if (string.IsNullOrWhiteSpace(text)) throw new DocumentFileException(Words.Of("The file is empty. Put the CV's text in it."));
        return new DocumentFile(text, format ?? DocumentFormats.Guess(path, text)
            ?? throw new DocumentFileException(Words.Of("How the file is written can't be told from its name. Say it with --as and one of {formats}.", string.Join(", ", DocumentFormats.Names))));
    }

    /// <summary>Takes an uploaded file. Its bytes decide what it is; nothing in it is unpacked or run.</summary>
    /// <param name="name">The file's name, as the browser says it.</param>
    /// <param name="bytes">The file.</param>
    /// <param name="format">How it is written, where the person said so.</param>
    /// <exception cref="DocumentFileException">It is empty or too large, no text, or not what its name says.</exception>
    public static DocumentFile OfUpload(string name, byte[] bytes, DocumentFormat? format)
    {
        if (bytes.Length == 0) throw new DocumentFileException(Words.Of("The file is empty. Choose one with the CV’s text in it."));
        if (FileSignature.Of(bytes) is { } kind) throw new DocumentFileException(Words.Of("The file is {kind}. What can be read is Markdown, BibTeX, JSON Resume and CSL-JSON: save or export the CV as one of these.", kind));
        string text = Decode(bytes);
        if (string.IsNullOrWhiteSpace(text)) throw new DocumentFileException(Words.Of("There is nothing but white space in the file. Choose one with the CV’s text in it."));
        if (text.Count(c => char.IsControl(c) && c is not ('\t' or '\n' or '\r' or '\f')) * 50 > text.Length) throw new DocumentFileException(Words.Of("The file is not text. Save the CV as Markdown, in UTF-8."));
        return new DocumentFile(text, format ?? Guess(name, text));
    }

    // A text that begins as another format does is that, whatever its name.
    private static DocumentFormat Guess(string name, string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n");
        bool isJson = start is ['{', ..] or ['[', ..], isBibTeX = text.Contains('@', StringComparison.Ordinal) && text.Contains('{', StringComparison.Ordinal);
        var byText = isJson ? DocumentFormats.Guess("x.json", text) ?? DocumentFormat.JsonResume : start is ['@', ..] && isBibTeX ? DocumentFormat.BibTeX : DocumentFormat.Markdown;
        return (DocumentFormats.Guess(name, text) ?? byText) switch
        {
            DocumentFormat.BibTeX when !isBibTeX => throw new DocumentFileException(Words.Of("The file’s name says BibTeX, but there is no entry (@article) in it. Choose how it is written, or another file.")),
            DocumentFormat.JsonResume or DocumentFormat.CslJson when !isJson => throw new DocumentFileException(Words.Of("The file’s name says JSON, but its text begins with neither a brace nor a bracket. Choose how it is written, or another file.")),
            DocumentFormat.Markdown when start is ['@', ..] && isBibTeX => DocumentFormat.BibTeX,
            DocumentFormat.Markdown when start is ['{', '"', ..] or ['{', '\n', ..] or ['[', '{', ..] => byText,
            var sure => sure,
        };
    }

    /// <summary>What is understood of the document.</summary>
    public CvReading Read() => CvReader.Read(Text, Format);

    /// <summary>What each line of the document became in a reading of it.</summary>
    public DocumentProvenance Trace(CvReading reading) => DocumentProvenance.Of(Text, Format, reading.Cv);

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellation)
    {
        try
        {
            if (!File.Exists(path)) throw new DocumentFileException(Words.Of("There is no such file."));
            long size = new FileInfo(path).Length;
            if (size > PortfolioSettings.LargestDocument) throw DocumentFileException.OfSize(size);
            return Decode(await File.ReadAllBytesAsync(path, cancellation));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DocumentFileException(Words.Of("The file can't be read: {reason}", e.Message));
        }
    }

    private static string Decode(byte[] bytes)
    {
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) return DecodeUtf8(bytes[3..]);
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        return bytes is [0xFE, 0xFF, ..] ? Encoding.BigEndianUnicode.GetString(bytes[2..]) : DecodeUtf8(bytes);
    }

    private static string DecodeUtf8(byte[] bytes)
    {
        try
        {
            string text = StrictUtf8.GetString(bytes);
            return text.Contains('\0', StringComparison.Ordinal)
                ? throw new DocumentFileException(Words.Of("The file is not text: it holds zero bytes. Save the CV as Markdown, in UTF-8."))
                : text;
        }
        catch (DecoderFallbackException e)
        {
            int line = 1 + bytes.AsSpan(0, Math.Max(0, Math.Min(bytes.Length, e.Index))).Count((byte)'\n');
            throw new DocumentFileException(Words.Of("The file is not UTF-8 (line {line}). Save it as UTF-8 and import it again.", line));
        }
    }
}

/// <summary>A document's file can't be used. The message says why and what to do.</summary>
internal sealed class DocumentFileException(string message) : Exception(message)
{
    /// <summary>It is larger than <see cref="PortfolioSettings.LargestDocument"/>.</summary>
    /// <param name="bytes">How large it is.</param>
    public static DocumentFileException OfSize(long bytes) => new(Words.Of(
        "The file has {size} MB; at most {most} MB are read. Split it, or take pictures out of it.", (bytes / 1048576.0).ToString("0.#", CultureInfo.InvariantCulture), PortfolioSettings.LargestDocument / 1048576));
}
