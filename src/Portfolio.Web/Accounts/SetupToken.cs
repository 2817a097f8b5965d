namespace Portfolio.Web.Accounts;

/// <summary>A link by which the first admin makes an account. Only the token's hash is kept.</summary>
internal sealed class SetupToken
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>When it stops to work, in UTC.</summary>
    public DateTime ExpiresAt { get; set; }
}
