using System.Text.Json;
using System.Text.Json.Nodes;
using Portfolio.Cv.Reading;

namespace Portfolio.Cv.Writing;

/// <summary>
/// Writes a CV as Markdown that a person likes to read and that <see cref="MarkdownReader"/> reads back as the same CV.
/// Entries are written as CVs have them; one that would be read otherwise than it is meant names its fields instead.
/// The remainder, line numbers and slugs are a document's own, and not written.
/// </summary>
public static class MarkdownWriter
{
    // One for each form, and some for what one section's form does to another's reading.
    private const int MostRounds = 8;

    /// <summary>Writes the CV with the contacts that it is given: whoever calls leaves private ones out.</summary>
    public static string Write(CurriculumVitae cv)
    {
        var forms = new MarkdownForms();
        var wanted = Json(cv);
        string text = MarkdownDocument.Write(cv, forms);
        for (int round = 0; round < MostRounds; round++)
        {
            var read = Json(MarkdownReader.Read(text).Cv);
            bool anyChange = false;
            foreach (var part in MarkdownDocument.Parts)
            {
                if (part.Fields.Any(field => !JsonNode.DeepEquals(wanted[field], read[field]))) anyChange |= forms.Advance(part, wanted[part.Fields[0]], read[part.Fields[0]]);
            }

            if (!anyChange) break;
            text = MarkdownDocument.Write(cv, forms);
        }

        return text;
    }

    private static JsonObject Json(CurriculumVitae cv) =>
        JsonSerializer.SerializeToNode(cv with { Publications = [.. cv.Publications.Select(p => p with { Slug = null })] }, CvJson.Options)!.AsObject();
}
