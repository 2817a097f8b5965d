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

    [Fact]
    public void A_second_date_below_the_award_makes_no_other_one()
    {
        var awards = Read("""
            ## Honors and Awards

            **Reed Excellence Award**  
            Awarded by the Weaving Society on June 11, 2026.  

            **Outstanding Reviewer Award, 2023**  
            Awarded by Journal of Slow Weaving on February 28, 2024.  

            **Outstanding Reviewer Award, 2022**  
            Awarded by Journal of Slow Weaving on March 9, 2023.  
            """).Awards;

        Assert.Equal(["Reed Excellence Award", "Outstanding Reviewer Award", "Outstanding Reviewer Award"], awards.Select(a => a.Title));
        Assert.Equal("Weaving Society", awards[0].Awarder);
    }

    [Fact]
    public void A_date_above_a_grant_and_one_in_it_are_those_of_one_grant()
    {
        var grants = Read("""
            ## Grants

            `2016 - now`
            Founded by the Reed Centre, awarded to prof. A. Ohlin "Visual looms" (OPUS9). Position: Data Scientist

            `2016 - 2018`
            Loom study. Founded by the Reed Centre, awarded to dr. M. Fen: "Influence of reed (2016-2019)". Position: Research Assistant

            `2013 - 2016`
            Funded by the Reed Centre, awarded to prof. A. Ohlin: Chasing the reed (2011-2016). Position: Research Assistant
            """).Grants;

        Assert.Equal(["2016", "2016", "2013"], grants.Select(g => g.Start?.ToString()));
    }

    [Fact]
    public void Achievements_that_are_told_are_no_awards()
    {
        var cv = Read("""
            ## Key Achievements

            - **Advanced Weaving Development:** Architected and implemented a high-impact loom solution for the fens, which then served more than a thousand weavers.
            - **Strategic Management:** Spearheaded the development and deployment of a reed model at a large company, which counted all of its threads since.
            """);

        Assert.Empty(cv.Awards);
        Assert.Single(cv.Statements);
    }

    [Fact]
    public void A_quotation_below_an_award_tells_of_it()
    {
        var awards = Read("""
            ## Distinctions

            **Reed Scholarship**
            : [ 2013 - 2015 ] -- Fen Foundation

            **Loom Scholarship**
            : [ 2011 - 2012 ] -- Oakham Foundation
            : > The fund of the faculty of looms has the purpose of promoting studies of weaving at all universities of the fens.
            """).Awards;

        Assert.Equal(2, awards.Count);
    }

    [Fact]
    public void Commas_part_awards_where_each_part_is_one()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Awards

            - Fen Day 2023 Scholar Award, Reed Incentive Award 2024, Loom Presentation Fellowship 2023/2024, Card Travel Grant, Yarn Prize
            - Weaving Prize, Reed Institute, Reedham, England, 2019
            """).Cv;

        Assert.Equal(6, cv.Awards.Count);
        Assert.Equal("Weaving Prize", cv.Awards[^1].Title);
    }

    [Fact]
    public void A_year_in_a_grid_may_stand_beside_several_rows()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ### Awards

            +------+-------------------------------------------+
            | 2021 | Best Student Paper, Fen Conference        |
            +------+-------------------------------------------+
            | 2016 | Scholarship in Weaving                    |
            |      +-------------------------------------------+
            |      | Finalist for the Reed Award in Looms      |
            |      +-------------------------------------------+
            |      | Ottershaw Senior Scholarship              |
            +------+-------------------------------------------+
            """).Cv;

        Assert.Equal(["Best Student Paper", "Scholarship in Weaving", "Finalist for the Reed Award in Looms", "Ottershaw Senior Scholarship"], cv.Awards.Select(a => a.Title));
        Assert.Equal(["2021", "2016", "2016", "2016"], cv.Awards.Select(a => a.Date.ToString()));
    }
}
