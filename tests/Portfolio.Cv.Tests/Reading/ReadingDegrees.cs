using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Degrees: where each begins, what it is called, and what is said of it.</summary>
public class ReadingDegrees
{
    [Fact]
    public void A_paragraph_among_degrees_that_says_where_and_when_is_a_degree()
    {
        var education = MarkdownReader.Read("""
            # Bo Reed

            ## Education

            Ph.D. in Mathematics, August 2014. University of Fenland, USA.

            M.Sc. in Mathematics, June 2009. University of Reedham, Sweden.

            Electrical Engineering, March 2006. UPB University, Moorland, Colombia
            """).Cv.Education;

        Assert.Equal([2014, 2009, 2006], education.Select(e => e.End!.Value.Year));
    }

    [Theory]
    [InlineData("MDiv, Fenland Seminary, 1999", "MDiv", null, "Fenland Seminary")]
    [InlineData("Ph.D. degree at Reedham University, 2012", "Ph.D. degree", null, "Reedham University")]
    [InlineData("Graduada en Ciencias del Mar por la Universidad de Reed, 2016", "Graduada", "Ciencias del Mar", "Universidad de Reed")]
    [InlineData("B.Sc., Molecular Biology- Reedham Technical University, 2012", "B.Sc.", "Molecular Biology", "Reedham Technical University")]
    [InlineData("MBBS (Hons), Fenland University, 2017", "MBBS (Hons)", null, "Fenland University")]
    public void A_degree_is_known_by_its_name_and_ends_where_the_university_begins(string degree, string name, string? field, string institution)
    {
        var education = Assert.Single(MarkdownReader.Read($"# Bo Reed\n\n## Education\n\n- {degree}\n").Cv.Education);

        Assert.Equal((name, field, institution), (education.Degree, education.Field, education.Institution));
    }

    [Fact]
    public void Headings_in_items_beside_others_are_letters_of_another_size()
    {
        var education = MarkdownReader.Read("""
            # Bo Reed

            ## Education
            - ###### **BSc (Hons) Physics**, University of Fenland, 2010--2013
            - **M.S. Physics**, University of Reedham, 2013--2015
            - **Ph.D. Physics**, University of Reedham, 2015--2019
            """).Cv.Education;

        Assert.Equal([2013, 2015, 2019], education.Select(e => e.End!.Value.Year));
    }

    [Fact]
    public void Degrees_below_a_heading_that_is_misspelt_are_education_and_what_is_said_of_them_is_theirs()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen CV: Extended Edition

            ## Edutation
            - [Reedham University](https://reed.example)
              - Ph.D. in Weaving, 2020
              - M.S. in Weaving, 2015
            - [Fen University](https://fen.example)
              - B.S. in Looms, 2010
            """).Cv;

        Assert.Equal("Ada Fen", cv.Name);
        Assert.Equal([("Ph.D.", "Reedham University"), ("M.S.", "Reedham University"), ("B.S.", "Fen University")], cv.Education.Select(e => (e.Degree!, e.Institution!)));
        var one = MarkdownReader.Read("""
            # Ada Fen

            ## Education

            **BSc Weaving**

            **Honours Project**

            My dissertation focussed on the restoration of looms.
            """).Cv;
        Assert.Equal("BSc", Assert.Single(one.Education).Degree);
    }

    [Fact]
    public void Fields_behind_an_item_are_the_items()
    {
        var education = MarkdownReader.Read("""
            # Ada Fen

            ## Education

            - Doctor of Science, University of Reedham, 1996

            Major: Theoretical Weaving

            Thesis: Topology of a network of threads

            - Master of Engineering, Fen University, 1992

            Major: Theoretical Weaving
            """).Cv.Education;

        Assert.Equal(["Topology of a network of threads", null], education.Select(e => e.Thesis));
    }

    [Theory]
    [InlineData("PhD candidate at University of Ottershaw, 2019 – present", "PhD candidate", null, "University of Ottershaw")]
    [InlineData("B.Sc. & M.Sc. in Hydrology at University of Ottershaw, 2013 – 2018", "B.Sc. & M.Sc.", "Hydrology", "University of Ottershaw")]
    [InlineData("**Master’s degree, Water Law** (⭐ Valedictorian) – University of Ottershaw (*2018 – 2020*)", "Master’s degree", "Water Law", "University of Ottershaw")]
    [InlineData("PhD, University of Ottershaw, 2020", "PhD", null, "University of Ottershaw")]
    [InlineData("PhD, Hydrology, University of Ottershaw, 2020", "PhD", "Hydrology", "University of Ottershaw")]
    public void Degrees_are_told_from_what_stands_around_them(string line, string degree, string? field, string institution)
    {
        var education = Assert.Single(MarkdownReader.Read("## Education\n\n- " + line + "\n").Cv.Education);
        Assert.Equal((degree, field, institution), (education.Degree, education.Field, education.Institution));
    }

    [Fact]
    public void A_postdoc_among_degrees_is_a_post()
    {
        var cv = MarkdownReader.Read("""
            ### Education and Academic Appointments

            **Fenland University**, Oakham, Germany.
            Postdoctoral Fellow, 2023-present
            Advisor: Dr. Ada Ohlin

            **University of Reedham**, Reedham, USA.
            Ph.D. Ecology, 2016-2022
            Dissertation: Response to reed

            ### Training

            - Nothing
            """).Cv;

        Assert.Equal("Ph.D.", Assert.Single(cv.Education).Degree);
        Assert.Equal("Postdoctoral Fellow", Assert.Single(cv.Positions).Role);
    }

    [Fact]
    public void Paragraphs_that_begin_in_bold_with_a_date_are_degrees_whatever_date_stands_in_them()
    {
        var education = MarkdownReader.Read("""
            ### Education

            **University of Reedham**, Australia, 2009 - 2012
            Ph.D. in Digital Looms, Dec, 2012
            Advisor: Prof. Ada Ohlin

            **University of Oakham**, Australia, 2005 - 2008
            Bachelor of Science in Reed, Nov, 2008
            Thesis: *The fens and their reed*
            """).Cv.Education;

        Assert.Equal(["Ph.D.", "Bachelor of Science"], education.Select(e => e.Degree));
        Assert.Equal(["University of Reedham", "University of Oakham"], education.Select(e => e.Institution));
    }

    [Theory]
    [InlineData("Filosofie Doktor i Teoretisk Fysik, Stockholms Universitet, 1998", "Filosofie Doktor")]
    [InlineData("Kasvatustieteiden tohtori, Oulun yliopisto, 2012", "Kasvatustieteiden tohtori")]
    [InlineData("Medical Doctorate, University of Reedham, 2012", "Medical Doctorate")]
    [InlineData("State Examination in Medicine, University of Reedham, 2012", "State Examination")]
    public void Degrees_are_called_otherwise_elsewhere(string line, string degree) =>
        Assert.Equal(degree, Assert.Single(MarkdownReader.Read("## Education\n\n- " + line + "\n").Cv.Education).Degree);

    [Theory]
    [InlineData("PhD, Statistics, Reedouvain, Belgium, 2017 - 2020", "Reedouvain")]
    [InlineData("M.S., Physics, IISER Reedham, 2015", "IISER Reedham")]
    [InlineData("B.A. in Economics, Applied Mathematics, 2015", null)]
    public void An_institution_that_no_word_tells_stands_before_the_country_or_behind_the_field(string line, string? institution) =>
        Assert.Equal(institution, Assert.Single(MarkdownReader.Read("## Education\n\n- " + line + "\n").Cv.Education).Institution);

    [Fact]
    public void Degrees_of_colleges_are_degrees()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            # Education
            Ph.D Weaving & Looms, Ottershaw University, (*in progress*) <br/>

            H.B.S. Biology, University of Reedham, *2013*<br/>

            A.S. General Science (Biology Emphasis), Reed State University, *2009*
            """).Cv;

        Assert.Equal(["Ph.D", "H.B.S.", "A.S."], cv.Education.Select(e => e.Degree));
        Assert.Equal(["2013", "2009"], cv.Education.Skip(1).Select(e => e.End.ToString()));
    }
}
