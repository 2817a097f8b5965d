using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.Emit;

namespace Portfolio.Benchmarks;

/// <summary>All that is compared runs in one process, one after the other, a few times after it is warm.</summary>
internal sealed class OneRun : ManualConfig
{
    public OneRun()
    {
        AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(5).WithIterationCount(10));
        AddDiagnoser(MemoryDiagnoser.Default);
    }
}
