using System.Text.Json.Serialization;

namespace Portfolio.Cv.Reading;

/// <summary>How a document is written.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentFormat>))]
public enum DocumentFormat
{
    /// <summary>Markdown.</summary>
    [JsonStringEnumMemberName("markdown")] Markdown,

    /// <summary>BibTeX or biblatex.</summary>
    [JsonStringEnumMemberName("bibtex")] BibTeX,

    /// <summary>JSON Resume 1.0.</summary>
    [JsonStringEnumMemberName("jsonresume")] JsonResume,

    /// <summary>CSL-JSON 1.0.2.</summary>
    [JsonStringEnumMemberName("csljson")] CslJson,
}
