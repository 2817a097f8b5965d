using FsCheck;
using FsCheck.Fluent;
using Portfolio.Cv.Writing.Citations;

namespace Portfolio.Cv.Tests.Writing.Citations;

/// <summary>Citations as the styles' own guides print them.</summary>
public class CitingPublications
{
    private static readonly Publication Paper = new()
    {
        Title = "Comparing Neighbors Together",
        Contributors = [new() { Name = "Jonghyun Song" }, new() { Name = "Andrew McCallum" }, new() { Name = "Jay-Yoon Lee" }],
        Venue = "EMNLP",
        VenueText = "Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing",
        Year = 2024,
        Track = PublicationTrack.Main,
        Status = PublicationStatus.Published,
        Page = "1-9",
        Publisher = "ACL",
        Links = [new(LinkKind.Doi, "https://doi.org/10.1234/abc")],
    };

    private static readonly Publication Article = new()
    {
        Title = "Is it bees?",
        Contributors = [new() { Name = "Jan van der Berg" }, new() { Name = "Martin King Jr." }],
        Venue = "Nature",
        Year = 2021,
        Date = PartialDate.Of(2021, 9),
        Track = PublicationTrack.Journal,
        Status = PublicationStatus.Published,
        Volume = "12",
        Issue = "3",
        Page = "45",
    };

    private static readonly Publication Preprint = new()
    {
        Title = "Wax",
        Contributors = [new() { Name = "홍길동" }],
        Year = 2020,
        Track = PublicationTrack.Preprint,
        Status = PublicationStatus.Preprint,
        Links = [new(LinkKind.Arxiv, "https://arxiv.org/abs/2001.00001")],
    };

    private static readonly Publication Thesis = new() { Title = "On Wax", Contributors = [new() { Name = "Ada Lind" }], Year = 2019, Track = PublicationTrack.Thesis, VenueText = "Lund University" };

    private static readonly Publication Submitted = new() { Title = "Honey", Contributors = [new() { Name = "Ada Lind" }, new() { Name = "Bo Ek" }], Others = true, Status = PublicationStatus.UnderReview };

    [Fact]
    public void Of_a_conference() => Are(
        Paper,
        "Song, J., McCallum, A., & Lee, J.-Y. (2024). Comparing Neighbors Together. In <i>Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing</i> (pp. 1–9). ACL. https://doi.org/10.1234/abc",
        "J. Song, A. McCallum, and J.-Y. Lee, “Comparing Neighbors Together,” in <i>Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing</i>, 2024, pp. 1–9, doi: 10.1234/abc.",
        "Jonghyun Song, Andrew McCallum, and Jay-Yoon Lee. 2024. Comparing Neighbors Together. In <i>Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing</i>, pages 1–9. ACL.",
        "Jonghyun Song, Andrew McCallum, and Jay-Yoon Lee. 2024. Comparing Neighbors Together. In <i>Proceedings of the 2024 Conference on Empirical Methods in Natural Language Processing</i>. ACL, 1–9. https://doi.org/10.1234/abc");

    [Fact]
    public void Of_a_journal() => Are(
        Article,
        "van der Berg, J., & King, M., Jr. (2021). Is it bees? <i>Nature</i>, <i>12</i>(3), 45.",
        "J. van der Berg and M. King Jr., “Is it bees?” <i>Nature</i>, vol. 12, no. 3, p. 45, Sept. 2021.",
        "Jan van der Berg and Martin King Jr. 2021. Is it bees? <i>Nature</i>, 12(3):45.",
        "Jan van der Berg and Martin King Jr. 2021. Is it bees? <i>Nature</i> <i>12</i>, 3 (Sep 2021), 45.");

    [Fact]
    public void Of_a_preprint() => Are(
        Preprint,
        "홍길동. (2020). <i>Wax</i> (arXiv:2001.00001). arXiv. https://arxiv.org/abs/2001.00001",
        "홍길동, “Wax,” 2020, <i>arXiv:2001.00001</i>.",
        "홍길동. 2020. Wax. <i>Preprint</i>, arXiv:2001.00001.",
        "홍길동. 2020. Wax. arXiv:2001.00001. https://arxiv.org/abs/2001.00001");

    [Fact]
    public void Of_a_thesis() => Are(
        Thesis,
        "Lind, A. (2019). <i>On Wax</i> [Doctoral dissertation, Lund University].",
        "A. Lind, “On Wax,” Ph.D. dissertation, Lund University, 2019.",
        "Ada Lind. 2019. <i>On Wax</i>. Ph.D. thesis, Lund University.",
        "Ada Lind. 2019. <i>On Wax</i>. Ph.D. Dissertation. Lund University.");

    [Fact]
    public void Of_what_is_under_review() => Are(
        Submitted,
        "Lind, A., Ek, B., et al. (n.d.). <i>Honey</i> [Manuscript submitted for publication].",
        "A. Lind, B. Ek, et al., “Honey,” submitted for publication.",
        "Ada Lind, Bo Ek, et al. Honey. Manuscript under review.",
        "Ada Lind, Bo Ek, et al. Honey. Manuscript submitted for publication.");

    [Fact]
    public void Long_lists_of_authors_are_cut_as_the_style_wants()
    {
        var many = Paper with { Contributors = [.. Enumerable.Range(0, 22).Select(i => new Contributor { Name = $"Ada Lind{(char)('a' + i)}" })] };
        Assert.Contains("Linds, A., … Lindv, A. (2024)", many.Cite(CitationStyle.Apa).ToString(), StringComparison.Ordinal);
        Assert.StartsWith("A. Linda et al., “", many.Cite(CitationStyle.Ieee).ToString(), StringComparison.Ordinal);
        Assert.Contains(", and Ada Lindv. 2024", many.Cite(CitationStyle.Acl).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Little_is_enough()
    {
        foreach (var style in CitationStyles.All) Assert.Contains("T", new Publication { Title = "T" }.Cite(style).ToString(), StringComparison.Ordinal);
        Assert.Equal("T. (n.d.).", new Publication { Title = "T" }.Cite(CitationStyle.Apa).ToString());
    }

    [Fact]
    public void Whatever_is_cited_has_no_hole_and_no_double_sign() => Prop.ForAll(Samples.Publications, publication =>
    {
        foreach (var style in CitationStyles.All)
        {
            string text = publication.Cite(style).ToString();
            Assert.Equal(text.Trim(), text);
            // The sample's titles have signs of their own.
            string around = text.Replace(string.Join(' ', publication.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), "Title", StringComparison.Ordinal);
            Assert.DoesNotContain(",,", around, StringComparison.Ordinal);
            Assert.DoesNotContain("()", around, StringComparison.Ordinal);
            Assert.DoesNotContain(" ,", around, StringComparison.Ordinal);
        }
    }).QuickCheckThrowOnFailure();

    private static void Are(Publication publication, string apa, string ieee, string acl, string acm)
    {
        Assert.Equal(apa, Of(CitationStyle.Apa));
        Assert.Equal(ieee, Of(CitationStyle.Ieee));
        Assert.Equal(acl, Of(CitationStyle.Acl));
        Assert.Equal(acm, Of(CitationStyle.Acm));

        string Of(CitationStyle style) => string.Concat(publication.Cite(style).Pieces.Select(piece => piece.IsItalic ? $"<i>{piece.Text}</i>" : piece.Text));
    }
}
