using Portfolio.Cv.Reading.CslJson;

namespace Portfolio.Cv.Tests.Reading.CslJson;

public class ReadingItems
{
    [Fact]
    public void An_article_has_its_fields()
    {
        var reading = CslJsonReader.Read("""
            [
              {
                "id": "a1", "type": "article-journal", "title": "On <i>Apis</i> & Wax",
                "author": [
                  {"family": "Berg", "given": "Jan", "non-dropping-particle": "van der"},
                  {"literal": "The Lund Group"},
                  {"family": "King", "given": "Martin", "suffix": "Jr."}
                ],
                "container-title": "Journal of Bees", "volume": 3, "issue": "2", "page": "10–19",
                "issued": {"date-parts": [["2019", 5, 2]]},
                "DOI": "10.1234/x", "URL": "https://example.org/x", "abstract": "Bees.",
                "publisher": "Wax Press", "ISSN": "1234-5678", "language": "en"
              }
            ]
            """);

        var paper = Assert.Single(reading.Cv.Publications);
        Assert.Equal("On Apis & Wax", paper.Title);
        Assert.Equal(["Jan van der Berg", "The Lund Group", "Martin King Jr."], paper.Contributors.Select(c => c.Name));
        Assert.Equal(("Journal of Bees", "3", "2", "10-19", "Wax Press"), (paper.Venue, paper.Volume, paper.Issue, paper.Page, paper.Publisher));
        Assert.Equal((2019, "2019-05-02", PublicationTrack.Journal, PublicationStatus.Published), (paper.Year, paper.Date?.ToString(), paper.Track, paper.Status));
        Assert.Equal(["https://doi.org/10.1234/x", "https://example.org/x"], paper.Links.Select(link => link.Url));
        Assert.Equal([new(12, 12, "\"ISSN\": \"1234-5678\", \"language\": \"en\"")], reading.Cv.Remainder);
        Assert.Equal(new SourceLines(2, 13), paper.Lines);
    }

    [Theory]
    [InlineData("\"type\": \"paper-conference\", \"container-title\": \"Proceedings of ICML 2020\"", "ICML", PublicationTrack.Main)]
    [InlineData("\"type\": \"paper-conference\", \"event-title\": \"ICML Workshop on Bees\"", "ICML", PublicationTrack.Workshop)]
    [InlineData("\"type\": \"article\", \"publisher\": \"arXiv\", \"number\": \"arXiv:2101.00001\"", "arXiv", PublicationTrack.Preprint)]
    [InlineData("\"type\": \"thesis\", \"publisher\": \"Lund University\", \"genre\": \"PhD thesis\"", null, PublicationTrack.Thesis)]
    [InlineData("\"type\": \"book\", \"publisher\": \"Press\"", null, PublicationTrack.Other)]
    public void The_track_comes_from_type_and_venue(string members, string? venue, PublicationTrack track)
    {
        var paper = Assert.Single(CslJsonReader.Read($$"""{"title": "T", {{members}}}""").Cv.Publications);

        Assert.Equal((venue, track), (paper.Venue, paper.Track));
    }

    [Theory]
    [InlineData("""{"date-parts": [[2019]]}""", 2019, null)]
    [InlineData("""{"date-parts": [[2019, 3], [2019, 4]]}""", 2019, "2019-03")]
    [InlineData("""{"date-parts": [[2019]], "season": 3}""", 2019, "Fall 2019")]
    [InlineData("""{"raw": "2019-03-04"}""", 2019, "2019-03-04")]
    [InlineData("""{"literal": "March 2019"}""", 2019, "2019-03")]
    [InlineData("\"2019-03\"", 2019, "2019-03")]
    [InlineData("""{"date-parts": [[2019, 13]]}""", null, null)]
    [InlineData("""{"literal": "long ago"}""", null, null)]
    public void Dates_are_as_exact_as_written(string issued, int? year, string? date)
    {
        var paper = Assert.Single(CslJsonReader.Read($$"""[{"type": "book", "title": "T", "issued": {{issued}}}]""").Cv.Publications);

        Assert.Equal((year, date), (paper.Year, paper.Date?.ToString()));
    }

    [Fact]
    public void Patents_and_talks_are_what_they_are()
    {
        var cv = CslJsonReader.Read("""[{"type": "patent", "title": "Hook", "number": "US 1"}, {"type": "speech", "title": "Hi", "event-title": "Day", "issued": {"date-parts": [[2020]]}}]""").Cv;

        Assert.Equal(("Hook", "US 1"), cv.Patents.Select(patent => (patent.Title, patent.Number)).Single());
        Assert.Equal(("Hi", "Day", 2020), cv.Talks.Select(talk => (talk.Title, talk.Event, talk.Year)).Single());
        Assert.Empty(cv.Publications);
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void An_item_without_a_title_is_noted_and_kept()
    {
        var reading = CslJsonReader.Read("[\n{\"id\": \"x\", \"type\": \"book\"},\n{\"title\": \"T\"}]");

        Assert.Equal(2, Assert.Single(reading.Notes).Line);
        Assert.Equal([new(2, 2, "{\"id\": \"x\", \"type\": \"book\"}")], reading.Cv.Remainder);
        Assert.Single(reading.Cv.Publications);
    }

    [Fact]
    public void Broken_JSON_is_kept_whole() =>
        Assert.Equal("[{\"title\": ]", Assert.Single(CslJsonReader.Read("[{\"title\": ]").Cv.Remainder).Text);
}
