using System.Buffers.Text;
using System.Text;

namespace Portfolio.Store;

/// <summary>The opaque form of the place in a list from which its next page goes on.</summary>
internal static class Cursor
{
    private const char Separator = '\u001F';
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Writes the list's name, so that no other list takes it, and the sort key of the last item.</summary>
    public static string Write(string list, params ReadOnlySpan<string> key) =>
        Base64Url.EncodeToString(Strict.GetBytes(list + Separator + string.Join(Separator, key.ToArray())));

    /// <summary>The parts of the sort key.</summary>
    /// <exception cref="MalformedCursorException">It isn't of this list.</exception>
    public static string[] Read(string cursor, string list, int parts)
    {
        try
        {
            string[] read = Strict.GetString(Base64Url.DecodeFromChars(cursor)).Split(Separator);
            if (read.Length == parts + 1 && read[0] == list) return read[1..];
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            // Told below.
        }

        throw new MalformedCursorException();
    }
}
