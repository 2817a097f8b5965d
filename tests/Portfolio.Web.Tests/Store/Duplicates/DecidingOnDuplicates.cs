using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Publications;
using Portfolio.Store.Writing;

namespace Portfolio.Web.Tests.Store.Duplicates;

/// <summary>What is only similar is proposed, and an admin decides.</summary>
public sealed class DecidingOnDuplicates
{
    private static readonly Publication Long = SampleCv.Paper("Weaving Algebraic Patterns with Punched Cards", "ACL", 2022, "Ada Byron*", "Charles Babbage");
    private static readonly Publication Short = SampleCv.Paper("Weaving Algebraic Patterns with Cards", "EMNLP", 2023, "A. Byron", "C. Babbage*");

    [Fact]
    public async Task Near_titles_by_the_same_people_are_proposed_and_not_merged()
    {
        await using var store = await ImportedAsync();
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Publications"));
        var pair = Assert.Single(await PairsAsync(store));
        Assert.Equal(("weaving-algebraic-patterns-with-punched-cards", "weaving-algebraic-patterns-with-cards"), (pair.First.Slug, pair.Second.Slug));
        Assert.Equal(["ada.md"], pair.First.Documents);
        Assert.Equal(["charles.md"], pair.Second.Documents);
    }

    [Fact]
    public async Task Merged_they_are_one_with_both_linked_and_the_old_address_leads_on()
    {
        await using var store = await ImportedAsync();
        int id = Assert.Single(await PairsAsync(store)).Id;
        StoreChange? told = null;
        store.Service<StoreChanges>().Committed += (_, change) => told = change;

        string? slug = await store.AskAsync<DecideDuplicate, string?>(d => d.MergeAsync(id, "ada@example.org"));

        Assert.Equal("weaving-algebraic-patterns-with-punched-cards", slug);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Publications"));
        var one = (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(slug!))).Value!;
        Assert.Equal(["ada-byron", "charles-babbage"], one.Item.Contributors.Select(c => c.ResearcherSlug));
        Assert.Equal("EMNLP", Assert.Single(one.Item.Appearances).Venue!.Label);
        Assert.Equal(slug, (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync("weaving-algebraic-patterns-with-cards"))).MovedTo);
        Assert.Contains("weaving-algebraic-patterns-with-cards", told!.Publications);
        Assert.Equal(["ada-byron", "charles-babbage"], told.Researchers.Order());
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Revisions WHERE Who = 'ada@example.org' AND What LIKE 'Merged %' AND Before LIKE '%with-cards%'"));
        Assert.Empty(await PairsAsync(store));
        Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync()));
        Assert.Null(await store.AskAsync<DecideDuplicate, string?>(d => d.MergeAsync(id, "ada@example.org")));

        // Importing the documents again, changed elsewhere, keeps them one.
        await store.ImportAsync(Charles() with { Headline = "Inventor" }, "charles.md");
        await store.ImportAsync(Ada() with { Headline = "Countess" }, "ada.md");
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Publications"));
        Assert.Empty(await PairsAsync(store));
    }

    [Fact]
    public async Task Dismissed_they_are_not_proposed_again()
    {
        await using var store = await ImportedAsync();
        int id = Assert.Single(await PairsAsync(store)).Id;
        Assert.True(await store.AskAsync<DecideDuplicate, bool>(d => d.DismissAsync(id, "ada@example.org")));
        Assert.False(await store.AskAsync<DecideDuplicate, bool>(d => d.DismissAsync(id, "ada@example.org")));
        await store.ImportAsync(Charles() with { Publications = [Short with { Note = "Best paper" }] }, "charles.md");
        Assert.Empty(await PairsAsync(store));
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Publications"));
    }

    [Fact]
    public async Task What_one_document_lists_twice_or_others_wrote_or_has_another_number_is_not_proposed()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(Ada() with { Publications = [Long, Short with { Contributors = Long.Contributors }] }, "ada.md");
        await store.ImportAsync(new CurriculumVitae { Name = "Mary Somerville", Publications = [SampleCv.Paper("Weaving Algebraic Patterns with Old Cards", "ACL", 2022, "Mary Somerville*")] }, "mary.md");
        await store.ImportAsync(Charles() with { Publications = [SampleCv.Paper("Weaving Algebraic Patterns with Punched Cards 2", "ACL", 2022, "Ada Byron", "Charles Babbage*")] }, "charles.md");
        Assert.Empty(await PairsAsync(store));
    }

    [Fact]
    public async Task A_hyphen_is_no_difference()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(Ada() with { Publications = [SampleCv.Paper("Pre-Training Mechanical Looms", "ACL", 2022, "Ada Byron*")] }, "ada.md");
        await store.ImportAsync(Charles() with { Publications = [SampleCv.Paper("Pretraining Mechanical Looms", "ACL", 2022, "Ada Byron", "Charles Babbage*")] }, "charles.md");
        Assert.Equal(1, Assert.Single(await PairsAsync(store)).Likeness);
    }

    private static CurriculumVitae Ada() => new() { Name = "Ada Byron", Publications = [Long] };

    private static CurriculumVitae Charles() => new() { Name = "Charles Babbage", Publications = [Short] };

    private static async Task<TemporaryStore> ImportedAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(Ada(), "ada.md");
        await store.ImportAsync(Charles(), "charles.md");
        return store;
    }

    private static async Task<IReadOnlyList<DuplicatePair>> PairsAsync(TemporaryStore store) =>
        (await store.AskAsync<DuplicateList, (IReadOnlyList<DuplicatePair> Pairs, int Total)>(q => q.RunAsync())).Pairs;
}
