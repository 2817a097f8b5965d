namespace Portfolio.Web.Settings;

/// <summary>A colour of the site, light and dark. Each passes WCAG's AA on the pages' grounds; a test sees to it.</summary>
/// <param name="Name">The name in settings.</param>
/// <param name="Label">The words for people.</param>
/// <param name="Main">Lines, marks and the ground of a main button, by day.</param>
/// <param name="Ink">Links, by day.</param>
/// <param name="Soft">The ground of a venue's badge, by day.</param>
/// <param name="Bar">Bars of charts, by day.</param>
/// <param name="DarkMain">The first at night.</param>
/// <param name="DarkInk">The second at night.</param>
/// <param name="DarkSoft">The third at night.</param>
/// <param name="DarkBar">The fourth at night.</param>
internal sealed record Accent(string Name, string Label, string Main, string Ink, string Soft, string Bar, string DarkMain, string DarkInk, string DarkSoft, string DarkBar)
{
    /// <summary>The colours that can be chosen; the first is the one of the site as it comes.</summary>
    public static IReadOnlyList<Accent> All { get; } =
    [
        new("burgundy", "Burgundy", "#7a1f2b", "#6a1722", "#f3e4e2", "#c9a9a4", "#eb9a94", "#f3b4ae", "#3a2322", "#7d4b48"),
        new("blue", "Blue", "#1f4f8a", "#194376", "#e1e9f4", "#a5b8d2", "#8fb8ec", "#adcbf3", "#1f2b3b", "#47618a"),
        new("green", "Green", "#21613f", "#1b5235", "#e0eee6", "#a3c4b1", "#82cba2", "#a5dcbd", "#1d3126", "#437a5b"),
        new("teal", "Teal", "#175f66", "#125057", "#deedee", "#9fc5c8", "#77cad2", "#a0dce2", "#1a3033", "#3b777d"),
        new("violet", "Violet", "#553187", "#482873", "#ebe4f4", "#baa9d2", "#c0a2ee", "#d2bcf4", "#2d2440", "#64508a"),
        new("ochre", "Ochre", "#7a4d08", "#684106", "#f3e9d8", "#cbb48c", "#e2b268", "#ecc88f", "#362b18", "#7d6338"),
        new("graphite", "Graphite", "#45484d", "#36393d", "#e9e9e8", "#b3b5b8", "#c0c4ca", "#d5d8dc", "#2c2d2f", "#63666b"),
    ];

    /// <summary>The colour of a name; the first for a name that there isn't.</summary>
    public static Accent Of(string? name) => All.FirstOrDefault(a => a.Name == name) ?? All[0];

    /// <summary>The style sheet that puts it over the site's own.</summary>
    public string Css => $$"""
        :root { --accent: {{Main}}; --accent-ink: {{Ink}}; --accent-soft: {{Soft}}; --bar: {{Bar}}; }
        @media (prefers-color-scheme: dark) { :root { --accent: {{DarkMain}}; --accent-ink: {{DarkInk}}; --accent-soft: {{DarkSoft}}; --bar: {{DarkBar}}; } }

        """;
}
