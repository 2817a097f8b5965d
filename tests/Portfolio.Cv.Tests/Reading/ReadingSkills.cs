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
}
