namespace Portfolio.Cv.Tests.Reading;

/// <summary>The CVs that the tests have: the shipped ones and those written for the tests.</summary>
internal static class TestDocuments
{
    /// <summary>The repository's root.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>The shipped CVs.</summary>
    public static IReadOnlyList<string> Shipped { get; } = Read("content");

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Shipped, .. Read("tests/Portfolio.Cv.Tests/Documents")];

    private static string[] Read(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(Root, folder), "*.md").Where(f => Path.GetFileName(f) != "README.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) return folder.FullName;
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
