using Portfolio.Cv.Reading.BibTeX;

namespace Portfolio.Cv.Tests.Reading.BibTeX;

public class ReadingNames
{
    private static Publication Paper(string authors, string more = "") =>
        Assert.Single(BibTeXReader.Read($"@misc{{a, title={{T}}, author={{{authors}}}{more}}}").Cv.Publications);

    [Theory]
    [InlineData("Ada Lind", "Ada Lind")]
    [InlineData("Lind, Ada", "Ada Lind")]
    [InlineData("van der Berg, Jan", "Jan van der Berg")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King Jr.")]
    [InlineData("{The Lund Group}", "The Lund Group")]
    [InlineData("{Barnes and Noble}", "Barnes and Noble")]
    [InlineData("{Lund, Inc.}", "Lund, Inc.")]
    [InlineData(@"G{\""o}del, Kurt", "Kurt Gödel")]
    [InlineData(@"P{\'e}ter {\L}ukasz", "Péter Łukasz")]
    [InlineData(@"\v{S}ko\v{d}a, \.{I}lker", "İlker Škoďa")]
    [InlineData(@"\textbf{Ada Lind}", "Ada Lind")]
    [InlineData("family=Berg, given=Jan, prefix=van der", "Jan van der Berg")]
    [InlineData("홍길동", "홍길동")]
    [InlineData("Lind,~Ada", "Ada Lind")]
    public void A_name_stands_in_its_own_order(string written, string name) =>
        Assert.Equal(name, Assert.Single(Paper(written).Contributors).Name);

    [Theory]
    [InlineData("Ada Lind and others", 1, true)]
    [InlineData("Ada Lind and Bo Ek AND\n  Cy Dahl", 3, false)]
    [InlineData("Ada Lind and Bo Ek et al.", 2, true)]
    [InlineData("Ada Lind and Bo Ek and", 2, false)]
    [InlineData("Alexandra Anderson and Sandy Andersson", 2, false)]
    public void A_list_is_parted_at_and(string written, int count, bool others)
    {
        var paper = Paper(written);

        Assert.Equal((count, others), (paper.Contributors.Count, paper.Others));
        Assert.DoesNotContain(paper.Contributors, author => author.Name.Contains("al.", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_parted_by_commas_are_read_and_noted()
    {
        var reading = BibTeXReader.Read("@misc{a,\n title={T},\n author={Ada Lind, Bo Ek, Cy Dahl, Di Falk}}");

        Assert.Equal(["Ada Lind", "Bo Ek", "Cy Dahl", "Di Falk"], Assert.Single(reading.Cv.Publications).Contributors.Select(c => c.Name));
        Assert.Equal(3, Assert.Single(reading.Notes).Line);
    }

    [Theory]
    [InlineData(@"Lind$^*$, Ada and Bo Ek\textsuperscript{*} and Cy Dahl")]
    [InlineData("Ada Lind* and Ek*, Bo and Cy Dahl")]
    [InlineData("Ada Lind$^{*}$ and Bo {Ek$^{\\ast}$} and Cy Dahl")]
    public void A_star_means_equal_contribution(string written)
    {
        var paper = Paper(written);

        Assert.Equal([("Ada Lind", true), ("Bo Ek", true), ("Cy Dahl", false)], paper.Contributors.Select(c => (c.Name, c.Equal)));
    }

    [Fact]
    public void A_legend_says_what_marks_mean_and_is_no_note()
    {
        var paper = Paper("Ada Lind† and Bo Ek† and Cy Dahl*", ", annotation={† equal contribution, * corresponding author}");

        Assert.Equal([true, true, false], paper.Contributors.Select(c => c.Equal));
        Assert.Equal([false, false, true], paper.Contributors.Select(c => c.Corresponding));
        Assert.Null(paper.Note);
    }

    [Fact]
    public void A_mark_without_a_meaning_is_kept_in_the_remainder()
    {
        var reading = BibTeXReader.Read("@misc{a,\n title={T},\n author={Ada Lind‡ and Bo Ek}}");

        Assert.Equal("Ada Lind", Assert.Single(reading.Cv.Publications).Contributors[0].Name);
        Assert.Equal([new(3, 3, "author={Ada Lind‡ and Bo Ek}")], reading.Cv.Remainder);
    }
}
