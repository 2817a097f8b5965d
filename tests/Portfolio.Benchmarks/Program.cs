using BenchmarkDotNet.Running;
using Portfolio.Benchmarks;

BenchmarkSwitcher.FromTypes([typeof(ReadingOneCv), typeof(ReadingAThousandCvs)]).Run(args.Length > 0 ? args : ["--filter", "*"]);
