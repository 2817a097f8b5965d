using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Provenance;

namespace Portfolio.Cv.Tests.Reading.Provenance;

/// <summary>What a person should look at.</summary>
public class FindingDoubts
{
    [Fact]
    public void Entries_that_lack_what_their_kind_has_are_told_with_their_lines()
    {
        var someone = new Contributor { Name = "B. Other" };
        var cv = new CurriculumVitae
        {
            Name = "Ada Example",
            Education = [new Education { Degree = "Ph.D.", Lines = new SourceLines(3, 4) }],
            Publications =
            [
                new Publication { Title = "No authors", Year = 2020, Lines = new SourceLines(7, 7) },
                new Publication { Title = "By another", Year = 2020, Contributors = [someone] },
                new Publication { Title = "By another and others", Year = 2020, Contributors = [someone], Others = true },
                new Publication { Title = "No year", Contributors = [someone with { Self = true }], Status = PublicationStatus.Published },
                new Publication { Title = "No year yet", Contributors = [someone with { Self = true }], Status = PublicationStatus.UnderReview },
            ],
            Positions = [new Position { Role = "Engineer", Start = PartialDate.Of(2020) }, new Position { Organisation = "Engines" }],
        };
        Assert.Equal(
            [("education[0]", 3), ("publications[0]", 7), ("publications[1]", 0), ("publications[3]", 0), ("positions[0]", 0), ("positions[1]", 0)],
            Doubts.Of(cv).Select(d => (d.Entry, d.Line)).Distinct());
    }

    [Fact]
    public void The_more_is_doubtful_in_an_entry_the_less_is_it_trusted()
    {
        var cv = new CurriculumVitae
        {
            Name = "Ada Example",
            Awards = [new Award { Title = "Medal", Date = PartialDate.Of(2020), End = PartialDate.Of(2022) }, new Award { Title = "Prize, and", Date = PartialDate.Of(2022), End = PartialDate.Of(2020) }],
            Talks = [new Talk { Title = "A talk (", Event = "Symposium" }, new Talk { Title = "On nothing (" }],
        };
        var doubts = Doubts.Of(cv);
        Assert.Equal(1, Doubts.Confidence(doubts, "awards[0]"));
        Assert.InRange(Doubts.Confidence(doubts, "awards[1]"), 0.01, 0.9);
        Assert.InRange(Doubts.Confidence(doubts, "talks[1]"), 0.01, Doubts.Confidence(doubts, "talks[0]") - 0.01);
        Assert.All(doubts, d => Assert.InRange(d.Weight, 0.01, 0.99));
    }

    [Theory]
    [InlineData("jonghyun-song")]
    [InlineData("hwanjun-song")]
    [InlineData("sanghyuk-chun")]
    public void The_shipped_CVs_leave_none(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Portfolio.sln"))) folder = folder.Parent!;
        Assert.Empty(Doubts.Of(MarkdownReader.Read(File.ReadAllText(Path.Combine(folder.FullName, "content", name + ".md"))).Cv));
    }
}
