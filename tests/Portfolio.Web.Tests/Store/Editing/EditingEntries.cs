using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Store.Importing;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Editing;

public sealed class EditingEntries
{
    private const string Ada = "ada-byron";

    [Fact]
    public async Task What_a_person_made_of_an_entry_outlives_the_document()
    {
        await using var store = await AdaAsync();
        int id = await IdAsync(store, "positions");
        var position = SampleCv.Ada.Positions[0];
        Assert.Equal(EditOutcome.Saved, (await SaveAsync(store, id, position, position with { Role = "Chief Engineer" })).Outcome);

        // The document says something new of another field.
        await store.ImportAsync(SampleCv.Ada with { Positions = [position with { End = PartialDate.Of(2025) }] }, "ada.md");

        var now = Assert.Single((await CvAsync(store)).Positions);
        Assert.Equal("Chief Engineer", now.Role);
        Assert.Equal(PartialDate.Of(2025), now.End);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Entries WHERE Edits LIKE '%isConflict%'"));
    }

    [Fact]
    public async Task A_field_that_both_changed_is_a_conflict_to_decide()
    {
        await using var store = await AdaAsync();
        int id = await IdAsync(store, "positions");
        var position = SampleCv.Ada.Positions[0];
        await SaveAsync(store, id, position, position with { Role = "Chief Engineer" });
        await store.ImportAsync(SampleCv.Ada with { Positions = [position with { Role = "Senior Engineer" }] }, "ada.md");
        Assert.Equal("Chief Engineer", (await CvAsync(store)).Positions[0].Role);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Entries WHERE Edits LIKE '%\"isConflict\":true,\"now\":\"Senior Engineer\"%'"));

        // Who saves another field has not decided on this one.
        position = position with { Role = "Chief Engineer" };
        await SaveAsync(store, id, position, position with { Location = "London" });
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Entries WHERE Edits LIKE '%isConflict%'"));

        Assert.True(await store.AskAsync<EditEntry, bool>(e => e.DecideAsync(Ada, id, "role", keepsEdit: false, "admin")));
        var now = Assert.Single((await CvAsync(store)).Positions);
        Assert.Equal("Senior Engineer", now.Role);
        Assert.Equal("London", now.Location);
        Assert.False(await store.AskAsync<EditEntry, bool>(e => e.DecideAsync(Ada, id, "role", keepsEdit: true, "admin")));
    }

    [Fact]
    public async Task An_edit_that_the_document_takes_over_ends()
    {
        await using var store = await AdaAsync();
        int id = await IdAsync(store, "positions");
        var position = SampleCv.Ada.Positions[0];
        await SaveAsync(store, id, position, position with { Role = "Chief Engineer" });
        await store.ImportAsync(SampleCv.Ada with { Positions = [position with { Role = "Chief Engineer" }] }, "ada.md");
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Entries WHERE Kind = 'positions' AND Edits = '[]'"));
    }

    [Fact]
    public async Task The_second_of_two_people_is_shown_both_versions()
    {
        await using var store = await AdaAsync();
        int id = await IdAsync(store, "positions");
        var begun = SampleCv.Ada.Positions[0];
        await SaveAsync(store, id, begun, begun with { Role = "Chief Engineer", Location = "London" });

        var result = await SaveAsync(store, id, begun, begun with { Role = "Head Engineer" });

        Assert.Equal(EditOutcome.ChangedMeanwhile, result.Outcome);
        Assert.Equal(["location", "role"], result.Differences.Select(d => d.Field).Order());
        var role = result.Differences.Single(d => d.Field == "role");
        Assert.True(role.IsConflict);
        Assert.Equal("Chief Engineer", role.Current!.GetValue<string>());
        Assert.False(result.Differences.Single(d => d.Field == "location").IsConflict);
        Assert.Equal("Chief Engineer", (await CvAsync(store)).Positions[0].Role);
    }

    [Fact]
    public async Task A_deleted_entry_stays_deleted_and_can_be_restored()
    {
        await using var store = await AdaAsync();
        int id = await IdAsync(store, "positions");
        Assert.True(await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync(Ada, id, "admin")));
        await store.ImportAsync(SampleCv.Ada with { Positions = [SampleCv.Ada.Positions[0] with { End = PartialDate.Of(2025) }] }, "ada.md");
        Assert.Empty((await CvAsync(store)).Positions);
        Assert.True(await store.AskAsync<EditEntry, bool>(e => e.RestoreAsync(Ada, id, "admin")));
        Assert.Equal(PartialDate.Of(2025), Assert.Single((await CvAsync(store)).Positions).End);
    }

    [Fact]
    public async Task What_the_document_no_longer_has_is_shown_until_somebody_decides()
    {
        await using var store = await AdaAsync();
        var result = await store.ImportAsync(SampleCv.Ada with { Awards = [SampleCv.Ada.Awards[1]] }, "ada.md");
        Assert.Contains(result.Changes, c => c is { Kind: SectionKind.Awards, Outcome: EntryOutcome.Gone });
        Assert.Equal(2, (await CvAsync(store)).Awards.Count);
        int gone = await IdAsync(store, "awards' AND IsGone AND 'x' = 'x");
        Assert.True(await store.AskAsync<EditEntry, bool>(e => e.KeepAsync(Ada, gone, "admin")));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Entries WHERE IsGone"));
        Assert.Equal(2, (await CvAsync(store)).Awards.Count);
    }

    [Fact]
    public async Task A_typed_entry_stands_first_and_others_are_put_in_order()
    {
        await using var store = await AdaAsync();
        int? typed = await store.AskAsync<EditEntry, int?>(e => e.AddAsync(Ada, SectionKind.Awards, new Award { Title = "Cup" }, "admin"));
        Assert.Equal(["Cup", "Medal", "Prize"], (await CvAsync(store)).Awards.Select(a => a.Title));
        int prize = await IdAsync(store, "awards' AND Json LIKE '%Prize%");
        await store.AskAsync<EditEntry, bool>(e => e.OrderAsync(Ada, SectionKind.Awards, [prize, typed!.Value], "admin"));
        Assert.Equal(["Prize", "Cup", "Medal"], (await CvAsync(store)).Awards.Select(a => a.Title));
        Assert.Null(await store.AskAsync<EditEntry, int?>(e => e.AddAsync("nobody", SectionKind.Awards, new Award { Title = "Cup" }, "admin")));
    }

    [Fact]
    public async Task Nobody_edits_through_somebody_elses_address()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        int id = await IdAsync(store, "positions");
        Assert.False(await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync("charles-babbage", id, "admin")));
        Assert.Equal(EditOutcome.Missing, (await store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync("charles-babbage", id, "{}", SampleCv.Ada.Positions[0], "admin"))).Outcome);
    }

    private static async Task<TemporaryStore> AdaAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        return store;
    }

    private static async Task<int> IdAsync(TemporaryStore store, string kind) => (int)await store.CountAsync($"SELECT Id FROM Entries WHERE Kind = '{kind}'");

    private static Task<EditResult> SaveAsync(TemporaryStore store, int id, Position begun, Position wanted) =>
        store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync(Ada, id, System.Text.Json.JsonSerializer.Serialize(begun, CvJson.Options), wanted, "admin"));

    private static async Task<CurriculumVitae> CvAsync(TemporaryStore store) =>
        (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(Ada))).Value!;
}
