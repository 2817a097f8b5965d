using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>What headings and labels say together: two things in one, one thing in two, or nothing.</summary>
public class ReadingLabelsAndHeadings
{
    [Fact]
    public void A_heading_may_name_a_section_and_a_part_of_it()
    {
        var cv = Read("""
            ### Teaching: Lecturer, Reedham University
            - Wet Places (Spring 2021)

            ### Teaching: Lecturer, University of Ottershaw
            - Fens and Bogs (Fall 2019)
            - Dry Places (Spring 2018)

            ### Languages
            - Norwegian
            """);

        Assert.Equal(["Wet Places", "Fens and Bogs", "Dry Places"], cv.Teaching.Select(t => t.Course));
        Assert.Equal(["Lecturer", "Lecturer", "Lecturer"], cv.Teaching.Select(t => t.Role));
        Assert.Equal("University of Ottershaw", cv.Teaching[2].Institution);
        Assert.Single(cv.Languages);
    }

    [Fact]
    public void A_heading_above_all_others_says_nothing_of_those_that_nobody_knows()
    {
        var cv = Read("""
            # Industry CV

            ## Education
            - PhD, University of Ottershaw, 2018

            ## Skills
            - Boats: oars, sails

            ## Awards
            - Reed Prize, 2019

            ## Extra
            - I like wet places.
            """);

        Assert.Empty(cv.Positions);
        Assert.Equal("Extra", cv.Statements.Single(s => s.Markdown.Length > 0).Heading);
    }

    [Theory]
    [InlineData("Presentation Awards")]
    [InlineData("Teaching Awards")]
    [InlineData("Paper awards")]
    public void The_last_word_says_what_it_is(string heading)
    {
        var cv = Read($"## {heading}\n\n- Best Poster, Reed Society, 2019\n- Medal of the Fen, 2018\n");

        Assert.Equal(["Best Poster", "Medal of the Fen"], cv.Awards.Select(a => a.Title));
    }

    [Fact]
    public void Things_that_a_heading_joins_are_told_by_the_first()
    {
        var cv = Read("## Talks & Posters\n\n- Reeds and water, Hydrology Day, 2019\n- Dams of wood, Beaver Forum, 2018\n");

        Assert.Equal(2, cv.Talks.Count);
    }

    [Fact]
    public void A_role_as_a_heading_is_what_somebody_was_where_the_items_say()
    {
        var cv = Read("""
            ## Education
            - PhD, University of Ottershaw, 2014

            ## Part-time Lecturer
            - 2015-2017 Faculty of Education, Reedham University
            """);

        var position = Assert.Single(cv.Positions);
        Assert.Equal("2015", position.Start!.Value.ToString());
    }

    [Fact]
    public void A_date_as_a_heading_belongs_to_the_heading_below_it()
    {
        var cv = Read("""
            ## Education

            #### University of Ottershaw
            ##### Aug 2016 - Jun 2018
            ##### Master in Computer Science
            Learned to ask reeds about water.

            #### Reedham University
            ##### Aug 2011 - May 2016
            ##### Bachelor in Mathematics
            Counted them.
            """);

        Assert.Equal([("Master", "University of Ottershaw", "2016-08"), ("Bachelor", "Reedham University", "2011-08")], cv.Education.Select(e => (e.Degree!, e.Institution!, e.Start!.Value.ToString())));
    }

    [Fact]
    public void Headings_that_a_site_includes_are_headings()
    {
        var reading = MarkdownReader.Read("""
            {% include section.html c="Education" %}

            - PhD, University of Ottershaw, 2018

            {% include section.html c="Awards" %}

            - Reed Prize, 2019

            {% include section.html c="Languages" %}

            - Norwegian
            """);

        Assert.Single(reading.Cv.Education);
        Assert.Single(reading.Cv.Awards);
        Assert.Single(reading.Cv.Languages);
        Assert.Equal(3, reading.Cv.Remainder.Count);
    }

    [Fact]
    public void A_university_in_bold_goes_on_with_the_courses()
    {
        var cv = Read("""
            ### Teaching experience

            **Teaching interests**

            - Wet places of all kinds

            **University of Ottershaw**

            - Fens and Bogs (Fall 2019)
            - Dry Places (Spring 2018)

            ### Awards

            - Reed Prize, 2019
            """);

        Assert.Equal(["Fens and Bogs", "Dry Places"], cv.Teaching.Select(t => t.Course));
    }

    [Theory]
    [InlineData("- Languages: French (native), Norwegian (fluent)")]
    [InlineData("**Languages** French (native), Norwegian (fluent)")]
    public void Languages_are_found_among_other_things(string line)
    {
        var cv = Read($"## Education\n\n- PhD, University of Ottershaw, 2018\n\n## Other skills\n\n{line}\n");

        Assert.Equal([("French", "native"), ("Norwegian", "fluent")], cv.Languages.Select(l => (l.Name, l.Fluency!)));
    }

    [Fact]
    public void A_row_below_languages_is_one_whatever_it_is_called()
    {
        var cv = Read("""
            ## Language ability

            | Language | Level | Note |
            | --- | --- | --- |
            | Aluku | basic | from the market |
            | French | fluent | from school |
            """);

        Assert.Equal([("Aluku", "basic, from the market"), ("French", "fluent, from school")], cv.Languages.Select(l => (l.Name, l.Fluency!)));
    }

    [Fact]
    public void Braces_behind_a_label_in_LaTeX_hold_what_it_labels()
    {
        var cv = Read("""
            \NewPart{Awards}{}

            \begin{itemize}
            \item \textbf{Reed Prize}, \emph{Reed Society}, 2019
            \end{itemize}

            # Skills

            \begin{itemize}
            \item\small{\textbf{Boats}{: oars, sails}}
            \item\small{\textbf{Tools}{: R, \LaTeX{}}}
            \end{itemize}
            """);

        Assert.Equal("Reed Prize", Assert.Single(cv.Awards).Title);
        Assert.Equal(["Boats", "Tools"], cv.Skills.Select(s => s.Group));
        Assert.Equal(["oars", "sails"], cv.Skills[0].Items);
    }

    [Fact]
    public void Keys_of_a_bibliography_that_is_not_there_are_kept_and_no_publications()
    {
        var reading = MarkdownReader.Read("""
            ## Publications

            - @Quill2021Reeds
            - Quill, M. (2020). Letters about fens. *Journal of Hydrology*.
            - {% reference quill:2019 %}
            """);

        Assert.Equal("Letters about fens", Assert.Single(reading.Cv.Publications).Title);
        Assert.Equal([3, 5], reading.Cv.Remainder.Select(r => r.FirstLine));
    }

    [Fact]
    public void Beside_schooling_teaching_has_the_word_for_education()
    {
        var cv = Read("""
            ## 学歴

            - 2013.04~2017.03 東京大学 工学部 学士

            ## 教育

            - 2020~ "水の科学", 東京大学
            """);

        Assert.Single(cv.Education);
        Assert.Single(cv.Teaching);
    }

    [Fact]
    public void Proceedings_below_activities_are_publications()
    {
        var cv = Read("""
            # Mara Quill

            ## Research activities

            ### Conference proceedings

            - Mara Quill, Ben Tarn (2024)  
              Additivity in Reeds.  
              _Proceedings of the 20th Conference on Wet Places_, 84 – 117. Reed Press.

            ### Presentations

            - Mara Quill (2023). Reeds and Water. Fen Workshop, Oslo.
            """);

        Assert.Equal("Additivity in Reeds", Assert.Single(cv.Publications).Title);
        Assert.Single(cv.Talks);
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;
}
