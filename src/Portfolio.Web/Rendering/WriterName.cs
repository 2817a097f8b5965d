using Microsoft.AspNetCore.Html;
using Portfolio.Web.Languages;

namespace Portfolio.Web.Rendering;

/// <summary>Who made a change, as a page says it: an account's name, or the command line's import.</summary>
internal static class WriterName
{
    public static IHtmlContent Of(string who) => Passage.Of(Text(who));

    /// <summary>The same where no markup can stand.</summary>
    public static string Text(string who) => who == "import" ? Words.Of("import|who") : who;
}
