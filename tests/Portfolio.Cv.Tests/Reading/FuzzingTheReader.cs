using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>
/// Reads texts made by chance, for some seconds in the usual tests and for as long as one likes with <c>tests/fuzz.sh</c>.
/// What fails is made as short as it can be and kept in <c>Corpus</c>, where every run begins.
/// </summary>
public class FuzzingTheReader
{
    private static readonly string Corpus = Path.Combine(TestDocuments.Root, "tests/Portfolio.Cv.Tests/Corpus");

    // Half of a pair of surrogates is no reason to stop.
    private static readonly UTF8Encoding AnyText = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);

    public static TheoryData<string> Known() => [.. Directory.EnumerateFiles(Corpus, "*.md").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Known))]
    public void What_failed_once_holds(string file) => Assert.Null(ReadingProperties.Fault(File.ReadAllText(Path.Combine(Corpus, file))));

    [Fact]
    public void What_chance_makes_holds()
    {
        string? minutes = Environment.GetEnvironmentVariable("PORTFOLIO_FUZZ_MINUTES");
        string? running = Environment.GetEnvironmentVariable("PORTFOLIO_FUZZ_RUNNING");
        var time = minutes is null ? TimeSpan.Zero : TimeSpan.FromMinutes(double.Parse(minutes, CultureInfo.InvariantCulture));
        int seed = Environment.GetEnvironmentVariable("PORTFOLIO_FUZZ_SEED") is { } given ? int.Parse(given, CultureInfo.InvariantCulture) : minutes is null ? 1 : Random.Shared.Next();
        string[] texts = [.. TestDocuments.Shipped, .. Directory.EnumerateFiles(Corpus, "*.md").Order(StringComparer.Ordinal).Select(File.ReadAllText)];
        var found = new List<string>();
        var clock = Stopwatch.StartNew();
        // The usual tests try the same few texts in every run; a long run tries new ones.
        for (int i = 0; (minutes is null ? i < 200 : clock.Elapsed < time) && found.Count < 20; i++)
        {
            int one = unchecked(seed + i) & int.MaxValue;
            string text = (i % 4) switch
            {
                0 => MadeDocuments.Anything(one),
                1 => MadeDocuments.Cv(one),
                2 => MadeDocuments.Edited(one, texts),
                _ => MadeDocuments.Edited(one, [MadeDocuments.Cv(one), MadeDocuments.Anything(one)]),
            };
            // A text that ends the process is found in this file.
            if (running is not null) File.WriteAllText(running, text, AnyText);
            if (ReadingProperties.Fault(text) is not { } fault) continue;
            found.Add($"seed {one}, case {i % 4}: {fault.Split('\n')[0]}: {Keep(text)}");
        }

        Assert.True(found.Count == 0, string.Join('\n', found));
    }

    private static string Keep(string text)
    {
        string small = ReadingProperties.Shrink(text, ReadingProperties.Fault);
        string file = Path.Combine(Corpus, $"found-{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(small)))[..12]}.md");
        if (Environment.GetEnvironmentVariable("PORTFOLIO_FUZZ_MINUTES") is not null) File.WriteAllText(file, small, AnyText);
        return $"{file}: {System.Text.Json.JsonSerializer.Serialize(small)}";
    }
}
