using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Portfolio.Cv;
using Portfolio.Cv.Reading;
using Portfolio.Store;
using Portfolio.Store.Desk;
using Portfolio.Store.Editing;
using Portfolio.Store.Researchers;
using Portfolio.Web.Accounts;
using Portfolio.Web.Forms;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>Adds a publication to a researcher's list: typed, or filled from what is pasted.</summary>
[EditorPage(TakesForms = true)]
internal sealed class NewModel(EditPublication edit, ResearcherSuggestions suggestions, VenueDesk venues, ResearcherAccess access, ResearcherKeys researchers, ResearcherCv cvs) : PublicationPage(suggestions, venues)
{
    private const int LongestChoice = 200;
    private const int LongestPaste = 200_000;

    /// <summary>On whose list it goes: a slug.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Researcher { get; set; }

    /// <summary>The name of that researcher; null when there is no such one, or none was chosen.</summary>
    public string? ResearcherName { get; private set; }

    /// <summary>Whom the account may choose.</summary>
    public IReadOnlyList<ResearcherKey> Researchers { get; private set; } = [];

    /// <summary>True when they are too many for a list to choose from: the address is typed.</summary>
    public bool IsTyped => Researchers.Count > LongestChoice;

    /// <summary>What was pasted, and what was made of it.</summary>
    public string? Pasted { get; private set; }

    public PastedPublication? Reading { get; private set; }

    /// <summary>One that the store seems to have already.</summary>
    public AddedPublication? Like { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation)) return NotFound();
        Form = new EditForm(await FieldsAsync([], cancellation), []);
        return Page();
    }

    public async Task<IActionResult> OnPostReadAsync(string? paste, CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation)) return NotFound();
        Pasted = paste ?? "";
        Reading = Pasted.Length > LongestPaste
            ? new PastedPublication(null, [], [Sentence.Of("That is more than one publication: at most {most} characters are read here. Import a longer text as a file.", Words.Number(LongestPaste))])
            : PastedPublication.Read(Pasted, ResearcherName);
        var fields = Reading.Publication is { } read ? EntryFieldsOf(read) : [];
        await SuggestAsync(fields, cancellation);
        Form = new EditForm(await FieldsAsync(fields, cancellation), fields);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? likeness, CancellationToken cancellation)
    {
        if (!await OpenAsync(cancellation)) return NotFound();
        IsPosted = "";
        if (EditForm.Read(await FieldsAsync([], cancellation), Request.Form) is not { } form) return BadRequest();
        Form = form;
        if (form.IsRowChange) return Page();
        PublicationForm.Check(form);
        if (ResearcherName is null) form.Errors.Add("researcher", Words.Of("On whose list is it to stand? Choose a researcher."));
        if (form.Errors.All.Count > 0) return Page();
        if (!EnumName.TryParse(likeness ?? "ask", out AddLikeness what)) return BadRequest();
        try
        {
            if (IsPreview)
            {
                Preview = await edit.PreviewAsync(null, Researcher, form.Wanted, cancellation);
                return Preview is null ? NotFound() : Page();
            }

            var added = await edit.AddAsync(Researcher!, form.Wanted, what, Who, cancellation);
            if (added.Slug is { } slug) return BackTo($"/admin/publications/{slug}", "added", Request.Path);
            Like = added;
            return Page();
        }
        catch (JsonException)
        {
            return BadRequest();
        }
    }

    private async Task<bool> OpenAsync(CancellationToken cancellation)
    {
        Researchers = await access.ResearchersAsync(User, cancellation) ?? await researchers.FirstAsync(cancellation);
        if (Researchers is [{ Slug: var only }]) Researcher ??= only;
        if (string.IsNullOrWhiteSpace(Researcher)) return true;
        if (!await access.MayEditResearcherAsync(User, Researcher, cancellation)) return false;
        var found = await cvs.NameAsync(Researcher, cancellation);
        if (found.MovedTo is { } moved) (Researcher, found) = (moved, await cvs.NameAsync(moved, cancellation));
        ResearcherName = found.Value;
        return ResearcherName is not null;
    }

    private static JsonObject EntryFieldsOf(Publication publication)
    {
        var fields = JsonNode.Parse(CvJson.Write(publication with { Slug = null, CitationKey = null, Contributors = [.. publication.Contributors.Select(c => c with { Self = false })] }))!.AsObject();
        if (publication.Title.Length == 0) fields.Remove("title");
        return fields;
    }
}
