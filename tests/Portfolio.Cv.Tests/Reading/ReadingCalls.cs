using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Entries that a site generator's calls hold: Zola's, and Jekyll's includes with fields.</summary>
public class ReadingCalls
{
    [Fact]
    public void Calls_of_Zola_are_entries_and_what_they_stand_around_is_theirs()
    {
        var cv = MarkdownReader.Read("""
            +++
            title = "CV"
            author = "Jane Roe"
            +++

            ## Experience

            {% cv_entry(
            title="Senior Weaver",
            org="Reed Works",
            meta="2025–Present"
            ) %}

            - Builds looms and
              what belongs to them
            - Works across villages

            {% end %}

            {% cv_entry(title="Lecturer", org="Ottershaw College", meta="Reedham · Spring 2025") %}

            - Taught slow weaving

            {% end %}

            {{
              cv_entry(
                title="Sales Assistant",
                org="Loom Market",
                meta="2010"
              )
            }}

            ## Education

            {{ cv_entry(title="MSc in Looms", org="Reed University", meta="2016–2018") }}

            ## Conferences

            {% cv_entry(title="GeoFen 2023", org="Teramo, Italy", meta="20 September 2023") %}

            Oral presentation: "How reeds choose their water."

            {% end %}

            {% cv_entry(title="Fen Day 2022", org="Halifax, Canada", meta="7 August 2022") %}

            Talk: "A model of slow threads."

            {% end %}

            {% cv_entry(title="Loom Forum 2021", org="Nantes, France", meta="2 July 2021") %}

            Attended.

            {% end %}
            """).Cv;

        Assert.Equal([("Senior Weaver", "Reed Works"), ("Lecturer", "Ottershaw College"), ("Sales Assistant", "Loom Market")], cv.Positions.Select(p => (p.Role, p.Organisation)));
        Assert.Equal(2, cv.Positions[0].Highlights.Count);
        Assert.Equal("Reed University", Assert.Single(cv.Education).Institution);
        Assert.Equal(3, cv.Talks.Count);
        Assert.Empty(cv.Publications);
    }

    [Fact]
    public void Includes_with_fields_are_entries()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Experience

            {% include cv/entry.html title="Weaver" organisation="Reed Works" date="2020 – 2022" %}
            {% include cv/entry.html title="Dyer" organisation="Ottershaw Works" date="2018 – 2020" %}
            {% include cv/entry.html title="Carder" organisation="Fenn Works" date="2016 – 2018" %}
            """).Cv;

        Assert.Equal(["Weaver", "Dyer", "Carder"], cv.Positions.Select(p => p.Role));
    }

    [Fact]
    public void The_form_of_Europass_names_languages()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Personal Skills
            - **Mother tongue(s)**: Persian
            - **Other language(s)**:
              - **English**:
                - Listening: B2
                - Reading: C1
              - **Italian**:
                - Listening: A1
            - Works well with reeds
            """).Cv;

        Assert.Equal([("Persian", "mother tongue"), ("English", "Listening: B2, Reading: C1"), ("Italian", "Listening: A1")], cv.Languages.Select(l => (l.Name, l.Fluency)));
        Assert.Single(cv.Skills);
    }

    [Fact]
    public void Technologies_beside_languages_are_skills()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Languages & technologies

            - English (native), Modern Standard Chinese (intermediate), Spanish (limited reading knowledge).
            - Wefting, carding, EEG.
            """).Cv;

        Assert.Equal(["English", "Modern Standard Chinese", "Spanish"], cv.Languages.Select(l => l.Name));
        Assert.Single(cv.Skills);
    }

    [Fact]
    public void A_page_with_sections_of_several_kinds_is_covered_by_its_title()
    {
        var cv = MarkdownReader.Read("""
            ---
            author: Jane Roe
            ---

            # Academic

            A list of what I have written or co-authored, as well as conferences.

            ### Publications

            * Roe, J. & Wren, A. (2019). Looms that remember. Journal of Slow Weaving.

            ### Conference presentations

            * **Fen2018**, Auckland, New Zealand, December 2018, Oral presentation: _Slow reeds_
            * **Loom12**, Brasov, Romania, August 2018, Poster presentation: _Fast reeds_
            """).Cv;

        Assert.Empty(cv.Education);
        Assert.Equal((1, 2), (cv.Publications.Count, cv.Talks.Count));
    }
}
