using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.Options;
using Portfolio.Store.Opening;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>The tables of accounts that an older program made.</summary>
public sealed class OpeningOlderAccounts : IDisposable
{
    private readonly Site site = new() { ContentDirectory = Path.Combine(Path.GetTempPath(), "portfolio-no-content") };

    public void Dispose() => site.DisposeAsync().AsTask().GetAwaiter().GetResult();

    [Fact]
    public async Task Yesterdays_accounts_sign_in_and_have_all_that_is_new()
    {
        await new PortfolioStore(site.DataDirectory).OpenAsync();
        await using (var db = Context())
        {
            await db.GetService<IMigrator>().MigrateAsync("20261121083730_Accounts");
            string hash = new UnicodePasswordHasher(Options.Create(new PasswordHasherOptions())).HashPassword(new Account(), Visitor.Password);
            await db.Database.ExecuteSqlInterpolatedAsync($"""
                INSERT INTO AspNetUsers (Id, UserName, NormalizedUserName, Email, NormalizedEmail, EmailConfirmed, PasswordHash, SecurityStamp, ConcurrencyStamp, PhoneNumberConfirmed, TwoFactorEnabled, LockoutEnabled, AccessFailedCount)
                VALUES (7, 'old@example.org', 'OLD@EXAMPLE.ORG', 'old@example.org', 'OLD@EXAMPLE.ORG', 1, {hash}, 'AAAA', 'BBBB', 0, 0, 1, 0)
                """);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO AspNetUserRoles (UserId, RoleId) VALUES (7, 1)");
        }

        using var visitor = new Visitor(site);
        Assert.Equal("/admin", (await visitor.SignInAsync("old@example.org", Visitor.Password)).Headers.Location!.OriginalString);
        foreach (string address in (string[])["/admin", "/admin/accounts", "/admin/accounts/7", "/account/security", "/account/security/second-factor"])
            Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task The_model_and_the_migrations_agree()
    {
        await using var db = Context();
        var before = db.GetService<IModelRuntimeInitializer>().Initialize(db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model).GetRelationalModel();
        Assert.Empty(db.GetService<IMigrationsModelDiffer>().GetDifferences(before, db.GetService<IDesignTimeModel>().Model.GetRelationalModel()));
    }

    private AccountsDb Context()
    {
        var options = new DbContextOptionsBuilder<AccountsDb>();
        new PortfolioStore(site.DataDirectory).Configure(options, AccountsDb.MigrationsTable);
        return new AccountsDb(options.Options);
    }
}
