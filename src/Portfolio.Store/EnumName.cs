using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json.Serialization;

namespace Portfolio.Store;

/// <summary>The names that the vocabulary's enums have in JSON, in addresses and in the database.</summary>
public static class EnumName
{
    /// <summary>The value's name: <c>under review</c>.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Names<T>.ByValue[value];

    /// <summary>Finds the value of a name, whatever its case.</summary>
    public static bool TryParse<T>([NotNullWhen(true)] string? name, out T value)
        where T : struct, Enum
    {
        value = default;
        return name is not null && Names<T>.ByName.TryGetValue(name, out value);
    }

    private static class Names<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> ByValue = Enum.GetValues<T>().ToDictionary(v => v, NameOf);

        public static readonly Dictionary<string, T> ByName = ByValue.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);

        private static string NameOf(T value)
        {
            string member = value.ToString();
            string? declared = typeof(T).GetField(member)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name;
            return declared ?? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(member);
        }
    }
}
