using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Whole documents and all that has to be read from them.</summary>
public class ReadingDocuments
{
    public static TheoryData<string> Names() =>
        [.. Directory.EnumerateFiles(Folder("tests/Portfolio.Cv.Tests/Documents"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_entry_and_field_is_read(string name)
    {
        var read = Comparable(JsonNode.Parse(CvJson.Write(MarkdownReader.Read(Document(name)).Cv))!);
        var expected = Comparable(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder("tests/Portfolio.Cv.Tests/Documents"), name + ".json")))!);
        // Section by section, so that a failure names the place.
        foreach (string section in expected.AsObject().Concat(read.AsObject()).Select(p => p.Key).Distinct())
            Assert.Equal($"{section}: {Text(expected[section])}", $"{section}: {Text(read[section])}");
    }

    [Theory]
    [InlineData("jonghyun-song")]
    [InlineData("hwanjun-song")]
    [InlineData("sanghyuk-chun")]
    public void Nothing_of_the_shipped_CVs_is_left_over(string name)
    {
        var reading = MarkdownReader.Read(Document(name));
        Assert.Empty(reading.Cv.Remainder);
        Assert.Empty(reading.Notes);
    }

    private static string Document(string name)
    {
        string beside = Path.Combine(Folder("tests/Portfolio.Cv.Tests/Documents"), name + ".md");
        return File.ReadAllText(File.Exists(beside) ? beside : Path.Combine(Folder("content"), name + ".md"));
    }

    // Slugs follow from titles, and sections from headings; both have tests of their own. An array without items is as good as none.
    private static JsonNode Comparable(JsonNode node)
    {
        switch (node)
        {
            case JsonObject json:
                var kept = new JsonObject();
                foreach (var (key, value) in json)
                {
                    if (key is "slug" or "sections" || value is null or JsonArray { Count: 0 }) continue;
                    kept[key] = Comparable(value);
                }

                return kept;
            case JsonArray array:
                return new JsonArray([.. array.Select(item => Comparable(item!))]);
            default:
                return node.DeepClone();
        }
    }

    private static string Text(JsonNode? node) => node?.ToJsonString(Indented) ?? "nothing";

    private static readonly JsonSerializerOptions Indented = new(CvJson.Options) { WriteIndented = true };

    private static string Folder(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) return Path.Combine(folder.FullName, path);
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
