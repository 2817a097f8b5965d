using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Portfolio.Web.Paper;

/// <summary>
/// Reads and adds what a PDF says of itself (ISO 32000-1). What is added stands behind the end as an incremental update
/// (section 7.5.6), so that nothing of what the program wrote is touched.
/// </summary>
internal static partial class PdfText
{
    /// <summary>How many pages it has; 0 when that can't be told.</summary>
    public static int Pages(byte[] pdf) => PageTree().Matches(Encoding.Latin1.GetString(pdf)).Select(m => int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture)).DefaultIfEmpty(0).Max();

    /// <summary>Adds title and author, and that viewers show the title rather than the file's name. A PDF of an unknown make stays as it is.</summary>
    public static byte[] Describe(byte[] pdf, string title, string author)
    {
        string text = Encoding.Latin1.GetString(pdf);
        if (Trailer().Match(text) is not { Success: true } trailer) return pdf;
        var (size, root, info, start) = (trailer.Groups["size"].Value, trailer.Groups["root"].Value, trailer.Groups["info"].Value, trailer.Groups["start"].Value);
        if (ObjectOf(text, info) is not { } about || ObjectOf(text, root) is not { } catalogue) return pdf;
        string dates = string.Concat(Dates().Matches(about).Select(m => m.Value + "\n"));
        string[] objects =
        [
            $"{info} 0 obj\n<</Title {Quote(title)}\n/Author {Quote(author)}\n/Creator {Quote("Portfolio")}\n{dates}>>\nendobj\n",
            $"{root} 0 obj\n<</ViewerPreferences <</DisplayDocTitle true>>\n{catalogue}\nendobj\n",
        ];
        var update = new StringBuilder("\n");
        int[] places = new int[objects.Length];
        for (int i = 0; i < objects.Length; i++)
        {
            places[i] = pdf.Length + update.Length;
            update.Append(objects[i]);
        }

        int table = pdf.Length + update.Length;
        update.Append(CultureInfo.InvariantCulture, $"xref\n{info} 1\n{places[0]:D10} 00000 n \n{root} 1\n{places[1]:D10} 00000 n \n");
        update.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {size}\n/Root {root} 0 R\n/Info {info} 0 R\n/Prev {start}>>\nstartxref\n{table}\n%%EOF\n");
        return [.. pdf, .. Encoding.Latin1.GetBytes(update.ToString())];
    }

    // The dictionary behind its opening marks; null when it isn't one.
    private static string? ObjectOf(string text, string number)
    {
        string mark = $"\n{number} 0 obj\n<<";
        int start = text.LastIndexOf(mark, StringComparison.Ordinal);
        int end = start < 0 ? -1 : text.IndexOf("\nendobj", start, StringComparison.Ordinal);
        return end < 0 ? null : text[(start + mark.Length)..end];
    }

    // Text in any script: UTF-16 with its mark, as hexadecimal digits (section 7.9.2.2).
    private static string Quote(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    [GeneratedRegex(@"/Type /Pages\s[^>]*?/Count (\d+)")]
    private static partial Regex PageTree();

    [GeneratedRegex(@"trailer\s*<</Size (?<size>\d+)\s*/Root (?<root>\d+) 0 R\s*/Info (?<info>\d+) 0 R>>\s*startxref\s*(?<start>\d+)\s*%%EOF\s*\z")]
    private static partial Regex Trailer();

    [GeneratedRegex(@"/(?:Producer|CreationDate|ModDate) \([^()]*\)")]
    private static partial Regex Dates();
}
