namespace Portfolio.Web.Accounts;

/// <summary>What a try to sign in came to.</summary>
internal enum SignInOutcome
{
    /// <summary>Something was wrong; what, nobody is told.</summary>
    Refused,

    /// <summary>The account is signed in.</summary>
    SignedIn,

    /// <summary>The password was right; now the second factor is asked for.</summary>
    SecondStep,

    /// <summary>The second step took too long, or too many codes: it starts with the password again.</summary>
    Over,
}

/// <summary>A refusal never comes sooner than this, whatever was wrong.</summary>
internal static class SlowRefusal
{
    // Longer than a hash and a write take.
    private static readonly TimeSpan Least = TimeSpan.FromMilliseconds(750);

    public static Task WaitAsync(TimeProvider time, long start, CancellationToken cancellation)
    {
        var rest = Least - time.GetElapsedTime(start);
        return rest > TimeSpan.Zero ? Task.Delay(rest, time, cancellation) : Task.CompletedTask;
    }
}
