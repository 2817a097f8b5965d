using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Shapes that forms, site generators and converters give to sections and entries.</summary>
public class ReadingForms
{
    [Fact]
    public void Numbered_items_above_items_of_their_own_are_headings()
    {
        var cv = Read("""
            # Jane Roe

            ## Output

            1. Journal articles

            - Roe, J. (2020). Reeds in brackish water. *Journal of Reeds*, 3(2), 1-9.
            - Roe, J. (2019). Reeds in fresh water. *Journal of Reeds*, 2(2), 1-9.

            2. Invited talks

            - Counting reeds, University of Ottershaw, May 2021
            """);

        Assert.Equal(2, cv.Publications.Count);
        Assert.Equal("Counting reeds", Assert.Single(cv.Talks).Title);
    }

    [Fact]
    public void A_fenced_block_with_a_date_is_an_entry()
    {
        var cv = Read("""
            # Jane Roe

            ## Awards

            ::: {.award date="2024"}
            Reed Prize: *Society for Reeds*
            :::

            ::: {.award date="2019"}
            Marsh Medal: *Society for Marshes*
            :::

            ## Grants

            ::: {.grant funding="€900,000" years="2024-2026"}
            *Reeds of the North*, European Commission
            :::
            """);

        Assert.Equal([("Reed Prize", "2024"), ("Marsh Medal", "2019")], cv.Awards.Select(a => (a.Title, a.Date.ToString())));
        var grant = Assert.Single(cv.Grants);
        Assert.Equal(("Reeds of the North", "€900,000", "2024"), (grant.Title, grant.Amount, grant.Start.ToString()));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void What_opens_a_hidden_part_is_a_heading_when_it_is_called_like_one()
    {
        var cv = Read("""
            # Jane Roe

            <details>
            <summary>Education</summary>

            - PhD in Hydrology, University of Ottershaw, 2019

            </details>

            <details>
            <summary><b>Awards</b></summary>

            - Reed Prize, Society for Reeds, 2020

            </details>
            """);

        Assert.Equal("PhD", Assert.Single(cv.Education).Degree);
        Assert.Equal("Reed Prize", Assert.Single(cv.Awards).Title);
        Assert.Equal(["Education", "Awards"], cv.Sections.Select(s => s.Heading));
    }

    [Fact]
    public void An_icon_of_Quarto_says_what_follows_it_and_labels_a_link()
    {
        var cv = Read("""
            # Jane Roe

            {{< fa envelope >}} jane@ottershaw.example

            ## Publications

            - Roe, J., & Ohlin, M. (2020). Reeds in brackish water. *Journal of Reeds*. [{{< fa regular file-pdf >}}](https://ottershaw.example/reeds.pdf)
            """);

        Assert.Equal((ContactKind.Email, "jane@ottershaw.example"), (cv.Contacts[0].Kind, cv.Contacts[0].Value));
        Assert.Equal(new Link(LinkKind.Pdf, "https://ottershaw.example/reeds.pdf"), Assert.Single(cv.Publications[0].Links));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Entering_and_leaving_are_one_entry_and_year_and_month_one_date()
    {
        var cv = Read("""
            # 高橋 花子

            ## 学歴・職歴

            |      |    |                          |
            |:-----|---:|:-------------------------|
            | 2009 |  4 | 葦原大学 工学部 水工学科 入学 |
            | 2013 |  3 | 葦原大学 工学部 水工学科 卒業 |
            |      |  4 | 葦原水道株式会社 入社        |
            | 2016 | 12 | 葦原水道株式会社 退職        |
            """);

        var degree = Assert.Single(cv.Education);
        Assert.Equal(("2009-04", "2013-03"), (degree.Start.ToString(), degree.End.ToString()));
        var post = Assert.Single(cv.Positions);
        Assert.Equal(("葦原水道株式会社", "2013-04", "2016-12"), (post.Organisation, post.Start.ToString(), post.End.ToString()));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Lines_below_a_year_that_begin_with_a_role_are_an_entry_each()
    {
        var cv = Read("""
            # Jane Roe

            ## Teaching

            2025
            Lecturer. Introduction to Hydrology. University of Ottershaw.
            Lecturer. Marshes and Fens. University of Ottershaw.

            2024
            Teaching Assistant. Reeds. University of Ottershaw.
            """);

        Assert.Equal([("Lecturer", "2025"), ("Lecturer", "2025"), ("Teaching Assistant", "2024")], cv.Teaching.Select(t => (t.Role, t.Term.ToString())));
        Assert.Equal("Introduction to Hydrology", cv.Teaching[0].Course);
    }

    [Fact]
    public void Terms_that_name_fields_are_one_entry()
    {
        var cv = Read("""
            # Ana Junco

            ## Situación profesional actual

            Puesto
            :   *Ingeniera de investigación*

            Organismo
            :   Aguas del Norte

            Fecha de incorporación
            :   15 de marzo de 2018

            ## Experiencia profesional

            2012 - 2018
            : Universidad de Oviedo

            *Bioinformática*. A lo largo de esos años desarrolló herramientas para el análisis de datos de juncos y carrizos en varios proyectos.
            """);

        Assert.Equal([("Ingeniera de investigación", "Aguas del Norte", "2018-03-15"), ("Bioinformática", "Universidad de Oviedo", "2012")], cv.Positions.Select(p => (p.Role, p.Organisation, p.Start.ToString())));
    }

    [Fact]
    public void The_degree_may_stand_below_its_university()
    {
        var cv = Read("""
            # Jane Roe

            ## Education

            - University of Ottershaw — Ottershaw, UK
              - PhD in Hydrology (2015–2019)
              - Advisor: Mats Ohlin
            - University of Fenwick
              - BSc Physics (2011–2014)
            """);

        Assert.Equal([("PhD", "Hydrology", "2019"), ("BSc", "Physics", "2014")], cv.Education.Select(e => (e.Degree, e.Field, e.End.ToString())));
        Assert.Equal(["University of Ottershaw", "University of Fenwick"], cv.Education.Select(e => e.Institution));
        Assert.Equal("Mats Ohlin", cv.Education[0].Advisor);
    }

    [Fact]
    public void The_label_of_a_LaTeX_item_is_a_field()
    {
        var cv = Read("""
            \section{Awards}
            \begin{description}
            \item[2019] Reed Prize, \emph{Society for Reeds}
            \item[2017] Marsh Medal, \emph{Society for Marshes}
            \end{description}
            """);

        Assert.Equal([("Reed Prize", "2019"), ("Marsh Medal", "2017")], cv.Awards.Select(a => (a.Title, a.Date.ToString())));
    }

    [Fact]
    public void A_grant_may_be_written_like_a_reference()
    {
        var cv = Read("""
            # Jane Roe

            ## Grants

            - Roe, J. & Ohlin, M. (2022). Reeds of the North. *Reed Council Innovation Grant*. $4,540 awarded.
            """);

        var grant = Assert.Single(cv.Grants);
        Assert.Equal(("Reeds of the North", "$4,540", "2022"), (grant.Title, grant.Amount, grant.Start.ToString()));
        Assert.Contains("Roe, J. & Ohlin, M.", grant.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_heading_may_list_what_it_heads()
    {
        var cv = Read("""
            # Jane Roe

            ## Peer-Reviewed & Invited Presentations, Workshops & Webinars

            - Counting reeds, Reed Society Meeting, May 4, 2021
            - Counting marshes, Marsh Society Meeting, May 4, 2020

            ## Experience and Leadership

            **Research fellow**, University of Ottershaw, 2019 – 2021

            **Head of marshes**, University of Fenwick, 2017 – 2019

            ## Papers Reviewed

            - Journal of Reeds, 2019
            """);

        Assert.Equal((2, 2, 1), (cv.Talks.Count, cv.Positions.Count, cv.Service.Count));
    }

    [Fact]
    public void Bold_roles_and_their_time_make_a_section_of_positions()
    {
        var cv = Read("""
            # Jane Roe

            ## Marsh life

            **Research fellow**
            *Institute for Reeds*, November 2021 –

            **Research assistant**
            *Institute for Marshes*, February 2019 – October 2021

            **Laboratory assistant**
            *Institute for Fens*, June 2017 – January 2019
            """);

        Assert.Equal(["Research fellow", "Research assistant", "Laboratory assistant"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void Months_and_headings_of_Slavic_languages_are_known()
    {
        var cv = Read("""
            # Jana Rákosová

            ## Wykształcenie

            - MSc, Uniwersytet Bagienny, czerwiec 2016

            ## Награди

            - Наградата на тръстиката, май 2019
            """);

        Assert.Equal("2016-06", Assert.Single(cv.Education).End.ToString());
        Assert.Equal("2019-05", Assert.Single(cv.Awards).Date.ToString());
    }

    [Fact]
    public void A_line_that_markup_shortened_still_goes_on_in_the_next()
    {
        var cv = Read("""
            # Fen Pichler

            ## Preprints

            L. [Tomas]{.smallcaps},  M. [Khan]{.smallcaps},  F.
            [Pichler]{.smallcaps},  G. [Rossi.]{.smallcaps} "Identification of
            reeds in brackish water and other water". Journal of reed counting,
            2021.

            I. C. [Gonne]{.smallcaps},  F. [Pichler]{.smallcaps},  G.
            [Rossi.]{.smallcaps} "Reduction strategies for the numbers of
            reeds: a comprehensive comparison". Journal of reed counting in the
            north, 2020.

            M. [Hirt]{.smallcaps},  F. [Pichler]{.smallcaps},  J. S.
            [Heston.]{.smallcaps} "Interpolation of marshes for those who want
            to count the reeds in them". Journal of reed counting in the north,
            2019.
            """);

        Assert.Equal(["L. Tomas", "M. Khan", "F. Pichler", "G. Rossi"], cv.Publications[0].Contributors.Select(c => c.Name));
        Assert.Equal("Identification of reeds in brackish water and other water", cv.Publications[0].Title);
        Assert.Equal(3, cv.Publications.Count);
    }

    [Fact]
    public void Service_keeps_quoted_names_and_one_year_for_one_day()
    {
        var cv = Read("""
            # Jane Roe

            ## Service

            ### Conferences organized

            - "Making and Breaking: The Reed Conference," University of Ottershaw, Ottershaw. 2015
            - Computer Day 2019, Ottershaw, UK (11 May 2019)
            """);

        Assert.Equal([2015, 2019], cv.Service.Select(s => s.Year ?? 0));
        Assert.StartsWith("\"Making and Breaking: The Reed Conference", cv.Service[0].Venue, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_front_matter_may_bear_markup()
    {
        var cv = Read("""
            ---
            title: '**JOANNA ROEBUCK**\vspace{-1em}'
            ---

            ## Awards

            - Reed Prize, 2019
            """);

        Assert.Equal("Joanna Roebuck", cv.Name);
    }

    [Fact]
    public void Fluency_may_stand_before_each_language()
    {
        var cv = Read("""
            # Jane Roe

            ## Languages

            Native written and spoken fluency in English, basic spoken fluency in Spanish
            """);

        Assert.Equal(["English", "Spanish"], cv.Languages.Select(l => l.Name));
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;
}
