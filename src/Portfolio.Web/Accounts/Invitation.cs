namespace Portfolio.Web.Accounts;

/// <summary>A link by which somebody sets the password of their account. Only the token's hash is kept.</summary>
internal sealed class Invitation
{
    /// <summary>The key, for machines.</summary>
    public int Id { get; set; }

    /// <summary>SHA-256 of the token, in hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>Whose account it is; there is one link for each at most.</summary>
    public int AccountId { get; set; }

    /// <summary>The account.</summary>
    public Account Account { get; set; } = null!;

    /// <summary>When it stops to work, in UTC.</summary>
    public DateTime ExpiresAt { get; set; }
}
