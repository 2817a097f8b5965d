using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using Portfolio.Web.Accounts;

namespace Portfolio.Web.Tests.Accounts;

public sealed class ChoosingAPassword
{
    [Theory]
    [InlineData("passwordpassword")]
    [InlineData("P@ssw0rd1234!")]
    [InlineData("123456789012")]
    [InlineData("aaaaaaaaaaaa")]
    [InlineData("abcdefghijkl")]
    [InlineData("qwertyuiop123")]
    [InlineData("Welcome2024!!")]
    [InlineData("iloveyou123456")]
    [InlineData("letmeinletmein")]
    [InlineData("ada.lovelace1815")]
    [InlineData("            ")]
    public void What_everybody_tries_first_is_known(string password) =>
        Assert.True(new CommonPasswords().Contains(password, "ada.lovelace@example.org"));

    [Theory]
    [InlineData("correct horse battery staple")]
    [InlineData("looms, cards and 7 engines")]
    [InlineData("kT9#vb2Lq!xw")]
    [InlineData("나는 매일 아침 커피를 마신다")]
    public void What_nobody_would_try_is_not(string password) =>
        Assert.False(new CommonPasswords().Contains(password, "ada.lovelace@example.org"));

    [Fact]
    public void A_letter_is_the_same_however_a_keyboard_types_it()
    {
        var hasher = new UnicodePasswordHasher(Options.Create(new PasswordHasherOptions()));
        var account = new Account();
        string hash = hasher.HashPassword(account, "caf\u00e9 au lait, twice");
        Assert.Equal(PasswordVerificationResult.Success, hasher.VerifyHashedPassword(account, hash, "cafe\u0301 au lait, twice"));
        Assert.Equal(PasswordVerificationResult.Failed, hasher.VerifyHashedPassword(account, hash, "cafe au lait, twice"));
    }
}
