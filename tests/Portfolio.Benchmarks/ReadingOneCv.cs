using BenchmarkDotNet.Attributes;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Writing;

namespace Portfolio.Benchmarks;

/// <summary>A CV of 200 lines, beside what the Markdown parser alone takes for it. The goal: under 5 ms.</summary>
// Short as it is, it takes more runs than the config's until .NET has compiled all of it for good.
[Config(typeof(OneRun))]
[WarmupCount(60)]
public class ReadingOneCv
{
    private readonly string _text = TypicalCvs.OfTwoHundredLines;
    private readonly CurriculumVitae _cv = MarkdownReader.Read(TypicalCvs.OfTwoHundredLines).Cv;

    [Benchmark(Baseline = true)]
    public object Parse() => Markdig.Markdown.Parse(_text);

    [Benchmark]
    public object Read() => MarkdownReader.Read(_text);

    [Benchmark]
    public object WriteMarkdown() => MarkdownWriter.Write(_cv);

    [Benchmark]
    public object WriteJson() => CvJson.Write(_cv);
}
