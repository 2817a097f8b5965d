using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Documents that an editor, a site generator or LaTeX has laid out: what their layout says, and what it doesn't.</summary>
public class ReadingLayouts
{
    private const string Wrapped = """
        ## Summary

        My work joins long field records of wet places with the plain question
        of who pays for water that stays where it is, and who is paid when the
        water goes away after all, which it does more often than anybody would
        like to say in a sentence of this length.

        """;

    [Fact]
    public void A_line_that_an_editor_wrapped_goes_on_in_the_next_one()
    {
        var cv = Read(Wrapped + """
            ## Publications

            Roe, J. & Ohlin, M. (2021). [Water tables of fens under grazing: Forty
            years of levels](https://reeds.example/levels). Journal of Reed
            Research, 14(2), 101-118.

            Ohlin, M. & Roe, J. (2020). **Letters about bogs, and what they
            say about their depth**. Archives of Landscape, 3, 7-29.
            """);

        Assert.Equal(["Water tables of fens under grazing: Forty years of levels", "Letters about bogs, and what they say about their depth"], cv.Publications.Select(p => p.Title));
        Assert.Equal(["Journal of Reed Research", "Archives of Landscape"], cv.Publications.Select(p => p.Venue));
    }

    [Fact]
    public void A_line_that_ends_early_ends_on_purpose()
    {
        var cv = Read(Wrapped + """
            ## Education

            PhD in Geography, 2015
            University of Ottershaw
            """);

        var education = Assert.Single(cv.Education);
        Assert.Equal(("PhD", "University of Ottershaw"), (education.Degree, education.Institution));
    }

    [Fact]
    public void Lines_that_are_set_in_go_with_the_line_before_them()
    {
        var cv = Read("""
            ## Awards

            **Reed Prize**, 2019<br>
            &nbsp;&nbsp;&nbsp;&nbsp;for maps of wet places<br>
            **Fen Medal**, 2017<br>
            &nbsp;&nbsp;&nbsp;&nbsp;for a boat of reeds
            """);

        Assert.Equal(["Reed Prize", "Fen Medal"], cv.Awards.Select(a => a.Title));
    }

    [Fact]
    public void Paragraphs_of_a_tables_cell_are_fields()
    {
        var cv = Read("""
            ## Positions

            <table>
            <tr><td>2019 - 2022</td><td><p><b>Research Fellow</b></p><p>University of Ottershaw</p></td></tr>
            <tr><td>2017</td><td><p><b>Intern</b></p><p>Ottershaw Water Works</p></td></tr>
            </table>
            """);

        Assert.Equal([("Research Fellow", "University of Ottershaw"), ("Intern", "Ottershaw Water Works")], cv.Positions.Select(p => (p.Role, p.Organisation)));
    }

    [Fact]
    public void A_list_of_terms_whose_end_was_forgotten_goes_on()
    {
        var cv = Read("""
            ## Awards

            <dl>
            <dt>2019</dt><dd>Reed Prize</dd>
            <dl>
            <dt>2017</dt><dd>Fen Medal</dd>
            </dl>
            """);

        Assert.Equal(["Reed Prize", "Fen Medal"], cv.Awards.Select(a => a.Title));
        Assert.Equal(["2019", "2017"], cv.Awards.Select(a => a.Date.ToString()));
    }

    [Fact]
    public void Commands_of_the_writers_own_set_fields_beside_one_another()
    {
        var cv = Read("""
            \documentclass{article}
            \newcommand{\dated}[2]{#1 \hfill #2}
            \begin{document}
            \section{Awards}
            % \dated{Not awarded yet}{2030}
            \begin{itemize}
            \item \dated{\color{blue}Reed Prize}{May 2019}
            \item \dated{Fen Medal}{2017}
            \end{itemize}
            \end{document}
            """);

        Assert.Equal(["Reed Prize", "Fen Medal"], cv.Awards.Select(a => a.Title));
        Assert.Equal(["2019-05", "2017"], cv.Awards.Select(a => a.Date.ToString()));
    }

    [Fact]
    public void Items_that_are_set_in_too_little_stand_below_the_number()
    {
        var cv = Read("""
            ## Projects

            1. **Reed counter**, 2019
             - Counts reeds
             - Counts stalks
            2. **Fen atlas**, 2017
             - Maps fens
            """);

        Assert.Equal(["Reed counter", "Fen atlas"], cv.Projects.Select(p => p.Title));
        Assert.Equal(2, cv.Projects[0].Highlights.Count);
    }

    [Fact]
    public void A_class_behind_a_heading_is_no_part_of_it() =>
        Assert.Equal("Reed Prize", Assert.Single(Read("## Awards{:.no_toc}\n\n- Reed Prize, 2019\n").Awards).Title);

    [Fact]
    public void A_label_above_a_table_is_no_entry()
    {
        var cv = Read("""
            ## Awards

            - Honours:

            | Year | Honour |
            |------|--------|
            | 2019 | Reed Prize |
            | 2017 | Fen Medal |
            """);

        Assert.Equal(["Reed Prize", "Fen Medal"], cv.Awards.Select(a => a.Title));
    }

    [Fact]
    public void Roles_below_an_employer_who_is_introduced_are_positions()
    {
        var cv = Read("""
            ## Experience

            ### Ottershaw Water Works

            The water works pump what the fens drink.

            #### Engineer

            May 2019 – June 2022

            - Built pumps

            #### Intern

            2018

            - Cleaned pumps
            """);

        Assert.Equal(["Engineer", "Intern"], cv.Positions.Select(p => p.Role));
        Assert.All(cv.Positions, p => Assert.Equal("Ottershaw Water Works", p.Organisation));
    }

    [Fact]
    public void An_unknown_heading_on_a_page_of_publications_is_one_of_their_kinds()
    {
        var cv = MarkdownReader.Read("""
            ---
            title: Publications
            ---

            # Journals

            - Jane Roe and Mats Ohlin. *Counting reeds at night*. Journal of Reed Research, 2021.

            # Formal developments

            - Jane Roe and Mats Ohlin. *A theory of standing water*. Archives of Landscape, 2017.

            # Thesis

            - Jane Roe. *Reeds*. PhD thesis, University of Ottershaw, 2015.
            """).Cv;

        Assert.Equal(3, cv.Publications.Count);
    }

    [Fact]
    public void Roles_and_their_dates_below_a_biography_are_positions()
    {
        var cv = Read("""
            ## Biography

            - **Professor**, University of Ottershaw (December 2018 - present)
            - **Lecturer**, University of Aldmoor (August 2013 - November 2018)
            - **Research Assistant**, Ottershaw Water Works (2011 - 2013)
            """);

        Assert.Equal(["Professor", "Lecturer", "Research Assistant"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void An_internship_among_degrees_is_a_position()
    {
        var cv = Read("""
            ## Education

            - PhD in Geography, University of Ottershaw, 2011 - 2015
            - Research internship, Ottershaw Water Works, 2010
            - MSc in Geography, University of Aldmoor, 2008 - 2010
            """);

        Assert.Equal(["PhD", "MSc"], cv.Education.Select(e => e.Degree));
        Assert.Equal("Ottershaw Water Works", Assert.Single(cv.Positions).Organisation);
    }

    [Fact]
    public void A_heading_of_another_kind_below_positions_begins_that_kind()
    {
        var cv = Read("""
            ## Professional experience

            ### Positions

            - Engineer, Ottershaw Water Works, 2019 – 2022

            ### Contributions to peer review

            - Reviewer, Journal of Reed Research, 2020

            ### Participation in research projects

            - Fen atlas, 2017 – 2019
            """);

        Assert.Equal(["Engineer"], cv.Positions.Select(p => p.Role));
        Assert.Equal(["Journal of Reed Research"], cv.Service.Select(s => s.Venue));
        Assert.Equal(["Fen atlas"], cv.Projects.Select(p => p.Title));
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

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;
}
