using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>What stands around the entries of a document and is none.</summary>
public class ReadingFurniture
{
    [Fact]
    public void A_table_of_contents_is_neither_name_nor_entry()
    {
        var cv = Read("""
            * [学歴](#section-1)
            * [教育活動歴](#section-2)
            * [受賞](#section-3)

            # <a id="section-1">学歴</a>

            - 2003年3月 湿地大学 卒業

            # <a id="section-2">教育活動歴</a>

            - 2010年 生態学演習

            # <a id="section-3">受賞</a>

            - 2012年 葦賞
            """);

        Assert.Null(cv.Name);
        Assert.Equal((1, 1, 1), (cv.Education.Count, cv.Teaching.Count, cv.Awards.Count));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Pandocs_title_block_gives_the_name()
    {
        var cv = Read("""
            % Mara Quill
            % May 2021

            # Awards

            - Reed Prize, 2019
            """);

        Assert.Equal("Mara Quill", cv.Name);
        Assert.Single(cv.Awards);
    }

    [Fact]
    public void Lines_below_each_item_are_no_headings()
    {
        var cv = Read("""
            ## Experiencia Laboral

            - **2023 - presente, Supervisora, Laboratorio de Ondas**
            Supervisión de proyectos
            - **2022 - 2023, Científica de Datos, Laboratorio de Cómputo**
            Desarrollo de métodos
            - **2020 - 2022, Ingeniera, Observatorio**
            Proyectos de investigación
            """);

        Assert.Equal(3, cv.Positions.Count);
        Assert.Empty(cv.Statements);
    }

    [Fact]
    public void Bullets_of_LaTeX_are_items_and_its_empty_boxes_nothing()
    {
        var cv = Read("""
            # Mara Quill

            # Talks

            \normalsize Herons and Dunes \hfill 2019 \thinspace

            \phantom{.5in} \textbullet{} \small Wetland Meeting, Reedham

            \normalsize Reeds and Wind \hfill 2018 \thinspace

            \phantom{.5in} \textbullet{} \small Heron Days, Ottershaw

            # Honors

            \textbullet{} Reed Prize, 2019 \thinspace

            \textbullet{} Heron Medal, 2018 \thinspace
            """);

        Assert.Equal(["Herons and Dunes", "Reeds and Wind"], cv.Talks.Select(t => t.Title));
        Assert.Equal(["Reed Prize", "Heron Medal"], cv.Awards.Select(a => a.Title));
    }

    [Fact]
    public void A_line_that_points_to_more_publications_is_none()
    {
        var cv = Read("""
            # Mara Quill

            ## Publications

            Quill, M. (2020). Reeds in the wind of Ottershaw. *Wetland Letters*.

            Quill, M. (2019). Herons at dusk and at dawn. *Wetland Letters*.

            Additional publications are listed in the full CV.

            [View complete publication list →](https://example.org/all)
            """);

        Assert.Equal(2, cv.Publications.Count);
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Paragraphs_that_begin_with_months_and_short_years_are_positions()
    {
        var cv = Read("""
            # Mara Quill

            ### Employment

            **9/79 - 6/81** Mathematics teacher, Emmer School, Reedham.

            **9/81 - 6/86** Teaching Assistant, University of Ottershaw.

            **9/86 - 9/89** Research Associate, Institute of Reeds.

            **8/11** Appointed to the Senior Service.

            **01/26 - Present** Volunteer, Institute of Reeds.
            """);

        Assert.Equal(5, cv.Positions.Count);
        Assert.Equal("1979-09", cv.Positions[0].Start.ToString());
    }

    [Fact]
    public void A_label_that_every_job_has_is_no_section()
    {
        var cv = Read("""
            # Mara Quill

            ## Professional Experience

            ### Team Leader
            **Ottershaw Water** | January 2022 – Present

            **Key Achievements:**
            - **Budget:** Halved the cost of pumps

            ### Project Manager
            **Ottershaw Water** | April 2019 – December 2021

            **Key Achievements:**
            - **Delivery:** Built two weirs

            ### Engineer
            **Reedham Mills** | May 2014 – March 2019

            **Key Achievements:**
            - **Design:** Drew turbines

            ## Education

            **Ph.D.**, Ottershaw University, 2014
            """);

        Assert.Equal(3, cv.Positions.Count);
        Assert.Empty(cv.Awards);
    }

    [Fact]
    public void Links_to_other_pages_and_marks_of_the_site_are_neither_name_nor_title()
    {
        var reading = MarkdownReader.Read("""
            <div><a href="/cv/cy/">Welsh Version</a></div>

            ## Talks

            - {{< selected >}} Mara Quill, *Herons at Dawn*, Wetland Days, Reedham, 2022
            - {{< selected >}} Mara Quill, *Reeds and Wind*, Wetland Days, Reedham, 2021
            """);

        Assert.NotEqual("Welsh Version", reading.Cv.Name);
        Assert.Equal(2, reading.Cv.Talks.Count);
        Assert.DoesNotContain(reading.Cv.Talks, t => (t.Title + t.Event + t.Description).Contains("selected", StringComparison.Ordinal));
        Assert.Contains(reading.Cv.Remainder, r => r.Text.Contains("selected", StringComparison.Ordinal));
    }

    [Fact]
    public void Shortcodes_with_fields_are_entries()
    {
        var cv = Read("""
            ## Formation

            {{< cv-row period="2025–présent" institution="Université de Reedham" location="Toronto" title="Doctorat en histoire" >}}
            Directrice : Prof. Jane Roe.
            {{< /cv-row >}}

            {{< cv-row period="2016–2017" institution="Ottershaw College" location="Londres" title="Master en muséologie" >}}
            {{< /cv-row >}}

            ## Bourses

            {{< cv-row period="2023" institution="British Council" title="Subvention des hérons" >}}
            {{< /cv-row >}}
            """);

        Assert.Equal(["Doctorat", "Master"], cv.Education.Select(e => e.Degree));
        Assert.Equal(("2025", "present"), (cv.Education[0].Start.ToString(), cv.Education[0].End.ToString()));
        Assert.Equal("British Council", Assert.Single(cv.Awards).Awarder);
    }

    [Fact]
    public void Escaped_numbers_number_paragraphs()
    {
        var cv = Read("""
            # Mara Quill

            ## Publications

            3\. **Quill, M.**, Roe, P. (2020) Reeds in the wind of Ottershaw. *Wetland Letters*.

            2\. **Quill, M.**, Roe, P. (2019) Herons at dusk and at dawn. *Wetland Letters*.

            1\. **Quill, M.** (2018) Maps of dunes in the far north. *Dune Research*.
            """);

        Assert.Equal(["Reeds in the wind of Ottershaw", "Herons at dusk and at dawn", "Maps of dunes in the far north"], cv.Publications.Select(p => p.Title));
    }

    [Fact]
    public void A_number_that_a_line_of_an_item_begins_with_is_no_heading()
    {
        var cv = Read("""
            # Mara Quill

            ## Grants

            - Graduate Fellowship (2008). **Department of Reeds**,
              #DE-FG02-97ER25308, $149,000.
            - Travel Grant (2007). **Society for Wetlands**, $900.
            """);

        Assert.Equal(2, cv.Grants.Count);
        Assert.Empty(cv.Statements);
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

    [Theory]
    [InlineData("## Talks\n\n- A Map of Wet Places, Fen Day, 2019\n\njane@example.org\n")]
    [InlineData("## Talks\n\n- A Map of Wet Places, Fen Day, 2019\n\n### Posters\n")]
    public void An_address_or_an_empty_heading_at_the_end_is_no_entry(string section) => Assert.Single(Read(section).Talks);

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;
}
