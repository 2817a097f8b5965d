using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Store.Merging;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;

namespace Portfolio.Web.Tests.Store.Merging;

/// <summary>What was two is one, what was one is two; imports follow, and old addresses lead on.</summary>
public sealed class MergingAndSplitting
{
    private const string Weave = "learning-to-weave-algebraic-patterns";

    [Fact]
    public async Task Any_two_publications_are_made_one_field_by_field()
    {
        await using var store = await BothAsync();
        string? slug = await store.AskAsync<MergePublications, string?>(m => m.RunAsync("the-economy-of-machinery", Weave, new Dictionary<string, bool> { ["title"] = true, ["year"] = false }, "admin"));
        Assert.Equal("the-economy-of-machinery", slug);
        var one = await ShownAsync(store, slug!);
        Assert.Equal("Learning to Weave Algebraic Patterns", one.Item.Title);
        Assert.Equal(2020, one.Item.Year);
        Assert.Equal(slug, (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(Weave))).MovedTo);
        Assert.Empty(await CheckAsync(store));

        // Merged on, the first address leads to the last.
        await store.AskAsync<MergePublications, string?>(m => m.RunAsync("notes-on-the-engine-of-differences", slug!, new Dictionary<string, bool>(), "admin"));
        Assert.Equal("notes-on-the-engine-of-differences", (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(Weave))).MovedTo);
        Assert.Null(await store.AskAsync<MergePublications, string?>(m => m.RunAsync("notes-on-the-engine-of-differences", "notes-on-the-engine-of-differences", new Dictionary<string, bool>(), "admin")));
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task A_publication_that_is_split_stays_two()
    {
        await using var store = await BothAsync();
        var sources = (await EditableAsync(store, Weave)).Sources;
        Assert.Equal(2, sources.Count);
        int charles = sources.Single(s => s.ResearcherSlug == "charles-babbage").Id;
        string? own = await store.AskAsync<MergePublications, string?>(m => m.SplitAsync(Weave, [charles], "admin"));
        Assert.Equal("learning-to-weave-algebraic-patterns-2", own);
        int[] left = [.. (await EditableAsync(store, Weave)).Sources.Select(s => s.Id)];
        Assert.Null(await store.AskAsync<MergePublications, string?>(m => m.SplitAsync(Weave, left, "admin")));

        // Importing again, with the entry changed.
        await store.ImportAsync(SampleCv.Charles with { Publications = [SampleCv.Charles.Publications[0] with { Note = "Best paper" }, SampleCv.Charles.Publications[1]] }, "charles.md");
        Assert.Equal("Best paper", (await ShownAsync(store, own!)).Item.Note);
        Assert.Null((await ShownAsync(store, Weave)).Item.Note);
        Assert.Equal(["ada-byron"], (await ShownAsync(store, Weave)).Researchers.Select(r => r.Slug));
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task Imports_follow_a_venue_that_was_made_one_with_another()
    {
        await using var store = await BothAsync();
        Assert.Equal("acl", await store.AskAsync<EditVenue, string?>(e => e.MergeAsync("acl", "cvpr", "admin")));
        Assert.Equal("ACL", (await ShownAsync(store, Weave)).Item.Venue!.Label);
        Assert.Equal("acl", (await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("cvpr"))).MovedTo);
        Assert.Equal(1, (await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery { Venues = ["cvpr"], Years = [2023] }))).Total);
        await store.ImportAsync(new CurriculumVitae { Name = "Ida Weaver", Publications = [SampleCv.Paper("Looms Anew", "Conference on Computer Vision and Pattern Recognition 2021", 2021, "Ida Weaver*")] }, "ida.md");
        Assert.Equal("ACL", (await ShownAsync(store, "looms-anew")).Item.Venue!.Label);
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task A_venue_is_renamed_and_found_by_its_former_name()
    {
        await using var store = await BothAsync();
        await SaveFieldAsync(store, Weave, "venue", "Journal of Invented Results");
        var venue = (await store.AskAsync<VenueDesk, Found<EditableVenue>>(q => q.OneAsync("journal-of-invented-results"))).Value!;
        var wanted = venue.Fields.DeepClone().AsObject();
        wanted["name"] = "Annals of Invented Results";
        wanted["acronym"] = "AIR";
        var saved = await store.AskAsync<EditVenue, VenueEditResult>(e => e.SaveAsync("journal-of-invented-results", venue.Fields, wanted, "admin"));
        Assert.Equal(EditOutcome.Saved, saved.Result.Outcome);
        await store.ImportAsync(SampleCv.Ada with { Headline = "Countess" }, "ada.md");
        Assert.Equal("AIR", (await ShownAsync(store, "uber-zahlen-und-muster")).Item.Venue!.Label);
        Assert.Equal("AIR", (await ShownAsync(store, Weave)).Item.Venue!.Label);
        Assert.DoesNotContain((await EditableAsync(store, Weave)).Edits, e => e.IsConflict);

        // A name that another venue has, and a venue within itself.
        wanted["aliases"] = new JsonArray("Journal of Invented Results", "NeurIPS");
        var now = (await store.AskAsync<VenueDesk, Found<EditableVenue>>(q => q.OneAsync("journal-of-invented-results"))).Value!;
        var taken = await store.AskAsync<EditVenue, VenueEditResult>(e => e.SaveAsync("journal-of-invented-results", now.Fields, wanted, "admin"));
        Assert.Equal(("NeurIPS", "neurips"), (taken.TakenName, taken.TakenBy));

        // The former name becomes a venue of its own, with what says that name.
        Assert.Equal("journal-of-invented-results-2", await store.AskAsync<EditVenue, string?>(e => e.SplitAsync("journal-of-invented-results", "Journal of Invented Results", "admin")));
        Assert.Equal("Journal of Invented Results", (await ShownAsync(store, "uber-zahlen-und-muster")).Item.Venue!.Label);
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task Two_researchers_that_are_one_person_are_made_one()
    {
        await using var store = await BothAsync();
        await store.ImportAsync(new CurriculumVitae { Name = "Augusta Ada King", Contacts = [new Contact { Kind = ContactKind.Homepage, Value = "https://ada.example.org" }], Publications = [SampleCv.Paper("A Calculus of Looms", "ICML", 2019, "A. A. King*")] }, "ada.md");
        Assert.Equal(3, await store.CountAsync("SELECT count(*) FROM Researchers"));
        var merged = await store.AskAsync<MergeResearchers, MergedResearchers?>(m => m.RunAsync("ada-byron", "augusta-ada-king", "admin"));
        Assert.Equal("ada-byron", merged!.Slug);
        var cv = await CvAsync(store, "ada-byron");
        Assert.Contains("Augusta Ada King", cv.AlternativeNames);
        Assert.Contains(cv.Contacts, c => c.Value == "https://ada.example.org");
        Assert.Contains(cv.Publications, p => p.Title == "A Calculus of Looms" && p.Contributors[0].Self);
        Assert.Equal("ada-byron", (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("augusta-ada-king"))).MovedTo);
        Assert.Equal(5, (await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery { Researchers = ["augusta-ada-king"] }))).Total);
        Assert.Empty(await CheckAsync(store));

        // And apart again: the document goes to a researcher of its own.
        int document = (int)await store.CountAsync("SELECT Id FROM Documents WHERE Name = 'ada (augusta-ada-king).md'");
        string? own = await store.AskAsync<MergeResearchers, string?>(m => m.MoveDocumentAsync(document, null, "Augusta Ada King", "admin"));
        Assert.Equal("augusta-ada-king-2", own);
        Assert.Equal(["A Calculus of Looms"], (await CvAsync(store, own!)).Publications.Select(p => p.Title));
        Assert.DoesNotContain((await CvAsync(store, "ada-byron")).Publications, p => p.Title == "A Calculus of Looms");
        Assert.Empty(await CheckAsync(store));
    }

    private static async Task SaveFieldAsync(TemporaryStore store, string slug, string field, string value)
    {
        var begun = (await EditableAsync(store, slug)).Fields;
        var wanted = begun.DeepClone().AsObject();
        wanted[field] = value;
        Assert.Equal(EditOutcome.Saved, (await store.AskAsync<EditPublication, EditResult>(e => e.SaveAsync(slug, begun, wanted, "admin"))).Outcome);
    }

    private static async Task<TemporaryStore> BothAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        return store;
    }

    private static async Task<EditablePublication> EditableAsync(TemporaryStore store, string slug) =>
        (await store.AskAsync<PublicationEditing, Found<EditablePublication>>(q => q.RunAsync(slug))).Value!;

    private static async Task<PublicationRecord> ShownAsync(TemporaryStore store, string slug) =>
        (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(slug))).Value!;

    private static async Task<CurriculumVitae> CvAsync(TemporaryStore store, string researcher) =>
        (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(researcher))).Value!;

    private static Task<IReadOnlyList<string>> CheckAsync(TemporaryStore store) => store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync());
}
