using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Sections whose entries are paragraphs or bare lines, and what stands between those.</summary>
public class ReadingParagraphs
{
    [Fact]
    public void A_paragraph_each_with_its_date_anywhere_is_an_entry_each()
    {
        var cv = Read("""
            ## Conference presentations

            Roe, J. (2013). Reeds in winter. In *Meeting of River People* (pp. 21–25). Association of Rivers.

            Roe, J. & Poe, R. (2012). Reeds in spring. In *Meeting of River People* (pp. 11–19). Association of Rivers.

            Roe, J. (2011). Willows and what they hold. *Banks Conference*, Ottershaw, July 21-22nd 2011.

            Roe, J. (September, 2008). Counting reeds (Part I of III). Workshop held at the Office of Rivers. September 25, 2008.

            ## Awards

            Reed Fund, to support field work at Ottershaw: 2012

            **ORC**  
            *Alfred J. Marsh Prize for Rivers*: 2008  
            *Marsh Scholarship*: 2007-2008

            Ottershaw Fellowship: Fall 2008

            ## Grants

            Reed Fellowship, 2019–2022, $138,000.
            Young Rivers seed grant, 2025, $50,000 — counting of reeds.
            """);

        Assert.Equal(4, cv.Talks.Count);
        Assert.Equal(["Reed Fund", "Alfred J. Marsh Prize for Rivers", "Marsh Scholarship", "Ottershaw Fellowship"], cv.Awards.Select(a => a.Title));
        Assert.Equal(["$138,000", "$50,000"], cv.Grants.Select(g => g.Amount));
    }

    [Fact]
    public void Roles_in_italics_below_a_bold_employer_are_a_position_each()
    {
        var cv = Read("""
            ## Employment

            **Ottershaw River Center (ORC)**  
            *Ecologist*: January 2018-Present  
            *Postdoctoral Fellow*: March 2015-January 2018

            **Reed Institute**: *Postdoctoral Scholar*: September 2013–May 2015

            **Reed Department**: *Research Assistant*: July 2008–September 2013
            """);

        Assert.Equal(4, cv.Positions.Count);
        Assert.Equal(["2018-01", "2015-03", "2013-09", "2008-07"], cv.Positions.Select(p => p.Start.ToString()));
        Assert.Contains("Ottershaw River Center", cv.Positions[1].Organisation, StringComparison.Ordinal);
    }

    [Fact]
    public void Short_lines_in_one_style_between_paragraphs_label_them()
    {
        var cv = Read("""
            ## Service

            *Community*

            Elder of the Ottershaw Rowers (2015-2017)

            *University*

            I chaired the search committee for a keeper of reeds (2019-2020)

            I served on the merit committee (2016-19)
            """);

        Assert.Equal(3, cv.Service.Count);
        Assert.DoesNotContain(cv.Service, s => s.Venue is "Community" or "University");
    }

    [Fact]
    public void A_sum_above_dated_items_is_no_entry()
    {
        var cv = Read("""
            ## Grants and contracts

            **[\$1,784 awarded since 2017]**

            * 2021 – Reed Allotment - $200
            * 2020 – Mapping of banks, agreement with the Office of Rivers - $350
            * 2018-2019 - Reeds and tides - $1,234
            """);

        Assert.Equal(["$200", "$350", "$1,234"], cv.Grants.Select(g => g.Amount));
    }

    [Fact]
    public void Names_in_a_reviewers_list_keep_their_and()
    {
        var cv = Read("""
            # Professional service

            ## Ad hoc reviewer

            - Memory & Reeds
            - Journal of Rivers and Banks
            - Journal of Ottershaw: Water and Wind
            - Willows

            ## Organizer

            - Symposium of Reeds 31, November 16th 2023, Ottershaw, CA, US
            - Workshop on Willows, EMNLP 2023

            ## Reviewer

            Rivers 2018 (1), Banks 2019 (1), Flora 2022 (1) and Functional Reeds 2022 (1), Willows 2022
            """);

        Assert.Equal(["Memory & Reeds", "Journal of Rivers and Banks", "Journal of Ottershaw: Water and Wind", "Willows"], cv.Service.Take(4).Select(s => s.Venue));
        Assert.Equal([2023, 2023], cv.Service.Skip(4).Take(2).Select(s => s.Year ?? 0));
        Assert.Equal(["Rivers", "Banks", "Flora", "Functional Reeds", "Willows"], cv.Service.Skip(6).Select(s => s.Venue));
    }

    [Fact]
    public void A_heading_without_degree_date_or_school_is_no_education()
    {
        var cv = Read("""
            ## Education

            - B.A., Rivers, University of Ottershaw, 1992

            ## Qualifications, Memberships and Activities

            ### Data Management

            - I have managed reeds for years.

            ### Societies

            - Friends of Reeds, Member
            """);

        Assert.Single(cv.Education);
        Assert.Equal(["Data Management", "Societies"], cv.Statements.Select(s => s.Heading).Where(h => h.Length > 0 && !h.StartsWith("Qual", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("# Jane Roe [![ORCID](reed.png)](https://orcid.org/0000-0000)\n\njane@example.org", "Jane Roe")]
    [InlineData("# Dr. Jane ROE\n\nUniversity of Ottershaw", "Jane Roe")]
    [InlineData("# Dr. Eng. Jane Roe\n\nUniversity of Ottershaw", "Jane Roe")]
    [InlineData("# Jane VAN-ROE\n\nUniversity of Ottershaw", "Jane Van-Roe")]
    public void A_name_beside_a_badge_or_half_in_capitals_is_the_name(string header, string name) => Assert.Equal(name, MarkdownReader.Read(header + "\n\n## Education\n\nPh.D., University of Ottershaw, 2010\n").Cv.Name);

    [Fact]
    public void Points_behind_a_broken_line_begin_items()
    {
        var cv = Read("""
            ## Awards

            • Best Poster Award – Meeting of River People <br> • Marsh Scholarship (University of Ottershaw) <br> • Award of Excellence – Society of Reeds
            """);

        Assert.Equal(["Best Poster Award", "Marsh Scholarship", "Award of Excellence"], cv.Awards.Select(a => a.Title));
    }

    [Fact]
    public void A_role_and_its_dates_behind_a_colon_are_a_position()
    {
        var cv = Read("""
            ## Employment

            ### University of Ottershaw

            Research Assistant and Instructor: 2013-2018.

            Graduate Assistant: 2012-2013.

            ### Reed Institute

            Assistant Professor: August 2018 -- August 2022.
            """);

        Assert.Equal(["2013", "2012", "2018-08"], cv.Positions.Select(p => p.Start.ToString()));
        Assert.Equal("University of Ottershaw", cv.Positions[1].Organisation);
    }

    [Fact]
    public void Degrees_a_line_each_need_no_dates()
    {
        var cv = Read("""
            ## Education

            Postdoc - Reed Institute (Mentor: Ann Poe)<br> Ph.D. River Science -
            University of Ottershaw <br> M.S. Horticulture - University of Fenwick <br> B.S. Agriculture -
            University of Fenwick <br>
            """);

        Assert.Equal("Postdoc", Assert.Single(cv.Positions).Role);
        Assert.Equal(["Ph.D.", "M.S.", "B.S."], cv.Education.Select(e => e.Degree));
    }

    [Fact]
    public void What_a_conference_heading_lists_as_talks_are_talks()
    {
        var cv = Read("""
            ### Conferences

            ||||
            |:------------|-:|
            | **River Meeting**, Ottershaw (Talk): *Reeds in warm water* | 2025 |
            | **Meeting of Banks**, Fenwick (Poster): *Willows and time* | 2023 |
            | **Society of Reeds** (Remote talk): *Counting at night* | 2022 |

            ### Reviewing

            **Journals**: Reeds | Banks & Rivers | Journal of Willows | Ecology
            """);

        Assert.Equal(3, cv.Talks.Count);
        Assert.Empty(cv.Publications);
        Assert.Equal(["Reeds", "Banks & Rivers", "Journal of Willows", "Ecology"], cv.Service.Select(s => s.Venue));
    }

    [Fact]
    public void Below_a_heading_that_nobody_knows_roles_with_their_times_are_positions()
    {
        var cv = Read("""
            ## Rivers and reeds

            **Postdoctoral Researcher, Reed Network** (March 2023 – February 2025) <br>
            Center for Reeds - Ottershaw, UK

            **Researcher, River Index** (January 2015 – March 2023) <br>
            Center for Reeds - Ottershaw, UK

            **Consultant** (June 2013 - August 2013) <br>
            School of Fenwick - Fenwick, UK
            """);

        Assert.Equal(["2023-03", "2015-01", "2013-06"], cv.Positions.Select(p => p.Start.ToString()));
        Assert.Empty(cv.Statements);
    }

    [Fact]
    public void The_columns_of_a_table_may_be_sections()
    {
        var cv = Read("""
            ## Skills

            | Soft skills | Hard skills | Languages |
            |:------------|:------------|:----------|
            | Counting | Statistics | English (professional) |
            | Listening | Python, R | Catalan (native) |
            """);

        Assert.Equal([("English", "professional"), ("Catalan", "native")], cv.Languages.Select(l => (l.Name, l.Fluency)));
        Assert.Equal(["Counting", "Listening", "Statistics", "Python", "R"], cv.Skills.SelectMany(s => s.Items));
    }

    [Fact]
    public void Scholarship_below_publications_is_a_group_of_them()
    {
        var cv = Read("""
            ## Publications

            ### Scholarship

            - "Reeds in order." In *Contemporary Rivers*, 2017.

            ### Fiction

            - "Past banks." In *New Steps*. Ottershaw: Fen Press, 2009.
            """);

        Assert.Equal(2, cv.Publications.Count);
        Assert.Empty(cv.Awards);
    }

    [Fact]
    public void A_role_with_its_time_below_an_employer_needs_no_heading_of_a_section()
    {
        var cv = Read("""
            # Ottershaw University School of Rivers

            ## Associate Professor of Rivers, 2007-present

            - Tenure awarded 2012

            #### Teaching 2024-25

            - River Procedure
            - Law of Banks

            # Publications

            Roe, J. (2010). Reeds in order. *Journal of Reeds*, 1(2), 3-4.
            """);

        Assert.Equal("Associate Professor of Rivers", Assert.Single(cv.Positions).Role);
        Assert.Equal(["River Procedure", "Law of Banks"], cv.Teaching.Select(t => t.Course));
    }

    [Fact]
    public void Dashes_behind_a_broken_line_in_an_item_are_its_points()
    {
        var cv = Read("""
            ## Service

            • River Day 2019 volunteer <br> • Journal reviewer: <br> -- Reeds & Banks <br> -- Willows <br> -- Fens
            """);

        Assert.Equal(["Reeds & Banks", "Willows", "Fens"], cv.Service.Skip(1).Select(s => s.Venue));
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;
}
