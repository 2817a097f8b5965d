namespace Portfolio.Web.Accounts;

/// <summary>A sign-in whose password was right, and that waits for the second factor. All that is known of it stands here, not with the browser.</summary>
internal sealed class SecondStep
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the secret in the cookie, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Whose password was right.</summary>
    public int AccountId { get; set; }

    /// <summary>The account.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>The account's security stamp then: after a change of the password the step is void.</summary>
    public required string Stamp { get; set; }

    /// <summary>When it stops to work, in UTC.</summary>
    public DateTime ExpiresAt { get; set; }

    /// <summary>How many codes were tried.</summary>
    public int Tries { get; set; }
}

/// <summary>A code of an authenticator app that was taken: it is worth nothing a second time (RFC 6238, section 5.2).</summary>
internal sealed class UsedCode
{
    /// <summary>Whose.</summary>
    public int AccountId { get; set; }

    /// <summary>The six digits.</summary>
    public required string Code { get; set; }

    /// <summary>When, in UTC.</summary>
    public DateTime At { get; set; }
}

/// <summary>How many wrong codes an account had since the last right one. Right passwords don't start it anew.</summary>
internal sealed class CodeTries
{
    /// <summary>Whose.</summary>
    public int AccountId { get; set; }

    /// <summary>How many.</summary>
    public int Failures { get; set; }

    /// <summary>Until when no code is taken, in UTC; null when they are.</summary>
    public DateTime? LockedUntil { get; set; }
}
