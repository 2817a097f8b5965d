using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Researchers;

/// <summary>A page with forms that edit: how large they may be, and where they lead.</summary>
[RequestSizeLimit(4 * 1024 * 1024)]
[RequestFormLimits(ValueCountLimit = 8192, ValueLengthLimit = 1024 * 1024, KeyLengthLimit = 256)]
internal abstract class EditPage : AdminPage
{
    /// <summary>Refuses forms that can't be read: too large, cut off, or with something else than a number for an id.</summary>
    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!ModelState.IsValid) context.Result = BadRequest();
    }

    /// <summary>Leads to a page of the researcher after something was done.</summary>
    /// <param name="slug">The researcher.</param>
    /// <param name="done">What was done, as <see cref="DoneText"/> knows it.</param>
    /// <param name="saved">The path of a form whose draft the browser may forget.</param>
    /// <param name="at">Where on the page it stands.</param>
    protected RedirectResult Back(string slug, string done, string? saved = null, string? at = null) => BackTo($"/admin/researchers/{slug}", done, saved, at);
}

/// <summary>What was done, in a sentence.</summary>
internal static class DoneText
{
    /// <summary>The sentence; null for what nobody says.</summary>
    public static string? Of(string? done) => done switch
    {
        "added" => Words.Of("It was added. It stands first of its kind."),
        "made" => Words.Of("The researcher was added. Visitors don’t see the page until you show it."),
        "saved" => Words.Of("Saved."),
        "moved" => Words.Of("The order was changed."),
        "put" => Words.Of("It stands under the other heading now."),
        "shown" => Words.Of("Visitors see it now."),
        "hidden" => Words.Of("Visitors don’t see it any more."),
        "deleted" => Words.Of("It was deleted. You find it under “Deleted”, and can restore it there."),
        "restored" => Words.Of("It is back."),
        "kept" => Words.Of("It is kept, whatever its document says."),
        "decided" => Words.Of("Decided."),
        "arranged" => Words.Of("The sections were arranged."),
        "merged" => Words.Of("The two are one now. The other’s address leads here."),
        "photo" => Words.Of("The photo was changed."),
        "nothing" => Words.Of("Nothing was changed: somebody else did something with it meanwhile."),
        _ => null,
    };
}
