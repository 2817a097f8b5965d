using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Portfolio.Web.Rendering;

/// <summary>Another form of a page: its address, its media type and what it is called.</summary>
internal sealed record AlternateForm(string Address, string MediaType, string Title);

/// <summary>Says which other forms a page has, to programs (RFC 8288) and to browsers.</summary>
internal static class AlternateForms
{
    private const string Key = "AlternateForms";

    /// <summary>The forms of a researcher's pages.</summary>
    public static IReadOnlyList<AlternateForm> OfResearcher(string slug, string name) => [new($"/researchers/{slug}.json", "application/json", $"{name} as JSON")];

    /// <summary>Tells the forms in the response's head, and keeps them for the page's.</summary>
    public static void Offer(this PageModel page, IReadOnlyList<AlternateForm> forms)
    {
        page.ViewData[Key] = forms;
        foreach (var form in forms) page.Response.Headers.Append("Link", $"<{form.Address}>; rel=\"alternate\"; type=\"{form.MediaType}\"");
    }

    /// <summary>The forms that the page offers.</summary>
    public static IReadOnlyList<AlternateForm> Of(Microsoft.AspNetCore.Mvc.ViewFeatures.ViewDataDictionary data) => data[Key] as IReadOnlyList<AlternateForm> ?? [];
}
