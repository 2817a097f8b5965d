using Portfolio.Cv;
using Portfolio.Cv.Reading.Provenance;
using Portfolio.Web.Languages;

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
        "is-person" => Words.Of("the person"),
        "is-education" => Words.Of("education"),
        "is-publication" => Words.Of("publications, patents"),
        "is-position" => Words.Of("positions, projects"),
        "is-award" => Words.Of("awards, grants"),
        "is-teaching" => Words.Of("teaching, talks"),
        "is-service" => Words.Of("service, activities"),
        "is-skill" => Words.Of("skills, languages"),
        "is-statement" => Words.Of("statements"),
        _ => throw new ArgumentOutOfRangeException(nameof(colour)),
    };
}
