using Portfolio.Cv;
using Portfolio.Cv.Reading.Provenance;

namespace Portfolio.Web.Rendering;

/// <summary>The colours of the page that shows a document beside what was read: kinds that are alike share one.</summary>
internal static class ReadingColour
{
    /// <summary>The class of an entry of a kind.</summary>
    public static string Of(SectionKind kind) => kind switch
    {
        SectionKind.Contacts or SectionKind.Summary or SectionKind.Interests or SectionKind.Keywords => "is-person",
        SectionKind.Education => "is-education",
        SectionKind.Publications or SectionKind.Patents => "is-publication",
        SectionKind.Positions or SectionKind.Projects => "is-position",
        SectionKind.Awards or SectionKind.Grants => "is-award",
        SectionKind.Teaching or SectionKind.Talks => "is-teaching",
        SectionKind.Service or SectionKind.Activities => "is-service",
        SectionKind.Skills or SectionKind.Languages => "is-skill",
        SectionKind.Statements => "is-statement",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary>The class of a line.</summary>
    public static string Of(LineProvenance line) => line.Fate switch
    {
        LineFate.Field => Of(line.Fields[0].Kind),
        LineFate.Remainder => "is-remainder",
        LineFate.Structure => "is-structure",
        LineFate.Blank => "is-blank",
        _ => throw new ArgumentOutOfRangeException(nameof(line)),
    };

    /// <summary>What a class stands for, in words.</summary>
    public static string Name(string colour) => colour switch
    {
        "is-person" => "the person",
        "is-education" => "education",
        "is-publication" => "publications, patents",
        "is-position" => "positions, projects",
        "is-award" => "awards, grants",
        "is-teaching" => "teaching, talks",
        "is-service" => "service, activities",
        "is-skill" => "skills, languages",
        "is-statement" => "statements",
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}
