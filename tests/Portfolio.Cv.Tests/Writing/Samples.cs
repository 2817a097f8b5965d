using FsCheck;
using FsCheck.Fluent;

namespace Portfolio.Cv.Tests.Writing;

internal static class Samples
{
    public static Publication Paper { get; } = new()
    {
        Slug = "comparing-bert-and-cafe-noir",
        Title = "Comparing BERT and Café Noir: 5% & more_or_less",
        Contributors = [new() { Name = "Hwanjun Song", Self = true }, new() { Name = "Jan van der Berg" }, new() { Name = "Martin King Jr." }, new() { Name = "홍길동" }],
        Venue = "EMNLP",
        VenueText = "EMNLP 2024, pp. 1-9",
        Year = 2024,
        Date = PartialDate.Of(2024, 11),
        Track = PublicationTrack.Main,
        Status = PublicationStatus.Published,
        Presentation = Presentation.Oral,
        Note = "Best Paper Award",
        Page = "1-9",
        Links = [new(LinkKind.Doi, "https://doi.org/10.1234/ab_c"), new(LinkKind.Arxiv, "https://arxiv.org/abs/2401.00001"), new(LinkKind.Code, "https://github.com/a/b")],
    };

    private static readonly string[] Words =
        ["Bees", "BERT", "café", "Straße", "a_b", "5%", "$5", "$k$", @"$\alpha^2$", "x–y", "a—b", "--", "C#", "R&D", "~", "^", "\\", "{", "}", "<b>", "`", "''", "“so”", "‘x", "ế", "İ", "İǿ", "łódź", "홍길동", "語", "?`", "!", "|", "\"q\"", "iPhone:", "of", "the", "ï", "ǰ", "o\u0331"];

    private static readonly string[] Names =
        ["Ada Lind", "Jan van der Berg", "Martin King Jr.", "홍길동", "The Lund Group", "Kurt Gödel", "Barnes and Noble", "J. Y. Kim", "Škoda Łukasz", "Lund, Inc.", "María José García Márquez", "Kim, J.", "DeepMind"];

    private static Gen<string> Text { get; } = Gen.Elements(Words).NonEmptyListOf().Select(words => string.Join(' ', words));

    public static Arbitrary<string> Texts { get; } = Text.ToArbitrary();

    public static Arbitrary<Publication> Publications { get; } = (
        from title in Text
        from names in Gen.Elements(Names).ListOf()
        from others in Gen.Elements(true, false)
        from venue in Gen.Elements(("EMNLP", PublicationTrack.Main), ("NeurIPS", PublicationTrack.Workshop), ("TPAMI", PublicationTrack.Journal), ("Journal of Bees", PublicationTrack.Journal), ("Meeting of Friends", PublicationTrack.Main), ("CVPR", PublicationTrack.Main), ("arXiv", PublicationTrack.Preprint), ("ACL", PublicationTrack.Findings), ("EMNLP", PublicationTrack.Demo))
        from year in Gen.Choose(1900, 2030)
        from month in Gen.Choose(0, 12)
        from day in Gen.Choose(0, 28)
        from note in Gen.Elements<string?>(null, "Best Paper Award", "2nd place; 20% accepted papers")
        from presentation in Gen.Elements<Presentation?>(null, Presentation.Oral, Presentation.Spotlight)
        from page in Gen.Elements<string?>(null, "1-9", "e12", "S1-S9")
        from doi in Gen.Elements<string?>(null, "https://doi.org/10.1234/a_b%3C", "https://doi.org/10.1000/(x)1")
        from arxiv in Gen.Elements<string?>(null, "https://arxiv.org/abs/2401.00001", "https://arxiv.org/abs/math.GT/0309136")
        from words in Gen.Elements<string?>(null, "One.\n\nTwo & three.")
        select new Publication
        {
            Title = title,
            Slug = Slug.Of(title) is { Length: > 0 } slug ? slug : null,
            Contributors = [.. names.Select(name => new Contributor { Name = name })],
            Others = others && names.Count > 0,
            Venue = venue.Item1,
            Track = venue.Item2,
            Year = year,
            Date = month == 0 ? null : PartialDate.Of(year, month, day == 0 ? null : day),
            Status = venue.Item2 == PublicationTrack.Preprint ? PublicationStatus.Preprint : PublicationStatus.Published,
            Note = note,
            Presentation = presentation,
            Page = page,
            Abstract = words,
            Links = [.. new[] { doi is null ? null : new Link(LinkKind.Doi, doi), arxiv is null ? null : new Link(LinkKind.Arxiv, arxiv) }.OfType<Link>()],
        }).ToArbitrary();

    // What a reader tells of a publication that another reader can't know stays out of the comparison.
    public static string Essence(Publication publication) => CvJson.Write(new CurriculumVitae
    {
        Publications =
        [
            publication with
            {
                VenueText = null, Publisher = null, Title = Plain(publication.Title)!, Slug = null, Note = Plain(publication.Note), Abstract = Plain(publication.Abstract),
                Contributors = [.. publication.Contributors.Select(c => new Contributor { Name = c.Name == "Kim, J." ? "J. Kim" : c.Name })],
                Lines = null,
            },
        ],
    });

    // Typewriter and typographic apostrophes are one in LaTeX.
    public static string? Plain(string? text) => text?.Replace('’', '\'').Normalize();
}
