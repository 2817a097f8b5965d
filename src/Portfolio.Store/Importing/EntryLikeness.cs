using System.Text.Json.Nodes;
using Portfolio.Store.Editing;

namespace Portfolio.Store.Importing;

/// <summary>The words of an entry, by which it is found again though its text changed.</summary>
internal sealed class EntryLikeness
{
    private const double LeastInSection = 0.5, LeastOfDeleted = 0.75, LeastElsewhere = 0.75;

    private readonly Entities.Entry row;
    private readonly HashSet<string> title;

    public EntryLikeness(Entities.Entry row)
    {
        this.row = row;
        string json = row.SourceJson!;
        title = [.. TextKey.Words(EntryTitle.Of(row.Kind, EntryJson.Read(row.Kind, json)))];
        Collect(JsonNode.Parse(json));
    }

    /// <summary>All words of all fields.</summary>
    public HashSet<string> Words { get; } = [];

    /// <summary>How much two entries are alike, from 0 to 1; 0 when they are not alike enough to be one.</summary>
    /// <param name="now">The entry as the document says it now.</param>
    public double To(EntryLikeness now)
    {
        double words = Dice(Words, now.Words);
        if (row.Kind != now.row.Kind)
        {
            // In another section: nearly all words have to be the same, and enough of them to mean something.
            return words >= LeastElsewhere && Words.Count >= 2 && !row.IsDeleted ? words * 0.9 : 0;
        }

        double likeness = (0.5 * words) + (0.5 * Dice(title, now.title));
        // From the same lines: a better reader made something else of them.
        if (row.Hash == now.row.Hash) likeness = 0.4 + (0.6 * likeness);
        return likeness >= (row.IsDeleted ? LeastOfDeleted : LeastInSection) ? likeness : 0;
    }

    private static double Dice(HashSet<string> left, HashSet<string> right) =>
        left.Count + right.Count == 0 ? 0 : 2.0 * left.Count(right.Contains) / (left.Count + right.Count);

    private void Collect(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (_, value) in fields) Collect(value);
                break;
            case JsonArray items:
                foreach (var item in items) Collect(item);
                break;
            case JsonValue value:
                Words.UnionWith(TextKey.Words(value.ToString()));
                break;
        }
    }
}
