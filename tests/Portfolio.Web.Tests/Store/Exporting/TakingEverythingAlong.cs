using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Editing;
using Portfolio.Store.Exporting;
using Portfolio.Store.History;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Exporting;

public sealed class TakingEverythingAlong
{
    [Fact]
    public async Task An_export_in_a_new_store_is_the_same_site_and_merges_on()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        int position = (int)await store.CountAsync("SELECT Id FROM Entries WHERE Kind = 'positions'");
        var begun = SampleCv.Ada.Positions[0];
        await store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync("ada-byron", position, JsonSerializer.Serialize(begun, CvJson.Options), begun with { Role = "Chief Engineer" }, "admin"));
        int award = (int)await store.CountAsync("SELECT min(Id) FROM Entries WHERE Kind = 'awards'");
        await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync("ada-byron", award, "admin"));
        byte[] export = await WriteAsync(store);

        await using var other = await TemporaryStore.OpenAsync();
        await TakeInAsync(other, export);

        Assert.Equal(await PublicAsync(store), await PublicAsync(other));
        Assert.Equal(export, await WriteAsync(other));
        Assert.Empty(await other.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync()));
        var found = await other.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(new PublicationQuery { Q = "weave" }));
        Assert.Single(found.Items);
        // The document comes again: edits and deletions hold, there as here.
        await other.ImportAsync(SampleCv.Ada with { Positions = [begun with { Location = "London" }] }, "ada.md");
        var cv = (await other.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync("ada-byron"))).Value!;
        Assert.Equal(("Chief Engineer", "London"), (cv.Positions[0].Role, cv.Positions[0].Location));
        Assert.Equal(["Prize"], cv.Awards.Select(a => a.Title));
        Assert.Equal(UndoOutcome.Done, (await other.AskAsync<UndoRevision, UndoPlan>(u => u.RunAsync(2, new Dictionary<string, bool>(), "admin"))).Outcome);
        Assert.Equal(UndoOutcome.Done, (await other.AskAsync<UndoRevision, UndoPlan>(u => u.RunAsync(1, new Dictionary<string, bool>(), "admin"))).Outcome);
        Assert.Equal(0, await other.CountAsync("SELECT count(*) FROM Researchers"));
    }

    [Fact]
    public async Task What_people_had_made_of_it_before_does_not_hold_its_undo_up_and_what_they_make_of_it_here_does()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await RenameAsync(store, "Learning to Weave", "Countess");
        byte[] export = await WriteAsync(store);

        await using var other = await TemporaryStore.OpenAsync();
        await TakeInAsync(other, export);
        Assert.Equal(UndoOutcome.Done, await UndoAsync(other, 1));
        foreach (string table in (string[])["Researchers", "Documents", "Entries", "Publications", "PublicationSources", "Contributors"]) Assert.Equal(0, await other.CountAsync($"SELECT count(*) FROM {table}"));

        // Back again, and changed here: now somebody has to say what becomes of it.
        Assert.Equal(UndoOutcome.Done, await UndoAsync(other, 2));
        await RenameAsync(other, "Weaving, Learned", "Duchess");
        Assert.Equal(UndoOutcome.NeedsChoice, await UndoAsync(other, 1));
    }

    [Fact]
    public async Task An_export_holds_no_account_and_no_history()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        using var json = JsonDocument.Parse(await WriteAsync(store));
        string[] tables = [.. json.RootElement.GetProperty("tables").EnumerateObject().Select(t => t.Name)];
        Assert.Contains("Researchers", tables);
        Assert.Contains("SiteSettings", tables);
        Assert.DoesNotContain(tables, t => t.StartsWith("AspNet", StringComparison.Ordinal) || t.StartsWith("Revision", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "no export")]
    [InlineData("[]", "no export")]
    [InlineData("{\"format\":\"something\"}", "no export")]
    [InlineData("{\"format\":5,\"tables\":7}", "no export")]
    [InlineData("{\"format\":\"portfolio-export\",\"format\":\"portfolio-export\",\"version\":1,\"tables\":{}}", "no export")]
    [InlineData("{\"format\":\"portfolio-export\",\"version\":99,\"tables\":{}}", "newer program")]
    [InlineData("{\"format\":\"portfolio-export\",\"version\":1,\"tables\":{\"Contacts\":[{\"Id\":1,\"ResearcherId\":5,\"Ordinal\":0,\"Kind\":\"email\",\"Value\":\"x\"}]}}", "damaged")]
    [InlineData("{\"format\":\"portfolio-export\",\"version\":1,\"tables\":{\"Contacts\":[{\"Id\":\"x\"}]}}", "damaged")]
    public async Task What_is_no_export_is_refused(string text, string told)
    {
        await using var store = await TemporaryStore.OpenAsync();
        var error = await Assert.ThrowsAsync<StoreException>(() => TakeInAsync(store, Encoding.UTF8.GetBytes(text)));
        Assert.Contains(told, error.Message, StringComparison.Ordinal);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Revisions"));
    }

    [Fact]
    public async Task A_store_that_knows_somebody_takes_no_export()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        byte[] export = await WriteAsync(store);
        await Assert.ThrowsAsync<StoreException>(() => TakeInAsync(store, export));
    }

    private static async Task<UndoOutcome> UndoAsync(TemporaryStore store, int revision) =>
        (await store.AskAsync<UndoRevision, UndoPlan>(u => u.RunAsync(revision, new Dictionary<string, bool>(), "admin"))).Outcome;

    private static async Task RenameAsync(TemporaryStore store, string title, string headline)
    {
        const string Weave = "learning-to-weave-algebraic-patterns", Ada = "ada-byron";
        var publication = (await store.AskAsync<PublicationEditing, Found<EditablePublication>>(q => q.RunAsync(Weave))).Value!.Fields;
        var called = publication.DeepClone().AsObject();
        called["title"] = title;
        Assert.Equal(EditOutcome.Saved, (await store.AskAsync<EditPublication, EditResult>(e => e.SaveAsync(Weave, publication, called, "admin"))).Outcome);
        var person = (await store.AskAsync<ResearchersForEditing, (string, JsonObject Fields)?>(q => q.FieldsAsync(Ada)))!.Value.Fields;
        var headed = person.DeepClone().AsObject();
        headed["headline"] = headline;
        Assert.Equal(EditOutcome.Saved, (await store.AskAsync<EditPerson, EditResult>(e => e.SaveAsync(Ada, person, headed, "admin"))).Outcome);
    }

    private static async Task<byte[]> WriteAsync(TemporaryStore store)
    {
        using var output = new MemoryStream();
        await store.AskAsync<ExportStore, bool>(async e =>
        {
            await e.WriteAsync(output);
            return true;
        });
        return output.ToArray();
    }

    private static async Task TakeInAsync(TemporaryStore store, byte[] export) => await store.AskAsync<TakeInExport, bool>(async t =>
    {
        await t.RunAsync(await TakeInExport.ReadAsync(new MemoryStream(export)), "admin");
        return true;
    });

    private static async Task<string> PublicAsync(TemporaryStore store)
    {
        var all = new List<string>();
        foreach (string slug in (string[])["ada-byron", "charles-babbage"]) all.Add(CvJson.Write((await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(slug))).Value!));
        return string.Join('\n', all);
    }
}
