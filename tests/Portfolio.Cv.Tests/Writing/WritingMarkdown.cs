using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Portfolio.Cv.Reading;
using Portfolio.Cv.Tests.Reading;
using Portfolio.Cv.Writing;

namespace Portfolio.Cv.Tests.Writing;

/// <summary>A CV written as Markdown reads as it was: all of the JSON of a CV but slugs and the remainder.</summary>
public class WritingMarkdown
{
    [Fact]
    public void The_shipped_CVs_read_as_they_were() => Assert.All(TestDocuments.Shipped, text => ReadsAsItWas(MarkdownReader.Read(text).Cv));

    [Fact]
    public void The_test_documents_read_as_they_were() => Assert.All(TestDocuments.All, text => ReadsAsItWas(MarkdownReader.Read(text).Cv));

    [Fact]
    public void Any_CV_reads_as_it_was() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => ReadsAsItWas(MadeCvs.Make(seed))).Check(PropertyRuns.Times(60));

    [Fact]
    public void A_CV_looks_like_one()
    {
        string markdown = MarkdownWriter.Write(new CurriculumVitae
        {
            Name = "Ada Lind",
            Headline = "Research Scientist",
            Affiliation = "Acme Labs",
            Contacts = [new() { Kind = ContactKind.Email, Value = "ada@example.org" }],
            Education = [new() { Institution = "Lund University", Location = "Lund, Sweden", Degree = "Ph.D.", Field = "Biology", Start = PartialDate.Of(2014, 9), End = PartialDate.Of(2018, 6), Advisor = "Mats Ohlin" }],
            Publications =
            [
                new()
                {
                    Title = "On the flight of bees", Contributors = [new() { Name = "Ada Lind", Self = true, Equal = true }, new() { Name = "Mats Ohlin", Equal = true }], Venue = "ICML", VenueText = "ICML 2019", Year = 2019,
                    Track = PublicationTrack.Main, Status = PublicationStatus.Published, Links = [new(LinkKind.Pdf, "https://example.org/bees.pdf")],
                },
            ],
            Skills = [new() { Group = "Languages", Items = ["Python", "C++"] }],
        });

        Assert.Equal(
            """
            # Ada Lind

            Research Scientist at Acme Labs

            - Email: ada@example.org

            ## Education

            ### Ph.D. in Biology

            Sep 2014 – Jun 2018

            *Lund University*, Lund, Sweden

            - Advisor: Mats Ohlin

            ## Publications

            \* equal contribution

            - **Ada Lind**\*, Mats Ohlin\*. "On the flight of bees." *ICML 2019*. [pdf](https://example.org/bees.pdf)

            ## Skills

            - **Languages**: Python, C++

            """,
            markdown);
    }

    [Fact]
    public void What_would_be_misread_names_its_fields()
    {
        var cv = new CurriculumVitae { Name = "Ada Lind", Awards = [new() { Title = "Prize, of a kind (2nd)", Event = "Reviewer: 2020", Description = "First.\n\nSecond." }] };
        string markdown = MarkdownWriter.Write(cv);

        Assert.Contains("- **Title**: Prize, of a kind (2nd)\n", markdown, StringComparison.Ordinal);
        ReadsAsItWas(cv);
        Assert.Empty(MarkdownReader.Read(markdown).Cv.Remainder);
    }

    private static void ReadsAsItWas(CurriculumVitae cv)
    {
        string markdown = MarkdownWriter.Write(cv);
        var (wanted, read) = (Essence(cv), Essence(MarkdownReader.Read(markdown).Cv));
        foreach (string section in wanted.Concat(read).Select(p => p.Key).Distinct())
            Assert.Equal($"{section}: {wanted[section]}\n{markdown}", $"{section}: {read[section]}\n{markdown}");
    }

    private static JsonObject Essence(CurriculumVitae cv) =>
        JsonNode.Parse(CvJson.Write(cv with { Slug = null, Sections = [], Remainder = [], Publications = [.. cv.Publications.Select(p => p with { Slug = null })] }))!.AsObject();
}
