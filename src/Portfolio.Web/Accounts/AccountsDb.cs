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

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<SetupToken>().HasIndex(t => t.Hash).IsUnique();
        // There from the start, so that no two first accounts make it at once.
        builder.Entity<IdentityRole<int>>().HasData(new IdentityRole<int>
        {
            Id = 1,
            Name = Account.AdminRole,
            NormalizedName = Account.AdminRole.ToUpperInvariant(),
            ConcurrencyStamp = "7d5c27c3-5e0b-4b52-9d0c-3f3a1b9f6c10",
        });
    }
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
