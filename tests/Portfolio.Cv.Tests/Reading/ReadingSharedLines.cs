using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Lines, terms and paragraphs that several entries share, and what one entry shares with none.</summary>
public class ReadingSharedLines
{
    [Fact]
    public void Courses_with_a_term_each_are_courses_each()
    {
        var cv = Read("""
            ## Teaching

            - Teaching Assistant, University of Ottershaw: Reeds I (Fall 2019), Reeds II (Spring 2020) and Water Law (Fall 2020, Fall 2021)
            - Rivers and Fens (Fall 2018)
            """);

        Assert.Equal(["Reeds I", "Reeds II", "Water Law", "Rivers and Fens"], cv.Teaching.Select(t => t.Course));
        Assert.All(cv.Teaching.Take(3), t => Assert.Equal(("Teaching Assistant", "University of Ottershaw"), (t.Role, t.Institution)));
        Assert.Equal("Spring 2020", cv.Teaching[1].Term.ToString());
        Assert.Equal(["Fall 2021"], cv.Teaching[2].Terms.Select(t => t.ToString()));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Talks_behind_a_label_are_talks_each_and_showings_of_one_title_are_one()
    {
        var cv = Read("""
            ## Talks

            - Invited talks: University of Ottershaw (2019); Reed Institute (2020); Fen Academy (2021)
            - "What the reeds heard," invited talk at University of Ottershaw (2019), Reed Institute (2020) and Fen Academy (2021)
            """);

        Assert.Equal(["University of Ottershaw", "Reed Institute", "Fen Academy", "What the reeds heard"], cv.Talks.Select(t => t.Title));
        Assert.Equal(("University of Ottershaw", 2019), (cv.Talks[3].Event, cv.Talks[3].Year));
        Assert.Equal(["Reed Institute", "Fen Academy"], cv.Talks[3].Showings.Select(s => s.Event));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void Awards_that_semicolons_part_are_awards_each()
    {
        var cv = Read("""
            ## Awards

            | 2019 | Best Paper Award, Fen Symposium; Travel Grant, Reed Society |
            | 2020 | Reed Medal; given once in ten years |
            """);

        Assert.Equal([("Best Paper Award", "2019"), ("Travel Grant", "2019"), ("Reed Medal", "2020")], cv.Awards.Select(a => (a.Title, a.Date.ToString())));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void A_term_stands_above_each_of_its_definitions()
    {
        var cv = Read("""
            ## Experience

            Reedworks
            : Board member, 2021-present.
            : Core developer, 2015–2021.

            University of Ottershaw
            : Lecturer, 2012–2015.
            : Postdoctoral researcher, 2010–2012.

            Fenland
            : Consultant, 2009–2010.

            ## Teaching

            University of Ottershaw
            : Water Law, 2013
            : Ethics of Fens, 2014
            """);

        Assert.Equal([("Board member", "Reedworks"), ("Core developer", "Reedworks"), ("Lecturer", "University of Ottershaw"), ("Postdoctoral researcher", "University of Ottershaw"), ("Consultant", "Fenland")], cv.Positions.Select(p => (p.Role, p.Organisation)));
        Assert.All(cv.Teaching, t => Assert.Equal("University of Ottershaw", t.Institution));
        Assert.Equal(["Water Law", "Ethics of Fens"], cv.Teaching.Select(t => t.Course));
    }

    [Fact]
    public void Items_may_hold_definitions()
    {
        var cv = Read("""
            ## Experience

            - Oct. 2018-Present
            :  **Research Student**
            Reed Hospital (Ottershaw, Canada)

            - Apr.-Sept.2019
            :  **Water Intern**
            Fen Lab (Ottershaw, Canada)
            """);

        Assert.Equal([("Research Student", "2018-10", "present"), ("Water Intern", "2019-04", "2019-09")], cv.Positions.Select(p => (p.Role, p.Start.ToString(), p.End.ToString())));
    }

    [Fact]
    public void Bold_paragraphs_are_entries_and_what_tells_of_them_is_not()
    {
        var cv = Read("""
            ## Current position

            **Research assistant** - Reed project.

            I prepare and analyse what the reeds say, and keep the boats in good repair in the winter months.

            **Consulting** - Freelance.

            I have consulted on many models of standing water, and I fit them to data from the fens as well.

            ## Projects

            **Reeds in motion**

            Role: PI

            Funding: Water Fund, $100,000

            **Water and how it stands**

            Role: Co-PI
            """);

        Assert.Equal(2, cv.Positions.Count);
        Assert.Equal([("Reeds in motion", "PI"), ("Water and how it stands", "Co-PI")], cv.Projects.Select(p => (p.Title, p.Role)));
        Assert.Empty(cv.Remainder);
    }

    [Fact]
    public void What_introduces_items_or_leads_on_behind_them_is_none()
    {
        var cv = Read("""
            ## Teaching

            At Reed College, I have taught many sections of the following courses since 2011.
            * WATR 103 Survey of Water
            * WATR 110 Reed Applications
            * WATR 201 Intro to Fens

            ## Projects

            - GreenReed: water for the industry
              (October 2024 - Present)
                - _ID:_ 02/C05
            - HfR: Health from reeds
              (September 2024 - Present)
                - _ID:_ 01/C05

            See more in [Projects](projects.md).

            ## Educations

            **PhD Student in Hydrology @**
            **[Faculty of Water, University of Ottershaw](https://example.org)**
            (Ottershaw)

            - September 2024 - Present

            **MSc in Hydrology @**
            **[Faculty of Water, University of Ottershaw](https://example.org)**
            (Ottershaw)

            - September 2022 - July 2024

            **Sciences and Technologies Course @**
            **[Fen School](https://example.org)**
            (Norsund)

            - September 2016 - July 2018
            - _GPA:_ 17.6/20.0
            """);

        Assert.Equal(["WATR 103 Survey of Water", "WATR 110 Reed Applications", "WATR 201 Intro to Fens"], cv.Teaching.Select(t => t.Course));
        Assert.Equal(2, cv.Projects.Count);
        Assert.Equal(3, cv.Education.Count);
    }

    [Fact]
    public void Each_line_of_service_has_its_label()
    {
        var cv = Read("""
            ## Professional activities

            Referee for: Reed Research\
            Discussant: Fen Conference in Applied Hydrology, 2019

            Member of Water Task Force, Ottershaw, 2020\
            Community outreach: Fen Forum, 2017\
            Mentor: Reed Alumni Program, 2017
            """);

        Assert.Equal(5, cv.Service.Count);
        Assert.Empty(cv.Remainder);
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Fact]
    public void A_paragraph_that_lost_its_line_ends_is_parted_at_its_marks()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Presentations

            *Recent Presentations* • Looms, a theory of everything? (15 March 2011) Workshop, University of Reedham, Norwich, UK • The weaver’s economy and its threads (7 September 2011) Mental Looms Conference, Dubrovnik, Croatia • Logical warps in natural cloth (7 October 2011) Workshop, University of Reedham, Norwich, UK

            ## Work in Progress and Drafts

            Close to submission [1] A guide to binding threads (*forthcoming* in Reed Journal of Weaving) [2] A Review of The Philosophy of Looms by Bo Reed (forthcoming in Weaving Psychology) [3] Logical warps in natural cloth (in preparation)
            """).Cv;

        Assert.Equal([15, 7, 7], cv.Talks.Select(t => t.Date!.Value.Day));
        Assert.Equal(["Reed Journal of Weaving", "Weaving Psychology", null], cv.Publications.TakeLast(3).Select(p => p.Venue));
    }
}
