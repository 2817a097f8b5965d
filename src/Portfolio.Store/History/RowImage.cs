using System.Globalization;
using System.Text.Json.Nodes;

namespace Portfolio.Store.History;

/// <summary>A row as a revision recorded it.</summary>
/// <param name="Table">The table.</param>
/// <param name="Key">The row's key there.</param>
/// <param name="Values">Its columns by name, as they stand in the database; those without a value are left out.</param>
internal sealed record RowImage(string Table, int Key, JsonObject Values)
{
    /// <summary>The images of a revision, by table and key.</summary>
    public static Dictionary<(string Table, int Key), RowImage> Read(string images)
    {
        var read = new Dictionary<(string, int), RowImage>();
        foreach (var image in JsonNode.Parse(images)!.AsArray().OfType<JsonObject>())
        {
            var row = new RowImage((string)image["table"]!, (int)image["key"]!, image["values"]!.DeepClone().AsObject());
            read[(row.Table, row.Key)] = row;
        }

        return read;
    }

    /// <summary>The number in a column; null where there is none.</summary>
    public int? Number(string column) => (int?)Values[column];

    /// <summary>The text in a column; null where there is none.</summary>
    public string? Text(string column) => (string?)Values[column];

    /// <summary>True where a column says so.</summary>
    public bool Flag(string column) => (bool?)Values[column] == true;

    /// <summary>True when two values of a column are the same; a time is, whether it says that it is UTC or not.</summary>
    public static bool IsSame(JsonNode? left, JsonNode? right) =>
        JsonNode.DeepEquals(left, right)
        || (left is JsonValue one && right is JsonValue other && one.TryGetValue(out string? a) && other.TryGetValue(out string? b) && a.TrimEnd('Z') == b.TrimEnd('Z') && DateTime.TryParse(a, CultureInfo.InvariantCulture, out _));
}
