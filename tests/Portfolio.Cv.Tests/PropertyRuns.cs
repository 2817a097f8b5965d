using FsCheck;
using Microsoft.FSharp.Core;

namespace Portfolio.Cv.Tests;

/// <summary>
/// How properties are run: with the same seeds each time, so that a run says something about the change and not about
/// luck. <c>tests/fuzz.sh</c> is for what no seed has found yet; <c>PORTFOLIO_SEED=random</c> makes these runs random, too.
/// </summary>
internal static class PropertyRuns
{
    public static Config Times(int count)
    {
        var config = Config.QuickThrowOnFailure.WithMaxTest(count);
        return Environment.GetEnvironmentVariable("PORTFOLIO_SEED") == "random" ? config : config.WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 17), FSharpOption<int>.None)));
    }
}
