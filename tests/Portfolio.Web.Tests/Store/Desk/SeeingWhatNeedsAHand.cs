using Portfolio.Cv;
using Portfolio.Store;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;

namespace Portfolio.Web.Tests.Store.Desk;

public sealed class SeeingWhatNeedsAHand
{
    [Fact]
    public async Task Each_count_is_of_the_list_that_it_leads_to()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada with
        {
            Positions =
            [
                new Position { Role = "Backwards", Start = PartialDate.Of(2020, 5), End = PartialDate.Of(2019) },
                new Position { Role = "Fine", Start = PartialDate.Of(2020, 5), End = PartialDate.Of(2020) },
                new Position { Role = "Ancient", Start = PartialDate.Of(1815), End = PartialDate.Of(1852) },
                new Position { Role = "Lifelong", Start = PartialDate.Of(1950), End = PartialDate.Present },
            ],
            Teaching = [new Teaching { Course = "Looms", Term = PartialDate.Term(Season.Fall, 2999) }, new Teaching { Course = "Cards", Term = PartialDate.Term(Season.Fall, 2020) }],
            Publications =
            [
                .. SampleCv.Ada.Publications,
                SampleCv.Paper("No Venue at All", null, 2020, "Ada Byron*") with { Status = PublicationStatus.Published },
                SampleCv.Paper("Waiting for Years", null, 2001, "Ada Byron*"),
            ],
        });
        var (odd, total) = await store.AskAsync<OddDates, (IReadOnlyList<OddDate> Entries, int Total)>(q => q.RunAsync());
        Assert.Equal(["Ancient", "Backwards", "Lifelong", "Looms"], odd.Select(o => o.Title).Order());
        await store.AskAsync<EditPublication, bool>(e => e.ShowAsync("uber-zahlen-und-muster", isVisible: false, "admin"));
        var summary = await store.AskAsync<AdminSummary, NeedsHand>(q => q.RunAsync());
        Assert.Equal(total, summary.OddDates);
        Assert.Equal((1, 1, 1, 1, 1), (summary.NoVenue, summary.NoYear, summary.LongUnderReview, summary.Hidden, summary.DocumentsWithRemainder));
        Assert.Equal("Hid “Über Zahlen und Muster”", summary.LastChanges[0].What.ToString());
        foreach (var filter in Enum.GetValues<PublicationDeskFilter>())
        {
            var page = await store.AskAsync<PublicationDesk, ListPage<PublicationOnDesk>>(q => q.RunAsync(new PublicationDeskQuery { Filter = filter }, null, 2));
            Assert.Equal(page.Total, await store.AskAsync<PublicationDesk, int>(q => q.CountAsync(filter)));
        }

        var first = await store.AskAsync<PublicationDesk, ListPage<PublicationOnDesk>>(q => q.RunAsync(new PublicationDeskQuery(), null, 4));
        var second = await store.AskAsync<PublicationDesk, ListPage<PublicationOnDesk>>(q => q.RunAsync(new PublicationDeskQuery(), first.Next, 4));
        Assert.Equal(6, first.Items.Concat(second.Items).Select(p => p.Slug).Distinct().Count());
        var found = await store.AskAsync<PublicationDesk, ListPage<PublicationOnDesk>>(q => q.RunAsync(new PublicationDeskQuery { Q = "über mus" }));
        Assert.Equal("uber-zahlen-und-muster", Assert.Single(found.Items).Slug);
    }

    [Fact]
    public async Task An_upload_that_waited_for_too_long_waits_no_more()
    {
        await using var store = await TemporaryStore.OpenAsync();
        await store.AskAsync<PortfolioDb, int>(db =>
        {
            foreach (int days in (int[])[1, PendingImports.DaysKept + 1])
                db.PendingImports.Add(new PendingImport { Who = "admin", At = DateTime.UtcNow.AddDays(-days), DocumentName = $"{days}.md", Text = "# Ada" });
            return db.SaveChangesAsync();
        });
        Assert.Equal(["1.md"], (await store.AskAsync<PendingImports, IReadOnlyList<PendingItem>>(p => p.ListAsync())).Select(p => p.Name));
        Assert.Equal(1, (await store.AskAsync<AdminSummary, NeedsHand>(q => q.RunAsync())).PendingImports);
    }
}
