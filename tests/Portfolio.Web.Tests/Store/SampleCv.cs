using Portfolio.Cv;

namespace Portfolio.Web.Tests.Store;

/// <summary>Invented people and papers.</summary>
internal static class SampleCv
{
    public static Publication Paper(string title, string? venue, int? year, params string[] authors) => new()
    {
        Title = title,
        Venue = venue,
        VenueText = venue is null ? null : $"In {venue} {year}",
        Year = year,
        Track = venue is "arXiv" ? PublicationTrack.Preprint : venue is null ? null : PublicationTrack.Main,
        Status = venue is "arXiv" ? PublicationStatus.Preprint : venue is null ? PublicationStatus.UnderReview : PublicationStatus.Published,
        // "*" marks the owner, "=" equal contribution.
        Contributors = [.. authors.Select(a => new Contributor
        {
            Name = a.TrimEnd('*', '='),
            Self = a.Contains('*', StringComparison.Ordinal),
            Equal = a.Contains('=', StringComparison.Ordinal),
        })],
    };

    public static CurriculumVitae Ada { get; } = new()
    {
        Name = "Ada Byron",
        AlternativeNames = ["에이다"],
        Headline = "Research Scientist",
        Affiliation = "Analytical Engines",
        Updated = PartialDate.Of(2024, 5),
        Contacts =
        [
            new Contact { Kind = ContactKind.Email, Value = "ada@example.org" },
            new Contact { Kind = ContactKind.Phone, Value = "+44 20 0000 0000" },
        ],
        Interests = ["Numerical *analysis*"],
        Keywords = ["engines"],
        Education = [new Education { Institution = "University of Somewhere", Degree = "Ph.D.", Start = PartialDate.Of(2018), End = PartialDate.Of(2022, 8), Lines = new SourceLines(40, 41) }],
        Positions =
        [
            new Position
            {
                Role = "Engineer", Organisation = "Analytical Engines", Start = PartialDate.Of(2022, 9), End = PartialDate.Present,
                Highlights = [new Highlight { Text = "Wrote **notes**", Highlights = [new Highlight { Text = "Note G" }] }],
                Lines = new SourceLines(10, 12),
            },
        ],
        Awards = [new Award { Title = "Medal", Date = PartialDate.Of(2023), Lines = new SourceLines(50, 50) }, new Award { Title = "Prize", Lines = new SourceLines(61, 61) }],
        Activities = [new Activity("Chess club")],
        Publications =
        [
            Paper("Learning to Weave Algebraic Patterns", "CVPR", 2023, "Ada Byron*=", "Charles Babbage=", "Mary Somerville"),
            Paper("Notes on the Engine of Differences", "NeurIPS", 2022, "Charles Babbage", "Ada Byron*"),
            Paper("Über Zahlen und Muster", "Journal of Invented Results", 2021, "Ada Byron*"),
            Paper("An Unfinished Story of Numbers", null, null, "Mary Somerville", "Ada Byron*"),
        ],
        Sections =
        [
            new Section { Kind = SectionKind.Positions, Heading = "Work", Lines = new SourceLines(9, 12) },
            new Section { Kind = SectionKind.Publications, Heading = "Papers", Notes = ["= equal contribution"], Lines = new SourceLines(20, 30) },
            new Section { Kind = SectionKind.Education, Heading = "Studies", Lines = new SourceLines(39, 41) },
            new Section { Kind = SectionKind.Awards, Heading = "Honours", Lines = new SourceLines(49, 51) },
            new Section { Kind = SectionKind.Awards, Heading = "Prizes", Lines = new SourceLines(60, 61) },
        ],
        Remainder = [new Remainder(70, 70, "{% include x %}")],
    };

    /// <summary>A workshop of a conference, presentations, awards, and seniors with a mark of their own.</summary>
    public static CurriculumVitae Mary { get; } = new()
    {
        Name = "Mary Somerville",
        Publications =
        [
            Paper("On the Connexion of Looms", "NIPS", 2016, "Mary Somerville*", "Ada Byron") with { Presentation = Presentation.Poster, Note = "Best Paper Award Nominee" },
            Paper("Molecular Looms in Practice", "CVPR Workshop on Invented Looms", 2019, "Mary Somerville*") with
            {
                Track = PublicationTrack.Workshop,
                Presentation = Presentation.Oral,
                Note = "Best Paper Award",
            },
            Paper("Looms of Many Hands", "CVPR", 2018, "Grace Weaver", "Ida Weaver=", "Mary Somerville*=") with { Note = "acceptance rate 20%" },
        ],
    };

    public static CurriculumVitae Charles { get; } = new()
    {
        Name = "Charles Babbage",
        Headline = "Professor",
        Contacts = [new Contact { Kind = ContactKind.Email, Value = "charles@example.org" }],
        Publications =
        [
            Paper("Learning to weave algebraic patterns.", "CVPR", 2023, "A. Byron=", "C. Babbage*=", "M. Somerville"),
            Paper("The Economy of Machinery", "ACL", 2020, "Charles Babbage*", "Ada Byron"),
        ],
    };
}
