using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Searching;
using Portfolio.Store.Venues;

namespace Portfolio.Web.Tests.Store.Venues;

public sealed class VenuesOfTheStore : IAsyncLifetime
{
    private TemporaryStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Fact]
    public async Task The_list_counts_publications_and_years()
    {
        var page = await store.AskAsync<VenueList, ListPage<VenueListItem>>(q => q.RunAsync());
        Assert.Equal(["acl", "cvpr", "journal-of-invented-results", "neurips"], page.Items.Select(v => v.Slug));
        Assert.All(page.Items, venue => Assert.Equal(1, venue.Publications));
        Assert.Equal((2023, 2023), (page.Items[1].FirstYear, page.Items[1].LastYear));
        // Not in the catalogue: made from its text, what it is told by its words.
        Assert.Equal(VenueKind.Journal, page.Items[2].Kind);
        Assert.Equal("Journal of Invented Results", page.Items[2].Name);
        Assert.Equal("cvpr", Assert.Single((await store.AskAsync<VenueList, ListPage<VenueListItem>>(q => q.RunAsync("cvp"))).Items).Slug);
    }

    [Fact]
    public async Task A_page_tells_who_of_ours_was_there()
    {
        var venue = (await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("cvpr"))).Value!;
        Assert.Equal("CVPR", venue.Acronym);
        Assert.Equal(1, venue.Total);
        Assert.Equal([(2023, 1)], venue.Years);
        Assert.Equal([(PublicationTrack.Main, 1)], venue.Tracks);
        // Both: the second author has the mark of equal contribution.
        Assert.Equal([("charles-babbage", 1, 1), ("ada-byron", 1, 1)], venue.Researchers.Select(r => (r.Slug, r.Publications, r.FirstAuthor)));
        Assert.Equal(default, await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("nowhere")));
    }

    [Fact]
    public async Task Other_names_find_the_same_venue_and_workshops_their_conference()
    {
        await store.ImportAsync(
            new CurriculumVitae
            {
                Name = "Mary Somerville",
                Publications =
                [
                    SampleCv.Paper("On the Connexion of Looms", "NIPS", 2016, "Mary Somerville*"),
                    SampleCv.Paper("Molecular Looms in Practice", "CVPR Workshop on Invented Looms", 2019, "Mary Somerville*") with { Track = PublicationTrack.Workshop },
                ],
            },
            "mary.md");
        Assert.Equal(2, (await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("neurips"))).Value!.Total);
        var conference = (await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("cvpr"))).Value!;
        Assert.Equal(2, conference.Total);
        Assert.Equal("cvpr-workshop-on-invented-looms", Assert.Single(conference.Workshops).Slug);
        Assert.Equal(2, await FoundAsync(new PublicationQuery { Venues = ["cvpr"] }));
        Assert.Equal(1, await FoundAsync(new PublicationQuery { Venues = ["cvpr"], Tracks = ["main"] }));
        Assert.Equal(1, await FoundAsync(new PublicationQuery { Venues = ["cvpr"], Tracks = ["workshop"] }));
        Assert.Equal(2, await FoundAsync(new PublicationQuery { Q = "neural information" }));

        async Task<int> FoundAsync(PublicationQuery query) => (await store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(query))).Total;
    }

    [Fact]
    public async Task The_list_is_sorted_by_name_or_count_and_goes_through_the_fields()
    {
        await store.ImportAsync(SampleCv.Mary, "mary.md");
        Assert.Equal("acl cvpr cvpr-workshop-on-invented-looms journal-of-invented-results neurips", await SlugsAsync(VenueSort.Name, false));
        Assert.Equal("cvpr neurips acl cvpr-workshop-on-invented-looms journal-of-invented-results", await SlugsAsync(VenueSort.Count, false));
        // Computer vision with its workshop, ML, NLP, and what has no field.
        Assert.Equal("cvpr cvpr-workshop-on-invented-looms neurips acl journal-of-invented-results", await SlugsAsync(VenueSort.Name, true));
        Assert.Equal("cvpr cvpr-workshop-on-invented-looms neurips acl journal-of-invented-results", await SlugsAsync(VenueSort.Count, true));
        var first = await store.AskAsync<VenueList, ListPage<VenueListItem>>(q => q.RunAsync(pageSize: 1));
        await Assert.ThrowsAsync<MalformedCursorException>(() => store.AskAsync<VenueList, ListPage<VenueListItem>>(q => q.RunAsync(after: first.Next, sort: VenueSort.Count)));

        async Task<string> SlugsAsync(VenueSort sort, bool byField)
        {
            var slugs = new List<string>();
            for (string? after = null; ;)
            {
                var page = await store.AskAsync<VenueList, ListPage<VenueListItem>>(q => q.RunAsync(after: after, pageSize: 2, sort: sort, byField: byField));
                slugs.AddRange(page.Items.Select(v => v.Slug));
                if ((after = page.Next) is null) return string.Join(' ', slugs);
            }
        }
    }

    [Fact]
    public async Task A_page_tells_years_tracks_first_authors_and_neighbours()
    {
        await store.ImportAsync(SampleCv.Mary, "mary.md");
        var cvpr = (await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("cvpr"))).Value!;
        Assert.Equal((3, 2), (cvpr.Total, cvpr.FirstAuthor));
        Assert.Equal([(2023, PublicationTrack.Main, 1), (2019, PublicationTrack.Workshop, 1), (2018, PublicationTrack.Main, 1)], cvpr.YearsOfTracks.Select(c => (c.Year, c.Track!.Value, c.Count)));
        var mary = cvpr.Researchers.Single(r => r.Slug == "mary-somerville");
        Assert.Equal((2, 1, 2018, 2019), (mary.Publications, mary.FirstAuthor, mary.FirstYear, mary.LastYear));
        Assert.Equal([("cvpr-workshop-on-invented-looms", 1)], cvpr.Workshops.Select(w => (w.Slug, w.Publications)));
        var workshop = (await store.AskAsync<VenueProfile, Found<VenuePage>>(q => q.RunAsync("cvpr-workshop-on-invented-looms"))).Value!;
        Assert.Equal(("cvpr", cvpr.Field), (workshop.Parent!.Slug, workshop.Field));
        Assert.Empty(workshop.Neighbours);
    }

    [Fact]
    public async Task One_box_finds_people_papers_and_venues()
    {
        var found = await store.AskAsync<SiteSearch, SiteSearchResult>(s => s.RunAsync("byron"));
        Assert.Equal("ada-byron", Assert.Single(found.Researchers.Items).Slug);
        Assert.Equal(5, found.Publications.Total);
        Assert.Empty(found.Venues.Items);
        Assert.Equal("cvpr", Assert.Single((await store.AskAsync<SiteSearch, SiteSearchResult>(s => s.RunAsync("CVPR"))).Venues.Items).Slug);
        Assert.Empty((await store.AskAsync<SiteSearch, SiteSearchResult>(s => s.RunAsync("  "))).Publications.Items);
    }
}
