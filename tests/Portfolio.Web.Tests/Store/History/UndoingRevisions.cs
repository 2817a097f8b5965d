using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Duplicates;
using Portfolio.Store.Editing;
using Portfolio.Store.History;
using Portfolio.Store.Opening;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.History;

public sealed class UndoingRevisions
{
    private const string Ada = "ada-byron", Charles = "charles-babbage", Mary = "mary-somerville";
    private static readonly string[] Everybody = [Ada, Charles, Mary];

    [Fact]
    public void Whatever_was_done_and_undone_in_reverse_order_leaves_the_public_pages_as_they_were() =>
        Prop.ForAll(
            Gen.Choose(0, 999_999).ListOf().Where(steps => steps.Count is > 0 and < 9).ToArbitrary(),
            steps => DoAndUndoAsync([.. steps]).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261121UL, 7UL));

    [Fact]
    public async Task An_import_is_undone_as_one_and_done_again()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        string before = await PublicAsync(store);
        await store.ImportAsync(SampleCv.Ada, "ada-byron.md");
        string after = await PublicAsync(store);

        Assert.Equal(UndoOutcome.Done, (await UndoLastAsync(store)).Outcome);
        Assert.Equal(before, await PublicAsync(store));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Documents WHERE Name = 'ada-byron.md'"));
        Assert.Equal(UndoOutcome.Done, (await UndoLastAsync(store)).Outcome);
        Assert.Equal(after, await PublicAsync(store));
        Assert.Equal(CvJson.Write(SampleCv.Ada).Length, await store.CountAsync("SELECT length(Text) FROM Documents WHERE Name = 'ada-byron.md'"));
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Revisions WHERE What = 'Redid: {change}' AND WhatValues LIKE '%Imported {document} for {researcher}%[\"ada-byron.md\",\"ada-byron\"]%'"));
        await CheckAsync(store);
        // The same document again is what it was.
        await store.ImportAsync(SampleCv.Ada, "ada-byron.md");
        Assert.Equal(after, await PublicAsync(store));
    }

    [Fact]
    public async Task An_edit_is_undone_beside_later_edits_of_other_fields()
    {
        await using var store = await AdaAsync();
        int id = await PositionAsync(store);
        var position = SampleCv.Ada.Positions[0];
        await SaveAsync(store, id, position, position with { Role = "Chief Engineer" });
        int edit = await UndoneInReverse.LastAsync(store);
        await SaveAsync(store, id, position with { Role = "Chief Engineer" }, position with { Role = "Chief Engineer", Location = "London" });

        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, edit)).Outcome);
        var now = Assert.Single((await CvAsync(store, Ada)).Positions);
        Assert.Equal("Engineer", now.Role);
        Assert.Equal("London", now.Location);
        // The location is still the person's word over the document's.
        await store.ImportAsync(SampleCv.Ada with { Positions = [position with { End = PartialDate.Of(2025) }] }, "ada-byron.md");
        Assert.Equal("London", Assert.Single((await CvAsync(store, Ada)).Positions).Location);
    }

    [Fact]
    public async Task What_was_changed_since_is_a_persons_choice()
    {
        await using var store = await AdaAsync();
        int id = await PositionAsync(store);
        var position = SampleCv.Ada.Positions[0];
        await SaveAsync(store, id, position, position with { Role = "Chief Engineer", Location = "London" });
        int edit = await UndoneInReverse.LastAsync(store);
        await SaveAsync(store, id, position with { Role = "Chief Engineer", Location = "London" }, position with { Role = "Head Engineer", Location = "London" });

        var plan = await UndoAsync(store, edit);
        Assert.Equal(UndoOutcome.NeedsChoice, plan.Outcome);
        var conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(("role", "Engineer", "Chief Engineer", "Head Engineer"), (conflict.Field, (string?)conflict.Before, (string?)conflict.After, (string?)conflict.Now));
        Assert.Equal(edit + 1, conflict.Since);
        Assert.Equal("London", Assert.Single((await CvAsync(store, Ada)).Positions).Location);

        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, edit, (conflict.Key, false))).Outcome);
        var now = Assert.Single((await CvAsync(store, Ada)).Positions);
        Assert.Equal("Head Engineer", now.Role);
        Assert.Null(now.Location);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Revisions WHERE What = 'Undid in part: {change}' AND UndoesId IS NULL"));
    }

    [Fact]
    public async Task A_merge_is_undone_after_others_worked_on()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        int import = await UndoneInReverse.LastAsync(store);
        await store.ImportAsync(SampleCv.Mary with { Publications = [SampleCv.Ada.Publications[0] with { Note = "Best Paper Award" }] }, "mary.md");
        // Ada's import made the paper that Mary's document names too: it stays, as Mary's and Charles'.
        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, 1)).Outcome);
        Assert.Equal(["learning-to-weave-algebraic-patterns"], (await CvAsync(store, Mary)).Publications.Select(p => p.Slug));
        Assert.Equal(2, (await CvAsync(store, Charles)).Publications.Count);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Researchers WHERE Slug = 'ada-byron'"));
        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, import)).Outcome);
        Assert.Equal(["learning-to-weave-algebraic-patterns"], (await CvAsync(store, Mary)).Publications.Select(p => p.Slug));
        await CheckAsync(store);
    }

    [Fact]
    public async Task An_import_that_was_followed_by_another_of_the_same_document_waits_for_it()
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Ada with { Headline = "Chief" }, "ada-byron.md");
        await store.ImportAsync(SampleCv.Ada with { Headline = "Head" }, "ada-byron.md");
        var blocked = await UndoAsync(store, 2);
        Assert.Equal(UndoOutcome.Blocked, blocked.Outcome);
        Assert.Contains("revision 3", Assert.Single(blocked.Stays).ToString(), StringComparison.Ordinal);
        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, 3)).Outcome);
        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, 2)).Outcome);
        Assert.Equal(SampleCv.Ada.Headline, (await CvAsync(store, Ada)).Headline);
        Assert.Equal(UndoOutcome.Missing, (await UndoAsync(store, 99)).Outcome);
    }

    [Fact]
    public async Task An_entry_that_a_person_worked_on_outlives_the_undo_of_its_import_when_they_say_so()
    {
        await using var store = await AdaAsync();
        int id = await PositionAsync(store);
        await SaveAsync(store, id, SampleCv.Ada.Positions[0], SampleCv.Ada.Positions[0] with { Role = "Chief Engineer" });
        var plan = await UndoAsync(store, 1);
        var conflict = Assert.Single(plan.Conflicts);
        Assert.Equal(UndoOutcome.Done, (await UndoAsync(store, 1, (conflict.Key, false))).Outcome);
        var cv = await CvAsync(store, Ada);
        Assert.Equal("Chief Engineer", Assert.Single(cv.Positions).Role);
        Assert.Empty(cv.Awards);
        Assert.Empty(cv.Publications);
        await CheckAsync(store);
    }

    private static async Task DoAndUndoAsync(List<int> steps)
    {
        await using var store = await AdaAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        await UndoneInReverse.HoldsAsync(store, steps, step => DoAsync(store, step), () => PublicAsync(store));
    }

    private static async Task DoAsync(TemporaryStore store, int step)
    {
        var random = new Random(step);
        var researchers = new[] { SampleCv.Ada, SampleCv.Charles, SampleCv.Mary };
        switch (step % 8)
        {
            case 0:
                var cv = researchers[random.Next(3)];
                await store.ImportAsync(
                    cv with
                    {
                        Headline = random.Next(3) == 0 ? "Head" : cv.Headline,
                        Publications = [.. cv.Publications.OrderBy(_ => random.Next()).Take(random.Next(1, 4)).Select(p => random.Next(3) == 0 ? p with { Year = 2020, Note = "Best Paper Award" } : p)],
                        Awards = [.. cv.Awards.Take(random.Next(3)), new Award { Title = $"Award {random.Next(3)}", Date = PartialDate.Of(2020 + random.Next(3)) }],
                        Positions = [.. cv.Positions.Select(p => p with { Location = random.Next(2) == 0 ? "London" : null })],
                    },
                    $"{Slug.Of(cv.Name!)}.md");
                break;
            case 1:
                await store.AskAsync<EditEntry, int?>(e => e.AddAsync(Ada, SectionKind.Awards, new Award { Title = $"Cup {step}" }, "admin"));
                break;
            case 2 or 3:
                if (await AnyEntryAsync(store, random) is not { } entry) break;
                if (entry.Kind == SectionKind.Awards) await store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync(entry.Slug, entry.Id, entry.Json, JsonSerializer.Deserialize<Award>(entry.Json, CvJson.Options)! with { Title = $"Changed {step % 5}" }, "admin"));
                else await store.AskAsync<EditEntry, bool>(e => e.ShowAsync(entry.Slug, entry.Id, random.Next(2) == 0, "admin"));
                break;
            case 4:
                if (await AnyEntryAsync(store, random) is not { } gone) break;
                if (!await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync(gone.Slug, gone.Id, "admin"))) await store.AskAsync<EditEntry, bool>(e => e.RestoreAsync(gone.Slug, gone.Id, "admin"));
                break;
            case 5:
                if (await AnyEntryAsync(store, random) is { } ordered) await store.AskAsync<EditEntry, bool>(e => e.OrderAsync(ordered.Slug, ordered.Kind, [ordered.Id], "admin"));
                break;
            case 6:
                await store.ImportAsync(new CurriculumVitae { Name = "Bo Other", Publications = [SampleCv.Paper("Learning to Weave Algebraic Patterns Quickly", "ACL", 2022, "Bo Other*", "Ada Byron"), SampleCv.Ada.Publications[random.Next(4)]] }, "bo.md");
                break;
            default:
                var (pairs, _) = await store.AskAsync<DuplicateList, (IReadOnlyList<DuplicatePair> Pairs, int Total)>(d => d.RunAsync());
                if (pairs.Count > 0 && random.Next(4) > 0) await store.AskAsync<DecideDuplicate, string?>(d => d.MergeAsync(pairs[0].Id, "admin"));
                else if (pairs.Count > 0) await store.AskAsync<DecideDuplicate, bool>(d => d.DismissAsync(pairs[0].Id, "admin"));
                break;
        }
    }

    private static async Task<(int Id, SectionKind Kind, string Slug, string Json)?> AnyEntryAsync(TemporaryStore store, Random random)
    {
        await using var db = store.Service<PortfolioStore>().NewContext();
        var entries = await db.Entries.IgnoreQueryFilters().OrderBy(e => e.Id).ToListAsync();
        if (entries.Count == 0) return null;
        var entry = entries[random.Next(entries.Count)];
        return (entry.Id, entry.Kind, await db.Researchers.Where(r => r.Id == entry.ResearcherId).Select(r => r.Slug).SingleAsync(), entry.Json);
    }

    private static async Task<TemporaryStore> AdaAsync()
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada-byron.md");
        return store;
    }

    private static async Task<string> PublicAsync(TemporaryStore store)
    {
        var all = new List<string>();
        foreach (string slug in Everybody.Append("bo-other"))
            if ((await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(slug))).Value is { } cv) all.Add(CvJson.Write(cv));
        return string.Join('\n', all);
    }

    private static async Task<CurriculumVitae> CvAsync(TemporaryStore store, string slug) => (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(slug))).Value!;

    private static async Task<int> PositionAsync(TemporaryStore store) => (int)await store.CountAsync("SELECT Id FROM Entries WHERE Kind = 'positions'");

    private static async Task<UndoPlan> UndoLastAsync(TemporaryStore store) => await UndoAsync(store, await UndoneInReverse.LastAsync(store));

    private static Task<UndoPlan> UndoAsync(TemporaryStore store, int revision, params (string Key, bool Back)[] choices) =>
        store.AskAsync<UndoRevision, UndoPlan>(u => u.RunAsync(revision, choices.ToDictionary(c => c.Key, c => c.Back), "admin"));

    private static async Task CheckAsync(TemporaryStore store) => Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync()));

    private static Task<EditResult> SaveAsync(TemporaryStore store, int id, Position begun, Position wanted) =>
        store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync(Ada, id, JsonSerializer.Serialize(begun, CvJson.Options), wanted, "admin"));
}
