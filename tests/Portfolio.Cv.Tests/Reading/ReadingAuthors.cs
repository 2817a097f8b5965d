using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Lists of authors that were cut, run together or parted in a reference.</summary>
public class ReadingAuthors
{
    [Fact]
    public void A_list_of_authors_goes_on_in_the_next_line()
    {
        var paper = Read("""
            1.  Jane S. Roe, Emil Wren, Tilda Ohlin,  
                James W. Poe, and Roger T. Fenn.  
                [Anchors of reed in slow water](https://looms.example/a).  
                In _Proceedings of the Fen Meeting 2005_, Ottershaw, February 2005.
            """);

        Assert.Equal("Anchors of reed in slow water", paper.Title);
        Assert.Equal(["Jane S. Roe", "Emil Wren", "Tilda Ohlin", "James W. Poe", "Roger T. Fenn"], paper.Contributors.Select(c => c.Name));
    }

    [Fact]
    public void Initials_at_a_lines_end_belong_to_the_name_in_the_next()
    {
        var paper = Read("""
            - [2024] B. Poe, K. Ohlin, **J. Roe**, E. Wren, C. E.
                Fenn, S. Hertz, K. E. Landgraf. Sustained growth of
                reed in slow water over many years.
                _Scientific Weaving_ doi:10.1038/s41598-024-1
            """);

        Assert.Equal("Sustained growth of reed in slow water over many years", paper.Title);
        Assert.Equal(["B. Poe", "K. Ohlin", "J. Roe", "E. Wren", "C. E. Fenn", "S. Hertz", "K. E. Landgraf"], paper.Contributors.Select(c => c.Name));
    }

    [Fact]
    public void A_title_above_its_authors_is_no_part_of_them()
    {
        var paper = Read("""
            - Reed Weaving,  
              Jane Roe, Emil Wren,  
              Journal of Slow Looms, 2019
            """);

        Assert.Equal(["Jane Roe", "Emil Wren"], paper.Contributors.Select(c => c.Name));
        Assert.Equal("Journal of Slow Looms", paper.Venue);
    }

    [Theory]
    [InlineData("Roe, J., Ohlberg, E., Huss, M. Wren, A. 2019. Reeds determine effects of warming on looms. *Ecology of Threads*, 22(5), pp. 778-786.", "Roe, J.|Ohlberg, E.|Huss, M.|Wren, A.")]
    [InlineData("Spence, D., Roe, J., Willis, C.. (2023) Reeds determine effects of warming on looms. *Ecology of Threads*.", "Spence, D.|Roe, J.|Willis, C.")]
    [InlineData("Roe JA, Bryce A, Du Z. (2020) Reeds determine effects of warming on looms. Ecology of Threads. 20: 1-16.", "Roe JA|Bryce A|Du Z")]
    [InlineData("Ohlin, P., Roe, J. and et al. 2019. Reeds determine effects of warming on looms. Ecology of Threads 8, 139-144.", "Ohlin, P.|Roe, J.")]
    [InlineData("Li, Y., Poe, B., de L. Dantas, V., Roe, J., and Wren, R. 2016. Reeds determine effects of warming on looms. Ecology of Threads 8, 139-144.", "Li, Y.|Poe, B.|de L. Dantas, V.|Roe, J.|Wren, R.")]
    [InlineData("M. Je, S-H. Ahn, J. Roe, A. Wren. Reeds determine effects of warming on looms. Ecology of Threads, 2021.", "M. Je|S-H. Ahn|J. Roe|A. Wren")]
    [InlineData("Galloway, M., Roe, J., Teague, R., et al. 2023, ApJ, 950, 147, Reeds determine effects of warming on looms. https://doi.org/10.3847/1538-4357/1", "Galloway, M.|Roe, J.|Teague, R.")]
    public void Names_end_where_the_title_begins(string reference, string names)
    {
        var paper = Read("- " + reference);

        Assert.Equal("Reeds determine effects of warming on looms", paper.Title);
        Assert.Equal(names.Split('|'), paper.Contributors.Select(c => c.Name));
    }

    [Fact]
    public void A_word_before_a_colon_behind_names_begins_the_title()
    {
        var paper = Read("- **Roe, J**; Cao, L; Chin, CH; Zhu, T, LoomNet: an automatic reader of threads, Journal of Slow Looms, 2020");

        Assert.StartsWith("LoomNet: an automatic reader of threads", paper.Title, StringComparison.Ordinal);
        Assert.Equal(4, paper.Contributors.Count);
    }

    [Fact]
    public void Names_that_a_break_parted_from_the_others_are_no_title()
    {
        var paper = Read("""
            - Garces, M. A., Bowman, D., Zeil, C.,<br>
              **Roe, J.**,<br>
              Poe, S., & Wren, S., 2022. Reeds that fall from the sky at night. Threads, 3(2), 209-234.
            """);

        Assert.Equal("Reeds that fall from the sky at night", paper.Title);
        Assert.Equal(6, paper.Contributors.Count);
        Assert.Equal(2022, paper.Year);
    }

    [Fact]
    public void A_bold_name_before_year_and_volume_is_the_journals()
    {
        var paper = Read("""
            - A seed resource for screening reeds in slow water.<br/>
            <span>Hauser F, Lin YC, **Roe J**, Poe N and Wren JI.</span><br/>
            **Journal of Experimental Looms** 2019; 70:641-651<br/>
            """);

        Assert.Equal(("A seed resource for screening reeds in slow water", "Journal of Experimental Looms", 2019), (paper.Title, paper.Venue, paper.Year));
    }

    [Fact]
    public void The_year_behind_the_last_name_is_no_part_of_it()
    {
        var paper = Read("- Looms that remember their weavers. Jane Roe and Kathleen Wren (2015). Journal of Slow Looms, 11(3), 249-263.");

        Assert.Equal(["Jane Roe", "Kathleen Wren"], paper.Contributors.Select(c => c.Name));
        Assert.Equal(2015, paper.Year);
    }

    private static Publication Read(string reference) => Assert.Single(MarkdownReader.Read($"# Jane Roe\n\n## Publications\n\n{reference}\n").Cv.Publications);
}
