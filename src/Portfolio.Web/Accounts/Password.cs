using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Accounts;

/// <summary>How long a password may be: NIST SP 800-63B, section 5.1.1.2. What it consists of is its owner's business.</summary>
internal static class PasswordLength
{
    public const int Shortest = 12;

    /// <summary>Far more than anybody remembers; hashing more would only serve who wants to keep the site busy.</summary>
    public const int Longest = 256;
}

/// <summary>Hashes passwords in one form of Unicode, so that each keyboard's way to type a letter is the same (NIST SP 800-63B, 5.1.1.2).</summary>
internal sealed class UnicodePasswordHasher(IOptions<PasswordHasherOptions> options) : PasswordHasher<Account>(options)
{
    public override string HashPassword(Account user, string password) => base.HashPassword(user, Form(password));

    public override PasswordVerificationResult VerifyHashedPassword(Account user, string hashedPassword, string providedPassword) =>
        base.VerifyHashedPassword(user, hashedPassword, Form(providedPassword));

    // A lone surrogate has no normal form; what is typed then is taken as it is.
    private static string Form(string password)
    {
        try
        {
            return password.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return password;
        }
    }
}

/// <summary>Refuses passwords that are too long, or that everybody tries first.</summary>
internal sealed class PasswordRules(CommonPasswords common) : IPasswordValidator<Account>
{
    public Task<IdentityResult> ValidateAsync(UserManager<Account> manager, Account user, string? password)
    {
        if (password is { Length: > PasswordLength.Longest })
            return Refused("PasswordTooLong", Words.Of("The password is too long: at most {most} characters are taken.", PasswordLength.Longest));
        if (common.Contains(password ?? "", user.Email))
            return Refused("PasswordTooCommon", Words.Of("The password is one of those that are tried first: common words, rows of keys or digits, or the e-mail address. Take a few words that have nothing to do with each other."));
        return Task.FromResult(IdentityResult.Success);
    }

    private static Task<IdentityResult> Refused(string code, string description) =>
        Task.FromResult(IdentityResult.Failed(new IdentityError { Code = code, Description = description }));
}
