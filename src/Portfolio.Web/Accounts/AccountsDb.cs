using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Portfolio.Store.Opening;

namespace Portfolio.Web.Accounts;

/// <summary>
/// Accounts, as ASP.NET Core Identity keeps them. They stand in the store's file, so that one copy holds all, but apart
/// from what the store's door writes: no revision ever holds a password's hash.
/// </summary>
internal sealed class AccountsDb(DbContextOptions<AccountsDb> options) : IdentityDbContext<Account, IdentityRole<int>, int>(options)
{
    /// <summary>Where the migrations of these tables are noted; the store's own have a table of theirs.</summary>
    public const string MigrationsTable = "__AccountsMigrationsHistory";

    /// <summary>Links by which the first admin makes an account.</summary>
    public DbSet<SetupToken> SetupTokens => Set<SetupToken>();

    /// <summary>Which researchers editors were given.</summary>
    public DbSet<EditorResearcher> EditorResearchers => Set<EditorResearcher>();

    /// <summary>Links by which somebody sets the password of their account.</summary>
    public DbSet<Invitation> Invitations => Set<Invitation>();

    /// <summary>Who is signed in, and where.</summary>
    public DbSet<AccountSession> Sessions => Set<AccountSession>();

    /// <summary>Sign-ins whose password was right, and that wait for the second factor.</summary>
    public DbSet<SecondStep> SecondSteps => Set<SecondStep>();

    /// <summary>Codes of authenticator apps that were taken already.</summary>
    public DbSet<UsedCode> UsedCodes => Set<UsedCode>();

    /// <summary>Wrong codes of each account.</summary>
    public DbSet<CodeTries> CodeTries => Set<CodeTries>();

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SetupToken>().HasIndex(t => t.Hash).IsUnique();
        builder.Entity<EditorResearcher>(given =>
        {
            given.HasKey(g => new { g.AccountId, g.ResearcherId });
            given.HasOne<Account>().WithMany().HasForeignKey(g => g.AccountId);
        });
        builder.Entity<Invitation>(invitation =>
        {
            invitation.HasIndex(i => i.Hash).IsUnique();
            invitation.HasIndex(i => i.AccountId).IsUnique();
            invitation.HasOne(i => i.Account).WithMany().HasForeignKey(i => i.AccountId);
        });
        builder.Entity<AccountSession>(session =>
        {
            session.HasIndex(s => s.Hash).IsUnique();
            session.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        });
        builder.Entity<SecondStep>(step =>
        {
            step.HasIndex(s => s.Hash).IsUnique();
            step.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId);
        });
        builder.Entity<UsedCode>(used =>
        {
            used.HasKey(u => new { u.AccountId, u.Code });
            used.HasOne<Account>().WithMany().HasForeignKey(u => u.AccountId);
        });
        builder.Entity<CodeTries>(tries =>
        {
            tries.HasKey(t => t.AccountId);
            tries.HasOne<Account>().WithOne().HasForeignKey<CodeTries>(t => t.AccountId);
        });
        // There from the start, so that no two first accounts make them at once.
        builder.Entity<IdentityRole<int>>().HasData(
            Role(1, Account.AdminRole, "7d5c27c3-5e0b-4b52-9d0c-3f3a1b9f6c10"),
            Role(2, Account.EditorRole, "f1a4f0c4-2d0e-4a57-8c9b-5b1e6d2b7a31"));
    }

    private static IdentityRole<int> Role(int id, string name, string stamp) =>
        new() { Id = id, Name = name, NormalizedName = name.ToUpperInvariant(), ConcurrencyStamp = stamp };
}

/// <summary>Lets <c>dotnet ef migrations add --context AccountsDb</c> see the model; it never opens the database.</summary>
internal sealed class DesignTimeAccountsDb : IDesignTimeDbContextFactory<AccountsDb>
{
    public AccountsDb CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        new PortfolioStore(Path.GetTempPath()).Configure(options, AccountsDb.MigrationsTable);
        return new AccountsDb(options.Options);
    }
}
