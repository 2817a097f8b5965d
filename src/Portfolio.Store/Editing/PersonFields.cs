using System.Text.Json.Nodes;
using Portfolio.Store.Entities;
using Portfolio.Store.Importing;

namespace Portfolio.Store.Editing;

/// <summary>
/// A researcher's own fields as forms edit them: those of the JSON of a CV, and of each contact who sees it
/// (<c>visibility</c>: <c>public</c> or <c>private</c>), which no document says.
/// </summary>
public static class PersonFields
{
    private const string Visibility = "visibility", Public = "public", Private = "private";

    /// <summary>The fields of a researcher, contacts loaded.</summary>
    internal static JsonObject Of(Researcher researcher)
    {
        var fields = PersonMerge.Shown(researcher);
        var seen = researcher.Contacts.OrderBy(c => c.Ordinal).ToList();
        for (int i = 0; i < seen.Count; i++) fields["contacts"]![i]![Visibility] = seen[i].IsPublic ? Public : Private;
        // As JSON that was read, so that it compares with what a form sends.
        return JsonNode.Parse(fields.ToJsonString())!.AsObject();
    }

    /// <summary>Makes the fields those of a researcher, contacts and documents loaded.</summary>
    internal static void Put(Researcher researcher, IReadOnlyList<Document> documents, JsonObject wanted)
    {
        var person = wanted.DeepClone().AsObject();
        var visibility = new Dictionary<(string Kind, string Value), bool>();
        foreach (var contact in (person["contacts"] as JsonArray ?? []).OfType<JsonObject>())
        {
            if (contact[Visibility] is { } who) visibility[(contact["kind"]!.GetValue<string>(), contact["value"]!.GetValue<string>())] = who.GetValue<string>() == Public;
            contact.Remove(Visibility);
        }

        PersonMerge.Edit(researcher, documents, person);
        foreach (var contact in researcher.Contacts)
        {
            if (visibility.TryGetValue((EnumName.Of(contact.Kind), contact.Value), out bool isPublic)) contact.IsPublic = isPublic;
        }
    }
}
