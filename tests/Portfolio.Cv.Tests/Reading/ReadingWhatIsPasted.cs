using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

public sealed class ReadingWhatIsPasted
{
    [Theory]
    [InlineData("@article{x, title={Invented Looms}, author={Doe, Jane and Roe, Richard}, journal={Nature}, year=2024}")]
    [InlineData("{\"type\":\"article-journal\",\"title\":\"Invented Looms\",\"author\":[{\"given\":\"Jane\",\"family\":\"Doe\"},{\"given\":\"Richard\",\"family\":\"Roe\"}],\"container-title\":\"Nature\",\"issued\":{\"date-parts\":[[2024]]}}")]
    [InlineData("- Jane Doe, Richard Roe. **Invented Looms.** Nature, 2024.")]
    [InlineData("[3] Jane Doe, Richard Roe.\n\"Invented Looms\".\nNature, 2024.")]
    public void One_publication_in_any_form(string text)
    {
        var pasted = PastedPublication.Read(text, "Jane Doe");
        Assert.Equal("Invented Looms", pasted.Publication!.Title);
        Assert.Equal(2, pasted.Publication.Contributors.Count);
        Assert.Equal("Nature", pasted.Publication.Venue);
        Assert.Equal(2024, pasted.Publication.Year);
        Assert.Empty(pasted.Unread);
    }

    [Theory]
    [InlineData("")]
    [InlineData("@article{x, title={No end")]
    [InlineData("[{")]
    [InlineData("\u0000\uD800")]
    public void Anything_else_is_told(string text)
    {
        var pasted = PastedPublication.Read(text);
        Assert.Contains(pasted.Notes.Select(n => n.ToString()).Concat(pasted.Unread).Append(pasted.Publication?.Title ?? ""), told => told.Length > 0);
    }

    [Fact]
    public void An_address_alone_is_a_link_and_several_publications_are_told()
    {
        Assert.Equal("https://doi.org/10.1234/x", Assert.Single(PastedPublication.Read("doi:10.1234/x").Publication!.Links).Url);
        var several = PastedPublication.Read("@misc{a, title={One}} @misc{b, title={Two}}");
        Assert.Equal("One", several.Publication!.Title);
        Assert.Contains("2 publications", Assert.Single(several.Notes).ToString(), StringComparison.Ordinal);
    }
}
