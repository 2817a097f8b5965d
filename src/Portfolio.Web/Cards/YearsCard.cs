using System.Globalization;

namespace Portfolio.Web.Cards;

/// <summary>
/// The picture that stands beside a link to the site elsewhere: publications per year, a block each. It needs no letters,
/// so no font, and so no package that draws one; the name stands beside it in every place that shows such pictures.
/// </summary>
internal static class YearsCard
{
    /// <summary>The size that those who show pictures of links ask for.</summary>
    public const int Width = 1200;

    /// <summary>The height to that width.</summary>
    public const int Height = 630;

    private const int Margin = 80;
    private const int Base = Height - 120;
    private const int MostYears = 30;
    private const byte Accent = 1, Soft = 2, Rule = 3, Ink = 4;
    private const int Dot = 5;

    private static readonly int[] Colours = [0xFDFCF9, 0x7A1F2B, 0xF3E4E2, 0xDDD6C8, 0x5A554C];

    // Five dots wide, seven high; a bit is a dot.
    private static readonly byte[][] Digits =
    [
        [14, 17, 19, 21, 25, 17, 14], [4, 12, 4, 4, 4, 4, 14], [14, 17, 1, 2, 4, 8, 31], [31, 2, 4, 2, 1, 17, 14], [2, 6, 10, 18, 31, 2, 2],
        [31, 16, 30, 1, 1, 17, 14], [6, 8, 16, 30, 17, 17, 14], [31, 1, 2, 4, 8, 8, 8], [14, 17, 17, 14, 17, 17, 14], [14, 17, 17, 15, 1, 2, 12],
    ];

    public static byte[] Draw(IReadOnlyList<(int Year, int Count)> counts)
    {
        var picture = new Picture(Width, Height, Colours);
        picture.Fill(0, 0, Width, 18, Accent);
        picture.Fill(Margin, Base, Width - (2 * Margin), 3, Rule);
        if (counts.Count == 0) return picture.ToPng();
        int last = counts[^1].Year, first = Math.Max(counts[0].Year, last - MostYears + 1);
        int years = last - first + 1, most = counts.Max(c => c.Count);
        int room = Base - Margin - 20, step = Math.Min(140, (Width - (2 * Margin)) / years), wide = step * 3 / 4;
        int left = (Width - (step * years)) / 2;
        // As blocks they can be counted; more than these would be thin lines.
        int block = most <= 16 ? Math.Min(48, room / most) : 0;
        foreach (var (year, count) in counts.Where(c => c.Year >= first))
        {
            int x = left + ((year - first) * step) + ((step - wide) / 2);
            picture.Fill(x, Base - room, wide, room, Soft);
            if (block == 0) picture.Fill(x, Base - (room * count / most), wide, room * count / most, Accent);
            for (int i = 0; i < count && block > 0; i++) picture.Fill(x, Base - ((i + 1) * block) + 2, wide, block - 4, Accent);
        }

        Write(picture, first, left + (step / 2));
        if (last != first) Write(picture, last, left + ((years - 1) * step) + (step / 2));
        return picture.ToPng();
    }

    private static void Write(Picture picture, int number, int middle)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        int x = middle - (((text.Length * 6) - 1) * Dot / 2);
        foreach (char digit in text)
        {
            for (int row = 0; row < 7; row++)
                for (int dot = 0; dot < 5; dot++)
                    if ((Digits[digit - '0'][row] & (16 >> dot)) != 0) picture.Fill(x + (dot * Dot), Base + 30 + (row * Dot), Dot, Dot, Ink);
            x += 6 * Dot;
        }
    }
}
