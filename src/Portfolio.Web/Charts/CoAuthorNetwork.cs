using System.Globalization;

namespace Portfolio.Web.Charts;

/// <summary>
/// Co-authors as a picture: the researcher in the middle, those with the most common publications around, and lines
/// between all who wrote together. Sizes are in the SVG's own units.
/// </summary>
internal sealed class CoAuthorNetwork
{
    private const int Most = 16;
    private const int Fewest = 3;
    private const int Width = 700;
    private const int LineHeight = 32;
    private const int LongestName = 26;
    private const double RadiusX = 165;

    private CoAuthorNetwork(string name, IReadOnlyList<CoAuthor> people)
    {
        Name = name;
        // Down the right side and up the left one, each name in a line of its own.
        var around = Around(people);
        int right = (around.Count + 1) / 2;
        Height = (right * LineHeight) + 28;
        double radiusY = Height / 2.0, mostTogether = people[0].Publications.Count;
        for (int i = 0; i < around.Count; i++)
        {
            bool isRight = i < right;
            int line = isRight ? i : around.Count - 1 - i, lines = isRight ? right : around.Count - right;
            double y = 14 + ((Height - 28) * (line + .5) / lines);
            double share = (y - radiusY) / radiusY;
            double x = MiddleX + ((isRight ? 1 : -1) * RadiusX * Math.Sqrt(1 - (share * share)));
            double radius = 4 + (6 * Math.Sqrt(around[i].Publications.Count / mostTogether));
            nodes.Add(new NetworkPerson(around[i], x, y, radius, isRight));
        }

        for (int i = 0; i < nodes.Count; i++)
        {
            for (int j = i + 1; j < nodes.Count; j++)
            {
                int together = nodes[i].Person.Publications.Count(nodes[j].Person.Publications.Contains);
                if (together > 0) paths.Add(Line(nodes[i], nodes[j], together));
            }
        }
    }

    private readonly List<NetworkPerson> nodes = [];
    private readonly List<NetworkLine> paths = [];

    /// <summary>The name in the middle.</summary>
    public string Name { get; }

    public static int TotalWidth => Width;

    public static int MiddleX => Width / 2;

    public int Height { get; }

    public int MiddleY => Height / 2;

    public IReadOnlyList<NetworkPerson> People => nodes;

    public IReadOnlyList<NetworkLine> Lines => paths;

    /// <summary>The picture; null where there are too few for one.</summary>
    public static CoAuthorNetwork? Of(string name, IReadOnlyList<CoAuthor> people) => people.Count < Fewest ? null : new CoAuthorNetwork(name, [.. people.Take(Most)]);

    /// <summary>The line from the middle to somebody.</summary>
    public string Spoke(NetworkPerson person) => Text($"M{MiddleX} {MiddleY}L{person.X:0.#} {person.Y:0.#}");

    /// <summary>How thick a line is.</summary>
    public static string Thickness(int together) => Text($"{Math.Min(.8 + (.7 * together), 7):0.#}");

    // Who writes with whom stands side by side.
    private static List<CoAuthor> Around(IReadOnlyList<CoAuthor> people)
    {
        var rest = people.ToList();
        var around = new List<CoAuthor>();
        for (var next = rest[0]; ; next = rest.OrderByDescending(p => p.Publications.Count(next.Publications.Contains)).ThenByDescending(p => p.Publications.Count).First())
        {
            around.Add(next);
            rest.Remove(next);
            if (rest.Count == 0) return around;
        }
    }

    // Bent towards the middle, so that lines between neighbours keep clear of the names.
    private NetworkLine Line(NetworkPerson one, NetworkPerson other, int together)
    {
        double x = (((one.X + other.X) / 2) + MiddleX) / 2, y = (((one.Y + other.Y) / 2) + MiddleY) / 2;
        return new NetworkLine(Text($"M{one.X:0.#} {one.Y:0.#}Q{x:0.#} {y:0.#} {other.X:0.#} {other.Y:0.#}"), Thickness(together));
    }

    /// <summary>A name in the room that it has.</summary>
    public static string Short(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)].TrimEnd() + "…";

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}

/// <summary>Somebody in the picture.</summary>
internal sealed record NetworkPerson(CoAuthor Person, double X, double Y, double Radius, bool IsRight)
{
    public string XText => X.ToString("0.#", CultureInfo.InvariantCulture);

    public string YText => Y.ToString("0.#", CultureInfo.InvariantCulture);

    public string RadiusText => Radius.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>Where the name begins, or ends on the left side.</summary>
    public string NameX => (IsRight ? X + Radius + 7 : X - Radius - 7).ToString("0.#", CultureInfo.InvariantCulture);
}

/// <summary>A line between two who wrote together.</summary>
internal sealed record NetworkLine(string Path, string Thickness);
