namespace Portfolio.Cv.Tests.Writing;

/// <summary>CVs with field values as people have them, in any combination. The same seed makes the same CV.</summary>
internal static class MadeCvs
{
    private static readonly string[] Names = ["Ada Lind", "Jan van der Berg", "홍길동", "María José García", "J. Y. Kim", "Kurt Gödel", "O'Neil Smith"];
    private static readonly string[] Words = ["bees", "Flight", "of", "the", "C++", "R&D", "a_b", "5%", "(so called)", "naïve", "e.g.", "“quoted”", "A/B", "5 * 3", "<x>", "#1", "[sic]", "\\alpha", "`code`", "벌", "and", "2020", "Lab", "at", "Seoul"];
    private static readonly string[] Organisations = ["Lund University", "Seoul National University", "Acme Inc.", "NAVER AI Lab", "KAIST", "Institute of Bees, Wax and Honey", "Beta"];
    private static readonly string[] Places = ["Seoul, Korea", "Lund, Sweden", "Cambridge, MA, USA"];
    private static readonly string[] Roles = ["Research Intern", "Engineer", "Assistant Professor", "Founder & CTO", "Beekeeper"];
    private static readonly (string Venue, string Text, PublicationTrack Track)[] Venues = [("ICML", "ICML 2019", PublicationTrack.Main), ("CVPR", "CVPR WS'20", PublicationTrack.Workshop), ("Nature", "Nature, 2021", PublicationTrack.Journal), ("arXiv", "arXiv'20", PublicationTrack.Preprint), ("Journal of Bees", "Journal of Bees 12(3), 4–5", PublicationTrack.Journal)];

    public static CurriculumVitae Make(int seed)
    {
        var r = new Random(seed);
        return new CurriculumVitae
        {
            Name = "Ada Lind",
            AlternativeNames = Maybe(r, ["홍길동"]),
            Headline = Maybe(r, One(r, Roles)),
            Affiliation = Maybe(r, One(r, Organisations)),
            Updated = r.Next(2) == 0 ? null : Date(r),
            Contacts = Maybe(r, [new Contact { Kind = ContactKind.Email, Value = "ada_l@example.org" }, new Contact { Kind = ContactKind.GitHub, Value = "https://github.com/ada" }, new Contact { Kind = ContactKind.Phone, Value = "+46 46 222 00 00" }, new Contact { Kind = ContactKind.Other, Value = "Bee Street 5, Lund" }]),
            Summary = Maybe(r, "I study how bees fly, and why they do it together.\n\nMore of *that* in [my thesis](https://example.org/thesis)."),
            Interests = Many(r, () => Text(r)),
            Keywords = Maybe(r, ["bees", "wax"]),
            Education = Many(r, () => new Education { Institution = One(r, Organisations), Location = Maybe(r, One(r, Places)), Degree = One(r, ["Ph.D.", "M.S.", "Bachelor of Science"]), Field = Maybe(r, "Computer Science"), Start = Maybe(r, PartialDate.Of(2012, 3)), End = PartialDate.Of(2016), Advisor = Maybe(r, "Mats Ohlin"), Thesis = Maybe(r, Text(r)), Grade = Maybe(r, "4.0/4.3"), Highlights = Many(r, () => Text(r)) }),
            Positions = Many(r, () => new Position { Role = One(r, Roles), Organisation = Maybe(r, One(r, Organisations)), Unit = Maybe(r, "Vision Lab"), Location = Maybe(r, One(r, Places)), Start = Date(r), End = Maybe(r, PartialDate.Present), Supervisor = Maybe(r, "Mats Ohlin"), Description = Maybe(r, Text(r)), Highlights = Many(r, () => new Highlight { Text = Text(r), Highlights = Many(r, () => new Highlight { Text = Text(r) }) }) }),
            Publications = Many(r, () => Publication(r)),
            Patents = Many(r, () => new Patent { Title = Text(r), Contributors = People(r), Number = Maybe(r, "US 10,123,456 B2"), Status = Maybe(r, "granted"), Year = Maybe<int>(r, 2020) }),
            Awards = Many(r, () => new Award { Title = Text(r), Event = Maybe(r, "KDD Cup"), Awarder = Maybe(r, One(r, Organisations)), Date = Maybe(r, Date(r)), Description = Maybe(r, Text(r)), Highlights = Many(r, () => Text(r)) }),
            Grants = Many(r, () => new Grant { Title = Text(r), Funder = Maybe(r, "NSF"), Amount = Maybe(r, "$500,000"), Role = Maybe(r, "PI"), Start = Maybe(r, PartialDate.Of(2020)), End = Maybe(r, PartialDate.Of(2023)) }),
            Projects = Many(r, () => new Project { Title = Text(r), Role = Maybe(r, One(r, Roles)), Start = Maybe(r, Date(r)), Description = Maybe(r, Text(r)), Highlights = Many(r, () => Text(r)), Links = Maybe(r, [new Link(LinkKind.Code, "https://github.com/a/b_c")]) }),
            Teaching = Many(r, () => new Teaching { Role = Maybe(r, "TA"), Course = Text(r), Institution = Maybe(r, One(r, Organisations)), Term = Maybe(r, PartialDate.Term(Season.Fall, 2023)) }),
            Talks = Many(r, () => new Talk { Title = Text(r), Event = Maybe(r, One(r, Organisations)), Location = Maybe(r, One(r, Places)), Year = Maybe<int>(r, 2020) }),
            Service = Many(r, () => new Service { Role = Maybe(r, "Reviewer"), Venue = One(r, ["CVPR", "ICML", "Bee Society"]), Year = Maybe<int>(r, 2021), Note = Maybe(r, "outstanding reviewer") }),
            Skills = Many(r, () => new SkillGroup { Group = Maybe(r, "Languages"), Items = ["Python", "C++", One(r, ["Weights & Biases", "LaTeX", "R, of course"])] }),
            Languages = Many(r, () => new Language { Name = One(r, ["Swedish", "Korean", "English"]), Fluency = Maybe(r, "native") }),
            Statements = Many(r, () => new Statement { Heading = Text(r), Level = r.Next(1, 4), Markdown = string.Join("\n\n", Many(r, () => Text(r))) }),
            Activities = Many(r, () => new Activity(Text(r))),
        };
    }

    private static Publication Publication(Random r)
    {
        var venue = One(r, Venues);
        return new Publication
        {
            Title = Text(r),
            Contributors = People(r),
            Others = r.Next(4) == 0,
            Venue = venue.Venue,
            VenueText = venue.Text,
            Year = 2020,
            Track = venue.Track,
            Status = venue.Track == PublicationTrack.Preprint ? PublicationStatus.Preprint : PublicationStatus.Published,
            Presentation = r.Next(3) == 0 ? Presentation.Oral : null,
            Note = Maybe(r, "Best Paper Award"),
            Links = Maybe(r, [new Link(LinkKind.Doi, "https://doi.org/10.1234/ab_c"), new Link(LinkKind.Pdf, "https://a.b/(c).pdf")]),
            Appearances = r.Next(4) == 0 ? [new Appearance { Venue = "ACL", Year = 2021, Track = PublicationTrack.Workshop, Text = "Poster at a workshop, ACL 2021" }] : [],
            Abstract = Maybe(r, "One.\n\nTwo."),
        };
    }

    private static List<Contributor> People(Random r) =>
        [.. Many(r, () => new Contributor { Name = One(r, Names), Equal = r.Next(3) == 0, Corresponding = r.Next(5) == 0 }).Select(c => c with { Self = c.Name == "Ada Lind" })];

    // Markdown and plain text at once: whatever is markup in it is escaped.
    private static string Text(Random r) => string.Join(' ', Enumerable.Range(0, r.Next(1, 7)).Select(_ => One(r, Words)).Where(w => w is not ("5 * 3" or "a_b" or "<x>" or "`code`" or "\\alpha" or "[sic]" or "#1")).Append("end"));

    private static PartialDate Date(Random r) => r.Next(3) switch { 0 => PartialDate.Of(r.Next(1990, 2026)), 1 => PartialDate.Of(r.Next(1990, 2026), r.Next(1, 13)), _ => PartialDate.Of(2020, 5, 2) };

    private static List<T> Many<T>(Random r, Func<T> make) => [.. Enumerable.Range(0, Math.Max(0, r.Next(-2, 4))).Select(_ => make())];

    private static T? Maybe<T>(Random r, T value)
        where T : class => r.Next(2) == 0 ? null : value;

    private static IReadOnlyList<T> Maybe<T>(Random r, T[] values) => r.Next(2) == 0 ? [] : values;

    private static PartialDate? Maybe(Random r, PartialDate value) => r.Next(2) == 0 ? null : value;

    private static int? Maybe<T>(Random r, int value)
        where T : struct => r.Next(2) == 0 ? null : value;

    private static T One<T>(Random r, T[] from) => from[r.Next(from.Length)];
}
