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

    private static CurriculumVitae Of(params Publication[] publications) => new() { Name = "Ada Byron", Publications = publications };

    private static async Task<PublicationRecord> ShownAsync(TemporaryStore store, string slug) =>
        (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(slug))).Value
        ?? throw new InvalidOperationException($"There is no publication {slug}.");
}
