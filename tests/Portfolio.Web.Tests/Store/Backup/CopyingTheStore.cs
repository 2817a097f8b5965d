using Portfolio.Store;
using Portfolio.Store.Backup;
using Portfolio.Store.Checking;

namespace Portfolio.Web.Tests.Store.Backup;

public sealed class CopyingTheStore
{
    [Fact]
    public async Task A_copy_brings_back_what_was_there()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        string copy = Path.Combine(store.Folder, "copy.db");
        var backup = store.Service<StoreBackup>();
        await backup.BackupAsync(copy);
        Assert.False(File.Exists(copy + "-wal"));
        await store.ImportAsync(SampleCv.Charles, "charles.md");

        string? before = await backup.RestoreAsync(copy);

        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Researchers"));
        Assert.Empty(await store.AskAsync<StoreCheck, IReadOnlyList<string>>(check => check.RunAsync()));
        // And back again.
        await backup.RestoreAsync(before!);
        Assert.Equal(2, await store.CountAsync("SELECT count(*) FROM Researchers"));
    }

    [Fact]
    public async Task A_copy_opens_a_new_folder()
    {
        await using var first = await TemporaryStore.OpenAsync();
        await first.ImportAsync(SampleCv.Ada, "ada.md");
        string copy = Path.Combine(first.Folder, "copy.db");
        await first.Service<StoreBackup>().BackupAsync(copy);
        await using var second = new TemporaryStore();
        Assert.Null(await second.Service<StoreBackup>().RestoreAsync(copy));
        Assert.Equal(1, await second.CountAsync("SELECT count(*) FROM Researchers"));
    }

    [Fact]
    public async Task What_is_no_copy_is_said_and_the_store_is_as_it_was()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        string file = Path.Combine(store.Folder, "notes.txt");
        await File.WriteAllTextAsync(file, "These are notes and no database.");
        var backup = store.Service<StoreBackup>();
        var error = await Assert.ThrowsAsync<StoreException>(() => backup.RestoreAsync(file));
        Assert.Contains(file, error.Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<StoreException>(() => backup.RestoreAsync(file + ".missing"));
        await Assert.ThrowsAsync<StoreException>(() => backup.BackupAsync(Path.Combine(store.Folder, "no", "such", "folder.db")));
        await Assert.ThrowsAsync<StoreException>(() => backup.BackupAsync(store.DatabasePath));
        Assert.Equal(1, await store.CountAsync("SELECT count(*) FROM Researchers"));
    }
}
