using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>Starts and ends the sessions of browsers: a row, and a cookie with its secret.</summary>
internal sealed class SessionSignIn(SignInManager<Account> signIn, AccountsDb db, Sessions sessions, TimeProvider time)
{
    private const string KeyClaim = "portfolio:session";

    /// <summary>The secret of the session that a request belongs to.</summary>
    public static string? KeyOf(ClaimsPrincipal user) => user.FindFirstValue(KeyClaim);

    /// <summary>Signs the browser of this request in.</summary>
    /// <param name="account">Whose it is.</param>
    /// <param name="methods">How they showed that (RFC 8176).</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task StartAsync(Account account, IEnumerable<string> methods, CancellationToken cancellation)
    {
        await sessions.CleanAsync(cancellation);
        string key = OneTimeToken.New();
        var now = time.GetUtcNow().UtcDateTime;
        db.Sessions.Add(new AccountSession
        {
            Hash = OneTimeToken.HashOf(key),
            AccountId = account.Id,
            StartedAt = now,
            LastSeenAt = now,
            Browser = VisitorText.Browser(signIn.Context.Request.Headers.UserAgent),
            Network = VisitorText.Network(signIn.Context.Connection.RemoteIpAddress),
        });
        await db.SaveChangesAsync(cancellation);
        await WriteCookieAsync(account, [new Claim(KeyClaim, key), .. methods.Select(method => new Claim("amr", method))]);
    }

    /// <summary>Goes on with this session alone, after the account's password or second factor changed: all others are ended.</summary>
    public async Task GoOnAloneAsync(Account account, ClaimsPrincipal user, CancellationToken cancellation)
    {
        await sessions.EndAllAsync(account.Id, KeyOf(user), cancellation);
        await WriteCookieAsync(account, Kept(user));
    }

    /// <summary>Ends this session.</summary>
    public async Task EndAsync(ClaimsPrincipal user, CancellationToken cancellation)
    {
        if (KeyOf(user) is { } key && (await sessions.OfAsync(IdOf(user), cancellation)).FirstOrDefault(s => s.Hash == OneTimeToken.HashOf(key)) is { } session)
            await sessions.EndAsync(session.AccountId, session.Id, cancellation);
        await signIn.SignOutAsync();
    }

    /// <summary>What a session's cookie says beside who the account is.</summary>
    public static IEnumerable<Claim> Kept(ClaimsPrincipal user) => user.Claims.Where(claim => claim.Type is KeyClaim or "amr");

    /// <summary>The account's key.</summary>
    public static int IdOf(ClaimsPrincipal user) => int.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier)!, System.Globalization.CultureInfo.InvariantCulture);

    private Task WriteCookieAsync(Account account, IEnumerable<Claim> claims) => signIn.SignInWithClaimsAsync(account, new AuthenticationProperties(), claims);
}
