using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Single shapes in which sections set their entries.</summary>
public class ReadingShapes
{
    [Fact]
    public void Blocks_that_lay_out_a_date_beside_a_text_are_rows()
    {
        var cv = Read("""
            ## Teaching

            <div class="flex">
            <div class="w-1">2019–2020</div>
            <div class="w-5"><em>Hydrology I</em>, University of Ottershaw</div>
            </div>

            <div class="flex">
            <div class="w-1"></div>
            <div class="w-5"><em>Hydrology II</em>, University of Ottershaw</div>
            </div>

            <div class="flex">
            <div class="w-1">2018</div>
            <div class="w-5"><em>Rivers</em>, University of Ottershaw</div>
            </div>
            """);

        Assert.Equal([("Hydrology I", "2019"), ("Hydrology II", "2019"), ("Rivers", "2018")], cv.Teaching.Select(t => (t.Course, t.Term.ToString())));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Boxes_of_LaTeX_are_dates_and_fields()
    {
        var cv = Read("""
            # Positions

            \begin{longtable}{@{\extracolsep{\fill}}ll}
            2019 - 2022 & \parbox[t]{0.85\textwidth}{%
            \textbf{Research Fellow}\hfill{\footnotesize University of Ottershaw}\newline
              Ottershaw, UK\par%
              \vspace{0.1cm}\begin{minipage}{0.7\textwidth}%
            \begin{itemize}%
            \item Counted reeds%
            \end{itemize}%
            \end{minipage}%
            \vspace{\parsep}}\\
            2017 & \parbox[t]{0.85\textwidth}{%
            \textbf{Intern}\hfill{\footnotesize Ottershaw Water Works}\newline
              Ottershaw, UK\par%
            \vspace{\parsep}}\\
            \end{longtable}
            """);

        Assert.Equal(["Research Fellow", "Intern"], cv.Positions.Select(p => p.Role));
        Assert.Equal("University of Ottershaw", cv.Positions[0].Organisation);
        Assert.Equal("Counted reeds", Assert.Single(cv.Positions[0].Highlights).Text);
    }

    [Fact]
    public void What_a_loop_of_a_template_repeats_is_no_entry()
    {
        var cv = Read("""
            ## Education

            {% for item in site.data.education %}
            ### {{ item.degree }}
            **{{ item.school }}** {{ item.year }}
            {% for line in item.lines %}
            - {{ line }}
            {% endfor %}
            {% endfor %}

            ## Awards

            - Reed Prize, 2019
            """);

        Assert.Empty(cv.Education);
        Assert.Single(cv.Awards);
        Assert.Contains("{{ item.degree }}", Assert.Single(cv.Remainder).Text);
    }

    [Fact]
    public void Bold_lines_name_groups_of_skills()
    {
        var cv = Read("""
            ## Skills

            **Programming**
            Python, R

            **Field work**
            Coring, counting, mapping
            """);

        Assert.Equal(["Programming", "Field work"], cv.Skills.Select(s => s.Group));
        Assert.Equal(["Coring", "counting", "mapping"], cv.Skills[1].Items);
    }

    [Fact]
    public void A_label_among_points_without_labels_is_a_point()
    {
        var cv = Read("""
            ## Skills

            - Programming
              - Python
              - Experienced: R, Java
            - Web
              - HTML
            """);

        Assert.Equal(["Programming", "Web"], cv.Skills.Select(s => s.Group));
        Assert.Equal(["Python", "Experienced: R", "Java"], cv.Skills[0].Items);
    }

    [Fact]
    public void A_heading_above_groups_of_skills_is_no_group()
    {
        var cv = Read("## Skills\n\n### Computing\n\n- **Languages**: Python, R\n- **Tools**: Git, Make\n");

        Assert.Equal(["Languages", "Tools"], cv.Skills.Select(s => s.Group));
        Assert.Contains(cv.Sections, s => s.Heading == "Computing");
    }

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
    public void A_date_alone_before_each_entry_begins_it()
    {
        var cv = Read("""
            ## Education

            **2012–2015**

            *Master of Arts:* Geography (University of Ottershaw)
            2014: Reed Scholarship at the University of Wexcombe

            **2008–2012**

            *Bachelor of Arts:* Geography (University of Ottershaw)
            """);

        Assert.Equal([2015, 2012], cv.Education.Select(e => e.End!.Value.Year));
    }

    [Fact]
    public void Borders_of_a_table_are_none_of_its_rows()
    {
        var cv = Read("""
            ## Lectures

            |--------+--------------------------+-------------|
            | Term   | University               | Title       |
            |-------:|:-------------------------|:------------|
            | Summer 2021 | University of Ottershaw | *Hydrology I* |
            | Winter 2020 | University of Ottershaw | *Rivers* |
            |--------+--------------------------+-------------|
            """);

        Assert.Equal(["Hydrology I", "Rivers"], cv.Teaching.Select(t => t.Course));
    }

    [Fact]
    public void Two_colons_part_a_date_from_its_entry()
    {
        var cv = Read("""
            ## Positions

            09/19 -- 08/21 :: **Research Fellow**, University of Ottershaw

            09/15 -- 08/19 :: **Lecturer**, University of Wexcombe

            2014 :: **Intern**, Ottershaw Water Works
            """);

        Assert.Equal([("Research Fellow", "2019-09"), ("Lecturer", "2015-09"), ("Intern", "2014")], cv.Positions.Select(p => (p.Role, p.Start.ToString())));
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
    public void Points_part_journals_whatever_they_are_called()
    {
        var cv = Read("## Service\n\n- Peer reviews • Adv. Fens • J. Reed Res. • Comm. Wet Pl. • Ann. Mud\n");

        Assert.Equal(["Adv. Fens", "J. Reed Res", "Comm. Wet Pl", "Ann. Mud"], cv.Service.Select(s => s.Venue));
        Assert.All(cv.Service, s => Assert.Equal("Peer reviews", s.Role));
    }

    [Fact]
    public void The_heading_is_the_role_of_the_only_list_below_it()
    {
        var cv = Read("## Ad Hoc Reviewer\n\nFENS, MUDS, WETLAND, and The Reed Workshop on Counting\n");

        Assert.Equal(4, cv.Service.Count);
        Assert.All(cv.Service, s => Assert.Equal("Ad Hoc Reviewer", s.Role));
    }

    [Fact]
    public void Authors_and_a_date_between_full_stops_begin_a_reference()
    {
        var cv = MarkdownReader.Read("# Jane Roe\n\n## Articles\n\nRoe, Jane. 2019. Who Counts the Reeds. _Journal of Fens_ 12(3): 45–60.\n\nRoe, Jane, and Ann Wren. 2017. Mud. _Wetlands_ 4: 1–9.\n").Cv;

        Assert.Equal([("Who Counts the Reeds", 2019), ("Mud", 2017)], cv.Publications.Select(p => (p.Title, p.Year!.Value)));
        Assert.All(cv.Publications, p => Assert.True(p.Contributors[0].Self));
    }

    [Fact]
    public void Awards_and_grants_below_one_heading_are_told_apart()
    {
        var cv = Read("""
            ## Awards & Grants

            - 2021: Reed Research Grant ($5,000), Ottershaw Trust
            - 2020: Young Hydrologist Fellowship ($1,000)
            - 2019: Best Poster Award, Fen Days
            - 2018: Mobility Grant for Short Stays, Fen Council
            """);

        Assert.Equal(2, cv.Grants.Count);
        Assert.Equal(2, cv.Awards.Count);
    }

    [Fact]
    public void What_introduces_a_list_is_none_of_its_entries()
    {
        var cv = Read("""
            ## Projects

            Below is the list of the packages that I maintain.

            - Fenmap
              - Maps of wet places
            - Reedcount
              - Counts reeds
            """);

        Assert.Equal(["Fenmap", "Reedcount"], cv.Projects.Select(p => p.Title));
    }

    [Fact]
    public void Attributes_of_spans_are_no_text()
    {
        var cv = Read("## Positions\n\n**Ottershaw Labs** [remote]{.badge .blue}\n**Engineer**\nMay 2019 – July 2022\n");

        Assert.DoesNotContain("badge", CvJson.Write(cv));
        Assert.Contains("remote", CvJson.Write(cv));
    }

    [Fact]
    public void Labels_that_several_blocks_begin_with_are_labels()
    {
        string[] rows = ["Programming|Python · R", "Methods|Coring · Counting", "Languages|French (native) · English (B2)"];
        var cv = Read("## Skills\n\n" + string.Concat(rows.Select(r => r.Split('|')).Select(r => $"<div class=\"entry\">\n<div class=\"label\">{r[0]}</div>\n<div class=\"text\">{r[1]}</div>\n</div>\n\n")));

        Assert.Equal(["Programming", "Methods"], cv.Skills.Select(s => s.Group));
        Assert.Equal(["French", "English"], cv.Languages.Select(l => l.Name));
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
    public void A_row_of_a_table_whose_first_cell_is_empty_goes_on()
    {
        var cv = Read("""
            ## Education

            | &emsp; | &emsp; |
            | ---- | ---- |
            | 2017 – 2019 | **M.Sc. Geography**, University of Ottershaw |
            |      | Thesis: *Mud* |
            |      |    |
            | 2014 – 2017 | **B.Sc. Geography**, University of Ottershaw |
            |      | Thesis: *Reeds* |
            """);

        Assert.Equal(["M.Sc.", "B.Sc."], cv.Education.Select(e => e.Degree));
        Assert.Equal(["Mud", "Reeds"], cv.Education.Select(e => e.Thesis));
    }

    [Theory]
    [InlineData("## Talks\n\n- A Map of Wet Places, Fen Day, 2019\n\njane@example.org\n")]
    [InlineData("## Talks\n\n- A Map of Wet Places, Fen Day, 2019\n\n### Posters\n")]
    public void An_address_or_an_empty_heading_at_the_end_is_no_entry(string section) => Assert.Single(Read(section).Talks);

    [Fact]
    public void A_number_that_begins_with_a_year_is_no_date() =>
        Assert.Null(Assert.Single(Read("## Projects\n\n- Fen Programme: \"Counting\" (2018YFC0807000)\n").Projects).Start);

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Fact]
    public void What_an_award_comes_to_and_the_kind_of_a_company_part_nothing()
    {
        var cv = MarkdownReader.Read("""
            ## Awards

            - Reed Scholar of the Fen Society ($6,000 total), 2019
            - National Institute on Wet Places Paper of the Month, 2022

            ## Experience

            - Reed Works, Inc. (Research Intern), 2020 - 2021
            """).Cv;

        Assert.Equal(["Reed Scholar of the Fen Society", "National Institute on Wet Places Paper of the Month"], cv.Awards.Select(a => a.Title));
        var position = Assert.Single(cv.Positions);
        Assert.Equal(("Research Intern", "Reed Works, Inc."), (position.Role, position.Organisation));
    }

    [Fact]
    public void Text_that_stands_in_a_list_without_an_item_heads_what_follows_it()
    {
        var cv = MarkdownReader.Read("""
            <h4>EDUCATION</h4>

            <ul>
             <a>University of Ottershaw, Ottershaw</a>
              <ul>
               <li>Master of Science, Hydrology (2017 - 2019)</li>
              </ul>
            </ul>
            <ul>
             <a>University of Fenwick, Fenwick</a>
              <ul>
               <li>Bachelor of Science, Geography (2014 - 2017)</li>
              </ul>
            </ul>
            """).Cv;

        Assert.Equal(["Master of Science", "Bachelor of Science"], cv.Education.Select(e => e.Degree));
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

    [Fact]
    public void A_sentence_before_italics_is_the_title_of_a_talk()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Talks

            1. **Roe, J.**, & Ohlin, M. Standing water — and how it stands — is remembered by reeds. *Hydronomics*, 2023.
            """).Cv;

        var talk = Assert.Single(cv.Talks);
        Assert.Equal(("Standing water — and how it stands — is remembered by reeds", "Hydronomics", 2023), (talk.Title, talk.Event, talk.Year));
    }

    [Fact]
    public void Labels_of_service_are_set_off_by_a_dash_too()
    {
        var cv = MarkdownReader.Read("""
            ## Service

            **Ad hoc reviewing** — Reed Research; Water Letters

            **Chair** — Fen Symposium (2018–2019)

            **Programme committee** — Heron'24–'26
            """).Cv;

        Assert.Equal([("Ad hoc reviewing", "Reed Research"), ("Ad hoc reviewing", "Water Letters"), ("Chair", "Fen Symposium"), ("Programme committee", "Heron")], cv.Service.Select(s => (s.Role, s.Venue)));
        Assert.Equal((2024, PartialDate.Of(2026)), (cv.Service[^1].Year, cv.Service[^1].End));
    }
}
