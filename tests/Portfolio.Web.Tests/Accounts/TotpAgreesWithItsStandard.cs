namespace Portfolio.Web.Tests.Accounts;

/// <summary>Tests of tests: what the others trust.</summary>
public sealed class TotpAgreesWithItsStandard
{
    // RFC 6238, appendix B: the last six of eight digits.
    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    public void Codes_are_those_of_the_standard(long seconds, string code) => Assert.Equal(code, Totp.Code("12345678901234567890"u8.ToArray(), seconds));
}
