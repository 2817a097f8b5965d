using Portfolio.Cv;

namespace Portfolio.Store.Editing;

/// <summary>What one entry of a kind is called.</summary>
public static class EntryName
{
    /// <summary>The word, to be translated: <c>position</c>.</summary>
    public static Sentence Of(SectionKind kind) => kind switch
    {
        SectionKind.Education => Sentence.Of("degree"),
        SectionKind.Publications => Sentence.Of("publication"),
        SectionKind.Positions => Sentence.Of("position"),
        SectionKind.Awards => Sentence.Of("award"),
        SectionKind.Teaching => Sentence.Of("course"),
        SectionKind.Talks => Sentence.Of("talk"),
        SectionKind.Service => Sentence.Of("service"),
        SectionKind.Projects => Sentence.Of("project"),
        SectionKind.Grants => Sentence.Of("grant"),
        SectionKind.Patents => Sentence.Of("patent"),
        SectionKind.Skills => Sentence.Of("group of skills"),
        SectionKind.Languages => Sentence.Of("language"),
        SectionKind.Statements => Sentence.Of("statement"),
        SectionKind.Activities => Sentence.Of("activity"),
        _ => Sentence.Of("entry"),
    };
}
