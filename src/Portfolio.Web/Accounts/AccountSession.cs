namespace Portfolio.Web.Accounts;

/// <summary>A sign-in that lasts: what a browser's cookie stands for. Without its row a cookie is worth nothing.</summary>
internal sealed class AccountSession
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the secret in the cookie, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Who is signed in.</summary>
    public int AccountId { get; set; }

    /// <summary>When it started, in UTC.</summary>
    public DateTime StartedAt { get; set; }

    /// <summary>When it was last used, in UTC, to five minutes or so.</summary>
    public DateTime LastSeenAt { get; set; }

    /// <summary>The browser and its system, in words.</summary>
    public required string Browser { get; set; }

    /// <summary>The network that it started from: an address without its last part.</summary>
    public required string Network { get; set; }
}
