using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Rows that HTML lays out: in items, above lists, of one cell, and with a label each.</summary>
public class ReadingHtmlRows
{
    [Fact]
    public void Rows_in_an_item_are_what_was_held_at_the_place_that_it_names()
    {
        var cv = Read("""
            ## Experience

            * <div style="display: flex;">
                <div style="font-weight: bold;">Reedham University</div>
                <div style="text-align: right;">Oslo, Norway</div>
              </div>

              <div style="display: flex;">
                <div style="font-weight: bold;">Research Scientist</div>
                <div style="text-align: right;">July, 2022 - Present</div>
              </div>
              * Asks reeds about water
              * Writes down what they say

              <div style="display: flex;">
                <div style="font-weight: bold;">Research Assistant</div>
                <div style="text-align: right;">January, 2019 - May, 2022</div>
              </div>
              * Held the boat

            * <div style="display: flex;">
                <div style="font-weight: bold;">Fen Works</div>
                <div style="text-align: right;">Bergen, Norway</div>
              </div>

              <div style="display: flex;">
                <div style="font-weight: bold;">Engineer</div>
                <div style="text-align: right;">March, 2017 - December, 2018</div>
              </div>
              * Built dams
            """);

        Assert.Equal([("Research Scientist", "Reedham University"), ("Research Assistant", "Reedham University"), ("Engineer", "Fen Works")], cv.Positions.Select(p => (p.Role!, p.Organisation!)));
        Assert.Equal([2, 1, 1], cv.Positions.Select(p => p.Highlights.Count));
    }

    [Fact]
    public void A_row_of_one_cell_says_where_the_roles_below_it_were_held()
    {
        var cv = Read("""
            ## Experience

            <table>
                <tr>
                    <td colspan="2"><a href="https://ottershaw.example">University of Ottershaw</a>, Oslo, Norway</td>
                </tr>
                <tr>
                    <td>Associate Professor</td>
                    <td>2021 &ndash; present</td>
                </tr>
                <tr>
                    <td>Assistant Professor</td>
                    <td>2015 &ndash; 2021</td>
                </tr>
                <tr>
                    <td colspan="2">Reedham University, Bergen, Norway</td>
                </tr>
                <tr>
                    <td>Research Assistant</td>
                    <td>2009 &ndash; 2015</td>
                </tr>
            </table>
            """);

        Assert.Equal([("Associate Professor", "University of Ottershaw"), ("Assistant Professor", "University of Ottershaw"), ("Research Assistant", "Reedham University")], cv.Positions.Select(p => (p.Role!, p.Organisation!)));
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
    public void Tables_of_one_cell_are_headings_and_rows_above_lists_say_where()
    {
        var cv = Read("""
            # Jane Roe

            <table>
            <tr>
                <td style="font-size: 24px;"><strong>Work Experience</strong></td>
            </tr>
            </table>

            <table>
              <tr>
                  <td> <span>Reed University (September 2015-Now)</span>
                  </td>
                  <td><a href="https://example.org"><img src="/logo.png" alt="Placeholder"></a></td>
              </tr>
              <tr>
                    <td> <span></span>
                    <ul>
                        <li><b>Associate Professor (September 2021-Now) </b>
                            <ul>
                                <li><i>Deputy Head of School</i> </li>
                            </ul>
                        </li>
                        <li><b>Assistant Professor (September 2015-August 2021)</b></li>
                    </ul>
                    </td>
                    <td> </td>
             </tr>
             <tr>
                  <td> <span>Fen Works (June 2007-August 2015)</span></td>
                  <td><img src="/logo2.png" alt="Placeholder"></td>
             </tr>
             <tr>
                    <td>
                    <ul>
                        <li><b>Chief Technology Officer</b></li>
                    </ul>
                    </td>
             </tr>
            </table>

            <table>
            <tr><td><strong>Education</strong></td></tr>
            </table>

            <table>
            <tr>
                <td><b>PhD in Hydrology</b>
                <ul>
                <li>University of Ottershaw, UK</li>
                <li>March 2003 - September 2004</li>
                <li>Thesis: Reeds</li>
                </ul>
                </td>
                <td><img src="/a.png" alt="Placeholder"></td>
            </tr>
            <tr>
                <td><b>MSc in Hydrology</b>
                <ul>
                <li>Reed University, UK</li>
                <li>March 2001 - September 2002</li>
                </ul>
                </td>
                <td><img src="/a.png" alt="Placeholder"></td>
            </tr>
            </table>
            """);

        Assert.Equal([("Associate Professor", "Reed University", "2021-09"), ("Assistant Professor", "Reed University", "2015-09"), ("Chief Technology Officer", "Fen Works", "2007-06")], cv.Positions.Select(p => (p.Role, p.Organisation, p.Start.ToString())));
        Assert.Equal([("PhD", "University of Ottershaw", "2004-09"), ("MSc", "Reed University", "2002-09")], cv.Education.Select(e => (e.Degree, e.Institution, e.End.ToString())));
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;

    [Fact]
    public void Titles_beside_one_date_are_an_entry_each()
    {
        var talks = Read("""
            # Jane Roe

            ## Presentations

            <div class="cv-entry">
              <div class="cv-entry__date">2026</div>
              <div class="cv-entry__body">
                <p class="cv-entry__title">Looms for interpretable weaving</p>
                <p class="cv-entry__sub">Oral • <em>Reed Informatics Conference</em> • Oakham</p>
                <p class="cv-entry__title">Making threads by design</p>
                <p class="cv-entry__sub">Invited Oral • <em>Lectures in Weaving</em> • Virtual</p>
              </div>
            </div>

            <div class="cv-entry">
              <div class="cv-entry__date">2025</div>
              <div class="cv-entry__body">
                <p class="cv-entry__title">Learning controls on reed</p>
                <p class="cv-entry__sub">Poster • <em>Fen Meeting</em> • Reedham</p>
              </div>
            </div>
            """).Talks;

        Assert.Equal(["Looms for interpretable weaving", "Making threads by design", "Learning controls on reed"], talks.Select(t => t.Title));
        Assert.Equal([2026, 2026, 2025], talks.Select(t => t.Year));
    }

    [Fact]
    public void A_date_above_the_heading_of_an_item_is_its_date()
    {
        var awards = Read("""
            ## Awards

            <ul>
            	<li>
            		<div class="pull-right"><p><i>
            			Spring 2011
            		</i></p></div>
            		<h4>Reed Graduate Fellowship</h4>
            		<p>Three year award covers tuition.</p>
            	</li>

            	<li>
            		<div class="pull-right"><p><i>
            			Spring 2010
            		</i></p></div>
            		<h4>Fen Graduate Fellowship</h4>
            		<p>Three year funding award.</p>
            	</li>
            </ul>
            """).Awards;

        Assert.Equal(["Reed Graduate Fellowship", "Fen Graduate Fellowship"], awards.Select(a => a.Title));
        Assert.Equal([2011, 2010], awards.Select(a => a.Date?.Year));
    }
}
