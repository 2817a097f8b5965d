using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Awards, and what stands among them.</summary>
public class ReadingAwards
{
    [Fact]
    public void Awards_and_grants_below_one_heading_are_told_apart()
    {
        var cv = Read("""
            ## Awards & Grants

            - 2021: Reed Research Grant ($5,000), Ottershaw Trust
            - 2020: Young Hydrologist Fellowship ($1,000)
            - 2019: Best Poster Award, Fen Days
            - 2018: Mobility Grant for Short Stays, Fen Council
            """);

        Assert.Equal(2, cv.Grants.Count);
        Assert.Equal(2, cv.Awards.Count);
    }

    [Fact]
    public void What_an_award_comes_to_and_the_kind_of_a_company_part_nothing()
    {
        var cv = MarkdownReader.Read("""
            ## Awards

            - Reed Scholar of the Fen Society ($6,000 total), 2019
            - National Institute on Wet Places Paper of the Month, 2022

            ## Experience

            - Reed Works, Inc. (Research Intern), 2020 - 2021
            """).Cv;

        Assert.Equal(["Reed Scholar of the Fen Society", "National Institute on Wet Places Paper of the Month"], cv.Awards.Select(a => a.Title));
        var position = Assert.Single(cv.Positions);
        Assert.Equal(("Research Intern", "Reed Works, Inc."), (position.Role, position.Organisation));
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;
}
