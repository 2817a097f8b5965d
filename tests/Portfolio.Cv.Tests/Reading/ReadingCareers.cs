using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Careers without headings of their own, and sections whose heading says something else than what stands below.</summary>
public class ReadingCareers
{
    [Fact]
    public void Degrees_and_roles_below_the_name_are_a_career()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            **PhD in Hydrology**, University of Ottershaw, 2015–2019

            **MSc in Hydrology**, Reed University, 2013–2015

            Postdoctoral Researcher, Fen Institute, 2019–2021

            Assistant Professor, Reed University, 2021–present

            ## Talks

            - "Reeds", Fen Day, 2020
            """).Cv;

        Assert.Equal(["PhD", "MSc"], cv.Education.Select(e => e.Degree));
        Assert.Equal(["Postdoctoral Researcher", "Assistant Professor"], cv.Positions.Select(p => p.Role));
        Assert.Empty(cv.Contacts);
    }

    [Fact]
    public void Dated_items_below_a_title_are_a_career_and_news_are_not()
    {
        var cv = MarkdownReader.Read("""
            ## CV

            - 2012 Apr. – 2016 Mar. Faculty of Agriculture, Reed University, Japan
            - 2016 Apr. ~ 2018 Mar. Research fellow, Fen Institute, Japan
            - 2018 Apr. ~ Assistant Professor, Reed University, Japan

            ## Awards

            - 2019 Reed Prize
            """).Cv;

        Assert.Equal(3, cv.Positions.Count);
        Assert.Equal("present", cv.Positions[2].End.ToString());
        var news = MarkdownReader.Read("""
            # Jane Roe

            - 2024-05: Our paper on reeds is out.
            - 2024-03: I spoke at Fen University.
            - 2024-01: We won a prize.
            """).Cv;
        Assert.Empty(news.Positions);
    }

    [Fact]
    public void What_follows_a_label_is_of_the_labels_kind()
    {
        var cv = Read("""
            ## Extra

            - **🎮 Hobbies:** rowing
            - **🥇 Awards:** Golden Reed (University of Ottershaw)
            """);

        Assert.Equal(("Golden Reed", "University of Ottershaw"), (Assert.Single(cv.Awards).Title, cv.Awards[0].Awarder));
        Assert.Contains(cv.Statements, s => s.Markdown == "rowing");
    }

    [Fact]
    public void Items_of_other_qualifications_are_headings()
    {
        var cv = Read("""
            ## Professional service & other qualifications

            * Awards & Scholarships
            -&nbsp;&emsp;&nbsp;**Honorable Mention** from Fen Colloquium, 10/2017
            -&nbsp;&emsp;&nbsp;**Travel Award** from Reed Institute, 07/2019
            &emsp;
            * Major Courses
            -&nbsp;&emsp;&nbsp;Pattern Recognition
            -&nbsp;&emsp;&nbsp;Computer Vision
            &emsp;
            * Technical skills
            -&nbsp;&emsp;&nbsp;Programming: C, Java
            """);

        Assert.Equal(["Honorable Mention", "Travel Award"], cv.Awards.Select(a => a.Title));
        Assert.Equal(["C", "Java"], Assert.Single(cv.Skills).Items);
        Assert.Empty(cv.Teaching);
        Assert.Empty(cv.Service);
    }

    [Fact]
    public void Years_with_the_number_of_publications_head_publications()
    {
        var cv = MarkdownReader.Read("""
            ## 2025 (2 publications)

            **Roe, Jane and Fen Marsh, Carla and Reed, Max**
            *Standing water in tall reeds*
            (2025)

            **Wren, Ann and Roe, Jane and Reed, Max**
            *Boats of the northern fens*
            Water Lett. (2025)

            ## 2024 (1 publications)

            **Roe, Jane and Wren, Ann and Poe, Ida**
            *How the fens were drained*
            Water Lett. (2024)
            """).Cv;

        Assert.Equal(["Standing water in tall reeds", "Boats of the northern fens", "How the fens were drained"], cv.Publications.Select(p => p.Title));
        Assert.Equal(["Roe, Jane", "Fen Marsh, Carla", "Reed, Max"], cv.Publications[0].Contributors.Select(c => c.Name));
        Assert.Equal("Jane Roe", cv.Name);
    }

    [Fact]
    public void Technical_experience_without_dates_is_skills_and_coursework_is_not_teaching()
    {
        var cv = Read("""
            ## Technical experience

            |||
            |---|---|
            | Microscopy | Confocal microscopy and two-photon microscopy |
            | Programming | R, Python |

            ## Selected coursework

            **Graduate courses**

            - Reeds
            - Fens

            ## Service

            ### Reviews

            **Journals**

            - Reed Research
            - Water Letters

            **Conferences**

            - Fen Symposium
            """);

        Assert.Equal(["Microscopy", "Programming"], cv.Skills.Select(s => s.Group));
        Assert.Empty(cv.Positions);
        Assert.Empty(cv.Teaching);
        Assert.Equal(["Reed Research", "Water Letters", "Fen Symposium"], cv.Service.Select(s => s.Venue));
        Assert.Empty(cv.Publications);
    }

    [Fact]
    public void Honours_and_service_below_one_heading_are_told_apart()
    {
        var cv = Read("""
            ## Honors & Service

            - Ranked 2nd in the M.Sc. cohort
            - Fen Paper Contest finalist
            - Vice-president of the Reed Association
            - Reviewer for Reed Research, Water Letters
            """);

        Assert.Equal(2, cv.Awards.Count);
        Assert.Equal([null, "Reviewer"], cv.Service.Select(s => s.Role));
    }

    [Fact]
    public void A_venue_in_brackets_makes_a_title_a_publication_and_a_poster_is_a_talk()
    {
        var cv = Read("""
            ## Publications

            - Standing water in tall reeds (arXiv, 2024)
            - How the fens were drained (*Water Letters*, 2022)

            ## Conferences

            * J. Roe, A. Wren. ***What reeds remember***. [Fen Day 2020, Ottershaw. October 29, 2020.](https://example.org/a) Talk by J. Roe.
            * J. Roe, A. Wren. ***What boats remember***. [Reed Forum 2020, Ottershaw. June 2020.](https://example.org/b) [Poster](https://example.org/c).
            * J. Roe ***Water in old songs***. [Fen Day 2021. December 18, 2021.](https://example.org/d) Invited panelist.
            """);

        Assert.Equal([("Standing water in tall reeds", 2024), ("How the fens were drained", 2022)], cv.Publications.Select(p => (p.Title, p.Year)));
        Assert.Equal("Water Letters", cv.Publications[1].Venue);
        Assert.Equal(["What reeds remember", "What boats remember", "Water in old songs"], cv.Talks.Select(t => t.Title));
    }

    [Fact]
    public void Scholarship_above_publications_is_publications_and_conferences_are_talks()
    {
        var cv = Read("""
            ## Scholarship

            ### Journal articles

            [1] J. Roe and A. Wren, "Reeds at night," _Water Letters_, vol. 1, no. 1, pp. 1–22, 2017.

            ### Conference papers and posters

            [3] J. Roe, "Local reeds," Paper, Fen Day 2019, University of Ottershaw, June 2019.

            [2] J. Roe and A. Wren, "Reeds and boats," Poster, Reed Forum, Ottershaw, Mar 2019.

            [1] J. Roe, "What the reeds heard," Bog Week 2018, University of Norsund, Apr 2018.

            ## Awards

            - Reed Medal, 2018
            """);

        Assert.Equal("Reeds at night", Assert.Single(cv.Publications).Title);
        Assert.Equal(["Local reeds", "Reeds and boats", "What the reeds heard"], cv.Talks.Select(t => t.Title));
        Assert.Single(cv.Awards);
    }

    [Fact]
    public void Two_roles_with_their_dates_make_any_section_one_of_positions()
    {
        var cv = Read("""
            ## Wet reeds

            * Jan 2019-Dec 2021: **Research Assistant**
              * Institute for Reeds, University of Ottershaw
            * June 2020-Aug 2020: **Research Assistant**
              * Fen Institute
            """);

        Assert.Equal(2, cv.Positions.Count);
    }

    [Fact]
    public void Degrees_in_bold_below_a_picture_are_a_career_and_nobodys_name()
    {
        var cv = MarkdownReader.Read("""
            <div>
                <img src="me.jpeg" alt="Me">
            </div>

            **Ph.D. Water Sciences**
            <br>

            Institute for Reeds & University of Ottershaw
            <br>

            2021 - 2024
            - Dissertation: *Standing water*

            **M.Sc. Hydrology**
            <br>

            Reed University
            <br>

            2018 – 2020<br>
            - Emphases: reeds, boats
            """).Cv;

        Assert.Null(cv.Name);
        Assert.Equal([("Ph.D.", "2024"), ("M.Sc.", "2020")], cv.Education.Select(e => (e.Degree, e.End.ToString())));
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Fact]
    public void Terms_that_are_dates_below_no_heading_are_a_career()
    {
        var cv = MarkdownReader.Read("""
            ---
            title: Short Curriculum Vitae
            ---

            Since Oct. 2022
            :   Postdoctoral Researcher at [Fen Technical University](https://fen.example)

            Oct. 2019 -- Sept. 2022
            :   Postdoc at [University of Reedham](https://reed.example)

            Mar. 2014 -- Feb. 2018
            :   PhD student in physics at [University of Reedham](https://reed.example) (supervised by Bo Reed)

            Sept. 2012 -- Feb. 2014
            :   Master student at [University of Reedham](https://reed.example)
            """).Cv;

        Assert.Equal(["Postdoctoral Researcher", "Postdoc"], cv.Positions.Select(p => p.Role));
        Assert.Equal([2014, 2012], cv.Education.Select(e => e.Start!.Value.Year));
    }

    [Fact]
    public void Organizations_are_service_and_languages_may_stand_below_the_name()
    {
        var cv = MarkdownReader.Read("""
            ---
            title: Curriculum Vitae
            description: Bo Reed
            ---

            **Email:** bo@reed.example  
            **Languages:** Persian, English, German (B1)

            ## Organizations

            ### Fen Weavers' Union

            - Since March 2014: Member
            - May 2018 - July 2019: Co-Chair

            ## Education

            - PhD in Weaving, University of Reedham, 2012
            """).Cv;

        Assert.Equal("Bo Reed", cv.Name);
        Assert.Equal([("Persian", null), ("English", null), ("German", "B1")], cv.Languages.Select(l => (l.Name, l.Fluency)));
        Assert.Equal([2014, 2018], cv.Service.Select(s => s.Year));
        Assert.Single(cv.Contacts);
    }

    [Fact]
    public void Roles_and_degrees_below_a_heading_that_nobody_knows_are_a_career()
    {
        var cv = MarkdownReader.Read("""
            # Positions

            **Associate professor**  
            *Reedham University*, Reedham, 2012&ndash;present

            # Preparation

            **Fen postdoctoral fellow**  
            *The Fen Institute*, Toronto, 2010&ndash;2012  
            Supervised by Ann Roe.

            **Ph.D., Mathematics**  
            *Fenland University*, New Brunswick, 2003&ndash;2008  

            **B.S., Computer science**  
            *The University of Oakham*, Seattle, 2000&ndash;2003  
            """).Cv;

        Assert.Equal(["Associate professor", "Fen postdoctoral fellow"], cv.Positions.Select(p => p.Role));
        Assert.Equal(["Ph.D.", "B.S."], cv.Education.Select(e => e.Degree));
    }
}
