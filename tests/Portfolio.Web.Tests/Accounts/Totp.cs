using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>An authenticator app, after RFC 6238 and RFC 4226, written apart from what it is to agree with.</summary>
internal static class Totp
{
    /// <summary>The code of a key in base 32, now or some half minutes away.</summary>
    public static string Code(string key, int steps = 0) => Code(Decode(key), DateTimeOffset.UtcNow.ToUnixTimeSeconds() + (30 * steps));

    public static string Code(byte[] key, long seconds)
    {
        byte[] counter = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, seconds / 30);
#pragma warning disable CA5350 // RFC 6238's default, which all apps know.
        byte[] hash = HMACSHA1.HashData(key, counter);
#pragma warning restore CA5350
        int number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xf)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string key)
    {
        var bits = string.Concat(key.Where(char.IsAsciiLetterOrDigit).Select(c => Convert.ToString("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".IndexOf(char.ToUpperInvariant(c), StringComparison.Ordinal), 2).PadLeft(5, '0')));
        return [.. Enumerable.Range(0, bits.Length / 8).Select(i => Convert.ToByte(bits.Substring(8 * i, 8), 2))];
    }
}
