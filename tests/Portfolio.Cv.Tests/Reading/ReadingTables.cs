using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Tables that Markdown has no name for, and rows that lost theirs.</summary>
public class ReadingTables
{
    [Fact]
    public void Rows_between_bars_need_no_head()
    {
        var cv = Read("""
            # 国内委員

            | 2019年4月 - 2021年3月 | 湿地学会 編集委員 |
            |2020年 |第3回湿地シンポジウム 実行委員|
            | 2021年6月 - 現在 | 葦研究会<br/>幹事 |

            # 受賞

            | 2018年3月 | 湿地学会 奨励賞 <br/> 受賞者：<u>山田 葦子</u> |
            | 2017年3月 | 湿地学会 功労賞 |
            """);

        Assert.Equal(["湿地学会 編集委員", "第3回湿地シンポジウム 実行委員", "葦研究会 幹事"], cv.Service.Select(s => s.Venue));
        Assert.Equal(["2018-03", "2017-03"], cv.Awards.Select(a => a.Date.ToString()));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Pandocs_grids_and_columns_below_dashes_are_tables()
    {
        var cv = Read("""
            # Mara Quill

            # Positions

            +-----------+-----------------------------+
            | 2019 --   | **Lecturer**, Ottershaw     |
            | 2021      | University                  |
            +-----------+-----------------------------+
            | 2016 --   | **Intern**, Ottershaw       |
            | 2018      | County Council              |
            +-----------+-----------------------------+

            # Awards

              ------ -------------------------------
              2021   Reed Prize, Ottershaw Society
                     for Wetlands

              2019   Heron Medal
              ------ -------------------------------
            """);

        Assert.Equal(["2019–2021", "2016–2018"], cv.Positions.Select(p => $"{p.Start}–{p.End}"));
        Assert.Equal(["Lecturer", "Intern"], cv.Positions.Select(p => p.Role));
        Assert.Equal([("Reed Prize", "2021"), ("Heron Medal", "2019")], cv.Awards.Select(a => (a.Title, a.Date.ToString())));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void A_heading_in_a_tables_first_column_is_one()
    {
        var cv = Read("""
            # Mara Quill

              ---------------- ------------------------------------- ------------------
              **Education**    Ph.D. in Ecology, Ottershaw College   2012
              **Awards**       Reed Prize                            2014
              ---------------- ------------------------------------- ------------------
            """);

        Assert.Equal("Ph.D.", Assert.Single(cv.Education).Degree);
        Assert.Equal("Reed Prize", Assert.Single(cv.Awards).Title);
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Rows_of_a_LaTeX_table_that_a_converter_left_are_headings_and_lines()
    {
        var cv = Read("""
            [@ p[1in]{} @[.7in]{} p[5.28in]{}]{} **Education** & **Ph.D.**,
            Ecology, May 2021, Ottershaw University.\
            & Dissertation: “*Reeds and herons*.”\
            &\
            & **M.S.**, Statistics, May 2018, Ottershaw University.\
            & Master’s Research Project: “*Counting reeds*.”\
            &\
            **Working Papers** & Quill, Mara, Roe, Peter L. *“Herons at Dusk.”*\
            &\
            & Quill, Mara, Roe, Peter L. *“Reeds at Dawn.”*\
            &\
            **Experience** & Research Assistant, Ottershaw University, Fall 2016 to present\
            &\
            & Teaching Fellow, Ottershaw University, Fall 2017 to present\
            &\
            """);

        Assert.Equal(["Ph.D.", "M.S."], cv.Education.Select(e => e.Degree));
        Assert.Equal(["Herons at Dusk", "Reeds at Dawn"], cv.Publications.Select(p => p.Title));
        Assert.Equal(2, cv.Positions.Count);
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Beside_an_empty_cell_the_row_before_goes_on()
    {
        var cv = Read("""
            # Mara Quill

            ## Professional experience

            | | |
            |-|-|
            | 2022&nbsp;--&nbsp; | **Hydrologist** @ Ottershaw Water (Sweden) |
            | | Seasonal forecasts and tests of models in the field |
            | | |
            | 2018 -- 2022 | **Research Assistant** @ University of Reedham (Sweden) |
            | | Snow in the hills |
            """);

        Assert.Equal(["Hydrologist", "Research Assistant"], cv.Positions.Select(p => p.Role));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void A_dates_cell_may_say_a_term_too()
    {
        var cv = Read("""
            # 担当授業

            |期間 |所属 |授業科目 |
            |:-|:-|:-|
            | 2014年 - 現在 春学期 |湿地大学 理工学部 |生態学 |
            | 2012年4月 - 2014年3月 通年 |湿地大学 情報学部 |統計学 |
            """);

        Assert.Equal(["2014", "2012-04"], cv.Teaching.Select(t => t.Term.ToString()));
        Assert.Equal(["生態学", "統計学"], cv.Teaching.Select(t => t.Course));
        Assert.Empty(cv.Remainder);
    }

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

    [Fact]
    public void Rows_without_a_head_are_entries_each()
    {
        var cv = Read("""
            ## Awards

            | | |
            |---|---|
            | **Reed Scholar Award** | For progress in dissertation research (USD 500) |
            | **Travel Award** | Fen Society, 2021 |
            | **Graduate Fellowship** | University of Ottershaw |
            """);

        Assert.Equal(["Reed Scholar Award", "Travel Award", "Graduate Fellowship"], cv.Awards.Select(a => a.Title));
    }

    [Fact]
    public void A_school_in_one_row_and_the_degree_in_the_next_are_one_entry()
    {
        var cv = Read("""
            ## Education

            | University of Ottershaw (Boston, MA) | August 2015 |
            | -------------------------------------|------------:|
            | M.A. English                         |             |
            | **Fen College (Ithaca, NY)**         | **May 2013**|
            | B.A. English                         | &nbsp;      |

            ## Presentations

            - "Reeds at night", Fen Day, 2016

            | Skills | |
            |---|---|
            | XML, TEI | Platforms |
            | XSLT | Content systems |
            """);

        Assert.Equal([("M.A.", "2015-08"), ("B.A.", "2013-05")], cv.Education.Select(e => (e.Degree, e.End.ToString())));
        Assert.Single(cv.Talks);
        Assert.NotEmpty(cv.Skills);
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;

    [Theory]
    [InlineData("Data Team Leader")]
    [InlineData("Principal Engineer of Transmission and Distribution of Threads")]
    public void A_role_beside_its_date_heads_what_stands_below(string first)
    {
        var positions = MarkdownReader.Read($$"""
            # Bo Reed

            ## Work

            <div class="entry">
              <div class="head">
                <div class="role">{{first}}</div>
                <div class="date">Jul 2021 – Jul 2022</div>
              </div>
              <div class="org">Institute of Looms, Fenland</div>
              <ul>
                <li>Led a team of weavers</li>
              </ul>
            </div>
            <div class="entry">
              <div class="head">
                <div class="role">Research Assistant</div>
                <div class="date">Jun 2020 – Jun 2021</div>
              </div>
              <div class="org">University of Reedham, Norway</div>
              <ul>
                <li>Wove by night</li>
              </ul>
            </div>
            <div class="entry">
              <div class="head">
                <div class="role">Engineer</div>
                <div class="date">May 2017 – Sep 2017</div>
              </div>
              <div class="org">Bog Tea Factory</div>
              <ul>
                <li>Boiled water</li>
              </ul>
            </div>
            """).Cv.Positions;

        Assert.Equal([(first, "Institute of Looms", 2021), ("Research Assistant", "University of Reedham", 2020), ("Engineer", "Bog Tea Factory", 2017)], positions.Select(p => (p.Role!, p.Organisation!, p.Start!.Value.Year)));
        Assert.All(positions, p => Assert.Single(p.Highlights));
    }

    [Fact]
    public void What_goes_on_has_no_year_and_is_a_row_all_the_same()
    {
        var service = MarkdownReader.Read("""
            # Ada Fen

            ## Service

            <div class="row">
            <span class="year">2024&ndash;</span>
            <div>
            <span class="title">Fenland Benefits Review</span>
            <span class="detail">Contributing member</span>
            </div>
            </div>
            <div class="row">
            <span class="year">Ongoing</span>
            <div>
            <span class="title">Loom Society</span>
            <span class="detail">Peer Editor</span>
            </div>
            </div>
            <div class="row">
            <span class="year">Ongoing</span>
            <div>
            <span class="title">Reed Faculty</span>
            <span class="detail">Advisor</span>
            </div>
            </div>
            """).Cv.Service;

        Assert.Equal(3, service.Count);
    }

    [Fact]
    public void A_life_in_rows_is_a_career_and_the_offices_below_it_are_service()
    {
        var cv = Read("""
            ---
            author: "Jane Roe
            title: Vita
            ---

            |4. Juni 1943 |geboren in Reedham|
            |1962 bis 1968|Studium der Webkunst an der Universität Fenburg|
            |1971 bis 1973|Stadt Reedham: Referat für Webstühle|
            |Seit 1993    |Honorarprofessor an der Fakultät für Garn der Universität Fenburg|
            |1998-2013    |Honorarprofessor an der Universität Oakham
            |2003         |Leiter der Abteilung Schilf, Acme GmbH|

            - Präsident der Akademie für Webkunst (bis 2013)
            - Ordentliches Mitglied der Akademie für Garn
            - Mitglied im Board von Loom Nostra
            """);

        Assert.Equal("Jane Roe", cv.Name);
        Assert.Equal("1962", Assert.Single(cv.Education).Start?.ToString());
        Assert.Equal(["1971", "1993", "1998", "2003"], cv.Positions.Select(p => p.Start?.ToString()));
        Assert.Equal(3, cv.Service.Count);
    }

    [Fact]
    public void Rules_between_rows_are_none()
    {
        var cv = Read("""
            # Jane Roe

            ### Positions held

            |---------------+-----------------------------------------------|
            | Dates         | Position                                      |
            |---------------|:----------------------------------------------|
            | 2012-present  | Research Assistant, Univ. of Reedham.         |
            |---------------+-----------------------------------------------|
            | 2010-2012     | Loom Specialist, Acme Looms.                  |
            |===============+===============================================|
            """);

        Assert.Equal(["Research Assistant", "Loom Specialist"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void The_number_of_a_row_is_no_part_of_its_publication()
    {
        var publications = Read("""
            # Jane Roe

            ### PUBLICATIONS

            | Publication | Points | IF |
            | --- | --- | --- |
            | 2. **Jane Roe**, Ada Ohlin. (2025). *Looms of tomorrow*. Journal of Slow Weaving, 4, 1-10. | 140 | 2.3 |
            | 1. Ada Ohlin, **Jane Roe**. (2020). *Reed counting*. Journal of Reed, 3, 5-9. | 100 | 1.1 |
            """).Publications;

        Assert.Equal(["Looms of tomorrow", "Reed counting"], publications.Select(p => p.Title));
        Assert.Equal(["Jane Roe", "Ada Ohlin"], publications[0].Contributors.Select(c => c.Name));
    }

    [Fact]
    public void Rows_without_their_last_bars_are_rows()
    {
        var skills = Read("""
            # Jane Roe

            ### Computer Skills

            | **Statistics**  | Stata, Matlab, R
            | **Weaving code** | Python, Julia, SQL
            | **On paper**     | LaTeX, Vim
            | |
            """).Skills;

        Assert.Equal(["Statistics", "Weaving code", "On paper"], skills.Select(s => s.Group));
    }
}
