namespace Portfolio.Benchmarks;

/// <summary>The shipped CVs as what is read: one of 200 lines, and a thousand of all sizes.</summary>
internal static class TypicalCvs
{
    private static readonly string[] Shipped = Read();

    /// <summary>Two of the shipped CVs on end, cut at 200 lines.</summary>
    public static string OfTwoHundredLines { get; } = string.Join('\n', $"{Shipped[2]}\n\n{Shipped[1]}".Split('\n').Take(200));

    /// <summary>A thousand texts, none of which is another's.</summary>
    public static IReadOnlyList<string> AThousand { get; } = [.. Enumerable.Range(0, 1000).Select(i => $"{Shipped[i % Shipped.Length]}\n\n## Hobbies\n\nCollecting stamps of {i}.\n")];

    private static string[] Read()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) folder = folder.Parent;
        return folder is null
            ? throw new DirectoryNotFoundException("The benchmarks run inside the repository.")
            : [.. Directory.EnumerateFiles(Path.Combine(folder.FullName, "content"), "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
    }
}
