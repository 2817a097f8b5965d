using Portfolio.Cv.Reading;
using Portfolio.Cv.Reading.Grammar;
using Portfolio.Cv.Reading.Markdown;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Lists of authors, and which of them is the owner.</summary>
public class ReadingNames
{
    [Theory]
    [InlineData("Song Park*, Sanghyuk Chun*, Junbum Cha", "Song Park*|Sanghyuk Chun*@|Junbum Cha")]
    [InlineData("Chun, S., Oh, S. J., & Yun, S.", "Chun, S.@|Oh, S. J.|Yun, S.")]
    [InlineData("S. Chun, S. J. Oh and S. Yun", "S. Chun@|S. J. Oh|S. Yun")]
    [InlineData("Chun S*, Oh SJ, Yun S", "Chun S*@|Oh SJ|Yun S")]
    [InlineData("Minz Won, Sanghyuk Chun, et al.", "Minz Won|Sanghyuk Chun@|…")]
    [InlineData("Ludwig van der Berg and María José García-López", "Ludwig van der Berg|María José García-López")]
    [InlineData("홍길동, 김철수", "홍길동|김철수")]
    public void A_list_of_authors_keeps_order_marks_and_owner(string text, string expected)
    {
        var authors = NameGrammar.Read(new RichText(text), new ReadingContext(["Sanghyuk Chun"], AuthorMarks.Usual));
        Assert.NotNull(authors);
        var names = authors.Contributors.Select(c => c.Name + (c.Equal ? "*" : "") + (c.Self ? "@" : ""));
        Assert.Equal(expected, string.Join('|', authors.Others ? names.Append("…") : names));
    }

    [Theory]
    [InlineData("Learning to Rank, and Ranking to Learn")]
    [InlineData("In Proceedings of the Conference on Computer Vision, 2020")]
    [InlineData("A study of 3 methods")]
    public void A_title_or_a_venue_is_no_list_of_authors(string text) =>
        Assert.Null(NameGrammar.Read(new RichText(text), new ReadingContext([], AuthorMarks.Usual)));

    [Theory]
    [InlineData("Sanghyuk Chun", "S. Chun", true)]
    [InlineData("Sanghyuk Chun", "Chun, S.", true)]
    [InlineData("Sanghyuk Chun", "CHUN Sanghyuk", true)]
    [InlineData("Jay-Yoon Lee", "Lee JY", true)]
    [InlineData("José García", "Jose Garcia", true)]
    [InlineData("Sanghyuk Chun", "Sangdoo Yun", false)]
    [InlineData("Sanghyuk Chun", "M. Chun", false)]
    [InlineData("Hwanjun Song", "Song Park", false)]
    public void Two_spellings_of_one_name_are_one_person(string one, string other, bool same) =>
        Assert.Equal(same, PersonName.CanBeSame(one, other));

    [Fact]
    public void The_one_name_in_bold_in_every_list_of_authors_is_the_owners_and_no_title()
    {
        var cv = MarkdownReader.Read("""
            ## Publications

            - Tess Q. Carr, Mats L. Ohlin, **Jane M. Roe**, and Bo K. Landgraf. Gradients of standing water. Journal of Reed Research, 2021.
            - Tess Q. Carr, **Jane M. Roe**, and Bo K. Landgraf. A model of water that stays. Water Letters, 2020.
            - Tess Q. Carr, Mats L. Ohlin, **Jane M. Roe**, and Bo K. Landgraf. Forty years of reeds. Journal of Reed Research, 2019.
            """).Cv;

        Assert.Equal("Jane M. Roe", cv.Name);
        Assert.Equal(["Gradients of standing water", "A model of water that stays", "Forty years of reeds"], cv.Publications.Select(p => p.Title));
        Assert.All(cv.Publications, p => Assert.Equal("Jane M. Roe", Assert.Single(p.Contributors, c => c.Self).Name));
    }

    [Theory]
    [InlineData("## Computational Hydrology PhD Student\n\n## Publications\n\n- Reeds. Mara Quill. 2019.\n", "Computational")]
    [InlineData("# PDF Versions\n\n- [CV](cv.pdf)\n\n# Education\n\n- PhD, 2018\n", "PDF")]
    [InlineData("---\ntitle: 中文简历\n---\n\n教育背景\n======\n\n* 同济大学, 2020\n", "中文")]
    [InlineData("---\ntitle: CV\n---\n\nView PDF [here](/cv.pdf)\n\n## Education\n\n- PhD, 2018\n", "View")]
    [InlineData("## 現在\n\n* 名古屋大学 助教\n", "現在")]
    public void What_a_page_is_called_is_nobodys_name(string markdown, string notNamed)
    {
        Assert.DoesNotContain(notNamed, MarkdownReader.Read(markdown).Cv.Name ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("---\nfirstname: Mara\nlastname: 'Quill, Sc.B.'\n---\n\n## Education\n\n- PhD, 2018\n", "Mara Quill")]
    [InlineData("Title: Home Page\nDate: 2022-05-30\nAuthor: Mara Quill\n<!--Status: hidden-->\n\n# Research\n\nWet places.\n", "Mara Quill")]
    [InlineData("## Contact information\n\n[mara@reeds.example](mailto:mara@reeds.example)\n\nMara Quill  \nUniversity of Ottershaw  \nOslo, Norway\n", "Mara Quill")]
    [InlineData("## Personal information\n\n<dl>\n<dt>Name</dt><dd> Mara Quill\n</dd>\n<dt>Office</dt><dd> Oslo\n</dd>\n</dl>\n", "Mara Quill")]
    [InlineData("# 李小明个人简历\n\n## 教育背景\n\n* 同济大学, 2020\n", "李小明")]
    public void A_name_is_found_where_it_is_said(string markdown, string name)
    {
        Assert.Equal(name, MarkdownReader.Read(markdown).Cv.Name);
    }

    [Theory]
    [InlineData("**ROE, Jane Ann.** [ORCID 0000-0002-1825-0097](https://orcid.org/0000-0002-1825-0097)\n\n## Education\n", "Jane Ann Roe")]
    [InlineData("+++\n[ author ]\n  name = \"Hugo Authors\"\n+++\n\n## Education\n", null)]
    public void A_name_may_begin_with_the_family_and_a_themes_own_is_nobodys(string document, string? name) => Assert.Equal(name, MarkdownReader.Read(document).Cv.Name);

    [Fact]
    public void A_paragraph_below_the_name_is_about_the_person_however_its_lines_are_broken()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            Jane Roe is Research Professor and Research Director at the Reed Institute of
            Ottershaw, the home of the fens. She served as water rapporteur to the Fen
            Government in 2020 and in 2024, has published over 200 articles and 20 books, and
            currently directs the project on standing water in old and new reeds.

            ## Education

            - PhD, University of Ottershaw, 2001
            """).Cv;

        Assert.StartsWith("Jane Roe is Research Professor", cv.Summary, StringComparison.Ordinal);
        Assert.EndsWith("old and new reeds.", cv.Summary, StringComparison.Ordinal);
        Assert.Null(cv.Headline);
        Assert.Empty(cv.Contacts);
    }

    [Fact]
    public void Of_two_who_wrote_everything_together_nobody_is_the_owner_unless_set_in_bold()
    {
        const string text = "## Publications\n\n- K. Fenn, A. Ohlin, \"Looms of the fens and what they weave\", Fen Conference, 2019.\n- A. Ohlin, K. Fenn, \"Cards of the reeds and how to read them\", Reed Symposium, 2018.\n";

        Assert.Null(MarkdownReader.Read(text).Cv.Name);
        Assert.Equal("A. Ohlin", MarkdownReader.Read(text.Replace("A. Ohlin", "**A. Ohlin**", StringComparison.Ordinal)).Cv.Name);
    }

    [Fact]
    public void A_menu_names_nobody()
    {
        var cv = MarkdownReader.Read("""
            <ul class="menu">
                <li><a href="../index.html">Home</a></li>
                <li><a href="Online.html">Online Education</a></li>
            </ul>

            ## Education

            - Ph.D. Weaving, Ottershaw University, 2020
            """).Cv;

        Assert.True(string.IsNullOrEmpty(cv.Name));
    }
}
