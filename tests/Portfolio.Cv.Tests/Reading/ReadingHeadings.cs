using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>What the words of a heading say about the entries below it.</summary>
public class ReadingHeadings
{
    [Theory]
    [InlineData("奖项与荣誉", SectionKind.Awards)]
    [InlineData("技能专长", SectionKind.Skills)]
    [InlineData("賞と奨学金", SectionKind.Awards)]
    [InlineData("競争的資金等", SectionKind.Grants)]
    [InlineData("個人プロジェクト", SectionKind.Projects)]
    [InlineData("수상 및 장학금 (Awards and Grants)", SectionKind.Awards)]
    [InlineData("학술 및 교육 역량", SectionKind.Skills)]
    [InlineData("교육 경험 (Teaching Experience)", SectionKind.Teaching)]
    [InlineData("업무 경험", SectionKind.Positions)]
    [InlineData("Technische Fähigkeiten", SectionKind.Skills)]
    [InlineData("Tecnologías", SectionKind.Skills)]
    [InlineData("Expérience d'enseignement", SectionKind.Teaching)]
    [InlineData("Participation à des projets scientifiques", SectionKind.Projects)]
    [InlineData("Publications {-}", SectionKind.Publications)]
    [InlineData("Teaching {#courses .unnumbered}", SectionKind.Teaching)]
    [InlineData("Joint supervision of a master's thesis", SectionKind.Statements)]
    [InlineData("Habituation and Generalization Studies", SectionKind.Statements)]
    [InlineData("Medical Technology Experience", SectionKind.Positions)]
    [InlineData("Other relevant professional experience", SectionKind.Positions)]
    [InlineData("Workshops and Meetings Attended", SectionKind.Statements)]
    [InlineData("🗣️Publicaciones", SectionKind.Publications)]
    [InlineData("学会および社会における活動等", SectionKind.Service)]
    [InlineData("Short courses & workshops taught", SectionKind.Teaching)]
    [InlineData("Current Research Funding", SectionKind.Grants)]
    [InlineData("Work Under Review", SectionKind.Publications)]
    public void A_heading_says_what_stands_below_it(string heading, SectionKind kind)
    {
        var cv = MarkdownReader.Read($"# Jane Roe\n\n## {heading}\n\n- Something about Ottershaw, 2019\n").Cv;

        Assert.Equal(kind, Assert.Single(cv.Sections).Kind);
    }

    [Fact]
    public void Items_that_are_headings_head_the_items_below_them()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Other Activities

            - Talks
              - A Map of Wet Places, Fen Day, 2019
              - A Map of Dry Places, Fen Day, 2020
            - Internships
              - Intern, Ottershaw Water Works, 2017
            - TA
              - Fall 2018
                - Hydrology I, University of Ottershaw
                - Hydrology II, University of Ottershaw
            """).Cv;

        Assert.Equal(2, cv.Talks.Count);
        Assert.Single(cv.Positions);
        Assert.Equal(["Hydrology I", "Hydrology II"], cv.Teaching.Select(t => t.Course));
        Assert.All(cv.Teaching, t => Assert.Equal("Fall 2018", t.Term?.ToString()));
    }

    [Fact]
    public void A_heading_that_lost_its_mark_between_items_is_a_heading()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Invited Talks
            - A Map of Wet Places, Fen Day, Ottershaw (2019)
            Conference Talks
            - A Map of Dry Places, Heath Days, Wexcombe (2020)
            """).Cv;

        Assert.Equal(2, cv.Talks.Count);
        Assert.Contains(cv.Sections, s => s.Heading == "Conference Talks");
    }

    [Fact]
    public void Degrees_as_headings_need_no_section()
    {
        var cv = MarkdownReader.Read("""
            ### **Ph.D. in Hydrology** *(Rank: 1/12)*
            **University of Ottershaw**
            - *Advisor*: Prof. Ann Wren

            *Sep. 2015 – Jun. 2019*

            ### **B.S. in Geography**
            **University of Ottershaw**

            *Sep. 2011 – Jun. 2015*

            ## Awards

            - Reed Prize, 2019
            """).Cv;

        Assert.Equal(["Hydrology", "Geography"], cv.Education.Select(e => e.Field));
        Assert.Single(cv.Awards);
    }

    [Fact]
    public void A_talk_below_the_courses_of_a_university_is_no_course_of_it()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Teaching

            ### University of Ottershaw

            - Hydrology I, 2018
            - Hydrology II, 2019

            #### Awards

            - Teacher of the Year, 2019
            """).Cv;

        Assert.Equal(2, cv.Teaching.Count);
        Assert.Single(cv.Awards);
    }

    [Fact]
    public void Software_with_addresses_is_what_somebody_wrote()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Software

            - Fenmap, maps of wet places, https://fenmap.example.org
            - Reedcount, counts reeds, https://reedcount.example.org
            """).Cv;

        Assert.Equal(2, cv.Projects.Count);
        Assert.Empty(cv.Skills);
    }

    [Fact]
    public void Computer_languages_below_skills_are_no_languages()
    {
        var cv = MarkdownReader.Read("# Jane Roe\n\n## スキル\n\n### 言語\n\n- Bash\n- Ruby\n\n## 語学\n\n- 英語\n").Cv;

        Assert.Equal("英語", Assert.Single(cv.Languages).Name);
        Assert.Equal(["Bash", "Ruby"], Assert.Single(cv.Skills).Items);
    }

    [Theory]
    [InlineData("Educacao", SectionKind.Education)]
    [InlineData("Pubblicazioni selezionate", SectionKind.Publications)]
    [InlineData("Esperienze professionali", SectionKind.Positions)]
    [InlineData("Palestras e comunicações", SectionKind.Talks)]
    [InlineData("Prix et bourses", SectionKind.Awards)]
    [InlineData("Attività didattica", SectionKind.Teaching)]
    [InlineData("Riwayat Pendidikan", SectionKind.Education)]
    [InlineData("Vetenskapliga publikationer", SectionKind.Publications)]
    public void A_heading_in_another_language_with_its_accents_or_without_says_what_follows(string heading, SectionKind kind)
    {
        var cv = MarkdownReader.Read($"# Jane Roe\n\n## {heading}\n\n- Water and reeds, 2019\n").Cv;

        Assert.Equal(kind, Assert.Single(cv.Sections).Kind);
    }

    [Theory]
    [InlineData("Professional", SectionKind.Positions)]
    [InlineData("Current affiliation", SectionKind.Positions)]
    [InlineData("Activités de rapporteur", SectionKind.Service)]
    [InlineData("Posts of responsibility", SectionKind.Service)]
    [InlineData("Reviewer and Associate Editor for Journals and Conferences", SectionKind.Service)]
    [InlineData("Teaching and educational experience", SectionKind.Teaching)]
    [InlineData("Mailing address", SectionKind.Contacts)]
    [InlineData("Source code", SectionKind.Projects)]
    [InlineData("Research stays", SectionKind.Positions)]
    [InlineData("Frameworks", SectionKind.Skills)]
    public void What_few_call_a_section_is_known_all_the_same(string heading, SectionKind kind) =>
        Assert.Equal(kind, Assert.Single(MarkdownReader.Read($"# Jane Roe\n\n## {heading}\n\n- Reeds of Ottershaw\n").Cv.Sections).Kind);

    [Fact]
    public void Two_headings_may_be_one_head_and_a_bold_line_among_roles_is_no_section()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ### Education

            #### **University of Ottershaw** &emsp;&emsp; Dec 2022
            #### *Ph.D. Hydrology*

            > **Thesis:** Reeds and where to find them

            #### **Reed State University** &emsp;&emsp; June 2015
            #### *B.S. Water Engineering*

            ### Research experience

            **Research in the fens.**
            *Institution:* Fen Institute
            *Period:* 2016 - 2018

            **Reviews.**
            *Conference:* Conference on Reeds, 2020

            ### Skills and languages

            #### Software

            - R, Markdown
            - See all of it at [example.org/software](https://example.org/software)
            """).Cv;

        Assert.Equal([("Ph.D.", "University of Ottershaw", "2022-12"), ("B.S.", "Reed State University", "2015-06")], cv.Education.Select(e => (e.Degree, e.Institution, e.End.ToString())));
        Assert.Empty(cv.Publications);
        Assert.Empty(cv.Projects);
    }

    [Fact]
    public void Conference_papers_that_were_read_aloud_are_talks()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            **CONFERENCE PAPERS**

            “What the reeds heard,” Global Waters Conference, University of Ottershaw, March 23-25, 2023.

            “Boats of attention.” Modern Fen Association, Norsund, Jan. 5-8, 2023.

            “And the heron ran away: Water in late novels.” 36th Annual Fen Conference, Ottershaw, March 23-27, 2022.
            """).Cv;

        Assert.Equal(["What the reeds heard", "Boats of attention", "And the heron ran away: Water in late novels"], cv.Talks.Select(t => t.Title));
        Assert.Empty(cv.Publications);
    }

    [Fact]
    public void Headings_that_lost_their_marks_head_references_and_dated_lines()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Education

            2011: PhD in Weaving, University of Reedham

            ## Dissemination

            Over twenty talks in the town hall.

            Research Grants\
            2018: Loom Fund, Fenland Council\
            2016: Thread Fund, Fenland Council

            PhD thesis evaluation\
            2018: Bo Reed, University of Fenland

            Peer-reviewed articles\
            Fen, A., Reed, B. (in review) Hearing me hearing you: effects between looms and weavers\
            Bog, C., Fen, A. (2016). A woven illusion, now in three colours. Journal of Looms, 45(3), 753-768.

            Book chapters

            Fen, A. (2013). Is there a loom in the brain? In Weaving (pp. 79-83). Fen Press.

            ## Other courses

            - 2012: Boot camp of threads

            ## Teaching

            - Psychology of Looms, 2009
            """).Cv;

        Assert.Equal([2018, 2016], cv.Grants.Select(g => g.Start!.Value.Year));
        Assert.Equal(2018, Assert.Single(cv.Service).Year);
        Assert.Equal(["Hearing me hearing you: effects between looms and weavers", "A woven illusion, now in three colours", "Is there a loom in the brain?"], cv.Publications.Select(p => p.Title));
        Assert.Equal("Psychology of Looms", Assert.Single(cv.Teaching).Course);
        Assert.Equal(["Dissemination", "Other courses"], cv.Statements.Select(s => s.Heading));
    }

    [Fact]
    public void A_slip_in_a_heading_changes_nothing_and_a_slip_in_the_title_makes_no_name()
    {
        var reading = MarkdownReader.Read("""
            ---
            title: Cirriculum Vitae
            ---

            # Langauges

            English (native)

            Latin (advanced)

            # Edcation

            - PhD, University of Reedham, 2019
            - BSc, University of Oakham, 2014
            """);

        Assert.Null(reading.Cv.Name);
        Assert.Equal(["English", "Latin"], reading.Cv.Languages.Select(l => l.Name));
        Assert.Equal(["PhD", "BSc"], reading.Cv.Education.Select(e => e.Degree));
    }

    [Fact]
    public void A_role_and_its_place_head_an_entry_below_a_heading_that_says_nothing()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## University teaching

            - Statistics of looms, Reed University, 2022

            ## Research

            ### External Researcher, National University of the North-Eastern Fens (NUNE)
            2023 – Present

            - Project "Gender and looms".
            """).Cv;

        var position = Assert.Single(cv.Positions);
        Assert.Equal("External Researcher", position.Role);
        Assert.Equal("2023", position.Start.ToString());
    }
}
