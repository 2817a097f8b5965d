using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Entries that stand below what they have in common: a university, a role, a title.</summary>
public class ReadingGroups
{
    [Fact]
    public void Courses_as_items_and_as_lines_stand_below_universities_and_roles()
    {
        var cv = Read("""
            # Mara Quill

            ## Teaching

            **Ottershaw University**, Ottershaw, UK\
            *Lecturer*
            -   Wetland Ecology, Winter 2019
            -   Statistics, Summer 2018

            *Teaching Assistant*
            -   Birds of the Reed, Fall 2017
            -   Field Methods, Spring 2017

            **Reedham College**, Bogotá, Colombia\
            *Lecturer*, Hydrology I, Aug-Nov 2013\
            *Teaching Assistant*, Hydrology II, Feb-May 2014
            """);

        Assert.Equal(["Wetland Ecology", "Statistics", "Birds of the Reed", "Field Methods"], cv.Teaching.Take(4).Select(t => t.Course));
        Assert.Equal(6, cv.Teaching.Count);
        Assert.Equal(("Teaching Assistant", "Ottershaw University, Ottershaw, UK"), (cv.Teaching[2].Role, cv.Teaching[2].Institution));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Degrees_in_lines_below_a_university_are_an_entry_each()
    {
        var cv = Read("""
            # Mara Quill

            ## Education

            **Ottershaw University**, Ottershaw, UK\
            Ph.D. in Ecology\
            M.A. in Ecology

            **Reedham College**, Bogotá, Colombia\
            M.S. in Hydrology\
            B.S. in Hydrology
            """);

        Assert.Equal(["Ph.D.", "M.A.", "M.S.", "B.S."], cv.Education.Select(e => e.Degree));
        Assert.Equal("Reedham College", cv.Education[3].Institution);
    }

    [Fact]
    public void Paragraphs_and_items_that_begin_with_dates_are_entries_alike()
    {
        var cv = Read("""
            # Mara Quill

            ## Employment and Education

            2014--  Lecturer in Ecology, University of Ottershaw.

            2014
            :    PhD in Ecology. University of Reedham.
            Dissertation: 'Herons'.

            * 2009 MA in Ecology. University of Reedham.

            * 2005 BA Biology. Heron College, Ottershaw.
            """);

        Assert.Single(cv.Positions);
        Assert.Equal(["PhD", "MA", "BA"], cv.Education.Select(e => e.Degree));
    }

    [Fact]
    public void A_role_above_the_one_place_where_it_was_held_keeps_its_date()
    {
        var cv = Read("""
            # Mara Quill

            ## Experience

            #### Research Assistant

            - University of Ottershaw (Oct 2012 - May 2013)

                - Counted reeds
                - Drew maps

            #### Research Fellow

            - University of Reedham (Jan 2014 - Sept 2015)

                - Counted herons
            """);

        Assert.Equal([("Research Assistant", "2012-10"), ("Research Fellow", "2014-01")], cv.Positions.Select(p => (p.Role, p.Start.ToString())));
        Assert.Equal(2, cv.Positions[0].Highlights.Count);
    }

    [Fact]
    public void Packages_with_their_addresses_are_a_project_each()
    {
        var cv = Read("""
            # Mara Quill

            ## Software

            ### Packages

            **Author**

            - `reeds`: counts reeds in pictures. [CRAN](https://example.org/reeds); [Website](https://example.org/r)
            - `herons`: follows herons at dusk. [CRAN](https://example.org/herons)

            **Contributor**

            - `dunes`: draws maps of dunes. [Website](https://example.org/dunes)
            """);

        Assert.Equal(["reeds", "herons", "dunes"], cv.Projects.Select(p => p.Title));
    }

    [Fact]
    public void A_heading_that_lists_kinds_stands_above_entries_of_each()
    {
        var cv = Read("""
            # Mara Quill

            **Further qualifications, work experience, honours and grants**

            Member of the editorial board of Reed Letters (since Dec 11)

            Ottershaw Travel Grant (Mar 05)

            Organiser of the Heron Days workshop in Ottershaw (Sep 2010)

            Special prize of the Society for Wetlands (Sep 03)
            """);

        Assert.Equal(2, cv.Service.Count);
        Assert.Equal("2011-12", cv.Service[0].Start.ToString());
        Assert.Equal("2005-03", Assert.Single(cv.Grants).Start.ToString());
        Assert.Equal("2003-09", Assert.Single(cv.Awards).Date.ToString());
    }

    [Fact]
    public void Numbers_in_brackets_number_items()
    {
        var cv = Read("""
            # Mara Quill

            # Presentations

            1. 'Reeds and Wind', accepted for presentation in Lund, June 2021.

            (2) 'Herons at Dusk':

                * Ottershaw University. January 2021.
                * Reedham workshop in Stockholm. December 2019.
            (3)  'Dunes in Winter' at the Second Wetland Workshop. University of
                Groningen. November 2019.

            (4) 'Maps of Dunes' at Lund University. December 2017.
            """);

        Assert.Equal(["Reeds and Wind", "Herons at Dusk", "Dunes in Winter", "Maps of Dunes"], cv.Talks.Select(t => t.Title));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Lines_that_each_begin_with_a_label_are_services_of_their_own()
    {
        var cv = Read("""
            # Mara Quill

            ## Service

            Referee for: Reed Letters\
            Conference Organizer: Heron Days, 2021\
            Discussant: Wetland Meeting, 2019
            """);

        Assert.Equal(["Reed Letters", "Heron Days", "Wetland Meeting"], cv.Service.Select(s => s.Venue));
    }

    [Fact]
    public void Prose_below_a_bold_head_belongs_to_it()
    {
        var cv = Read("""
            # Mara Quill

            # Experience

            **Data Librarian, University of Ottershaw**  
            **Rank:** Assistant Librarian  
            _2014 - 2020_  

            As a member of the library, I cleaned and mapped records of reeds and herons that came from forty departments of the university.

            For context, the collections are held in an old barn, and nobody had counted what stands in it before I came there.

            **Metadata Assistant, Reedham College**  
            _2011-2013_  

            I described pictures of dunes for the faculty's projects, and taught whoever wanted to learn it how this is done.
            """);

        Assert.Equal(["Data Librarian", "Metadata Assistant"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void A_label_says_which_line_is_the_degree()
    {
        var cv = Read("""
            # Mara Quill

            ## Education

            **University of Ottershaw**  
            Degree: PhD (2017)  
            Dissertation: "Reeds and Herons"  

            **Reedham College**  
            Degree: MA English (2008)  
            """);

        Assert.Equal([("PhD", "2017"), ("MA", "2008")], cv.Education.Select(e => (e.Degree, e.End.ToString())));
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;

    [Fact]
    public void Plain_items_between_numbered_ones_are_points_of_them()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Project experience
            1. Regression models of looms, Reed Foundation, Ottershaw University. 2013.9-2014.10
            - Involved in programming and doing simulations.
            1. Structure of the market of yarn, The Second Reed Training Program, Ottershaw University. 2010.7-2011.7
            - Responsible for building the model and analysing data.
            - Involved in writing the paper: Efficiency of Yarn from 2004 to 2009.
            """).Cv;

        Assert.Equal(["2013-09", "2010-07"], cv.Projects.Select(p => p.Start.ToString()));
        Assert.Equal(2, cv.Projects[1].Highlights.Count);
    }

    [Fact]
    public void A_grant_may_be_a_number_and_a_title_below_its_term()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## EXTRAMURAL SUPPORT

            #### April 2019 – March 2021
            F31CA232357 (PI)\
            Weaving Through Change: Training in Translational Looms
            """).Cv;

        Assert.Equal("2019-04", Assert.Single(cv.Grants).Start.ToString());
    }
}
