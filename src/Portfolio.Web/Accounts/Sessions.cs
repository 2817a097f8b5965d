using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>Who is signed in, and where. A session that is ended is out at its next request.</summary>
internal sealed class Sessions(AccountsDb db, TimeProvider time)
{
    /// <summary>How long a session lasts that nobody uses.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromHours(12);

    /// <summary>How long a session lasts at most (NIST SP 800-63B, section 4.1.3).</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromDays(30);

    // How far behind "last seen" may be: reading a page should not write.
    private static readonly TimeSpan Coarse = TimeSpan.FromMinutes(5);

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>An account's sessions, the one used last first.</summary>
    public async Task<IReadOnlyList<AccountSession>> OfAsync(int account, CancellationToken cancellation = default)
    {
        var (idle, old) = (Now - Idle - Coarse, Now - Longest);
        return await db.Sessions.AsNoTracking().Where(s => s.AccountId == account && s.LastSeenAt > idle && s.StartedAt > old)
            .OrderByDescending(s => s.LastSeenAt).ThenByDescending(s => s.Id).ToListAsync(cancellation);
    }

    /// <summary>True while an account's session lasts; notes that it was used.</summary>
    public async Task<bool> UseAsync(int account, string key, CancellationToken cancellation = default)
    {
        string hash = OneTimeToken.HashOf(key);
        var (now, idle, old) = (Now, Now - Idle - Coarse, Now - Longest);
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.Hash == hash && s.AccountId == account && s.LastSeenAt > idle && s.StartedAt > old, cancellation);
        if (session is null) return false;
        if (now - session.LastSeenAt > Coarse)
        {
            try
            {
                await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE Sessions SET LastSeenAt = {now} WHERE Id = {session.Id}", cancellation);
            }
            catch (SqliteException)
            {
                // Somebody writes for long. The next request notes it.
            }
        }

        return true;
    }

    /// <summary>Ends one session of an account.</summary>
    public Task EndAsync(int account, int session, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Sessions WHERE AccountId = {account} AND Id = {session}", cancellation);

    /// <summary>Ends all sessions of an account but one.</summary>
    /// <param name="account">The account.</param>
    /// <param name="but">The secret of the one that goes on; null to end all.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task EndAllAsync(int account, string? but = null, CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Sessions WHERE AccountId = {account} AND Hash <> {(but is null ? "" : OneTimeToken.HashOf(but))}", cancellation);

    /// <summary>Forgets those that have run out.</summary>
    public Task CleanAsync(CancellationToken cancellation = default) =>
        db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM Sessions WHERE LastSeenAt <= {Now - Idle - Coarse} OR StartedAt <= {Now - Longest}", cancellation);
}
