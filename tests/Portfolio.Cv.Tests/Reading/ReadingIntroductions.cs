using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Whose page it is, where a sentence or a row above it says so.</summary>
public class ReadingIntroductions
{
    [Theory]
    [InlineData("I'm Jane Roe, a weaver and an engineer of looms. I work on slow water.")]
    [InlineData("Hi! I am **Jane Roe**, an MS student at Reed University.")]
    [InlineData("My name is Jane Roe and I study reeds.")]
    [InlineData("Je suis Jane Roe, doctorante à l'Université de Reed.")]
    [InlineData("Ich bin Jane Roe, Doktorandin an der Universität Reedham.")]
    [InlineData("Dr. Jane Roe is an associate professor of looms at Reed University.")]
    [InlineData("Jane Roe received her PhD from Reed University, where she is a lecturer now.")]
    public void A_sentence_introduces_who_it_is(string sentence)
    {
        Assert.Equal("Jane Roe", MarkdownReader.Read($"---\ntitle: About me\n---\n\n{sentence}\n\n## Education\n\n- PhD in Looms, Reed University, 2019\n").Cv.Name);
        Assert.Equal("Jane Roe", MarkdownReader.Read($"---\ntitle: CV\n---\n\n## About me\n\n{sentence}\n\n## Education\n\n- PhD in Looms, Reed University, 2019\n").Cv.Name);
    }

    [Theory]
    [InlineData("I am Associate Professor at Reed University.")]
    [InlineData("Reed Portal is a site for looms and whoever likes them.")]
    [InlineData("This is a page about looms.")]
    public void Other_sentences_name_nobody(string sentence) =>
        Assert.Null(MarkdownReader.Read($"---\ntitle: About\n---\n\n{sentence}\n\n## Education\n\n- PhD in Looms, Reed University, 2019\n").Cv.Name);

    [Fact]
    public void A_row_above_the_document_holds_the_name()
    {
        var cv = MarkdownReader.Read("""
            | Oslo, Norway | Jane Roe, PhD | [https://roe.example](https://roe.example) |
            | :---- | :---: | ----: |

            ## Education

            - PhD in Looms, Reed University, 2019
            """).Cv;

        Assert.Equal("Jane Roe", cv.Name);
        Assert.Equal(["Oslo, Norway", "https://roe.example"], cv.Contacts.Select(c => c.Value));
    }
}
