using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Store.Merging;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;
using Portfolio.Web.Forms;

namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>Edits a publication.</summary>
internal sealed class EditModel(
    PublicationEditing publications, EditPublication edit, EditPublicationList lists, MergePublications merge, ResearcherSuggestions suggestions, VenueDesk venues, ResearcherAccess access, ResearcherKeys researchers)
    : PublicationPage(suggestions, venues)
{
    public EditablePublication Item { get; private set; } = null!;

    /// <summary>On whose lists it can be put.</summary>
    public IReadOnlyList<ResearcherKey> Researchers { get; private set; } = [];

    /// <summary>What was done last.</summary>
    public string? Done { get; private set; }

    /// <summary>Why the address could not be changed.</summary>
    public Sentence? SlugError { get; private set; }

    /// <summary>What was typed as an address.</summary>
    public string? WantedSlug { get; private set; }

    public async Task<IActionResult> OnGetAsync(string slug, string? done, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, cancellation) is { } instead) return instead;
        Done = DoneText.Of(done);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string slug, CancellationToken cancellation)
    {
        if (await OpenAsync(slug, cancellation) is not null) return NotFound();
        IsPosted = "";
        if (EditForm.Read(await FieldsAsync(Item.Fields, cancellation), Request.Form) is not { } form) return BadRequest();
        Form = form;
        if (form.IsRowChange) return Page();
        PublicationForm.Check(form);
        if (form.Errors.All.Count > 0) return Page();
        try
        {
            if (IsPreview)
            {
                Preview = await edit.PreviewAsync(slug, null, form.Wanted, cancellation);
                return Preview is null ? NotFound() : Page();
            }

            var result = await edit.SaveAsync(slug, JsonNode.Parse(form.Begun)!.AsObject(), form.Wanted, Who, cancellation);
            if (result.Outcome == EditOutcome.Saved) return Back(slug, "saved", Request.Path);
            if (result.Outcome == EditOutcome.Missing) return NotFound();
            Form = form.Beside(result.Differences, JsonNode.Parse(result.Current!)!.AsObject());
            return Page();
        }
        catch (JsonException)
        {
            return BadRequest();
        }
    }

    public async Task<IActionResult> OnPostDecideAsync(string slug, string? field, bool keepsEdit, CancellationToken cancellation) =>
        Back(slug, await edit.DecideAsync(slug, field ?? "", keepsEdit, Who, cancellation) ? "decided" : "nothing");

    public async Task<IActionResult> OnPostDeleteAsync(string slug, CancellationToken cancellation) =>
        Back(slug, await edit.DeleteAsync(slug, Who, cancellation) ? "deleted" : "nothing");

    public async Task<IActionResult> OnPostRestoreAsync(string slug, CancellationToken cancellation) =>
        Back(slug, await edit.RestoreAsync(slug, Who, cancellation) ? "restored" : "nothing");

    public async Task<IActionResult> OnPostShowAsync(string slug, bool isVisible, CancellationToken cancellation) =>
        Back(slug, await edit.ShowAsync(slug, isVisible, Who, cancellation) ? isVisible ? "shown" : "hidden" : "nothing");

    public async Task<IActionResult> OnPostAddressAsync(string slug, string? wanted, CancellationToken cancellation)
    {
        var change = await edit.ChangeSlugAsync(slug, (wanted ?? "").Trim(), Who, cancellation);
        if (change.Slug is { } now) return Back(now, "address");
        if (await OpenAsync(slug, cancellation) is not null) return NotFound();
        (SlugError, WantedSlug) = (change.Error, wanted);
        return Page();
    }

    public Task<IActionResult> OnPostPutOnAsync(string slug, string? researcher, CancellationToken cancellation) => ListAsync(slug, researcher, lists.PutOnAsync, cancellation);

    public Task<IActionResult> OnPostTakeOffAsync(string slug, string? researcher, CancellationToken cancellation) => ListAsync(slug, researcher, lists.TakeOffAsync, cancellation);

    public Task<IActionResult> OnPostKeepAsync(string slug, string? researcher, CancellationToken cancellation) => ListAsync(slug, researcher, lists.KeepAsync, cancellation);

    public Task<IActionResult> OnPostDropAsync(string slug, string? researcher, CancellationToken cancellation) => ListAsync(slug, researcher, lists.DropAsync, cancellation);

    public async Task<IActionResult> OnPostSplitAsync(string slug, int[] source, CancellationToken cancellation)
    {
        if (!IsAdmin) return NotFound();
        return await merge.SplitAsync(slug, source, Who, cancellation) is { } own ? Back(own, "split") : Back(slug, "nothing");
    }

    // Whose list it is has to be theirs, too: the publication alone gives no right to another's list.
    private async Task<IActionResult> ListAsync(string slug, string? researcher, Func<string, string, string, CancellationToken, Task<bool>> change, CancellationToken cancellation)
    {
        if (researcher is null || !await access.MayEditResearcherAsync(User, researcher, cancellation)) return NotFound();
        return Back(slug, await change(researcher, slug, Who, cancellation) ? "list" : "nothing");
    }

    private async Task<IActionResult?> OpenAsync(string slug, CancellationToken cancellation)
    {
        var found = await publications.RunAsync(slug, cancellation);
        if (found.MovedTo is { } moved) return Redirect(new PathString($"/admin/publications/{moved}").ToUriComponent());
        if (found.Value is not { } item) return NotFound();
        Item = item;
        Researchers = await access.ResearchersAsync(User, cancellation) ?? await researchers.FirstAsync(cancellation);
        Form = new EditForm(await FieldsAsync(item.Fields, cancellation), item.Fields);
        return null;
    }

    private RedirectResult Back(string slug, string done, string? saved = null) => BackTo($"/admin/publications/{slug}", done, saved);
}
