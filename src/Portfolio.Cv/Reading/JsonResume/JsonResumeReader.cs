using System.Text.Json;
using Portfolio.Cv.Reading.Json;

namespace Portfolio.Cv.Reading.JsonResume;

/// <summary>Reads JSON Resume 1.0 (jsonresume.org/schema), and the names that its drafts had for the same fields.</summary>
public static class JsonResumeReader
{
    /// <summary>
    /// Reads a document. It never throws for its content: members that the CV has no place for are in the remainder word
    /// for word, and of a text that is not JSON a note names line and column.
    /// </summary>
    public static CvReading Read(string json)
    {
        if (JsonDocumentText.Read(json, out var broken) is not { } document) return broken!;
        if (document.Root.Kind != JsonValueKind.Object)
        {
            return JsonDocumentText.Kept(json, 1, Sentence.Of("A JSON Resume is an object with “basics”, “work” and so on. Is this CSL-JSON? Then import it as csljson."));
        }

        var root = document.Root.Enter();
        root.Place("$schema");
        var sections = new JsonResumeSections(root, document);
        var cv = JsonResumeBasics.Read(root.Object("basics"), document) with
        {
            Positions = [.. sections.Work(), .. sections.Volunteer()],
            Education = sections.Education(),
            Awards = [.. sections.Awards(), .. sections.Certificates()],
            Publications = sections.Publications(),
            Skills = sections.Skills(),
            Languages = sections.Languages(),
            Interests = sections.Interests(),
            Projects = sections.Projects(),
            Statements = sections.References(),
        };
        ReadingNote[] notes = cv.Name is null ? [new(0, Sentence.Of("The document doesn't say whose CV it is. Put the name in basics.name, or name the researcher when you import it."))] : [];
        return new(cv with { Remainder = document.Remainder() }, notes);
    }
}
