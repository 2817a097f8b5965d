using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>
/// Asks at each request whether the session still lasts and the account is still what it was: whoever was disabled, or
/// whose session was ended, is out at once, and a role is what it is now.
/// </summary>
internal sealed class SessionValidator(SignInManager<Account> signIn, Sessions sessions) : ISecurityStampValidator
{
    public async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        if (context.Principal is { } user && SessionSignIn.KeyOf(user) is { } key
            && await signIn.ValidateSecurityStampAsync(user) is { IsDisabled: false } account
            && await sessions.UseAsync(account.Id, key, context.HttpContext.RequestAborted))
        {
            var now = await signIn.CreateUserPrincipalAsync(account);
            ((ClaimsIdentity)now.Identity!).AddClaims(SessionSignIn.Kept(user));
            context.ReplacePrincipal(now);
            return;
        }

        context.RejectPrincipal();
        await signIn.SignOutAsync();
    }
}
