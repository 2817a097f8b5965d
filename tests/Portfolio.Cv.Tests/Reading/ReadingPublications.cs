using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Publications that say little: a title and a venue, or a title alone.</summary>
public class ReadingPublications
{
    [Fact]
    public void A_paragraph_ends_with_its_identifier()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Selected publications

            - [All of them](https://example.org/roe)

            Forecasting models of looms and their cards: A systematic review, **International Journal of Weaving**, 2020\
            DOI: http://dx.doi.org/10.9999/for.2674

            Perspectives for threads and automated looms in the fens, **Proceedings of Fen Day**, 2020\
            DOI: https://doi.org/10.9999/978-3-030

            Modelling of a terminal for yarn: A case study in Reedham, **Journal of Slow Weaving**, 2019\
            DOI: http://dx.doi.org/10.9999/978-3-319
            """).Cv;

        Assert.Equal(["Forecasting models of looms and their cards: A systematic review", "Perspectives for threads and automated looms in the fens", "Modelling of a terminal for yarn: A case study in Reedham"], cv.Publications.Select(p => p.Title));
        Assert.Equal([2020, 2020, 2019], cv.Publications.Select(p => p.Year));
        Assert.All(cv.Publications, p => Assert.Contains(p.Links, l => l.Kind == LinkKind.Doi));
        Assert.Equal("International Journal of Weaving", cv.Publications[0].Venue ?? cv.Publications[0].VenueText);
    }

    [Theory]
    [InlineData("\"Leapfrogging or path dependence? Water looms and long-run growth\"\n\n\"Water looms and cards in the fens of Reedham\"")]
    [InlineData("- Looms, Peers, and Threads: Does Weaving Matter?\n- The Price of Yarn in the Fens of Reedham")]
    public void Working_papers_may_be_titles_alone(string text)
    {
        var cv = MarkdownReader.Read($"# Jane Roe\n\n## Education\n\n- Ph.D. Weaving, Ottershaw University, 2020\n\n## Working papers\n\n{text}\n").Cv;

        Assert.Equal(2, cv.Publications.Count);
        Assert.All(cv.Publications, p => Assert.DoesNotContain('"', p.Title));
    }

    [Fact]
    public void What_leads_to_working_papers_is_none()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Working papers

            You can find all of my drafts on the page of the laboratory.

            - See the list.
            """).Cv;

        Assert.Empty(cv.Publications);
    }

    [Fact]
    public void Titles_in_bold_with_authors_in_italics_are_publications_below_any_heading()
    {
        var cv = MarkdownReader.Read("""
            ## Education

            - Ph.D. Weaving, Ottershaw University, 2020

            ## Research

            ### Weaving with inaccurate looms

            * **Active Learning of Threads for Inaccurate Looms (FENC 2024)**. *A. Roe, M. Lin, and O. Fenn*  An algorithm for threads.
            * **Focused Adaptation of Cards for Deformable Cloth (FENC 2023)**. *P. Ohlin, **A. Roe**, and O. Fenn*. Adapts cards.
            * **Learning Preconditions for Weaving with Many Looms (REED 2021)**. *A. Roe and O. Fenn*.  Where looms deviate.
            """).Cv;

        Assert.Equal(3, cv.Publications.Count);
        Assert.All(cv.Publications, p => Assert.True(p.Contributors.Count >= 2));
    }
}
