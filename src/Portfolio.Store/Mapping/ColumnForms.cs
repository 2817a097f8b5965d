using System.Text.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Portfolio.Cv;

namespace Portfolio.Store.Mapping;

/// <summary>How values that SQLite has no type for stand in a column.</summary>
internal static class ColumnForms
{
    // Not CvJson's: a column's text is for machines and needs no line breaks.
    private static readonly JsonSerializerOptions Json = new(CvJson.Options) { WriteIndented = false };

    public static PropertyBuilder<IReadOnlyList<T>> HasJson<T>(this PropertyBuilder<IReadOnlyList<T>> property) =>
        property.HasConversion(
            list => JsonSerializer.Serialize(list, Json),
            text => JsonSerializer.Deserialize<List<T>>(text, Json) ?? new List<T>(),
            new ValueComparer<IReadOnlyList<T>>(
                (left, right) => ReferenceEquals(left, right) || (left != null && right != null && left.SequenceEqual(right)),
                list => list.Count,
                list => list));

    public static PropertyBuilder<PartialDate?> HasPartialDate(this PropertyBuilder<PartialDate?> property) =>
        property.HasConversion(date => date.ToString(), text => text == null ? null : PartialDate.Parse(text));

    public static PropertyBuilder<T> HasEnumName<T>(this PropertyBuilder<T> property)
        where T : struct, Enum => property.HasConversion(value => EnumName.Of(value), name => Parse<T>(name));

    public static PropertyBuilder<T?> HasEnumName<T>(this PropertyBuilder<T?> property)
        where T : struct, Enum => property.HasConversion(value => EnumName.Of(value!.Value), name => Parse<T>(name));

    private static T Parse<T>(string name)
        where T : struct, Enum =>
        EnumName.TryParse(name, out T value)
            ? value
            : throw new StoreException($"The database holds “{name}” where one of {string.Join(", ", Enum.GetValues<T>().Select(v => EnumName.Of(v)))} belongs. Restore a backup.");
}
