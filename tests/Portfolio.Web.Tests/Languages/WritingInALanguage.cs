using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Portfolio.Cv;
using Portfolio.Web.Languages;
using Portfolio.Web.Publications;
using Portfolio.Web.Rendering;

namespace Portfolio.Web.Tests.Languages;

/// <summary>Dates, numbers and passages, as readers of each language write them.</summary>
public sealed class WritingInALanguage
{
    [Theory]
    [InlineData("2025-01", "present", "Jan 2025 – present", "2025년 1월 – 현재")]
    [InlineData("2024-07-03", null, "3 Jul 2024", "2024년 7월 3일")]
    [InlineData("2019", "2021", "2019 – 2021", "2019년 – 2021년")]
    [InlineData("2019", "2019", "2019", "2019년")]
    [InlineData("fall 2023", null, "Fall 2023", "2023년 가을")]
    [InlineData(null, "2020-12", "Dec 2020", "2020년 12월")]
    [InlineData(null, null, "", "")]
    public void A_span_of_time(string? start, string? end, string english, string korean)
    {
        PartialDate? from = Read(start), to = Read(end);
        Assert.Equal(english, In("en", () => DateText.Of(from, to)));
        Assert.Equal(korean, In("ko", () => DateText.Of(from, to)));

        static PartialDate? Read(string? text) => text == "fall 2023" ? PartialDate.Term(Season.Fall, 2023) : text is null ? null : PartialDate.Parse(text);
    }

    [Fact]
    public void A_span_of_years()
    {
        Assert.Equal("2019–2024", In("en", () => DateText.Years(2019, 2024)));
        Assert.Equal("2019–2024년", In("ko", () => DateText.Years(2019, 2024)));
    }

    [Fact]
    public void A_date_that_is_typed_is_the_same_in_every_language() => Assert.Equal("Jan 2025", In("ko", () => DateText.ToType(PartialDate.Of(2025, 1))));

    [Theory]
    [InlineData(0, "0 publications", "논문 0편")]
    [InlineData(1, "1 publication", "논문 1편")]
    [InlineData(2, "2 publications", "논문 2편")]
    [InlineData(12345, "12,345 publications", "논문 12,345편")]
    public void A_number_of_publications(int count, string english, string korean)
    {
        Assert.Equal(english, In("en", () => PublicationText.Count(count)));
        Assert.Equal(korean, In("ko", () => PublicationText.Count(count)));
    }

    [Theory]
    [InlineData(1, "one")]
    [InlineData(2, "few")]
    [InlineData(5, "many")]
    [InlineData(12, "many")]
    [InlineData(21, "many")]
    [InlineData(22, "few")]
    [InlineData(112, "many")]
    public void Plural_rules_are_those_of_CLDR(int count, string form)
    {
        var polish = PluralRules.Of(new Dictionary<string, string>
        {
            ["one"] = "i = 1 and v = 0",
            ["few"] = "v = 0 and i % 10 = 2..4 and i % 100 != 12..14",
            ["many"] = "v = 0 and i != 1 and i % 10 = 0..1 or v = 0 and i % 10 = 5..9 or v = 0 and i % 100 = 12..14",
        });
        Assert.Equal(form, polish.FormOf(count));
        Assert.Equal(["one", "few", "many", "other"], polish.Forms);
    }

    [Theory]
    [InlineData("n is 1")]
    [InlineData("n = x")]
    [InlineData("p % 10 = 1")]
    public void A_rule_that_cannot_be_read_is_refused_at_once(string rule) =>
        Assert.Throws<FormatException>(() => PluralRules.Of(new Dictionary<string, string> { ["one"] = rule }));

    [Fact]
    public void Values_are_encoded_and_take_the_place_that_the_language_gives_them()
    {
        Assert.Equal("관심 목록 (3)", In("ko", () => Words.Of("Shortlist ({count})", 3)));
        Assert.Equal("Shortlist ({count})", In("en", () => Words.Of("Shortlist ({count})")));
        var encoder = HtmlEncoder.Create(UnicodeRanges.All);
        using var html = new StringWriter();
        new WordsHtml("{a} <go>there</go>, <em>now</em>", "<em>지금</em> <go>저기로</go> {a} <b>", ["<i>", "/?a=1&b=\"2\""]).WriteTo(html, encoder);
        Assert.Equal("<em>지금</em> <a href=\"/?a=1&amp;b=&quot;2&quot;\">저기로</a> &lt;i&gt; &lt;b&gt;", html.ToString());
    }

    [Fact]
    public void What_the_store_tells_is_said_in_the_language_of_the_page_and_what_is_not_says_so()
    {
        var merged = Sentence.Of("Undid: {change}", Sentence.Of("Decided on the {field} of “{title}”", Sentence.Of("venue as written"), "A <b>Loom</b> of {field}"));
        Assert.Equal("Undid: Decided on the venue as written of “A &lt;b&gt;Loom&lt;/b&gt; of {field}”", Html("en", merged));
        Assert.Equal("되돌림: “<span lang=\"en\">A &lt;b&gt;Loom&lt;/b&gt; of {field}</span>”의 학회·학술지 표기 결정", Html("ko", merged));
        Assert.Equal("되돌림: “A <b>Loom</b> of {field}”의 학회·학술지 표기 결정", In("ko", () => Words.Of(merged)));
        // What only an older program said is English, and says so; so is what one wrote down whole.
        Assert.Equal("<span lang=\"en\">Wove “Looms”</span>", Html("ko", Sentence.Of("Wove “{title}”", "Looms")));
        Assert.Equal("<span lang=\"en\">Changed “{title}”</span>", Html("ko", Sentence.Said("Changed “{title}”")));
        Assert.Equal("되돌림: <span lang=\"en\">Wove “Looms”</span>", Html("ko", Sentence.Of("Undid: {change}", Sentence.Said("Wove “Looms”"))));
        Assert.Equal("김하늘", Html("ko", Sentence.Said("김하늘")));

        static string Html(string language, Sentence sentence) => In(language, () =>
        {
            using var html = new StringWriter();
            Words.Html(sentence).WriteTo(html, HtmlEncoder.Create(UnicodeRanges.All));
            return html.ToString();
        });
    }

    [Fact]
    public void Each_line_of_a_passage_has_its_language()
    {
        using var html = new StringWriter();
        In("ko", () =>
        {
            Passage.Of("• Looms\n• 수상\n\n• Cards").WriteTo(html, HtmlEncoder.Create(UnicodeRanges.All));
            return 0;
        });
        Assert.Equal("<span lang=\"en\">• Looms&#xA;</span>• 수상&#xA;&#xA;<span lang=\"en\">• Cards</span>", html.ToString());
    }

    [Theory]
    [InlineData("허병호", "ko", null)]
    [InlineData("Sanghyuk Chun", null, "en")]
    [InlineData("전상혁 (Sanghyuk Chun)", "ko", null)]
    [InlineData("A long sentence in English about 서울", null, "en")]
    [InlineData("かな", "ja", "ja")]
    [InlineData("2020", null, null)]
    [InlineData(null, null, null)]
    public void A_passage_has_the_language_of_its_script_where_the_page_has_another(string? text, string? onEnglish, string? onKorean)
    {
        Assert.Equal(onEnglish, In("en", () => Script.Language(text)));
        Assert.Equal(onKorean, In("ko", () => Script.Language(text)));
    }

    private static T In<T>(string language, Func<T> write)
    {
        var before = CultureInfo.CurrentUICulture;
        try
        {
            CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
            return write();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
