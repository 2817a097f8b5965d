using Portfolio.Cv.Reading.BibTeX;

namespace Portfolio.Cv.Tests.Reading.BibTeX;

public class RecognisingBibTeX
{
    [Theory]
    [InlineData("@misc{a, title={T}}", true)]
    [InlineData("---\n---\n\n@article{a,", true)]
    [InlineData("% comment\n\n@string{x = {y}}", true)]
    [InlineData("# A CV\n\n@misc{a, title={T}}", false)]
    [InlineData("me@example.org", false)]
    [InlineData("", false)]
    public void A_text_that_begins_with_an_entry_is_BibTeX(string text, bool isBibTeX) => Assert.Equal(isBibTeX, BibTeXReader.LooksLikeBibTeX(text));
}
