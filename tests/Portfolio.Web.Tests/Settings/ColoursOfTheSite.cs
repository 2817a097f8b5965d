using System.Globalization;
using Portfolio.Web.Settings;

namespace Portfolio.Web.Tests.Settings;

/// <summary>Every colour that can be chosen is read well: WCAG 2.2, 1.4.3 and 1.4.11, on the grounds of site.css.</summary>
public sealed class ColoursOfTheSite
{
    public static TheoryData<string> Names() => [.. Accent.All.Select(a => a.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_passes_AA_by_day_and_at_night(string name)
    {
        var accent = Accent.Of(name);
        Check("#fdfcf9", "#f5f2ea", accent.Main, accent.Ink, accent.Soft);
        Check("#171614", "#201e1b", accent.DarkMain, accent.DarkInk, accent.DarkSoft);

        static void Check(string paper, string raised, string main, string ink, string soft)
        {
            foreach (var (text, ground) in new[] { (ink, paper), (ink, raised), (ink, soft), (main, paper), (main, raised), (paper, main) })
                Assert.True(Contrast(text, ground) >= 4.5, $"{text} on {ground}: {Contrast(text, ground):0.00}");
        }
    }

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
