using BenchmarkDotNet.Attributes;
using Portfolio.Cv.Reading;

namespace Portfolio.Benchmarks;

/// <summary>A thousand CVs one after the other and on two cores, beside what the Markdown parser alone takes. The goal: under 3 s on two cores.</summary>
[Config(typeof(OneRun))]
public class ReadingAThousandCvs
{
    private readonly IReadOnlyList<string> _texts = TypicalCvs.AThousand;

    [Benchmark(Baseline = true)]
    public void Parse()
    {
        foreach (string text in _texts) Markdig.Markdown.Parse(text);
    }

    [Benchmark]
    public void Read()
    {
        foreach (string text in _texts) MarkdownReader.Read(text);
    }

    [Benchmark]
    public void ReadOnTwoCores() => Parallel.ForEach(_texts, new ParallelOptions { MaxDegreeOfParallelism = 2 }, text => MarkdownReader.Read(text));
}
