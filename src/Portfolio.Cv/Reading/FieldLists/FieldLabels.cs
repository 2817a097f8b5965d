using System.Collections;
using System.Text;
using System.Text.Json.Serialization.Metadata;

namespace Portfolio.Cv.Reading.FieldLists;

/// <summary>The names of an entry's fields as people read them: <c>venueText</c> is <c>Venue text</c>.</summary>
internal static class FieldLabels
{
    /// <summary>What holds Markdown; all other texts are plain.</summary>
    private static readonly HashSet<string> MarkdownFields = new(StringComparer.Ordinal) { "description", "highlights", "text", "abstract", "summary", "interests", "markdown", "activities" };

    /// <summary>The fields of a type that can be listed, as JSON names them.</summary>
    public static IReadOnlyList<JsonPropertyInfo> Of(Type type) =>
        [.. CvJson.Options.GetTypeInfo(type).Properties.Where(p => p.Name is not ("slug" or "lines"))];

    public static string Label(string field)
    {
        var label = new StringBuilder(field.Length + 2);
        foreach (char c in field)
        {
            if (char.IsUpper(c)) label.Append(' ');
            label.Append(label.Length == 0 ? char.ToUpperInvariant(c) : char.ToLowerInvariant(c));
        }

        return label.ToString();
    }

    /// <summary>The field that a label names; null when the type has none.</summary>
    public static JsonPropertyInfo? Find(Type type, string label) => Of(type).FirstOrDefault(p => Label(p.Name) == label);

    /// <summary>A line without the label of a field that it begins with.</summary>
    public static string Without(string line)
    {
        if (!line.AsSpan().TrimStart().StartsWith("- **")) return line;
        int start = line.IndexOf("**", StringComparison.Ordinal) + 2, end = line.IndexOf("**:", start, StringComparison.Ordinal);
        if (end < 0 || !Known.Value.Contains(line[start..end])) return line;
        string value = line[(end + 3)..];
        return value.Trim() == "yes" ? "" : value;
    }

    private static readonly Lazy<HashSet<string>> Known = new(() =>
        [.. ((Type[])[typeof(CurriculumVitae), typeof(Contact), typeof(Education), typeof(Position), typeof(Publication), typeof(Contributor), typeof(Appearance), typeof(Link), typeof(Patent), typeof(Award), typeof(Grant), typeof(Project), typeof(Teaching), typeof(Talk), typeof(Showing), typeof(Service), typeof(SkillGroup), typeof(Language), typeof(Statement), typeof(Highlight)])
            .SelectMany(Of).Select(p => Label(p.Name))]);

    public static bool IsMarkdown(string field) => MarkdownFields.Contains(field);

    /// <summary>The type of a list's items; null for what is no list.</summary>
    public static Type? ItemType(Type type) =>
        type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) && type.IsGenericType ? type.GetGenericArguments()[0] : null;

    /// <summary>True for a list whose items are texts in JSON.</summary>
    public static bool IsText(Type type) => type == typeof(string) || type == typeof(PartialDate) || type == typeof(Activity) || Nullable.GetUnderlyingType(type) == typeof(PartialDate);
}
