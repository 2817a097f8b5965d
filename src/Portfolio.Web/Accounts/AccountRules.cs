using Microsoft.AspNetCore.Identity;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Accounts;

/// <summary>Refuses e-mail addresses that no mail server takes.</summary>
internal sealed class AccountRules : IUserValidator<Account>
{
    // RFC 5321, section 4.5.3.1.3, without the angle brackets.
    private const int Longest = 254;

    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user) => Task.FromResult(user.Email is { Length: > Longest }
        ? IdentityResult.Failed(new IdentityError { Code = "EmailTooLong", Description = Words.Of("The e-mail address is too long: at most {most} characters are taken.", Longest) })
        : IdentityResult.Success);
}
