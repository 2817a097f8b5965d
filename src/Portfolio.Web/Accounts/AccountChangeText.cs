namespace Portfolio.Web.Accounts;

/// <summary>What was done with an account, in words.</summary>
internal static class AccountChangeText
{
    public static string? Of(string? done) => done switch
    {
        "role" => "The role was changed.",
        "researchers" => "The researchers were saved.",
        "disabled" => "The account is disabled, and whoever was signed in with it is out.",
        "enabled" => "The account is enabled.",
        "second-factor" => "The account has no second factor any more: the password alone signs in. Its sessions were ended.",
        "last" => "Nothing was changed: this is the last admin who can sign in. Make another one first.",
        _ => null,
    };
}
