using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Desk;
using Portfolio.Store.Publications;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>A page on which a publication is edited.</summary>
[RequestSizeLimit(4 * 1024 * 1024)]
[RequestFormLimits(ValueCountLimit = 16384, ValueLengthLimit = 1024 * 1024, KeyLengthLimit = 256)]
internal abstract class PublicationPage(ResearcherSuggestions suggestions, VenueDesk venues) : AdminPage
{
    public EditForm Form { get; protected set; } = null!;

    /// <summary>The publication as visitors would see it; null when nobody asked for it.</summary>
    public PublicationRecord? Preview { get; protected set; }

    /// <summary>Not null when the form came back.</summary>
    public string? IsPosted { get; protected set; }

    /// <summary>True when the form is not to be saved yet.</summary>
    protected bool IsPreview => Request.Form["do"] == "preview";

    /// <summary>The form's fields, with the researchers whom the authors may be.</summary>
    /// <param name="fields">What stands in them.</param>
    /// <param name="cancellation">Stops the search.</param>
    protected async Task<IReadOnlyList<FormField>> FieldsAsync(JsonObject fields, CancellationToken cancellation)
    {
        var names = PublicationForm.Names(fields).Concat(PostedNames()).Distinct().ToList();
        var decided = (fields["contributors"] as JsonArray ?? []).Select(a => a?["researcher"]?.GetValue<int>()).OfType<int>().Where(key => key > 0).ToList();
        var ours = (await suggestions.RunAsync(names, cancellation)).Concat(await suggestions.OfAsync(decided, cancellation)).DistinctBy(r => r.Key.Id).ToList();
        Phrase? hint = ours.Count == 0
            ? (Phrase?)null
            : new Phrase(Words.Of("A CV that lists the publication tells which author its owner is. Where it doesn’t: {guesses}.", string.Join("; ", ours.Select(r => Words.Of("{names} may be {researcher}", string.Join(Words.Of(" or "), names.Where(r.CanBe)), r.Key.Name)))), IsSaid: true);
        return PublicationForm.Fields(ours, await venues.NamesAsync(cancellation), hint);
    }

    /// <summary>Marks those authors as ours who can be nobody else.</summary>
    protected async Task SuggestAsync(JsonObject fields, CancellationToken cancellation)
    {
        var ours = await suggestions.RunAsync(PublicationForm.Names(fields), cancellation);
        foreach (var author in (fields["contributors"] as JsonArray ?? []).OfType<JsonObject>())
        {
            var can = ours.Where(r => r.CanBe(author["name"]!.GetValue<string>())).ToList();
            if (can.Count == 1) author["researcher"] = can[0].Key.Id;
        }
    }

    private IEnumerable<string> PostedNames() => HttpMethods.IsPost(Request.Method) && Request.HasFormContentType
        ? Request.Form.Where(f => f.Key.StartsWith("contributors.", StringComparison.Ordinal) && f.Key.EndsWith(".name", StringComparison.Ordinal)).Select(f => f.Value.ToString()).Where(name => name.Length is > 0 and <= 200)
        : [];
}
