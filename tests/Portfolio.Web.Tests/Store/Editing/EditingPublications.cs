using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Editing;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Editing;

public sealed class EditingPublications
{
    private const string Weave = "learning-to-weave-algebraic-patterns";

    [Fact]
    public async Task What_a_person_made_of_a_publication_outlives_its_documents()
    {
        await using var store = await AdaAsync();
        Assert.Equal(EditOutcome.Saved, (await SaveAsync(store, Weave, f => f["title"] = "Learning to Weave")).Outcome);
        Assert.Equal(EditOutcome.Saved, (await SaveAsync(store, Weave, f => f["venue"] = "ICCV")).Outcome);

        // Its documents say something new of other fields, and a second one names it.
        var paper = SampleCv.Ada.Publications[0];
        await store.ImportAsync(SampleCv.Ada with { Publications = [paper with { Note = "Best Paper Award" }, .. SampleCv.Ada.Publications.Skip(1)] }, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");

        var now = await ShownAsync(store, Weave);
        Assert.Equal("Learning to Weave", now.Item.Title);
        Assert.Equal("ICCV", now.Item.Venue!.Label);
        Assert.Equal("Best Paper Award", now.Item.Note);
        Assert.Equal(["ada-byron", "charles-babbage", null], now.Item.Contributors.Select(c => c.ResearcherSlug));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Publications WHERE Edits LIKE '%isConflict%'"));
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task A_field_that_the_document_changed_beneath_an_edit_is_a_conflict_to_decide()
    {
        await using var store = await AdaAsync();
        await SaveAsync(store, Weave, f => f["year"] = 2024);
        var paper = SampleCv.Ada.Publications[0];
        await store.ImportAsync(SampleCv.Ada with { Publications = [paper with { Year = 2022 }, .. SampleCv.Ada.Publications.Skip(1)] }, "ada.md");
        Assert.Equal(2024, (await ShownAsync(store, Weave)).Item.Year);
        Assert.True(Assert.Single((await EditableAsync(store, Weave)).Edits).IsConflict);

        // Who saves another field has not decided on this one.
        await SaveAsync(store, Weave, f => f["note"] = "Oral");
        Assert.Contains((await EditableAsync(store, Weave)).Edits, e => e.IsConflict);
        Assert.True(await store.AskAsync<EditPublication, bool>(e => e.DecideAsync(Weave, "year", keepsEdit: false, "admin")));
        Assert.Equal(2022, (await ShownAsync(store, Weave)).Item.Year);
        Assert.Equal("Oral", (await ShownAsync(store, Weave)).Item.Note);
        Assert.False(await store.AskAsync<EditPublication, bool>(e => e.DecideAsync(Weave, "year", keepsEdit: true, "admin")));
    }

    [Fact]
    public async Task A_preview_shows_no_page_that_visitors_do_not_see()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        await store.AskAsync<EditPerson, bool>(e => e.ShowAsync("charles-babbage", false, "admin"));
        var shown = await ShownAsync(store, Weave);
        var fields = (await EditableAsync(store, Weave)).Fields;
        var preview = (await store.AskAsync<EditPublication, PublicationRecord?>(e => e.PreviewAsync(Weave, null, fields)))!;
        Assert.Equal(["ada-byron"], preview.Researchers.Select(r => r.Slug));
        Assert.Equal(shown.Item.Contributors.Select(c => c.ResearcherSlug), preview.Item.Contributors.Select(c => c.ResearcherSlug));

        // What isn't shown yet can be looked at all the same.
        await store.AskAsync<EditPublication, bool>(e => e.ShowAsync(Weave, false, "admin"));
        await store.AskAsync<EditPerson, bool>(e => e.ShowAsync("ada-byron", false, "admin"));
        Assert.NotNull(await store.AskAsync<EditPublication, PublicationRecord?>(e => e.PreviewAsync(Weave, null, fields)));
        Assert.NotNull(await store.AskAsync<EditPublication, PublicationRecord?>(e => e.PreviewAsync(null, "ada-byron", new JsonObject { ["title"] = "Looms" })));
    }

    [Fact]
    public async Task The_second_of_two_people_is_shown_both_versions()
    {
        await using var store = await AdaAsync();
        var begun = (await EditableAsync(store, Weave)).Fields;
        await SaveAsync(store, Weave, f => f["title"] = "Theirs");
        var wanted = begun.DeepClone().AsObject();
        wanted["title"] = "Mine";
        var result = await store.AskAsync<EditPublication, EditResult>(e => e.SaveAsync(Weave, begun, wanted, "admin"));
        Assert.Equal(EditOutcome.ChangedMeanwhile, result.Outcome);
        Assert.Equal("Theirs", Assert.Single(result.Differences).Current!.GetValue<string>());
        Assert.Equal("Theirs", (await ShownAsync(store, Weave)).Item.Title);
    }

    [Fact]
    public async Task A_person_says_who_an_author_is_and_who_is_nobody_of_ours()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Mary, "mary.md");
        long mary = await store.CountAsync("SELECT Id FROM Researchers WHERE Slug = 'mary-somerville'");
        await SaveAsync(store, Weave, f =>
        {
            f["contributors"]![0]!["researcher"] = 0;
            f["contributors"]![2]!["researcher"] = (int)mary;
        });
        Assert.Equal([null, null, "mary-somerville"], (await ShownAsync(store, Weave)).Item.Contributors.Select(c => c.ResearcherSlug));
        await store.ImportAsync(SampleCv.Ada with { Headline = "Countess" }, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        Assert.Equal([null, "charles-babbage", "mary-somerville"], (await ShownAsync(store, Weave)).Item.Contributors.Select(c => c.ResearcherSlug));
        Assert.Equal(0, (await EditableAsync(store, Weave)).Fields["contributors"]![0]!["researcher"]!.GetValue<int>());
    }

    [Fact]
    public async Task A_deleted_publication_stays_deleted_and_can_be_restored()
    {
        await using var store = await AdaAsync();
        Assert.True(await store.AskAsync<EditPublication, bool>(e => e.DeleteAsync(Weave, "admin")));
        await store.ImportAsync(SampleCv.Ada with { Headline = "Countess" }, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        Assert.Null((await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(Weave))).Value);
        Assert.DoesNotContain((await CvAsync(store, "ada-byron")).Publications, p => p.Slug == Weave);
        Assert.Equal(3 + 1, (await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery()))).Total);
        Assert.Empty(await CheckAsync(store));
        Assert.True(await store.AskAsync<EditPublication, bool>(e => e.RestoreAsync(Weave, "admin")));
        Assert.Contains((await CvAsync(store, "charles-babbage")).Publications, p => p.Slug == Weave);
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task A_typed_publication_stands_first_and_a_document_that_names_it_joins_it()
    {
        await using var store = await AdaAsync();
        var added = await AddAsync(store, "ada-byron", SampleCv.Paper("Poetical Science", "ACL", 2025, "Ada Byron", "Grace Weaver"));
        Assert.Equal("poetical-science", added.Slug);
        var cv = await CvAsync(store, "ada-byron");
        Assert.Equal("Poetical Science", cv.Publications[0].Title);
        Assert.True(cv.Publications[0].Contributors[0].Self);

        await store.ImportAsync(new CurriculumVitae { Name = "Grace Weaver", Publications = [SampleCv.Paper("Poetical science.", "ACL", 2025, "A. Byron", "G. Weaver*")] }, "grace.md");
        Assert.Equal(["ada-byron", "grace-weaver"], (await ShownAsync(store, "poetical-science")).Item.Contributors.Select(c => c.ResearcherSlug));
        Assert.Empty(await CheckAsync(store));

        // Once more by hand: the store has it.
        var again = await AddAsync(store, "grace-weaver", SampleCv.Paper("Poetical Science", "ACL", 2025, "Grace Weaver"));
        Assert.Null(again.Slug);
        Assert.Equal("poetical-science", again.LikeSlug);
        var another = await AddAsync(store, "grace-weaver", SampleCv.Paper("Poetical Science", "ACL", 2025, "Grace Weaver"), AddLikeness.Another);
        Assert.Equal("poetical-science-2", another.Slug);
        Assert.Equal(0, (await store.AskAsync<DuplicateList, (IReadOnlyList<DuplicatePair> Pairs, int Total)>(q => q.RunAsync())).Total);
    }

    [Fact]
    public async Task A_list_is_put_in_order_and_what_is_taken_off_stays_off()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        string[] order = ["an-unfinished-story-of-numbers", Weave];
        int[] keys = [(int)await store.CountAsync($"SELECT Id FROM Publications WHERE Slug = '{order[0]}'"), (int)await store.CountAsync($"SELECT Id FROM Publications WHERE Slug = '{Weave}'")];
        Assert.True(await store.AskAsync<EditPublicationList, bool>(e => e.OrderAsync("ada-byron", keys, "admin")));
        Assert.Equal(order, (await CvAsync(store, "ada-byron")).Publications.Select(p => p.Slug).Take(2));

        Assert.True(await store.AskAsync<EditPublicationList, bool>(e => e.TakeOffAsync("charles-babbage", Weave, "admin")));
        await store.ImportAsync(SampleCv.Charles with { Headline = "Emeritus" }, "charles.md");
        Assert.Equal(["The Economy of Machinery"], (await CvAsync(store, "charles-babbage")).Publications.Select(p => p.Title));
        Assert.Equal(["ada-byron", null, null], (await ShownAsync(store, Weave)).Item.Contributors.Select(c => c.ResearcherSlug));
        Assert.Equal(1, (await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery { Researchers = ["charles-babbage"] }))).Total);
        Assert.Empty(await CheckAsync(store));

        // The last list it can't be taken off; and it comes back where a person says so.
        Assert.False(await store.AskAsync<EditPublicationList, bool>(e => e.TakeOffAsync("ada-byron", Weave, "admin")));
        Assert.True(await store.AskAsync<EditPublicationList, bool>(e => e.PutOnAsync("charles-babbage", Weave, "admin")));
        Assert.Equal(["ada-byron", "charles-babbage", null], (await ShownAsync(store, Weave)).Item.Contributors.Select(c => c.ResearcherSlug));
    }

    [Fact]
    public async Task An_address_that_is_changed_leads_on_for_ever()
    {
        await using var store = await AdaAsync();
        Assert.Equal("weave", (await SlugAsync(store, Weave, "weave")).Slug);
        Assert.Equal("loom", (await SlugAsync(store, "weave", "loom")).Slug);
        Assert.Equal("loom", (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(Weave))).MovedTo);
        Assert.NotNull((await SlugAsync(store, "loom", "Not an Address!")).Error);
        Assert.NotNull((await SlugAsync(store, "loom", "notes-on-the-engine-of-differences")).Error);
        // Back to what it had.
        Assert.Equal(Weave, (await SlugAsync(store, "loom", Weave)).Slug);
        Assert.Equal(Weave, (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync("weave"))).MovedTo);
        Assert.Empty(await CheckAsync(store));
    }

    [Fact]
    public async Task What_a_document_no_longer_names_is_kept_or_dropped()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Ada with { Publications = [.. SampleCv.Ada.Publications.Skip(2)] }, "ada.md");
        Assert.True(await store.AskAsync<EditPublicationList, bool>(e => e.KeepAsync("ada-byron", Weave, "admin")));
        Assert.True(await store.AskAsync<EditPublicationList, bool>(e => e.DropAsync("ada-byron", "notes-on-the-engine-of-differences", "admin")));
        Assert.False(await store.AskAsync<EditPublicationList, bool>(e => e.DropAsync("ada-byron", Weave, "admin")));
        Assert.Equal(3, (await CvAsync(store, "ada-byron")).Publications.Count);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM PublicationSources WHERE IsGone AND PublicationId NOT IN (SELECT Id FROM Publications WHERE IsDeleted)"));
    }

    /// <summary>Whatever a person makes of whichever fields, and whatever the document says next of the others: the person’s words stay.</summary>
    [Fact]
    public void Edits_survive_every_import() => Prop.ForAll<NonEmptyString, NonEmptyString, byte>((title, note, which) =>
        {
            EditAndImport(title, note, which, (byte)(which * 7));
            return true;
        })
        .Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20261121, 17), FSharpOption<int>.None))));

    private static void EditAndImport(NonEmptyString title, NonEmptyString note, byte which, byte changes)
    {
        string typed = Visible(title.Get, "Title"), remark = Visible(note.Get, "note");
        string[] fields = ["title", "note", "volume", "publisher", "abstract", "venueText", "page", "issue"];
        SurviveAsync().GetAwaiter().GetResult();

        async Task SurviveAsync()
        {
            await using var store = await AdaAsync();
            var chosen = fields.Where((_, i) => (which & (1 << i)) != 0).ToList();
            await SaveAsync(store, Weave, f =>
            {
                foreach (string field in chosen) f[field] = typed;
            });
            var paper = SampleCv.Ada.Publications[0];
            var said = PublicationJson(paper);
            foreach (string field in fields.Where((f, i) => f != "title" && (changes & (1 << i)) != 0)) said[field] = remark;
            await store.ImportAsync(SampleCv.Ada with { Publications = [System.Text.Json.JsonSerializer.Deserialize<Publication>(said, CvJson.Options)!, .. SampleCv.Ada.Publications.Skip(1)] }, "ada.md");
            var now = (await EditableAsync(store, Weave)).Fields;
            foreach (string field in chosen) Assert.Equal(typed, now[field]!.GetValue<string>());
            foreach (string field in fields.Except(chosen).Where(f => f != "title")) Assert.Equal(said[field]?.GetValue<string>(), now[field]?.GetValue<string>());
            Assert.Empty(await CheckAsync(store));
        }
    }

    private static string Visible(string text, string other) => text.EnumerateRunes().All(r => r.Value is not (0 or 0xFFFD)) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : other;

    private static JsonObject PublicationJson(Publication publication) => JsonNode.Parse(CvJson.Write(publication))!.AsObject();

    private static async Task<TemporaryStore> AdaAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        return store;
    }

    private static Task<AddedPublication> AddAsync(TemporaryStore store, string researcher, Publication publication, AddLikeness likeness = AddLikeness.Ask) =>
        store.AskAsync<EditPublication, AddedPublication>(e => e.AddAsync(researcher, PublicationJson(publication), likeness, "admin"));

    private static Task<SlugChange> SlugAsync(TemporaryStore store, string slug, string wanted) =>
        store.AskAsync<EditPublication, SlugChange>(e => e.ChangeSlugAsync(slug, wanted, "admin"));

    private static async Task<EditResult> SaveAsync(TemporaryStore store, string slug, Action<JsonObject> change)
    {
        var begun = (await EditableAsync(store, slug)).Fields;
        var wanted = begun.DeepClone().AsObject();
        change(wanted);
        return await store.AskAsync<EditPublication, EditResult>(e => e.SaveAsync(slug, begun, wanted, "admin"));
    }

    private static async Task<EditablePublication> EditableAsync(TemporaryStore store, string slug) =>
        (await store.AskAsync<PublicationEditing, Found<EditablePublication>>(q => q.RunAsync(slug))).Value!;

    private static async Task<PublicationRecord> ShownAsync(TemporaryStore store, string slug) =>
        (await store.AskAsync<PublicationDetail, Found<PublicationRecord>>(q => q.RunAsync(slug))).Value!;

    private static async Task<CurriculumVitae> CvAsync(TemporaryStore store, string researcher) =>
        (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(researcher))).Value!;

    private static Task<IReadOnlyList<string>> CheckAsync(TemporaryStore store) => store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync());
}
