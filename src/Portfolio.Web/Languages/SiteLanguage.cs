using System.Globalization;
using System.Reflection;
using System.Text.Json;

namespace Portfolio.Web.Languages;

/// <summary>A language of the interface. Each but English, in which the code is written, is a file in this folder.</summary>
internal sealed class SiteLanguage
{
    private readonly Dictionary<string, Dictionary<string, string>> _words = new(StringComparer.Ordinal);
    private readonly PluralRules _plurals = PluralRules.Of(null);

    private SiteLanguage(string code, string name) => (Code, Name) = (code, name);

    private SiteLanguage(string code, WordFile file)
        : this(code, file.Name)
    {
        _plurals = PluralRules.Of(file.Plurals);
        foreach (var (key, word) in file.Words.Values.SelectMany(group => group))
        {
            _words.Add(key, word.ValueKind == JsonValueKind.String
                ? new() { [PluralRules.Other] = word.GetString()! }
                : word.EnumerateObject().ToDictionary(form => form.Name, form => form.Value.GetString()!));
        }
    }

    /// <summary>English, in which every text stands in the code.</summary>
    public static SiteLanguage English { get; } = new("en", "English");

    /// <summary>All languages: English, then those of the files.</summary>
    public static IReadOnlyList<SiteLanguage> All { get; } = [English, .. Files()];

    /// <summary>The language of the page that is written.</summary>
    public static SiteLanguage Current => Of(CultureInfo.CurrentUICulture.Name) ?? English;

    /// <summary>The language's tag, as it stands in <c>lang</c>: <c>ko</c>.</summary>
    public string Code { get; }

    /// <summary>The language's own name for itself.</summary>
    public string Name { get; }

    /// <summary>The words, each with its plural forms; empty for English.</summary>
    public IReadOnlyDictionary<string, Dictionary<string, string>> Words => _words;

    /// <summary>The plural forms that the language has.</summary>
    public IReadOnlyList<string> PluralForms => _plurals.Forms;

    /// <summary>The language of a tag; null where the site doesn't have it.</summary>
    public static SiteLanguage? Of(string? code)
    {
        foreach (var language in All)
            if (language.Code == code) return language;
        return null;
    }

    /// <summary>The words for an English text; null where the language has none.</summary>
    public string? Word(string english) => _words.TryGetValue(english, out var forms) ? forms.GetValueOrDefault(PluralRules.Other) : null;

    /// <summary>The words that agree with a number.</summary>
    public string? Word(string english, int count) =>
        _words.TryGetValue(english, out var forms) ? forms.GetValueOrDefault(_plurals.FormOf(count)) ?? forms.GetValueOrDefault(PluralRules.Other) : null;

    private static IEnumerable<SiteLanguage> Files()
    {
        const string start = "Portfolio.Web.Languages.", end = ".json";
        var program = Assembly.GetExecutingAssembly();
        foreach (string resource in program.GetManifestResourceNames().Where(name => name.StartsWith(start, StringComparison.Ordinal) && name.EndsWith(end, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var stream = program.GetManifestResourceStream(resource)!;
            yield return new SiteLanguage(resource[start.Length..^end.Length], JsonSerializer.Deserialize<WordFile>(stream, JsonSerializerOptions.Web)!);
        }
    }

    // Groups are for the translator's eye: a key stands once in a file.
    private sealed record WordFile(string Name, Dictionary<string, string>? Plurals, Dictionary<string, Dictionary<string, JsonElement>> Words);
}
