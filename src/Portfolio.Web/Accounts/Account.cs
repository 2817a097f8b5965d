using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>Somebody who can sign in.</summary>
internal sealed class Account : IdentityUser<int>
{
    /// <summary>The role that sees and does everything under <c>/admin</c>, and the policy that asks for it.</summary>
    public const string AdminRole = "admin";

    /// <summary>The role that edits the researchers given to it; as a policy, those with either role.</summary>
    public const string EditorRole = "editor";

    /// <summary>The policy of pages for whoever is signed in.</summary>
    public const string SignedIn = "signed-in";

    /// <summary>True when an admin has shut the account: nobody gets in with it, and what it had stays.</summary>
    public bool IsDisabled { get; set; }
}
