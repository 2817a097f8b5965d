using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Opening;
using Portfolio.Store.Publications;
using Portfolio.Store.Writing;

namespace Portfolio.Web.Tests.Store.Writing;

public sealed class EveryWrite
{
    [Fact]
    public async Task Is_recorded_and_told()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        var told = new List<StoreChange>();
        store.Service<StoreChanges>().Committed += (_, change) => told.Add(change);

        await store.ImportAsync(SampleCv.Ada, "ada.md");

        var change = Assert.Single(told);
        // Charles' page shows the paper that he wrote with Ada; the economy of machinery is nobody else's.
        Assert.Equal(["ada-byron", "charles-babbage"], change.Researchers.Order());
        Assert.Contains("learning-to-weave-algebraic-patterns", change.Publications);
        Assert.DoesNotContain("the-economy-of-machinery", change.Publications);
        Assert.Equal(["cvpr", "journal-of-invented-results", "neurips"], change.Venues.Order());
        await using var db = store.Service<PortfolioStore>().NewContext();
        var revision = await db.Revisions.SingleAsync(r => r.Id == change.RevisionId);
        Assert.Equal("import", revision.Who);
        Assert.Equal("Imported ada.md for ada-byron", new Sentence(revision.What, revision.WhatValues).ToString());
        using var after = JsonDocument.Parse(revision.After);
        Assert.Contains(after.RootElement.EnumerateArray(), row => row.GetProperty("table").GetString() == "Researchers" && row.GetProperty("values").GetProperty("Slug").GetString() == "ada-byron");
    }

    [Fact]
    public async Task Keeps_search_and_sorting_right_when_a_venue_is_renamed()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        StoreChange? told = null;
        store.Service<StoreChanges>().Committed += (_, change) => told = change;

        await store.AskAsync<WriteDoor, bool>(door => door.RunAsync("ada@example.org", _ => Task.FromResult(new Written<bool>(true, Sentence.Said("Nothing")))));
        Assert.Null(told);

        await using (var scope = store.NewScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortfolioDb>();
            var door = scope.ServiceProvider.GetRequiredService<WriteDoor>();
            await door.RunAsync("ada@example.org", async token =>
            {
                var venue = await db.Venues.SingleAsync(v => v.Slug == "cvpr", token);
                venue.Acronym = "ZVPR";
                return new Written<bool>(true, Sentence.Said("Renamed a venue"));
            });
        }

        Assert.Equal(["learning-to-weave-algebraic-patterns"], told!.Publications);
        Assert.Equal(["ada-byron"], told.Researchers);
        var found = await store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(new PublicationQuery { Q = "zvpr" }));
        Assert.Equal("ZVPR", Assert.Single(found.Items).Venue!.Label);
        var sorted = await store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(new PublicationQuery { Sort = PublicationSort.Venue }));
        Assert.Equal(["journal-of-invented-results", "neurips", "cvpr", null], sorted.Items.Select(i => i.Venue?.Slug));
    }

    [Fact]
    public async Task Waits_for_its_turn()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            store.ImportAsync(new Cv.CurriculumVitae { Name = $"Person Number{i}" }, $"{i}.md")));
        Assert.Equal(8, await store.CountAsync("SELECT count(*) FROM Researchers"));
        Assert.Equal(8, await store.CountAsync("SELECT count(*) FROM Revisions"));
    }
}
