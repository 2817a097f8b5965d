using Microsoft.AspNetCore.Identity;

namespace Portfolio.Web.Accounts;

/// <summary>Says what Identity found wrong.</summary>
internal static class AccountProblems
{
    /// <summary>The problems in words. Identity calls the address a user name too, and says both: once is enough.</summary>
    public static IReadOnlyList<string> Of(IdentityResult result) =>
        [.. result.Errors.Where(e => !e.Code.Contains("UserName", StringComparison.Ordinal) || result.Errors.Count() == 1).Select(e => e.Description)];
}
