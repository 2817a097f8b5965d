using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Entries whose fields stand in blocks of code or in cells, a label or a style each.</summary>
public class ReadingFieldBlocks
{
    [Fact]
    public void Blocks_of_labelled_fields_are_entries()
    {
        var cv = Read("""
            # Experience

            ```
            year        : 2019 – now
            position    : Head of Weaving
            place       : Loom Academy Ltd
            ```

            Working as the head of weaving.

            - Leads a team of weavers.

            ---

            ```
            year        : 2017 – 2019
            position    : Project fellow
            place       : Department of Reeds, Ottershaw University
            ```

            # Publications

            ```
            year        : Dec 2019
            title       : A study of a neglected reed
            authors     : J. Roe, S. Wren
            journal     : Monthly Notices of the Loom Society
            ```

            ```
            year        : Sept 2018
            title       : A survey of 61 looms
            authors     : J. Roe
            journal     : Loom Letters
            ```
            """);

        Assert.Equal(["Head of Weaving", "Project fellow"], cv.Positions.Select(p => p.Role));
        Assert.Equal("2017", cv.Positions[1].Start?.ToString());
        Assert.Equal([("A study of a neglected reed", 2019), ("A survey of 61 looms", 2018)], cv.Publications.Select(p => (p.Title, p.Year)));
        Assert.Equal(2, cv.Publications[0].Contributors.Count);
    }

    [Fact]
    public void Rows_below_a_bold_cell_are_the_entry_that_it_heads()
    {
        var cv = Read("""
            # Positions

            <table>
            <tr><td><p><strong>Graduate Researcher</strong></p></td></tr>
            <tr><td><p>Reed University</p></td><td><p>2020-</p></td></tr>
            </table>
            <table>
            <tr><td><p><strong>Research Fellow</strong></p></td></tr>
            <tr><td><p>Ottershaw College</p></td><td><p>Summer 2019</p></td></tr>
            </table>

            # Publications

            <div>
            <p><strong>A toolkit for designing slow looms</strong></p>
            <p><a href="https://reeds.example/">FenW 2021</a></p>
            <p>Jane Roe, Emil Wren, Adrian Poe</p>
            <p><em>In Workshop on Open Looms</em></p>
            </div>
            <div>
            <p><strong>Weft: enhancing the privacy of threads</strong></p>
            <p><a href="https://reeds.example/2">LPES 2019</a></p>
            <p>Eugen Fenn, Jane Roe, Jason Poe</p>
            <p><em>In Workshop on Quiet Threads</em></p>
            </div>
            """);

        Assert.Equal([("Graduate Researcher", "Reed University"), ("Research Fellow", "Ottershaw College")], cv.Positions.Select(p => (p.Role, p.Organisation)));
        Assert.Equal(["A toolkit for designing slow looms", "Weft: enhancing the privacy of threads"], cv.Publications.Select(p => p.Title));
        Assert.All(cv.Publications, p => Assert.Equal(3, p.Contributors.Count));
    }

    [Fact]
    public void Headings_that_are_labels_of_a_form_say_nothing()
    {
        var cv = MarkdownReader.Read("""
            # PERSONAL

            ## NAME

            Jane Roe

            # RIGHT

            ## EDUCATION

            ### POSITION

            Ph.D. in Looms

            2025

            ### DESCRIPTION

            Ottershaw University, Reedham, UK

            ## RESEARCH EXPERIENCE

            ### POSITION

            Junior research fellow

            2018 - present

            ### DESCRIPTION

            Institute of Reeds, Reedham, UK

            ### POSITION

            Undergraduate researcher

            2014 - 2015

            ### DESCRIPTION

            Laboratory of Threads, Reed University, Reedham, UK
            """).Cv;

        Assert.Equal("Jane Roe", cv.Name);
        Assert.Equal("Ph.D.", Assert.Single(cv.Education).Degree);
        Assert.Equal(["Junior research fellow", "Undergraduate researcher"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void A_definition_may_stand_below_its_colon()
    {
        var cv = Read("""
            # Experience

            From 2019
            :
            **Research Scientist** at Reed Institute, France.

            2017--2019
            :
            **Postdoctoral Researcher** at Ottershaw Institute, Reedham.

            From 2016
            :   Consulting at the Ministry of Looms.
            """);

        Assert.Equal(["2019", "2017", "2016"], cv.Positions.Select(p => p.Start?.ToString()));
        Assert.All(cv.Positions.Where(p => p.Start?.Year != 2017), p => Assert.True(p.End?.IsPresent));
        Assert.All(cv.Positions, p => Assert.Null(p.Description));
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read($"---\nauthor: Jane Roe\n---\n\n{sections}\n").Cv;
}
