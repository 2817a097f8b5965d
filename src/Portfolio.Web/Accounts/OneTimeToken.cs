using System.Security.Cryptography;
using System.Text;

namespace Portfolio.Web.Accounts;

/// <summary>Secrets that a link or a cookie carries: 256 random bits, of which only the hash is kept.</summary>
internal static class OneTimeToken
{
    /// <summary>A new one, in hexadecimal.</summary>
    public static string New() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));

    /// <summary>SHA-256 of it, in hexadecimal.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
