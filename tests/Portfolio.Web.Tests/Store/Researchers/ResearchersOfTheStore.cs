using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Entities;
using Portfolio.Store.Researchers;
using Portfolio.Store.Writing;

namespace Portfolio.Web.Tests.Store.Researchers;

public sealed class ResearchersOfTheStore
{
    [Fact]
    public async Task A_page_has_the_sections_in_the_documents_order()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada);
        var page = (await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("ada-byron"))).Value!;
        Assert.Equal(["Work", "Papers", "Studies", "Honours", "Prizes", null], page.Sections.Select(s => s.Heading));
        Assert.Equal(SectionKind.Activities, page.Sections[^1].Kind);
        Assert.Equal("Medal", Assert.IsType<Award>(Assert.Single(page.Sections[3].Entries)).Title);
        Assert.Equal("Prize", Assert.IsType<Award>(Assert.Single(page.Sections[4].Entries)).Title);
        Assert.Equal(["= equal contribution"], page.Sections[1].Notes);
        Assert.Equal(4, page.Sections[1].Publications.Count);
        Assert.Equal("Note G", Assert.IsType<Position>(page.Sections[0].Entries[0]).Highlights[0].Highlights[0].Text);
    }

    [Fact]
    public async Task Nobody_has_an_unknown_address()
    {
        await using var store = await TemporaryStore.OpenAsync();
        Assert.Equal(default, await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("nobody")));
        Assert.Equal(default, await store.AskAsync<ResearcherCv, Found<CurriculumVitae>>(q => q.RunAsync("nobody")));
    }

    [Fact]
    public async Task An_address_that_was_given_up_leads_on_and_is_not_given_again()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await using (var scope = store.NewScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PortfolioDb>();
            await scope.ServiceProvider.GetRequiredService<WriteDoor>().RunAsync("admin", async token =>
            {
                var ada = await db.Researchers.SingleAsync(token);
                ada.Slug = "countess";
                db.SlugRedirects.Add(new SlugRedirect { Owner = SlugOwner.Researcher, Slug = "ada-byron", OwnerId = ada.Id });
                return new Written<bool>(true, Sentence.Said("Renamed ada-byron"));
            });
        }

        var found = await store.AskAsync<ResearcherProfile, Found<ResearcherPage>>(q => q.RunAsync("ada-byron"));
        Assert.Null(found.Value);
        Assert.Equal("countess", found.MovedTo);
        Assert.Equal("countess", (await store.ImportAsync(SampleCv.Ada with { Headline = "Countess" }, "ada.md", researcher: "ada-byron")).ResearcherSlug);
        // Somebody else of that name doesn't get the old address.
        Assert.Equal("ada-byron-2", (await store.ImportAsync(new CurriculumVitae { Name = "Ada Byron" }, "other.md")).ResearcherSlug);
    }

    [Fact]
    public async Task The_list_is_by_family_name_and_searchable_and_paged()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
        await store.ImportAsync(new CurriculumVitae { Name = "José van der Berg" }, "jose.md");

        var all = await RunAsync(null);
        Assert.Equal(["Charles Babbage", "Ada Byron", "José van der Berg"], all.Items.Select(i => i.Name));
        Assert.Equal([2, 4, 0], all.Items.Select(i => i.Publications));
        Assert.Equal(["Ada Byron"], (await RunAsync("byr ada")).Items.Select(i => i.Name));
        Assert.Equal(["Ada Byron"], (await RunAsync("에이다")).Items.Select(i => i.Name));
        Assert.Equal(["José van der Berg"], (await RunAsync("JOSE")).Items.Select(i => i.Name));
        Assert.Empty((await RunAsync("ada professor")).Items);

        var first = await RunAsync(null, size: 2);
        Assert.Equal(3, first.Total);
        var second = await RunAsync(null, first.Next, 2);
        Assert.Equal("José van der Berg", Assert.Single(second.Items).Name);
        Assert.Null(second.Next);
        await Assert.ThrowsAsync<MalformedCursorException>(() => RunAsync(null, "x"));

        Task<ListPage<ResearcherListItem>> RunAsync(string? q, string? after = null, int size = 50) =>
            store.AskAsync<ResearcherList, ListPage<ResearcherListItem>>(list => list.RunAsync(q, after, size));
    }
}
