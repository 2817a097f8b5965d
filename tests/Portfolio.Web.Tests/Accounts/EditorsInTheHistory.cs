using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portfolio.Store;
using Portfolio.Store.Editing;
using Portfolio.Store.Merging;

namespace Portfolio.Web.Tests.Accounts;

/// <summary>What an editor sees and takes back of changes that concern others, too.</summary>
public sealed class EditorsInTheHistory(Site site) : IClassFixture<Site>
{
    private const string Theirs = "sanghyuk-chun", SomebodyElses = "hwanjun-song", Admin = "admin@example.org";

    [Fact]
    public async Task Restore_no_entry_of_somebody_whose_address_their_publication_has()
    {
        int entry = await AskAsync<PortfolioDb, int>(db => db.Entries.Where(e => db.Researchers.Any(r => r.Id == e.ResearcherId && r.Slug == SomebodyElses)).Select(e => e.Id).FirstAsync());
        Assert.True(await AskAsync<EditEntry, bool>(e => e.DeleteAsync(SomebodyElses, entry, Admin)));
        string own = await OnlyOfAsync(Theirs);
        Assert.Equal(SomebodyElses, (await AskAsync<EditPublication, SlugChange>(e => e.ChangeSlugAsync(own, SomebodyElses, Admin))).Slug);

        using var editor = await Visitor.SignedInEditorAsync(site, "namesake@example.org", Theirs);
        await PostAsync(editor, $"/admin/publications/{SomebodyElses}/history?handler=Restore", ("entry", entry.ToString(CultureInfo.InvariantCulture)));

        Assert.True(await AskAsync<PortfolioDb, bool>(db => db.Entries.IgnoreQueryFilters().AnyAsync(e => e.Id == entry && e.IsDeleted)));
        Assert.True(await AskAsync<EditEntry, bool>(e => e.RestoreAsync(SomebodyElses, entry, Admin)));
    }

    [Fact]
    public async Task Follow_the_changes_of_a_publication_of_theirs()
    {
        string own = await OnlyOfAsync(Theirs);
        Assert.True(await AskAsync<EditPublication, bool>(e => e.ShowAsync(own, false, Admin)));
        Assert.True(await AskAsync<EditPublication, bool>(e => e.ShowAsync(own, true, Admin)));
        using var editor = await Visitor.SignedInEditorAsync(site, "reader@example.org", Theirs);
        var history = await editor.PageAsync($"/admin/publications/{own}/history");
        string change = history.QuerySelector(".revisions a")!.GetAttribute("href")!;
        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync(change)).StatusCode);
        Assert.NotNull((await editor.PageAsync(change)).QuerySelector("form.undo"));
    }

    [Fact]
    public async Task Take_back_no_merge_that_concerns_somebody_elses_list()
    {
        string own = await OnlyOfAsync(Theirs), other = await OnlyOfAsync("jonghyun-song");
        Assert.Equal(own, await AskAsync<MergePublications, string?>(m => m.RunAsync(own, other, new Dictionary<string, bool>(), Admin)));
        int last = await AskAsync<PortfolioDb, int>(db => db.Revisions.MaxAsync(r => r.Id));
        using var editor = await Visitor.SignedInEditorAsync(site, "merger@example.org", Theirs);
        string change = $"/admin/researchers/{Theirs}/history/{last.ToString(CultureInfo.InvariantCulture)}";
        var page = await editor.PageAsync(change);
        Assert.NotNull(page.QuerySelector(".things .thing"));
        Assert.Null(page.QuerySelector("form.undo"));
        Assert.Equal(HttpStatusCode.NotFound, (await PostAsync(editor, $"{change}?handler=Undo")).StatusCode);
        Assert.Equal(last, await AskAsync<PortfolioDb, int>(db => db.Revisions.MaxAsync(r => r.Id)));
    }

    // A publication that stands on nobody else's list.
    private Task<string> OnlyOfAsync(string researcher) => AskAsync<PortfolioDb, string>(async db =>
    {
        int owner = await db.Researchers.Where(r => r.Slug == researcher).Select(r => r.Id).SingleAsync();
        return await db.Publications
            .Where(p => p.Sources.Any(s => s.ResearcherId == owner) && !p.Sources.Any(s => s.ResearcherId != owner))
            .OrderByDescending(p => p.Id).Select(p => p.Slug).FirstAsync();
    });

    private static async Task<HttpResponseMessage> PostAsync(Visitor editor, string address, params (string Name, string Value)[] fields)
    {
        string token = (await editor.PageAsync("/admin")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await editor.PostAsync(address, [.. fields.Select(f => KeyValuePair.Create(f.Name, f.Value)), KeyValuePair.Create("__RequestVerificationToken", token)]);
    }

    private async Task<TResult> AskAsync<TService, TResult>(Func<TService, Task<TResult>> ask)
        where TService : notnull
    {
        await using var scope = site.Services.CreateAsyncScope();
        return await ask(scope.ServiceProvider.GetRequiredService<TService>());
    }
}
