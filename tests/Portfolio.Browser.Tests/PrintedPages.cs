using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Portfolio.Browser.Tests;

/// <summary>A PDF as a reader has it, looked at with Poppler’s tools.</summary>
internal sealed class PrintedPages : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("portfolio-pages-").FullName;

    private PrintedPages(byte[] pdf)
    {
        File.WriteAllBytes(Pdf, pdf);
        Info = Run("pdfinfo", Pdf).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':', 2)).ToDictionary(line => line[0].Trim(), line => line[1].Trim());
        // Every page ends with a form feed.
        Pages = [.. Run("pdftotext", "-layout", Pdf, "-").Split('\f').SkipLast(1)];
        Assert.Equal(Count, Pages.Count);
    }

    /// <summary>What pdfinfo says, by name.</summary>
    public IReadOnlyDictionary<string, string> Info { get; }

    /// <summary>The text of each page, as it lies on it.</summary>
    public IReadOnlyList<string> Pages { get; }

    public int Count => int.Parse(Info["Pages"], CultureInfo.InvariantCulture);

    /// <summary>All text in reading order, with white space made one.</summary>
    public string Text => Flat(Run("pdftotext", "-raw", Pdf, "-"));

    /// <summary>The headings that the PDF's structure has, by level: <c>H1</c>.</summary>
    public string Structure => Run("pdfinfo", "-struct-text", Pdf);

    private string Pdf => Path.Combine(_folder, "cv.pdf");

    public static PrintedPages Of(byte[] pdf) => new(pdf);

    public static string Flat(string text) => Regex.Replace(text, @"\s+", " ").Trim();

    /// <summary>The lines of a page above its foot.</summary>
    public IReadOnlyList<string> LinesOf(int page) => [.. Pages[page].Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(Flat).Where(line => line.Length > 0).SkipLast(1)];

    /// <summary>The shares of a page's points that are white, and that are dark.</summary>
    public (double White, double Dark, double Coloured) Ink(int page)
    {
        Run("pdftoppm", "-r", "50", "-f", $"{page}", "-l", $"{page}", "-singlefile", Pdf, Path.Combine(_folder, "page"));
        byte[] picture = File.ReadAllBytes(Path.Combine(_folder, "page.ppm"));
        // "P6", width, height and depth, each ended by white space; then three bytes a point.
        int start = 0;
        for (int fields = 0; fields < 4; start++)
            if (picture[start] is (byte)' ' or (byte)'\n') fields++;
        int white = 0, dark = 0, coloured = 0, all = (picture.Length - start) / 3;
        for (int at = start; at + 2 < picture.Length; at += 3)
        {
            var (r, g, b) = (picture[at], picture[at + 1], picture[at + 2]);
            if (Math.Min(r, Math.Min(g, b)) > 245) white++;
            if (Math.Max(r, Math.Max(g, b)) < 90) dark++;
            if (Math.Max(r, Math.Max(g, b)) - Math.Min(r, Math.Min(g, b)) > 40) coloured++;
        }

        return ((double)white / all, (double)dark / all, (double)coloured / all);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string Run(string program, params string[] words)
    {
        using var process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true })!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with {process.ExitCode}.");
    }
}
