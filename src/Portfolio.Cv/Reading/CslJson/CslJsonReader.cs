using System.Text.Json;
using Portfolio.Cv.Reading.Json;

namespace Portfolio.Cv.Reading.CslJson;

/// <summary>Reads CSL-JSON 1.0.2, as Zotero and pandoc write it: an array of items, or one item.</summary>
public static class CslJsonReader
{
    /// <summary>
    /// Reads a document. It never throws for its content: variables without a place in a publication are in the remainder
    /// word for word, and of a text that is not JSON a note names line and column.
    /// </summary>
    public static CvReading Read(string json)
    {
        if (JsonDocumentText.Read(json, out var broken) is not { } document) return broken!;
        var publications = new List<Publication>();
        var patents = new List<Patent>();
        var talks = new List<Talk>();
        var notes = new List<ReadingNote>();
        foreach (var item in Items(document.Root))
        {
            var reading = new CslItem(item, document.LinesOf(item));
            if (item.Peek("title") is null)
            {
                notes.Add(new(document.LinesOf(item).First, item.Peek("id") is { } id ? Sentence.Of("The item “{id}” has no title. It was left out, and its text is kept in the remainder.", id) : Sentence.Of("An item without id has no title. It was left out, and its text is kept in the remainder.")));
                item.Leave();
            }
            else if (item.Peek("type") == "patent") patents.Add(reading.Patent());
            else if (item.Peek("type") is "speech" or "event") talks.Add(reading.Talk());
            else publications.Add(reading.Publication());
        }

        if (publications.Count + patents.Count + talks.Count + notes.Count == 0 && document.Root.Kind != JsonValueKind.Array)
        {
            return JsonDocumentText.Kept(json, 1, Sentence.Of("CSL-JSON is an array of items, each with a “type” and a “title”. Is this a JSON Resume? Then import it as jsonresume."));
        }

        return new(new CurriculumVitae { Publications = publications, Patents = patents, Talks = talks, Remainder = document.Remainder() }, notes);
    }

    private static IEnumerable<JsonPart> Items(JsonPart root)
    {
        if (root.Kind == JsonValueKind.Object && root.Peek("title") is null)
        {
            root.Enter();
            return [.. root.Objects("items"), .. root.Objects("references")];
        }

        if (root.Kind == JsonValueKind.Object) return [root.Enter()];
        return root.Enter().Items.Where(item => item.Kind == JsonValueKind.Object).Select(item => item.Enter());
    }
}
