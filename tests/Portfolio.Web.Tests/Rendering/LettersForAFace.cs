using Portfolio.Web.Rendering;

namespace Portfolio.Web.Tests.Rendering;

/// <summary>What stands where a person has no photo.</summary>
public sealed class LettersForAFace
{
    [Theory]
    [InlineData("Sanghyuk Chun", "SC")]
    [InlineData("Jean-Pierre van der Berg", "JB")]
    [InlineData("김하늘", "김")]
    [InlineData("ada", "A")]
    [InlineData("Łukasz Ågren (Luke)", "ŁÅ")]
    [InlineData("𠮷野 太郎", "𠮷太")]
    [InlineData("42", "·")]
    [InlineData("", "·")]
    public void They_are_the_first_ones_of_the_first_and_the_last_word(string name, string letters) => Assert.Equal(letters, Initials.Of(name));
}
