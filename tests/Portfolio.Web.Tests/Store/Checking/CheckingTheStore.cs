using Microsoft.EntityFrameworkCore;
using Portfolio.Store.Checking;
using Portfolio.Store.Opening;

namespace Portfolio.Web.Tests.Store.Checking;

public sealed class CheckingTheStore
{
    [Fact]
    public async Task A_store_that_was_only_written_through_the_door_is_well()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        await store.ImportAsync(SampleCv.Ada with { Publications = [] }, "ada.md");
        Assert.Empty(await CheckAsync(store));
    }

    [Theory]
    [InlineData("DELETE FROM publication_search WHERE rowid = 1", "search can't find")]
    [InlineData("DELETE FROM PublicationPlaces WHERE PublicationId = 1", "filters can't find")]
    [InlineData("PRAGMA foreign_keys = OFF; DELETE FROM Venues", "missing row of Venues")]
    [InlineData("UPDATE Entries SET Json = 'x' WHERE Id = 1", "Entry 1")]
    [InlineData("UPDATE publication_search_content SET c0 = 'other words'", "search index is damaged")]
    public async Task What_was_broken_is_said(string sql, string expected)
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await using (var db = store.Service<PortfolioStore>().NewContext())
        {
            await db.Database.OpenConnectionAsync();
            await db.Database.ExecuteSqlRawAsync(sql);
        }

        Assert.Contains(await CheckAsync(store), problem => problem.Contains(expected, StringComparison.Ordinal));
    }

    private static Task<IReadOnlyList<string>> CheckAsync(TemporaryStore store) =>
        store.AskAsync<StoreCheck, IReadOnlyList<string>>(check => check.RunAsync());
}
