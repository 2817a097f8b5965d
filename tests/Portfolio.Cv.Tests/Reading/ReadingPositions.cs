using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Positions: which of their words are the role, the employer and the dates.</summary>
public class ReadingPositions
{
    [Fact]
    public void A_role_that_begins_like_a_degree_is_a_role_and_one_date_may_be_missing()
    {
        var cv = MarkdownReader.Read("""
            ## Employment

            **Master Technologist, Senior Researcher** — Reed Labs, Bristol, England. *May 2015 – Present*

            **Research Intern**, Fen Lab, Norsund - *February to July 2016*

            **Doctoral Assistant**, Bog Lab, Ottershaw - *(current)*

            **Summer Student**, Heron Lab, Geneva - *June to September 2015*

            ## Publications

            27 peer-reviewed publications in journals and at conferences. Full list on the page of publications.

            - What reeds heard: the question (of water in the northern fens) (2023) *in preparation*

            ## Languages

            **Catalan** (mother tongue) - **English, French** (full professional proficiency) - **Italian** (basic)

            ## Skills

            - **Tools:** Git $\bullet$ Make
            """).Cv;

        Assert.Equal(4, cv.Positions.Count);
        Assert.Empty(cv.Education);
        var publication = Assert.Single(cv.Publications);
        Assert.Equal(("What reeds heard: the question (of water in the northern fens)", 2023), (publication.Title, publication.Year));
        Assert.Equal(["Catalan", "English", "French", "Italian"], cv.Languages.Select(l => l.Name));
        Assert.Equal(["Git", "Make"], Assert.Single(cv.Skills).Items);
    }

    [Theory]
    [InlineData("2018.09~11", "2018-09", "2018-11")]
    [InlineData("2019.3 ~ 5", "2019-03", "2019-05")]
    [InlineData("2018년 9월~11월", "2018-09", "2018-11")]
    [InlineData("2018年9月～11月", "2018-09", "2018-11")]
    [InlineData("2019.07.03~05", "2019-07-03", "2019-07-05")]
    [InlineData("2019.07.30~08.02", "2019-07-30", "2019-08-02")]
    [InlineData("2018.12~2019.02", "2018-12", "2019-02")]
    [InlineData("Sept.2014 - May 2017", "2014-09", "2017-05")]
    public void The_year_is_said_once(string dates, string start, string end)
    {
        var position = Assert.Single(MarkdownReader.Read($"## Experience\n\n- Lecturer, University of Ottershaw, {dates}\n").Cv.Positions);
        Assert.Equal((start, end, "Lecturer"), (position.Start.ToString(), position.End.ToString(), position.Role));
    }

    [Fact]
    public void A_date_in_brackets_of_its_own_is_when_the_post_was_held()
    {
        var positions = MarkdownReader.Read("""
            # Bo Reed

            ## Employment

            - **Postdoctoral researcher**, Thread Group, Fenland University (since 01/2026), funded until 03/2029
            - **Doctoral researcher**, Loom Lab, Reedham University, Belgium (10/2020–12/2025)
            """).Cv.Positions;

        Assert.Equal(["2026-01", "2020-10"], positions.Select(p => p.Start.ToString()));
        Assert.Equal(["Fenland University", "Reedham University"], positions.Select(p => p.Organisation));
    }

    [Fact]
    public void A_label_may_be_the_role_and_a_tab_of_a_box_a_point()
    {
        var positions = MarkdownReader.Read("""
            # Bo Reed

            ## Appointments

            - Assistant Teaching Professor: Fenland State University (2019-Present)

            ## Work experience

            ??? info "**2017.09** - **2019.03**: [Loomsoft](https://loom.example)"

                **data scientist**

                === "research"
                    + machines that learn to weave

                === "coding"
                    + looms in C
            """).Cv.Positions;

        Assert.Equal([("Assistant Teaching Professor", "Fenland State University"), ("data scientist", "Loomsoft")], positions.Select(p => (p.Role!, p.Organisation!)));
        Assert.Equal(["research", "coding"], positions[1].Highlights.Select(h => h.Text));
    }

    [Fact]
    public void What_is_held_now_and_an_internship_are_entries_like_those_beside_them()
    {
        var positions = MarkdownReader.Read("""
            ## Occupation

            `Current`
            __Services Analyst__, Fenland Library

            `2019-2021`
            __Collections Specialist__, Reedham Library

            ## Education

            PhD, 2018

            ## Professional Experience

            #### Research Assistant
            - *Jan 2015-Sep 2015* – Department of Looms, University of Reedham
            - Researcher in a project about threads

            #### Internship
            - *Mar 2011-Aug 2011* – Fenland Centre for Weaving
            - Trainee in the "Warp" project
            """).Cv.Positions;

        Assert.Equal(["Services Analyst", "Collections Specialist", "Research Assistant", "Internship"], positions.Select(p => p.Role));
    }

    [Fact]
    public void The_one_point_below_an_employer_that_begins_with_a_role_is_the_role()
    {
        var positions = MarkdownReader.Read("""
            ## Experience

            - University of Reedham (Reedham, England)
              - Assistant Professor in the School of Threads (Sep. 2022 - present)
            - Fenland Laboratory (Oakham, England)
              - Researcher (Jul. 2020 - Jul. 2022)
                - Wove two kinds of reed
                - Counted all of them
            - **2013 - 2015: Centre for Slow Weaving, University of Reedham**
              - ***Technician***, Loom Laboratory
              - Kept the looms in order
            """).Cv.Positions;

        Assert.Equal(["Assistant Professor in the School of Threads", "Researcher", "Technician"], positions.Select(p => p.Role));
        Assert.Equal(["University of Reedham", "Fenland Laboratory", "University of Reedham"], positions.Select(p => p.Organisation));
        Assert.Equal(["2022-09", "2020-07", "2013"], positions.Select(p => p.Start?.ToString()));
        Assert.Equal(["Wove two kinds of reed", "Counted all of them"], positions[1].Highlights.Select(h => h.Text));
        Assert.Equal("Kept the looms in order", Assert.Single(positions[2].Highlights).Text);
    }

    [Fact]
    public void A_university_keeps_the_place_in_its_name()
    {
        var positions = MarkdownReader.Read("""
            ## Experience

            - Postdoctoral Fellow, Reed Institute for Looms, University of Texas at Austin, 2013 - 2017
            - Assistant Professor at University of Illinois at Chicago, 2010 - 2013
            - Civil Designer, Fen Engineering Partners, Bellevue, WA. 2007 - 2009
            """).Cv.Positions;

        Assert.Equal(["Postdoctoral Fellow", "Assistant Professor", "Civil Designer"], positions.Select(p => p.Role));
        Assert.Equal(["University of Texas at Austin", "University of Illinois at Chicago"], positions.Take(2).Select(p => p.Organisation));
        Assert.Equal("Reed Institute for Looms", positions[0].Unit);
        Assert.Equal("Bellevue, WA", positions[2].Location);
    }

    [Fact]
    public void How_long_a_post_was_held_may_stand_behind_its_date()
    {
        var positions = MarkdownReader.Read("""
            ### Research Experience

            **Research Fellow**, 2014 - present
            *University of Reedham, Loom Laboratory*

            - Weaving

            **Visiting Research Fellow**, 2013 (3 months)
            *Oakham University, Department of Reed*

            - Reed counting

            **Undergraduate Student**, 2005 - 2008
            *University of Reedham, Faculty of Reed*

            - Read
            """).Cv.Positions;

        Assert.Equal(["Research Fellow", "Visiting Research Fellow"], positions.Take(2).Select(p => p.Role));
        Assert.Equal(3, positions.Count);
    }

    [Fact]
    public void A_heading_that_is_a_role_above_its_time_is_a_post()
    {
        var cv = MarkdownReader.Read("""
            ## Postdoc

            - October 2022 - now

            at the Fenland University.

            ## PhD studies

            - July 2019 - July 2022

            at the Reed Institute, Oakham.

            ## Master studies

            - October 2016 - June 2019

            at the University of Reedham.
            """).Cv;

        Assert.Equal("2022-10", Assert.Single(cv.Positions).Start?.ToString());
        Assert.Equal(2, cv.Education.Count);
    }

    [Fact]
    public void A_role_in_each_line_of_a_paragraph_is_a_post_each()
    {
        var positions = MarkdownReader.Read("""
            ## Employment

            Professor of Looms, University of Reedham
            Lecturer, Fen College
            Research assistant, Reed Institute
            """).Cv.Positions;

        Assert.Equal(["Professor of Looms", "Lecturer", "Research assistant"], positions.Select(p => p.Role));
    }

    [Fact]
    public void Who_employed_somebody_is_found_where_no_word_tells_it()
    {
        var positions = MarkdownReader.Read("""
            ## Experience

            - Engineer, Reedstrom, Singapore, 2020
            - Research intern (IRFU, CEA Reedham), 2019
            - Reed School (Oakham, England). Teacher of looms, 2018

            ### Postdoc
            - *Jan 2015-Sep 2016* – Department of Reed, University of Fenburg, Germany
            - Looked after the "Warp" project

            ### Veterinarian
            2007 - 2008

            Acme Looms S.A., Puerto Montt. Coordinated, executed and supervised activities such as counting reeds and mending threads.
            """).Cv.Positions;

        Assert.Equal(["Reedstrom", "IRFU, CEA Reedham", "Reed School", "University of Fenburg", "Acme Looms S.A."], positions.Select(p => p.Organisation));
        Assert.Equal(["Engineer", "Research intern", "Teacher of looms", "Postdoc", "Veterinarian"], positions.Select(p => p.Role));
        Assert.Equal("2015-01", positions[3].Start?.ToString());
        Assert.StartsWith("Coordinated", positions[4].Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Rows_and_items_below_a_row_with_a_date_belong_to_it()
    {
        var cv = MarkdownReader.Read("""
            ## Professional Experience

            <table>
            <thead>
                <tr>
                    <th>Loom Development Co-op</th>
                    <th align="right">September 2020 - Present</th>
                </tr>
            </thead>
                <tbody>
                    <tr>
                        <td colspan="2">Reed Agency, Fenburg
                        <br>
                        Weaving Research Program</td>
                    </tr>
                    <tr>
                        <td colspan="2"><ul>
                            <li>Development of a loom annotation application</li>
                            <li>Automated a weekly backup of threads</li>
                        </ul></td>
                    </tr>
                </tbody>
            </table>

            <table>
            <thead>
                <tr>
                    <th>Weaver</th>
                    <th align="right">May 2019 - August 2019, May 2018 - August 2018</th>
                </tr>
            </thead>
                <tbody>
                    <tr>
                        <td colspan="2">Acme Looms, Oakham</td>
                    </tr>
                </tbody>
            </table>
            """).Cv;

        Assert.Equal(["Loom Development Co-op", "Weaver"], cv.Positions.Select(p => p.Role));
        Assert.Equal("2020-09", cv.Positions[0].Start?.ToString());
    }

    [Fact]
    public void Roles_among_projects_are_posts_where_the_heading_names_both()
    {
        var cv = MarkdownReader.Read("""
            ## Research Experience & Projects

            **3D Loom Model** · Feb 2024 – Aug 2024  
            Simulated a loom for the course Computational Weaving.

            **Research Intern**, *Fenland Institute of Science*, Oakham · Jul 2023 – Sep 2023  
            Studied reed dynamics.
            """).Cv;

        Assert.Equal("Research Intern", Assert.Single(cv.Positions).Role);
        Assert.Equal("3D Loom Model", Assert.Single(cv.Projects).Title);
    }

    [Fact]
    public void Courses_below_a_year_of_teaching_are_courses_and_a_degree_is_one_degree()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Professional experience

            - **2020-2021 :** Lecturer at Fen College
            - **2019-2020 :** teaching
              - Functional weaving (Licence 3)
              - Models of reed (Master 1)
            - **2015-2019 :** PhD in Loom Biology - University of Reedham

            ## Education

            - PhD in Loom Biology, University of Reedham (2019)
            """).Cv;

        Assert.Equal(2, cv.Teaching.Count);
        Assert.All(cv.Teaching, t => Assert.Equal("2019", t.Term?.ToString()));
        Assert.Single(cv.Education);
        Assert.Equal(2, cv.Positions.Count);
    }

    [Fact]
    public void Items_between_posts_below_an_unknown_heading_tell_of_them()
    {
        var positions = MarkdownReader.Read("""
            ### Research

            **Research Associate - Reed Institute for Looms**
            Cambridge, UK, October 2025 - Now

            * Investigating the dependencies of looms
            * Involvement in reeds and threads
            * Simulation of looms

            **Engineer - Fen Institute**
            Lyon, FR, September 2022 - September 2025

            * Loom properties and their standardisation

            ### Education

            - PhD in Looms, University of Reedham, 2022
            """).Cv.Positions;

        Assert.Equal(2, positions.Count);
        Assert.Equal("2025-10", positions[0].Start?.ToString());
    }
}
