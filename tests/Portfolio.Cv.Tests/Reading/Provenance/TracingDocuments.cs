using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Provenance;

namespace Portfolio.Cv.Tests.Reading.Provenance;

/// <summary>Documents of other shapes and formats, line by line.</summary>
public class TracingDocuments
{
    [Fact]
    public void Headings_that_speak_for_several_entries_are_their_lines_too()
    {
        var provenance = Trace("""
            # Ada Example

            ## Publications

            ### 2023

            - **Looms and cards of paper.** A. Example, B. Other. *ACL*. [pdf](https://example.org/x.pdf) doi:10.1000/abc
            - **Engines that weave by themselves.** A. Example. EMNLP.
            """);
        Assert.Equal("publications[0].year, publications[1].year", provenance.Lines[4].Became);
        Assert.Equal([7], Lines(provenance, "publications[0].links[1]"));
        Assert.Equal([7], Lines(provenance, "publications[0].contributors"));
        Assert.Equal([8], Lines(provenance, "publications[1].venue"));
    }

    [Fact]
    public void What_nobody_understood_is_marked_even_beside_what_was()
    {
        var provenance = Trace("""
            ---
            layout: page
            ---
            # Ada Example
            {% include nav.html %}

            ## Education

            Ph.D. in Physics, University of Somewhere, 2020
            """);
        Assert.Equal(["REMAINDER", "REMAINDER"], provenance.Lines.Where(l => l.Fate == LineFate.Remainder).Select(l => l.Became));
        Assert.Equal([2, 5], provenance.Lines.Where(l => l.Fate == LineFate.Remainder).Select(l => l.Number));
    }

    [Fact]
    public void A_name_is_where_it_stands_first_also_when_contacts_have_no_lines()
    {
        const string Text = "# Ada (Addie) Example\n\nada@example.org | Ada Example\n\n## Hobbies\n\nChess\n";
        var cv = MarkdownReader.Read(Text).Cv;
        var provenance = DocumentProvenance.Of(Text, DocumentFormat.Markdown, cv with { Contacts = [.. cv.Contacts.Select(c => c with { Lines = null })] });
        Assert.Equal([1], Lines(provenance, "name"));
        Assert.Equal([3], Lines(provenance, "contacts[0].value"));
    }

    [Fact]
    public void A_wrapped_text_has_all_its_lines()
    {
        var provenance = Trace("# Ada Example\n\n## Hobbies\n\nChess and the weaving\nof looms, and\nsailing.\n");
        Assert.Equal([5, 6, 7], Lines(provenance, "statements[0].markdown"));
    }

    [Fact]
    public void BibTeX_is_traced_through_braces_accents_and_macros()
    {
        var provenance = Trace("""
            @string{acl = "Annual Meeting of the Association for Computational Linguistics"}
            % a comment
            @inproceedings{byron2023,
              author = {Byron, Ada and M{\"u}ller, J{\"o}rg},
              title = {Learning to {W}eave: {\'E}tudes},
              booktitle = acl,
              year = 2023,
              doi = {10.1000/XYZ},
              abstract = {We weave
                 many things.},
            }
            """, DocumentFormat.BibTeX);
        Assert.Equal(LineFate.Remainder, provenance.Lines[1].Fate);
        Assert.Equal([4], Lines(provenance, "publications[0].contributors"));
        Assert.Equal([5], Lines(provenance, "publications[0].title"));
        Assert.Equal([7], Lines(provenance, "publications[0].year"));
        Assert.Equal([8], Lines(provenance, "publications[0].links[0]"));
        Assert.Equal([9, 10], Lines(provenance, "publications[0].abstract"));
    }

    [Fact]
    public void JSON_is_traced_through_its_escapes()
    {
        var provenance = Trace("""
            {
              "basics": {
                "name": "Ada \u00c9xample",
                "email": "ada@example.org"
              },
              "work": [
                { "name": "Engines", "position": "Engineer",
                  "startDate": "2020-01",
                  "highlights": ["Made a thing",
                    "Made another thing"] }
              ],
              "meta": { "theme": "flat" }
            }
            """, DocumentFormat.JsonResume);
        Assert.Equal([3], Lines(provenance, "name"));
        Assert.Equal([4], Lines(provenance, "contacts[0].value"));
        Assert.Equal([7], Lines(provenance, "positions[0].organisation"));
        Assert.Equal([8], Lines(provenance, "positions[0].start"));
        Assert.Equal([10], Lines(provenance, "positions[0].highlights[1]"));
        Assert.Equal(LineFate.Remainder, provenance.Lines[11].Fate);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("\uFEFF# A\r\n\r\nx\r")]
    [InlineData("| a | b |\n|---|---|\n")]
    public void Any_text_is_traced_line_by_line(string text)
    {
        foreach (var format in Enum.GetValues<DocumentFormat>())
        {
            var provenance = DocumentProvenance.Of(text, format, CvReader.Read(text, format).Cv);
            Assert.Equal(text.ReplaceLineEndings("\n").Split('\n'), provenance.Lines.Select(l => l.Text));
        }
    }

    private static DocumentProvenance Trace(string text, DocumentFormat format = DocumentFormat.Markdown) =>
        DocumentProvenance.Of(text, format, CvReader.Read(text, format).Cv);

    private static IReadOnlyList<int> Lines(DocumentProvenance provenance, string path) =>
        Assert.Single(provenance.Fields, f => f.Path == path).Lines;
}
