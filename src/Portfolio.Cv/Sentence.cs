using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Portfolio.Cv;

/// <summary>
/// Something that the program has to tell a person: a sentence in English, with the values that it names kept beside it, so
/// that it can be said in another language where it is shown. <see cref="ToString"/> is the English, for the command line and logs.
/// </summary>
/// <param name="Text">The English, with a placeholder for each value: <c>Merged {other} into {one}</c>.</param>
/// <param name="Values">
/// The values, in the order of their placeholders; null for what is nobody's to translate: a name, a title, a sentence of
/// which only the English is known.
/// </param>
[JsonConverter(typeof(SentenceJson))]
public sealed partial record Sentence(string Text, IReadOnlyList<Sentence>? Values)
{
    /// <summary>True for what is shown as it is.</summary>
    [JsonIgnore]
    public bool IsSaid => Values is null;

    /// <summary>A sentence: <c>Sentence.Of("Changed “{title}”", title)</c>.</summary>
    /// <param name="english">The English, by which other languages find their words.</param>
    /// <param name="values">Its values: texts, and sentences or words that are to be translated themselves.</param>
    public static Sentence Of(string english, params ReadOnlySpan<object> values)
    {
        if (values.IsEmpty) return new(english, []);
        var said = new Sentence[values.Length];
        for (int i = 0; i < values.Length; i++) said[i] = values[i] as Sentence ?? Said((string)values[i]);
        return new(english, said);
    }

    /// <summary>A text that is the same in every language of the interface.</summary>
    public static Sentence Said(string text) => new(text, null);

    /// <summary>The English.</summary>
    public override string ToString()
    {
        if (Values is not { } values) return Text;
        int bar = Text.IndexOf('|', StringComparison.Ordinal);
        string english = bar > 0 ? Text[..bar] : Text;
        if (values.Count == 0) return english;
        var names = new List<string>();
        return Placeholder().Replace(english, found =>
        {
            string name = found.Groups["name"].Value;
            if (!names.Contains(name)) names.Add(name);
            return names.IndexOf(name) is var place && place < values.Count ? values[place].ToString() : found.Value;
        });
    }

    /// <summary>True when both say the same.</summary>
    public bool Equals(Sentence? other) =>
        other is not null && Text == other.Text && (Values is null ? other.Values is null : other.Values is not null && Values.SequenceEqual(other.Values));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Text, Values?.Count);

    [GeneratedRegex(@"\{(?<name>[a-z][A-Za-z]*)\}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Placeholder();
}
