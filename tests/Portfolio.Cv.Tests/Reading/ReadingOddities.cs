using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Shapes that come near to one that is known, and are none.</summary>
public class ReadingOddities
{
    [Theory]
    [InlineData("## Skills\n\n- Mother tongue:\n\n### Weaving\n\n- Looms")]
    [InlineData("## Publications\n\nJane Q. Doe, Max Poe, Ann Wren,\n,")]
    [InlineData("## Publications\n\nJane Q. Doe, Max Poe, Ann Wren,\n, and")]
    [InlineData("## Publications\n\n- Roe, J, Poe, M, Loom*Net: threads that learn. Journal, 2019")]
    [InlineData("## Publications\n\n- Jane Roe, Max Poe, K*Means: threads that learn. Journal, 2019")]
    [InlineData("## Experience\n\n```\nstart : 2018\nend : 2020\n```\n\n```\nstart : 2016\nend : 2018\n```")]
    public void They_are_read_to_the_end(string section) => Assert.NotNull(MarkdownReader.Read("# Jane Roe\n\n" + section).Cv);

    [Fact]
    public void A_heading_of_skills_behind_a_language_stays_one()
    {
        var cv = MarkdownReader.Read("# Jane Roe\n\n## Skills\n\n- Mother tongue: French\n- Other languages: English (C1)\n\n### Weaving\n\n- Looms").Cv;

        Assert.DoesNotContain(cv.Languages, l => l.Fluency?.Contains("Weaving", StringComparison.Ordinal) == true);
        Assert.Contains(cv.Skills, s => s.Items.Contains("Looms"));
    }

    [Fact]
    public void Kinds_of_publications_below_each_year_are_no_labels_of_a_form()
    {
        var cv = MarkdownReader.Read(string.Concat("# Jane Roe\n\n# Publications\n", string.Concat(new[] { 2021, 2020, 2019 }.Select(y => $"\n## {y}\n\n### Journal articles\n\n- Roe, J., Wren, A. ({y}). Looms of the year {y}. Journal of Slow Weaving.\n\n### Conference papers\n\n- Roe, J., Poe, M. ({y}). Threads of the year {y}. Loom Conference.\n")))).Cv;

        Assert.Equal(6, cv.Publications.Count);
        Assert.Equal(3, cv.Publications.Count(p => p.Track == PublicationTrack.Journal));
    }

    [Fact]
    public void Values_without_quotes_are_a_calls_too_and_nothing_of_it_is_lost()
    {
        var read = MarkdownReader.Read("# Jane Roe\n\n## Experience\n\n" + string.Concat(Enumerable.Range(2017, 3).Select(y => $"{{{{ entry(\n  title='Weaver',\n  url=\"https://reeds.example/{y}\",\n  year={y}\n) }}}}\n\n")));

        Assert.Equal(["2017", "2018", "2019"], read.Cv.Positions.Select(p => (p.Start ?? p.End)?.ToString()));
        Assert.Contains(read.Cv.Remainder, r => r.Text.Contains("https://reeds.example/2018", StringComparison.Ordinal));
    }

    [Fact]
    public void Fields_that_say_when_it_began_and_ended_are_its_term()
    {
        var cv = MarkdownReader.Read("# Jane Roe\n\n## Experience\n\n```\nstart : 2018\nend : 2020\nposition : Fellow\nplace : Reed University\n```\n\n```\nstart : 2016\nend : 2018\nposition : Lecturer\nplace : Ottershaw College\n```\n").Cv;

        Assert.Equal([("Fellow", "2018", "2020"), ("Lecturer", "2016", "2018")], cv.Positions.Select(p => (p.Role!, p.Start!.ToString()!, p.End!.ToString()!)));
    }

    [Fact]
    public void A_call_that_never_ends_is_passed_in_time()
    {
        string spaces = new(' ', 90_000), word = new('a', 90_000);
        var cv = MarkdownReader.Read(string.Concat(Enumerable.Repeat($"{{{{{spaces}x\n{{{{ f({word}) }}}}\n", 40))).Cv;

        Assert.Empty(cv.Positions);
    }
}
