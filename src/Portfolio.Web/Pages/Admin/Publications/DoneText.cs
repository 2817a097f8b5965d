namespace Portfolio.Web.Pages.Admin.Publications;

/// <summary>What was done to a publication, in a sentence.</summary>
internal static class DoneText
{
    /// <summary>The sentence; null for what nobody says.</summary>
    public static string? Of(string? done) => done switch
    {
        "added" => "The publication was added. Visitors see it now.",
        "saved" => "Saved.",
        "decided" => "Decided.",
        "shown" => "Visitors see it now.",
        "hidden" => "Visitors don’t see it any more.",
        "deleted" => "It was deleted. Its documents don’t bring it back; it can be restored here.",
        "restored" => "It is back.",
        "address" => "It has the new address, and the old one leads there.",
        "list" => "The lists were changed.",
        "merged" => "The two are one publication now.",
        "split" => "They are two publications now, and are kept apart.",
        "nothing" => "Nothing was changed: somebody else did something with it meanwhile, or it stands on no other list.",
        _ => null,
    };
}
