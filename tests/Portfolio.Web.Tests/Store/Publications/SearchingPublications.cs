using Portfolio.Cv;
using Portfolio.Cv.Venues;
using Portfolio.Store;
using Portfolio.Store.Publications;
using Portfolio.Store.Searching;

namespace Portfolio.Web.Tests.Store.Publications;

public sealed class SearchingPublications : IAsyncLifetime
{
    private TemporaryStore store = null!;

    public async Task InitializeAsync()
    {
        store = await TemporaryStore.OpenAsync();
        await store.ImportAsync(SampleCv.Ada, "ada.md");
        await store.ImportAsync(SampleCv.Charles, "charles.md");
    }

    public async Task DisposeAsync() => await store.DisposeAsync();

    [Theory]
    [InlineData("weave", "learning-to-weave-algebraic-patterns")]
    [InlineData("ALGEBRAIC patt", "learning-to-weave-algebraic-patterns")]
    [InlineData("uber zahlen", "uber-zahlen-und-muster")]
    [InlineData("Somerville patterns", "learning-to-weave-algebraic-patterns")]
    [InlineData("economy NEAR(machinery", "")]
    [InlineData("machinery \"econ\" ***", "the-economy-of-machinery")]
    [InlineData("title:economy", "")]
    [InlineData("economy-", "the-economy-of-machinery")]
    [InlineData("learning venue2", "")]
    public async Task Words_find_what_people_read(string q, string expected)
    {
        var page = await RunAsync(new PublicationQuery { Q = q });
        Assert.Equal(expected, string.Join(' ', page.Items.Select(i => i.Slug)));
        Assert.Equal(page.Items.Count, page.Total);
    }

    [Theory]
    [InlineData("sorensen", 1)]
    [InlineData("Søren", 1)]
    [InlineData("자연어", 1)]
    [InlineData("처리", 1)]
    [InlineData("리처", 0)]
    [InlineData("\"looms for korean\"", 1)]
    [InlineData("\"korean looms\"", 0)]
    [InlineData("“looms for”", 1)]
    [InlineData("kor* loom", 1)]
    [InlineData("kor loom", 0)]
    [InlineData("efficient", 1)]
    [InlineData("warp", 1)]
    [InlineData("nips", 1)]
    [InlineData("neural information processing", 1)]
    public async Task Words_are_found_as_people_type_them(string q, int count)
    {
        await store.ImportAsync(
            new CurriculumVitae
            {
                Name = "Søren Sørensen",
                Publications = [SampleCv.Paper("E\uFB03cient Looms for Korean: 한국어자연어처리", "NeurIPS", 2024, "Søren Sørensen*", "Jane Doe") with { Abstract = "We warp threads." }],
            },
            "soren.md");
        Assert.Equal(count, (await RunAsync(new PublicationQuery { Q = q, Years = [2024] })).Total);
    }

    [Fact]
    public async Task What_stands_in_the_abstract_alone_is_shown_with_it()
    {
        await store.ImportAsync(
            new CurriculumVitae { Name = "Jane Doe", Publications = [SampleCv.Paper("Looms", "ACL", 2024, "Jane Doe*") with { Abstract = "We warp threads." }] },
            "jane.md");
        Assert.Equal("We warp threads.", Assert.Single((await RunAsync(new PublicationQuery { Q = "warp" })).Items).Excerpt);
        Assert.Null(Assert.Single((await RunAsync(new PublicationQuery { Q = "looms" })).Items).Excerpt);
    }

    [Theory]
    [InlineData("algebriac", "algebraic")]
    [InlineData("lerning paterns", "learning patterns")]
    [InlineData("cvrp", "cvpr")]
    [InlineData("babage economy", "babbage economy")]
    [InlineData("economy", null)]
    [InlineData("qqqqqq", null)]
    public async Task A_mistyped_word_is_helped(string q, string? meant)
    {
        Assert.Equal(meant, (await RunAsync(new PublicationQuery { Q = q })).Suggestion);
        Assert.Equal(meant, (await store.AskAsync<SiteSearch, SiteSearchResult>(s => s.RunAsync(q))).Suggestion);
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("- AND OR NOT")]
    [InlineData("a\0b")]
    [InlineData("{title}: x^2")]
    [InlineData("'; DROP TABLE Publications; --")]
    public async Task No_words_are_an_error(string q)
    {
        await RunAsync(new PublicationQuery { Q = q });
        await RunAsync(new PublicationQuery { Q = string.Concat(Enumerable.Repeat(q + " ", 2000)) });
        await RunAsync(new PublicationQuery { Authors = [q] });
        await store.AskAsync<SiteSearch, SiteSearchResult>(s => s.RunAsync(q));
        Assert.Equal(5, (await RunAsync(new PublicationQuery())).Total);
    }

    [Fact]
    public async Task Filters_of_different_names_must_all_hold_and_of_one_name_one()
    {
        await ExpectAsync(new() { Venues = ["cvpr"] }, "learning-to-weave-algebraic-patterns");
        await ExpectAsync(new() { Venues = ["cvpr", "acl"] }, "learning-to-weave-algebraic-patterns", "the-economy-of-machinery");
        await ExpectAsync(new() { Venues = ["cvpr", "acl"], Years = [2020] }, "the-economy-of-machinery");
        await ExpectAsync(new() { Researchers = ["charles-babbage"] }, "learning-to-weave-algebraic-patterns", "the-economy-of-machinery");
        await ExpectAsync(new() { From = 2021, To = 2022 }, "notes-on-the-engine-of-differences", "uber-zahlen-und-muster");
        await ExpectAsync(new() { Statuses = ["under review"] }, "an-unfinished-story-of-numbers");
        await ExpectAsync(new() { Q = "numbers", Statuses = ["under review"] }, "an-unfinished-story-of-numbers");
        await ExpectAsync(new() { Q = "numbers", Statuses = ["published"] });
        await ExpectAsync(new() { Venues = ["cvpr"], Tracks = ["workshop"] });
        await ExpectAsync(new() { Authors = ["byron"], Years = [2020] }, "the-economy-of-machinery");
        await ExpectAsync(new() { Authors = ["C. Babbage"], Venues = ["neurips"] }, "notes-on-the-engine-of-differences");
        // Words of two people are no name.
        await ExpectAsync(new() { Authors = ["Ada Babbage"] });
    }

    [Fact]
    public async Task Positions_are_those_of_the_people_asked_for()
    {
        await ExpectAsync(new() { Positions = ["first"], Researchers = ["ada-byron"] }, "learning-to-weave-algebraic-patterns", "uber-zahlen-und-muster");
        await ExpectAsync(new() { Positions = ["last"], Researchers = ["ada-byron"] }, "notes-on-the-engine-of-differences", "an-unfinished-story-of-numbers");
        await ExpectAsync(new() { Positions = ["equal"] }, "learning-to-weave-algebraic-patterns");
        await ExpectAsync(new() { Positions = ["first"], Authors = ["Somerville"] }, "an-unfinished-story-of-numbers");
        // Of ours, when nobody is named: Charles is first in "Notes", but doesn't have it in his CV.
        await ExpectAsync(new() { Positions = ["first"] }, "learning-to-weave-algebraic-patterns", "uber-zahlen-und-muster", "the-economy-of-machinery");
    }

    [Theory]
    [InlineData(PublicationSort.Newest, "2023 2022 2021 2020 ")]
    [InlineData(PublicationSort.Oldest, "2020 2021 2022 2023 ")]
    [InlineData(PublicationSort.Title, " 2023 2022 2020 2021")]
    [InlineData(PublicationSort.Venue, "2020 2023 2021 2022 ")]
    public async Task Lists_are_sorted_and_paged_by_what_was_last_seen(PublicationSort sort, string years)
    {
        var seen = new List<int?>();
        var slugs = new HashSet<string>();
        string? after = null;
        do
        {
            var page = await RunAsync(new PublicationQuery { Sort = sort, After = after, PageSize = 2 });
            Assert.Equal(5, page.Total);
            Assert.Equal(sort, page.Sort);
            seen.AddRange(page.Items.Select(i => i.Year));
            Assert.All(page.Items, item => Assert.True(slugs.Add(item.Slug)));
            after = page.Next;
        }
        while (after is not null);
        Assert.Equal(years, string.Join(' ', seen));
    }

    [Fact]
    public async Task Relevance_pages_too_and_puts_titles_first()
    {
        var first = await RunAsync(new PublicationQuery { Q = "Byron", PageSize = 3 });
        var second = await RunAsync(new PublicationQuery { Q = "Byron", PageSize = 3, After = first.Next });
        Assert.Equal(PublicationSort.Relevance, first.Sort);
        Assert.Equal(5, first.Items.Concat(second.Items).Select(i => i.Slug).Distinct().Count());
        Assert.Null(second.Next);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("%%%")]
    [InlineData("////")]
    public async Task A_wrong_after_is_told(string after) =>
        await Assert.ThrowsAsync<MalformedCursorException>(() => RunAsync(new PublicationQuery { After = after }));

    [Fact]
    public async Task An_after_of_another_list_is_told()
    {
        var page = await RunAsync(new PublicationQuery { PageSize = 1 });
        await Assert.ThrowsAsync<MalformedCursorException>(() => RunAsync(new PublicationQuery { After = page.Next, Sort = PublicationSort.Title }));
    }

    [Fact]
    public async Task Counts_tell_what_a_click_would_give()
    {
        PublicationQuery[] queries =
        [
            new(), new() { Venues = ["cvpr"] }, new() { Researchers = ["ada-byron"], Years = [2023, 2022] }, new() { Q = "byron", Tracks = ["main"] },
            new() { Statuses = ["published"], Positions = ["first"] }, new() { Authors = ["somerville"] }, new() { Researchers = ["mary-somerville"], Positions = ["last"] },
            new() { Presentations = ["oral"], Q = "looms" }, new() { Awards = ["best"], Venues = ["cvpr"], From = 2018 },
        ];
        await store.ImportAsync(SampleCv.Mary, "mary.md");
        foreach (var query in queries)
        {
            var page = await RunAsync(query);
            Assert.Equal(["venue", "year", "track", "status", "researcher", "position", "presentation", "award"], page.Facets.Select(f => f.Name));
            foreach (var facet in page.Facets)
            {
                foreach (var value in facet.Values)
                {
                    var clicked = await RunAsync(facet.Name switch
                    {
                        "venue" => query with { Venues = [value.Value] },
                        "year" => query with { Years = [int.Parse(value.Value, System.Globalization.CultureInfo.InvariantCulture)] },
                        "track" => query with { Tracks = [value.Value] },
                        "status" => query with { Statuses = [value.Value] },
                        "position" => query with { Positions = [value.Value] },
                        "presentation" => query with { Presentations = [value.Value] },
                        "award" => query with { Awards = [value.Value] },
                        _ => query with { Researchers = [value.Value] },
                    });
                    Assert.True(value.Count == clicked.Total, $"{facet.Name}={value.Value} says {value.Count} and gives {clicked.Total}");
                }
            }
        }
    }

    [Fact]
    public async Task Workshops_presentations_and_awards_can_be_chosen()
    {
        await store.ImportAsync(SampleCv.Mary, "mary.md");
        var venues = (await RunAsync(new PublicationQuery { Researchers = ["mary-somerville"] })).Facets.Single(f => f.Name == "venue").Values;
        // Under its conference, which has the workshop's publication and its own.
        Assert.Equal(
            [("cvpr", 2, VenueKind.Conference, null), ("cvpr-workshop-on-invented-looms", 1, VenueKind.Workshop, "cvpr"), ("neurips", 1, VenueKind.Conference, null)],
            venues.Select(v => (v.Value, v.Count, v.Kind!.Value, v.Parent)));
        await ExpectAsync(new() { Presentations = ["oral"] }, "molecular-looms-in-practice");
        await ExpectAsync(new() { Presentations = ["oral", "poster"], Researchers = ["mary-somerville"] }, "molecular-looms-in-practice", "on-the-connexion-of-looms");
        await ExpectAsync(new() { Awards = ["best"] }, "molecular-looms-in-practice");
        await ExpectAsync(new() { Q = "looms", Awards = ["mention"] }, "on-the-connexion-of-looms");
        // A remark is no award.
        await ExpectAsync(new() { Awards = ["other"] });
        await ExpectAsync(new() { Positions = ["equal"], Researchers = ["mary-somerville"] });
        await ExpectAsync(new() { Positions = ["last"], Researchers = ["mary-somerville"] }, "looms-of-many-hands");
    }

    [Fact]
    public async Task An_empty_list_says_what_there_would_be_without_each_filter()
    {
        var page = await RunAsync(new PublicationQuery { Q = "economy", Venues = ["acl"], From = 2022, Statuses = ["published"] });
        Assert.Equal(0, page.Total);
        Assert.Equal([("q", 0), ("venue", 0), ("from", 1), ("status", 0)], page.Chips.Select(c => (c.Name, c.CountWithout!.Value)));
        Assert.All((await RunAsync(new PublicationQuery { Venues = ["acl"] })).Chips, chip => Assert.Null(chip.CountWithout));
    }

    [Fact]
    public async Task What_is_chosen_has_a_label_and_unknown_values_say_so()
    {
        var page = await RunAsync(new PublicationQuery
        {
            Q = "byron",
            Researchers = ["ada-byron", "nobody"],
            Venues = ["cvpr", "nowhere"],
            Years = [2023, 1999],
            Tracks = ["main", "sprint"],
            Positions = ["first", "middle"],
            Authors = ["Nemo"],
        });
        Assert.Empty(page.Items);
        Assert.Equal(["nobody", "Nemo", "nowhere", "1999", "sprint", "middle"], page.Chips.Where(c => !c.IsKnown).Select(c => c.Value));
        Assert.Equal("Ada Byron", page.Chips.Single(c => c.Value == "ada-byron").Label);
        Assert.Equal("CVPR", page.Chips.Single(c => c.Value == "cvpr").Label);
        Assert.Empty((await RunAsync(new PublicationQuery { Venues = ["nowhere"] })).Items);
        Assert.Empty((await RunAsync(new PublicationQuery { Tracks = ["sprint"] })).Items);
        Assert.Empty((await RunAsync(new PublicationQuery { Q = "byron", Statuses = ["?"] })).Items);
    }

    private Task<PublicationPage> RunAsync(PublicationQuery query) => store.AskAsync<PublicationSearch, PublicationPage>(s => s.RunAsync(query));

    private async Task ExpectAsync(PublicationQuery query, params string[] slugs)
    {
        var page = await RunAsync(query with { Sort = PublicationSort.Newest });
        Assert.Equal(slugs, page.Items.Select(i => i.Slug));
        Assert.Equal(slugs.Length, page.Total);
    }
}
