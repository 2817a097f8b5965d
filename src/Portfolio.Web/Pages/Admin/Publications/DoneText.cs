using Portfolio.Web.Languages;

namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>What was done to a publication, in a sentence.</summary>
internal static class DoneText
{
    /// <summary>The sentence; null for what nobody says.</summary>
    public static string? Of(string? done) => done switch
    {
        "added" => Words.Of("The publication was added. Visitors see it now."),
        "saved" => Words.Of("Saved."),
        "decided" => Words.Of("Decided."),
        "shown" => Words.Of("Visitors see it now."),
        "hidden" => Words.Of("Visitors don’t see it any more."),
        "deleted" => Words.Of("It was deleted. Its documents don’t bring it back; it can be restored here."),
        "restored" => Words.Of("It is back."),
        "address" => Words.Of("It has the new address, and the old one leads there."),
        "list" => Words.Of("The lists were changed."),
        "merged" => Words.Of("The two are one publication now."),
        "split" => Words.Of("They are two publications now, and are kept apart."),
        "nothing" => Words.Of("Nothing was changed: somebody else did something with it meanwhile, or it stands on no other list."),
        _ => null,
    };
}
