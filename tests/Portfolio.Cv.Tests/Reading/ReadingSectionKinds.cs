using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Sections whose entries are of another kind than a word of their heading says.</summary>
public class ReadingSectionKinds
{
    [Fact]
    public void Conference_papers_that_were_given_at_a_meeting_are_talks()
    {
        var cv = Read("""
            ## Journal articles

            "Reeds and the state of looms" *Journal of Slow Weaving* 18:4 (2013)

            ## Research conference papers

            "Binary reeds: a model of linked threads" at the Society for the
            History of Looms (2017)

            "Understanding attribution in reprints" at Fen Day, Ottershaw (2016)

            "One-woman crowds" at the Reedham Workshop (2016)
            """);

        Assert.Single(cv.Publications);
        Assert.Equal(["Binary reeds: a model of linked threads", "Understanding attribution in reprints", "One-woman crowds"], cv.Talks.Select(t => t.Title));
    }

    [Fact]
    public void Conference_papers_in_proceedings_are_publications() =>
        Assert.Equal(2, Read("""
            ## Conference papers

            "Binary reeds: a model of linked threads", in Proceedings of the Loom Conference, pp. 1-9, 2017.

            "Understanding attribution in reprints", in Proceedings of the Fen Conference, pp. 10-19, 2016.
            """).Publications.Count);

    [Fact]
    public void Courses_below_teaching_were_given()
    {
        var cv = Read("""
            ## Teaching

            ### Main courses

            `2018-present` *Master's degree, Reed University*, Reedham.

            - **Looms and their history**, 10 days.

            ### Online courses

            `2020` **The weft package** [Online tutorial](https://reeds.example/weft)
            """);

        Assert.Equal(2, cv.Teaching.Count);
        Assert.Empty(cv.Statements);
    }

    [Fact]
    public void What_was_attended_was_not_given()
    {
        var cv = Read("""
            ## Exposés

            - Séminaire de géométrie de l'Institut Roseau, septembre 2021.
            - Journées des métiers à tisser, Ottershaw, octobre 2022.

            ## Conférences suivies

            - Rencontre du GDR Roseau, Nantes, novembre 2021.
            - École d'hiver des métiers, Aussois, décembre 2021.
            """);

        Assert.Equal(2, cv.Talks.Count);
        Assert.Single(cv.Statements);
    }

    [Fact]
    public void Software_as_a_bibliography_has_it_is_a_project_each()
    {
        var cv = Read("""
            ## Software

            Lenz M, **Roe J**, Wren P. 2023. reedgrid: comparison of looms. Current version: 1.0
            <https://reeds.example/reedgrid>

            **Roe J.**, Kram A. 2020-2023. **weftcost**, package for the R software. What looms cost.
            <https://reeds.example/weftcost>
            """);

        Assert.Equal(["reedgrid: comparison of looms", "weftcost"], cv.Projects.Select(p => p.Title));
        Assert.Equal("2020", cv.Projects[1].Start?.ToString());
        Assert.Contains("Kram A", cv.Projects[1].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Software_with_its_years_is_no_skill()
    {
        var cv = Read("""
            ## Software

            2015
            : LeafLoom: rapid reading of leaves, R package

            2013
            : reedglm: averages of models, R package
            """);

        Assert.Equal(2, cv.Projects.Count);
        Assert.Empty(cv.Skills);
    }

    [Fact]
    public void Industry_projects_are_projects() =>
        Assert.Equal(2, Read("""
            ## Industry projects

            * **Taara Looms**: threads that find one another **2025**
            * **ReedScan**: pictures of what grows **2023**
            """).Projects.Count);

    [Fact]
    public void Research_above_terms_and_roles_is_a_career()
    {
        var cv = Read("""
            ## Research

            <p>2021~2023 <b>Reed Laboratories, Loom Corporation</b></p>
            <p><i><b>Principal Researcher</b> at the group for threads</i></p>
            <p>2018~2021 <b>Reed Laboratories, Loom Corporation</b></p>
            <p><i>Assistant Manager at the group for threads</i></p>
            <p>2015~2018 <b>Laboratory of Dr. Wren, Ottershaw University</b></p>
            <p><i>Postdoctoral Fellow</i></p>
            """);

        Assert.Equal(3, cv.Positions.Count);
    }

    [Fact]
    public void Research_for_a_degree_is_a_post_where_posts_are_listed()
    {
        var cv = Read("""
            ## Research experience

            PhD Research, Department of Looms, Reed University, Reedham (2022-)
            Investigation of how reeds answer to light
            """);

        Assert.Empty(cv.Education);
        Assert.Single(cv.Positions);
    }

    [Fact]
    public void A_degree_with_honours_is_no_section_of_awards()
    {
        var cv = Read("""
            ## Experiences

            #### Postdoctoral Fellow, Reed Biology
            Ottershaw University, Reedham. September 2017 to now.

            ---

            ### Awards

            #### Reed Fellowship
            Ministry of Looms - October 2013 to September 2016.

            ### Education

            #### Ph.D., Reed Biology (with Honors)
            Ottershaw University, Reedham. October 2013 to December 2016

            #### Bachelor of Science, Looms (with Honors)
            Reed University, Reedham. September 2008 to June 2011
            """);

        Assert.Equal((1, 1, 2), (cv.Positions.Count, cv.Awards.Count, cv.Education.Count));
    }

    [Fact]
    public void Points_of_a_degree_that_have_labels_are_its_points()
    {
        var cv = Read("""
            ### Education

            #### **Reed University**
            **Ph.D. in Looms**
            *Jan 2021 – Present*
            - GPA: 3.84/4.00
            - **Thesis**: How reeds load their threads
            - **Award**: Fellowship of the College of Looms

            #### **Ottershaw University**
            **B.Sc. in Weaving**
            *Jun 2014 – Oct 2018*
            - GPA: 3.55/4.00
            - **Thesis**: Slow threads
            """);

        Assert.Equal(["Reed University", "Ottershaw University"], cv.Education.Select(e => e.Institution));
        Assert.Equal("How reeds load their threads", cv.Education[0].Thesis);
    }

    [Fact]
    public void A_labelled_item_that_lost_its_indentation_belongs_to_the_degree_before_it() =>
        Assert.Equal(2, Read("""
            ## Education

            * PhD in Looms, Reed University, 2014 - Present
              * Advisor: Prof. Adrian Wren
            * MSc in Weaving, Ottershaw University, 2009-2012
            """).Education.Count);

    [Fact]
    public void Schools_in_bold_above_degrees_are_an_entry_each_with_a_date_or_without()
    {
        var cv = Read("""
            ## Education

            **Ottershaw University** (Reedham)  
            B.Eng., Loom Engineering  
            Expected Summer 2026 | Direct Year 2 Entry  

            **Reed University** (UK)  
            B.Eng. (Honors), Loom Engineering  
            Two degrees in one

            A PDF version of my CV is available [here](/cv.pdf).
            """);

        Assert.Equal(["Ottershaw University (Reedham)", "Reed University"], cv.Education.Select(e => e.Institution));
    }

    [Fact]
    public void A_life_in_paragraphs_has_degrees_below_where_they_were_earned()
    {
        var cv = Read("""
            **2009---2013:** **Loom Centre**, Reedham, UK

            Physical weaver.

            **2008:** **Institute of Threads**, **Reed University**, Reedham, UK.

            Postdoctoral Associate

            **2001---2006:** **Ottershaw University**, Ottershaw, UK.

            Ph.D., Looms, with distinction.

            **2000---2001:** **Fenn University**, Brest, France.

            Master of Science in Reeds.
            """);

        Assert.Equal((2, 2), (cv.Positions.Count, cv.Education.Count));
    }

    [Fact]
    public void A_language_in_its_own_script_is_one_language()
    {
        var cv = Read("""
            ## Languages

            **English**
            Professional fluency

            **हिन्दी | Hindi**
            Working fluency
            """);

        Assert.Equal([("English", "Professional fluency"), ("Hindi (हिन्दी)", "Working fluency")], cv.Languages.Select(l => (l.Name, l.Fluency)));
    }

    [Fact]
    public void A_book_needs_no_more_than_its_place_and_publisher()
    {
        var cv = Read("""
            ## Publications

            ### Monographs

            Coin, Reed, Class and Kin: Weaving and Identity in the
            Southern Fens. Oxford: Peter Fenn, 2011.
            """);

        Assert.Equal(2011, Assert.Single(cv.Publications).Year);
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read($"# Jane Roe\n\n{sections}\n").Cv;
}
