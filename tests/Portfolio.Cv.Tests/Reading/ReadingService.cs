using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Service: what is called otherwise and is service all the same, and what stands among it and is none.</summary>
public class ReadingService
{
    [Theory]
    [InlineData("Misc")]
    [InlineData("Other information")]
    [InlineData("Commitments")]
    [InlineData("Other Positions and Activities")]
    [InlineData("Professional Memberships and Activities")]
    public void Offices_are_service_whatever_stands_above_them(string heading)
    {
        var cv = MarkdownReader.Read($"""
            # Jane Roe

            ## {heading}

            - 2021 - today: Treasurer and Vice-President of the Loom Chapter Reedham
            - Member of the Coordinating Committee for the Joint Reed Meeting (since 2025)
            - Associate Editor, Advances in Slow Weaving (since 2023)
            - 2014 - today: Supervisor and juror at the Fen Tournament
            """).Cv;

        Assert.Equal(4, cv.Service.Count);
        Assert.Equal(SectionKind.Service, Assert.Single(cv.Sections).Kind);
        Assert.Empty(cv.Positions);
    }

    [Fact]
    public void A_member_of_the_technical_staff_is_employed()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Occupations

            - **Member of the technical staff**, Reed Laboratories, 2015 - 2019
            - **Member of technical staff**, Fen Research, 2011 - 2015
            - **Engineer**, Acme Looms, 2009 - 2011
            """).Cv;

        Assert.Equal(3, cv.Positions.Count);
        Assert.Empty(cv.Service);
    }

    [Fact]
    public void A_paragraph_among_items_tells_of_them()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Conferences, Workshops, and Schools Organized

            - Co-Organizer, Workshop on Warps, Reedham (2026)
            - Organizer, Summer School of Looms, University of Oakham (2025)
            - Co-Organizer, Seminar on Slow Weaving, Fen Castle (2023)

            Details on these and other activities are on the [programs page](/programs/).

            ## Teaching and Extension

            I have developed materials and conducted training workshops that cover topics related to reed and to looms.

            - Looms for beginners, University of Reedham, 2018
            - Reed in the fens, University of Reedham, 2019
            - Warps, University of Oakham, 2020
            """).Cv;

        Assert.Equal(["Co-Organizer", "Organizer", "Co-Organizer"], cv.Service.Select(s => s.Role));
        Assert.Equal(3, cv.Teaching.Count);
        Assert.Equal([1, 1], cv.Sections.Select(s => s.Notes.Count));
        Assert.Contains("training workshops", cv.Sections[1].Notes[0], StringComparison.Ordinal);
    }

    [Fact]
    public void An_editorial_board_is_a_role_for_each_of_its_journals()
    {
        var service = MarkdownReader.Read("""
            ## Service

            - Editorial Board, Reed Letters, Loom Letters, Fen Books (2016 - present)
            - Co-Editor-in-Chief, Journal of Slow Weaving
            """).Cv.Service;

        Assert.Equal(["Editorial Board", "Editorial Board", "Editorial Board", "Co-Editor-in-Chief"], service.Select(s => s.Role));
        Assert.Equal(["Reed Letters", "Loom Letters", "Fen Books", "Journal of Slow Weaving"], service.Select(s => s.Venue));
    }

    [Fact]
    public void Headings_below_service_group_it()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Service

            ### Departmental

            - Looms Committee, University of Reedham, 2019

            ### Professional

            - Consulting Editor, Journal of Slow Weaving, 2014-2019
            - Selection Committee, Fen Prize, 2018
            """).Cv;

        Assert.Equal(3, cv.Service.Count);
        Assert.Empty(cv.Positions);
    }

    [Fact]
    public void A_heading_in_capitals_among_those_that_are_known_is_one_of_them()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## RESEARCH EXPERIENCE

            ### PUBLICATIONS

            - Roe, J. (2020). Threads of time. *Journal of Slow Weaving*, 4, 1-10.

            ### AWARDS

            - Reed Prize, 2020

            ### COMMITMENTS

            - Member of the Scientific Committee of the Loom Days, Reedham, September 2025
            - Member of the Organizing Committee of the Fen Meeting, Oakham, April 2025
            - Representative of doctoral students in the Evaluation Committee, September 2023
            """).Cv;

        Assert.Equal(3, cv.Service.Count);
        Assert.Empty(cv.Positions);
    }

    [Fact]
    public void A_term_within_a_term_makes_no_second_service()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Service

            - Fellowship Committee of Ottershaw College (2023-25; chair 2024-25)
            - Co-organizer of the Meetings of Reed and Fen (2014-present), including the Spring 2019 meeting at Ottershaw College
            - Member of the Committee of the Loom Meeting 2022 in Reedham (May 8-12, 2022)
            """).Cv;

        Assert.Equal([2023, 2014, 2022], cv.Service.Select(s => s.Year));
        Assert.Contains("Spring 2019", cv.Service[1].Venue, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_in_italics_keeps_its_comma()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Reviewing

            - *Looms, Cards and Threads* (2021 - )
            - *Journal of Slow Weaving* (2019 - )
            """).Cv;

        Assert.Equal(["Looms, Cards and Threads", "Journal of Slow Weaving"], cv.Service.Select(s => s.Venue));
        Assert.All(cv.Service, s => Assert.True(s.End?.IsPresent));
    }

    [Fact]
    public void Administrative_experience_is_service()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Administrative Experience

            ***2025–Present***: PhD Student Council member (*Secretary*), Ottershaw University.

            ***2022–Present***: Student Advisory Board Member, Master of Looms.

            ***2020–2021***: Student Representative, Department of Weaving, University of Reedham.
            """).Cv;

        Assert.Equal(3, cv.Service.Count);
        Assert.Empty(cv.Positions);
    }

    [Fact]
    public void Where_a_meeting_was_is_no_venue()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Service

            - Conference reviewer: Fen Conference on Looms 2019, Reed Symposium on Cards 2018, San Diego, USA, Pacific Conference on Yarn 2013, South Korea
            """).Cv;

        Assert.Equal(["Fen Conference on Looms", "Reed Symposium on Cards", "Pacific Conference on Yarn"], cv.Service.Select(s => s.Venue!.Split(',')[0].Trim()));
    }
    [Fact]
    public void One_office_is_one_service_whatever_commas_it_has()
    {
        var service = Read("""
            ## Outreach and Service

            * Organizer, RU-UE, Graduate weavers union, RU — 2022 to present
            * Co-Chair, Graduate Loom Organization, RU — 2023

            You can find a pdf copy of my detailed CV [here](./cv.pdf).
            """);

        Assert.Equal(["RU-UE, Graduate weavers union, RU", "Graduate Loom Organization, RU"], service.Select(s => s.Venue));
    }

    [Fact]
    public void Terms_that_follow_one_another_are_one()
    {
        var service = Read("""
            ## Service

            - Curriculum Committee (2022-23 & 2023-24)
            - Reviewer for Journal of Slow Weaving (2019 & 2020)
            - Reviewer for Loom Letters (2016 & 2020)
            """);

        Assert.Equal([("2022", "2024"), ("2019", "2020"), (null, null), (null, null)], service.Select(s => (s.Start?.ToString(), s.End?.ToString())));
        Assert.Equal([2016, 2020], service.TakeLast(2).Select(s => s.Year!.Value));
    }

    [Fact]
    public void Journal_reviews_in_a_line_are_service() =>
        Assert.Equal(3, Read("""
            ## Journal reviews

            _Journal of Slow Weaving_ (3), _Loom Letters_ (1), _Threads_ (2).
            """).Count);

    private static IReadOnlyList<Service> Read(string section) => MarkdownReader.Read($"# Jane Roe\n\n{section}\n").Cv.Service;
}
