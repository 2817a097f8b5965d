using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Single shapes in which publications, talks and service are written.</summary>
public class ReadingReferences
{
    [Fact]
    public void Years_above_references_are_theirs()
    {
        var cv = Read("""
            ## Publications

            2021

            Roe, J. and Ohlin, M. Water tables of fens under grazing. Journal of Reed Research, 14(2).

            2018

            Roe, J. Peat and patience in the books of drainage boards. Archives of Landscape, 3.
            """);

        Assert.Equal([("Water tables of fens under grazing", 2021), ("Peat and patience in the books of drainage boards", 2018)], cv.Publications.Select(p => (p.Title, p.Year)));
    }

    [Fact]
    public void An_item_of_links_belongs_to_the_reference_before_it()
    {
        var cv = Read("""
            ## Publications

            - Roe, J. (2021). Water tables of fens under grazing. Journal of Reed Research.
            - [PDF](https://reeds.example/a.pdf) [Code](https://code.example/a)
            - Roe, J. (2020). Letters about bogs and their depth. Archives of Landscape.
            """);

        Assert.Equal([2, 0], cv.Publications.Select(p => p.Links.Count));
    }

    [Fact]
    public void A_row_of_links_is_labels_whatever_they_say()
    {
        var publication = Publication("- Roe, J. and Ohlin, M. (2021). Counting reeds at night. Journal of Reed Research. ([Paper](https://a.example/p), [Artifact](https://a.example/q), [Field notes](https://a.example/r))");

        Assert.Equal("Counting reeds at night", publication.Title);
        Assert.Equal("Journal of Reed Research", publication.Venue);
        Assert.Equal(3, publication.Links.Count);
    }

    [Theory]
    [InlineData("- [Counting reeds at night](https://a.example/p) (with Mats Ohlin), *Journal of Reed Research*, 2021")]
    [InlineData("- *Counting reeds at night*, Journal of Reed Research, 2021, with Mats Ohlin")]
    public void Who_wrote_it_with_somebody_is_an_author(string reference)
    {
        var publication = Publication(reference);

        Assert.Equal("Counting reeds at night", publication.Title);
        Assert.Equal(["Jane Roe", "Mats Ohlin"], publication.Contributors.Select(c => c.Name));
    }

    [Theory]
    [InlineData("- Roe, J. (in progress) *Who pays for standing water*", PublicationStatus.UnderReview)]
    [InlineData("- Roe, J. (under revision). Who pays for standing water. Journal of Reed Research.", PublicationStatus.UnderReview)]
    public void What_stands_in_the_years_place_says_how_far_it_is(string reference, PublicationStatus status)
    {
        var publication = Publication(reference);

        Assert.Equal("Who pays for standing water", publication.Title);
        Assert.Equal(status, publication.Status);
    }

    [Fact]
    public void A_date_before_a_colon_is_the_references()
    {
        var publication = Publication("- May/2023: Inequalities of the Standing Water\n  - DOI: [10.5555/water.1](https://doi.org/10.5555/water.1)");

        Assert.Equal("Inequalities of the Standing Water", publication.Title);
        Assert.Equal("2023-05", publication.Date.ToString());
        Assert.Equal("https://doi.org/10.5555/water.1", Assert.Single(publication.Links).Url);
    }

    [Fact]
    public void A_number_that_is_a_link_is_no_part_of_the_reference()
    {
        var publication = Publication("[27](https://reeds.example/27) Ohlin, M., **Roe, J.**, and Berg, K. (2017). Search dynamics of reed foragers. Journal of Reed Research.");

        Assert.Equal("Search dynamics of reed foragers", publication.Title);
        Assert.Equal(["Ohlin, M.", "Roe, J.", "Berg, K."], publication.Contributors.Select(c => c.Name));
    }

    [Fact]
    public void A_book_reviewed_is_the_title_and_what_it_is_reviewed_in_the_venue()
    {
        var publication = Publication("Olga Lindqvist, Toward the Wide Water: A Life in Fens (Reed Press, 2010), in Archives of Landscape (Fall 2011), p. 863.\n\nMats Ohlin, Bogs and Their Boats (Reed Press, 2014), in Archives of Landscape (June 2015), p. 393-394.");

        Assert.StartsWith("Archives of Landscape", publication.VenueText, StringComparison.Ordinal);
    }

    [Fact]
    public void A_volume_and_a_page_need_no_words()
    {
        var publication = Publication("- Roe, J., Ohlin, M., \"Counting reeds at night\", Journal of Reed Research 42 (2021) 117");

        Assert.Equal(("Journal of Reed Research", "42", "117"), (publication.Venue, publication.Volume, publication.Page));
    }

    [Fact]
    public void Talks_are_written_as_references_too()
    {
        var cv = Read("""
            ## Talks

            - Roe J, Ohlin M (2022) Sheep and the level of the water. Presented at the Meeting of Mire Researchers, Ottershaw.
            - J. Roe, Reading the books of drainage boards. Symposium on Wetlands, Norsund, 2019
            - Poster at the U.S. Fen Day, 2018: "Boats of reeds"
            """);

        Assert.Equal(["Sheep and the level of the water", "Reading the books of drainage boards", "Boats of reeds"], cv.Talks.Select(t => t.Title));
        Assert.StartsWith("Meeting of Mire Researchers", cv.Talks[0].Event, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_gives_a_prize_may_stand_before_it()
    {
        var award = Assert.Single(Read("## Awards\n\n- **Ministry of Lakes**, Prize for Young Soil Scientists, 2020\n").Awards);

        Assert.Equal(("Prize for Young Soil Scientists", "Ministry of Lakes"), (award.Title, award.Awarder));
    }

    [Fact]
    public void A_year_behind_a_semicolon_is_that_of_the_service_before_it()
    {
        var service = Assert.Single(Read("## Service\n\n- Expert meeting on reeds. Ottershaw Water Works, Ottershaw; 2016.\n").Service);

        Assert.Equal(2016, service.Year);
    }

    [Fact]
    public void Languages_are_known_by_how_well_they_are_spoken()
    {
        var cv = Read("## Languages\n\nFrench (mother tongue)\n<br>English (fluent)\n");

        Assert.Equal(["French", "English"], cv.Languages.Select(l => l.Name));
    }

    private static Publication Publication(string reference) => Read("## Publications\n\n" + reference + "\n").Publications[0];

    [Theory]
    [InlineData("Roe, J. 2019. Reeds in brackish water. Journal of Reeds 3:1-9.", "Roe, J.")]
    [InlineData("Ohlin, M., R.M. Fenn, P. Kaufmann and M. H. Roe. 2010. Reeds in brackish water. Journal of Reeds 3:1-9.", "Ohlin, M.|R.M. Fenn|P. Kaufmann|M. H. Roe")]
    [InlineData("Ohlin, M., B. Fenn, J.P.V. Roe. 2010. Reeds in brackish water. Journal of Reeds 3:1-9.", "Ohlin, M.|B. Fenn|J.P.V. Roe")]
    [InlineData("Ishii M, P. Fenn B, Roe J. Reeds in brackish water. Journal of Reeds. 2019;3:1-9.", "Ishii M|P. Fenn B|Roe J")]
    [InlineData("Ohlin, M., Adam, D., ... Roe, J. (2018). Reeds in brackish water. Journal of Reeds, 3(2), 1-9.", "Ohlin, M.|Adam, D.|Roe, J.|…")]
    [InlineData("M. Ohlin, and J. Roe, editors. Reeds in brackish water, volume 153 of Lecture Notes in Reeds. Springer, 2025.", "M. Ohlin|J. Roe")]
    [InlineData("Van Fenn H, Roe J. Gender and reeds in brackish water. Journal of Reeds. 2019;3:1-9.", "Van Fenn H|Roe J")]
    public void Initials_years_and_omissions_part_no_author_from_the_others(string reference, string authors)
    {
        var publication = Assert.Single(MarkdownReader.Read($"# Jane Roe\n\n## Publications\n\n- {reference}\n").Cv.Publications);

        Assert.EndsWith("eeds in brackish water", publication.Title.Split(", volume")[0], StringComparison.Ordinal);
        var names = publication.Contributors.Select(c => c.Name);
        Assert.Equal(authors, string.Join('|', publication.Others ? names.Append("…") : names));
    }

    [Fact]
    public void A_title_in_corner_brackets_is_a_title()
    {
        var cv = MarkdownReader.Read("""
            # 高橋花子

            ## 総説

            1. **高橋花子**. 「葦の数え方と湿地の守り方」 葦学会誌 Vol.3, 2019
            """).Cv;

        Assert.Equal("葦の数え方と湿地の守り方", Assert.Single(cv.Publications).Title);
    }

    [Fact]
    public void Points_part_journals_whatever_they_are_called()
    {
        var cv = Read("## Service\n\n- Peer reviews • Adv. Fens • J. Reed Res. • Comm. Wet Pl. • Ann. Mud\n");

        Assert.Equal(["Adv. Fens", "J. Reed Res", "Comm. Wet Pl", "Ann. Mud"], cv.Service.Select(s => s.Venue));
        Assert.All(cv.Service, s => Assert.Equal("Peer reviews", s.Role));
    }

    [Fact]
    public void Authors_and_a_date_between_full_stops_begin_a_reference()
    {
        var cv = MarkdownReader.Read("# Jane Roe\n\n## Articles\n\nRoe, Jane. 2019. Who Counts the Reeds. _Journal of Fens_ 12(3): 45–60.\n\nRoe, Jane, and Ann Wren. 2017. Mud. _Wetlands_ 4: 1–9.\n").Cv;

        Assert.Equal([("Who Counts the Reeds", 2019), ("Mud", 2017)], cv.Publications.Select(p => (p.Title, p.Year!.Value)));
        Assert.All(cv.Publications, p => Assert.True(p.Contributors[0].Self));
    }

    [Fact]
    public void A_sentence_before_italics_is_the_title_of_a_talk()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Talks

            1. **Roe, J.**, & Ohlin, M. Standing water — and how it stands — is remembered by reeds. *Hydronomics*, 2023.
            """).Cv;

        var talk = Assert.Single(cv.Talks);
        Assert.Equal(("Standing water — and how it stands — is remembered by reeds", "Hydronomics", 2023), (talk.Title, talk.Event, talk.Year));
    }

    [Fact]
    public void Labels_of_service_are_set_off_by_a_dash_too()
    {
        var cv = MarkdownReader.Read("""
            ## Service

            **Ad hoc reviewing** — Reed Research; Water Letters

            **Chair** — Fen Symposium (2018–2019)

            **Programme committee** — Heron'24–'26
            """).Cv;

        Assert.Equal([("Ad hoc reviewing", "Reed Research"), ("Ad hoc reviewing", "Water Letters"), ("Chair", "Fen Symposium"), ("Programme committee", "Heron")], cv.Service.Select(s => (s.Role, s.Venue)));
        Assert.Equal((2024, PartialDate.Of(2026)), (cv.Service[^1].Year, cv.Service[^1].End));
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Fact]
    public void What_the_owner_did_for_it_is_a_note_of_the_publication_above()
    {
        var publications = MarkdownReader.Read("""
            # Ada Fen

            ## Publications

            Reed, B., **Fen, A.**, & Bog, C. (2025). Bridging warps and wefts. *Journal of Looms*. https://doi.org/10.1000/1
            - Contribution: Writing, reviewing and editing.

            Bog, C., **Fen, A.**, & Moor, D. (2023). Teaching with looms. *Teaching of Weaving*. https://doi.org/10.1000/2
            - Contribution: Paper classification for a systematic review. Summarisation of papers.
            - Impact: Cited in an encyclopedia.
            """).Cv.Publications;

        Assert.Equal([("Journal of Looms", "Contribution: Writing, reviewing and editing"), ("Teaching of Weaving", "Contribution: Paper classification for a systematic review. Summarisation of papers; Impact: Cited in an encyclopedia")], publications.Select(p => (p.Venue, p.Note)));
    }

    [Fact]
    public void A_title_may_be_one_word_in_quotes()
    {
        var publication = Assert.Single(MarkdownReader.Read("""
            # Ada Fen

            ## Book chapters

            - “Introduction.” *Making Future Looms*, Fenland University Press, 2018. (Coauthored with Bo Reed)
            """).Cv.Publications);

        Assert.Equal(("Introduction", 2018), (publication.Title, publication.Year));
        Assert.StartsWith("Making Future Looms", publication.Venue, StringComparison.Ordinal);
        Assert.Equal(["Ada Fen", "Bo Reed"], publication.Contributors.Select(c => c.Name));
    }

    [Fact]
    public void References_below_a_heading_that_nobody_knows_are_publications()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Provocations

            Fen, A., & Reed, B. (2023). Opening up the loom: a call. *Journal of Looms*, 3(2), 1-9.

            Fen, A. (2022). From warp to weft, a phoney game. *The Weaver*.

            ## Ponderings

            I have always thought that looms (2020) remember more than we do.
            """).Cv;

        Assert.Equal(["Opening up the loom: a call", "From warp to weft, a phoney game"], cv.Publications.Select(p => p.Title));
        Assert.Equal("Ponderings", Assert.Single(cv.Statements).Heading);
    }

    [Theory]
    [InlineData("Curry, B.B. and Fen, T.O., 2009, Surficial geology of the south quadrangle: Illinois State Geological Survey, Map 12.", "Surficial geology of the south quadrangle", 2009)]
    [InlineData("Fen, T.O., Reed, B.A., and Bog, C., 2016, Tides in a shallow strait: Journal of Glaciology, v. 62, no. 231, p. 1–12.", "Tides in a shallow strait", 2016)]
    [InlineData("Wang, L.-J., Fen, T.O., Reed, H., 2017. [Crust wetting and the roughness of soil](https://doi.org/10.1000/7). _Geoderma_ 306, 1–9.", "Crust wetting and the roughness of soil", 2017)]
    [InlineData("Fen, T.O., in prep., Stream-powered glaciers: another simple model of erosion.", "Stream-powered glaciers: another simple model of erosion", null)]
    [InlineData("Fen, T., 2017, A&A, 608, A16, *Winds of cool stars and what they carry*", "Winds of cool stars and what they carry", 2017)]
    public void The_year_may_stand_between_commas(string reference, string title, int? year)
    {
        var publication = Assert.Single(MarkdownReader.Read($"# Tim Fen\n\n## Publications\n\n- {reference}\n").Cv.Publications);

        Assert.Equal((title, year), (publication.Title, publication.Year));
        Assert.Contains(publication.Contributors, c => c.Self);
    }

    [Fact]
    public void A_volume_is_called_v()
    {
        var publication = Assert.Single(MarkdownReader.Read("# Tim Fen\n\n## Publications\n\n- Fen, T.O., 2016, Tides in a shallow strait: Journal of Glaciology, v. 62, no. 231, p. 1–12.\n").Cv.Publications);

        Assert.Equal(("Journal of Glaciology", "62", "231", "1–12"), (publication.Venue, publication.Volume, publication.Issue, publication.Page));
    }

    [Fact]
    public void Every_other_line_is_a_year()
    {
        var publications = MarkdownReader.Read("""
            # Ada Fen

            ## Publications
            *2022*
            **CP violation in woven channels** (in preparation)
            *2021*
            **Electron and thread reconstruction**, The Loom Collaboration, JINST 16 (2021) P05014
            *2019*
            **Search for vector-like wefts**, The Loom Collaboration, Phys. Rev. D 100, 052003 (2019)
            """).Cv.Publications;

        Assert.Equal([("CP violation in woven channels", 2022), ("Electron and thread reconstruction", 2021), ("Search for vector-like wefts", 2019)], publications.Select(p => (p.Title, p.Year!.Value)));
    }

    [Fact]
    public void References_with_quoted_titles_need_no_heading_that_is_known()
    {
        var cv = MarkdownReader.Read("""
            ## Education

            - PhD, Weaving, University of Reedham. 2020.

            ## Some Recent Work

            - Minor L, **Fenman AC**, Kernert D. "Testing causality in panels of looms." _AISTATS_. 2022.
            - Ansar AF, Benidis K, **Fenman AC**. "Explicit duration of threads." _NeurIPS_. 2021.
            - **Fenman AC**, Wang Y. "Shallow and deep renewal." _PLOS ONE_. 2020.
            """).Cv;

        Assert.Equal(3, cv.Publications.Count);
        Assert.Empty(cv.Statements);
    }

    [Fact]
    public void A_link_to_the_publications_is_none()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Publications

            [Link to my publications](publications.md)
            """).Cv;

        Assert.Empty(cv.Publications);
        Assert.Contains("publications.md", Assert.Single(Assert.Single(cv.Sections).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Titles_without_spaces_are_titles()
    {
        var publications = MarkdownReader.Read("""
            # Tazro Otani

            ## Book

            1. **Otani T**, Shiwa Y. Hybrid assembly of looms. Thread Sequencing. 2023;12:15-30.
            1. 沖田真弥，**大谷達郎**. 「糸の地図：織物のデータを活用するためのサービス」 実験織物 2019年10月号 (2019/09/20)
            1. **大谷達郎** 「練習用公開データの選び方」 織物別冊 (2015/10/15)
            """).Cv.Publications;

        Assert.Equal([2023, 2019, 2015], publications.Select(p => p.Year));
    }

    [Theory]
    [InlineData("**Hao Fen**, Zeqian Pan, Yee-Man Loh, James K.H. Tsoi. Effects of coated looms on cutting threads. *Coatings*, 2024, 14(4): 473.", "Effects of coated looms on cutting threads", 4)]
    [InlineData("**Fen, H.**, Ibarra, R., Sánchez, J., 2017.\n  *A retrospective assessment of looms in Chile*\n  Aquaculture.", "A retrospective assessment of looms in Chile", 3)]
    public void Initials_before_the_last_name_end_no_author_and_a_year_may_end_them(string reference, string title, int authors)
    {
        var publication = Assert.Single(MarkdownReader.Read($"# Hao Fen\n\n## Publications\n\n- {reference}\n").Cv.Publications);

        Assert.Equal((title, authors), (publication.Title, publication.Contributors.Count));
    }

    [Fact]
    public void Numbers_behind_letters_count_publications()
    {
        var publications = Read("""
            ## Publications

            a.1) **Roe J.M**, Ohlin C, Fen S.A. [A retrospective analysis of reed](http://example.org/1). Reed Letters (2018). Vol 17. Issue 3

            a.2) Ohlin C, **Roe J.M**. [A new loom to resolve issues in weaving](http://example.org/2). Reed Letters (2017). Vol 16. Issue 2

            a.3) **Roe J.M**, Fen S.A. [Threads in situ](http://example.org/3). Loom Phys. (2021). Vol 81.
            """).Publications;

        Assert.Equal(["A retrospective analysis of reed", "A new loom to resolve issues in weaving", "Threads in situ"], publications.Select(p => p.Title));
        Assert.Equal([3, 2, 2], publications.Select(p => p.Contributors.Count));
        Assert.Equal(("17", "3"), (publications[0].Volume, publications[0].Issue));
    }

    [Fact]
    public void A_year_set_like_code_begins_a_publication_in_each_line()
    {
        var publications = Read("""
            ## Publications

            `2021` **[A Choice Approach to the Study of Reed](https://example.org/1)**, *Reed Research* 44:513-536  
            `2006` **The Significance of Threads**, *Loom Forces* 84(1): 157-180  
            `2005` **[Warps, 1850-2000](https://example.org/2)**, *The Journal of Slow Weaving* 31(3):1-24  
            """).Publications;

        Assert.Equal(["A Choice Approach to the Study of Reed", "The Significance of Threads", "Warps, 1850-2000"], publications.Select(p => p.Title));
        Assert.Equal([2021, 2006, 2005], publications.Select(p => p.Year));
    }

    [Fact]
    public void What_somebody_was_among_the_authors_heads_references()
    {
        var publications = Read("""
            ## Publications

            - As the first author
              - **Roe J.**, Ohlin A., & Fen Z. [Characterization of reed from many looms.](https://example.org/1) *Reed Letters* 23, 11582 (2022).
              - **Roe J.**, & Fen Z. [Threads in human hands, and what became of them.](https://example.org/2) *Int. J. Loom Sci.* 23, 582 (2021).

            - As contributing author
              - Ohlin A., Fen S., **Roe, J.**, & Fen Z. [Characterization of a thread reveals strategies for weaving.](https://example.org/3) *Reed Letters* 22, 1182 (2020).
            """).Publications;

        Assert.Equal(3, publications.Count);
        Assert.StartsWith("Characterization of reed", publications[0].Title, StringComparison.Ordinal);
    }
}
