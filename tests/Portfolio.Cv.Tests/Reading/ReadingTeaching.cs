using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Courses: where the role, the place and the courses stand in items, terms or columns of their own.</summary>
public class ReadingTeaching
{
    [Fact]
    public void A_role_as_a_term_has_a_course_in_each_of_its_definitions()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Teaching

            <dl>
              <dt>Assistant in Weaving</dt>
              <dd>WEA 104: General Weaving II (Loom Lab), Spring 2023</dd>
              <dd>WEA 115: Weaving for Leaders, Fall 2022</dd>
              <dd>WEA 110: Cards and Threads, Summer 2022</dd>
            </dl>

            <dl>
              <dt>Resident Tutor, Reed College</dt>
              <dd>2021 &ndash; 2022</dd>
            </dl>
            """).Cv;

        Assert.Equal(["Spring 2023", "Fall 2022", "Summer 2022", "2021"], cv.Teaching.Select(t => t.Term.ToString()));
        Assert.Equal("WEA 115: Weaving for Leaders", cv.Teaching[1].Course);
    }

    [Fact]
    public void A_university_with_its_years_may_head_roles_that_head_courses()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Teaching experience

            * **Ottershaw University**, Reedham, Canada (2013–2020)
               * *Lecturer*
                  * Mathematics of Looms (MATH 437): Feb–April 2020
               * *Teaching Assistant*
                  * Cells of Threads (BIOL 112): Jan–Apr 2018
                  * Everyday Weaving (PHYS 181): Jan-Apr 2015
            """).Cv;

        Assert.Equal(3, cv.Teaching.Count);
        Assert.Equal(["2020-02", "2018-01", "2015-01"], cv.Teaching.Select(t => t.Term.ToString()));
        Assert.Equal(["Lecturer", "Teaching Assistant", "Teaching Assistant"], cv.Teaching.Select(t => t.Role));
    }

    [Fact]
    public void Columns_say_the_course_and_what_it_was_about_commas_and_all()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Teaching experience

            Course | Role | Description | Date
            ------ | ---- | ----------- | ----
            Debates on Weaving: Looms, Cards, and Fens | Instructor of Record | Course on the history of looms with a focus on speaking, rhetoric, and writing | Fall 2020, Spring 2021
            Threads and Numbers, OTU | Lecturer | What cards have to do with sums | Fall 2019
            """).Cv;

        Assert.Equal(["Debates on Weaving: Looms, Cards, and Fens", "Threads and Numbers"], cv.Teaching.Select(t => t.Course));
        Assert.Equal(["Instructor of Record", "Lecturer"], cv.Teaching.Select(t => t.Role));
        Assert.Equal("Course on the history of looms with a focus on speaking, rhetoric, and writing", cv.Teaching[0].Description);
        Assert.Equal([null, "OTU"], cv.Teaching.Select(t => t.Institution));
    }

    [Fact]
    public void A_table_as_Org_mode_writes_it_stands_below_its_heading()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            # Published articles

            - 2024 - Meiosis of threads. *Journal of Slow Weaving* 28.
            - 2022 - Unknown looms. In: *Measures of Fens.* Reedham Press.

            Full list available on request.

            * Teaching (from 2013)

            | year     | course title             | programme     |
            |----------+--------------------------+---------------|
            | '23, '24 | Looms, Cards and Threads | MA Weaving    |
            | '21      | Reasoning about Fens     | BA Weaving    |
            |          |                          |               |
            """).Cv;

        Assert.Equal(2, cv.Publications.Count);
        Assert.Equal(["Looms, Cards and Threads", "Reasoning about Fens"], cv.Teaching.Select(t => t.Course));
        Assert.Equal("2023", cv.Teaching[0].Term.ToString());
        Assert.Equal("2024", Assert.Single(cv.Teaching[0].Terms).ToString());
    }

    [Fact]
    public void Teaching_and_public_engagement_is_teaching()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Teaching & public engagement

            `2020`
            __University of Reedham__
            * Instructor: Winter School: Looms for Archaeologists

            `2015–2016`
            __Ottershaw Institute of Weaving__
            * Postgraduate Teaching Assistant: Research & Presentation Skills
            """).Cv;

        Assert.Equal(2, cv.Teaching.Count);
        Assert.Equal(SectionKind.Teaching, Assert.Single(cv.Sections).Kind);
    }

    [Fact]
    public void Courses_may_be_terms_with_definitions_below_a_university()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            # Teaching

            #### University of Reedham, School of Weaving

            Looms, Anti-looms, and Analogies in Weaving
            : Elective course (postgraduate).
            : History of looms from the 17th to the 21st century.

            Conservation of Modern Cloth
            : Elective course (postgraduate).
            : Fundamentals of weaving archaeology.
            """).Cv;

        Assert.Equal(["Looms, Anti-looms, and Analogies in Weaving", "Conservation of Modern Cloth"], cv.Teaching.Select(t => t.Course));
        Assert.All(cv.Teaching, t => Assert.StartsWith("University of Reedham", t.Institution, StringComparison.Ordinal));
    }

    [Fact]
    public void Research_and_teaching_experience_is_what_each_entry_is()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Research & Teaching Experience
            - **Postdoctoral Researcher**, OTU (Prof. William Fenn), Reedham, England (Fall 2026 – Present).
            - **Ph.D. Student**, Ottershaw University (Prof. Ann Ohlin) (Summer 2020 – Fall 2025).
            - **Teaching Assistant**, Ottershaw University — Looms and Cards (MSE 228) (Spring 2025).
            - **Research Assistant**, Reed Institute (Prof. Bo Lin) (Summer 2024).
            """).Cv;

        Assert.Equal(3, cv.Positions.Count);
        Assert.Equal("Teaching Assistant", Assert.Single(cv.Teaching).Role);
    }

    [Fact]
    public void Labelled_points_below_a_role_are_of_one_course()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Teaching experience

            **Teaching Assistant**, OTU, East Reedham, England Fall 2019

            -   Center for Studies of Looms

            -   Course: ISB 208L – Laboratory of Threads

            -   Responsibilities – Course development and planning
            """).Cv;

        Assert.Equal("Teaching Assistant", Assert.Single(cv.Teaching).Role);
    }
}
