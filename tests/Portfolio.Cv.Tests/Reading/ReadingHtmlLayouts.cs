using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>HTML that lays out entries: rows, cells, items and breaks, closed or not.</summary>
public class ReadingHtmlLayouts
{
    [Fact]
    public void A_cell_with_breaks_is_one_entry_with_its_row()
    {
        var cv = Read("""
            ## Education

            <table class="table">
              <tr>
                <td class="when">2014 - 2018</td>
                <td>
                    <strong>Ph.D. in Hydrology</strong>
                    <br>
                  University of Ottershaw
                </td>
              </tr>
              <tr>
                <td class="when">2012 - 2014</td>
                <td>
                    <strong>M.Sc. in Geography</strong>
                    <br>
                  Reedham University
                </td>
              </tr>
            </table>
            """);

        Assert.Equal([("Ph.D.", "Hydrology", "University of Ottershaw"), ("M.Sc.", "Geography", "Reedham University")], cv.Education.Select(e => (e.Degree!, e.Field!, e.Institution!)));
    }

    [Fact]
    public void An_abstract_that_a_button_shows_belongs_to_the_publication_above_it()
    {
        var cv = Read("""
            # Mara Quill

            ## Publications

            <table>
            <tr>
            <td>1.</td>
            <td>
            <em>Reeds remember the water that was there before them</em>
            <br>
            <strong>Mara Quill</strong>, Ben Tarn<br>
            Journal of Hydrology 2021<br>

            <div id="abs_quill2021" style="display: none">
            We ask reeds about water, and they answer in their own time.
            </div>

            </td>
            </tr>
            <tr>
            <td>2.</td>
            <td>
            <em>Letters about fens and their depth in former times</em>
            <br>
            <strong>Mara Quill</strong>, Ben Tarn<br>
            Journal of Hydrology 2020<br>
            </td>
            </tr>
            </table>
            """);

        Assert.Equal(["Reeds remember the water that was there before them", "Letters about fens and their depth in former times"], cv.Publications.Select(p => p.Title));
        Assert.Equal([2021, 2020], cv.Publications.Select(p => p.Year));
        Assert.All(cv.Publications, p => Assert.Equal(["Mara Quill", "Ben Tarn"], p.Contributors.Select(c => c.Name)));
    }

    [Fact]
    public void Dates_that_a_break_parts_stand_beside_what_was_done_then()
    {
        var cv = Read("""
            ## Appointments

            <div style="display: flex;">
                <div style="width: 150px;">
                    <em>August 2022<br>to present</em>
                </div>
                <div>
                    <strong>Research Assistant</strong> | Reedham University
                </div>
            </div>
            <div style="display: flex;">
                <div style="width: 150px;">
                    <em>May 2020<br>to July 2022</em>
                </div>
                <div>
                    <strong>Lecturer</strong> | University of Ottershaw
                </div>
            </div>
            """);

        Assert.Equal([("Research Assistant", "Reedham University", "2022-08"), ("Lecturer", "University of Ottershaw", "2020-05")], cv.Positions.Select(p => (p.Role!, p.Organisation!, p.Start!.Value.ToString())));
        Assert.Equal(["present", "2022-07"], cv.Positions.Select(p => p.End!.Value.ToString()));
    }

    [Fact]
    public void A_role_and_its_dates_may_be_headings_in_cells_below_an_employer()
    {
        var cv = Read("""
            ## Work experience

            ### Fen Company

            <div style="width: 100%; display: table;">
                <div style="display: table-row">
                    <h4 style="display: table-cell;"> Software Engineer </h4>
                    <h4 style="display: table-cell;"> February 2024 - Present </h4>
                </div>
            </div>

            - Measured the depth of bogs
            - Wrote about it

            ### Reed Lab

            <div style="width: 100%; display: table;">
                <div style="display: table-row">
                    <h4 style="display: table-cell;"> Research Assistant </h4>
                    <h4 style="display: table-cell;"> May 2020 - June 2021 </h4>
                </div>
            </div>

            - Cut reeds
            """);

        Assert.Equal([("Software Engineer", "Fen Company"), ("Research Assistant", "Reed Lab")], cv.Positions.Select(p => (p.Role!, p.Organisation!)));
        Assert.Equal(["2024-02", "2020-05"], cv.Positions.Select(p => p.Start!.Value.ToString()));
        Assert.Equal([2, 1], cv.Positions.Select(p => p.Highlights.Count));
    }


    [Fact]
    public void An_item_without_a_list_is_one()
    {
        var cv = Read("""
            <h2>Talks<h2>
            <li><em>Reeds and
            their water</em>, Hydrology Day, Oslo, 2019.</li>
            <p>

            <li><em>Dams of wood</em>, Beaver Forum, Bergen, 2018.
            <p>

            <li><em>Fens in letters</em>, Archive Week, Oslo, 2017.
            """);

        Assert.Equal([2019, 2018, 2017], cv.Talks.Select(t => t.Year));
    }

    [Fact]
    public void Two_breaks_part_entries()
    {
        var cv = Read("""
            <h2>Education</h2>
            <p>
              <b>Ph.D.</b> in Hydrology. 2018-2023<br>
              University of Ottershaw.<br>
              Advisor: Prof. Ben Tarn<br><br>
              <b>B.E.</b> in Civil Engineering. 2014-2018<br>
              Reedham University.
            </p>
            """);

        Assert.Equal([("Ph.D.", "University of Ottershaw"), ("B.E.", "Reedham University")], cv.Education.Select(e => (e.Degree!, e.Institution!)));
        Assert.Equal("Ben Tarn", cv.Education[0].Advisor);
    }

    [Fact]
    public void What_a_picture_shows_is_nobodys_employer()
    {
        var cv = Read("""
            ## Positions

            <div class="logos">
              <a href="https://reedham.example"><img src="a.jpg" width="120" alt="Reedham University"></a>
            </div>

            * 2020 – 2022 Lecturer, Fen College
            """);

        var position = Assert.Single(cv.Positions);
        Assert.Equal(("Lecturer", "Fen College"), (position.Role, position.Organisation));
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
    public void Attributes_of_spans_are_no_text()
    {
        var cv = Read("## Positions\n\n**Ottershaw Labs** [remote]{.badge .blue}\n**Engineer**\nMay 2019 – July 2022\n");

        Assert.DoesNotContain("badge", CvJson.Write(cv));
        Assert.Contains("remote", CvJson.Write(cv));
    }


    [Fact]
    public void Names_of_pictures_are_no_text()
    {
        var cv = Read("""
            # Jane Roe

            ## Education

            :mortar_board: **PhD, Hydrology**, University of Ottershaw, 2018 - 2024

            ## Experience

            ### **Postdoctoral Fellow**

            :office: University of Ottershaw, **Reed Lab**

            :calendar: July 2024 - Present
            """);

        Assert.Equal("University of Ottershaw", Assert.Single(cv.Education).Institution);
        Assert.Equal(("Postdoctoral Fellow", "University of Ottershaw"), (Assert.Single(cv.Positions).Role, cv.Positions[0].Organisation));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Talks_of_three_lines_between_empty_breaks_are_talks_each()
    {
        var cv = Read("""
            # Jane Roe

            <h3>Presentations</h3>
            <div>
            <p> <i>"Unions of reeds" </i><br>
                  Fen Science Association <br>
                  Spring 2021, Water and democracy<br>
                  <br>
                  <i>"Corporate herons" </i><br>
                  Western Fen Association <br>
                  Spring 2020, Judicial review<br>
                  <br>
                  <i>Featured Alumni Panel</i><br>
                  World Reed Day<br>
                  Fall 2018, University of Ottershaw</p>
            </div>
            """);

        Assert.Equal(["Unions of reeds", "Corporate herons", "Featured Alumni Panel"], cv.Talks.Select(t => t.Title));
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;

    [Fact]
    public void A_break_within_a_heading_parts_no_entries()
    {
        var education = Assert.Single(MarkdownReader.Read("""
            # Ada Fen

            ## Education

            <div class="left">
              <i>2015 - 2019</i>
            </div>
            <div class="right">
              <h4>École Normale de Reed <br>(formerly École de Fen)</h4>

              <p>MSc in Weaving</p>
            </div>
            """).Cv.Education);

        Assert.Equal("MSc", education.Degree);
    }

    [Fact]
    public void Terms_above_headings_are_sections_and_passages_in_headings_are_fields()
    {
        var cv = MarkdownReader.Read("""
            <h1 class="fn">Ada Fen</h1>

            <dl>
                <dt>Education</dt>
                <dd>
                <h2>Loom Engineering <span> <a href="https://reed.example">University of Reedham</a> - 2007-2012</span></h2>
                </dd>

                <dt>Skills</dt>
                <dd>
                    <h2>Tools</h2>
                    <p>Warp, Weft</p>
                </dd>

                <dt>Experience</dt>
                <dd>
                    <h2>Research Fellow<span><a href="https://fen.example">Fen Institute</a> - 2008-2012</span></h2>
                    <ul>
                        <li>Worked with looms</li>
                    </ul>

                    <h2>IT Coordinator<span>Reed Society - 2012-2013</span></h2>
                    <ul>
                        <li>Coordinated weavers</li>
                    </ul>
                </dd>
            </dl>
            """).Cv;

        Assert.Equal("University of Reedham", Assert.Single(cv.Education).Institution);
        Assert.Equal([("Research Fellow", "Fen Institute"), ("IT Coordinator", "Reed Society")], cv.Positions.Select(p => (p.Role!, p.Organisation!)));
        Assert.Equal(["Warp", "Weft"], Assert.Single(cv.Skills).Items);
    }
}
