using Portfolio.Web.Languages;

namespace Portfolio.Web.Settings;

/// <summary>How the site looks: its ground, its type, its lines and its room, by day and at night. They stand in site.css, under its name.</summary>
/// <param name="Name">The name in settings, and in <c>data-theme</c>.</param>
/// <param name="Label">The words for people.</param>
/// <param name="About">What it is like.</param>
/// <param name="Ground">The ground by day, for the browser's own frame.</param>
/// <param name="DarkGround">The ground at night.</param>
/// <param name="HasLetters">True when its headings stand in the letters that the site brings along.</param>
internal sealed record Theme(string Name, Phrase Label, Phrase About, string Ground, string DarkGround, bool HasLetters)
{
    /// <summary>The themes; the first is the one of the site as it comes.</summary>
    public static IReadOnlyList<Theme> All { get; } =
    [
        new("journal", "Journal|theme", "Warm paper, serif headings, burgundy.", "#fdfcf9", "#161513", true),
        new("swiss", "Swiss|theme", "White, one bold sans, heavy rules, red.", "#ffffff", "#0e0f11", false),
        new("book", "Book|theme", "Cream, serif throughout, double rules, green.", "#f8f3e7", "#1b1813", true),
        new("lab", "Lab|theme", "Cool panels, labels like instruments, blue.", "#f3f5f8", "#0f141b", false),
    ];

    /// <summary>The theme of a name; the first for a name that there isn't.</summary>
    public static Theme Of(string? name) => All.FirstOrDefault(t => t.Name == name) ?? All[0];
}
