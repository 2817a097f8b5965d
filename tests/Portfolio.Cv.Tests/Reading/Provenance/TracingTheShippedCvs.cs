using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Provenance;

namespace Portfolio.Cv.Tests.Reading.Provenance;

/// <summary>The three CVs that ship: where each of their lines went, and where each of their fields came from.</summary>
public class TracingTheShippedCvs
{
    public static TheoryData<string> Names() => ["jonghyun-song", "hwanjun-song", "sanghyuk-chun"];

    [Theory]
    [InlineData("jonghyun-song", new[] { 7, 17, 47, 69, 119, 130, 143, 150 })]
    [InlineData("hwanjun-song", new int[0])]
    [InlineData("sanghyuk-chun", new[] { 11, 15, 51, 69, 91, 95, 100, 138, 145, 150 })]
    public void Every_line_with_words_became_a_field_but_for_the_headings(string name, int[] headings)
    {
        var (text, provenance) = Trace(name);
        Assert.Equal(text.ReplaceLineEndings("\n"), string.Join('\n', provenance.Lines.Select(l => l.Text)));
        Assert.Equal(headings, provenance.Lines.Where(l => l.Fate == LineFate.Structure).Select(l => l.Number));
        Assert.All(provenance.Lines.Where(l => l.Fate == LineFate.Structure), l => Assert.NotNull(l.Heading));
        Assert.All(provenance.Lines.Where(l => l.Fate == LineFate.Blank), l => Assert.DoesNotContain(l.Text, char.IsLetterOrDigit));
        Assert.DoesNotContain(provenance.Lines, l => l.Fate == LineFate.Remainder);
        Assert.All(provenance.Lines.Where(l => l.Fate == LineFate.Field), l => Assert.NotEmpty(l.Fields));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_names_lines_within_its_entry_and_the_lines_name_the_field(string name)
    {
        var (_, provenance) = Trace(name);
        Assert.All(provenance.Fields, field => Assert.NotEmpty(field.Lines));
        foreach (var field in provenance.Fields.Where(f => !f.IsInferred))
            foreach (int line in field.Lines)
                Assert.Contains(field, provenance.Lines[line - 1].Fields);
        // Only what a reader concludes has no words of its own.
        Assert.All(provenance.Fields.Where(f => f.IsInferred), f => Assert.Contains(f.Name, new[] { "track", "status" }));
    }

    [Theory]
    [InlineData("jonghyun-song", "name", 3)]
    [InlineData("jonghyun-song", "alternativeNames[0]", 3)]
    [InlineData("jonghyun-song", "contacts[0].value", 5)]
    [InlineData("jonghyun-song", "contacts[3].value", 5)]
    [InlineData("jonghyun-song", "interests[0]", 11)]
    [InlineData("jonghyun-song", "interests[3]", 14)]
    [InlineData("jonghyun-song", "keywords", 15)]
    [InlineData("jonghyun-song", "education[0].institution", 21)]
    [InlineData("jonghyun-song", "education[0].start", 23)]
    [InlineData("jonghyun-song", "education[0].end", 23)]
    [InlineData("jonghyun-song", "education[1].institution", 33)]
    [InlineData("jonghyun-song", "education[1].honours", 37)]
    [InlineData("jonghyun-song", "education[1].thesis", 41)]
    [InlineData("jonghyun-song", "education[1].highlights[0]", 45)]
    [InlineData("jonghyun-song", "publications[0].title", 51)]
    [InlineData("jonghyun-song", "publications[0].status", 53)]
    [InlineData("jonghyun-song", "publications[0].contributors", 55)]
    [InlineData("jonghyun-song", "publications[1].venue", 59)]
    [InlineData("jonghyun-song", "publications[1].appearances[0]", 59)]
    [InlineData("jonghyun-song", "publications[1].status", 59)]
    [InlineData("jonghyun-song", "publications[2].note", 65)]
    [InlineData("jonghyun-song", "positions[1].role", 84)]
    [InlineData("jonghyun-song", "positions[1].supervisor", 84)]
    [InlineData("jonghyun-song", "positions[1].organisation", 88)]
    [InlineData("jonghyun-song", "positions[1].highlights[0]", 90)]
    [InlineData("jonghyun-song", "positions[1].highlights[0].highlights[2]", 93)]
    [InlineData("jonghyun-song", "positions[3].end", 110)]
    [InlineData("jonghyun-song", "awards[3].title", 126)]
    [InlineData("jonghyun-song", "awards[5].end", 128)]
    [InlineData("jonghyun-song", "teaching[6].course", 140)]
    [InlineData("jonghyun-song", "teaching[6].term", 140)]
    [InlineData("jonghyun-song", "skills[1].items", 148)]
    [InlineData("jonghyun-song", "languages[1].fluency", 154)]
    [InlineData("jonghyun-song", "activities[0]", 155)]
    [InlineData("hwanjun-song", "name", 5)]
    [InlineData("hwanjun-song", "contacts[0].value", 5)]
    [InlineData("hwanjun-song", "contacts[2].value", 6)]
    [InlineData("hwanjun-song", "statements[3].start", 16)]
    [InlineData("hwanjun-song", "statements[4].markdown", 22, 24)]
    [InlineData("sanghyuk-chun", "headline", 3)]
    [InlineData("sanghyuk-chun", "affiliation", 3)]
    [InlineData("sanghyuk-chun", "updated", 9)]
    [InlineData("sanghyuk-chun", "interests[0]", 13)]
    [InlineData("sanghyuk-chun", "sections[2].notes[0]", 53)]
    [InlineData("sanghyuk-chun", "publications[4].year", 27)]
    [InlineData("sanghyuk-chun", "publications[4].track", 27)]
    [InlineData("sanghyuk-chun", "publications[11].title", 43)]
    [InlineData("sanghyuk-chun", "publications[11].contributors", 45)]
    [InlineData("sanghyuk-chun", "talks[5].title", 81)]
    [InlineData("sanghyuk-chun", "talks[5].event", 83)]
    [InlineData("sanghyuk-chun", "service[3].venue", 93)]
    [InlineData("sanghyuk-chun", "positions[0].organisation", 102)]
    [InlineData("sanghyuk-chun", "positions[0].unit", 104)]
    [InlineData("sanghyuk-chun", "positions[1].highlights[0].highlights[1]", 122)]
    [InlineData("sanghyuk-chun", "education[0].advisor", 152)]
    [InlineData("sanghyuk-chun", "education[0].thesis", 154)]
    public void A_field_knows_its_lines(string name, string path, params int[] lines) =>
        Assert.Equal(lines, Assert.Single(Trace(name).Provenance.Fields, f => f.Path == path).Lines);

    [Fact]
    public void A_line_says_what_it_became_in_words()
    {
        var lines = Trace("jonghyun-song").Provenance.Lines;
        Assert.Equal("", lines[0].Became);
        Assert.Equal("structure: heading of education", lines[16].Became);
        Assert.Equal("education[0].start, .end", lines[22].Became);
        Assert.Equal("languages[0].language, .fluency, languages[1].language, .fluency", lines[153].Became);
    }

    private static (string Text, DocumentProvenance Provenance) Trace(string name)
    {
        string text = File.ReadAllText(Path.Combine(Folder("content"), name + ".md"));
        return (text, DocumentProvenance.Of(text, DocumentFormat.Markdown, MarkdownReader.Read(text).Cv));
    }

    private static string Folder(string path)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) return Path.Combine(folder.FullName, path);
        throw new DirectoryNotFoundException("The tests run inside the repository.");
    }
}
