using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Writing;

namespace Portfolio.Cv.Tests.Writing;

/// <summary>The publications of the CVs that ship, and titles that break careless writers, through pandoc's citeproc, biber and bibutils.</summary>
public sealed partial class OtherProgramsReadIt : IDisposable
{
    private static readonly string[] NastyTitles =
    [
        "Crème brûlée à la Łódź: naïve coöperation, Đorđe and Ångström",
        "한글 제목의 논문",
        "BERT and GPT-4 for iPhone users of the NASA",
        @"Signs: 100% of R&D at $5 # 1_2 {x} ~y ^z \ and @ more",
        "What “quotes” ‘do’ -- or don't -- mean",
        "Unbalanced } and { braces",
        "Less < more > or | not",
        "Signs of all kinds: 5 € × 3 ° · © ® ™ „so“ «là» § … ½ ² ¿qué? ŋ þ ð",
        "On $O(n^2)$ and $\\alpha_1$ bounds",
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("portfolio-tools-").FullName;

    private static IReadOnlyList<Publication> Publications { get; } = Read();

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("bib", "bibtex")]
    [InlineData("csl.json", "csljson")]
    public void Pandoc_cites_every_publication(string extension, string format)
    {
        WriteAll();
        File.WriteAllText(Path.Combine(folder, "all.md"), "---\nnocite: '@*'\n---\n");
        var (text, complaints) = DebianTool.Run(folder, "pandoc", "--citeproc", "--bibliography", $"all.{extension}", "-t", "plain", "--wrap=none", "all.md");
        Assert.Equal("", complaints);
        Assert.Equal(Publications.Count, text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Count(line => line.Trim().Length > 0));
        // Of formulas, and of quotation marks within quotation marks, plain text has other signs.
        Assert.All(Publications.Where(p => !p.Title.Contains('\\', StringComparison.Ordinal) && !p.Title.Contains('„', StringComparison.Ordinal)), publication => Assert.Contains(Letters(publication.Title), Letters(text), StringComparison.Ordinal));

        var items = JsonDocument.Parse(DebianTool.Run(folder, "pandoc", "-f", format, "-t", "csljson", $"all.{extension}").Output).RootElement.EnumerateArray().ToList();
        var keys = CitationKeys.Of(Publications);
        for (int i = 0; i < Publications.Count; i++)
        {
            var item = items.Single(item => item.GetProperty("id").GetString() == keys[i]);
            Assert.Equal(Letters(Publications[i].Title), Letters(item.GetProperty("title").GetString()!));
            int authors = item.TryGetProperty("author", out var author) ? author.EnumerateArray().Count(a => a.ToString() is var one && !one.Contains("others", StringComparison.Ordinal)) : 0;
            Assert.Equal(Publications[i].Contributors.Count, authors);
        }
    }

    [Fact]
    public void Pandoc_gives_the_signs_of_a_title_back()
    {
        WriteAll();
        string text = DebianTool.Run(folder, "pandoc", "-f", "bibtex", "-t", "csljson", "all.bib").Output;
        var titles = JsonDocument.Parse(text).RootElement.EnumerateArray().Select(item => Markup().Replace(item.GetProperty("title").GetString()!, "")).ToList();
        Assert.Contains(@"Signs: 100% of r&d at $5 # 1_2 {x} ~y ^z \ and @ more", titles, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("Crème brûlée à la Łódź: Naïve coöperation, Đorđe and Ångström", titles, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("한글 제목의 논문", titles);
        Assert.Contains("Less < more > or | not", titles, StringComparer.OrdinalIgnoreCase);
        Assert.Contains("Signs of all kinds: 5 € × 3 ° · © ® ™ „so“ «là» § … ½ ² ¿Qué? ŋ þ ð", titles, StringComparer.OrdinalIgnoreCase);
        // A style may change capitals; these it may not.
        Assert.Contains(titles, title => title.Contains("BERT", StringComparison.Ordinal) && title.Contains("GPT-4", StringComparison.Ordinal) && title.Contains("iPhone", StringComparison.Ordinal) && title.Contains("NASA", StringComparison.Ordinal));
    }

    [Fact]
    public void Biber_finds_nothing_wrong_with_the_BibTeX()
    {
        WriteAll();
        string log = DebianTool.Run(folder, "biber", "--tool", "--validate-datamodel", "--output-file=read.bib", "all.bib").Output;
        // What has no year yet can't be given one.
        int undated = Publications.Count(p => p.Year is null);
        string[] complaints = [.. log.Split('\n').Where(line => line.StartsWith("WARN", StringComparison.Ordinal) || line.StartsWith("ERROR", StringComparison.Ordinal))];
        Assert.Equal([], complaints.Where(line => !line.Contains("one of 'date, year' must be defined", StringComparison.Ordinal)));
        Assert.Equal(undated, complaints.Length);
        // Biber leaves braces where a command was.
        string read = File.ReadAllText(Path.Combine(folder, "read.bib")), letters = Letters(read);
        Assert.All(CitationKeys.Of(Publications), key => Assert.Contains($"{{{key},", read, StringComparison.Ordinal));
        Assert.All(Publications.Where(p => !p.Title.Contains('\\', StringComparison.Ordinal) && !p.Title.Contains('<', StringComparison.Ordinal) && !p.Title.Contains('{', StringComparison.Ordinal)), p => Assert.Contains(Letters(p.Title), letters, StringComparison.Ordinal));
    }

    [Fact]
    public void Bibutils_reads_every_record_of_the_RIS()
    {
        WriteAll();
        var (mods, complaints) = DebianTool.Run(folder, "ris2xml", "all.ris");
        Assert.Contains($"Processed {Publications.Count} references", complaints, StringComparison.Ordinal);
        XNamespace ns = "http://www.loc.gov/mods/v3";
        var records = XDocument.Parse(mods.TrimStart('\uFEFF')).Root!.Elements(ns + "mods").ToList();
        Assert.Equal(Publications.Count, records.Count);
        for (int i = 0; i < records.Count; i++)
        {
            var title = records[i].Element(ns + "titleInfo")!;
            Assert.Equal(Letters(Publications[i].Title), Letters(string.Concat(title.Elements().Select(part => part.Value))));
            Assert.Equal(Publications[i].Contributors.Count, records[i].Elements(ns + "name").Count(name => name.Descendants(ns + "roleTerm").Any(role => role.Value == "author")));
            if (Publications[i].Year is { } year) Assert.Contains(records[i].Descendants(ns + "dateIssued"), date => date.Value.StartsWith($"{year}", StringComparison.Ordinal));
        }
    }

    private void WriteAll()
    {
        foreach (var format in BibliographyFormats.All) File.WriteAllText(Path.Combine(folder, "all" + format.Extension), format.Write(Publications));
    }

    // Styles change capitals, quotation marks, dashes and spaces, and raise ™ and ²: the letters and digits stay, in their order.
    private static string Letters(string text) => string.Concat(Markup().Replace(text, "").Normalize(System.Text.NormalizationForm.FormKC).Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static List<Publication> Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) folder = folder.Parent!;
        var shipped = Directory.EnumerateFiles(Path.Combine(folder.FullName, "content"), "*.md").Order(StringComparer.Ordinal).SelectMany(file => CvReader.Read(File.ReadAllText(file), DocumentFormat.Markdown).Cv.Publications);
        var nasty = NastyTitles.Select((title, i) => new Publication
        {
            Title = title,
            Slug = Slug.Of(title) is { Length: > 0 } slug ? slug : null,
            Contributors = [new() { Name = "Łukasz Müller" }, new() { Name = "홍길동" }, new() { Name = "Jan van der Berg" }],
            Venue = "EMNLP",
            Year = 2000 + i,
            Track = PublicationTrack.Main,
            Status = PublicationStatus.Published,
        });
        // One publication stands in two of the CVs' lists only once, as on the site.
        return [.. shipped.Concat(nasty).DistinctBy(publication => publication.Slug)];
    }

    [GeneratedRegex("</?(?:span|i|b|sub|sup|sc)(?: [^>]*)?>")]
    private static partial Regex Markup();
}
