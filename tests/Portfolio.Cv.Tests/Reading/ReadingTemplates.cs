using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Pages that were made from a site's template: blocks and boxes that look alike, parts that are opened, front matter.</summary>
public class ReadingTemplates
{
    [Fact]
    public void A_date_above_each_heading_is_that_of_the_entry_below_it()
    {
        var cv = Read("""
            ## Experience

            <div class="timeline">
            <div class="timeline-item">
            <div class="timeline-date">2019 – present</div>
            <h3>Hydrologist</h3>
            <div class="timeline-subtitle">Reed Institute, Ottershaw</div>
            </div>

            <div class="timeline-item">
            <div class="timeline-date">2016 – 2019</div>
            <h3>Research Assistant</h3>
            <div class="timeline-subtitle">University of Fenwick, Fenwick</div>
            </div>
            </div>
            """);

        Assert.Equal([("Hydrologist", "2019", "present"), ("Research Assistant", "2016", "2019")], cv.Positions.Select(p => (p.Role, p.Start.ToString(), p.End.ToString())));
    }

    [Fact]
    public void Parts_that_a_reader_opens_hold_the_headings_in_them()
    {
        var cv = Read("""
            <details open>
            <summary><span>Education</span></summary>

            <h2>PhD in Hydrology</h2>
            <span>2015 – 2019</span>
            <p>University of Ottershaw</p>

            </details>
            <details>
            <summary><span>Experience</span></summary>

            <h2>Research Assistant</h2>
            <span>2012 – 2015</span>
            <p>University of Fenwick</p>

            </details>
            """);

        Assert.Equal("PhD", Assert.Single(cv.Education).Degree);
        Assert.Equal("Research Assistant", Assert.Single(cv.Positions).Role);
    }

    [Fact]
    public void Blocks_within_a_block_beside_a_date_are_its_paragraphs()
    {
        var cv = Read("""
            # Jane Roe

            ## Publications

            <div class="entry">
              <div class="date">2021</div>
              <div class="body">
                <p>Gradients of standing water under reeds</p>
                <p><strong>J. Roe</strong>, M. Ohlin, &amp; T. Carr</p>
                <p>Journal of Reed Research, 2021</p>
                <div class="links">
                  <a href="https://reeds.example/one">Paper</a>
                </div>
              </div>
            </div>

            <div class="entry">
              <div class="date">2020</div>
              <div class="body">
                <p>A model of water that stays</p>
                <p><strong>J. Roe</strong> &amp; M. Ohlin</p>
                <p>Water Letters, 2020</p>
                <div class="links">
                  <a href="https://reeds.example/two">Paper</a>
                </div>
              </div>
            </div>
            """);

        Assert.Equal([("Gradients of standing water under reeds", 3, "Journal of Reed Research"), ("A model of water that stays", 2, "Water Letters")], cv.Publications.Select(p => (p.Title, p.Contributors.Count, p.Venue)));
    }

    [Fact]
    public void Front_matter_in_TOML_says_what_the_page_is()
    {
        var cv = MarkdownReader.Read("""
            +++
            title = "CV"
            description = "Jane Roe's CV"
            [menu.main]
            weight = 20
            +++

            ## Awards

            - Silver Heron, 2019
            """).Cv;

        Assert.Equal("Jane Roe", cv.Name);
        Assert.Null(cv.Headline);
        Assert.Equal("Silver Heron", Assert.Single(cv.Awards).Title);
    }

    [Fact]
    public void Blocks_that_look_alike_and_are_called_like_sections_are_headings()
    {
        var cv = Read("""
            <div class="cv-section">
              <div class="cv-section-title">🎓 Education</div>
              <div class="cv-row">
                <div class="cv-year">2021</div>
                <div>
                  <div class="cv-body">Ph.D. in Hydrology</div>
                  <div class="cv-sub">University of Ottershaw</div>
                </div>
              </div>
            </div>
            <div class="cv-section">
              <div class="cv-section-title">Awards</div>
              <div class="cv-row">
                <div class="cv-year">2020</div>
                <div>
                  <div class="cv-body">Silver Heron</div>
                  <div class="cv-sub">Fen Society</div>
                </div>
              </div>
            </div>
            <div class="cv-section">
              <div class="cv-section-title">Teaching</div>
              <div class="cv-row">
                <div class="cv-year">2019</div>
                <div>
                  <div class="cv-body">Hydrology I</div>
                  <div class="cv-sub">University of Ottershaw</div>
                </div>
              </div>
            </div>
            """);

        Assert.Equal(("Ph.D.", "Hydrology", "University of Ottershaw"), (cv.Education[0].Degree, cv.Education[0].Field, cv.Education[0].Institution));
        Assert.Equal(("Silver Heron", "Fen Society"), (cv.Awards[0].Title, cv.Awards[0].Awarder));
        Assert.Equal("Hydrology I", Assert.Single(cv.Teaching).Course);
        Assert.Equal("Jane Roe", cv.Name);
    }

    [Fact]
    public void Items_below_a_year_in_bold_are_an_entry_each_of_that_year()
    {
        var cv = Read("""
            ## Service

            **Since 2024**
            - Editor, Reed Research
            - Board of the Fen Society

            **2020–2022**
            - Member of the Committee on Wet Places
            - Referee, Water Letters

            **2019** — Chair, Heron Symposium
            """);

        Assert.Equal([2024, 2024, 2020, 2020, 2019], cv.Service.Select(s => s.Year));
        Assert.All(cv.Service.Take(2), s => Assert.True(s.End?.IsPresent));
    }

    [Fact]
    public void Fenced_blocks_that_are_called_like_sections_are_headings()
    {
        var cv = Read("""
            ::: {.section-rule}
            Education
            :::

            - PhD in Hydrology, University of Ottershaw, 2019

            ::: {.section-rule}
            Awards
            :::

            - Silver Heron, Fen Society, 2020

            ::: {.section-rule}
            Wet places I have seen
            :::

            The fens of Ottershaw.

            ::: {.section-rule}
            Languages
            :::

            - English (native)
            """);

        Assert.Equal((1, 1, 1), (cv.Education.Count, cv.Awards.Count, cv.Languages.Count));
        Assert.Equal("Wet places I have seen", Assert.Single(cv.Statements).Heading);
    }

    [Fact]
    public void A_link_that_a_site_fills_in_leads_to_what_is_written_of_it()
    {
        var reading = MarkdownReader.Read("""
            # Jane Roe

            ## Talks

            - [Reeds and water]({% post_url 2019-05-01-reeds %}), Hydrology Day, 2019
            - [Dams of wood]({{ site.baseurl }}/files/dams.pdf), Beaver Forum, 2018
            - [Letters about fens]({{ "/files/fens.pdf" | relative_url }}){:target="_blank"}, Archive Week, 2017
            """);

        Assert.Equal([("Reeds and water", "Hydrology Day"), ("Dams of wood", "Beaver Forum"), ("Letters about fens", "Archive Week")], reading.Cv.Talks.Select(t => (t.Title, t.Event!)));
        Assert.Equal((5, 7), (reading.Cv.Remainder[0].FirstLine, reading.Cv.Remainder[^1].LastLine));
    }

    [Fact]
    public void Marks_around_HTML_are_no_text()
    {
        var cv = Read("""
            ~~~
            <hr>
            ~~~
            ## Awards
            ~~~
            <hr>
            ~~~

            - {:.prize} Reed Prize, 2019
            - {:.prize} Fen Medal, 2018
            """);

        Assert.Equal(["Reed Prize", "Fen Medal"], cv.Awards.Select(a => a.Title));
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

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Fact]
    public void What_pandoc_hands_on_to_one_format_is_no_text()
    {
        var education = MarkdownReader.Read("""
            # Ada Fen

            ## Education

            **Ph.D. in Economics**, University of Fenland `\hfill`{=latex} [*2021–2026*]{.cvdate}

            **B.A. in Economics**, Reedham College `\hfill`{=latex} [*2015–2019*]{.cvdate}
            """).Cv.Education;

        Assert.Equal([("University of Fenland", 2026), ("Reedham College", 2019)], education.Select(e => (e.Institution!, e.End!.Value.Year)));
        Assert.All(education, e => Assert.Empty(e.Highlights));
    }

    [Fact]
    public void Addresses_that_a_site_fills_in_may_be_defined_below()
    {
        var publication = Assert.Single(MarkdownReader.Read("""
            # Ada Fen

            ## Publications

            - Fen, A. 2013. Consuming looms: lessons from weaving. _Loom Quarterly_. [pdf][pdf1] [web][q]

            [pdf1]: {{ url }}/pdfs/Fen2013.pdf
            [q]: https://loom.example/q
            """).Cv.Publications);

        Assert.Equal("Loom Quarterly", publication.Venue);
        Assert.Equal(["/pdfs/Fen2013.pdf", "https://loom.example/q"], publication.Links.Select(l => l.Url));
    }
}
