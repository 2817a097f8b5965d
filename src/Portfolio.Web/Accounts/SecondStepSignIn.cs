using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Portfolio.Web.Accounts;

/// <summary>
/// The second step of a sign-in. The browser has a secret that names a row; how often it tried, whose it is and until
/// when stands in the row. Wrong codes lock the codes of an account for longer and longer, right passwords or not.
/// </summary>
internal sealed class SecondStepSignIn(
    AccountsDb db, UserManager<Account> accounts, SecondFactor secondFactor, SessionSignIn sessions, IHttpContextAccessor http, TimeProvider time)
{
    /// <summary>How many codes may be tried before the password is asked for again.</summary>
    public const int Tries = 5;

    /// <summary>After how many wrong codes of an account none is taken for a while.</summary>
    public const int FailuresToLock = 10;

    /// <summary>How long one may look for the phone.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private const string Scheme = "Identity.TwoFactorUserId", KeyClaim = "portfolio:second-step";
    private static readonly TimeSpan ShortestLock = TimeSpan.FromMinutes(15), LongestLock = TimeSpan.FromHours(24);

    private HttpContext Context => http.HttpContext!;

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    /// <summary>Begins the step for an account whose password was right.</summary>
    public async Task BeginAsync(Account account, CancellationToken cancellation)
    {
        string key = OneTimeToken.New();
        await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SecondSteps WHERE ExpiresAt < {Now}", cancellation);
        db.SecondSteps.Add(new SecondStep { Hash = OneTimeToken.HashOf(key), AccountId = account.Id, Stamp = account.SecurityStamp ?? "", ExpiresAt = Now + Patience });
        await db.SaveChangesAsync(cancellation);
        await Context.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(KeyClaim, key)], Scheme)));
    }

    /// <summary>True while a step waits for its code.</summary>
    public async Task<bool> IsWaitingAsync(CancellationToken cancellation) => await FindAsync(cancellation) is not null;

    /// <summary>Tries a code of the app.</summary>
    public Task<SignInOutcome> TryCodeAsync(string? code, CancellationToken cancellation) =>
        TryAsync(account => secondFactor.TakeCodeAsync(account, code, cancellation), cancellation);

    /// <summary>Tries a recovery code.</summary>
    public Task<SignInOutcome> TryRecoveryCodeAsync(string? code, CancellationToken cancellation) =>
        TryAsync(account => secondFactor.TakeRecoveryCodeAsync(account, code), cancellation);

    private async Task<SignInOutcome> TryAsync(Func<Account, Task<bool>> take, CancellationToken cancellation)
    {
        long start = time.GetTimestamp();
        if (await FindAsync(cancellation) is not { } step) return SignInOutcome.Over;
        // Counted before they are looked at, so that many at once are many.
        if (await db.Database.ExecuteSqlInterpolatedAsync($"UPDATE SecondSteps SET Tries = Tries + 1 WHERE Id = {step.Id} AND Tries < {Tries}", cancellation) == 0) return SignInOutcome.Over;
        if (await CountAsync(step.AccountId, cancellation) && await take(step.Account))
        {
            if (await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM SecondSteps WHERE Id = {step.Id}", cancellation) == 0) return SignInOutcome.Over;
            await db.Database.ExecuteSqlInterpolatedAsync($"DELETE FROM CodeTries WHERE AccountId = {step.AccountId}", cancellation);
            await Context.SignOutAsync(Scheme);
            await sessions.StartAsync(step.Account, ["pwd", "mfa"], cancellation);
            return SignInOutcome.SignedIn;
        }

        await SlowRefusal.WaitAsync(time, start, cancellation);
        return SignInOutcome.Refused;
    }

    private async Task<SecondStep?> FindAsync(CancellationToken cancellation)
    {
        if ((await Context.AuthenticateAsync(Scheme)).Principal?.FindFirstValue(KeyClaim) is not { } key) return null;
        string hash = OneTimeToken.HashOf(key);
        var step = await db.SecondSteps.Include(s => s.Account).AsNoTracking().FirstOrDefaultAsync(s => s.Hash == hash, cancellation);
        if (step is null || step.ExpiresAt <= Now || step.Tries >= Tries || step.Account is not { TwoFactorEnabled: true, IsDisabled: false } || step.Stamp != step.Account.SecurityStamp) return null;
        step.Account = (await accounts.FindByIdAsync(step.AccountId.ToString(System.Globalization.CultureInfo.InvariantCulture)))!;
        return step;
    }

    // Counts the code as wrong until it turns out to be right; false when the account takes none at present.
    private async Task<bool> CountAsync(int account, CancellationToken cancellation)
    {
        int failures = await db.CodeTries.Where(t => t.AccountId == account).Select(t => t.Failures).FirstOrDefaultAsync(cancellation);
        var pause = ShortestLock * Math.Pow(2, Math.Min(failures / FailuresToLock, 10));
        var until = Now + (pause < LongestLock ? pause : LongestLock);
        return await db.Database.ExecuteSqlInterpolatedAsync($"""
            INSERT INTO CodeTries (AccountId, Failures, LockedUntil) VALUES ({account}, 1, NULL)
            ON CONFLICT (AccountId) DO UPDATE SET
                Failures = Failures + 1,
                LockedUntil = CASE WHEN (Failures + 1) % {FailuresToLock} = 0 THEN {until} END
            WHERE LockedUntil IS NULL OR LockedUntil <= {Now}
            """, cancellation) == 1;
    }
}
