using Portfolio.Cv.Reading.BibTeX;

namespace Portfolio.Cv.Tests.Reading.BibTeX;

public class ReadingEntries
{
    private static Publication One(string bib) => Assert.Single(BibTeXReader.Read(bib).Cv.Publications);

    [Fact]
    public void A_conference_paper_has_its_fields()
    {
        var paper = One("""
            @inproceedings{lind2024sorting,
              title     = {Sorting {LLM}s by Weight},
              author    = {Ada Lind and Park, Ji-woo and van der Berg, Jan},
              booktitle = {Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing (EMNLP)},
              pages     = {101--112},
              year      = 2024,
              month     = nov,
              publisher = {ACL Press},
              doi       = {10.1234/abcd.5},
              url       = {https://example.org/paper.pdf},
              abstract  = {We sort.
                           It works.

                           Always.}
            }
            """);

        Assert.Equal("Sorting LLMs by Weight", paper.Title);
        Assert.Equal("sorting-llms-by-weight", paper.Slug);
        Assert.Equal(["Ada Lind", "Ji-woo Park", "Jan van der Berg"], paper.Contributors.Select(c => c.Name));
        Assert.Equal("EMNLP", paper.Venue);
        Assert.Equal("Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing (EMNLP)", paper.VenueText);
        Assert.Equal(2024, paper.Year);
        Assert.Equal("2024-11", paper.Date?.ToString());
        Assert.Equal(PublicationTrack.Main, paper.Track);
        Assert.Equal(PublicationStatus.Published, paper.Status);
        Assert.Equal("101-112", paper.Page);
        Assert.Equal("ACL Press", paper.Publisher);
        Assert.Equal([new(LinkKind.Doi, "https://doi.org/10.1234/abcd.5"), new(LinkKind.Pdf, "https://example.org/paper.pdf")], paper.Links);
        Assert.Equal("We sort. It works.\n\nAlways.", paper.Abstract);
        Assert.Equal(new SourceLines(1, 15), paper.Lines);
    }

    [Fact]
    public void An_article_has_volume_issue_and_pages()
    {
        var paper = One("@article(k1, title = \"On {\"}Quotes{\"}\", author=\"Ito, K.\", journal = \"Journal of Marks\", volume = 12, number = \"3\", pages = \"1-9\", year = \"1999\")");

        Assert.Equal("On \"Quotes\"", paper.Title);
        Assert.Equal(("Journal of Marks", "12", "3", "1-9", 1999), (paper.Venue, paper.Volume, paper.Issue, paper.Page, paper.Year));
        Assert.Equal(PublicationTrack.Journal, paper.Track);
    }

    [Theory]
    [InlineData("@article{a, title={T}, journal={arXiv preprint arXiv:2101.00001}, year={2021}}")]
    [InlineData("@misc{a, title={T}, eprint={2101.00001}, archivePrefix={arXiv}, year={2021}}")]
    [InlineData("@online{a, title={T}, eprint={2101.00001}, eprinttype={arxiv}, date={2021}}")]
    [InlineData("@misc{a, title={T}, doi={10.48550/arXiv.2101.00001}, publisher={arXiv}, year={2021}}")]
    [InlineData("@article{a, title={T}, journal={CoRR}, volume={abs/2101.00001}, year={2021}}")]
    [InlineData("@article{a, title={T}, arxiv={2101.00001}, year={2021}}")]
    public void A_preprint_is_known_however_it_is_written(string bib)
    {
        var paper = One(bib);

        Assert.Equal(("arXiv", 2021, PublicationTrack.Preprint, PublicationStatus.Preprint), (paper.Venue, paper.Year, paper.Track, paper.Status));
        Assert.Contains(new Link(LinkKind.Arxiv, "https://arxiv.org/abs/2101.00001"), paper.Links);
    }

    [Theory]
    [InlineData("@inproceedings{a, title={T}, booktitle={ICML Workshop on Small Data}}", PublicationTrack.Workshop)]
    [InlineData("@inproceedings{a, title={T}, booktitle={Findings of ACL 2023}}", PublicationTrack.Findings)]
    [InlineData("@inproceedings{a, title={T}, booktitle={Findings of the Association for Computational Linguistics: EMNLP 2021}}", PublicationTrack.Findings)]
    [InlineData("@inproceedings{a, title={T}, booktitle={EMNLP 2022: System Demonstrations}}", PublicationTrack.Demo)]
    [InlineData("@inproceedings{a, title={T}, booktitle={Some Conference}}", PublicationTrack.Main)]
    [InlineData("@article{a, title={T}, journal={Surveys \\& Tutorials}}", PublicationTrack.Journal)]
    [InlineData("@phdthesis{a, title={T}, school={Lund University}}", PublicationTrack.Thesis)]
    [InlineData("@techreport{a, title={T}, institution={MIT}}", PublicationTrack.Other)]
    [InlineData("@book{a, title={T}, publisher={MIT Press}}", PublicationTrack.Other)]
    public void The_track_comes_from_type_and_venue(string bib, PublicationTrack track) => Assert.Equal(track, One(bib).Track);

    [Theory]
    [InlineData("booktitle={Findings of the Association for Computational Linguistics: EMNLP 2021}", "EMNLP")]
    [InlineData("booktitle={Proceedings of the 3rd Meeting of Friends}", "Meeting of Friends")]
    [InlineData("booktitle={The Friends Meeting}, series={KDD '19}", "KDD")]
    [InlineData("booktitle={The Friends Meeting}, abbr={FM}", "FM")]
    public void The_venue_is_the_catalogues_or_its_name(string fields, string venue)
    {
        var reading = BibTeXReader.Read($"@inproceedings{{a, title={{T}}, {fields}}}");

        Assert.Equal(venue, Assert.Single(reading.Cv.Publications).Venue);
        Assert.Empty(reading.Cv.Remainder);
    }

    [Fact]
    public void A_misc_of_nothing_has_no_track_and_no_state()
    {
        var paper = One("@misc{a, title={T}}");

        Assert.Null(paper.Track);
        Assert.Null(paper.Status);
        Assert.Null(paper.Venue);
    }

    [Fact]
    public void A_thesis_names_its_kind_and_school()
    {
        var thesis = One("@mastersthesis{a, title={Bees}, author={Ada Lind}, school={Lund University}, year={2010}}");

        Assert.Equal(("Master's thesis, Lund University", "Lund University", null), (thesis.VenueText, thesis.Publisher, thesis.Venue));
    }

    [Theory]
    [InlineData("note={To appear}", PublicationStatus.Accepted, null)]
    [InlineData("pubstate={inpress}", PublicationStatus.InPress, null)]
    [InlineData("note={Under review}", PublicationStatus.UnderReview, null)]
    [InlineData("year={2026 (to appear)}", PublicationStatus.Accepted, null)]
    [InlineData("note={Accepted with minor changes}", PublicationStatus.Accepted, "Accepted with minor changes")]
    [InlineData("award={Best Paper Award}, note={Acceptance rate 20\\%}", PublicationStatus.Published, "Best Paper Award; Acceptance rate 20%")]
    public void Remarks_give_state_and_note(string field, PublicationStatus status, string? note)
    {
        var paper = One($"@inproceedings{{a, title={{T}}, booktitle={{Conf}}, {field}}}");

        Assert.Equal((status, note), (paper.Status, paper.Note));
    }

    [Fact]
    public void A_presentation_is_no_note()
    {
        var paper = One("@inproceedings{a, title={T}, booktitle={Conf}, note={Oral presentation}, addendum={(Spotlight)}}");

        Assert.Equal((Presentation.Oral, null), (paper.Presentation, paper.Note));
    }

    [Fact]
    public void The_fields_of_web_sites_made_from_BibTeX_have_places()
    {
        var reading = BibTeXReader.Read("""
            @inproceedings{a,
              abbr={CVPR},
              title={T},
              author={Lind*, Ada and Ji-woo Park*},
              booktitle={A Conference That No List Has},
              year={2020},
              pdf={paper.pdf},
              code={https://github.com/lind/t},
              slides={https://example.org/t.pptx},
              video={https://youtu.be/x},
              website={https://lind.github.io/t},
              award={Best Paper Award},
              preview={t.gif},
              selected={true}
            }
            """);

        var paper = Assert.Single(reading.Cv.Publications);
        Assert.Equal("CVPR", paper.Venue);
        Assert.Equal("A Conference That No List Has", paper.VenueText);
        Assert.All(paper.Contributors, author => Assert.True(author.Equal));
        Assert.Equal("Best Paper Award", paper.Note);
        Assert.Equal([LinkKind.Code, LinkKind.Project, LinkKind.Slides, LinkKind.Video], paper.Links.Select(link => link.Kind).Order());
        Assert.Equal([new(7, 7, "pdf={paper.pdf}"), new(13, 14, "preview={t.gif},\n  selected={true}")], reading.Cv.Remainder);
    }

    [Fact]
    public void Addresses_in_remarks_become_links()
    {
        var paper = One(@"@misc{a, title={T}, howpublished={\url{https://example.org/a\_b}}, note={\href{https://github.com/a/b}{Code}}}");

        Assert.Equal(["https://example.org/a_b", "https://github.com/a/b"], paper.Links.Select(link => link.Url).Order());
        Assert.Equal("Code", paper.Note);
    }

    [Fact]
    public void A_patent_is_a_patent()
    {
        var cv = BibTeXReader.Read("@patent{p, title={A Hook}, author={Ada Lind}, number={US 1,234}, date={2020-05-01}}").Cv;

        Assert.Empty(cv.Publications);
        var patent = Assert.Single(cv.Patents);
        Assert.Equal(("A Hook", "US 1,234", 2020, "2020-05-01"), (patent.Title, patent.Number, patent.Year, patent.Date?.ToString()));
    }

    [Theory]
    [InlineData("year={2020}", "2020", null)]
    [InlineData("date={2020-03}", "2020", "2020-03")]
    [InlineData("date={2020-03-01/2020-03-04}", "2020", "2020-03-01")]
    [InlineData("date={2020-23}", "2020", "Fall 2020")]
    [InlineData("year=2020, month=\"3\"", "2020", "2020-03")]
    [InlineData("year=2020, month=sep # \"~7\"", "2020", "2020-09-07")]
    [InlineData("year=2020, month={7 September}", "2020", "2020-09-07")]
    [InlineData("year=2020, month={June 17-19}", "2020", "2020-06")]
    [InlineData("year=2020, month=feb, day=31", "2020", "2020-02")]
    [InlineData("year={n.d.}", "", null)]
    public void Dates_are_as_exact_as_written(string fields, string year, string? date)
    {
        var paper = One($"@misc{{a, title={{T}}, {fields}}}");

        Assert.Equal((year, date), (paper.Year?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "", paper.Date?.ToString()));
    }
}
