using FsCheck;
using FsCheck.Fluent;
using Portfolio.Cv.LaTeX;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.BibTeX;
using Portfolio.Cv.Reading.CslJson;
using Portfolio.Cv.Writing;

namespace Portfolio.Cv.Tests.Writing;

public class RoundTrips
{
    [Fact]
    public void Text_written_as_LaTeX_reads_as_the_text() => Prop.ForAll(Samples.Texts, text =>
    {
        string latex = LaTeXWriter.FromText(text), title = LaTeXWriter.FromTitle(text);
        Assert.Equal(Samples.Plain(text), LaTeXText.ToText(latex));
        Assert.Equal(Samples.Plain(text), LaTeXText.ToText(title));
        Assert.Equal(latex.Count(c => c == '{'), latex.Count(c => c == '}'));
    }).Check(PropertyRuns.Times(100));

    [Fact]
    public void Publications_written_as_BibTeX_read_as_they_were() => Prop.ForAll(Samples.Publications, publication =>
    {
        string text = BibTeXWriter.Write([publication, Samples.Paper]);
        var reading = BibTeXReader.Read(text);

        Assert.Empty(reading.Notes);
        Assert.Equal(2, reading.Cv.Publications.Count);
        Assert.Equal(Samples.Essence(publication), Samples.Essence(reading.Cv.Publications[0]));
    }).Check(PropertyRuns.Times(100));

    [Fact]
    public void Publications_written_as_CSL_JSON_read_as_they_were() => Prop.ForAll(Samples.Publications, publication =>
    {
        var reading = CslJsonReader.Read(CslJsonWriter.Write([publication]));

        // CSL knows no "and others", and one address only.
        var read = Assert.Single(reading.Cv.Publications);
        Assert.Equal(Samples.Essence(publication with { Others = false, Links = [] }), Samples.Essence(read with { Links = [] }));
        Assert.All(publication.Links.Where(link => link.Kind == LinkKind.Doi), link => Assert.Contains(link, read.Links));
        Assert.All(reading.Cv.Remainder, piece => Assert.Contains("genre", piece.Text, StringComparison.Ordinal));
    }).Check(PropertyRuns.Times(100));

    [Fact]
    public void A_CV_written_as_JSON_Resume_reads_as_it_was()
    {
        var cv = new CurriculumVitae
        {
            Name = "Ada Lind",
            Slug = "ada-lind",
            Headline = "Researcher",
            Summary = "Bees.",
            Contacts = [new() { Kind = ContactKind.Email, Value = "ada@example.org" }, new() { Kind = ContactKind.GitHub, Value = "https://github.com/ada" }],
            Interests = ["Wax"],
            Education = [new() { Institution = "Lund", Degree = "PhD", Field = "Bees", Start = PartialDate.Of(2014), End = PartialDate.Of(2018), Grade = "4.0" }],
            Positions =
            [
                new() { Organisation = "Acme", Role = "Engineer", Start = PartialDate.Of(2020, 1), End = PartialDate.Present, Highlights = [new() { Text = "One" }] },
                new() { Organisation = "Beta", Role = "Intern", Start = PartialDate.Of(2019), End = PartialDate.Of(2019) },
            ],
            Awards = [new() { Title = "Prize", Awarder = "Society", Date = PartialDate.Of(2017) }],
            Publications = [new() { Slug = "on-bees", Title = "On Bees", Contributors = [new() { Name = "Ada Lind" }], Venue = "ICML", VenueText = "International Conference on Machine Learning (ICML)", Year = 2019, Track = PublicationTrack.Main, Status = PublicationStatus.Published }],
            Skills = [new() { Group = "Web", Items = ["HTML"] }],
            Languages = [new() { Name = "Swedish", Fluency = "Native" }],
            Projects = [new() { Title = "Hive", Role = "Lead", Description = "A hive." }],
        };

        var reading = CvReader.Read(JsonResumeWriter.Write(cv), DocumentFormat.JsonResume);

        Assert.Equal(CvJson.Write(cv), CvJson.Write(reading.Cv));
    }
}
