using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Importing;

public sealed class OnePublicationIsOne
{
    [Fact]
    public async Task A_paper_in_two_cvs_is_one_with_both_linked_and_the_fuller_names()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        await store.ImportAsync(SampleCv.Ada, "ada.md");

        var found = await ShownAsync(store, "learning-to-weave-algebraic-patterns");

        Assert.Equal(["Ada Byron", "Charles Babbage", "Mary Somerville"], found.Item.Contributors.Select(c => c.Name));
        Assert.Equal(["ada-byron", "charles-babbage", null], found.Item.Contributors.Select(c => c.ResearcherSlug));
        Assert.Equal([true, true, false], found.Item.Contributors.Select(c => c.IsEqual));
        Assert.Equal(["ada-byron", "charles-babbage"], found.Researchers.Select(r => r.Slug).Order());
        // Four and two, of which one is the same.
        Assert.Equal(5, await store.CountAsync("SELECT count(*) FROM Publications"));
    }

    [Fact]
    public async Task A_name_alone_links_nobody()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        // Ada Byron is one of ours, but this paper is not in her CV.
        var found = await ShownAsync(store, "the-economy-of-machinery");
        Assert.Equal(["charles-babbage", null], found.Item.Contributors.Select(c => c.ResearcherSlug));
    }

    [Fact]
    public async Task A_preprint_and_its_published_version_are_one_with_an_appearance()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(Of(
            SampleCv.Paper("Weaving With Cards of Paper", "arXiv", 2021, "Ada Byron*") with { Links = [new Link(LinkKind.Arxiv, "https://arxiv.org/abs/2101.00001v2")] },
            SampleCv.Paper("Weaving with Cards of Paper", "ACL", 2023, "Ada Byron*")));

        var found = await ShownAsync(store, "weaving-with-cards-of-paper");

        Assert.Equal("ACL", found.Item.Venue!.Label);
        Assert.Equal(2023, found.Item.Year);
        Assert.Equal(PublicationStatus.Published, found.Item.Status);
        Assert.Equal("arXiv", Assert.Single(found.Item.Appearances).Venue!.Label);
        Assert.Equal("https://arxiv.org/abs/2101.00001v2", Assert.Single(found.Item.Links).Url);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Publications"));
        // It is found at both.
        foreach (string venue in new[] { "acl", "arxiv" })
        {
            var page = await store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(new PublicationQuery { Venues = [venue] }));
            Assert.Equal(1, page.Total);
        }
    }

    [Fact]
    public async Task The_same_identifier_makes_one_of_two_titles()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(Of(SampleCv.Paper("An Early Title", "arXiv", 2021, "A. Byron*") with { Links = [new Link(LinkKind.Arxiv, "https://arxiv.org/abs/2101.00001")] }), "ada.md");
        var charles = SampleCv.Charles with
        {
            Publications = [SampleCv.Paper("A Later and Better Title", "ACL", 2022, "Ada Byron", "Charles Babbage*") with { Links = [new Link(LinkKind.Arxiv, "http://arxiv.org/pdf/2101.00001.pdf")] }],
        };
        await store.ImportAsync(charles, "charles.md");

        // The first address stays.
        var found = await ShownAsync(store, "an-early-title");
        Assert.Equal("A Later and Better Title", found.Item.Title);
        Assert.Equal(["ada-byron", "charles-babbage"], found.Item.Contributors.Select(c => c.ResearcherSlug));
    }

    [Fact]
    public async Task Papers_that_only_look_alike_stay_apart()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var ours = SampleCv.Paper("A Survey of Looms and Cards", "ACL", 2020, "Ada Byron*");
        await store.ImportAsync(Of(
            ours,
            // The same author's workshop paper of the same title.
            ours with { Venue = "CVPR", Track = PublicationTrack.Workshop, VenueText = "CVPR WS'20" }));
        await store.ImportAsync(
            SampleCv.Charles with
            {
                Publications =
                [
                    // Other people, and the same people ten years later.
                    SampleCv.Paper("A Survey of Looms and Cards", "ACL", 2020, "Charles Babbage*"),
                    SampleCv.Paper("A Survey of Looms and Cards", "ACL", 2010, "Ada Byron", "Charles Babbage*"),
                ],
            },
            "charles.md");
        Assert.Equal(4, await store.CountAsync("SELECT count(*) FROM Publications"));
        var cv = (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync("ada-byron"))).Value!;
        Assert.Equal(2, cv.Publications.Count);
    }

    [Fact]
    public async Task A_list_of_selected_papers_repeats_no_paper()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var paper = SampleCv.Paper("A Survey of Looms and Cards", "ACL", 2020, "Ada Byron*");
        await store.ImportAsync(Of(paper, paper with { Note = "Best paper" }));
        var found = await ShownAsync(store, "a-survey-of-looms-and-cards");
        Assert.Equal("Best paper", found.Item.Note);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Publications"));
    }

    [Fact]
    public async Task A_bibliography_beside_the_cv_adds_to_the_same_papers()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        var bibliography = new CurriculumVitae
        {
            Publications =
            [
                SampleCv.Paper("Notes on the Engine of Differences", "NeurIPS", 2022, "Babbage, Charles", "Byron, Ada") with
                {
                    Page = "1–9",
                    Links = [new Link(LinkKind.Doi, "https://doi.org/10.1000/XYZ")],
                },
            ],
        };
        var result = await store.ImportAsync(bibliography, "papers.bib", researcher: "ada-byron");
        Assert.Null(result.Error);
        var found = await ShownAsync(store, "notes-on-the-engine-of-differences");
        Assert.Equal("1–9", found.Page);
        Assert.Equal("https://doi.org/10.1000/XYZ", Assert.Single(found.Item.Links).Url);
        Assert.Equal(4, await store.CountAsync("SELECT count(*) FROM Publications"));
        // The person stays what the CV says.
        var page = (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("ada-byron"))).Value!;
        Assert.Equal("Research Scientist", page.Headline);
        Assert.Equal(4, page.Sections.Single(s => s.Kind == SectionKind.Publications).Publications.Count);
    }

    public static TheoryData<Publication, Publication> SamePapers()
    {
        var card = SampleCv.Paper("Weaving Algebraic Patterns with Cards", "ACL", 2022, "Ada Byron*", "Charles Babbage");
        var preprint = card with { Venue = "arXiv", VenueText = "arXiv preprint", Year = 2021, Track = PublicationTrack.Preprint, Status = PublicationStatus.Preprint };
        return new TheoryData<Publication, Publication>
        {
            // By identifier, however it is written, whatever the titles.
            { card with { Links = [Doi("https://doi.org/10.1000/AbC.1")] }, Titled("Other Words Altogether", card) with { Links = [Doi("http://dx.doi.org/10.1000/abc.1")] } },
            { card with { Links = [Doi("https://doi.org/10.1000%2Fabc.1")] }, Titled("Other Words Altogether", card) with { Links = [Doi("https://doi.org/10.1000/abc.1/")] } },
            { card with { Links = [Arxiv("https://arxiv.org/abs/2101.00001v3")] }, Titled("Other Words Altogether", card) with { Links = [Arxiv("http://arxiv.org/pdf/2101.00001.pdf")] } },
            { card with { Links = [Arxiv("https://arxiv.org/abs/2101.00001")] }, Titled("Other Words Altogether", card) with { Links = [Doi("https://doi.org/10.48550/arXiv.2101.00001v2")] } },
            // By title, however it is written.
            { card, Titled("weaving algebraic patterns, with cards.", card) },
            { Titled("Étude of α-Looms — a Naïve View", card), Titled("Etude of $\\alpha$-looms: a naive view", card) },
            { Titled("The {L}oom's $\\mathcal{O}(n)$ Threads", card), Titled("The Loom’s O(n) Threads", card) },
            // The authors as initials, or with a middle name.
            { card, card with { Contributors = [new Contributor { Name = "Byron, A." }, new Contributor { Name = "Babbage, C." }] } },
            { card, card with { Contributors = [new Contributor { Name = "Ada King Byron" }] } },
            // A preprint, some years older, with a DOI of the server that it is on.
            { preprint, card },
            { preprint with { Links = [Doi("https://doi.org/10.1101/2021.01.01.000001")] }, card with { Links = [Doi("https://doi.org/10.1000/abc")] } },
            { preprint with { Year = 2020 }, card with { Year = 2023 } },
        };
    }

    [Theory]
    [MemberData(nameof(SamePapers))]
    public async Task The_same_paper_is_one_in_either_order(Publication one, Publication other)
    {
        foreach (var (first, second) in ((Publication, Publication)[])[(one, other), (other, one)])
        {
            await using var store = await TemporaryStore.OpenAsync();
            await store.ImportAsync(Of(first), "ada.md");
            await store.ImportAsync(new CurriculumVitae { Name = "Charles Babbage", Publications = [second] }, "charles.md");
            Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Publications"));
            Assert.Equal(2, await store.CountAsync("SELECT count(DISTINCT ResearcherId) FROM PublicationSources"));
            bool hasPreprint = one.Status == PublicationStatus.Preprint;
            Assert.Equal(hasPreprint ? 1 : 0, await store.CountAsync("SELECT count(*) FROM Appearances"));
            Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Publications WHERE Status = 'published'"));
            Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM LikelyDuplicates"));
        }
    }

    public static TheoryData<Publication, Publication> OtherPapers()
    {
        var card = SampleCv.Paper("Weaving Algebraic Patterns with Cards", "ACL", 2022, "Ada Byron*", "Charles Babbage");
        return new TheoryData<Publication, Publication>
        {
            // The same title by others, one of whom has the same family name.
            { card, SampleCv.Paper(card.Title, "ACL", 2022, "Mary Somerville*") },
            { card, SampleCv.Paper(card.Title, "ACL", 2022, "George Byron*") },
            // Parts, editions and years.
            { Titled("Weaving Algebraic Patterns, Part I", card), Titled("Weaving Algebraic Patterns, Part II", card) },
            { Titled("Weaving Patterns 2021", card), Titled("Weaving Patterns 2022", card) },
            // Years apart, and two DOIs of publishers.
            { card, card with { Year = 2010 } },
            { card with { Links = [Doi("https://doi.org/10.1000/abc")] }, card with { Links = [Doi("https://doi.org/10.2000/def")] } },
        };
    }

    [Theory]
    [MemberData(nameof(OtherPapers))]
    public async Task Two_papers_stay_two_in_either_order(Publication one, Publication other)
    {
        foreach (var (first, second) in ((Publication, Publication)[])[(one, other), (other, one)])
        {
            await using var store = await TemporaryStore.OpenAsync();
            await store.ImportAsync(Of(first), "ada.md");
            await store.ImportAsync(new CurriculumVitae { Name = "Charles Babbage", Publications = [second] }, "charles.md");
            Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Publications"));
        }
    }

    [Fact]
    public async Task One_identifier_below_two_titles_of_a_list_makes_them_not_one()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var link = Doi("https://doi.org/10.1000/proceedings");
        await store.ImportAsync(Of(
            SampleCv.Paper("Weaving Algebraic Patterns with Cards", "ACL", 2022, "Ada Byron*") with { Links = [link] },
            SampleCv.Paper("The Economy of Difference Engines", "ACL", 2022, "Ada Byron*") with { Links = [link] }));
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Publications"));
    }

    [Fact]
    public async Task A_second_part_does_not_take_the_place_of_the_first_that_another_names()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var part = SampleCv.Paper("Weaving Algebraic Patterns with Cards, Part I", "ACL", 2022, "Ada Byron*", "Charles Babbage");
        await store.ImportAsync(Of(part), "ada.md");
        await store.ImportAsync(new CurriculumVitae { Name = "Charles Babbage", Publications = [part] }, "charles.md");
        await store.ImportAsync(Of(Titled("Weaving Algebraic Patterns with Cards, Part II", part)), "ada.md");
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Publications"));
    }

    private static Publication Titled(string title, Publication publication) => publication with { Title = title };

    private static Link Doi(string url) => new(LinkKind.Doi, url);

    private static Link Arxiv(string url) => new(LinkKind.Arxiv, url);

    private static CurriculumVitae Of(params Publication[] publications) => new() { Name = "Ada Byron", Publications = publications };

    private static async Task<PublicationRecord> ShownAsync(TemporaryStore store, string slug) =>
        (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(slug))).Value
        ?? throw new InvalidOperationException($"There is no publication {slug}.");
}
