using Portfolio.Cv.Reading.Grammar;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Dates as people write them.</summary>
public class ReadingDates
{
    [Theory]
    [InlineData("2020", "2020")]
    [InlineData("Mar. 2022 - Present", "2022-03..present")]
    [InlineData("July 2024", "2024-07")]
    [InlineData("Fall 2023", "Fall 2023")]
    [InlineData("Autumn 2019", "Fall 2019")]
    [InlineData("2016-2018", "2016..2018")]
    [InlineData("2019–20", "2019..2020")]
    [InlineData("Aug. 2015 Dec. 2015", "2015-08..2015-12")]
    [InlineData("Mar 2019Feb 2021", "2019-03..2021-02")]
    [InlineData("Jun – Aug 2019", "2019-06..2019-08")]
    [InlineData("2025.04", "2025-04")]
    [InlineData("04/2025", "2025-04")]
    [InlineData("08-12/2018", "2018-08..2018-12")]
    [InlineData("Apr '25", "2025-04")]
    [InlineData("2025년 4월", "2025-04")]
    [InlineData("2019年9月 - 2021年6月", "2019-09..2021-06")]
    [InlineData("December 2, 2020", "2020-12-02")]
    [InlineData("2 December 2020", "2020-12-02")]
    [InlineData("since 2020", "2020..present")]
    [InlineData("From 2020", "2020..present")]
    [InlineData("June & July 2017", "2017-06..2017-07")]
    [InlineData("2020/2", "2020")]
    [InlineData("seit 2020", "2020..present")]
    [InlineData("Okt. 2015 – Sep. 2018", "2015-10..2018-09")]
    [InlineData("2020 –", "2020..present")]
    [InlineData("2018-03-01", "2018-03-01")]
    [InlineData("Feb 2018 - Now", "2018-02..present")]
    [InlineData("enero de 2018 - marzo de 2020", "2018-01..2020-03")]
    [InlineData("expected May 2026", "2026-05")]
    [InlineData("July/2023-Present", "2023-07..present")]
    [InlineData("09/19 -- 08/21", "2019-09..2021-08")]
    [InlineData("9/79 - 6/81", "1979-09..1981-06")]
    [InlineData("2008--09", "2008..2009")]
    [InlineData("(Nov 10 – Feb 11)", "2010-11..2011-02")]
    [InlineData("(since Jan 13)", "2013-01..present")]
    [InlineData("(Sep 03)", "2003-09")]
    [InlineData("1.10.2011 - 31.3.2015", "2011-10-01..2015-03-31")]
    [InlineData("10.2011 – 03.2015", "2011-10..2015-03")]
    [InlineData("25/12/2019", "2019-12-25")]
    [InlineData("05/04/2019", "2019")]
    [InlineData("4-7 June 2016", "2016-06-04..2016-06-07")]
    [InlineData("28--29 March 2013", "2013-03-28..2013-03-29")]
    [InlineData("29 Oct – 1 Nov 2015", "2015-10-29..2015-11-01")]
    [InlineData("October 29 - November 1, 2015", "2015-10-29..2015-11-01")]
    [InlineData("30 Dec – 2 January 2016", "2015-12-30..2016-01-02")]
    [InlineData("09/23 --", "2023-09..present")]
    [InlineData("2018.", "2018")]
    [InlineData("(2019),", "2019")]
    public void A_text_that_is_a_date_reads_as_that_date(string text, string expected)
    {
        var date = DateGrammar.Whole(text);
        Assert.NotNull(date);
        Assert.Equal(expected, date.Last is { } last ? $"{date.First}..{last}" : date.First.ToString());
    }

    [Theory]
    [InlineData("10.1145/3404835.3462931")]
    [InlineData("arXiv:2012.12345")]
    [InlineData("$20,200,000")]
    [InlineData("+82-10-2020-1234")]
    [InlineData("May the best paper win")]
    public void A_number_that_only_looks_like_a_year_is_none(string text) => Assert.Empty(DateGrammar.Find(text));
}
