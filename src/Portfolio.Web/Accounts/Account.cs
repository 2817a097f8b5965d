using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>Somebody who can sign in.</summary>
internal sealed class Account : IdentityUser<int>
{
    /// <summary>The role that sees and does everything under <c>/admin</c>, and the policy that asks for it.</summary>
    public const string AdminRole = "admin";
}
