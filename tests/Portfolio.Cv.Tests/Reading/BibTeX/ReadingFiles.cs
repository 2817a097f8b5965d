using FsCheck;
using FsCheck.Fluent;
using Portfolio.Cv.Reading.BibTeX;

namespace Portfolio.Cv.Tests.Reading.BibTeX;

public class ReadingFiles
{
    [Fact]
    public void Strings_are_put_in_and_joined()
    {
        var reading = BibTeXReader.Read("""
            @string{jm = "Journal of Marks"}
            @STRING(pre = {On })
            @string{unused = {x}}
            @article{a, title = pre # {Marks} # "!", journal = JM, month = jan, year = 2001}
            """);

        var paper = Assert.Single(reading.Cv.Publications);
        Assert.Equal(("On Marks!", "Journal of Marks", "2001-01"), (paper.Title, paper.Venue, paper.Date?.ToString()));
        Assert.Equal([new(3, 3, "@string{unused = {x}}")], reading.Cv.Remainder);
        Assert.Empty(reading.Notes);
    }

    [Fact]
    public void An_undefined_string_is_taken_as_text_and_noted()
    {
        var reading = BibTeXReader.Read("@article{a,\n title = {T},\n journal = jmlr}");

        Assert.Equal("jmlr", Assert.Single(reading.Cv.Publications).VenueText);
        var note = Assert.Single(reading.Notes);
        Assert.Equal(3, note.Line);
        Assert.Contains("jmlr", note.Message.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_entry_is_kept_word_for_word()
    {
        var reading = BibTeXReader.Read("""
            ---
            ---

            % my papers, see me@example.org
            @preamble{"\newcommand{\x}{y}"}
            @misc{a, title={T}}
            @comment{jabref-meta: databaseType:bibtex;}
            % @misc{hidden, title={H}}
            """);

        Assert.Equal("T", Assert.Single(reading.Cv.Publications).Title);
        Assert.Equal(
            [
                new(1, 4, "---\n---\n\n% my papers, see me@example.org"),
                new(5, 5, "@preamble{\"\\newcommand{\\x}{y}\"}"),
                new(7, 7, "@comment{jabref-meta: databaseType:bibtex;}"),
                new(8, 8, "% @misc{hidden, title={H}}"),
            ],
            reading.Cv.Remainder);
    }

    [Theory]
    [InlineData("@misc{bad, title={Never closed,\n year=2020\n\n", 1)]
    [InlineData("@misc{bad, title={Never closed},\n year=2020\n", 1)]
    [InlineData("@misc{bad, title=\"Never closed,\n year=2020}\n", 1)]
    [InlineData("@misc{bad, title \n year=2020}\n", 1)]
    [InlineData("@misc{bad, title={T} nonsense here, year=2020}\n", 1)]
    [InlineData("@misc{bad, = {T}}\n", 1)]
    public void A_broken_entry_is_named_kept_and_does_not_take_the_next_one_along(string broken, int line)
    {
        string good = "@misc{good,\n title={G}\n}\n";
        var reading = BibTeXReader.Read(broken + good + broken.Replace("bad", "worse", StringComparison.Ordinal) + good.Replace("good", "better", StringComparison.Ordinal));

        Assert.Equal(["G", "G"], reading.Cv.Publications.Select(p => p.Title));
        Assert.Equal(line, reading.Notes[0].Line);
        Assert.Contains("“bad”", reading.Notes[0].Message.ToString(), StringComparison.Ordinal);
        Assert.Contains("“worse”", reading.Notes[1].Message.ToString(), StringComparison.Ordinal);
        Assert.Equal(broken.Trim(), reading.Cv.Remainder[0].Text);
    }

    [Fact]
    public void A_brace_too_many_is_noted()
    {
        var reading = BibTeXReader.Read("@misc{a,\n title={T}},\n year=2020\n}\n@misc{b, title={U}}");

        Assert.Equal(["T", "U"], reading.Cv.Publications.Select(p => p.Title));
        Assert.Equal(2, Assert.Single(reading.Notes).Line);
        Assert.Equal([new(2, 4, ",\n year=2020\n}")], reading.Cv.Remainder);
    }

    [Fact]
    public void A_missing_comma_is_forgiven_and_noted()
    {
        var reading = BibTeXReader.Read("@misc{a,\n title={T}\n year=2020\n}");

        Assert.Equal(2020, Assert.Single(reading.Cv.Publications).Year);
        Assert.Equal(3, Assert.Single(reading.Notes).Line);
    }

    [Fact]
    public void An_entry_without_a_title_is_noted_and_kept()
    {
        var reading = BibTeXReader.Read("@misc{a, year=2020}");

        Assert.Empty(reading.Cv.Publications);
        Assert.Single(reading.Notes);
        Assert.Equal([new(1, 1, "@misc{a, year=2020}")], reading.Cv.Remainder);
    }

    [Fact]
    public void Papers_take_from_their_proceedings()
    {
        var reading = BibTeXReader.Read("""
            @inproceedings{p1, title={First}, crossref={conf}, pages={1--2}}
            @inproceedings{p2, title={Second}, crossref={conf}, year={2019}}
            @proceedings{conf, title={Proceedings of ICML 2018}, editor={Ed Itor}, year={2018}, publisher={PMLR}, isbn={123}}
            """);

        Assert.Equal(["First", "Second"], reading.Cv.Publications.Select(p => p.Title));
        Assert.Equal(["ICML", "ICML"], reading.Cv.Publications.Select(p => p.Venue));
        Assert.Equal([2018, 2019], reading.Cv.Publications.Select(p => p.Year));
        Assert.All(reading.Cv.Publications, paper => Assert.Equal("PMLR", paper.Publisher));
        Assert.Equal(["editor={Ed Itor}", "isbn={123}"], reading.Cv.Remainder.Select(r => r.Text));
    }

    [Fact]
    public void A_reference_to_nowhere_is_noted()
    {
        var reading = BibTeXReader.Read("@inproceedings{p1,\n title={First},\n crossref={gone}}");

        Assert.Contains("gone", Assert.Single(reading.Notes).Message.ToString(), StringComparison.Ordinal);
        Assert.Equal("crossref={gone}", Assert.Single(reading.Cv.Remainder).Text);
    }

    [Fact]
    public void References_in_a_circle_end() =>
        Assert.Equal(2, BibTeXReader.Read("@misc{a, title={A}, crossref={b}}\n@misc{b, title={B}, crossref={a}}").Cv.Publications.Count);

    [Theory]
    [InlineData("@misc{")]
    [InlineData("@misc{a, title={")]
    [InlineData("@misc{a, title=\"\\\" ")]
    [InlineData("\\'")]
    [InlineData("{\\'")]
    [InlineData("@comment{")]
    [InlineData("@string{a = a # a}\n")]
    [InlineData("@a{b,c=d#d}")]
    public void Size_does_not_hurt(string piece)
    {
        string text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));

        Assert.NotNull(BibTeXReader.Read(text));
        Assert.NotNull(BibTeXReader.Read($"@misc{{a, title={{{text.Replace("{", "", StringComparison.Ordinal)}}}}}"));
    }

    [Fact]
    public void Strings_that_double_do_not_eat_the_memory()
    {
        string doubling = string.Concat(Enumerable.Range(1, 60).Select(i => $"@string{{s{i} = s{i - 1} # s{i - 1}}}\n"));

        var reading = BibTeXReader.Read("@string{s0 = {lol}}\n" + doubling + "@misc{a, title=s60}");

        Assert.NotEmpty(reading.Notes);
    }

    [Fact]
    public void Whatever_the_text_every_letter_of_it_is_in_the_result()
    {
        var pieces = Gen.Elements("@misc{k", "@article(", "title", "author", "note", "isbn", "=", "{", "}", "\"", ",", "#", "\n", " ", "Ada", "Ünï", "%", ")", "@comment{", "@string{", "jan", "\\\"", "\\foo", "2020", "$x$");
        var texts = Gen.Select(Gen.ListOf(pieces), list => string.Concat(list)).ToArbitrary();

        Prop.ForAll(texts, text =>
        {
            var reading = BibTeXReader.Read(text);
            string result = CvJson.Write(reading.Cv) + string.Concat(reading.Cv.Remainder.Select(r => r.Text));
            return new[] { "Ada", "2020", "Ünï", "$x$" }.All(word =>
                !text.Contains(word, StringComparison.Ordinal) || result.Contains(word, StringComparison.Ordinal) || text.Contains(word + "=", StringComparison.Ordinal) || text.Contains("{k" + word, StringComparison.Ordinal) || text.Contains("(" + word, StringComparison.Ordinal));
        }).Check(PropertyRuns.Times(100));
    }
}
