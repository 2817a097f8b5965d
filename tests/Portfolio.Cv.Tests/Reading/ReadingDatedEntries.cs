using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Dates that begin entries, alone in their line, above fields, or among authors.</summary>
public class ReadingDatedEntries
{
    [Fact]
    public void A_date_with_a_slip_begins_an_entry_as_the_others_do()
    {
        var cv = Read("""
            ## Education
            *August 2023 - present*  
            **University of Ottershaw**, Oslo, Norway  
            Ph.D. in Hydrology

            *Setember 2008 - August 2010*  
            **Reedham University**, Oslo, Norway  
            M.S. in Life Science

            *March 2004 - August 2008*  
            **Fen College**, Oslo, Norway  
            B.S. in Computer Science
            """);

        Assert.Equal(["Ph.D.", "M.S.", "B.S."], cv.Education.Select(e => e.Degree));
    }

    [Fact]
    public void March_is_no_degree()
    {
        var cv = Read("""
            ## Experience
            *March 2018 - present*  
            **Mossworks**, Norway  
            Director

            *March 2015 - March 2018*  
            **Reedworks**, Norway  
            Director

            *March 2013 - February 2015*  
            **Fenworks**, Norway  
            Engineer

            *August 2008 - August 2010*  
            **Bog Hospital**, Norway  
            Assistant
            """);

        Assert.Equal(4, cv.Positions.Count);
    }

    [Fact]
    public void Points_below_a_range_of_dates_are_the_fields_of_one_entry()
    {
        var cv = Read("""
            ## Education
            * 2020.09.24 - 2023.09.22
              * **PhD in Physics**, University of Ottershaw, Norway
              * Ben Tarn's Group
              * (Thesis: "What reeds know")
            * 2016.09.01 - 2020.06.30
              * **BSc in Physics**, Reedham University, Norway
              * Department of Physics
              * (Thesis: "What bogs know")
            """);

        Assert.Equal(["PhD", "BSc"], cv.Education.Select(e => e.Degree));
        Assert.Equal(["2023-09-22", "2020-06-30"], cv.Education.Select(e => e.End!.Value.ToString()));
    }

    [Fact]
    public void Japanese_dates_have_a_wide_tilde_between_them_and_studies_end_with_a_word()
    {
        var cv = Read("""
            ### 経歴

            2007年4月 ～ 2010年3月: 東京大学工学部　精密工学科　卒業

            2010年4月～2012年3月: 東京大学大学院　新領域創成科学研究科　修士課程　修了

            2016年4月 ～ 現在：東京大学　先端科学技術研究センター　特任研究員
            """);

        Assert.Equal(["2007-04", "2010-04"], cv.Education.Select(e => e.Start!.Value.ToString()));
        Assert.Equal(["2010-03", "2012-03"], cv.Education.Select(e => e.End!.Value.ToString()));
        Assert.Equal("present", Assert.Single(cv.Positions).End!.Value.ToString());
    }

    [Fact]
    public void Who_gave_a_talk_with_others_stands_before_its_date()
    {
        var cv = Read("""
            # Henry Moss

            ## Poster presentations

            2015
            :    **Moss, H.**, & Tarn, B. J. (2015, July).
                 Choosing between reeds of several lengths.
                 Poster presented at the 18th Conference on Reeds,
                 Oslo, Norway.

            2011
            :    **Moss, H.** (2011, May).
                 Ways through a fen that moves.
                 Talk presented at the Fen Workshop,
                 Bergen, Norway.
            """);

        Assert.Equal(["Choosing between reeds of several lengths", "Ways through a fen that moves"], cv.Talks.Select(t => t.Title));
        Assert.Equal([2015, 2011], cv.Talks.Select(t => t.Year));
    }

    [Fact]
    public void A_further_paragraph_of_a_definition_belongs_to_it()
    {
        var cv = Read("""
            ## Teaching

            2020
            :   **Fens for Beginners**
                _University of Ottershaw_

                Lecturer

            2019
            :   **Bogs for Beginners**
                _Reedham University_

                Assistant
            """);

        Assert.Equal(2, cv.Teaching.Count);
        Assert.Equal([2020, 2019], cv.Teaching.Select(t => t.Term!.Value.Year));
    }

    [Fact]
    public void A_degree_and_its_field_may_be_parted_by_a_colon()
    {
        var cv = Read("""
            ## Education

            ### Master of Science: Robotics

            2020 - 2022

            ### Bachelor of Arts: Biology

            2017 - 2020
            """);

        Assert.Equal([("Master of Science", "Robotics"), ("Bachelor of Arts", "Biology")], cv.Education.Select(e => (e.Degree!, e.Field!)));
    }

    [Fact]
    public void An_address_behind_the_last_role_is_no_role()
    {
        var cv = Read("""
            ## Positions

            * 2022-2024: **Project Scientist**, Center for Wet Places
            * 2018-2022: **Postdoctoral Researcher**, Center for Wet Places

            Reed Research Division

            University of Ottershaw

            1 Fen Road
            """);

        Assert.Equal(["Project Scientist", "Postdoctoral Researcher"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void A_page_without_headings_may_be_a_career()
    {
        var cv = Read("""
            **2013 – 2020:** [**University of Ottershaw**](https://ottershaw.example), Oslo, Norway

            Lecturer in Hydrology

            **2009 – 2013:** **Reedham University**, Oslo, Norway

            Postdoctoral Researcher

            **2007 – 2009:** **Fen College**, Bergen, Norway

            Research Assistant

            **2003 – 2007:** **University of Tarn**, Bergen, Norway

            Teaching Assistant
            """);

        Assert.Equal(["Lecturer in Hydrology", "Postdoctoral Researcher", "Research Assistant", "Teaching Assistant"], cv.Positions.Select(p => p.Role));
        Assert.Equal(["2013", "2009", "2007", "2003"], cv.Positions.Select(p => p.Start!.Value.ToString()));
    }

    [Fact]
    public void A_date_alone_before_each_entry_begins_it()
    {
        var cv = Read("""
            ## Education

            **2012–2015**

            *Master of Arts:* Geography (University of Ottershaw)
            2014: Reed Scholarship at the University of Wexcombe

            **2008–2012**

            *Bachelor of Arts:* Geography (University of Ottershaw)
            """);

        Assert.Equal([2015, 2012], cv.Education.Select(e => e.End!.Value.Year));
    }

    [Fact]
    public void Two_colons_part_a_date_from_its_entry()
    {
        var cv = Read("""
            ## Positions

            09/19 -- 08/21 :: **Research Fellow**, University of Ottershaw

            09/15 -- 08/19 :: **Lecturer**, University of Wexcombe

            2014 :: **Intern**, Ottershaw Water Works
            """);

        Assert.Equal([("Research Fellow", "2019-09"), ("Lecturer", "2015-09"), ("Intern", "2014")], cv.Positions.Select(p => (p.Role, p.Start.ToString())));
    }

    [Fact]
    public void A_number_that_begins_with_a_year_is_no_date() =>
        Assert.Null(Assert.Single(Read("## Projects\n\n- Fen Programme: \"Counting\" (2018YFC0807000)\n").Projects).Start);

    [Fact]
    public void A_date_above_as_many_fields_each_time_is_the_entrys_own()
    {
        var cv = Read("""
            # Jane Roe

            Awards & Honors
            ======

            <div class="cv-item">
              <div class="cv-logo" style="font-size:28px;">
                🏅
              </div>
              <div class="cv-text">
                <div class="cv-date">2019</div>
                <div>Outstanding Reed Award</div>
                <span>Fen Society</span>
              </div>
            </div>

            <div class="cv-item">
              <div class="cv-logo" style="font-size:28px;">
                🏅
              </div>
              <div class="cv-text">
                <div class="cv-date">2019</div>
                <div>Bronze Heron Award</div>
                <span>Reed Expo</span>
              </div>
            </div>

            Academic Service
            ======

            <div class="cv-item">
              <img src="/images/a.png" alt="RU" class="cv-logo">
              <div class="cv-text">
                <div class="cv-date">2025.08 – 2026.07</div>
                <div>Member, Curriculum Committee
                </div>
                <span>
                  College of Water, Reed University</span>
              </div>
            </div>

            <div class="cv-item">
              <img src="/images/a.png" alt="RU" class="cv-logo">
              <div class="cv-text">
                <div class="cv-date">2024</div>
                <div>Judge, Fen Competition</div>
                <span>Reed Department, Reed University</span>
              </div>
            </div>
            """);

        Assert.Equal([("Outstanding Reed Award", 2019), ("Bronze Heron Award", 2019)], cv.Awards.Select(a => (a.Title, a.Date!.Value.Year)));
        Assert.Equal(["Member", "Judge"], cv.Service.Select(s => s.Role));
        Assert.Equal([2025, 2024], cv.Service.Select(s => s.Year));
    }

    [Fact]
    public void A_degree_behind_its_dates_needs_no_section_and_a_minor_is_no_degree_of_its_own()
    {
        var cv = Read("""
            #### Since 09/2015 -- PhD in Hydrology, Reed University

            Work on reeds.

            #### 2011-2015 -- BA Water Studies, University of Ottershaw

            *Minor*: Economics

            #### Honors and Awards

            2015: Reed Prize, Reed University

            2014: Thesis prize, University of Ottershaw

            #### Talks

            "Reeds in the classroom," workshop, Fen Conference, March 2015. Ottershaw.

            "Humanistic boats," Reed Meetup, January 2015, Norsund.

            Teaching with water, Fen University, June 2012, Ottershaw.

            Graduate Symposium, Reed University, October 2007, Ottershaw.
            """);

        Assert.Equal(["PhD", "BA"], cv.Education.Select(e => e.Degree));
        Assert.Equal(2, cv.Awards.Count);
        Assert.Equal(4, cv.Talks.Count);
    }

    [Fact]
    public void Items_below_a_heading_that_is_a_date_may_be_the_fields_of_one_entry()
    {
        var cv = Read("""
            # Jane Roe

            ## Education

            ### 2022 - 2023

            - Master Degree
            - Water Engineering, School of Reeds, The University of Ottershaw, Norsund
            - GPA: 3.8

            ### 2018 - 2022

            - Bachelor of Engineering
            - Hydrology, Fen University, Ottershaw
            """);

        Assert.Equal([("Master Degree", 2023), ("Bachelor of Engineering", 2022)], cv.Education.Select(e => (e.Degree, e.End!.Value.Year)));
        Assert.All(cv.Education, e => Assert.Contains("University", e.Institution, StringComparison.Ordinal));
    }

    [Fact]
    public void The_first_point_below_a_degree_may_be_where_it_was_taken()
    {
        var education = Assert.Single(Read("""
            # Jane Roe

            ## Education

            **Ph.D. in Hydrology**, March 1995

            - University of Ottershaw, Norsund, Japan
            - Thesis: Reeds at night
            """).Education);

        Assert.Equal(("Ph.D.", "Hydrology", "Reeds at night"), (education.Degree, education.Field, education.Thesis));
        Assert.StartsWith("University of Ottershaw", education.Institution, StringComparison.Ordinal);
        Assert.Empty(education.Highlights);
    }

    private static CurriculumVitae Read(string markdown) => MarkdownReader.Read(markdown).Cv;
}
