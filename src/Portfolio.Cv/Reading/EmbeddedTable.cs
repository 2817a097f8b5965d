namespace Portfolio.Cv.Reading;

/// <summary>The tables of words that readers work with: files of tab-separated columns inside the assembly.</summary>
internal static class EmbeddedTable
{
    /// <summary>The rows of a table, without comments and empty lines.</summary>
    public static IEnumerable<string[]> Rows(string fileName)
    {
        var assembly = typeof(EmbeddedTable).Assembly;
        string name = assembly.GetManifestResourceNames().Single(n => n.EndsWith("." + fileName, StringComparison.Ordinal));
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#') yield return line.Split('\t');
        }
    }
}
