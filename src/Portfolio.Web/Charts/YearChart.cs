using System.Globalization;
using Portfolio.Cv;
using Portfolio.Web.Languages;
using Portfolio.Web.Publications;

namespace Portfolio.Web.Charts;

/// <summary>Publications per year as a chart: a column for each year, made of blocks. Sizes are in the SVG's own units.</summary>
internal sealed class YearChart
{
    private const int Room = 560;
    private const int MostHeight = 150;
    private const double TallestUnit = 15;

    private readonly int step;

    private YearChart(IReadOnlyList<YearBlock> blocks)
    {
        Blocks = blocks;
        int first = blocks.Min(b => b.Year), last = blocks.Max(b => b.Year);
        // A stray year must not stretch the others out of sight.
        Years = last - first < 60 ? [.. Enumerable.Range(first, last - first + 1)] : [.. blocks.Select(b => b.Year).Distinct().Order()];
        // Few years have wide columns; many stay legible, and scroll where there is no room.
        step = Math.Clamp(Room / Years.Count, 30, 58);
        int most = blocks.GroupBy(b => b.Year).Max(year => year.Sum(b => b.Count));
        Unit = Math.Min(TallestUnit, (double)MostHeight / most);
        Baseline = (int)Math.Ceiling((most * Unit) + 18);
    }

    public IReadOnlyList<YearBlock> Blocks { get; }

    public IReadOnlyList<int> Years { get; }

    /// <summary>How high one publication is.</summary>
    public double Unit { get; }

    public int Baseline { get; }

    public int Height => Baseline + 20;

    public int TotalWidth => (Years.Count * step) + 6;

    /// <summary>The chart; null where no publication has a year.</summary>
    public static YearChart? Of(IReadOnlyList<YearBlock> blocks) => blocks.Count == 0 ? null : new YearChart(blocks);

    /// <summary>The classes of the blocks with their names, for a legend.</summary>
    public IEnumerable<(string Class, string Name)> Legend =>
        Blocks.Select(b => b.Track).Distinct().OrderBy(Rank).Select(track => (Class(track), Name(track)));

    /// <summary>The columns, each with its blocks from the ground up.</summary>
    public IEnumerable<(int Year, string X, string Middle, int Total, string Top, IEnumerable<PlacedBlock> Blocks)> Columns()
    {
        for (int i = 0; i < Years.Count; i++)
        {
            int x = (i * step) + 7;
            var placed = new List<PlacedBlock>();
            double y = Baseline;
            int total = 0;
            foreach (var block in Blocks.Where(b => b.Year == Years[i]).OrderBy(b => Rank(b.Track)))
            {
                double height = block.Count * Unit;
                y -= height;
                total += block.Count;
                // A seam between blocks that are large enough to have one.
                double seam = Unit >= 4 ? 1.5 : 0;
                placed.Add(new PlacedBlock(block, Class(block.Track), Text(y + seam), Text(Math.Max(height - seam, .5)), Text(y + ((height + seam) / 2))));
            }

            yield return (Years[i], Text(x), Text(x + (BlockWidth / 2.0)), total, Text(y - 5), placed);
        }
    }

    /// <summary>A block's width.</summary>
    public int BlockWidth => step - 8;

    /// <summary>A track's name where it may be unknown.</summary>
    public static string Name(PublicationTrack? track) => track is { } known ? PublicationText.Track(known) : Words.Of("No track");

    // The same kinds have the same shade on every chart: peer review in full, what comes before or beside it lighter.
    private static string Class(PublicationTrack? track) => track switch
    {
        PublicationTrack.Main => "t-main",
        PublicationTrack.Journal => "t-journal",
        PublicationTrack.Findings => "t-findings",
        PublicationTrack.Workshop => "t-workshop",
        PublicationTrack.Preprint => "t-preprint",
        _ => "t-other",
    };

    private static int Rank(PublicationTrack? track) => track switch
    {
        PublicationTrack.Main => 0,
        PublicationTrack.Journal => 1,
        PublicationTrack.Findings => 2,
        PublicationTrack.Workshop => 3,
        PublicationTrack.Preprint => 9,
        null => 10,
        _ => 4 + ((int)track.Value % 5),
    };

    private static string Text(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}

/// <summary>Publications of one year that stand together in a chart.</summary>
/// <param name="Year">The year.</param>
/// <param name="Track">Their track.</param>
/// <param name="Count">How many they are.</param>
/// <param name="Address">What a click shows.</param>
/// <param name="Title">What is read over the block.</param>
/// <param name="Mark">The sign on it: the position of the person whose chart it is.</param>
internal sealed record YearBlock(int Year, PublicationTrack? Track, int Count, string Address, string Title, string? Mark = null);

/// <summary>A block with its place; all sizes in the SVG's own units.</summary>
internal sealed record PlacedBlock(YearBlock Block, string Class, string Y, string Height, string Middle);
