using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Talks: as references, with how they were given, and with the occasions of each.</summary>
public class ReadingTalks
{
    [Theory]
    [InlineData("**Fen, A.**, & Reed, B. (2025, May 12-15). How do looms remember us? Collaborations Workshop 2025, Reedham, UK.", "2025-05", "How do looms remember us? Collaborations Workshop 2025")]
    [InlineData("**Fen, A.** (2022, October 28). Looms in big teams. Big Loom Conference, online.", "2022-10", "Looms in big teams")]
    [InlineData("Reed, B., & **Fen, A.** (2023, 3 June). Weaving as a sensor. Society for Looms, Paris, France.", "2023-06", "Weaving as a sensor")]
    [InlineData("Reed, B., & **Fen, A.** (2024, April 30–May 2). Threads at sea. Society for Looms, Paris, France.", "2024-04", "Threads at sea")]
    public void The_days_of_a_meeting_stand_behind_the_authors(string talk, string date, string title)
    {
        var read = Assert.Single(Read(talk));
        Assert.Equal((date, title), (read.Date.ToString(), read.Title));
    }

    [Theory]
    [InlineData("**Coexistence of woven phases**, Loom Days, Dresden, Germany, 2026 (poster)", "Coexistence of woven phases", "Loom Days", "poster")]
    [InlineData("**Control of many warps**, Summer School, Shenzhen, China, 2025 (invited talk)", "Control of many warps", "Summer School", "invited talk")]
    [InlineData("**Oral presentation**: *Unraveling looms by photons*, Workshop on Threads, Berlin (09/2025)", "Unraveling looms by photons", "Workshop on Threads", "Oral presentation")]
    [InlineData("Flash talk & poster: Structure of a warp. Loom Symposium, Heidelberg (11/2024)", "Structure of a warp", "Loom Symposium", "Flash talk & poster")]
    public void How_it_was_given_is_no_part_of_the_event(string talk, string title, string happening, string how)
    {
        var read = Assert.Single(Read(talk));
        Assert.Equal((title, happening, how), (read.Title, read.Event, read.Description));
    }

    [Fact]
    public void Occasions_may_count_in_letters_and_a_list_may_be_set_in_like_code()
    {
        var talks = Read("""
            \[\*\] means chosen after review.

                1) 'Vague warps and other looms', at Lund. June 2021.
                2) 'Agency among weavers':
                    a) University of Oakham, USA. January 2021.
                    b) 'Threads' workshop in Stockholm. December 2019.

            3)  'Despair at the loom':

                a.  Seminar on Morals, Oxford. January 2019.

                b.  University of Reedham. June 2018.
            """);

        Assert.Equal(["Vague warps and other looms", "Agency among weavers", "Despair at the loom"], talks.Where(t => t.Year is not null).Select(t => t.Title));
        Assert.Equal(["Seminar on Morals, Oxford", "University of Reedham"], talks[^1].Showings.Select(s => s.Event));
    }

    private static IReadOnlyList<Talk> Read(string talks) => MarkdownReader.Read($"# Ada Fen\n\n## Presentations\n\n{(talks.Contains('\n', StringComparison.Ordinal) ? talks : "- " + talks)}\n").Cv.Talks;

    [Fact]
    public void Below_a_host_stands_the_one_talk_that_was_given_there()
    {
        var talks = Read("""
            ### Elon University

            - Mass looms and their labour (February 21, 2017)
            - Threads and finance (September 20, 2012)

            ### State Employees Association

            - Public looms and collective bargaining (October 17, 2009)
            """);

        Assert.Equal(["Mass looms and their labour", "Threads and finance", "Public looms and collective bargaining"], talks.Select(t => t.Title));
    }

    [Theory]
    [InlineData("“Sensing threads”, Loom Days (host: Dr. Ann Roe), March 2018", "Loom Days (host: Dr. Ann Roe)")]
    [InlineData("“Sensing threads”, Loom Days (Intern presentation, March 2018)", "Loom Days (Intern presentation)")]
    [InlineData("“Sensing threads”, Loom Days (March 2018, with Ann Roe)", "Loom Days, with Ann Roe")]
    public void Where_a_date_goes_its_bracket_is_whole_again(string talk, string happening) => Assert.Equal(happening, Assert.Single(Read(talk)).Event);

    [Fact]
    public void Conferences_above_titles_and_places_are_talks()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Conferences

            *Resolving Threads In The Era of Large Looms*  
            Weavers' Meeting, Asilomar, Monterey, California, USA

            *Threads In The Local Universe*  
            Institute For Weaving, Ringberg Castle, Germany

            *First Looms: Now & Then*  
            Kaptyn Institute, Groningen, Netherlands
            """).Cv;

        Assert.Empty(cv.Publications);
        Assert.Equal(3, cv.Talks.Count);
    }

    [Fact]
    public void In_a_row_the_title_stands_behind_the_authors()
    {
        var talks = Read("""
            | Year | Type | Authors | Title | Conference |
            |---|---|---|---|---|
            | 2019 | Poster | Fen, A., & Kurtz, K. | [The Impact of Learning on Looms](https://loom.example) | Psychonomics |
            | 2018 | Talk | Fen, A. | Investigating the Memory of Threads | Psychonomics |
            """);

        Assert.Equal([("The Impact of Learning on Looms", "Psychonomics", 2019), ("Investigating the Memory of Threads", "Psychonomics", 2018)], talks.Select(t => (t.Title, t.Event!, t.Year!.Value)));
        Assert.Equal(["Poster\n\nFen, A., & Kurtz, K.", "Talk"], talks.Select(t => t.Description));
        Assert.Equal("https://loom.example", Assert.Single(talks[0].Links).Url);
    }

    [Fact]
    public void The_line_that_is_called_so_is_the_title()
    {
        var talks = Read("""
            **J. Fen** and V. Roe. 2018. 12th Loom Symposium. Brunswick, ME.\
            *Title:* Effects of reed on weaving are dependent on scale.

            **J. Fen**. 2016. Weaving Society Annual
            Meeting. Fort Reed, FL.\
            *Title:* Grasses in looms: Tradeoffs
            between reed and thread

            Roe, V., **J. Fen**. 2015. Weaving Society Meeting. Oakham, MD.\
            *Title:* Threads
            """);

        Assert.Equal(["Effects of reed on weaving are dependent on scale", "Grasses in looms: Tradeoffs between reed and thread", "Threads"], talks.Select(t => t.Title));
        Assert.StartsWith("12th Loom Symposium", talks[0].Event, StringComparison.Ordinal);
        Assert.Equal(2018, talks[0].Year);
    }

    [Fact]
    public void A_name_in_italics_is_a_part_of_the_title()
    {
        var talk = Assert.Single(Read("**Fen, A.**, Roe, J. 2018. Structural comparison of species of *Carex* (Cyperaceae) through the seasons. The 57th Fen Symposium, Oakham."));
        Assert.Equal("Structural comparison of species of Carex (Cyperaceae) through the seasons", talk.Title);
    }

    [Fact]
    public void Talks_among_awards_are_talks()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Conferences and Awards

            - Poster at Reed Conference, 2019
            - Talk at April Meeting of Weavers, 2019
            - Invited Talk at Fen Laboratory Seminar, 2017
            - Reed Prize, 2016
            """).Cv;

        Assert.Equal(3, cv.Talks.Count);
        Assert.Equal("Reed Prize", Assert.Single(cv.Awards).Title);
    }

    [Fact]
    public void Conference_participation_may_be_talks()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Conference Participation (selected)
            - **Fen Day Fall Meeting**, Reedham, England — Oral presentation (Dec 2024).
            - **Loom 20**, Ottershaw, England — Poster presentation (Sep 2023).
            - **Card Conference**, Yarnton, England — Poster presentation (Jan 2023).
            """).Cv;

        Assert.Equal(3, cv.Talks.Count);
    }

    [Fact]
    public void A_title_above_where_it_was_said_and_by_whom_is_one_talk()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ### Talks

            **Invited**: *The search for looms and excess threads*
             - June 15, 2021, [Fen Workshop](https://example.org/fen/)
             - Jane Roe, on behalf of the Loom Collaboration

            *Cards for light matter searches in the fens*
             - July 22, 2019, [18th Workshop on Cards](https://example.org/cards/), Milano, Italy
             - Jane Roe, on behalf of the Loom Collaboration
            """).Cv;

        Assert.Equal([2021, 2019], cv.Talks.Select(t => t.Year));
        Assert.All(cv.Talks, t => Assert.Single(t.Showings));
    }
}
