using System.Collections.Frozen;
using System.Text;

namespace Portfolio.Web.Accounts;

/// <summary>
/// Knows passwords that everybody tries first: those made of the words of <c>common-passwords.txt</c>, of rows of keys,
/// of digits and of repetitions, with letters replaced as people do it (<c>P@ssw0rd1234!</c>).
/// </summary>
internal sealed class CommonPasswords
{
    // What has to be left of a password when all that is taken away.
    private const int LeastOfItsOwn = 5;

    private static readonly string[] Rows = ["abcdefghijklmnopqrstuvwxyz", "qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertzuiop", "yxcvbnm", "azertyuiop", "qsdfghjklm", "wxcvbn", "qazwsxedcrfvtgbyhnujmikolp"];

    private readonly FrozenSet<string> words;
    private readonly int longest;

    public CommonPasswords()
    {
        using var stream = typeof(CommonPasswords).Assembly.GetManifestResourceStream("Portfolio.Web.Accounts.common-passwords.txt")!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        words = reader.ReadToEnd().Split((char[])['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries).Where(w => w[0] != '#').ToFrozenSet();
        longest = words.Max(w => w.Length);
    }

    /// <summary>True when the password, or nearly all of it, is what is tried first.</summary>
    /// <param name="password">The password.</param>
    /// <param name="email">The account's address: its parts are tried first too.</param>
    public bool Contains(string password, string? email)
    {
        string lower = password.ToLowerInvariant();
        string[] own = (email ?? "").ToLowerInvariant().Split('@', '.', '-', '_', '+').Where(part => part.Length >= 3).ToArray();
        return Left(lower, own) < LeastOfItsOwn || Left(Letters(lower), own) < LeastOfItsOwn;
    }

    // The number of different letters that are neither in a known word nor go on a row or a repetition.
    private int Left(string text, string[] own)
    {
        var left = new HashSet<char>();
        for (int i = 0; i < text.Length;)
        {
            int known = Math.Max(KnownAt(text, i, own), RowAt(text, i));
            if (known == 0 && char.IsLetter(text[i])) left.Add(text[i]);
            i += Math.Max(known, 1);
        }

        return left.Count;
    }

    private int KnownAt(string text, int start, string[] own)
    {
        string? part = own.Where(o => string.CompareOrdinal(text, start, o, 0, o.Length) == 0).MaxBy(o => o.Length);
        for (int length = Math.Min(longest, text.Length - start); length >= 3 && length > (part?.Length ?? 0); length--)
            if (words.Contains(text.Substring(start, length))) return length;
        return part?.Length ?? 0;
    }

    private static int RowAt(string text, int start)
    {
        int best = 0;
        foreach (string row in Rows)
        {
            int at = row.IndexOf(text[start], StringComparison.Ordinal), length = 0;
            while (at >= 0 && at + length < row.Length && start + length < text.Length && row[at + length] == text[start + length]) length++;
            best = Math.Max(best, length);
        }

        return best >= 4 ? best : 0;
    }

    private static string Letters(string text) => string.Concat(text.Select(c => c switch
    {
        '@' or '4' => 'a',
        '0' => 'o',
        '1' or '!' or '|' => 'i',
        '3' => 'e',
        '5' or '$' => 's',
        '7' or '+' => 't',
        '8' => 'b',
        _ => c,
    }));
}
