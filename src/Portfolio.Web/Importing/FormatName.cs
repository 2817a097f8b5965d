using Portfolio.Cv.Reading;

namespace Portfolio.Web.Importing;

/// <summary>What a way of writing documents is called, in every language.</summary>
internal static class FormatName
{
    public static string Of(DocumentFormat format) => format switch
    {
        DocumentFormat.BibTeX => "BibTeX",
        DocumentFormat.JsonResume => "JSON Resume",
        DocumentFormat.CslJson => "CSL-JSON",
        _ => "Markdown",
    };
}
