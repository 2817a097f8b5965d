using System.Globalization;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Web.Importing;

namespace Portfolio.Web.Tests;

/// <summary>A site of one invented researcher with more publications than a page or a part of a file holds, some with titles that break careless writers.</summary>
public sealed class ManyPublications : IAsyncLifetime
{
    public const int Count = 450;

    private readonly string _content = Directory.CreateTempSubdirectory("portfolio-many-").FullName;

    private readonly string _papers = Directory.CreateTempSubdirectory("portfolio-many-bib-").FullName;

    public ManyPublications() => Site = new Site { ContentDirectory = _content };

    /// <summary>Titles with what LaTeX, XML, HTML, CSV and headers take for their own.</summary>
    public static IReadOnlyList<string> Nasty { get; } =
    [
        "Crème brûlée à la Łódź: naïve coöperation",
        "한글 제목의 논문",
        "BERT and GPT-4 for iPhone users of the NASA",
        "100% of R&D at $5 # 1_2 {x} ~y ^z",
        "A <b>bold</b> claim & \"quotes\" for </script> readers",
        "=SUM(A1:A9) considered harmful",
        "On $O(n^2)$ and $\\alpha_1$ bounds",
    ];

    public Site Site { get; }

    public async Task InitializeAsync()
    {
        var bib = new StringBuilder();
        for (int i = 0; i < Count; i++)
        {
            // The same first author, year and first word again and again: keys that collide.
            string title = i < Nasty.Count ? Escape(Nasty[i]) : string.Create(CultureInfo.InvariantCulture, $"Bees of field {i}");
            bib.Append(CultureInfo.InvariantCulture, $"@inproceedings{{k{i}, title = {{{title}}}, author = {{Lind, Ada and Ek, Bo}}, booktitle = {{{(i % 3 == 0 ? "CVPR" : "EMNLP")}}}, year = {{{2000 + (i % 4)}}}}}\n");
        }

        File.WriteAllText(Path.Combine(_content, "ada-lind.md"), "# Ada Lind\n\nada@example.org\n\n## Education\n\n- Ph.D. in Physics, University of Somewhere, 2020\n");
        string file = Path.Combine(_papers, "ada-lind.bib");
        File.WriteAllText(file, bib.ToString());
        await using var scope = Site.Services.CreateAsyncScope();
        await foreach (var report in scope.ServiceProvider.GetRequiredService<ContentImport>().RunAsync([file], null, "ada-lind", dryRun: false, default)) Assert.Null(report.Error);
    }

    public async Task DisposeAsync()
    {
        await Site.DisposeAsync();
        Directory.Delete(_content, recursive: true);
        Directory.Delete(_papers, recursive: true);
    }

    // Formulas are LaTeX already.
    private static string Escape(string title) => title.Contains("$O", StringComparison.Ordinal)
        ? title
        : title.Replace("%", "\\%", StringComparison.Ordinal).Replace("&", "\\&", StringComparison.Ordinal).Replace("$", "\\$", StringComparison.Ordinal).Replace("#", "\\#", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal).Replace("~", "\\~{}", StringComparison.Ordinal).Replace("^", "\\^{}", StringComparison.Ordinal);
}
