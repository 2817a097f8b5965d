using System.Text.Json;
using Portfolio.Cv.Writing;

namespace Portfolio.Cv.Tests.Writing;

public class WritingBibliographies
{
    [Fact]
    public void BibTeX_has_what_programs_expect()
    {
        string venue = Portfolio.Cv.Venues.VenueCatalogue.Find("EMNLP")!.Name;

        Assert.Equal("""
            @inproceedings{song2024comparing,
              title = {Comparing {BERT} and Caf{\'e} Noir: 5\% \& more\_or\_less},
              author = {Song, Hwanjun and van der Berg, Jan and King, Jr., Martin and {홍길동}},
              booktitle = {VENUE (EMNLP)},
              year = {2024},
              month = nov,
              pages = {1--9},
              doi = {10.1234/ab_c},
              eprint = {2401.00001},
              archiveprefix = {arXiv},
              code = {https://github.com/a/b},
              note = {Oral; Best Paper Award}
            }

            """.ReplaceLineEndings("\n").Replace("VENUE", venue, StringComparison.Ordinal), BibTeXWriter.Write([Samples.Paper]));
    }

    [Theory]
    [InlineData(PublicationTrack.Workshop, "ICML", "ICML WS'20", "@inproceedings", "Workshops}")]
    [InlineData(PublicationTrack.Journal, "Nature", "Nature 12(3)", "@article", "journal = {Nature}")]
    [InlineData(PublicationTrack.Thesis, null, "Master's thesis, Lund University", "@mastersthesis", "school = {Press}")]
    [InlineData(PublicationTrack.Thesis, null, "Lund University", "@phdthesis", "school = {Press}")]
    [InlineData(PublicationTrack.Preprint, "bioRxiv", "bioRxiv", "@misc", "howpublished = {bioRxiv}")]
    [InlineData(PublicationTrack.Other, null, "Technical report 12, Press", "@techreport", "number = {12}")]
    [InlineData(PublicationTrack.Other, null, null, "@book", "publisher = {Press}")]
    [InlineData(PublicationTrack.Other, "Handbook of Bees", "Handbook of Bees", "@incollection", "booktitle = {Handbook of Bees}")]
    [InlineData(null, null, null, "@misc", "title = {{T}}")]
    public void The_type_is_the_one_that_the_field_expects(PublicationTrack? track, string? venue, string? written, string type, string field)
    {
        string text = BibTeXWriter.Write([new() { Title = "T", Track = track, Venue = venue, VenueText = written, Publisher = "Press" }]);

        Assert.StartsWith(type + "{", text, StringComparison.Ordinal);
        Assert.Contains(field.Replace("{{T}}", "{T}", StringComparison.Ordinal), text, StringComparison.Ordinal);
    }

    [Fact]
    public void Keys_are_unique_and_do_not_depend_on_the_order()
    {
        Publication One(string title) => new() { Title = title, Slug = Slug.Of(title), Year = 2020, Contributors = [new() { Name = "Ada Lind" }] };
        Publication[] all = [One("The Bees of Spring"), One("Bees and Autumn"), One("Bees, Winter"), One("홍길동"), new() { Title = "!" }];

        string[] Keys(IEnumerable<Publication> some) => [.. BibTeXWriter.Write(some).Split('\n').Where(line => line.StartsWith('@')).Select(line => line.Split('{', ',')[1])];

        Assert.Equal(["lind2020beesc", "lind2020bees", "lind2020beesb", "lind2020", "publication"], Keys(all));
        Assert.Equal(Keys(all).Reverse(), Keys(all.Reverse()));
    }

    [Fact]
    public void A_title_in_small_letters_keeps_its_names_and_one_in_capitals_is_left_to_the_style()
    {
        Assert.Contains("title = {Comparing methods for {Korean} speech in {Seoul}}", BibTeXWriter.Write([new() { Title = "Comparing methods for Korean speech in Seoul" }]), StringComparison.Ordinal);
        Assert.Contains("title = {{BERT}: Pre-training of Transformers}", BibTeXWriter.Write([new() { Title = "BERT: Pre-training of Transformers" }]), StringComparison.Ordinal);
        Assert.Contains("title = {Comparing Methods for Korean Speech: A {GPT-4} Study}", BibTeXWriter.Write([new() { Title = "Comparing Methods for Korean Speech: A GPT-4 Study" }]), StringComparison.Ordinal);
    }

    [Fact]
    public void CSL_JSON_keeps_formulas_from_title_case() =>
        Assert.Contains("<span class=\\\"nocase\\\">$k$</span>-means", CslJsonWriter.Write([new() { Title = "On $k$-means" }]), StringComparison.Ordinal);

    [Fact]
    public void RIS_is_lines_of_fields()
    {
        string venue = Portfolio.Cv.Venues.VenueCatalogue.Find("EMNLP")!.Name;

        Assert.Equal(
            [
                "TY  - CONF", "ID  - song2024comparing", "TI  - Comparing BERT and Café Noir: 5% & more_or_less",
                "AU  - Song, Hwanjun", "AU  - van der Berg, Jan", "AU  - King, Martin, Jr.", "AU  - 홍길동",
                $"T2  - {venue} (EMNLP)", "PY  - 2024", "DA  - 2024/11//", "SP  - 1", "EP  - 9", "DO  - 10.1234/ab_c",
                "UR  - https://arxiv.org/abs/2401.00001", "N1  - Oral; Best Paper Award", "ER  - ", "", "",
            ],
            RisWriter.Write([Samples.Paper]).Split("\r\n"));
    }

    [Fact]
    public void A_line_break_makes_no_field_of_RIS() =>
        Assert.Contains("TI  - A ER - B\r\n", RisWriter.Write([new() { Title = "A\r\nER  - B" }]), StringComparison.Ordinal);

    [Fact]
    public void CSV_quotes_what_needs_it_and_no_cell_is_a_formula()
    {
        string csv = CsvWriter.Write([new() { Title = "=HYPERLINK(\"x\")", Contributors = [new() { Name = "@Ada" }, new() { Name = "Bo, Jr." }], Note = "-1\n+2", Status = PublicationStatus.UnderReview }]);

        Assert.StartsWith("\uFEFFtitle,authors,venue,", csv, StringComparison.Ordinal);
        Assert.EndsWith("\r\n\"'=HYPERLINK(\"\"x\"\")\",\"'@Ada; Bo, Jr.\",,,,,,under review,,\"'-1\n+2\",,,,,,,\r\n", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void JSON_LD_is_safe_inside_a_page()
    {
        string json = SchemaOrgWriter.Write(new Publication { Title = "</script><b>홍길동", Contributors = [new() { Name = "Ada Lind" }], Year = 2020 }, new Uri("https://example.org/publications/x"));

        Assert.DoesNotContain("</", json, StringComparison.Ordinal);
        Assert.Contains("홍길동", json, StringComparison.Ordinal);
        var article = JsonDocument.Parse(json).RootElement;
        Assert.Equal("https://schema.org", article.GetProperty("@context").GetString());
        Assert.Equal("</script><b>홍길동", article.GetProperty("name").GetString());
        Assert.Equal("Lind", article.GetProperty("author")[0].GetProperty("familyName").GetString());
        Assert.Equal("2020", article.GetProperty("datePublished").GetString());
    }

    [Fact]
    public void A_person_is_the_main_entity_of_the_profile()
    {
        var cv = new CurriculumVitae
        {
            Name = "Ada Lind",
            Affiliation = "Lund University",
            Contacts = [new() { Kind = ContactKind.GitHub, Value = "https://github.com/ada" }, new() { Kind = ContactKind.Phone, Value = "1234567" }],
        };

        string json = SchemaOrgWriter.WriteProfile(cv, new Uri("https://example.org/researchers/ada-lind"));

        var person = JsonDocument.Parse(json).RootElement.GetProperty("mainEntity");
        Assert.Equal(("Person", "Ada Lind"), (person.GetProperty("@type").GetString(), person.GetProperty("name").GetString()));
        Assert.Equal("https://github.com/ada", Assert.Single(person.GetProperty("sameAs").EnumerateArray()).GetString());
        Assert.DoesNotContain("1234567", json, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_format_writes_nothing_of_nothing_without_failing() =>
        Assert.All(BibliographyFormats.All, format => Assert.NotNull(format.Write([])));
}
