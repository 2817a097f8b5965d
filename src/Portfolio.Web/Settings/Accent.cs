using Portfolio.Web.Languages;

namespace Portfolio.Web.Settings;

/// <summary>A colour of links, marks and charts. What it is by day and at night stands in site.css, under its name.</summary>
/// <param name="Name">The name in settings, and in <c>data-accent</c>.</param>
/// <param name="Label">The words for people.</param>
internal sealed record Accent(string Name, Phrase Label)
{
    /// <summary>The colours that can be chosen.</summary>
    public static IReadOnlyList<Accent> All { get; } =
    [
        new("burgundy", "Burgundy"),
        new("red", "Red"),
        new("blue", "Blue"),
        new("green", "Green"),
        new("teal", "Teal"),
        new("violet", "Violet"),
        new("ochre", "Ochre"),
        new("graphite", "Graphite"),
    ];

    /// <summary>The colour of a name; null for none, and for a name that there isn't: the theme's own.</summary>
    public static Accent? Of(string? name) => All.FirstOrDefault(a => a.Name == name);
}
