using FsCheck;
using FsCheck.Fluent;
using Microsoft.EntityFrameworkCore;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Editing;
using Portfolio.Store.Importing;
using Portfolio.Store.Opening;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Importing;

/// <summary>A document that comes again: what it says, what it said, and what people made of it.</summary>
public sealed class ImportingAgain
{
    private const string Ada = "ada-byron";

    [Fact]
    public void Nothing_that_a_person_did_is_lost_whatever_the_document_says_next() =>
        Prop.ForAll(Gen.Choose(0, 999_999).ToArbitrary(), seed => KeepsAsync(seed).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(30).WithReplay(20261121UL, 11UL));

    [Fact]
    public async Task An_entry_is_found_again_though_its_text_its_order_and_its_section_changed()
    {
        await using var store = await OpenAsync(new CurriculumVitae
        {
            Name = "Ada Byron",
            Awards =
            [
                new Award { Title = "Outstanding Reviewer", Event = "CVPR", Date = PartialDate.Of(2023) },
                new Award { Title = "Medal of Invented Engines", Awarder = "Royal Society", Date = PartialDate.Of(2020) },
                new Award { Title = "Travel Grant", Awarder = "Weavers' Guild", Date = PartialDate.Of(2019) },
            ],
        });
        var before = await RowsAsync(store);

        await store.ImportAsync(new CurriculumVitae
        {
            Name = "Ada Byron",
            Service = [new Service { Role = "Outstanding Reviewer", Venue = "CVPR", Year = 2023 }],
            Awards =
            [
                new Award { Title = "Travel Grant of the Weavers' Guild", Awarder = "Weavers' Guild", Date = PartialDate.Of(2019, 5) },
                new Award { Title = "The Medal of Invented Engines", Awarder = "The Royal Society", Date = PartialDate.Of(2020), Description = "For notes." },
            ],
        });

        var after = await RowsAsync(store);
        Assert.Equal(before.Select(r => r.Id), after.Select(r => r.Id));
        Assert.Equal([SectionKind.Service, SectionKind.Awards, SectionKind.Awards], after.Select(r => r.Kind));
        Assert.DoesNotContain(after, r => r.IsGone);
        Assert.Contains("For notes.", after[1].Json, StringComparison.Ordinal);
        Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync()));
    }

    [Fact]
    public async Task A_new_entry_is_not_taken_for_one_that_was_deleted()
    {
        await using var store = await OpenAsync(new CurriculumVitae { Name = "Ada Byron", Service = [new Service { Role = "Reviewer", Venue = "CVPR", Year = 2019 }] });
        int id = (await RowsAsync(store))[0].Id;
        await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync(Ada, id, "admin"));
        await store.ImportAsync(new CurriculumVitae { Name = "Ada Byron", Service = [new Service { Role = "Reviewer", Venue = "ICCV", Year = 2021 }] });
        Assert.Equal("ICCV", Assert.Single((await CvAsync(store)).Service).Venue);
        Assert.True((await RowsAsync(store)).Single(r => r.Id == id).IsDeleted);
    }

    [Fact]
    public async Task A_new_entry_stands_beside_its_neighbour_where_a_person_put_the_others_in_order()
    {
        string[] titles = ["Alpha Prize", "Beta Medal", "Gamma Cup"];
        await using var store = await OpenAsync(Awards(titles));
        var rows = await RowsAsync(store);
        await store.AskAsync<EditEntry, bool>(e => e.OrderAsync(Ada, SectionKind.Awards, [rows[2].Id, rows[0].Id, rows[1].Id], "admin"));
        await store.ImportAsync(Awards("Alpha Prize", "Delta Scholarship", "Beta Medal", "Gamma Cup"));
        Assert.Equal(["Gamma Cup", "Alpha Prize", "Delta Scholarship", "Beta Medal"], (await CvAsync(store)).Awards.Select(a => a.Title));
    }

    [Fact]
    public async Task Reading_the_same_text_better_loses_no_edit_and_brings_nothing_deleted_back()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(Awards("Alpha Prize 2020", "Beta Medal", "Gamma Cup", "Noise"), text: "the text");
        var rows = await RowsAsync(store);
        await SaveAsync(store, rows[0], new Award { Title = "The Alpha Prize" });
        await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync(Ada, rows[1].Id, "admin"));

        await store.ImportAsync(new CurriculumVitae { Name = "Ada Byron", Awards = [new Award { Title = "Alpha Prize", Date = PartialDate.Of(2020) }, new Award { Title = "Beta Medal", Awarder = "Guild" }, new Award { Title = "Gamma Cup" }] }, text: "the text");

        Assert.Equal(["The Alpha Prize", "Gamma Cup"], (await CvAsync(store)).Awards.Select(a => a.Title));
        // What a worse reader made of the text, and nobody worked on, goes without a word.
        Assert.Equal(3, (await RowsAsync(store)).Count);
    }

    [Fact]
    public async Task A_review_says_what_would_change_and_writes_only_what_is_chosen()
    {
        await using var store = await OpenAsync(new CurriculumVitae
        {
            Name = "Ada Byron",
            Headline = "Engineer",
            Awards = [new Award { Title = "Alpha Prize" }, new Award { Title = "Beta Medal" }, new Award { Title = "Gamma Cup" }, new Award { Title = "Omega Ribbon" }],
            Publications = [SampleCv.Ada.Publications[0], SampleCv.Ada.Publications[1]],
        });
        var rows = await RowsAsync(store);
        await SaveAsync(store, rows[0], new Award { Title = "Alpha Prize", Awarder = "Guild of Weavers" });
        var again = new CurriculumVitae
        {
            Name = "Ada Byron",
            Headline = "Chief",
            Awards = [new Award { Title = "Alpha Prize", Awarder = "Royal Society" }, new Award { Title = "Beta Medal", Date = PartialDate.Of(2020) }, new Award { Title = "Delta Scholarship" }, new Award { Title = "Omega Ribbon" }],
            Publications = [SampleCv.Ada.Publications[0] with { Note = "Best Paper Award" }, SampleCv.Ada.Publications[2]],
        };
        int revisions = (int)await store.CountAsync("SELECT count(*) FROM Revisions");

        var review = (await ReviewAsync(store, again, null))!.Review!;

        Assert.Equal(revisions, await store.CountAsync("SELECT count(*) FROM Revisions"));
        var outcomes = review.Proposals.ToDictionary(p => p.Title, p => p.Outcome);
        Assert.Equal(ProposalOutcome.Conflict, outcomes["Alpha Prize"]);
        Assert.Equal(ProposalOutcome.Changed, outcomes["Beta Medal"]);
        Assert.Equal(ProposalOutcome.New, outcomes["Delta Scholarship"]);
        Assert.Equal(ProposalOutcome.Gone, outcomes["Gamma Cup"]);
        Assert.Equal(ProposalOutcome.Unchanged, outcomes["Omega Ribbon"]);
        Assert.Equal(ProposalOutcome.Changed, outcomes["Ada Byron"]);
        Assert.Equal(ProposalOutcome.Changed, outcomes["Learning to Weave Algebraic Patterns"]);
        Assert.Equal(ProposalOutcome.Gone, outcomes["Notes on the Engine of Differences"]);

        string Key(string title) => review.Proposals.Single(p => p.Title == title).Key;
        var choices = new ImportChoices(
            review.Fingerprint,
            new HashSet<string> { Key("Alpha Prize"), Key("Learning to Weave Algebraic Patterns") },
            new Dictionary<string, string> { [Key("Alpha Prize") + ":awarder"] = "document", [Key("Gamma Cup")] = "delete", [Key("Notes on the Engine of Differences")] = "delete" });
        Assert.Equal(ImportOutcome.Imported, (await ReviewAsync(store, again, choices))!.Outcome);

        var cv = await CvAsync(store);
        Assert.Equal("Engineer", cv.Headline);
        Assert.Equal(["Alpha Prize", "Beta Medal", "Omega Ribbon"], cv.Awards.Select(a => a.Title));
        Assert.Equal("Royal Society", cv.Awards[0].Awarder);
        Assert.Null(cv.Awards[1].Date);
        Assert.Equal("Best Paper Award", Assert.Single(cv.Publications).Note);
        Assert.Equal(revisions + 1, await store.CountAsync("SELECT count(*) FROM Revisions"));
        // What was left isn't proposed again, and waits for nobody.
        var next = (await ReviewAsync(store, again with { Keywords = ["engines"] }, null))!.Review!;
        Assert.All(next.Proposals.Where(p => p.Key != "person"), p => Assert.True(p.Outcome is ProposalOutcome.Unchanged or ProposalOutcome.Kept, $"{p.Title}: {p.Outcome}"));
        Assert.Empty(await store.AskAsync<DecisionList, IReadOnlyList<Decision>>(d => d.RunAsync()));
        // A choice that was made on another review is not taken.
        Assert.Equal(ImportOutcome.Outdated, (await ReviewAsync(store, again with { Headline = "Head" }, choices))!.Outcome);
        Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(c => c.RunAsync()));
    }

    private static async Task KeepsAsync(int seed)
    {
        var random = new Random(seed);
        await using var store = await OpenAsync(Cv([.. Enumerable.Range(0, 26).Select(i => Entry((SectionKind)Kinds[i % 13], i, ""))]));
        var edited = new Dictionary<int, string>();
        var deleted = new HashSet<int>();
        var rows = await RowsAsync(store);
        foreach (var row in rows.Where(_ => random.Next(3) == 0))
        {
            if (random.Next(3) == 0)
            {
                Assert.True(await store.AskAsync<EditEntry, bool>(e => e.DeleteAsync(Ada, row.Id, "admin")));
                deleted.Add(row.Id);
            }
            else
            {
                edited[row.Id] = $"person{row.Id}";
                await SaveAsync(store, row, Entry(row.Kind, row.Id, edited[row.Id]));
            }
        }

        var next = Enumerable.Range(0, 26)
            .Where(_ => random.Next(5) > 0)
            .Select(i => (Kind: random.Next(10) == 0 ? Kinds[random.Next(13)] : Kinds[i % 13], i, Word: random.Next(3) == 0 ? $"document{random.Next(9)}" : ""))
            .OrderBy(_ => random.Next(2))
            .Select(x => Entry(x.Kind, x.i, x.Word))
            .ToList();
        for (int round = 0; round < 2; round++) await store.ImportAsync(Cv([.. next, Entry(SectionKind.Awards, 90 + round, "")]));

        var after = (await RowsAsync(store)).ToDictionary(r => r.Id);
        Assert.All(rows, row => Assert.True(after.ContainsKey(row.Id)));
        Assert.All(edited, edit => Assert.Contains(edit.Value, after[edit.Key].Json, StringComparison.Ordinal));
        Assert.All(edited.Keys, id => Assert.False(after[id].IsDeleted));
        Assert.All(deleted, id => Assert.True(after[id].IsDeleted));
        string shown = CvJson.Write(await CvAsync(store));
        Assert.All(edited.Values, word => Assert.Contains(word, shown, StringComparison.Ordinal));
    }

    private static readonly SectionKind[] Kinds =
    [
        SectionKind.Education, SectionKind.Positions, SectionKind.Awards, SectionKind.Teaching, SectionKind.Talks, SectionKind.Service, SectionKind.Projects,
        SectionKind.Grants, SectionKind.Patents, SectionKind.Skills, SectionKind.Languages, SectionKind.Statements, SectionKind.Activities,
    ];

    // Entries of one number have most words in common, whatever they are.
    private static Entry Entry(SectionKind kind, int number, string word)
    {
        string title = $"weaving{number} loom{number} engine{number} {word}".Trim();
        return kind switch
        {
            SectionKind.Education => new Education { Institution = title },
            SectionKind.Positions => new Position { Role = title },
            SectionKind.Awards => new Award { Title = title },
            SectionKind.Teaching => new Teaching { Course = title },
            SectionKind.Talks => new Talk { Title = title },
            SectionKind.Service => new Service { Role = title },
            SectionKind.Projects => new Project { Title = title },
            SectionKind.Grants => new Grant { Title = title },
            SectionKind.Patents => new Patent { Title = title },
            SectionKind.Skills => new SkillGroup { Group = title, Items = [$"item{number}"] },
            SectionKind.Languages => new Language { Name = title },
            SectionKind.Statements => new Statement { Heading = title, Level = 2, Markdown = $"words{number}" },
            _ => new Activity(title),
        };
    }

    private static CurriculumVitae Cv(IReadOnlyList<Entry> entries) => new()
    {
        Name = "Ada Byron",
        Education = [.. entries.OfType<Education>()],
        Positions = [.. entries.OfType<Position>()],
        Awards = [.. entries.OfType<Award>()],
        Teaching = [.. entries.OfType<Teaching>()],
        Talks = [.. entries.OfType<Talk>()],
        Service = [.. entries.OfType<Service>()],
        Projects = [.. entries.OfType<Project>()],
        Grants = [.. entries.OfType<Grant>()],
        Patents = [.. entries.OfType<Patent>()],
        Skills = [.. entries.OfType<SkillGroup>()],
        Languages = [.. entries.OfType<Language>()],
        Statements = [.. entries.OfType<Statement>()],
        Activities = [.. entries.OfType<Activity>()],
    };

    private static CurriculumVitae Awards(params string[] titles) => new() { Name = "Ada Byron", Awards = [.. titles.Select(t => new Award { Title = t })] };

    private static async Task<TemporaryStore> OpenAsync(CurriculumVitae cv)
    {
        var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(cv);
        return store;
    }

    private static async Task<List<Portfolio.Store.Entities.Entry>> RowsAsync(TemporaryStore store)
    {
        await using var db = store.Service<PortfolioStore>().NewContext();
        return await db.Entries.IgnoreQueryFilters().OrderBy(e => e.Id).ToListAsync();
    }

    private static async Task SaveAsync(TemporaryStore store, Portfolio.Store.Entities.Entry row, Entry wanted) =>
        Assert.Equal(EditOutcome.Saved, (await store.AskAsync<EditEntry, EditResult>(e => e.SaveAsync(Ada, row.Id, row.Json, wanted, "admin"))).Outcome);

    private static Task<ImportResult?> ReviewAsync(TemporaryStore store, CurriculumVitae cv, ImportChoices? choices) =>
        store.AskAsync<ImportDocument, ImportResult?>(async import => await import.RunAsync(new ImportRequest
        {
            Reading = new Cv.Reading.CvReading(cv, []),
            DocumentName = "cv.md",
            Text = CvJson.Write(cv),
            DryRun = choices is null,
            WantsReview = true,
            Choices = choices,
            Who = "admin",
        }));

    private static async Task<CurriculumVitae> CvAsync(TemporaryStore store) => (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync(Ada))).Value!;
}
