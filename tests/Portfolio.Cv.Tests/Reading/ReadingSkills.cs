using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Tests.Reading;

/// <summary>Skills: their groups, and what is none.</summary>
public class ReadingSkills
{
    [Fact]
    public void Bold_lines_name_groups_of_skills()
    {
        var cv = Read("""
            ## Skills

            **Programming**
            Python, R

            **Field work**
            Coring, counting, mapping
            """);

        Assert.Equal(["Programming", "Field work"], cv.Skills.Select(s => s.Group));
        Assert.Equal(["Coring", "counting", "mapping"], cv.Skills[1].Items);
    }

    [Fact]
    public void A_label_among_points_without_labels_is_a_point()
    {
        var cv = Read("""
            ## Skills

            - Programming
              - Python
              - Experienced: R, Java
            - Web
              - HTML
            """);

        Assert.Equal(["Programming", "Web"], cv.Skills.Select(s => s.Group));
        Assert.Equal(["Python", "Experienced: R", "Java"], cv.Skills[0].Items);
    }

    [Fact]
    public void A_heading_above_groups_of_skills_is_no_group()
    {
        var cv = Read("## Skills\n\n### Computing\n\n- **Languages**: Python, R\n- **Tools**: Git, Make\n");

        Assert.Equal(["Languages", "Tools"], cv.Skills.Select(s => s.Group));
        Assert.Contains(cv.Sections, s => s.Heading == "Computing");
    }

    private static CurriculumVitae Read(string sections) => MarkdownReader.Read("# Jane Roe\n\n" + sections).Cv;

    [Theory]
    [InlineData("- Fluency in English and Portuguese;\n- Basic French and Spanish", "English:Fluency Portuguese:Fluency French:Basic Spanish:Basic")]
    [InlineData("**Languages** — Greek (mother tongue), English (C2)", "Greek:mother tongue English:C2")]
    public void One_word_says_how_well_several_languages_are_known(string lines, string languages)
    {
        var cv = MarkdownReader.Read($"# Ada Fen\n\n## Languages\n\n{lines}\n").Cv;

        Assert.Equal(languages, string.Join(' ', cv.Languages.Select(l => $"{l.Name}:{l.Fluency}")));
    }

    [Fact]
    public void Platforms_with_addresses_are_what_somebody_made()
    {
        var cv = MarkdownReader.Read("""
            # Ada Fen

            ## Platforms & Tools

            **[Fen Loom System](https://loom.example)** — Open portal with data of looms from literature, samplings, and maps.

            **[Thread Database](https://thread.example)** — First national database of threads.
            """).Cv;

        Assert.Equal(2, cv.Projects.Count);
        Assert.Empty(cv.Skills);
    }

    [Fact]
    public void Lines_that_are_lists_stand_for_themselves_and_words_are_one_list()
    {
        var skills = MarkdownReader.Read("""
            # Jane Roe

            ## Skills

            * Scientific looms, especially warps, wefts and reeds;
            some experience with shuttles and combs
            * counting: reeds, threads, very long
            threads
            * optimization of patterns, and of what is left of them

            ## Tools

            * R
            * Git
            * Blender
            """).Cv.Skills;

        Assert.Equal(4, skills.Count);
        Assert.Equal(["reeds", "threads", "very long threads"], skills[1].Items);
        Assert.Equal(["R", "Git", "Blender"], skills[3].Items);
    }

    [Fact]
    public void A_label_may_be_set_like_code()
    {
        var skills = MarkdownReader.Read("""
            # Jane Roe

            ## Skills

            `Programming Languages` C/C++, Python, Java.

            `Software` Git, Unity, Blender.
            """).Cv.Skills;

        Assert.Equal(["Programming Languages", "Software"], skills.Select(s => s.Group));
        Assert.Equal(["Git", "Unity", "Blender"], skills[1].Items);
    }

    [Fact]
    public void Software_whose_items_bear_addresses_is_projects()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Software

            *  [Reedwrap](reed/wrap) --
               Generates wrappers to call looms and
               reeds from anywhere.
            *  [Matloom](reed/loom) --
               Compiles patterns
            *  BoneLoom --
               A commercial code for fast weaving.
            """).Cv;

        Assert.Equal(["Reedwrap", "Matloom", "BoneLoom"], cv.Projects.Select(p => p.Title));
        Assert.Empty(cv.Skills);
    }

    [Fact]
    public void Labels_above_quotations_and_above_languages_are_labels()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## Skills

            Programming

            > Python, C/C++, Java

            Soft skills

            > Adaptability, leadership

            ## Language

            * Computer
              * R, Matlab
            * Human
              * French, English, Spanish (intermediate)
            """).Cv;

        Assert.Equal(["Programming", "Soft skills"], cv.Skills.Take(2).Select(s => s.Group));
        Assert.Equal(["R", "Matlab"], cv.Skills[2].Items);
        Assert.Equal(["French", "English", "Spanish"], cv.Languages.Select(l => l.Name));
    }

    [Fact]
    public void A_table_of_knowledge_behind_publications_is_skills()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ### Publications

            - Roe, J. (2020). Threads of time. *Journal of Slow Weaving*, 4, 1-10.

            | Area | Excellent knowledge | Average knowledge |
            |:-----|:--------------------|:------------------|
            | Looms | Hand loom, Reed loom | Jacquard |
            | Threads | Wool | Silk |
            """).Cv;

        Assert.Single(cv.Publications);
        Assert.Equal(2, cv.Skills.Count);
    }

    [Fact]
    public void Tools_that_are_cited_are_what_somebody_wrote()
    {
        var cv = MarkdownReader.Read("""
            # Jane Roe

            ## TOOLS

            **Roe, J.**, Ohlin, J. C., & Fenn N. (2018) auto-loom: Automated assessment of
            broken threads in woven cloth.  
            [DOI](http://doi.org/10.9999/zenodo.1412131) | [GITHUB](https://github.com/example/auto-loom)
            """).Cv;

        Assert.Single(cv.Projects);
        Assert.Empty(cv.Skills);
    }

    [Fact]
    public void An_item_that_was_wrapped_by_hard_breaks_is_one()
    {
        var cv = MarkdownReader.Read("# Jane Roe\n\n## Skills\n\n- 4+ years of experience with Python, R, and looms for  \n  testing of threads, and weaving\n- Trained in measurement of yarn\n").Cv;

        Assert.Contains("looms for testing of threads", Assert.Single(cv.Skills).Items);
    }
}
