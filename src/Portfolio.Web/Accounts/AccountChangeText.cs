using Portfolio.Web.Languages;

namespace Portfolio.Web.Accounts;

/// <summary>What was done with an account, in words.</summary>
internal static class AccountChangeText
{
    public static string? Of(string? done) => done switch
    {
        "role" => Words.Of("The role was changed."),
        "researchers" => Words.Of("The researchers were saved."),
        "disabled" => Words.Of("The account is disabled, and whoever was signed in with it is out."),
        "enabled" => Words.Of("The account is enabled."),
        "second-factor" => Words.Of("The account has no second factor any more: the password alone signs in. Its sessions were ended."),
        "last" => Words.Of("Nothing was changed: this is the last admin who can sign in. Make another one first."),
        _ => null,
    };
}
