using Microsoft.AspNetCore.Identity;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Accounts;

/// <summary>What Identity finds wrong, in the language of the page.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError PasswordTooShort(int length) => Say(base.PasswordTooShort(length), Words.Of("Passwords must be at least {length} characters.", length));

    public override IdentityError InvalidEmail(string? email) => Say(base.InvalidEmail(email), Words.Of("Email '{email}' is invalid.", email));

    public override IdentityError DuplicateEmail(string email) => Say(base.DuplicateEmail(email), Words.Of("Email '{email}' is already taken.", email));

    public override IdentityError InvalidUserName(string? userName) => Say(base.InvalidUserName(userName), Words.Of("Username '{name}' is invalid, can only contain letters or digits.", userName));

    public override IdentityError DuplicateUserName(string userName) => Say(base.DuplicateUserName(userName), Words.Of("Username '{name}' is already taken.", userName));

    private static IdentityError Say(IdentityError error, string description) => new() { Code = error.Code, Description = description };
}
