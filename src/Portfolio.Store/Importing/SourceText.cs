using System.Security.Cryptography;
using System.Text;
using Portfolio.Cv;

namespace Portfolio.Store.Importing;

/// <summary>A document's text, by lines.</summary>
internal sealed class SourceText(string text)
{
    private readonly string[] lines = text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>SHA-256 of a text's UTF-8, in hexadecimal.</summary>
    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The hash of the lines that an entry was read from, or of the entry's JSON where the reader doesn't say.</summary>
    public string HashOf(SourceLines? source, string json)
    {
        if (source is not { } range || range.First < 1 || range.First > lines.Length) return HashOf(json);
        int last = Math.Clamp(range.Last, range.First, lines.Length);
        return HashOf(string.Join('\n', lines[(range.First - 1)..last]));
    }
}
