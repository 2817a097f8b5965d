using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Entries that a site generator or a program keeps as data inside a Markdown document.</summary>
public class ReadingGeneratorsData
{
    [Fact]
    public void Lists_in_front_matter_are_entries()
    {
        var cv = MarkdownReader.Read("""
            ---
            title: Jane Roe
            role: PhD candidate
            organizations:
              - name: University of Ottershaw
                url: https://ottershaw.example.org/
            interests:
              - Reeds
              - Rivers in winter
            education:
              - area: PhD in Hydrology
                institution: University of Ottershaw
                date_start: 2021-09-22
                date_end:
                summary: ''
              - area: BSc in Mathematics
                institution: University of Fenwick
                date_start: 2014-09-01
                date_end: 2017-09-01
                summary: |
                  Thesis on banks. Supervised by [Ann Poe](https://poe.example.org).
            work:
              - position: Engineer
                company_name: Reed Works
                date_start: 2020-02-01
                date_end: 2021-08-01
                summary: |
                  Responsibilities include:
                  - Counting: reeds and willows
            skills:
              - name: Technical Skills
                items:
                  - name: Julia
                    icon: devicon/julia
                  - name: Matlab
            languages:
              - name: Italian
                percent: 100
            awards:
              - title: Reed Prize
                awarder: Society of Reeds
                date: '2023-07-01'
            ---

            ## About me

            I am a student of rivers.
            """).Cv;

        Assert.Equal("Jane Roe", cv.Name);
        Assert.Equal("University of Ottershaw", cv.Affiliation);
        Assert.Equal(["Reeds", "Rivers in winter"], cv.Interests);
        Assert.Equal([("PhD", "Hydrology", "University of Ottershaw", "present"), ("BSc", "Mathematics", "University of Fenwick", "2017-09-01")], cv.Education.Select(e => (e.Degree, e.Field, e.Institution, e.End.ToString())));
        Assert.Equal("Thesis on banks. Supervised by [Ann Poe](https://poe.example.org).", Assert.Single(cv.Education[1].Highlights));
        var position = Assert.Single(cv.Positions);
        Assert.Equal(("Engineer", "Reed Works", "2020-02-01"), (position.Role, position.Organisation, position.Start.ToString()));
        Assert.Equal("Responsibilities include:\n- Counting: reeds and willows", position.Description);
        Assert.Equal(["Julia", "Matlab"], Assert.Single(cv.Skills).Items);
        Assert.Equal("Italian", Assert.Single(cv.Languages).Name);
        Assert.Equal(("Reed Prize", "Society of Reeds"), (cv.Awards[0].Title, cv.Awards[0].Awarder));
        Assert.Contains(cv.Remainder, r => r.Text.Contains("devicon/julia", StringComparison.Ordinal));
        Assert.Equal(11, cv.Education[0].Lines!.Value.First);
    }

    [Fact]
    public void Rows_that_R_writes_out_are_entries_and_the_code_around_them_is_remainder()
    {
        var cv = MarkdownReader.Read("""
            ---
            name: Jane
            surname: Roe
            ---

            ```{r setup, include=FALSE}
            library(tibble)
            ```

            # Employment

            ```{r}
            tribble(
              ~ Position,
              ~ Year,
              ~ Institution,
              "Research Scientist",
              "06/2022-present",
              "University of Ottershaw",
              "Research Fellow",
              "06/2020-06/2022",
              "Department of Rivers, University of Fenwick"
            ) %>%
              detailed_entries(with = Position, where = Year, what = Institution)
            ```

            # Awards

            ```{r}
            tribble(
              ~Year, ~Name, ~Institution, ~Supp, ~Amount,
              '2020', 'Reed Dissertation Award', 'School of Rivers, University of Ottershaw', 'Dissertation: What Banks Hold', '$500',
              '2019', "Willow Fellowship", "Society of Reeds", NA, NA
            )
            ```
            """).Cv;

        Assert.Equal([("Research Scientist", "2022-06"), ("Research Fellow", "2020-06")], cv.Positions.Select(p => (p.Role, p.Start.ToString())));
        Assert.Equal("University of Ottershaw", cv.Positions[0].Organisation);
        Assert.Equal(["Reed Dissertation Award", "Willow Fellowship"], cv.Awards.Select(a => a.Title));
        Assert.Equal(17, cv.Positions[0].Lines!.Value.First);
        Assert.Contains(cv.Remainder, r => r.Text.Contains("detailed_entries", StringComparison.Ordinal));
        Assert.DoesNotContain(cv.Remainder, r => r.Text.Contains("Research Fellow", StringComparison.Ordinal));
    }
}
