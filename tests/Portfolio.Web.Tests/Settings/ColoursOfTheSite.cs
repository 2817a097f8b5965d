using System.Globalization;
using System.Text.RegularExpressions;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Tests.Settings;

/// <summary>Every theme in every colour is read well, by day and at night: WCAG 2.2, 1.4.3 and 1.4.11, by the colours of site.css.</summary>
public sealed partial class ColoursOfTheSite : IClassFixture<Site>
{
    private readonly string _css;

    public ColoursOfTheSite(Site site)
    {
        using var client = site.CreateClient();
        _css = client.GetStringAsync(new Uri("/site.css", UriKind.Relative)).GetAwaiter().GetResult();
    }

    public static TheoryData<string, string> Looks()
    {
        var looks = new TheoryData<string, string>();
        foreach (var theme in Theme.All)
        {
            looks.Add(theme.Name, "");
            foreach (var accent in Accent.All) looks.Add(theme.Name, accent.Name);
        }

        return looks;
    }

    [Theory]
    [MemberData(nameof(Looks))]
    public void Each_theme_in_each_colour_passes_AA_by_day_and_at_night(string theme, string accent)
    {
        var tokens = Tokens($"data-theme=\"{theme}\"");
        if (accent.Length > 0) foreach (var (name, colours) in Tokens($"data-accent=\"{accent}\"")) tokens[name] = colours;
        for (int scheme = 0; scheme < 2; scheme++)
        {
            foreach (string ground in (string[])["paper", "raised", "mark"])
            {
                foreach (string text in (string[])["ink", "soft", "award", "accent", "accent-ink"]) Check(text, ground, 4.5);
            }

            foreach (string text in (string[])["ink", "soft", "accent-ink"]) Check(text, "accent-soft", 4.5);
            Check("paper", "accent", 4.5);
            Check("paper", "accent-ink", 4.5);
            Check("ink", "found", 4.5);
            Check("edge", "paper", 3);
            Check("edge", "raised", 3);

            void Check(string text, string ground, double least)
            {
                double contrast = Contrast(tokens[text][scheme], tokens[ground][scheme]);
                Assert.True(contrast >= least, $"{theme} {accent} {(scheme == 0 ? "by day" : "at night")}: {text} on {ground} has {contrast:0.00}, {least} is needed");
            }
        }
    }

    [Fact]
    public void The_browsers_frame_has_the_ground_of_its_theme() =>
        Assert.All(Theme.All, theme => Assert.Equal([theme.Ground, theme.DarkGround], Tokens($"data-theme=\"{theme.Name}\"")["paper"]));

    // What rules with this selector say, the last one counting.
    private Dictionary<string, string[]> Tokens(string attribute)
    {
        var tokens = new Dictionary<string, string[]>();
        foreach (Match rule in Rule().Matches(_css))
        {
            if (!rule.Groups["selectors"].Value.Split(',').Any(selector => selector.Trim().StartsWith($"[{attribute}]", StringComparison.Ordinal))) continue;
            foreach (Match token in Token().Matches(rule.Groups["body"].Value)) tokens[token.Groups["name"].Value] = [token.Groups["day"].Value, token.Groups["night"].Value];
        }

        return tokens;
    }

    [GeneratedRegex("^(?<selectors>[^@{}\n]+)\\{(?<body>[^{}]*)\\}", RegexOptions.Multiline)]
    private static partial Regex Rule();

    [GeneratedRegex("--(?<name>[a-z-]+): light-dark\\((?<day>#[0-9a-f]{6}), (?<night>#[0-9a-f]{6})\\)")]
    private static partial Regex Token();

    private static double Contrast(string one, string other)
    {
        double a = Luminance(one), b = Luminance(other);
        return (Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05);
    }

    private static double Luminance(string colour)
    {
        double[] weights = [0.2126, 0.7152, 0.0722];
        return weights.Select((weight, i) =>
        {
            double part = int.Parse(colour.AsSpan(1 + (i * 2), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0;
            return weight * (part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4));
        }).Sum();
    }
}
