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
            Doubts.Of(cv).Select(d => (d.Entry, d.Line)));
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
