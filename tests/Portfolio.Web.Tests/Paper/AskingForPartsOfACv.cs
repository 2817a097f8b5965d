using System.Net;
using AngleSharp.Dom;

namespace Portfolio.Web.Tests.Paper;

/// <summary>The complete CV, the résumé, and chosen sections, by the values of the CV's address.</summary>
public sealed class AskingForPartsOfACv(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task Sections_stand_in_the_order_in_which_they_are_asked_for()
    {
        Assert.Equal(["Research presentations", "Education"], await HeadingsAsync("/researchers/sanghyuk-chun/cv?sections=talks,education"));
        Assert.Equal(["Education", "Research presentations"], await HeadingsAsync("/researchers/sanghyuk-chun/cv?sections=education&sections=talks"));
        // Two sections of one kind belong together.
        Assert.Equal(["Academic papers (peer-reviewed conferences and workshops)", "Academic papers (preprints)"], await HeadingsAsync("/researchers/sanghyuk-chun/cv?sections=publications"));
    }

    [Fact]
    public async Task A_section_that_the_CV_does_not_have_is_told_of()
    {
        var (response, page) = await site.GetAsync("/researchers/sanghyuk-chun/cv?sections=grants,education");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("grants", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Education"], Headings(page));
    }

    [Theory]
    [InlineData("form=short", "complete, resume")]
    [InlineData("form=resume&form=complete", "complete, resume")]
    [InlineData("paper=a5", "a4, letter")]
    [InlineData("sections=education,hobbies", "publications, positions")]
    [InlineData("sections=contacts", "education")]
    public async Task What_can_not_be_read_is_refused_with_what_can_be(string query, string known)
    {
        foreach (string form in (string[])["cv", "cv.pdf"])
        {
            var (response, page) = await site.GetAsync($"/researchers/sanghyuk-chun/{form}?{query}");
            Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
            Assert.Contains(known, page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_resume_has_degrees_jobs_the_publications_that_say_most_and_awards()
    {
        var (_, page) = await site.GetAsync("/researchers/sanghyuk-chun/cv?form=resume");
        Assert.Equal(["Research interests", "Education", "Experience", "Selected publications", "Awards"], Headings(page).Take(5));
        var titles = page.QuerySelectorAll(".publication h3").Select(h => h.TextContent.Trim()).ToList();
        Assert.InRange(titles.Count, 4, 12);
        // The newest of those as equal first author; not what he was fourth of eight of.
        Assert.Contains("Few-shot Font Generation with Localized Style Representations and Factorization", titles);
        Assert.All(page.QuerySelectorAll(".publication .authors"), authors => Assert.NotNull(authors.QuerySelector(".owner")));
        var years = page.QuerySelectorAll(".publication .year").Select(y => y.TextContent.Trim()).ToList();
        Assert.Equal(years.OrderDescending(), years);
        Assert.EndsWith("/researchers/sanghyuk-chun/cv", page.QuerySelector(".to-complete a")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_resume_of_a_statement_is_its_beginning()
    {
        var (_, page) = await site.GetAsync("/researchers/hwanjun-song/cv?form=resume");
        Assert.Equal(["Personal Statement", "Introduction"], Headings(page).Take(2));
    }

    [Fact]
    public async Task A_resume_keeps_to_the_chosen_sections()
    {
        var (_, page) = await site.GetAsync("/researchers/jonghyun-song/cv?form=resume&sections=education,awards");
        Assert.Equal(["Education", "Awards and honors"], Headings(page));
        Assert.Empty(page.QuerySelectorAll(".publication"));
    }

    [Fact]
    public async Task The_sections_can_be_chosen_on_the_page_and_stay_chosen()
    {
        var (_, page) = await site.GetAsync("/researchers/jonghyun-song/cv?form=resume&sections=education");
        Assert.Equal("education", page.QuerySelector(".cv-forms input[checked]")!.GetAttribute("value"));
        Assert.Equal("resume", page.QuerySelector(".cv-forms input[type=hidden]")!.GetAttribute("value"));
        Assert.Equal("page", page.QuerySelector(".cv-forms a[href='/researchers/jonghyun-song/cv?form=resume&sections=education']")!.GetAttribute("aria-current"));
        Assert.NotNull(page.QuerySelector(".cv-forms a[href='/researchers/jonghyun-song/cv?sections=education']"));
    }

    private static IEnumerable<string> Headings(IDocument page) => page.QuerySelectorAll(".cv h2").Select(h => h.TextContent.Trim());

    private async Task<IEnumerable<string>> HeadingsAsync(string address) => Headings((await site.GetAsync(address)).Page);
}
