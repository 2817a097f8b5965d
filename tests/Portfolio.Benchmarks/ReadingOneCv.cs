using BenchmarkDotNet.Attributes;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Writing;

namespace Portfolio.Benchmarks;

/// <summary>A CV of 200 lines, beside what the Markdown parser alone takes for it. The goal: under 5 ms.</summary>
[Config(typeof(OneRun))]
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
