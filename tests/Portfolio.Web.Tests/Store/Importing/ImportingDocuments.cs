using Portfolio.Cv;
using Portfolio.Cv.Writing;
using Portfolio.Store;
using Portfolio.Store.Importing;
using Portfolio.Store.Researchers;
using Portfolio.Store.Writing;

namespace Portfolio.Web.Tests.Store.Importing;

public sealed class ImportingDocuments
{
    [Fact]
    public async Task A_cv_comes_back_as_it_was_read()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var result = await store.ImportAsync(SampleCv.Ada, "ada.md");
        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        Assert.Equal("ada-byron", result.ResearcherSlug);
        Assert.Contains((SectionKind.Publications, 4), result.Counts);
        Assert.Contains((SectionKind.Awards, 2), result.Counts);
        Assert.Single(result.Remainder);

        var cv = (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync("ada-byron", includePrivate: true))).Value!;
        var expected = SampleCv.Ada with
        {
            Slug = "ada-byron",
            Publications = [.. SampleCv.Ada.Publications.Select(p => p with { Slug = Slug.Of(p.Title), CitationKey = CitationKeys.Of(p) })],
        };
        Assert.Equal(CvJson.Write(expected), CvJson.Write(cv));
    }

    [Fact]
    public async Task The_same_document_again_changes_nothing()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        long before = await store.CountAsync("SELECT sum(Id) FROM Revisions") + await store.CountAsync("SELECT max(Id) FROM Contributors");
        var changes = 0;
        store.Service<StoreChanges>().Committed += (_, _) => changes++;

        var again = await store.ImportAsync(SampleCv.Ada, "ada.md");

        Assert.Equal(ImportOutcome.Unchanged, again.Outcome);
        Assert.Equal("ada-byron", again.ResearcherSlug);
        Assert.Equal(0, changes);
        Assert.Equal(before, await store.CountAsync("SELECT sum(Id) FROM Revisions") + await store.CountAsync("SELECT max(Id) FROM Contributors"));
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var result = await store.ImportAsync(SampleCv.Ada, "ada.md", dryRun: true);
        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        Assert.Equal("ada-byron", result.ResearcherSlug);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Researchers"));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Venues"));
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Revisions"));
    }

    [Fact]
    public async Task A_changed_document_changes_its_entries_keeps_addresses_and_proposes_what_is_gone()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        long position = await store.CountAsync("SELECT Id FROM Entries WHERE Kind = 'positions'");
        var papers = SampleCv.Ada.Publications;
        var changed = SampleCv.Ada with
        {
            Headline = "Principal Scientist",
            Positions = [SampleCv.Ada.Positions[0] with { End = PartialDate.Of(2025) }],
            Awards = [SampleCv.Ada.Awards[1]],
            // A title put right, one paper withdrawn, one new.
            Publications = [papers[0] with { Title = "Learning to Weave the Algebraic Patterns" }, papers[1], papers[3], SampleCv.Paper("A New Paper of This Year", "ACL", 2025, "Ada Byron*")],
        };

        var result = await store.ImportAsync(changed, "ada.md");

        Assert.Equal(ImportOutcome.Imported, result.Outcome);
        Assert.Equal("ada-byron", result.ResearcherSlug);
        var cv = (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync("ada-byron"))).Value!;
        Assert.Equal("Principal Scientist", cv.Headline);
        Assert.Equal(
            ["learning-to-weave-algebraic-patterns", "notes-on-the-engine-of-differences", "an-unfinished-story-of-numbers", "a-new-paper-of-this-year", "uber-zahlen-und-muster"],
            cv.Publications.Select(p => p.Slug).OrderBy(slug => slug == "uber-zahlen-und-muster"));
        Assert.Equal("Learning to Weave the Algebraic Patterns", cv.Publications[0].Title);
        Assert.Equal(position, await store.CountAsync("SELECT Id FROM Entries WHERE Kind = 'positions'"));
        // What the document no longer has is never deleted by itself.
        Assert.Equal(["Medal", "Prize"], cv.Awards.Select(a => a.Title).Order());
        Assert.Equal([(SectionKind.Publications, 2), (SectionKind.Awards, 0)], result.Changes.Where(c => c.Outcome == EntryOutcome.Gone).Select(c => (c.Kind, c.Ordinal)));
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM publication_search WHERE publication_search = 'zahlen'"));
        Assert.All((await store.ImportAsync(changed, "ada.md", text: "the same, said in other words")).Changes, c => Assert.NotEqual(EntryOutcome.Gone, c.Outcome));
    }

    [Fact]
    public async Task A_cv_without_a_name_is_refused_unless_its_owner_is_told()
    {
        await using var store = await TemporaryStore.OpenAsync();
        var nameless = SampleCv.Ada with { Name = null };
        var refused = await store.ImportAsync(nameless, "cv.md");
        Assert.Equal(ImportOutcome.Refused, refused.Outcome);
        Assert.Contains("cv.md", refused.Error!.ToString(), StringComparison.Ordinal);
        Assert.Contains("--researcher", refused.Error.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await store.CountAsync("SELECT count(*) FROM Documents"));

        var told = await store.ImportAsync(nameless, "cv.md", researcher: "ada-byron");
        Assert.Equal("ada-byron", told.ResearcherSlug);
        Assert.Contains(told.Notes, note => note.Message.ToString().Contains("Ada Byron", StringComparison.Ordinal));
        Assert.Equal(ImportOutcome.Unchanged, (await store.ImportAsync(nameless, "cv.md")).Outcome);

        Assert.Equal(ImportOutcome.Refused, (await store.ImportAsync(SampleCv.Ada, researcher: "Ada Byron!")).Outcome);
    }

    [Fact]
    public async Task Two_people_with_one_name_are_kept_apart_and_said_so()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        var other = new CurriculumVitae { Name = "Ada  BYRON", Headline = "Painter", Contacts = [new Contact { Kind = ContactKind.Email, Value = "painter@example.org" }] };

        var second = await store.ImportAsync(other, "painter.md");

        Assert.Equal("ada-byron-2", second.ResearcherSlug);
        Assert.Contains(second.Notes, note => note.Message.ToString().Contains("--researcher ada-byron", StringComparison.Ordinal));
        // The one with the same e-mail address is the first, whatever the file is called.
        var same = other with { Headline = "Scientist", Contacts = [new Contact { Kind = ContactKind.Email, Value = "Ada@example.org" }] };
        Assert.Equal("ada-byron", (await store.ImportAsync(same, "ada-short.md")).ResearcherSlug);
        Assert.Equal("ada-byron-2", (await store.ImportAsync(other with { Headline = "Sculptor" }, "painter.md")).ResearcherSlug);
    }

    [Fact]
    public async Task A_phone_starts_private()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada);
        var visitor = (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("ada-byron"))).Value!;
        var admin = (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("ada-byron", includePrivate: true))).Value!;
        Assert.Equal([ContactKind.Email], visitor.Contacts.Select(c => c.Kind));
        Assert.Equal([ContactKind.Email, ContactKind.Phone], admin.Contacts.Select(c => c.Kind));
    }

    [Fact]
    public async Task A_failed_import_leaves_the_store_as_it_was()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        long before = await store.CountAsync("SELECT count(*) FROM Venues");
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => store.AskAsync<ImportDocument, ImportResult>(import => import.RunAsync(
            new ImportRequest { Reading = new(SampleCv.Ada, []), DocumentName = "ada.md", Text = "x" }, stop.Token)));
        Assert.Equal(before, await store.CountAsync("SELECT count(*) FROM Venues"));
        Assert.Equal(ImportOutcome.Imported, (await store.ImportAsync(SampleCv.Ada, "ada.md")).Outcome);
    }
}
