using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Store.Merging;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;
using Portfolio.Store.Venues;

namespace Portfolio.Web.Tests.Store.History;

/// <summary>Edits, merges and splits of publications, venues and people: whatever is done to them is undone whole.</summary>
public sealed class UndoingWorkOnPublications
{
    private const string Who = "admin";

    [Fact]
    public void Whatever_was_done_and_undone_in_reverse_order_leaves_the_public_pages_as_they_were() =>
        Prop.ForAll(
            Gen.Choose(0, 999_999).ListOf().Where(steps => steps.Count is > 0 and < 7).ToArbitrary(),
            steps => DoAndUndoAsync([.. steps]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(20).WithReplay(20261121UL, 11UL));

    /// <summary>Each kind of step by itself, so that none depends on the luck of the property.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public Task Each_is_undone(int step) => DoAndUndoAsync([step, step + 11, step + 22]);

    private static async Task DoAndUndoAsync(List<int> steps)
    {
        await using var store = await TemporaryStore.OpenAsync();
        foreach (var cv in (CurriculumVitae[])[SampleCv.Ada, SampleCv.Charles, SampleCv.Mary]) await store.ImportAsync(cv, $"{Slug.Of(cv.Name!)}.md");
        await UndoneInReverse.HoldsAsync(store, steps, step => DoAsync(store, step), () => PublicAsync(store));
    }

    private static async Task DoAsync(TemporaryStore store, int step)
    {
        var random = new Random(step);
        string publication = await AnyAsync(store, "SELECT Slug FROM Publications WHERE NOT IsDeleted ORDER BY Id", random);
        string other = await AnyAsync(store, "SELECT Slug FROM Publications WHERE NOT IsDeleted ORDER BY Id", random);
        string researcher = await AnyAsync(store, "SELECT Slug FROM Researchers ORDER BY Id", random);
        switch (step % 11)
        {
            case 0:
                var begun = (await store.AskAsync<PublicationEditing, Found<EditablePublication>>(q => q.RunAsync(publication))).Value!.Fields;
                var wanted = begun.DeepClone().AsObject();
                (wanted["title"], wanted["venue"], wanted["year"]) = ($"Looms {step % 7}", random.Next(2) == 0 ? "EMNLP" : "Journal of Invented Results", 2000 + random.Next(20));
                await store.AskAsync<EditPublication, EditResult>(e => e.SaveAsync(publication, begun, wanted, Who));
                break;
            case 1:
                await store.AskAsync<EditPublication, bool>(e => e.ShowAsync(publication, random.Next(3) == 0, Who));
                break;
            case 2:
                await store.AskAsync<EditPublication, bool>(e => e.DeleteAsync(publication, Who));
                break;
            case 3:
                await store.AskAsync<MergePublications, string?>(m => m.RunAsync(publication, other, new Dictionary<string, bool> { ["title"] = random.Next(2) == 0 }, Who));
                break;
            case 4:
                var sources = (await store.AskAsync<PublicationEditing, Found<EditablePublication>>(q => q.RunAsync("learning-to-weave-algebraic-patterns"))).Value?.Sources;
                if (sources is { Count: > 1 }) await store.AskAsync<MergePublications, string?>(m => m.SplitAsync("learning-to-weave-algebraic-patterns", [sources[0].Id], Who));
                break;
            case 5:
                await store.AskAsync<EditVenue, string?>(async e => await e.MergeAsync(await AnyAsync(store, "SELECT Slug FROM Venues ORDER BY Id", random), await AnyAsync(store, "SELECT Slug FROM Venues ORDER BY Id", random), Who));
                break;
            case 6:
                string venue = await AnyAsync(store, "SELECT Slug FROM Venues ORDER BY Id", random);
                var fields = (await store.AskAsync<VenueDesk, Found<EditableVenue>>(q => q.OneAsync(venue))).Value!.Fields;
                var renamed = fields.DeepClone().AsObject();
                renamed["name"] = $"Annals of Looms {step % 5}";
                await store.AskAsync<EditVenue, VenueEditResult>(e => e.SaveAsync(venue, fields, renamed, Who));
                break;
            case 7:
                var person = (await store.AskAsync<ResearchersForEditing, (string, JsonObject Fields)?>(q => q.FieldsAsync(researcher)))!.Value.Fields;
                var changed = person.DeepClone().AsObject();
                (changed["headline"], changed["affiliation"]) = ($"Countess {step % 3}", "London");
                await store.AskAsync<EditPerson, EditResult>(e => e.SaveAsync(researcher, person, changed, Who));
                break;
            case 8:
                await store.AskAsync<MergeResearchers, MergedResearchers?>(async m => await m.RunAsync(researcher, await AnyAsync(store, "SELECT Slug FROM Researchers ORDER BY Id DESC", random), Who));
                break;
            case 9:
                int what = random.Next(3);
                if (what == 0) await store.AskAsync<EditPublicationList, bool>(l => l.PutOnAsync(researcher, publication, Who));
                else if (what == 1) await store.AskAsync<EditPublicationList, bool>(l => l.TakeOffAsync(researcher, publication, Who));
                else await OrderAsync(store, researcher, random);
                break;
            default:
                await store.AskAsync<EditPublication, SlugChange>(e => e.ChangeSlugAsync(publication, $"looms-of-{step % 13}", Who));
                break;
        }
    }

    private static async Task OrderAsync(TemporaryStore store, string researcher, Random random)
    {
        var list = (await store.AskAsync<ResearchersForEditing, EditableResearcher?>(q => q.RunAsync(researcher)))!.Sections.SelectMany(s => s.Publications).Select(p => p.Id).OrderBy(_ => random.Next()).ToList();
        await store.AskAsync<EditPublicationList, bool>(l => l.OrderAsync(researcher, list, Who));
    }

    private static async Task<string> AnyAsync(TemporaryStore store, string sql, Random random)
    {
        var all = new List<string>();
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.DatabasePath};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = sql;
#pragma warning restore CA2100
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) all.Add(rows.GetString(0));
        return all[random.Next(all.Count)];
    }

    /// <summary>What visitors find: people, publications, venues, and where each address leads.</summary>
    private static async Task<string> PublicAsync(TemporaryStore store)
    {
        var all = new List<string>();
        foreach (string slug in (string[])["ada-byron", "charles-babbage", "mary-somerville"])
        {
            var found = await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(slug));
            all.Add($"{slug} {found.MovedTo} {(found.Value is { } cv ? CvJson.Write(cv) : null)}");
        }

        var list = await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery()));
        all.AddRange(list.Items.Select(p => $"{p.Slug} {p.Title} {p.Venue?.Slug} {p.Year}"));
        foreach (string word in (string[])["looms", "weave", "machinery"])
            all.Add($"{word} {(await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery { Q = word }))).Total}");
        foreach (string venue in (string[])["cvpr", "neurips", "acl", "emnlp", "journal-of-invented-results"])
        {
            var page = await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync(venue));
            all.Add($"{venue} {page.MovedTo} {(await store.AskAsync<PublicationSearch, PublicationPage>(q => q.RunAsync(new PublicationQuery { Venues = [venue] }))).Total}");
        }

        return string.Join('\n', all);
    }
}
