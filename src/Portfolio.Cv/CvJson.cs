using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Portfolio.Cv;

/// <summary>
/// The JSON of a CV: camelCase, dates as partial dates, absent values left out. The arrays of the CV itself are
/// always there, so that a program need not ask first; those inside an entry are left out when they are empty.
/// </summary>
public static class CvJson
{
    /// <summary>The options that every reader and writer of this JSON uses.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    /// <summary>Writes a CV as indented JSON.</summary>
    public static string Write(CurriculumVitae cv) => JsonSerializer.Serialize(cv, Options);

    /// <summary>Writes a publication by itself as indented JSON.</summary>
    public static string Write(Publication publication) => JsonSerializer.Serialize(publication, Options);

    /// <summary>Reads a CV that <see cref="Write(CurriculumVitae)"/> wrote.</summary>
    /// <exception cref="JsonException">The text is not the JSON of a CV; the message names the place.</exception>
    public static CurriculumVitae Read(string json) =>
        JsonSerializer.Deserialize<CurriculumVitae>(json, Options) ?? throw new JsonException("The JSON of a CV is an object, not null.");

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            WriteIndented = true,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
            // The text is read by people too: Hangul and accents stand as themselves. It is never put into HTML unescaped.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmptyArraysInEntries, AlwaysWriteEnums } },
        };
        options.MakeReadOnly();
        return options;
    }

    private static void LeaveOutEmptyArraysInEntries(JsonTypeInfo type)
    {
        if (type.Type == typeof(CurriculumVitae)) return;
        foreach (var property in type.Properties)
        {
            // Who says of a property when it is left out has the last word.
            if (property.AttributeProvider?.IsDefined(typeof(JsonIgnoreAttribute), inherit: true) == true) continue;
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                property.ShouldSerialize = static (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }

    // The first member of an enum is a value like any other, not "absent".
    private static void AlwaysWriteEnums(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType.IsEnum) property.ShouldSerialize = static (_, _) => true;
        }
    }
}
