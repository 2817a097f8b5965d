using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Editing;

public sealed class EditingPeople
{
    private const string Ada = "ada-byron";

    [Fact]
    public async Task What_a_person_made_of_the_head_outlives_the_document_and_disagreements_are_decided()
    {
        await using var store = await AdaAsync();
        Assert.Equal(EditOutcome.Saved, (await SaveAsync(store, ("headline", "Countess"))).Outcome);
        await store.ImportAsync(SampleCv.Ada with { Headline = "Chief Scientist", Affiliation = "Elsewhere" }, "ada.md");
        var page = await PageAsync(store);
        Assert.Equal(("Countess", "Elsewhere"), (page.Headline, page.Affiliation));

        var conflict = Assert.Single((await store.AskAsync<ResearchersForEditing, EditableResearcher?>(q => q.RunAsync(Ada)))!.Conflicts);
        Assert.Equal("Chief Scientist", conflict.Now!.GetValue<string>());
        Assert.True(await store.AskAsync<EditPerson, bool>(e => e.DecideAsync(Ada, "headline", keepsEdit: false, "admin")));
        Assert.Equal("Chief Scientist", (await PageAsync(store)).Headline);
        Assert.False(await store.AskAsync<EditPerson, bool>(e => e.DecideAsync(Ada, "headline", keepsEdit: false, "admin")));
    }

    [Fact]
    public async Task Who_sees_a_contact_is_kept_though_the_document_is_imported_again()
    {
        await using var store = await AdaAsync();
        var fields = (await store.AskAsync<ResearchersForEditing, (string, JsonObject Fields)?>(q => q.FieldsAsync(Ada)))!.Value.Fields;
        var phone = fields["contacts"]!.AsArray().Single(c => c!["kind"]!.GetValue<string>() == "phone")!;
        Assert.Equal("private", phone["visibility"]!.GetValue<string>());
        var wanted = fields.DeepClone().AsObject();
        foreach (var contact in wanted["contacts"]!.AsArray()) contact!["visibility"] = contact["kind"]!.GetValue<string>() == "phone" ? "public" : "private";
        Assert.Equal(EditOutcome.Saved, (await store.AskAsync<EditPerson, EditResult>(e => e.SaveAsync(Ada, fields, wanted, "admin"))).Outcome);
        await store.ImportAsync(SampleCv.Ada with { Headline = "New" }, "ada.md");
        Assert.Equal(ContactKind.Phone, Assert.Single((await PageAsync(store)).Contacts).Kind);
        // Who may see a contact is no word of the document's: there is nothing to merge.
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Researchers WHERE Edits LIKE '%contacts%'"));
    }

    [Fact]
    public async Task What_two_documents_say_in_the_same_words_is_edited_and_hidden_as_one()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Ada with { Publications = [] }, "second.md", Ada);
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Entries WHERE Kind = 'positions'"));
        var entry = (await store.AskAsync<ResearchersForEditing, EditableResearcher?>(q => q.RunAsync(Ada)))!.Sections.Single(s => s.Kind == SectionKind.Positions).Entries.Single();
        var position = (Position)entry.Entry;
        await store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync(Ada, entry.Id, EntryFields.Of(position).ToJsonString(), position with { Role = "Countess" }, "admin"));
        Assert.Equal("Countess", ((Position)Assert.Single((await PageAsync(store)).Sections.Single(s => s.Kind == SectionKind.Positions).Entries)).Role);
        await store.AskAsync<EditEntry, bool>(e => e.ShowAsync(Ada, entry.Id, false, "admin"));
        Assert.DoesNotContain((await PageAsync(store)).Sections, s => s.Kind == SectionKind.Positions);
        await store.AskAsync<EditEntry, bool>(e => e.ShowAsync(Ada, entry.Id, true, "admin"));
        await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync(Ada, entry.Id, "admin"));
        Assert.DoesNotContain((await PageAsync(store)).Sections, s => s.Kind == SectionKind.Positions);
    }

    [Fact]
    public async Task An_entry_stays_under_the_heading_it_was_put_under()
    {
        await using var store = await AdaAsync();
        async Task<string?> HeadingAsync(string title) => (await PageAsync(store)).Sections.Single(s => s.Entries.OfType<Award>().Any(a => a.Title == title)).Heading;
        Assert.Equal("Honours", await HeadingAsync("Medal"));
        int id = (int)await store.CountAsync("SELECT Id FROM Entries WHERE Json LIKE '%Medal%'");
        Assert.True(await store.AskAsync<EditEntry, bool>(e => e.PutUnderAsync(Ada, id, "Prizes", "admin")));
        Assert.Equal("Prizes", await HeadingAsync("Medal"));
        var medal = new Award { Title = "Medal", Date = PartialDate.Of(2023) };
        await store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync(Ada, id, EntryFields.Of(medal).ToJsonString(), medal with { Title = "Medals" }, "admin"));
        await store.ImportAsync(SampleCv.Ada with { Headline = "New" }, "ada.md");
        Assert.Equal("Prizes", await HeadingAsync("Medals"));
        await store.AskAsync<EditEntry, bool>(e => e.PutUnderAsync(Ada, id, null, "admin"));
        Assert.Equal("Honours", await HeadingAsync("Medals"));
    }

    [Fact]
    public async Task Sections_keep_their_order_and_what_is_new_stands_behind()
    {
        await using var store = await AdaAsync();
        SectionChoice[] choices = [new(SectionKind.Awards, "Prizes", true), new(SectionKind.Awards, "Honours", false), new(SectionKind.Education, "Studies", true)];
        Assert.True(await store.AskAsync<EditPerson, bool>(e => e.ArrangeAsync(Ada, choices, "admin")));
        Assert.Equal(["Prizes", "Studies", "Work", "Papers", null], (await PageAsync(store)).Sections.Select(s => s.Heading));
        Assert.Equal(["Prize"], (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(Ada))).Value!.Awards.Select(a => a.Title));
        Assert.Equal(2, (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(Ada, includePrivate: true))).Value!.Awards.Count);
    }

    [Fact]
    public async Task A_document_joins_a_researcher_who_was_added_by_hand()
    {
        await using var store = await TemporaryStore.OpenAsync();
        string slug = await store.AskAsync<EditPerson, string>(e => e.AddAsync(new JsonObject { ["name"] = "Ada Byron", ["headline"] = "Countess" }, "admin"));
        Assert.Equal(Ada, slug);
        await store.ImportAsync(SampleCv.Ada, "ada.md", Ada);
        Assert.Null((await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync(Ada))).Value);
        Assert.True(await store.AskAsync<EditPerson, bool>(e => e.ShowAsync(Ada, true, "admin")));
        Assert.Equal("Countess", (await PageAsync(store)).Headline);
        Assert.Equal("Analytical Engines", (await PageAsync(store)).Affiliation);
    }

    private static async Task<TemporaryStore> AdaAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        return store;
    }

    private static async Task<EditResult> SaveAsync(TemporaryStore store, (string Field, string Value) change)
    {
        var fields = (await store.AskAsync<ResearchersForEditing, (string, JsonObject Fields)?>(q => q.FieldsAsync(Ada)))!.Value.Fields;
        var wanted = fields.DeepClone().AsObject();
        wanted[change.Field] = change.Value;
        return await store.AskAsync<EditPerson, EditResult>(e => e.SaveAsync(Ada, fields, wanted, "admin"));
    }

    private static async Task<ResearcherPage> PageAsync(TemporaryStore store) =>
        (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync(Ada))).Value!;
}
