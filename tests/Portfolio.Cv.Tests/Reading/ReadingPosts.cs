using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Posts and degrees below headings that say little of them: "Professional activities", "Affiliation", "Vitae".</summary>
public class ReadingPosts
{
    [Fact]
    public void Professional_activities_may_be_posts()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Professional activities

            * *June 2024 - now*
              * Lecturer
              * [Reed University]
              * Full-time

            * *September 2020 - February 2022 (1 year 6 months)*
              * Editorial Assistant
              * [Ottershaw University]
              * Part-time

            * *September 2019 - January 2022 (2 years 5 months)*
              * Associate Professor
              * [Reed University]
              * Part-time

            * *July 2020 - September 2020 (3 months)*
              * Specialised technicion for the [Association of Looms]
              * [Reed University]
              * Part-time

            [Reed University]: https://www.example.org/reed
            [Ottershaw University]: https://www.example.org/ottershaw
            [Association of Looms]: https://www.example.org/looms
            """).Cv;

        Assert.Equal(4, cv.Positions.Count);
        Assert.Empty(cv.Service);
        Assert.Equal(["Lecturer", "Editorial Assistant", "Associate Professor"], cv.Positions.Take(3).Select(p => p.Role));
        Assert.Equal(["Reed University", "Ottershaw University", "Reed University"], cv.Positions.Take(3).Select(p => p.Organisation));
        Assert.Contains("1 year 6 months", cv.Positions[1].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Professional_activities_that_are_offices_are_service()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Professional activities

            * Editor, Journal of Slow Weaving (2019 – 2021)
            * Reviewer, Looms and Threads (2018 – 2020)
            * Member of the board of the Reed Society (2016 – 2018)
            """).Cv;

        Assert.Equal(3, cv.Service.Count);
        Assert.Empty(cv.Positions);
    }

    [Fact]
    public void Roles_stand_below_their_terms_under_affiliation()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Affiliation

            `Oct 2024 - now`
            __Reed Fellow__
            Institute for Looms, University of Reedham

            `Jul 2020 - Dec 2021`
            __Research Associate__
            Weaving Group, Max Planck Institute for Threads
            """).Cv;

        Assert.Equal(["Reed Fellow", "Research Associate"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void A_heading_that_lost_a_mark_is_an_entry_like_its_neighbours()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## **Experience Summary**

            ### **2021-Present - Acme Looms | Senior Developer**

            A company that builds looms.

            ## **2019-2021 - Reed Genetics | Co-Chief Technology Officer**

            Threads of therapeutics.

            ### **2018 (1 month) - Fen Inc. | Developer**

            Cards.

            ## Talks

            - Looms for all. Fen Day, Reedham, 2019
            """).Cv;

        Assert.Equal(["2021", "2019", "2018"], cv.Positions.Select(p => p.Start.ToString()));
        Assert.Single(cv.Talks);
    }

    [Fact]
    public void A_life_in_rows_may_be_called_vitae()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Present

            - Assistant professor at Ottershaw University

            ## Memberships

            - Society of Looms

            ## Curriculum vitae

            ### Vitae

            |Year|Career|
            |:----|:----|
            |April 2013 -- March 2015|Master of Weaving, the University of Reedham|
            |April 2015 -- March 2018|Ph.D. in Looms, the University of Reedham|
            |April 2018 -- present|Assistant professor at School of Threads, Ottershaw University|

            ### Awards

            |Year|Award|
            |:----|:----|
            |March 2017|The Fen Prize for Young Weavers|
            """).Cv;

        Assert.Equal(2, cv.Education.Count);
        Assert.Equal("Assistant professor", Assert.Single(cv.Positions).Role);
        Assert.Single(cv.Awards);
    }

    [Fact]
    public void A_biographical_sketch_may_be_a_life_in_rows()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ### Biographical sketch

            |       |                  |           |
            | ----- | ---------------- | --------- |
            | 2019 - Current | Doctoral studies in Weaving | University of Reedham, England |
            | 2015 - 2018 | MSc in Looms International (Specialization: Cards) | Ottershaw University, England |
            | 2012 - 2015 | BSc in Threads | Fen College, Reedham, England |
            """).Cv;

        Assert.Equal(3, cv.Education.Count);
        Assert.Null(cv.Summary);
    }
}
