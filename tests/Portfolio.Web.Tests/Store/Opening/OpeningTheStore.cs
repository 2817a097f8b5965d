using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Checking;
using Portfolio.Store.Documents;
using Portfolio.Store.History;
using Portfolio.Store.Opening;
using Portfolio.Store.Publications;
using Portfolio.Store.Researchers;

namespace Portfolio.Web.Tests.Store.Opening;

public sealed class OpeningTheStore
{
    [Fact]
    public async Task A_new_store_is_ready_and_empty()
    {
        await using var store = new TemporaryStore();
        var opening = store.Service<PortfolioStore>();
        Assert.False(await opening.IsReadyAsync());
        await opening.OpenAsync();
        Assert.True(await opening.IsReadyAsync());
        Assert.True(await opening.IsEmptyAsync());
        await store.ImportAsync(SampleCv.Ada);
        Assert.False(await opening.IsEmptyAsync());
        // Opening again keeps what is there.
        await opening.OpenAsync();
        Assert.False(await opening.IsEmptyAsync());
    }

    [Fact]
    public async Task The_model_and_the_migrations_agree()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await using var db = store.Service<PortfolioStore>().NewContext();
        var differ = db.GetService<IMigrationsModelDiffer>();
        var snapshot = db.GetService<IMigrationsAssembly>().ModelSnapshot!.Model;
        var before = db.GetService<IModelRuntimeInitializer>().Initialize(snapshot).GetRelationalModel();
        Assert.Empty(differ.GetDifferences(before, db.GetService<IDesignTimeModel>().Model.GetRelationalModel()));
    }

    [Fact]
    public async Task A_store_of_an_older_program_is_brought_to_todays_form()
    {
        await using var store = new TemporaryStore();
        await using (var db = store.Service<PortfolioStore>().NewContext())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().First());
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Publications (Id, Slug, Title, TitleKey, Year, Note, Others, NewestKey, OldestKey, ByTitleKey, ByVenueKey)
                VALUES (1, 'old-paper', 'An Old Paper', 'an old paper', 2001, 'Best Paper Award', 0, 'a', 'b', 'c', 'd');
                INSERT INTO Contributors (PublicationId, Ordinal, Name, NameKey, IsLast, IsEqual, IsCorresponding) VALUES (1, 0, 'Old Author', 'old author', 0, 0, 0);
                """);
        }

        await store.Service<PortfolioStore>().OpenAsync();

        var page = await store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(new PublicationQuery { Q = "author old", Awards = ["best"] }));
        Assert.Equal("old-paper", Assert.Single(page.Items).Slug);
    }

    [Fact]
    public async Task What_was_imported_before_there_were_edits_came_from_its_document()
    {
        await using var store = new TemporaryStore();
        await using (var db = store.Service<PortfolioStore>().NewContext())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Single(name => name.EndsWith("_OurPositions", StringComparison.Ordinal)));
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Researchers (Id, Slug, Name, NameKey, SortName, SortKey, AlternativeNames, Interests, Keywords, SearchText) VALUES (1, 'ada', 'Ada', 'ada', 'Ada', 'ada', '[]', '[]', '[]', 'ada');
                INSERT INTO Documents (Id, ResearcherId, Name, Format, Hash, ReadingHash, Text, Json, ImportedAt, Notes, Sections, Remainder) VALUES (1, 1, 'ada.md', 'markdown', '', '', '# Ada', '{{"name":"Ada"}}', '2020-01-01', '[]', '[]', '[]');
                INSERT INTO Entries (Id, ResearcherId, Kind, Ordinal, DocumentId, FirstLine, LastLine, Hash, Json, IsVisible) VALUES (1, 1, 'awards', 0, 1, 1, 1, '', '{{"title":"Medal"}}', 1);
                INSERT INTO Revisions (Id, At, Who, What, Before, After) VALUES (1, '2020-01-01', 'import', 'Imported', '[]', '[{{"table":"Entries","key":1,"values":{{}}}}]');
                """);
        }

        await store.Service<PortfolioStore>().OpenAsync();

        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Entries WHERE SourceJson = Json AND Edits = '[]' AND IsVisible AND NOT IsDeleted"));
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM RevisionRows WHERE RevisionId = 1 AND \"Table\" = 'Entries' AND Key = 1"));
        Assert.Equal(["Medal"], (await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync("ada"))).Value!.Awards.Select(a => a.Title));
        Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(check => check.RunAsync()));
    }

    [Fact]
    public async Task What_an_older_program_wrote_down_is_told_as_it_stands()
    {
        await using var store = new TemporaryStore();
        await using (var db = store.Service<PortfolioStore>().NewContext())
        {
            await db.GetService<IMigrator>().MigrateAsync(db.Database.GetMigrations().Single(name => name.EndsWith("_TakenOff", StringComparison.Ordinal)));
            await db.Database.ExecuteSqlRawAsync(
                """
                INSERT INTO Researchers (Id, Slug, Name, NameKey, SortName, SortKey, AlternativeNames, Interests, Keywords, SearchText, IsVisible) VALUES (1, 'ada', 'Ada', 'ada', 'Ada', 'ada', '[]', '[]', '[]', 'ada', 1);
                INSERT INTO Documents (Id, ResearcherId, Name, Format, Hash, ReadingHash, Text, Json, ImportedAt, Notes, Sections, Remainder)
                VALUES (1, 1, 'ada.md', 'markdown', '', '', '# Ada', '{{"name":"Ada"}}', '2020-01-01', '[{{"line":1,"message":"A {{name}} is missing."}}]', '[]', '[]');
                INSERT INTO Revisions (Id, At, Who, What, Before, After) VALUES
                (1, '2020-01-01', 'import', 'Changed “The {{title}} of looms”', '[]', '[]'),
                (2, '2020-01-02', 'ada', 'Undid: Showed Ada (ada) (in part)', '[{{"table":"Researchers","key":1,"values":{{"IsVisible":false}}}}]', '[{{"table":"Researchers","key":1,"values":{{"IsVisible":true}}}}]');
                INSERT INTO RevisionRows (RevisionId, "Table", Key) VALUES (2, 'Researchers', 1);
                """);
        }

        await store.Service<PortfolioStore>().OpenAsync();

        var older = (await ToldAsync()).Single(r => r.Id == 1).What;
        Assert.Equal(("Changed “The {title} of looms”", true), (older.ToString(), older.IsSaid));
        var note = Assert.Single((await store.AskAsync<DocumentReading, StoredReading?>(d => d.RunAsync(1)))!.Reading.Notes);
        Assert.Equal((1, "A {name} is missing.", true), (note.Line, note.Message.ToString(), note.Message.IsSaid));
        // Taken back by today's program: that is a sentence of today around the older one.
        Assert.Equal(UndoOutcome.Done, (await store.AskAsync<UndoRevision, UndoPlan>(u => u.RunAsync(2, new Dictionary<string, bool>(), "admin"))).Outcome);
        var last = (await ToldAsync())[0].What;
        Assert.Equal(("Redid in part: {change}", "Redid in part: Showed Ada (ada)"), (last.Text, last.ToString()));

        async Task<IReadOnlyList<RevisionItem>> ToldAsync() => (await store.AskAsync<RevisionList, ListPage<RevisionItem>?>(list => list.RunAsync(new RevisionScope())))!.Items;
    }

    [Fact]
    public async Task A_store_of_a_newer_program_is_left_alone()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await using (var db = store.Service<PortfolioStore>().NewContext())
        {
            await db.Database.ExecuteSqlRawAsync("INSERT INTO __EFMigrationsHistory VALUES ('29991231000000_Future', '99.0.0')");
        }

        var error = await Assert.ThrowsAsync<StoreException>(() => store.Service<PortfolioStore>().OpenAsync());
        Assert.Contains("newer version", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_and_kept()
    {
        await using var store = new TemporaryStore();
        await File.WriteAllTextAsync(store.DatabasePath, "My notes, which are no database at all.");
        var error = await Assert.ThrowsAsync<StoreException>(() => store.Service<PortfolioStore>().OpenAsync());
        Assert.Contains(store.DatabasePath, error.Message, StringComparison.Ordinal);
        Assert.Contains("not a database", error.Message, StringComparison.Ordinal);
        Assert.StartsWith("My notes", await File.ReadAllTextAsync(store.DatabasePath), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_programs_database_is_said_and_kept()
    {
        await using var store = new TemporaryStore();
        await using (var connection = new SqliteConnection($"Data Source={store.DatabasePath};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "CREATE TABLE recipes (name)";
            await command.ExecuteNonQueryAsync();
        }

        var error = await Assert.ThrowsAsync<StoreException>(() => store.Service<PortfolioStore>().OpenAsync());
        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM sqlite_master"));
    }

    [Fact]
    public async Task A_damaged_database_is_said()
    {
        await using var store = new TemporaryStore();
        await File.WriteAllBytesAsync(store.DatabasePath, [.. "SQLite format 3\0"u8, .. Enumerable.Repeat((byte)7, 8000)]);
        var error = await Assert.ThrowsAsync<StoreException>(() => store.Service<PortfolioStore>().OpenAsync());
        Assert.Contains(store.DatabasePath, error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_cannot_be_made_is_said()
    {
        await using var store = new TemporaryStore();
        string file = Path.Combine(store.Folder, "file");
        await File.WriteAllTextAsync(file, "");
        var error = await Assert.ThrowsAsync<StoreException>(() => new PortfolioStore(Path.Combine(file, "data")).OpenAsync());
        Assert.Contains("can't be written", error.Message, StringComparison.Ordinal);
        Assert.Contains("Portfolio__DataDirectory", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connections_keep_what_was_saved_and_what_belongs_together()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await using var db = store.Service<PortfolioStore>().NewContext();
        await db.Database.OpenConnectionAsync();
        Assert.Equal("wal", await PragmaAsync(db, "journal_mode"));
        Assert.Equal("1", await PragmaAsync(db, "foreign_keys"));
        Assert.Equal("2", await PragmaAsync(db, "synchronous"));
        Assert.Equal("10000", await PragmaAsync(db, "busy_timeout"));
        Assert.Matches(@"^\S+.* 3\.\d+\.\d+$", SqliteLibrary.Description);
    }

    private static async Task<string?> PragmaAsync(PortfolioDb db, string name)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
#pragma warning disable CA2100 // The test's own words.
        command.CommandText = $"PRAGMA {name}";
#pragma warning restore CA2100
        return Convert.ToString(await command.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }
}
