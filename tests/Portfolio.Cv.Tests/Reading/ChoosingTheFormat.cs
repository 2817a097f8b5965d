using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

public class ChoosingTheFormat
{
    [Theory]
    [InlineData("cv.md", "", DocumentFormat.Markdown)]
    [InlineData("CV.Markdown", "", DocumentFormat.Markdown)]
    [InlineData("cv.txt", "", DocumentFormat.Markdown)]
    [InlineData("papers.bib", "", DocumentFormat.BibTeX)]
    [InlineData("a.json", " [ ]", DocumentFormat.CslJson)]
    [InlineData("a.json", "{\"title\": \"T\", \"type\": \"book\"}", DocumentFormat.CslJson)]
    [InlineData("a.json", "{\"basics\": {\"name\": \"A\"}, \"references\": [{\"name\": \"B\"}]}", DocumentFormat.JsonResume)]
    [InlineData("a.json", "{ broken", DocumentFormat.JsonResume)]
    [InlineData("a.pdf", "", null)]
    [InlineData("a", "", null)]
    public void A_file_tells_its_format(string file, string text, DocumentFormat? format) => Assert.Equal(format, DocumentFormats.Guess(file, text));

    [Fact]
    public void Every_format_has_a_name_and_a_reader()
    {
        Assert.Equal(["markdown", "bibtex", "jsonresume", "csljson"], DocumentFormats.Names);
        foreach (string name in DocumentFormats.Names)
        {
            Assert.True(DocumentFormats.TryParse(name.ToUpperInvariant(), out var format));
            Assert.NotNull(CvReader.Read("", format));
        }

        Assert.False(DocumentFormats.TryParse("word", out _));
    }
}
