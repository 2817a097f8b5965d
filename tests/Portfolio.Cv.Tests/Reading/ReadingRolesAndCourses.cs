using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Roles, what was done in them, and the courses below them.</summary>
public class ReadingRolesAndCourses
{
    [Fact]
    public void What_was_done_belongs_to_the_role_above_it()
    {
        var cv = Read("""
            ## Service

            - Associate Editor of Fens: A Journal of Wet Places (2016-2019)
            - Corresponded with authors and reviewers
            - Improved the accessibility of its pages
            - Assistant at the Reed Review (2014-15)
            - Read submissions and assessed their fitness
            """);

        Assert.Equal(2, cv.Service.Count);
        Assert.Contains("Improved the accessibility", cv.Service[0].Note);
    }

    [Fact]
    public void A_role_above_a_single_course_is_the_courses_role()
    {
        var cv = Read("""
            ## Teaching

            ### University of Ottershaw

            - Instructor
              - Hydrology I (Fall 2019)
              - Hydrology II (Fall 2020)
            - Grader
              - Rivers (Fall 2018)
            """);

        Assert.Equal([("Instructor", "Hydrology I"), ("Instructor", "Hydrology II"), ("Grader", "Rivers")], cv.Teaching.Select(t => (t.Role, t.Course)));
    }

    [Fact]
    public void The_heading_is_the_role_of_the_only_list_below_it()
    {
        var cv = Read("## Ad Hoc Reviewer\n\nFENS, MUDS, WETLAND, and The Reed Workshop on Counting\n");

        Assert.Equal(4, cv.Service.Count);
        Assert.All(cv.Service, s => Assert.Equal("Ad Hoc Reviewer", s.Role));
    }

    [Fact]
    public void The_lines_above_courses_say_where_and_as_what_they_were_taught()
    {
        var cv = Read("""
            ## Teaching

            University of Ottershaw, Ottershaw\
            Graduate teaching assistant

            - Hydrology I: 3 sections
            - Hydrology II: 2 sections

            University of Wexcombe\
            Lecturer

            - Rivers: 2 sections

            Ottershaw High School, 2007–11, teacher
            """);

        Assert.Equal(4, cv.Teaching.Count);
        Assert.Equal(["Graduate teaching assistant", "Graduate teaching assistant", "Lecturer"], cv.Teaching.Take(3).Select(t => t.Role));
    }

    [Fact]
    public void A_thesis_by_its_degree_belongs_to_the_degree_above()
    {
        var cv = MarkdownReader.Read("""
            ## Education

            **PhD Candidate, Hydrology**, *University of Ottershaw*  
            *2022 - Current*  
            PhD Thesis: Water that stays

            **MSc, Hydrology**, *University of Ottershaw*  
            *2020 - 2022*  
            MSc Thesis: Water that goes
            """).Cv;

        Assert.Equal(["Water that stays", "Water that goes"], cv.Education.Select(e => e.Thesis));
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Fact]
    public void Courses_with_their_terms_stand_below_where_they_were_taught()
    {
        var teaching = MarkdownReader.Read("""
            # Bo Reed

            ## Teaching Experience

            <div class="entry">
              <div class="left"><strong>Reedham University</strong>, School of Looms</div>
              <div class="right">2023–Present</div>
            </div>

            <ul>
              <li>Applied Weaving, Summer 2025, Fall 2025</li>
              <li>Speaking in Threads, Spring 2025</li>
            </ul>

            **University of Fenland**  2021–2023

            - Final Projects in Weaving, Fall 2022, Spring 2023
            """).Cv.Teaching;

        Assert.Equal([("Applied Weaving", "Reedham University, School of Looms", "Summer 2025"), ("Speaking in Threads", "Reedham University, School of Looms", "Spring 2025"), ("Final Projects in Weaving", "University of Fenland", "Fall 2022")], teaching.Select(t => (t.Course!, t.Institution!, t.Term!.ToString()!)));
    }

    [Fact]
    public void Courses_stand_below_where_they_were_taught()
    {
        var cv = Read("""
            ## Teaching

            University of Ottershaw, Lecturer (2019 – 2021)
            Courses:

            - Soils of wet places
            - SQL for soil scientists

            University of Aldmoor, Teaching Assistant (2010)

            - Physical geography
            - Maps and their makers
            """);

        Assert.Equal(["Soils of wet places", "SQL for soil scientists", "Physical geography", "Maps and their makers"], cv.Teaching.Select(t => t.Course));
        Assert.Equal(["University of Ottershaw", "University of Ottershaw", "University of Aldmoor", "University of Aldmoor"], cv.Teaching.Select(t => t.Institution));
        Assert.Equal(["Lecturer", "Lecturer", "Teaching Assistant", "Teaching Assistant"], cv.Teaching.Select(t => t.Role));
    }

    [Fact]
    public void A_school_year_above_courses_is_when_they_were_taught()
    {
        var teaching = Read("""
            ## TEACHING

            #### AY 2025/2026 (280 teaching hours)
            * **Computational Looms**, Laboratory

            * **Numerical reed**, Project

            #### AY 2024/2025 (260 teaching hours)
            * **Computational Looms**, Laboratory
            """).Teaching;

        Assert.Equal(["Computational Looms", "Numerical reed", "Computational Looms"], teaching.Select(t => t.Course));
        Assert.Equal(["2025", "2025", "2024"], teaching.Select(t => t.Term?.ToString()));
    }

    [Fact]
    public void A_role_alone_with_a_colon_stands_above_paragraphs_and_a_quotation_keeps_its_comma()
    {
        var teaching = Read("""
            ## Teaching

            INSTRUCTOR:

            “Threads by the Numbers: Essential Readings,” Co-designed and co-taught with Professor Ohlin, Spring 2018, University of Reedham.

            “Weaving 1,” Spring 2016, University of Reedham.

            TEACHING ASSISTANT:

            “Looms From 1945 to the Present,” with Professor Long Ohlin, Fall 2016, University of Reedham.
            """).Teaching;

        Assert.Equal(["Threads by the Numbers: Essential Readings", "Weaving 1", "Looms From 1945 to the Present"], teaching.Select(t => t.Course));
        Assert.Equal(["INSTRUCTOR", "INSTRUCTOR", "TEACHING ASSISTANT"], teaching.Select(t => t.Role));
        Assert.All(teaching, t => Assert.Equal("University of Reedham", t.Institution));
    }
}
