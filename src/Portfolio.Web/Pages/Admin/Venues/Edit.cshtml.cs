using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Venues;

/// <summary>Edits a venue, merges it into another, and splits a name off.</summary>
internal sealed class EditModel(VenueDesk desk, EditVenue edit) : AdminPage
{
    public EditableVenue Item { get; private set; } = null!;

    public EditForm Form { get; private set; } = null!;

    /// <summary>Not null when the form came back.</summary>
    public string? IsPosted { get; private set; }

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    /// <summary>Words to find the venue to merge with, and who has them.</summary>
    public string? With { get; private set; }

    public IReadOnlyList<VenueOnDesk> Others { get; private set; } = [];

    /// <summary>The other names of the venue.</summary>
    public IReadOnlyList<string> Aliases => [.. (Item.Fields["aliases"] as JsonArray ?? []).Select(a => a!.GetValue<string>())];

    public async Task<IActionResult> OnGetAsync(string slug, string? with, string? done, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, cancellation) is { } instead) return instead;
        Done = done switch { "saved" => Words.Of("Saved."), "merged" => Words.Of("The two are one venue now."), "split" => Words.Of("The name is a venue of its own now."), "nothing" => Words.Of("Nothing was changed: somebody else did something with it meanwhile."), _ => null };
        With = with;
        if (!string.IsNullOrWhiteSpace(with)) Others = [.. (await desk.RunAsync(with, null, 30, cancellation)).Items.Where(v => v.Slug != slug)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, cancellation) is not null) return NotFound();
        IsPosted = "";
        if (EditForm.Read(VenueForm.Fields, Request.Form) is not { } form) return BadRequest();
        Form = form;
        if (form.IsRowChange || form.Errors.All.Count > 0) return Page();
        try
        {
            var saved = await edit.SaveAsync(slug, JsonNode.Parse(form.Begun)!.AsObject(), form.Wanted, Who, cancellation);
            if (saved.TakenName is { } taken) form.Errors.Add(taken == form.Wanted["acronym"]?.ToString() ? "acronym" : taken == form.Wanted["name"]?.ToString() ? "name" : "aliases", Words.Of("“{name}” is a name of another venue ({address}). Merge the two, or split the name off there first.", taken, saved.TakenBy));
            else if (saved.BadParent is { } parent) form.Errors.Add("parent", Words.Of("It can’t be held at “{venue}”: there is no such venue, or that one is held at this one.", parent));
            else if (saved.Result.Outcome == EditOutcome.Saved) return Back(slug, "saved");
            else if (saved.Result.Outcome == EditOutcome.Missing) return NotFound();
            else Form = form.Beside(saved.Result.Differences, JsonNode.Parse(saved.Result.Current!)!.AsObject());
            return Page();
        }
        catch (JsonException)
        {
            return BadRequest();
        }
    }

    public async Task<IActionResult> OnPostMergeAsync(string slug, string? into, CancellationToken cancellation) =>
        await edit.MergeAsync(into ?? "", slug, Who, cancellation) is { } kept ? Back(kept, "merged") : Back(slug, "nothing");

    public async Task<IActionResult> OnPostSplitAsync(string slug, string? name, CancellationToken cancellation) =>
        await edit.SplitAsync(slug, name ?? "", Who, cancellation) is { } own ? Back(own, "split") : Back(slug, "nothing");

    private async Task<IActionResult?> OpenAsync(string slug, CancellationToken cancellation)
    {
        var found = await desk.OneAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return Redirect(new PathString($"/admin/venues/{moved}").ToUriComponent());
        if (found.Value is not { } item) return NotFound();
        Item = item;
        Form = new EditForm(VenueForm.Fields, item.Fields);
        return null;
    }

    private RedirectResult Back(string slug, string done) => BackTo($"/admin/venues/{slug}", done, Request.Path);
}
